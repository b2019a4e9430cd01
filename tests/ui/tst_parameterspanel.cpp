// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"
#include "ui/integerbox.h"
#include "ui/jsondialog.h"
#include "ui/parameterrow.h"
#include "ui/parameterspanel.h"
#include "ui/pill.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/valuesbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Cluster = "resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: 'aks'\n"
                           "  location: 'x'\n  properties: {\n    networkProfile: {\n      networkPlugin: 'azure'\n"
                           "      networkPolicy: engine\n    }\n  }\n}\n";

const QByteArray Parameters =
    "@description('Who enforces policies.')\nparam engine string\n"
    "@minValue(3)\n@maxValue(9)\nparam count int = 3\n"
    "param bastion bool = false\n@allowed(['dev', 'prod'])\nparam stage string = 'dev'\n"
    "param tags object = {\n  team: 'it'\n}\nparam location string = resourceGroup().location\n"
    "@secure()\nparam key string\n";

} // namespace

/// The panel of parameters: what is typed, chosen and taken back changes verdicts at once.
class TestParametersPanel : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void typingDecides();
    void showsEachKind();
    void resets();
    void refusesWrongValues();
    void editsJson();
    void choosesFiles();
    void savesAndReloads();
    void staysWhereItIs();
    void remembersEachTemplate();
    void opensParametersFile();
    void isEmpty();
    void sharesRoomWhenNarrow();

private:
    [[nodiscard]] ui::ParametersPanel *panel() const { return m_window->parameters(); }
    template<class T>
    [[nodiscard]] T *editor(const QString &name) const
    {
        return panel()->findChild<T *>(u"parameter:"_s + name);
    }
    template<class T>
    [[nodiscard]] T *titleChild(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    [[nodiscard]] rules::Outcome outcome() const { return m_window->session().analysis()->findings.front().outcome; }
    void openAll() { openText(u"main.bicep"_s, Parameters + Cluster); }
};

void TestParametersPanel::typingDecides()
{
    openSample(u"undetermined.bicep"_s);
    QCOMPARE(outcome(), rules::Outcome::Undetermined);
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::AltModifier);
    QVERIFY(panel()->isAncestorOf(QApplication::focusWidget()));
    auto *line = editor<QLineEdit>(u"networkPolicy"_s);
    QVERIFY(line != nullptr);
    QCOMPARE(line->placeholderText(), u"required"_s);
    line->setFocus();
    shoot(u"parameters"_s);
    QTest::keyClicks(line, u"calico"_s);
    waitForCheck();
    QCOMPARE(outcome(), rules::Outcome::Pass);
    QTRY_COMPARE(badgeOf(u"aks-contoso-edge"_s), u"Pass"_s);
    QVERIFY(line->hasFocus());
    QCOMPARE(line->cursorPosition(), 6);
    QCOMPARE(titleChild<ui::Pill>(u"changedParameters"_s)->text(), u"1 changed"_s);
    shoot(u"parameters-typed"_s);
    QTest::keyClick(line, Qt::Key_Backspace);
    waitForCheck();
    QCOMPARE(outcome(), rules::Outcome::Fail); // 'calic' is no engine
}

void TestParametersPanel::showsEachKind()
{
    openAll();
    QCOMPARE(panel()->rows().size(), 7U);
    QCOMPARE(editor<ui::IntegerBox>(u"count"_s)->value(), 3);
    QVERIFY(!editor<QCheckBox>(u"bastion"_s)->isChecked());
    QCOMPARE(editor<QComboBox>(u"stage"_s)->currentText(), u"dev"_s);
    QVERIFY(editor<QToolButton>(u"tags"_s)->text().startsWith("{\"team\""_L1));
    QCOMPARE(editor<QLineEdit>(u"location"_s)->placeholderText(), u"resourceGroup().location"_s);
    // a secret has nothing to type into
    QVERIFY(editor<QLineEdit>(u"key"_s) == nullptr);
    QCOMPARE(editor<QWidget>(u"key"_s)->findChild<QLabel *>()->text(), u"Never shown"_s);
    for (ui::ParameterRow *row : panel()->rows())
        QVERIFY(!row->editor()->accessibleName().isEmpty());

    editor<QLineEdit>(u"engine"_s)->setFocus();
    auto *foot = panel()->findChild<QLabel *>(u"parameterExplanation"_s);
    QCOMPARE(foot->text(), u"Who enforces policies. Required: there is no default."_s);
    editor<QComboBox>(u"stage"_s)->setFocus();
    QCOMPARE(foot->text(), u"Default: 'dev'. One of dev, prod."_s);
    QCOMPARE(panel()->row(u"count"_s)->item().detail(false), u"int · 3 to 9"_s);
    QCOMPARE(panel()->row(u"key"_s)->item().detail(false), u"secure · required"_s);
}

