// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"

#include "ui/diagrampanel.h"
#include "ui/diagramview.h"
#include "ui/findingdetail.h"
#include "ui/findingspanel.h"
#include "ui/fixalldialog.h"
#include "ui/fixdialog.h"
#include "ui/hovercard.h"
#include "ui/linklabel.h"
#include "ui/parameterspanel.h"
#include "ui/resourcetreepanel.h"
#include "ui/ruledialog.h"
#include "ui/shortcutsdialog.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"
#include "ui/suppressdialog.h"
#include "ui/treeview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Alerts that assistive tools get to hear.
QStringList alerts;

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert && event->accessibleInterface() != nullptr)
        alerts += event->accessibleInterface()->text(QAccessible::Name);
}

bool isControl(const QAccessibleInterface &item)
{
    switch (item.role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::Dialog:
    case QAccessible::EditableText:
    case QAccessible::Graphic:
    case QAccessible::Link:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::PageTabList:
    case QAccessible::RadioButton:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::TreeItem: return true;
    default: return item.state().focusable;
    }
}

/// Goes through the tree that assistive tools see, and notes controls that have no name.
void findNameless(QAccessibleInterface *item, const QString &place, int depth, QStringList &nameless, int &controls)
{
    if (item == nullptr || !item->isValid() || item->state().invisible || depth > 40)
        return;
    const QObject *object = item->object();
    const QString kind = object != nullptr ? QString::fromLatin1(object->metaObject()->className()) : u"item"_s;
    const QString here = place + u'/' + kind
        + (object != nullptr && !object->objectName().isEmpty() ? u'#' + object->objectName() : QString());
    const bool inEditor =
        place.endsWith("ComboBox"_L1) || place.endsWith("SpinBox"_L1) || place.contains("IntegerBox"_L1);
    if (isControl(*item) && !inEditor) {
        ++controls;
        if (item->text(QAccessible::Name).trimmed().isEmpty())
            nameless += u"%1 (role %2)"_s.arg(here).arg(int(item->role()));
    }
    for (int i = 0; i < qMin(item->childCount(), 60); ++i)
        findNameless(item->child(i), here, depth + 1, nameless, controls);
}

/// Texts whose links keep the colour of the light scheme when it changes while they are shown.
QStringList lightInTheDark(const QWidget *top)
{
    ui::setScheme(ui::SchemeChoice::Dark);
    QCoreApplication::processEvents();
    const QString color = ui::color(ui::Role::Link, ui::Scheme::Light).name();
    QStringList light;
    for (const QLabel *label : top->findChildren<QLabel *>()) {
        const bool baked = label->text().contains(color, Qt::CaseInsensitive);
        const bool plainLink =
            label->text().contains("<a "_L1) && qobject_cast<const ui::LinkLabel *>(label) == nullptr;
        if (label->isVisible() && (baked || plainLink))
            light += label->text();
    }
    ui::setScheme(ui::SchemeChoice::Light);
    QCoreApplication::processEvents();
    return light;
}

/// What the person at the keyboard presses goes to whatever has the focus.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : QApplication::activeWindow(), key, modifiers);
}

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace

/// For people who do not see the window, and for those who do not use a mouse.
class TestAccessibility : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyState_data();
    void everyState();
    void rowsSpeakInFull();
    void changesAreAnnounced();
    void targetsAreLargeEnough();
    void mainJobByKeyboardAlone();
};

