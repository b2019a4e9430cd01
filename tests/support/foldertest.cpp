// SPDX-License-Identifier: MIT
#include "tests/support/foldertest.h"

#include "ui/fixdialog.h"
#include "ui/notcheckedlist.h"
#include "ui/notcheckedmodel.h"
#include "ui/sourcetabs.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;

QByteArray clusterTemplate(const QByteArray &name, const QByteArray &policy, const QByteArray &before)
{
    return before + "resource " + name + " 'Microsoft.ContainerService/managedClusters@2025-07-01' = {\n  name: 'aks-"
        + name
        + "'\n  location: 'westeurope'\n  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n      "
          "networkPolicy: "
        + policy + "\n    }\n  }\n}\n";
}

namespace {

constexpr auto Empty = "resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {\n  name: 'log'\n  "
                       "location: 'westeurope'\n}\n";

QByteArray arm(const QByteArray &policy)
{
    return R"({
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [{
    "type": "Microsoft.ContainerService/managedClusters", "apiVersion": "2025-07-01", "name": "aks-edge",
    "location": "westeurope",
    "properties": {"networkProfile": {"networkPlugin": "azure", "networkPolicy": ")"
        + policy + R"("}}
  }]
}
)";
}

} // namespace

void FolderTest::putSamples() const
{
    const auto add = [this](const QString &name, const QByteArray &content) {
        put(u"landing-zones/"_s + name, content);
    };
    add(u"contoso/main.bicep"_s,
        clusterTemplate("ops", "networkPolicy", "param networkPolicy string = 'none'\n\n") + '\n'
            + clusterTemplate("web", "'azure'"));
    add(u"contoso/main.bicepparam"_s, "using 'main.bicep'\nparam networkPolicy = 'calico'\n");
    add(u"contoso/main.prod.bicepparam"_s, "using 'main.bicep'\n");
    add(u"edge/store.bicep"_s, clusterTemplate("store", "'none'"));
    add(u"edge/arm/azuredeploy.json"_s, arm("[reference('x').policy]"));
    add(u"hub/main.bicep"_s, Empty);
    add(u"hub/modules/firewall.bicep"_s, Empty);
    add(u"regions/north.bicep"_s, clusterTemplate("north", "'calico'"));
    add(u"sandbox/playground.bicep"_s, "#disable-next-line AZR-000027 // a test\n" + clusterTemplate("play", "'none'"));
    add(u"shared/uses.bicep"_s, "module gone 'gone.bicep' = {\n  name: 'gone'\n}\n");
    add(u"legacy/aks-2019.json"_s, QByteArray("\"resources\"\0\xFF", 13));
    add(u"legacy/half.bicep"_s, "%%% ???\n");
    add(u"package.json"_s, "{\"name\": \"x\"}");
    add(u"tsconfig.json"_s, "{}");
    add(u".gitignore"_s, "node_modules/\n");
    add(u"node_modules/a.bicep"_s, Empty);
    add(u".terraform/a.bicep"_s, Empty);
    QFile huge(root() + u"/vendor-huge.json"_s);
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(65LL * 1024 * 1024));
}

void FolderTest::putMany(int count) const
{
    for (int i = 0; i < count; ++i)
        put(u"many/%1/main%2.bicep"_s.arg(i % 7).arg(i, 4, 10, QChar(u'0')),
            clusterTemplate("one", i % 5 == 0 ? "'none'" : "'azure'"));
}

