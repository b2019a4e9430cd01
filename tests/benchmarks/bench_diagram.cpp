// SPDX-License-Identifier: MIT
#include "model/evaluator.h"
#include "rules/report/diagram.h"
#include "tests/support/memoryworkspace.h"
#include "ui/diagramscene.h"
#include "ui/diagramview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

// Prints what a diagram of 100, 500 and 1,500 resources costs: the layout, which is done beside, and what holds the GUI
// thread: filling the scene, and each picture while it is moved and zoomed (median and longest). No test: figures
// depend on the machine.

namespace {

/// Groups of 20 around a hub each, all of which need the first; or dense: each needs one or two of all before it.
QString generated(int count, bool dense)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        QStringList needs;
        const auto need = [&needs](int other) { needs += u"r%1"_s.arg(other); };
        if (i > 0)
            need(dense ? (i - 1) / 2 : i % 20 == 0 ? 0 : i - i % 20);
        if (i > 2 && dense)
            need((i * 7) % ((i + 1) / 2));
        if (i % 3 == 1 && i > 1 && !dense)
            need(i - 1);
        text +=
            u"resource r%1 'Microsoft.Network/virtualNetworks@2024-05-01' = {\n  name: 'net-%1'\n  dependsOn: [%2]\n}\n"_s
                .arg(i)
                .arg(needs.join(", "_L1));
    }
    return text;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Shows the view as it is now; returns how long that took.
double painted(ui::DiagramView &view)
{
    QElapsedTimer timer;
    timer.start();
    view.viewport()->repaint();
    QCoreApplication::processEvents();
    return milliseconds(timer);
}

void print(const char *what, std::vector<double> &times)
{
    std::ranges::sort(times);
    std::printf("; %s %4.1f, longest %5.1f", what, times[times.size() / 2], times.back());
}

void measure(int count, bool dense)
{
    model::Evaluator evaluator(memoryworkspace::load(generated(count, dense)));
    const model::Inventory inventory = model::takeInventory(evaluator);
    QElapsedTimer timer;
    timer.start();
    const auto diagram = std::make_shared<const rules::Diagram>(rules::layoutDiagram(inventory));
    std::printf("%5d resources, %s: layout %7.1f ms", count, dense ? "dense" : "groups", milliseconds(timer));
    ui::DiagramView view;
    view.resize(1100, 800);
    view.show();
    QCoreApplication::processEvents();
    timer.restart();
    view.diagramScene()->setDiagram(diagram);
    std::printf(", filling the scene %5.1f ms", milliseconds(timer));
    view.fit();
    std::vector<double> all;
    std::vector<double> zooming;
    std::vector<double> moving;
    std::vector<double> selecting;
    for (int i = 0; i < 5; ++i)
        all.push_back(painted(view));
    for (const double zoom : {0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 1.0, 0.7, 0.5, 0.3, 0.2, 0.1}) {
        timer.restart();
        view.setZoom(zoom);
        zooming.push_back(milliseconds(timer) + painted(view));
    }
    view.setZoom(1);
    for (int i = 0; i < 50; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 40);
        moving.push_back(painted(view));
    }
    for (int i = 0; i < 10; ++i) {
        timer.restart();
        view.select(count / 2 + i);
        selecting.push_back(milliseconds(timer) + painted(view));
    }
    print("all of it", all);
    print("zooming", zooming);
    print("moving", moving);
    print("selecting", selecting);
    std::printf("\n");
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    ui::installTheme(ui::SchemeChoice::Light);
    for (const int count : {100, 500, 1500}) {
        for (const bool dense : {false, true})
            measure(count, dense);
    }
    return 0;
}
