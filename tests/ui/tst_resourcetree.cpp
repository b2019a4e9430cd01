// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"
#include "ui/itemdelegate.h"
#include "ui/panetitle.h"
#include "ui/resourcemenu.h"
#include "ui/resourcetreemodel.h"
#include "ui/resourcetreepanel.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/treeview.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The pane of resources in the real window: its menu, its order, and what stays when the text changes.
class TestResourceTree : public WindowTest
{
    Q_OBJECT
public Q_SLOTS:
    void openPage(const QUrl &page) { m_page = page; }

private Q_SLOTS:
    void copies_data();
    void copies();
    void goesPlaces();
    void refusesWithReason();
    void menuByKeyboard();
    void menuClosesWithANewCheck();
    void menuOfNothing();
    void opensTheReferencePage();
    void sorts();
    void remembersTheOrder();
    void staysAsItIs();
    void saysWhyOff();
    void saysThatNothingMatches();

private:
    [[nodiscard]] ui::TreeView *tree() const { return m_window->resources()->tree(); }
    [[nodiscard]] ui::SourceView *source() const { return m_window->tabs()->currentPage()->view(); }
    [[nodiscard]] QStringList topRows() const;
    [[nodiscard]] QMenu *menuOf(const QString &name);
    static QAction *in(QMenu *menu, const QString &name);

    QUrl m_page;
};

QStringList TestResourceTree::topRows() const
{
    QStringList names;
    const QAbstractItemModel *model = tree()->model();
    const QModelIndex file = model->index(0, 0);
    for (int row = 0; row < model->rowCount(file); ++row)
        names += model->index(row, 0, file).data(ui::NameRole).toString();
    return names;
}

/// Opened by a right click.
QMenu *TestResourceTree::menuOf(const QString &name)
{
    const QModelIndex index = rowOf(name);
    tree()->scrollTo(index);
    const QPoint place = tree()->visualRect(index).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, tree()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(tree()->viewport(), &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *TestResourceTree::in(QMenu *menu, const QString &name)
{
    return menu != nullptr ? menu->findChild<QAction *>(name) : nullptr;
}

void TestResourceTree::copies_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("text");
    const QString group = u"/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}"_s;
    QTest::newRow("name") << u"log-contoso-prod"_s << u"resourceCopyName"_s << u"log-contoso-prod"_s;
    QTest::newRow("name of a child") << u"snet-ops"_s << u"resourceCopyName"_s << u"vnet-contoso-prod/snet-ops"_s;
    QTest::newRow("type") << u"snet-ops"_s << u"resourceCopyType"_s << u"Microsoft.Network/virtualNetworks/subnets"_s;
    QTest::newRow("id") << u"snet-ops"_s << u"resourceCopyId"_s
                        << group + u"/providers/Microsoft.Network/virtualNetworks/vnet-contoso-prod/subnets/snet-ops"_s;
    QTest::newRow("id of an off one") << u"bas-contoso-prod"_s << u"resourceCopyId"_s
                                      << group + u"/providers/Microsoft.Network/bastionHosts/bas-contoso-prod"_s;
    QTest::newRow("id in a module") << u"aks-contoso-prod-web"_s << u"resourceCopyId"_s
                                    << group
            + u"/providers/Microsoft.ContainerService/managedClusters/aks-contoso-prod-web"_s;
    QTest::newRow("name of the file") << u"cluster.bicep"_s << u"resourceCopyName"_s << u"cluster.bicep"_s;
}

void TestResourceTree::copies()
{
    QFETCH(QString, resource);
    QFETCH(QString, action);
    QFETCH(QString, text);
    openSample(u"cluster.bicep"_s);
    QGuiApplication::clipboard()->clear();
    QMenu *menu = menuOf(resource);
    QVERIFY(in(menu, action) != nullptr && in(menu, action)->isEnabled());
    if (action == "resourceCopyId"_L1 && resource == "snet-ops"_L1)
        shoot(u"tree-menu"_s, menu);
    in(menu, action)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    menu->close();
}

void TestResourceTree::goesPlaces()
{
    openSample(u"cluster.bicep"_s);
    activate();
    QMenu *menu = menuOf(u"log-contoso-prod"_s);
    QVERIFY(in(menu, u"resourceOpenModule"_s) == nullptr);
    in(menu, u"resourceGoToSource"_s)->trigger();
    menu->close();
    QVERIFY(source()->hasFocus());
    QVERIFY2(source()->textCursor().block().text().startsWith("resource logs"_L1),
             qPrintable(source()->textCursor().block().text()));
    menu = menuOf(u"workload"_s);
    in(menu, u"resourceOpenModule"_s)->trigger();
    menu->close();
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"aks.bicep"_s);
    QVERIFY(source()->hasFocus());
    QCOMPARE(topRows().size(), 10); // still of the whole
}