void TestAccessibility::everyState_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"welcome", "template", "diagram", "replace", "palette", "hover", "shortcuts", "fix",
                              "fix all", "suppress", "rule", "folder"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestAccessibility::everyState()
{
    QFETCH(const QString, state);
    m_window->resize(1366, 768);
    QStringList nameless;
    QStringList cut;
    QStringList light;
    int controls = 0;
    const auto look = [&](QWidget *widget) {
        findNameless(QAccessible::queryAccessibleInterface(widget), {}, 0, nameless, controls);
        cut += cutTexts(widget);
        light += lightInTheDark(widget);
    };
    const auto lookInto = [&]<class T>(T * /*kind*/) {
        inDialog<T>(this, [&](T *dialog) {
            look(dialog);
            dialog->reject();
        });
    };
    if (state != "welcome"_L1 && state != "folder"_L1)
        openSample(u"cluster.bicep"_s);
    activate();
    const ui::Actions &actions = m_window->actions();
    if (state == "diagram"_L1) {
        actions.goDiagram->trigger();
        QTRY_VERIFY(m_window->diagram()->isReady());
    } else if (state == "replace"_L1) {
        actions.replace->trigger();
    } else if (state == "palette"_L1) {
        actions.commands->trigger();
    } else if (state == "hover"_L1) {
        ui::SourceView *view = m_window->tabs()->currentPage()->view();
        QVERIFY(view->find(u"param networkPolicy"_s, QTextDocument::FindBackward)
                || view->find(u"param networkPolicy"_s));
        actions.explainValue->trigger();
        QTRY_VERIFY(m_window->findChild<ui::HoverCard *>()->isVisible());
        look(m_window->findChild<ui::HoverCard *>());
    } else if (state == "shortcuts"_L1) {
        lookInto(static_cast<ui::ShortcutsDialog *>(nullptr));
        actions.shortcuts->trigger();
    } else if (state == "fix"_L1) {
        lookInto(static_cast<ui::FixDialog *>(nullptr));
        actions.fix->trigger();
    } else if (state == "fix all"_L1) {
        lookInto(static_cast<ui::FixAllDialog *>(nullptr));
        actions.fixAll->trigger();
    } else if (state == "suppress"_L1) {
        lookInto(static_cast<ui::SuppressDialog *>(nullptr));
        Q_EMIT m_window->findings()->detail()->suppressRequested(m_window->findings()->currentFinding());
    } else if (state == "rule"_L1) {
        lookInto(static_cast<ui::RuleDialog *>(nullptr));
        actions.explainRule->trigger();
    } else if (state == "folder"_L1) {
        put(u"main.bicep"_s, "param a int\n");
        m_window->openFolder(m_folder->path());
    }
    look(m_window.get());
    QVERIFY2(controls > 5, "the tree of the window is empty");
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(u"no name:\n"_s + nameless.join(u'\n')));
    QVERIFY2(cut.isEmpty(), qPrintable(u"cut:\n"_s + cut.join(u'\n')));
    QVERIFY2(light.isEmpty(), qPrintable(u"light in the dark scheme:\n"_s + light.join(u'\n')));
}

void TestAccessibility::rowsSpeakInFull()
{
    openSample(u"cluster.bicep"_s);
    const QString cluster = rowOf(u"aks-contoso-prod-ops"_s).data(Qt::AccessibleTextRole).toString();
    for (const char *part : {"aks-contoso-prod-ops", "fail", "line 1"})
        QVERIFY2(cluster.contains(QLatin1StringView(part), Qt::CaseInsensitive), qPrintable(cluster));
    const QString off = rowOf(u"bas-contoso-prod"_s).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(off.contains("not deployed"_L1, Qt::CaseInsensitive) || off.contains("off"_L1), qPrintable(off));
    const QAbstractItemModel *findings = m_window->findings()->list()->model();
    const QModelIndex first = findings->index(0, 0, findings->index(0, 0));
    const QString finding = first.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(finding.contains("aks-contoso-prod-ops"_L1) && finding.contains("fail"_L1, Qt::CaseInsensitive),
             qPrintable(finding));
}

void TestAccessibility::changesAreAnnounced()
{
    openSample(u"cluster.bicep"_s);
    alerts.clear();
    QAccessible::setActive(true);
    const auto former = QAccessible::installUpdateHandler(listen);
    inDialog<ui::FixDialog>(this, [](ui::FixDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Return); });
    m_window->actions().fix->trigger();
    waitForCheck();
    QTRY_VERIFY(alerts.contains(m_window->status()->summary()));
    QAccessible::installUpdateHandler(former);
    QVERIFY(m_window->status()->summary().contains("2 pass"_L1));
}