void TestParametersPanel::resets()
{
    openAll();
    QTest::mouseClick(editor<QCheckBox>(u"bastion"_s), Qt::LeftButton, {}, QPoint(8, 14));
    auto *combo = editor<QComboBox>(u"stage"_s);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    auto *box = editor<ui::IntegerBox>(u"count"_s);
    QTest::keyClick(box, Qt::Key_Up);
    waitForCheck();
    const auto &typed = m_window->session().typedParameters();
    QCOMPARE(typed.size(), 3U);
    QVERIFY(typed.at(u"bastion"_s).isTrue());
    QCOMPARE(typed.at(u"stage"_s).toString(), u"prod"_s);
    QCOMPARE(typed.at(u"count"_s).toInt(), 4);
    QCOMPARE(panel()->row(u"count"_s)->item().detail(true), u"default 3 · int · 3 to 9"_s);
    QCOMPARE(panel()->row(u"stage"_s)->item().detail(true), u"default dev · string"_s);
    shoot(u"parameters-kinds"_s);

    auto *reset = panel()->findChild<QToolButton *>(u"reset:count"_s);
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(box->value(), 3);
    QVERIFY(!reset->isVisible());
    QCOMPARE(typed.size(), 2U);
    // what it was anyway counts as nothing typed
    QTest::keyClick(combo, Qt::Key_Up);
    QCOMPARE(typed.size(), 1U);
    QTest::mouseClick(titleChild<QToolButton>(u"resetParameters"_s), Qt::LeftButton);
    waitForCheck();
    QVERIFY(typed.empty());
    QVERIFY(!editor<QCheckBox>(u"bastion"_s)->isChecked());
    QVERIFY(!titleChild<ui::Pill>(u"changedParameters"_s)->isVisible());
}

void TestParametersPanel::refusesWrongValues()
{
    openAll();
    auto *box = editor<ui::IntegerBox>(u"count"_s);
    box->selectAll();
    QTest::keyClicks(box, u"12"_s);
    const ui::ParameterRow *row = panel()->row(u"count"_s);
    QVERIFY2(row->problem().contains("at most 9"_L1), qPrintable(row->problem()));
    QVERIFY(m_window->session().typedParameters().empty());
    waitForCheck();
    QCOMPARE(box->text(), u"12"_s); // still there to be corrected
    box->setFocus();
    shoot(u"parameters-wrong"_s);
    QTest::keyClick(box, Qt::Key_Backspace);
    QTest::keyClick(box, Qt::Key_Backspace);
    QTest::keyClicks(box, u"-"_s);
    QVERIFY2(row->problem().contains("whole number"_L1), qPrintable(row->problem()));
    QTest::mouseClick(panel()->findChild<QToolButton *>(u"reset:count"_s), Qt::LeftButton);
    QVERIFY(row->problem().isEmpty());
    QCOMPARE(box->value(), 3);
}

void TestParametersPanel::editsJson()
{
    openAll();
    inDialog<ui::JsonDialog>(this, [this](ui::JsonDialog *dialog) {
        auto *text = dialog->findChild<QPlainTextEdit *>(u"json"_s);
        QCOMPARE(text->toPlainText(), u"{\n  \"team\": \"it\"\n}"_s);
        const QPushButton *accept = dialog->findChild<QPushButton *>();
        for (const QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                accept = button;
        }
        text->setPlainText(u"{\n  \"team\": \n}"_s);
        QVERIFY2(dialog->problem().startsWith("Line "_L1), qPrintable(dialog->problem()));
        QVERIFY(!accept->isEnabled());
        shoot(u"parameters-json"_s, dialog);
        text->setPlainText(u"[1]"_s);
        QVERIFY2(dialog->problem().contains("of type object"_L1), qPrintable(dialog->problem()));
        text->setPlainText(u"{\"team\": \"net\", \"cost\": 3}"_s);
        QVERIFY(accept->isEnabled());
        dialog->accept();
    });
    QTest::mouseClick(editor<QToolButton>(u"tags"_s), Qt::LeftButton);
    const model::Value value = m_window->session().typedParameters().at(u"tags"_s);
    QCOMPARE(value.member(u"cost"_s).toInt(), 3);
    QVERIFY(editor<QToolButton>(u"tags"_s)->text().startsWith("{\"team\":\"net\""_L1));
}

