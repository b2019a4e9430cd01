// SPDX-License-Identifier: MIT
#include "tests/benchmarks/watchdog.h"
#include "ui/diagrampanel.h"
#include "ui/findingspanel.h"
#include "ui/mainwindow.h"
#include "ui/resourcetreepanel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"

#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

// Prints the events that keep the event loop of the window waiting longest while templates are opened, read and edited,
// and how soon a template is shown, judged and highlighted. No test: figures depend on the machine. usage: bench_window
// [FILE...]   without files: a generated ARM template of 100 KB and one of 3 MB

namespace {

/// A template of about so many bytes: networks, and a cluster that fails in the middle.
QByteArray generated(qsizetype bytes)
{
    const QByteArray network = R"(    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2023-09-01",
      "name": "[format('vnet-{0}-%1', parameters('prefix'))]",
      "location": "[resourceGroup().location]",
      "properties": {
        "addressSpace": { "addressPrefixes": [ "10.0.0.0/16" ] },
        "subnets": [
          { "name": "system", "properties": { "addressPrefix": "10.0.0.0/24" } },
          { "name": "user", "properties": { "addressPrefix": "10.0.1.0/24" } }
        ],
        "tags": { "owner": "[toLower(concat('team-', parameters('prefix')))]", "note": "%2" }
      }
    },
)";
    const QByteArray cluster = R"(    {
      "type": "Microsoft.ContainerService/managedClusters",
      "apiVersion": "2024-09-01",
      "name": "aks-%1",
      "location": "[resourceGroup().location]",
      "properties": { "networkProfile": { "networkPlugin": "azure" } }
    },
)";
    // a compiled template is long for its modules' texts; here for a note at each resource
    const qsizetype note = bytes > 1'000'000 ? 3'000 : 20;
    QByteArray text = R"({
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": { "prefix": { "type": "string", "defaultValue": "contoso" } },
  "resources": [
)";
    int count = 0;
    bool hasCluster = false;
    while (text.size() < bytes) {
        QByteArray next = network;
        QByteArray words;
        while (words.size() < note)
            words += "words that a compiled template carries along ";
        text += next.replace("%1", QByteArray::number(++count)).replace("%2", words);
        if (!hasCluster && text.size() > bytes / 2) {
            hasCluster = true;
            text += QByteArray(cluster).replace("%1", "middle");
        }
    }
    return text + QByteArray(cluster).replace("%1", "last").trimmed().chopped(1) + "\n  ]\n}\n";
}

class Session
{
public:
    explicit Session(WatchedApplication &application) : m_application(application)
    {
        m_window.resize(1440, 900);
        m_window.show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&m_window);
        settle();
    }

    void run(const QString &path)
    {
        std::printf("%s (%.0f KB)\n", qPrintable(path), double(QFileInfo(path).size()) / 1000);
        open(path);
        SourcePage *page = m_window.tabs()->currentPage();
        if (page == nullptr)
            return;
        SourceView *view = page->view();
        step("type 40 letters", [this, view] { type(*view, 40); });
        step("undo them", [view] {
            for (int i = 0; i < 40; ++i)
                view->undo();
        });
        step("page down 50 times", [view] { press(*view, Qt::Key_PageDown, {}, 50); });
        step("to the end, to the start", [view] {
            press(*view, Qt::Key_End, Qt::ControlModifier);
            press(*view, Qt::Key_Home, Qt::ControlModifier);
        });
        step("select all, copy", [view] {
            press(*view, Qt::Key_A, Qt::ControlModifier);
            press(*view, Qt::Key_C, Qt::ControlModifier);
        });
        step("paste at the start", [view] {
            press(*view, Qt::Key_Home, Qt::ControlModifier);
            QTest::keyClicks(view, u"// pasted "_s);
        });
        step("filter the tree", [this] {
            auto *line = m_window.resources()->findChild<QLineEdit *>();
            QTest::keyClicks(line, u"middle"_s);
            line->clear();
        });
        step("dark, light", [] {
            ui::setScheme(ui::SchemeChoice::Dark);
            QCoreApplication::processEvents();
            ui::setScheme(ui::SchemeChoice::Light);
        });
        step("show the diagram", [this] { m_window.actions().goDiagram->trigger(); });
        step("hide the diagram", [this] { m_window.diagram()->parentWidget()->hide(); });
        view->document()->setModified(false);
        step("close", [this] { m_window.actions().closeTab->trigger(); });
    }