void TestAccessibility::targetsAreLargeEnough()
{
    openSample(u"cluster.bicep"_s);
    m_window->actions().goDiagram->trigger();
    QTRY_VERIFY(m_window->diagram()->isReady());
    m_window->actions().replace->trigger();
    QStringList small;
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        const bool isBox =
            qobject_cast<const QCheckBox *>(button) != nullptr || qobject_cast<const QRadioButton *>(button) != nullptr;
        if (button->isVisible() && !isBox && !button->testAttribute(Qt::WA_TransparentForMouseEvents)
            && (button->width() < 24 || button->height() < 24)
            && !button->inherits("QLineEditIconButton")) // Qt's own, as high as its line
            small += u"%1 '%2' %3×%4 in %5"_s
                         .arg(QString::fromLatin1(button->metaObject()->className()),
                              button->text() + button->accessibleName())
                         .arg(button->width())
                         .arg(button->height())
                         .arg(QString::fromLatin1(button->parent()->metaObject()->className()));
    }
    QVERIFY2(small.isEmpty(), qPrintable(small.join(u'\n')));
}

/// Opens, reads, tries a value, fixes, looks at the diagram, saves, exports: without a mouse.
void TestAccessibility::mainJobByKeyboardAlone()
{
    activate();
    // a sample from the welcome page
    for (int i = 0; i < 30 && !QApplication::focusWidget()->objectName().startsWith("sample:"_L1); ++i)
        press(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget()->objectName().startsWith("sample:"_L1));
    while (QApplication::focusWidget()->objectName() != "sample:cluster.bicep"_L1)
        press(Qt::Key_Tab);
    press(Qt::Key_Space);
    waitForCheck();
    const QString path = m_window->session().root();
    const QByteArray before = contentOf(path);
    QCOMPARE(badgeOf(u"aks-contoso-prod-ops"_s), u"Fail"_s);

    // from pane to pane, and to the failing line
    press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(m_window->resources()->tree()->hasFocus());
    press(Qt::Key_4, Qt::AltModifier);
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(m_window->tabs()->currentPage()->view()->hasFocus());

    // a value: the module's cluster takes its engine from the parameter
    press(Qt::Key_5, Qt::AltModifier);
    QTRY_VERIFY(m_window->parameters()->isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < 30 && QApplication::focusWidget()->accessibleName() != "networkPolicy"_L1; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"networkPolicy"_s);
    const auto *choice = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY(choice != nullptr);
    press(choice->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    waitForCheck();
    QCOMPARE(m_window->session().typedParameters().size(), 1U);

    // the diagram
    press(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(m_window->diagram()->isReady());
    QVERIFY(m_window->diagram()->view()->hasFocus());
    press(Qt::Key_Left);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->tabs()->currentPage()->view()->hasFocus());

    // the fix: the second engine instead of the recommended one
    const auto outcome = [this] {
        return m_window->session().analysis()->findings[std::size_t(m_window->findings()->currentFinding())].outcome;
    };
    press(Qt::Key_F8);
    for (int i = 0; i < 4 && outcome() != rules::Outcome::Fail; ++i)
        press(Qt::Key_F8);
    inDialog<ui::FixDialog>(this, [&](ui::FixDialog *dialog) {
        for (int i = 0; i < 20 && qobject_cast<QRadioButton *>(QApplication::focusWidget()) == nullptr; ++i)
            press(Qt::Key_Tab);
        const int recommended = dialog->chosenFix();
        press(Qt::Key_Right);
        QVERIFY(dialog->chosenFix() != recommended);
        press(Qt::Key_Return);
    });
    press(Qt::Key_Period, Qt::ControlModifier);
    QTRY_COMPARE(badgeOf(u"aks-contoso-prod-ops"_s), u"Pass"_s);
    activate();
    press(Qt::Key_2, Qt::AltModifier);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(contentOf(path) != before);

    const QString report = m_folder->filePath(u"report.html"_s);
    inDialog<QFileDialog>(this, [&](QFileDialog * /*dialog*/) {
        press(Qt::Key_A, Qt::ControlModifier);
        type(report);
        press(Qt::Key_Return);
    });
    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QFile::exists(report));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