void TestParametersPanel::choosesFiles()
{
    put(u"main.bicepparam"_s, "using 'main.bicep'\nparam engine = 'azure'\nparam key = 'x'\n");
    openAll();
    QCOMPARE(outcome(), rules::Outcome::Undetermined);
    QComboBox *files = panel()->fileChoice();
    QCOMPARE(files->itemText(1), u"main.bicepparam"_s);
    files->setFocus();
    QTest::keyClick(files, Qt::Key_Down);
    waitForCheck();
    QCOMPARE(outcome(), rules::Outcome::Pass);
    QCOMPARE(editor<QLineEdit>(u"engine"_s)->text(), u"azure"_s);
    QVERIFY(m_window->findChild<ui::ValuesButton *>()->text().contains("main.bicepparam"_L1));
    // and the other way round
    m_window->session().setParameters({});
    waitForCheck();
    QCOMPARE(files->currentIndex(), 0);
    // a file from elsewhere
    put(u"other/values.json"_s,
        R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
            "contentVersion": "1.0.0.0", "parameters": {"engine": {"value": "calico"}}})");
    inDialog<QFileDialog>(this, [this](QFileDialog *dialog) {
        dialog->findChild<QLineEdit *>()->setText(m_folder->filePath(u"other/values.json"_s));
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    });
    files->setCurrentIndex(files->count() - 1);
    Q_EMIT files->activated(files->count() - 1);
    waitForCheck();
    QCOMPARE(editor<QLineEdit>(u"engine"_s)->text(), u"calico"_s);
    QCOMPARE(files->currentText(), u"values.json"_s);
    QVERIFY(panel()->row(u"engine"_s)->item().explanation().contains("values.json says 'calico'."_L1));
}

void TestParametersPanel::savesAndReloads()
{
    openAll();
    QTest::keyClicks(editor<QLineEdit>(u"engine"_s), u"cilium"_s);
    auto *tags = editor<QToolButton>(u"tags"_s);
    inDialog<ui::JsonDialog>(this, [](ui::JsonDialog *dialog) {
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"{\"a b\": \"it's ${x}\"}"_s);
        dialog->accept();
    });
    QTest::mouseClick(tags, Qt::LeftButton);
    waitForCheck();
    QVERIFY(m_folder->path().size() > 1);
    const QString bicep = m_folder->filePath(u"main.bicepparam"_s);
    inDialog<QFileDialog>(this, [bicep](QFileDialog *dialog) {
        dialog->findChild<QLineEdit *>()->setText(bicep);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    });
    QTest::mouseClick(titleChild<QToolButton>(u"saveParameters"_s), Qt::LeftButton);
    QCOMPARE(QString::fromUtf8(contentOf(bicep)),
             u"using 'main.bicep'\n\nparam engine = 'cilium'\nparam tags = {\n  'a b': 'it\\'s \\${x}'\n}\n"_s);
    // the file is in effect now, and nothing is typed any more
    waitForCheck();
    QVERIFY(m_window->session().typedParameters().empty());
    QCOMPARE(panel()->fileChoice()->currentText(), u"main.bicepparam"_s);
    QCOMPARE(editor<QLineEdit>(u"engine"_s)->text(), u"cilium"_s);
    QCOMPARE(panel()->row(u"tags"_s)->item().base.member(u"a b"_s).toString(), u"it's ${x}"_s);

    QTest::keyClicks(editor<QLineEdit>(u"engine"_s), u"x"_s);
    QVERIFY(!panel()->saveValues(m_folder->filePath(u"values.json"_s)).has_value());
    waitForCheck();
    QVERIFY(contentOf(m_folder->filePath(u"values.json"_s)).contains("deploymentParameters.json#"));
    QVERIFY(!contentOf(m_folder->filePath(u"values.json"_s)).contains("\"key\""));
    QCOMPARE(editor<QLineEdit>(u"engine"_s)->text(), u"ciliumx"_s);
    QVERIFY(panel()->saveValues(m_folder->filePath(u"no/such/folder.json"_s)).has_value());
}

