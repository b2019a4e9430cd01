// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"
#include "ui/fuzzymatch.h"
#include "ui/itemdelegate.h"
#include "ui/palette.h"
#include "ui/parameterspanel.h"
#include "ui/shortcutsdialog.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/treeview.h"
#include "ui/windowcommands.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;

/// Commands and places found by a few letters, and the page of keys.
class TestPalette : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void ranks();
    void runsCommands();
    void leavesDisabledAlone();
    void closes();
    void goesToResources();
    void listsShortcuts();
    void keysAreUnique();

private:
    [[nodiscard]] ui::Palette *palette() const { return m_window->findChild<ui::Palette *>(); }
    [[nodiscard]] ui::SourceView *source() const { return m_window->tabs()->currentPage()->view(); }
    [[nodiscard]] QString textAt(int row) const { return palette()->list()->model()->index(row, 0).data().toString(); }
    void open(Qt::Key key, Qt::KeyboardModifiers modifiers) const;
};

void TestPalette::open(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : m_window.get(), key, modifiers);
    QVERIFY(palette()->isVisible());
    QVERIFY(palette()->line()->hasFocus());
}

void TestPalette::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::addColumn<QList<int>>("positions");
    QTest::newRow("nothing") << u""_s << u"Open"_s << true << QList<int>();
    QTest::newRow("begin") << u"op"_s << u"Open"_s << true << QList<int>{0, 1};
    QTest::newRow("beginnings of words") << u"gd"_s << u"Going to the definition"_s << true << QList<int>{0, 13};
    QTest::newRow("blanks") << u"go def"_s << u"Go to definition"_s << true << QList<int>{0, 1, 6, 7, 8};
    QTest::newRow("upper and lower case") << u"ZOOM"_s << u"Reset zoom"_s << true << QList<int>{6, 7, 8, 9};
    QTest::newRow("camel case") << u"np"_s << u"innerNetworkPool"_s << true << QList<int>{5, 12};
    QTest::newRow("side by side") << u"ab"_s << u"xaxabxb"_s << true << QList<int>{3, 4};
    QTest::newRow("wrong order") << u"po"_s << u"op"_s << false << QList<int>();
    QTest::newRow("too long") << u"opens"_s << u"open"_s << false << QList<int>();
    QTest::newRow("letter twice") << u"oo"_s << u"o"_s << false << QList<int>();
}

void TestPalette::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, found);
    QFETCH(QList<int>, positions);
    const auto match = ui::fuzzyMatch(pattern, text);
    QCOMPARE(match.has_value(), found);
    if (match)
        QCOMPARE(match->positions, positions);
}

void TestPalette::ranks()
{
    const auto score = [](const QString &text) { return ui::fuzzyMatch(u"save", text)->score; };
    QVERIFY(score(u"Save"_s) > score(u"Save as…"_s));
    QVERIFY(score(u"Save as…"_s) > score(u"Do not save"_s));
    QVERIFY(score(u"Do not save"_s) > score(u"Straight advice"_s));
}

void TestPalette::runsCommands()
{
    openSample(u"cluster.bicep"_s);
    QCOMPARE(source()->zoom(), 0);
    source()->setFocus();
    open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette()->list()->model()->rowCount() > 30);
    shoot(u"palette"_s);
    QTest::keyClicks(palette()->line(), u"zoin"_s);
    QCOMPARE(textAt(0), u"Zoom in"_s);
    shoot(u"palette-filtered"_s);
    QTest::keyClick(palette()->line(), Qt::Key_Return);
    QVERIFY(!palette()->isVisible());
    QCOMPARE(source()->zoom(), 1);
    QVERIFY(source()->hasFocus());

    // the last one comes first
    open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(textAt(0), u"Zoom in"_s);
    QTest::keyClick(palette()->line(), Qt::Key_Return);
    QCOMPARE(source()->zoom(), 2);
    // up from the first is the last, and down again
    open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QListView *list = palette()->list();
    QTest::keyClick(palette()->line(), Qt::Key_Up);
    QVERIFY(list->currentIndex().row() > 20);
    QTest::keyClick(palette()->line(), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 0);
    // by mouse
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(source()->zoom(), 3);
}