private:
    using SourcePage = ui::SourcePage;
    using SourceView = ui::SourceView;

    /// Until nothing is under way.
    void settle()
    {
        QTimer awake; // so that waiting for events ends
        awake.start(5);
        QElapsedTimer idle;
        idle.start();
        while (idle.elapsed() < 250) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            const SourcePage *page = m_window.tabs()->currentPage();
            const bool busy = m_window.session().isChecking()
                || (m_window.diagram()->isVisible() && !m_window.diagram()->isReady())
                || (page != nullptr && !page->view()->highlighter().isComplete());
            if (busy)
                idle.restart();
        }
    }

    /// Runs \a action from the event loop, and tells the longest event until all is quiet again.
    template<class Action>
    void step(const char *name, Action action)
    {
        m_application.take();
        QMetaObject::invokeMethod(&m_window, action, Qt::QueuedConnection);
        settle();
        report(name);
    }

    void report(const char *name)
    {
        std::printf("  %-26s", name);
        for (const auto &[milliseconds, what] : m_application.take()) {
            if (milliseconds >= 1)
                std::printf(" %5.1f ms %s;", milliseconds, qPrintable(what));
        }
        std::printf("\n");
        std::fflush(stdout);
    }

    void open(const QString &path)
    {
        m_application.take();
        QElapsedTimer clock;
        clock.start();
        qint64 shown = -1;
        qint64 highlighted = -1;
        qint64 judged = -1;
        bool opened = false;
        QObject context;
        QObject::connect(&m_window.session(), &ui::Session::checkFinished, &context, [&] {
            if (judged < 0 && m_window.session().analysis() != nullptr)
                judged = clock.elapsed();
        });
        QMetaObject::invokeMethod(
            &m_window,
            [&] {
                m_window.openFile(path);
                opened = true;
            },
            Qt::QueuedConnection);
        while (clock.elapsed() < 60'000 && (shown < 0 || highlighted < 0 || judged < 0)) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            const SourcePage *page = opened ? m_window.tabs()->currentPage() : nullptr;
            if (page == nullptr || page->document().path() != QFileInfo(path).canonicalFilePath())
                continue;
            const QTextBlock first = page->view()->document()->firstBlock();
            if (shown < 0 && first.layout()->lineCount() > 0)
                shown = clock.elapsed();
            if (shown >= 0 && highlighted < 0 && allFormatted(*page->view()))
                highlighted = clock.elapsed();
        }
        std::printf("  shown after %lld ms, judged after %lld ms, highlighted after %lld ms\n", shown, judged,
                    highlighted);
        settle();
        report("open");
    }

    /// All lines on the screen that have letters have colours.
    static bool allFormatted(const SourceView &view)
    {
        bool all = true;
        view.forEachVisibleLine([&all](const QTextBlock &block, const QRectF &) {
            all = all && (!block.text().contains(u'"') || !block.layout()->formats().isEmpty());
        });
        return all;
    }

    static void type(SourceView &view, int letters)
    {
        QTextCursor cursor(view.document()->findBlockByNumber(view.document()->blockCount() / 2));
        cursor.movePosition(QTextCursor::EndOfBlock);
        view.setTextCursor(cursor);
        for (int i = 0; i < letters; ++i)
            QCoreApplication::postEvent(&view, new QKeyEvent(QEvent::KeyPress, Qt::Key_X, {}, u"x"_s));
    }

    static void press(SourceView &view, Qt::Key key, Qt::KeyboardModifiers modifiers, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QCoreApplication::postEvent(&view, new QKeyEvent(QEvent::KeyPress, key, modifiers));
    }

    WatchedApplication &m_application;
    ui::MainWindow m_window{{}};
};

} // namespace

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    ui::installTheme(ui::SchemeChoice::Light);
    QStringList files = QCoreApplication::arguments().sliced(1);
    const QTemporaryDir folder;
    if (files.isEmpty()) {
        for (const auto &[name, bytes] : {std::pair(u"/small.json"_s, 100'000), {u"/large.json"_s, 3'000'000}}) {
            QFile file(folder.path() + name);
            if (!file.open(QIODevice::WriteOnly) || file.write(generated(bytes)) < 0)
                return 1;
            files += file.fileName();
        }
    }
    Session session(application);
    for (const QString &file : std::as_const(files))
        session.run(file);
    return 0;
}