/// A check in between moves neither focus nor caret nor what is scrolled.
void TestParametersPanel::staysWhereItIs()
{
    QByteArray many;
    for (int i = 0; i < 60; ++i)
        many += "param p" + QByteArray::number(i) + " string = 'abc'\n";
    openText(u"main.bicep"_s, many + "param engine string\n" + Cluster);
    auto *line = editor<QLineEdit>(u"p50"_s);
    line->setFocus();
    auto *scroll = panel()->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(scroll->value() > 0);
    const int place = scroll->value();
    QTest::keyClick(line, Qt::Key_Home);
    QTest::keyClicks(line, u"x"_s);
    waitForCheck();
    QCOMPARE(line->text(), u"xabc"_s);
    QCOMPARE(line->cursorPosition(), 1);
    QVERIFY(line->hasFocus());
    QCOMPARE(scroll->value(), place);
    // so does an edit of the template
    auto *view = m_window->tabs()->currentPage()->view();
    QTextCursor cursor(view->document());
    cursor.insertText(u"param first string = 'a'\n"_s);
    waitForCheck();
    QTRY_COMPARE(panel()->rows().size(), 62U);
    QCOMPARE(panel()->rows().front()->item().entry.name, u"first"_s);
    QVERIFY(line->hasFocus());
    QCOMPARE(line->text(), u"xabc"_s);
    QCOMPARE(line->cursorPosition(), 1);
}

/// The values of one template are none of another, and still there when it is looked at again.
void TestParametersPanel::remembersEachTemplate()
{
    openAll();
    QTest::keyClicks(editor<QLineEdit>(u"engine"_s), u"calico"_s);
    auto *box = editor<ui::IntegerBox>(u"count"_s);
    box->selectAll();
    QTest::keyClicks(box, u"99"_s); // not used
    openText(u"other.bicep"_s, Parameters + Cluster);
    QCOMPARE(editor<QLineEdit>(u"engine"_s)->text(), QString());
    QCOMPARE(editor<ui::IntegerBox>(u"count"_s)->value(), 3);
    QVERIFY(panel()->row(u"count"_s)->problem().isEmpty());
    m_window->tabs()->setCurrentIndex(0);
    waitForCheck();
    QTRY_COMPARE(editor<QLineEdit>(u"engine"_s)->text(), u"calico"_s);
    QCOMPARE(outcome(), rules::Outcome::Pass);
    m_window->actions().closeTab->trigger();
    openText(u"main.bicep"_s, Parameters + Cluster);
    QCOMPARE(editor<QLineEdit>(u"engine"_s)->text(), QString());
}

/// A parameters file that is opened itself is in effect, and can be overridden.
void TestParametersPanel::opensParametersFile()
{
    put(u"main.bicep"_s, Parameters + Cluster);
    openText(u"main.bicepparam"_s, "using 'main.bicep'\nparam engine = 'azure'\nparam key = 'x'\nparam count = 5\n");
    QCOMPARE(panel()->fileChoice()->currentText(), u"main.bicepparam"_s);
    QCOMPARE(editor<QLineEdit>(u"engine"_s)->text(), u"azure"_s);
    QCOMPARE(editor<ui::IntegerBox>(u"count"_s)->value(), 5);
    QVERIFY(titleChild<ui::Pill>(u"changedParameters"_s)->isHidden());
    QTest::keyClicks(editor<QLineEdit>(u"engine"_s), u"x"_s);
    QCOMPARE(panel()->row(u"engine"_s)->item().detail(true), u"file azure · string"_s);
    waitForCheck();
    QCOMPARE(outcome(), rules::Outcome::Fail);
    // without its template there is nothing to type
    openText(u"none.bicepparam"_s, "using none\nparam engine = 'azure'\n");
    QCOMPARE(panel()->rows().size(), 1U);
    QCOMPARE(panel()->row(u"engine"_s)->editor()->findChild<QLabel *>()->text(), u"'azure'"_s);
}

void TestParametersPanel::isEmpty()
{
    openText(u"main.bicep"_s, "var x = 1\n");
    QVERIFY(panel()->rows().empty());
    const auto labels = panel()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text() == "This template has no parameters."_L1;
    }));
}

void TestParametersPanel::sharesRoomWhenNarrow()
{
    m_window->resize(1100, 700);
    openAll();
    QVERIFY(!panel()->isVisible() || panel()->visibleRegion().isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::AltModifier);
    QTRY_VERIFY(!panel()->visibleRegion().isEmpty());
    QVERIFY(panel()->isAncestorOf(QApplication::focusWidget()));
    shoot(u"parameters-narrow"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(panel()->visibleRegion().isEmpty());
}

QTEST_MAIN(TestParametersPanel)
#include "tst_parameterspanel.moc"
