// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"
#include "ui/diffview.h"
#include "ui/findingdetail.h"
#include "ui/findingspanel.h"
#include "ui/fixalldialog.h"
#include "ui/fixdialog.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/suppressdialog.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QByteArray cluster(const QByteArray &name, const QByteArray &policy)
{
    return "resource " + name + " 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: '" + name
        + "'\n  location: 'westeurope'\n  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n" + policy
        + "    }\n  }\n}\n";
}

} // namespace

/// Guided remediation beyond one click: everything at once, and accepting with a reason.
class TestFixing : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void fixesAll();
    void suppresses();
    void suppressesFromTheFixDialog();
    void offersToSuppressWhatCannotBeFixed();
    void saysWhyAnEngineCannotBeChosen();
};

void TestFixing::fixesAll()
{
    put(u"mod.bicep"_s, cluster("three", ""));
    openText(u"main.bicep"_s,
             cluster("one", "") + cluster("two", "      networkPolicy: 'none'\n")
                 + "module m 'mod.bicep' = {\n  name: 'm'\n}\n");
    QCOMPARE(m_window->session().analysis()->count(rules::Outcome::Fail), 3);
    inDialog<ui::FixAllDialog>(this, [this](ui::FixAllDialog *dialog) {
        QTRY_VERIFY(dialog->isReady());
        QCOMPARE(dialog->changes().size(), 2U);
        shoot(u"fix-all"_s, dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    QTest::keyClick(m_window->tabs()->currentPage()->view(), Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
    waitForCheck();
    QCOMPARE(m_window->session().analysis()->count(rules::Outcome::Fail), 0);
    // one undo step in each file
    activate();
    for (int i = 0; i < m_window->tabs()->count(); ++i) {
        m_window->tabs()->setCurrentIndex(i);
        QTextDocument *text = m_window->tabs()->currentPage()->document().text();
        m_window->actions().undo->trigger();
        QVERIFY(!text->isModified());
    }
}

void TestFixing::suppresses()
{
    openText(u"main.bicep"_s, cluster("one", ""));
    auto *button = m_window->findings()->detail()->fixButton();
    const auto actions = button->menu()->actions();
    const auto suppress =
        std::ranges::find_if(actions, [](QAction *one) { return one->text().startsWith("Suppress"_L1); });
    QVERIFY(suppress != actions.end());
    inDialog<ui::SuppressDialog>(this, [this](ui::SuppressDialog *dialog) {
        const auto buttons = dialog->findChild<QDialogButtonBox *>()->buttons();
        QVERIFY(std::ranges::any_of(buttons, [](QAbstractButton *one) { return !one->isEnabled(); })); // no reason yet
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"reason"_s), u"a test"_s);
        dialog->findChild<QDateEdit *>(u"until"_s)->setDate(QDate(2099, 1, 31));
        shoot(u"suppress"_s, dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    (*suppress)->trigger();
    QTRY_COMPARE(m_window->session().analysis()->count(rules::Outcome::Suppressed), 1);
    QVERIFY(m_window->tabs()->currentPage()->view()->toPlainText().startsWith(
        "#disable-next-line AZR-000027 // until 2099-01-31: a test\n"_L1));
    shoot(u"suppressed"_s);
    m_window->actions().undo->trigger();
    QTRY_COMPARE(m_window->session().analysis()->count(rules::Outcome::Fail), 1);
}

void TestFixing::suppressesFromTheFixDialog()
{
    openText(u"main.bicep"_s, cluster("one", ""));
    inDialog<ui::FixDialog>(this, [this](ui::FixDialog *dialog) {
        inDialog<ui::SuppressDialog>(this, [](ui::SuppressDialog *inner) {
            inner->findChild<QCheckBox *>(u"ends"_s)->setChecked(false);
            QTest::keyClicks(inner->findChild<QLineEdit *>(u"reason"_s), u"for now"_s);
            QTest::keyClick(inner, Qt::Key_Return);
        });
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().startsWith("Suppress"_L1))
                return button->click();
        }
        QFAIL("no button");
    });
    m_window->actions().fix->trigger();
    QTRY_COMPARE(m_window->session().analysis()->findings.front().outcome, rules::Outcome::Suppressed);
    QVERIFY(m_window->tabs()->currentPage()->view()->toPlainText().startsWith(
        "#disable-next-line AZR-000027 // for now\n"_L1));
}

void TestFixing::offersToSuppressWhatCannotBeFixed()
{
    openText(u"main.bicep"_s, "param policy string\n" + cluster("one", "      networkPolicy: policy\n"));
    QCOMPARE(m_window->session().analysis()->findings.front().outcome, rules::Outcome::Undetermined);
    QToolButton *button = m_window->findings()->detail()->fixButton();
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Suppress…"_s);
    inDialog<ui::SuppressDialog>(this, [](ui::SuppressDialog *dialog) {
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"reason"_s), u"checked by hand"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(m_window->session().analysis()->findings.front().outcome, rules::Outcome::Suppressed);
}

void TestFixing::saysWhyAnEngineCannotBeChosen()
{
    openText(u"main.bicep"_s,
             cluster("one", "").replace("    networkProfile",
                                        "    agentPoolProfiles: [\n      {\n        name: 'win'\n"
                                        "        osType: 'Windows'\n      }\n    ]\n    networkProfile"));
    inDialog<ui::FixDialog>(this, [this](ui::FixDialog *dialog) {
        auto *cilium = dialog->findChild<QRadioButton *>(u"refused-cilium"_s);
        QVERIFY(cilium != nullptr && !cilium->isEnabled());
        QVERIFY2(cilium->accessibleName().contains("Linux pools only"_L1), qPrintable(cilium->accessibleName()));
        QTest::mouseClick(cilium->parentWidget(), Qt::LeftButton);
        QCOMPARE(dialog->chosenFix(), 0);
        shoot(u"fix-refused"_s, dialog);
        dialog->reject();
    });
    m_window->actions().fix->trigger();
}

QTEST_MAIN(TestFixing)
#include "tst_fixing.moc"
