// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"
#include "ui/hovercard.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"

#include <QHelpEvent>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the source tells of the thing under the pointer, and where it leads.
class TestSourceLookup : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void hoverExplains();
    void keyExplains();
    void definitionIsFound();
    void ctrlClickOpensModules();

private:
    [[nodiscard]] ui::SourceView *source() const { return m_window->tabs()->currentPage()->view(); }
    [[nodiscard]] ui::HoverCard *card() const { return m_window->findChild<ui::HoverCard *>(); }
    [[nodiscard]] QString cardText() const;
    [[nodiscard]] int offsetOf(const QString &text) const { return int(source()->toPlainText().lastIndexOf(text)); }
    [[nodiscard]] QPoint pointOf(const QString &text) const;
    void openModules();
};

QString TestSourceLookup::cardText() const
{
    QStringList texts;
    for (const QLabel *label : card()->findChildren<QLabel *>())
        texts += label->text();
    return texts.join(u'\n');
}

QPoint TestSourceLookup::pointOf(const QString &text) const
{
    QTextCursor cursor(source()->document());
    cursor.setPosition(offsetOf(text) + 1);
    return source()->cursorRect(cursor).center() + QPoint(2, 0);
}

void TestSourceLookup::openModules()
{
    put(u"aks.bicep"_s,
        "@description('The engine that enforces policies.')\nparam policy string = 'azure'\n"
        "resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: 'aks'\n  location: 'x'\n"
        "  properties: {\n    networkProfile: {\n      networkPolicy: policy\n    }\n  }\n}\n");
    openText(u"main.bicep"_s,
             "param engine string = 'calico'\nmodule cluster 'aks.bicep' = {\n  name: 'cluster'\n  params: {\n"
             "    policy: engine\n  }\n}\nvar who = 'x-${engine}'\n");
}

void TestSourceLookup::hoverExplains()
{
    openModules();
    const QPoint point = pointOf(u"who"_s);
    QHelpEvent event(QEvent::ToolTip, point, source()->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(source()->viewport(), &event);
    QTRY_VERIFY(card()->isVisible());
    QVERIFY2(cardText().contains("'x-calico'"_L1), qPrintable(cardText()));
    QVERIFY(cardText().contains("main.bicep:1"_L1)); // where it comes from
    shoot(u"hover"_s, card());
    QTest::keyClick(source(), Qt::Key_Escape);
    QVERIFY(!card()->isVisible());

    // nothing to tell of a bracket
    const QPoint brace = pointOf(u"}\n}\n"_s);
    QHelpEvent other(QEvent::ToolTip, brace, source()->viewport()->mapToGlobal(brace));
    QCoreApplication::sendEvent(source()->viewport(), &other);
    QTest::qWait(0);
    QVERIFY2(!card()->isVisible(), qPrintable(cardText()));
}

/// In a file that was opened as a module: with the values that its caller gives.
void TestSourceLookup::keyExplains()
{
    openModules();
    QTest::mouseClick(source()->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(u"aks.bicep"_s));
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"aks.bicep"_s);
    waitForCheck();
    QTextCursor cursor = source()->textCursor();
    cursor.setPosition(offsetOf(u"policy\n"_s) + 2);
    source()->setTextCursor(cursor);
    QTest::keyClick(source(), Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(card()->isVisible());
    QVERIFY2(cardText().contains("'calico'"_L1), qPrintable(cardText()));
    QVERIFY(cardText().contains("The engine that enforces policies."_L1));
    shoot(u"hover-module"_s, card());
}

void TestSourceLookup::definitionIsFound()
{
    openModules();
    QTextCursor cursor = source()->textCursor();
    cursor.setPosition(offsetOf(u"engine}"_s) + 2);
    source()->setTextCursor(cursor);
    QTest::keyClick(source(), Qt::Key_F12);
    QCOMPARE(source()->textCursor().selectedText(), u"engine"_s);
    QCOMPARE(source()->textCursor().blockNumber(), 0);
    QTest::keyClick(source(), Qt::Key_Left, Qt::AltModifier); // and back
    QCOMPARE(source()->textCursor().blockNumber(), 7);
}

void TestSourceLookup::ctrlClickOpensModules()
{
    openModules();
    QTest::mouseClick(source()->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(u"aks.bicep"_s));
    QCOMPARE(m_window->tabs()->count(), 2);
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"aks.bicep"_s);
    QCOMPARE(m_window->session().root(), m_folder->filePath(u"main.bicep"_s)); // still checked as a part of it
}

QTEST_MAIN(TestSourceLookup)
#include "tst_sourcelookup.moc"
