// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"
#include "ui/badge.h"
#include "ui/evidencelist.h"
#include "ui/hovercard.h"
#include "ui/linklabel.h"
#include "ui/painting.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"

#include <QHelpEvent>
#include <QLabel>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the source tells of the thing under the pointer, and where it leads.
class TestSourceLookup : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void hoverExplains();
    void keyExplains();
    void verdictIsTold_data();
    void verdictIsTold();
    void evidenceGoesOnToAzure();
    void unknownIsSaid_data();
    void unknownIsSaid();
    void linksFollowTheScheme();
    void keysAreNamed();
    void keyLeadsToTheDefinition();
    void nothingIsCut_data();
    void nothingIsCut();
    void definitionIsFound();
    void ctrlClickOpensModules();

private:
    [[nodiscard]] ui::SourceView *source() const { return m_window->tabs()->currentPage()->view(); }
    [[nodiscard]] ui::HoverCard *card() const { return m_window->findChild<ui::HoverCard *>(); }
    [[nodiscard]] QString cardText() const;
    [[nodiscard]] int offsetOf(const QString &text) const { return int(source()->toPlainText().lastIndexOf(text)); }
    [[nodiscard]] QPoint pointOf(const QString &text) const;
    [[nodiscard]] QString keys() const { return card()->findChild<QLabel *>(u"keys"_s)->text(); }
    void hover(const QString &text);
    void openModules();
};

namespace {

/// How far the nearest pixel of a widget is from a colour.
int distanceTo(const QColor &wanted, QWidget *widget)
{
    const QImage image = widget->grab().toImage();
    int nearest = 3 * 255;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            nearest = qMin(nearest,
                           qAbs(pixel.red() - wanted.red()) + qAbs(pixel.green() - wanted.green())
                               + qAbs(pixel.blue() - wanted.blue()));
        }
    }
    return nearest;
}

QByteArray cluster(const QByteArray &networkProfile)
{
    return "resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {\n  name: 'aks'\n  location: 'x'\n"
           "  properties: {\n    networkProfile: {\n"
        + networkProfile + "    }\n  }\n}\n";
}

} // namespace

QString TestSourceLookup::cardText() const
{
    QStringList texts;
    for (const QLabel *label : card()->findChildren<QLabel *>())
        texts += label->text();
    for (const ui::CodeLine *line : card()->findChildren<ui::CodeLine *>())
        texts += line->code();
    return texts.join(u'\n');
}

QPoint TestSourceLookup::pointOf(const QString &text) const
{
    QTextCursor cursor(source()->document());
    cursor.setPosition(offsetOf(text) + 1);
    return source()->cursorRect(cursor).center() + QPoint(2, 0);
}

/// Rests the pointer on the last place of the text and waits for the card.
void TestSourceLookup::hover(const QString &text)
{
    const QPoint point = pointOf(text);
    QHelpEvent event(QEvent::ToolTip, point, source()->viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(source()->viewport(), &event);
    QTRY_VERIFY(card()->isVisible());
    QVERIFY(card()->width() <= ui::HoverCard::Width);
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
    hover(u"who"_s);
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

void TestSourceLookup::verdictIsTold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("word");
    QTest::newRow("fail") << cluster("      networkPlugin: 'azure'\n") << u"networkProfile"_s << u"Fail"_s;
    QTest::newRow("pass") << cluster("      networkPolicy: 'azure'\n") << u"networkPolicy"_s << u"Pass"_s;
    QTest::newRow("cluster") << cluster("      networkPlugin: 'azure'\n") + "output id string = aks.name\n"
                             << u"aks.name"_s << u"Fail"_s;
    QTest::newRow("parameter") << "@allowed(['azure', 'calico'])\nparam networkPolicy string = 'azure'\n"
            + cluster("      networkPolicy: networkPolicy\n")
                               << u"networkPolicy\n"_s << u"Pass"_s;
    QTest::newRow("undetermined") << "param engine string\n" + cluster("      networkPolicy: engine\n") << u"engine"_s
                                  << u"Undetermined"_s;
    QTest::newRow("other") << cluster("      networkPlugin: 'azure'\n") + "var size = 3\n" << u"size"_s << QString();
}

void TestSourceLookup::verdictIsTold()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, at);
    QFETCH(const QString, word);
    openText(u"main.bicep"_s, content);
    hover(at);
    const auto *badge = card()->findChild<ui::Badge *>();
    QCOMPARE(badge != nullptr ? badge->text() : QString(), word);
    shoot(u"hover-"_s + QString::fromLatin1(QTest::currentDataTag()), card());
    if (badge == nullptr)
        return;
    QCOMPARE(badge->outcome() == rules::Outcome::Pass, word == "Pass"_L1);
    QVERIFY(card()->accessibleName().contains(word));
    const auto glyphs = card()->findChildren<QWidget *>();
    QVERIFY(std::ranges::any_of(glyphs, [&](const QWidget *glyph) { return glyph->accessibleName() == word; }));
}