void TestResourceTree::refusesWithReason()
{
    openText(u"main.bicep"_s,
             "resource a 'Microsoft.Network/virtualNetworks/subnets@2024-05-01' = {\n  name: 'short'\n}\n"
             "resource b 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: guid(utcNow())\n}\n"
             "module c 'missing.bicep' = {\n  name: 'c'\n}\n");
    const auto refused = [this](const QString &resource, const QString &name) {
        QMenu *menu = menuOf(resource);
        const QAction *action = in(menu, name);
        const bool ok =
            action != nullptr && !action->isEnabled() && !action->toolTip().isEmpty() && action->text().contains(u'(');
        menu->close();
        return ok;
    };
    QVERIFY(refused(u"short"_s, u"resourceCopyId"_s));
    QVERIFY(refused(u"b"_s, u"resourceCopyName"_s));
    QVERIFY(!refused(u"b"_s, u"resourceCopyId"_s)); // as far as it is known
    QVERIFY(refused(u"c"_s, u"resourceOpenModule"_s));
}

void TestResourceTree::menuByKeyboard()
{
    openSample(u"cluster.bicep"_s);
    activate();
    click(rowOf(u"crcontosoprod"_s), tree());
    QTest::keyClick(tree(), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(tree(), &event);
    menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return); // copy name
    QCOMPARE(QGuiApplication::clipboard()->text(), u"crcontosoprod"_s);
}

/// Its resource may be gone, and has another number.
void TestResourceTree::menuClosesWithANewCheck()
{
    openSample(u"cluster.bicep"_s);
    activate();
    QMenu *menu = menuOf(u"log-contoso-prod"_s);
    QVERIFY(menu != nullptr && menu->isVisible());
    QTextCursor cursor(source()->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(u"resource one 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'one'\n}\n"_s);
    QTRY_VERIFY(rowOf(u"one"_s).isValid());
    QVERIFY(QApplication::activePopupWidget() == nullptr);
    QCOMPARE(topRows(), QStringList{u"one"_s});
    menu = menuOf(u"one"_s);
    in(menu, u"resourceGoToSource"_s)->trigger();
    menu->close();
    QVERIFY(source()->hasFocus());
}

void TestResourceTree::menuOfNothing()
{
    openSample(u"cluster.bicep"_s);
    const rules::AnalysisPtr &analysis = m_window->session().analysis();
    QVERIFY(ui::ResourceMenu(analysis, qint32(analysis->inventory.items.size()), nullptr).isEmpty());
    QVERIFY(ui::ResourceMenu(nullptr, -1, nullptr).isEmpty());
    QVERIFY(!ui::ResourceMenu(analysis, -1, nullptr).isEmpty());
}

void TestResourceTree::opensTheReferencePage()
{
    openSample(u"cluster.bicep"_s);
    QDesktopServices::setUrlHandler(u"https"_s, this, "openPage");
    QMenu *menu = menuOf(u"snet-ops"_s);
    in(menu, u"resourceReference"_s)->trigger();
    menu->close();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_page, QUrl(u"https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks/subnets"_s));
}

void TestResourceTree::sorts()
{
    openSample(u"cluster.bicep"_s);
    const QStringList asInFile = topRows();
    click(rowOf(u"log-contoso-prod"_s), tree());
    tree()->collapse(rowOf(u"vnet-contoso-prod"_s));
    auto *button = m_window->resources()->title()->findChild<QToolButton *>(u"resourceSort"_s);
    QVERIFY(button != nullptr && button->focusPolicy() != Qt::NoFocus && !button->accessibleName().isEmpty());
    QAction *byType = m_window->resources()->sortActions().at(1);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr && menu->actions().contains(byType));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(topRows() != asInFile);
    QStringList types;
    for (const QString &name : topRows()) {
        if (name != "workload"_L1)
            types += rowOf(name).data(ui::DetailRole).toString().toLower();
    }
    QVERIFY2(std::ranges::is_sorted(types), qPrintable(types.join(u' ')));
    QCOMPARE(topRows().last(), u"workload"_s);
    QVERIFY(m_saved.resourcesByType);
    QCOMPARE(tree()->currentIndex().data(ui::NameRole).toString(), u"log-contoso-prod"_s);
    QVERIFY(!tree()->isExpanded(rowOf(u"vnet-contoso-prod"_s)));
    shoot(u"tree-by-type"_s);
    // kept after an edit
    const QStringList sorted = topRows();
    QTextCursor cursor(source()->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"\nresource more 'Microsoft.Automation/accounts@2023-01-01' = {\n  name: 'added'\n}\n"_s);
    QTRY_VERIFY(rowOf(u"added"_s).isValid());
    QCOMPARE(topRows(), QStringList{u"added"_s} + sorted);
    m_window->resources()->sortActions().at(0)->trigger();
    QCOMPARE(topRows(), asInFile + QStringList{u"added"_s});
    QVERIFY(!m_saved.resourcesByType);
}