void TestPalette::leavesDisabledAlone()
{
    activate();
    open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); // no file is open
    QTest::keyClicks(palette()->line(), u"zoom in"_s);
    QCOMPARE(textAt(0), u"Zoom in"_s);
    QVERIFY(!palette()->list()->currentIndex().isValid());
    QTest::keyClick(palette()->line(), Qt::Key_Return);
    QVERIFY(palette()->isVisible());
    palette()->line()->setText(u"qqqq"_s);
    QCOMPARE(palette()->list()->model()->rowCount(), 0);
    shoot(u"palette-nothing"_s);
}

void TestPalette::closes()
{
    openSample(u"cluster.bicep"_s);
    source()->setFocus();
    open(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(palette()->line(), Qt::Key_Escape);
    QTest::mouseClick(m_window->findChild<QAbstractButton *>(u"searchButton"_s), Qt::LeftButton);
    QVERIFY(palette()->isVisible());
    QTest::keyClick(palette()->line(), Qt::Key_Escape);
    QVERIFY(!palette()->isVisible());
    QVERIFY(source()->hasFocus());
    open(Qt::Key_K, Qt::ControlModifier);
    QTest::mouseClick(source()->viewport(), Qt::LeftButton, {}, QPoint(20, source()->viewport()->height() - 20));
    QVERIFY(!palette()->isVisible());
    open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    m_window->actions().goResources->trigger();
    QVERIFY(!palette()->isVisible());
    // from one to the other, and from a line that is typed into
    m_window->parameters()->findChild<QLineEdit *>(u"parameter:prefix"_s)->setFocus();
    open(Qt::Key_K, Qt::ControlModifier);
    const int places = palette()->list()->model()->rowCount();
    open(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette()->list()->model()->rowCount() != places);
    open(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(palette()->list()->model()->rowCount(), places);
}

void TestPalette::goesToResources()
{
    put(u"net.bicep"_s, "resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {\n  name: 'vnet-hub'\n}\n");
    openText(u"main.bicep"_s,
             "module net 'net.bicep' = {\n  name: 'net'\n}\nresource logs "
             "'Microsoft.OperationalInsights/workspaces@2023-09-01' = {\n  name: 'log-hub'\n}\n");
    open(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(palette()->list()->model()->rowCount(), 5);
    QTest::keyClicks(palette()->line(), u"vnhub"_s);
    QCOMPARE(textAt(0), u"vnet-hub"_s);
    shoot(u"palette-places"_s);
    QTest::keyClick(palette()->line(), Qt::Key_Return);
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"net.bicep"_s);
    QCOMPARE(source()->textCursor().selectedText(), u"vnet"_s);
    QVERIFY(source()->hasFocus());
    open(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(palette()->line(), u"main"_s);
    QTest::keyClick(palette()->line(), Qt::Key_Return);
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"main.bicep"_s);
}

void TestPalette::listsShortcuts()
{
    inDialog<ui::ShortcutsDialog>(this, [this](ui::ShortcutsDialog *dialog) {
        const QAbstractItemModel *model = dialog->tree()->model();
        const auto rows = [model] {
            int count = 0;
            for (int i = 0; i < model->rowCount(); ++i)
                count += model->rowCount(model->index(i, 0));
            return count;
        };
        QVERIFY(rows() > 40);
        shoot(u"shortcuts"_s, dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"Ctrl+K"_s);
        QCOMPARE(rows(), 1);
        const QModelIndex only = model->index(0, 0, model->index(0, 0));
        QCOMPARE(only.data(ui::NameRole).toString(), u"Go to a resource or file…"_s);
        QCOMPARE(only.data(ui::NoteRole).toString(), u"Ctrl+K"_s);
        dialog->reject();
    });
    m_window->actions().shortcuts->trigger();
}

/// No key stands for two things, and each command is told apart by its name.
void TestPalette::keysAreUnique()
{
    QStringList keys;
    QStringList ids;
    for (const ui::WindowCommand &command : ui::windowCommands(*m_window)) {
        ids += command.id();
        if (!command.keys.isEmpty())
            keys += command.keys.split(u", "_s);
    }
    QCOMPARE(keys.removeDuplicates(), 0);
    QCOMPARE(ids.removeDuplicates(), 0);
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