/// The evidence of a value that decides a verdict is that of the verdict.
void TestSourceLookup::evidenceGoesOnToAzure()
{
    openModules();
    hover(u"engine\n"_s);
    QVERIFY2(cardText().contains("no parameters file in effect"_L1), qPrintable(cardText()));
    QCOMPARE(card()->findChildren<ui::NumberRing *>().size(), 3);
    QVERIFY(cardText().contains("aks.bicep:8"_L1));
    shoot(u"hover-way"_s, card());
}

void TestSourceLookup::unknownIsSaid_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("words");
    QTest::newRow("deployment") << u"place"_s << u"Known only after deployment"_s;
    QTest::newRow("secret") << u"key"_s << u"Never shown"_s;
    QTest::newRow("missing") << u"needed"_s << u"Not known"_s;
}

void TestSourceLookup::unknownIsSaid()
{
    QFETCH(const QString, at);
    QFETCH(const QString, words);
    openText(u"main.bicep"_s,
             "param needed string\n@secure()\nparam key string\n"
             "var place = reference('x', '2024-01-01').location\n");
    hover(at);
    QVERIFY2(cardText().contains(words), qPrintable(cardText()));
    shoot(u"hover-unknown-"_s + QString::fromLatin1(QTest::currentDataTag()), card());
}

void TestSourceLookup::linksFollowTheScheme()
{
    openModules();
    hover(u"who"_s);
    const QColor light = ui::color(ui::Role::Link);
    const auto links = card()->findChildren<ui::LinkLabel *>();
    QCOMPARE(links.size(), 2);
    for (ui::LinkLabel *link : links)
        QVERIFY(distanceTo(light, link) < 60);
    ui::setScheme(ui::SchemeChoice::Dark);
    QCoreApplication::processEvents();
    QVERIFY(card()->isVisible());
    const QColor dark = ui::color(ui::Role::Link);
    QVERIFY(dark != light);
    for (ui::LinkLabel *link : links) {
        QVERIFY(distanceTo(dark, link) < 60);
        QVERIFY(distanceTo(light, link) > 60);
    }
}

void TestSourceLookup::keysAreNamed()
{
    openModules();
    hover(u"engine}"_s);
    QVERIFY2(keys().contains("F12  Go to definition"_L1), qPrintable(keys()));
    QVERIFY(keys().contains("Esc  Close"_L1));
    QTest::keyClick(source(), Qt::Key_Escape);
    QVERIFY(!card()->isVisible());
    hover(u"who"_s); // where it is declared
    QCOMPARE(keys(), u"Esc  Close"_s);
}

/// Of the thing under the pointer, wherever the caret is.
void TestSourceLookup::keyLeadsToTheDefinition()
{
    openModules();
    QCOMPARE(source()->textCursor().position(), 0);
    hover(u"engine}"_s);
    QTest::keyClick(source(), Qt::Key_F12);
    QVERIFY(!card()->isVisible());
    QCOMPARE(source()->textCursor().selectedText(), u"engine"_s);
}

void TestSourceLookup::nothingIsCut_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<qreal>("factor");
    for (const qreal factor : {1.0, 2.0}) {
        for (const char *at : {"name_of_a_thing", "networkProfile", "place", "engine"})
            QTest::addRow("%s %d", at, int(factor)) << QString::fromLatin1(at) << factor;
    }
}

/// A long value, a long name, a long place, large text.
void TestSourceLookup::nothingIsCut()
{
    QFETCH(const QString, at);
    QFETCH(const qreal, factor);
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    QApplication::setFont(ui::scaledFont(usual, factor));
    const QByteArray name = "name_of_a_thing_that_is_much_longer_than_it_should_be_by_far_and_more";
    openText(u"a-file-with-a-name-that-is-much-longer-than-it-should-be-by-far.bicep"_s,
             "param parts object = {\n  first: 'one'\n  second: 'two'\n  third: 'and so on, until it is long'\n}\n"
             "var place = reference('x', '2024-01-01').location\nparam engine string = 'azure'\nvar "
                 + name + " = [parts.third, parts.first, parts.second, 'one more of them']\n"
                 + cluster("      networkPlugin: engine\n"));
    hover(at);
    for (const auto *label : card()->findChildren<QLabel *>()) {
        const QRect place(label->mapTo(card(), QPoint(0, 0)), label->size());
        QVERIFY2(card()->rect().contains(place), qPrintable(label->text()));
        const bool elided = qobject_cast<const ui::InkLabel *>(label) != nullptr && !label->wordWrap();
        QVERIFY2(elided || label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
        QVERIFY2(!label->wordWrap() || label->height() >= label->heightForWidth(label->width()),
                 qPrintable(label->text()));
    }
    for (const auto *ring : card()->findChildren<ui::NumberRing *>())
        QVERIFY(ring->width() >= qMax(18, QFontMetrics(QApplication::font()).height()));
    shoot(u"hover-cut-%1-%2"_s.arg(at).arg(int(factor)), card());
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