void FolderTest::waitFor(ui::FolderPage *page)
{
    QTRY_VERIFY_WITH_TIMEOUT(!page->isChecking(), 60'000);
}

ui::FolderPage *FolderTest::open(const QString &name)
{
    ui::FolderPage *page = m_window->openFolder(root(name));
    waitFor(page);
    return page;
}

QStringList FolderTest::namesOf(const ui::FolderPage &page)
{
    QStringList names;
    const QAbstractItemModel *shown = page.table()->model();
    for (int row = 0; row < shown->rowCount(); ++row)
        names += shown->index(row, 0).data().toString();
    return names;
}

QModelIndex FolderTest::rowOf(const ui::FolderPage &page, const QString &name)
{
    const qsizetype row = namesOf(page).indexOf(name);
    return row < 0 ? QModelIndex() : page.table()->model()->index(int(row), 0);
}

QString FolderTest::cellOf(const ui::FolderPage &page, const QString &name, ui::FolderModel::Column column)
{
    return rowOf(page, name).siblingAtColumn(column).data().toString();
}

void FolderTest::verifyReasons(const ui::FolderPage &page)
{
    const QAbstractItemModel *list = page.notCheckedList()->list();
    qsizetype warnings = 0;
    for (int row = 0; row < list->rowCount(); ++row) {
        const QModelIndex entry = list->index(row, 0);
        if (!entry.data(ui::HeadingRole).toBool())
            QVERIFY(entry.data(ui::DetailRole).toString().endsWith(u'.'));
        warnings += entry.data(ui::IconNameRole).toString() == "warning"_L1 ? 1 : 0;
    }
    QCOMPARE(warnings, page.model()->tally().notChecked);
}

void FolderTest::verifyNames(const ui::FolderPage &page)
{
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(&page) && widget->focusProxy() == nullptr
            && !widget->objectName().startsWith("qt_"_L1))
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className())));
    }
}

QStringList FolderTest::notCheckedOf(const ui::FolderPage &page)
{
    QStringList lines;
    const QAbstractItemModel *list = page.notCheckedList()->list();
    for (int row = 0; row < list->rowCount(); ++row)
        lines += list->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return lines;
}

ui::Chip *FolderTest::chip(const ui::FolderPage &page, const QString &text)
{
    const auto chips = page.findChildren<ui::Chip *>();
    const auto found = std::ranges::find_if(chips, [&](const ui::Chip *one) { return one->text() == text; });
    return found == chips.end() ? nullptr : *found;
}

void FolderTest::choose(QComboBox *box, int index)
{
    box->setFocus();
    QTest::keyClick(box, index > box->currentIndex() ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(box->currentIndex(), index);
}

void FolderTest::chooseFolder(const QString &name, const std::function<void()> &press)
{
    inDialog<QFileDialog>(this, [this, name](QFileDialog *dialog) {
        dialog->findChild<QLineEdit *>()->setText(root(name));
        QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
    });
    press();
    QVERIFY(m_window->tabs()->currentFolder() != nullptr);
    QCOMPARE(m_window->tabs()->currentFolder()->folder(), root(name));
}

void FolderTest::lookAtFix(QPushButton *button, const QString &cluster)
{
    bool shown = false;
    inDialog<ui::FixDialog>(this, [&shown, cluster](ui::FixDialog *dialog) {
        shown = true;
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *one) { return one->text().contains(cluster); }));
        QMetaObject::invokeMethod(dialog, "reject", Qt::QueuedConnection);
    });
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown && QApplication::activeModalWidget() == nullptr, 30'000);
}

rules::Report FolderTest::commandLineReport(const QString &name) const
{
    const rules::Targets targets = rules::findTargets({name}, {}, m_folder->path());
    std::vector<rules::CheckedTarget> results(targets.files.size());
    rules::FolderCheck::Options options;
    options.analysis.fixes = true;
    options.jobs = 1;
    rules::FolderCheck(options).run(targets.files,
                                    {.begun = {}, .finished = [&](std::size_t i, rules::CheckedTarget checked) {
                                         results[i] = std::move(checked);
                                     }});
    return rules::reportOf(targets, results);
}

qsizetype FolderTest::linesOf(const QWidget &parent)
{
    QSet<int> lines;
    for (const QWidget *widget : parent.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        lines += widget->geometry().center().y();
    return lines.size();
}

void FolderTest::drop(const QStringList &paths) const
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_window.get(), &event);
}
