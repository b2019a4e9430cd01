// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"

#include "ui/badge.h"
#include "ui/diagrampanel.h"
#include "ui/fixalldialog.h"
#include "ui/fixcard.h"
#include "ui/fixdialog.h"
#include "ui/language.h"
#include "ui/parameterspanel.h"
#include "ui/ruledialog.h"
#include "ui/shortcutsdialog.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"

#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< several where a number decides
    bool finished = true;
    bool counted = false;
};

/// The entries of a translation file.
QList<Entry> read(const QString &path)
{
    QList<Entry> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            Entry entry;
            entry.context = context;
            entry.counted = xml.attributes().value("numerus"_L1) == "yes"_L1;
            entries += entry;
        } else if (xml.name() == "source"_L1) {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            entries.last().comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entries.last().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!entries.last().counted)
                entries.last().translations = {xml.readElementText()};
        } else if (xml.name() == "numerusform"_L1) {
            entries.last().translations += xml.readElementText();
        }
    }
    return entries;
}

/// What must be the same in both languages: places for values, tags, and code in quotes.
QStringList fixedParts(const QString &text)
{
    static const QRegularExpression fixed(u"%L?[0-9]|%n|</?[a-z]+[^>]*>"_s);
    QStringList parts;
    for (auto match = fixed.globalMatch(text); match.hasNext();)
        parts += match.next().captured();
    parts.sort();
    return parts;
}

/// Notes for which texts nobody has a translation.
class Recorder final : public QTranslator
{
public:
    QSet<QPair<QString, QString>> known;
    mutable QStringList unknown;

    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char * /*comment*/, int /*n*/) const override
    {
        const QString where = QString::fromUtf8(context);
        const QString text = QString::fromUtf8(source);
        const bool ours = where.startsWith("ui::"_L1) || where == "Texts"_L1 || where == "Message"_L1;
        if (ours && !text.isEmpty() && !known.contains({where, text}))
            unknown += where + u": "_s + text;
        return {}; // the real translators come after
    }
};

const QString File = QStringLiteral(BULKHEAD_SOURCE_DIR "/resources/translations/bulkhead_de.ts");

} // namespace

/// German is complete, says the same, and fits.
class TestTranslation : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void isComplete();
    void keepsWhatIsFixed_data();
    void keepsWhatIsFixed();
    void fallsBackToEnglish();
    void windowSpeaksGerman();
    void nothingIsCut();
};

void TestTranslation::init()
{
    ui::installLanguage(u"de"_s);
    if (QTest::currentDataTag() == nullptr) // the rows look at the file of translations only
        WindowTest::init();
}

void TestTranslation::cleanup()
{
    WindowTest::cleanup();
    ui::installLanguage(u"en"_s);
}