void TestResourceTree::remembersTheOrder()
{
    const QString path = m_folder->filePath(u"settings.ini"_s);
    ui::Settings settings;
    settings.scheme = ui::SchemeChoice::Light;
    settings.resourcesByType = true;
    QSettings store(path, QSettings::IniFormat);
    settings.save(store);
    const ui::Settings loaded = ui::Settings::load(store);
    QVERIFY(loaded.resourcesByType);
    m_window = std::make_unique<ui::MainWindow>(loaded);
    m_window->show();
    QVERIFY(m_window->resources()->isByType());
    openSample(u"cluster.bicep"_s);
    QCOMPARE(topRows().last(), u"workload"_s);
}

void TestResourceTree::staysAsItIs()
{
    openSample(u"cluster.bicep"_s);
    click(rowOf(u"aks-contoso-prod-web"_s), tree());
    tree()->collapse(rowOf(u"vnet-contoso-prod"_s));
    m_window->tabs()->setCurrentIndex(0);
    click(rowOf(u"crcontosoprod"_s), tree());
    QTextCursor cursor(source()->document());
    cursor.insertText(u"// a line before all\n"_s);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"\nresource more 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'added'\n}\n"_s);
    QTRY_VERIFY(rowOf(u"added"_s).isValid());
    QVERIFY(!tree()->isExpanded(rowOf(u"vnet-contoso-prod"_s)));
    QVERIFY(tree()->isExpanded(rowOf(u"workload"_s)));
    QCOMPARE(tree()->currentIndex().data(ui::NameRole).toString(), u"crcontosoprod"_s);
}

void TestResourceTree::saysWhyOff()
{
    openSample(u"cluster.bicep"_s);
    const QString tip = rowOf(u"bas-contoso-prod"_s).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains("Not deployed: deployBastion is false (default)"_L1), qPrintable(tip));
    QVERIFY2(tip.contains("Microsoft.Network/bastionHosts, API 2024-05-01"_L1), qPrintable(tip));
    QVERIFY2(tip.contains("Scope: resource group"_L1), qPrintable(tip));
    openText(u"main.bicep"_s,
             "param none array = []\nparam on bool = false\n"
             "resource a 'Microsoft.Storage/storageAccounts@2023-01-01' = [for n in none: {\n  name: n\n}]\n"
             "module m 'm.bicep' = if (on) {\n  name: 'm'\n}\n");
    put(u"m.bicep"_s, "resource b 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: 'inside'\n}\n");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(rowOf(u"inside"_s).isValid());
    QVERIFY(rowOf(u"a"_s).data(Qt::ToolTipRole).toString().contains("runs over nothing"_L1));
    QVERIFY(rowOf(u"inside"_s).data(Qt::ToolTipRole).toString().contains("Not deployed: m, which it is in, is off"_L1));
}

void TestResourceTree::saysThatNothingMatches()
{
    openSample(u"cluster.bicep"_s);
    auto *line = m_window->findChild<QLineEdit *>(u"resourceFilter"_s);
    QTest::keyClicks(line, u"no such thing"_s);
    QVERIFY(tree()->emptyText().startsWith("Nothing matches"_L1));
    shoot(u"tree-nothing"_s, m_window->resources());
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(tree()->emptyText().isEmpty());
    // the title counts what matches, not the file and the modules around it
    const auto titleSays = [this](const QString &count) {
        return std::ranges::any_of(m_window->resources()->title()->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text() == count; });
    };
    QVERIFY(titleSays(u"15"_s));
    QTest::keyClicks(line, u"aks-contoso-prod-ops"_s);
    QVERIFY(titleSays(u"1 of 15"_s));
}

QTEST_MAIN(TestResourceTree)
#include "tst_resourcetree.moc"