void TestTranslation::isComplete()
{
    const QStringList command = QStringLiteral(BULKHEAD_LUPDATE).split(u'|');
    if (!QFileInfo(command.first()).isExecutable())
        QSKIP("lupdate, the tool of Qt's translators, is not installed.");
    const QString copy = m_folder->filePath(u"bulkhead_de.ts"_s);
    QVERIFY(QFile::copy(File, copy));
    QProcess lupdate;
    lupdate.start(command.first(), command.sliced(1) + QStringList{u"-no-obsolete"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(60'000));
    const QList<Entry> known = read(File);
    const QList<Entry> now = read(copy);
    QVERIFY(now.size() > 900);
    QStringList open;
    for (const Entry &entry : now) {
        if (!entry.finished || entry.translations.contains(QString()))
            open += entry.context + u": "_s + entry.source;
    }
    QVERIFY2(open.isEmpty(), qPrintable(u"no German for:\n"_s + open.join(u'\n')));
    QCOMPARE(known.size(), now.size()); // and nothing that no program says
}

void TestTranslation::keepsWhatIsFixed_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("german");
    int row = 0;
    for (const Entry &entry : read(File)) {
        for (const QString &translation : entry.translations)
            QTest::addRow("%d %s", ++row, qPrintable(entry.source.left(40))) << entry.source << translation;
    }
}

void TestTranslation::keepsWhatIsFixed()
{
    QFETCH(const QString, source);
    QFETCH(const QString, german);
    QStringList parts = fixedParts(german);
    QStringList wanted = fixedParts(source);
    if (source.contains("%n"_L1) && !german.contains("%n"_L1))
        wanted.removeAll(u"%n"_s); // "eine Zeile"
    QCOMPARE(parts, wanted);
    QCOMPARE(german.endsWith(u'…'), source.endsWith(u'…'));
    static const QRegularExpression mnemonic(u"&[A-Za-zÄÖÜäöü]"_s);
    QCOMPARE(german.count(mnemonic), source.count(mnemonic));
    QCOMPARE(german.startsWith(u' '), source.startsWith(u' '));
    QCOMPARE(german.endsWith(u' '), source.endsWith(u' '));
}

void TestTranslation::fallsBackToEnglish()
{
    ui::installLanguage(u"xx"_s);
    QCOMPARE(ui::MainWindow::tr("Language"), u"Language"_s);
    ui::installLanguage({}); // of the system, which the tests run in C
    QCOMPARE(ui::currentLanguage(), u"en"_s);
}

/// Every text that the window asks for, in all its parts, is one that the translation has.
void TestTranslation::windowSpeaksGerman()
{
    Recorder recorder;
    for (const Entry &entry : read(File))
        recorder.known.insert({entry.context, entry.source});
    m_window.reset();
    QCoreApplication::installTranslator(&recorder);
    WindowTest::init();

    QStringList titles;
    for (const QAction *action : m_window->menuBar()->actions())
        titles += action->text().remove(u'&');
    QCOMPARE(titles.first(), u"Datei"_s);
    QCOMPARE(titles.last(), u"Hilfe"_s);
    openSample(u"cluster.bicep"_s);
    QCOMPARE(badgeOf(u"aks-contoso-prod-ops"_s), u"Durchgefallen"_s);
    QVERIFY2(m_window->status()->summary().contains("durchgefallen"_L1), qPrintable(m_window->status()->summary()));
    shoot(u"german"_s);
    m_window->actions().goDiagram->trigger();
    QTRY_VERIFY(m_window->diagram()->isReady());
    shoot(u"german-diagram"_s);
    m_window->actions().replace->trigger();
    m_window->actions().commands->trigger();
    activate();
    inDialog<ui::FixDialog>(this, [this](ui::FixDialog *dialog) {
        QCOMPARE(dialog->findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0); // nothing beyond the edge
        for (const auto *card : dialog->findChildren<ui::FixCard *>()) {
            for (const auto *badge : card->findChildren<ui::Badge *>()) {
                const QRect inCard(badge->mapTo(card, QPoint()), badge->size());
                QVERIFY(card->rect().adjusted(8, 4, -8, -4).contains(inCard));
            }
            for (const auto *label : card->findChildren<QLabel *>())
                QVERIFY(label->mapTo(card, QPoint()).x() >= 8);
        }
        shoot(u"german-fix"_s, dialog);
        dialog->reject();
    });
    m_window->actions().fix->trigger();
    inDialog<ui::FixAllDialog>(this, [](QDialog *dialog) { dialog->reject(); });
    m_window->actions().fixAll->trigger();
    inDialog<ui::RuleDialog>(this, [this](QDialog *dialog) {
        shoot(u"german-rule"_s, dialog);
        dialog->reject();
    });
    m_window->actions().explainRule->trigger();
    inDialog<ui::ShortcutsDialog>(this, [](QDialog *dialog) { dialog->reject(); });
    m_window->actions().shortcuts->trigger();
    m_window->openFolder(m_folder->path());
    m_window.reset();
    QCoreApplication::removeTranslator(&recorder);
    recorder.unknown.removeDuplicates();
    QVERIFY2(recorder.unknown.isEmpty(), qPrintable(recorder.unknown.join(u'\n')));
}

/// At the smallest usual screen, where German needs more room than English.
void TestTranslation::nothingIsCut()
{
    m_window->resize(1366, 768);
    openSample(u"cluster.bicep"_s);
    m_window->actions().replace->trigger();
    QCoreApplication::processEvents();
    const QStringList cut = cutTexts(m_window.get());
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    shoot(u"german-small"_s);
}

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
