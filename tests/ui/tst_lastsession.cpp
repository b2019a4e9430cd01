// SPDX-License-Identifier: MIT
#include "tests/support/windowtest.h"

#include "ui/comparedialog.h"
#include "ui/diffview.h"
#include "ui/recovery.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/strip.h"

#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Cluster = R"(param policy string = 'azure'

resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks-one'
  location: 'westeurope'
  properties: { networkProfile: { networkPlugin: 'azure', networkPolicy: policy } }
}
)";

/// What this program does when it is started by the test of crashes: types into a file, tells when that is kept on
/// disk, and waits to be killed.
int beVictim(const QString &file, const QString &folder)
{
    ui::installTheme(ui::SchemeChoice::Light);
    ui::MainWindow window{{}};
    window.startRecovery(folder);
    window.openFile(file);
    auto *page = window.tabs()->currentPage();
    if (page == nullptr)
        return 1;
    page->view()->textCursor().insertText(u"// typed before the crash\n"_s);
    while (!window.recovery()->isIdle())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 1;
    out.write("kept\n");
    out.flush();
    return QApplication::exec();
}

} // namespace

/// What the window still knows after it was closed, and after it was not.
class TestLastSession : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void opensAgainWhatWasOpen();
    void opensFoldersAgain();
    void leavesOutWhatIsGone();
    void settingsSurviveTheirFile();
    void startsAnewInAnotherLanguage();
    void opensLargeFilesLater();
    void closesWhileAFileIsRead();
    void keepsUnsavedTexts();
    void recoversAfterBeingKilled();
    void recoversTheNewestText();
    void recoversAFileThatIsGone();
    void saysWhenTheFileChangedSince();
    void discards();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    /// Runs this program on a file until its typing is kept, then kills it.
    void crash(const QString &file);
    [[nodiscard]] QString unsaved() const { return path(u"unsaved"_s); }
    [[nodiscard]] QStringList keptFiles() const;
    void press(const QString &text) const { pressIn(m_window->recoveryStrip(), text); }
    static void pressIn(const QWidget *strip, const QString &text);
};

void TestLastSession::crash(const QString &file)
{
    QProcess victim;
    victim.start(QCoreApplication::applicationFilePath(), {u"--victim"_s, file, unsaved()});
    QVERIFY(victim.waitForReadyRead(30'000));
    QCOMPARE(victim.readAllStandardOutput(), "kept\n");
    victim.kill();
    QVERIFY(victim.waitForFinished());
}

QStringList TestLastSession::keptFiles() const
{
    QStringList files;
    for (const QFileInfo &folder : QDir(unsaved()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        files += QDir(folder.filePath()).entryList({u"*.kept"_s}, QDir::Files);
    return files;
}

void TestLastSession::pressIn(const QWidget *strip, const QString &text)
{
    QCoreApplication::processEvents(); // new buttons appear
    for (auto *button : strip->findChildren<QAbstractButton *>()) {
        if (button->text() == text && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

void TestLastSession::opensAgainWhatWasOpen()
{
    put(u"main.parameters.json"_s,
        R"({"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
            "contentVersion": "1.0.0.0", "parameters": {"policy": {"value": "calico"}}})");
    openText(u"other.bicep"_s, "param a int\n");
    openText(u"main.bicep"_s, Cluster);
    openText(u"third.bicep"_s, "param b int\n");
    waitForCheck();
    m_window->tabs()->setCurrentIndex(1);
    waitForCheck();
    m_window->session().setParameters(path(u"main.parameters.json"_s));
    waitForCheck();
    m_window->tabs()->currentPage()->view()->goToLine(4);
    m_window->actions().zoomIn->trigger();
    const int caret = m_window->tabs()->currentPage()->view()->cursorOffset();

    reopen();
    QCOMPARE(m_window->tabs()->count(), 0);
    m_window->restoreSession();
    waitForCheck();
    QCOMPARE(m_window->tabs()->count(), 3);
    QCOMPARE(m_window->tabs()->currentIndex(), 1);
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"main.bicep"_s);
    QCOMPARE(m_window->tabs()->currentPage()->view()->cursorOffset(), caret);
    QCOMPARE(m_window->tabs()->page(2)->view()->zoom(), 1);
    QCOMPARE(m_window->session().root(), m_window->tabs()->currentPage()->document().path());
    QVERIFY(m_window->session().parameters().endsWith("main.parameters.json"_L1));
    QCOMPARE(badgeOf(u"aks-one"_s), u"Pass"_s);

    m_window->tabs()->closePage(m_window->tabs()->page(0));
    m_window->tabs()->closePage(m_window->tabs()->page(0));
    m_window->tabs()->closePage(m_window->tabs()->page(0));
    reopen();
    m_window->restoreSession();
    QCOMPARE(m_window->tabs()->count(), 0);
}

void TestLastSession::opensFoldersAgain()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"infra"_s));
    put(u"infra/one.bicep"_s, Cluster);
    openText(u"main.bicep"_s, "param a int\n");
    m_window->openFolder(path(u"infra"_s));
    reopen();
    m_window->restoreSession();
    QCOMPARE(m_window->tabs()->count(), 2);
    QVERIFY(m_window->tabs()->currentFolder() != nullptr);
    QCOMPARE(m_window->tabs()->pages().size(), 1);
}

void TestLastSession::leavesOutWhatIsGone()
{
    openText(u"stays.bicep"_s, "param a int\n");
    openText(u"goes.bicep"_s, "param a int\n");
    reopen();
    QVERIFY(QFile::remove(path(u"goes.bicep"_s)));
    m_window->restoreSession();
    QCOMPARE(m_window->tabs()->count(), 1);
    QCOMPARE(m_window->tabs()->currentPage()->document().name(), u"stays.bicep"_s);
    QCOMPARE(m_window->strip()->text(), u"goes.bicep is no longer there."_s);
}

void TestLastSession::settingsSurviveTheirFile()
{
    ui::Settings settings;
    settings.zoom = 3;
    settings.open = {{u"/a b/ü.bicep"_s, u"/a b/main.bicep"_s, u"/p.json"_s, 7, false},
                     {u"/c.json"_s, u"/c.json"_s, {}, 0, true}};
    QSettings store(path(u"settings.ini"_s), QSettings::IniFormat);
    settings.save(store);
    store.sync();
    QSettings again(path(u"settings.ini"_s), QSettings::IniFormat);
    QVERIFY(ui::Settings::load(again) == settings);
}

void TestLastSession::startsAnewInAnotherLanguage()
{
    openText(u"main.bicep"_s, Cluster);
    waitForCheck();
    auto *german = m_window->findChild<QAction *>(u"language:de"_s);
    auto *asSystem = m_window->findChild<QAction *>(u"language:"_s);
    QVERIFY(german != nullptr && asSystem != nullptr && asSystem->isChecked());

    // unsaved texts are asked for, and who wants to look at them first stays where they are
    m_window->tabs()->currentPage()->view()->textCursor().insertText(u"// new\n"_s);
    inDialog<QMessageBox>(this, [](QMessageBox *box) { box->button(QMessageBox::Cancel)->click(); });
    german->trigger();
    QVERIFY(m_window->isVisible() && !m_window->wantsRestart() && asSystem->isChecked());

    m_window->actions().undo->trigger();
    german->trigger();
    QVERIFY(m_window->wantsRestart() && !m_window->isVisible());
    QCOMPARE(m_saved.language, u"de"_s);
    QCOMPARE(m_saved.open.size(), 1);
}

void TestLastSession::opensLargeFilesLater()
{
    QByteArray large = Cluster;
    while (large.size() < 3'000'000)
        large += "// a line that makes the file longer, and longer, and longer\n";
    put(u"large.bicep"_s, large);
    QVERIFY(m_window->openFile(path(u"large.bicep"_s)));
    QVERIFY(m_window->session().isOpening()); // the event loop is not kept waiting
    QCOMPARE(m_window->tabs()->count(), 0);
    QTRY_COMPARE(m_window->tabs()->count(), 1);
    waitForCheck();
    QCOMPARE(badgeOf(u"aks-one"_s), u"Pass"_s);
    // the text lives here, and can be edited and saved
    m_window->tabs()->currentPage()->view()->textCursor().insertText(u"// first\n"_s);
    m_window->actions().save->trigger();
    QCOMPARE(contentOf(path(u"large.bicep"_s)), "// first\n" + large);

    put(u"binary.bicep"_s, QByteArray(300'000, '\0'));
    m_window->openFile(path(u"binary.bicep"_s));
    QTRY_VERIFY(m_window->strip()->text().contains("binary.bicep"_L1));
    QCOMPARE(m_window->tabs()->count(), 1);
}

void TestLastSession::closesWhileAFileIsRead()
{
    put(u"large.bicep"_s, QByteArray(2'000'000, '\n'));
    QVERIFY(m_window->openFile(path(u"large.bicep"_s)));
    m_window.reset(); // what comes later must reach nobody
    QCoreApplication::processEvents();
}

void TestLastSession::keepsUnsavedTexts()
{
    m_window->startRecovery(unsaved());
    QVERIFY(m_window->recoveryStrip()->isHidden());
    openText(u"main.bicep"_s, Cluster);
    waitForCheck();
    QVERIFY(keptFiles().isEmpty());
    m_window->tabs()->currentPage()->view()->textCursor().insertText(u"// new\n"_s);
    QTRY_COMPARE(keptFiles().size(), 1);
    const QString folder = QDir(unsaved()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).first().filePath();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder) & others));
    QVERIFY(!(QFile::permissions(folder + u'/' + keptFiles().first()) & others));
    m_window->actions().save->trigger();
    QTRY_VERIFY(keptFiles().isEmpty());
    m_window.reset();
    QVERIFY(QDir(unsaved()).isEmpty());
}

void TestLastSession::recoversAfterBeingKilled()
{
    put(u"main.bicep"_s, Cluster);
    crash(path(u"main.bicep"_s));
    QCOMPARE(contentOf(path(u"main.bicep"_s)), Cluster);

    m_window->startRecovery(unsaved());
    QVERIFY(m_window->recoveryStrip()->text().contains("Unsaved changes of main.bicep"_L1));
    shoot(u"recovery"_s);
    press(u"Restore"_s);
    waitForCheck();
    ui::SourcePage *page = m_window->tabs()->currentPage();
    QVERIFY(page != nullptr && page->document().isModified() && !page->document().isOutdated());
    QVERIFY(page->view()->toPlainText().startsWith("// typed before the crash\n"_L1));
    QCOMPARE(badgeOf(u"aks-one"_s), u"Pass"_s);
    // it is kept again: a second crash loses nothing either
    QTRY_COMPARE(keptFiles().size(), 1);
    m_window->actions().undo->trigger();
    QCOMPARE(page->view()->toPlainText().toUtf8(), Cluster);
    m_window->actions().redo->trigger();
    m_window->actions().save->trigger();
    QCOMPARE(contentOf(path(u"main.bicep"_s)), "// typed before the crash\n" + Cluster);
}

/// The offer was not answered, and the program broke off once more: the newest text counts.
void TestLastSession::recoversTheNewestText()
{
    put(u"main.bicep"_s, Cluster);
    crash(path(u"main.bicep"_s));
    const QString first = QDir(unsaved()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).first().filePath();
    QFile older(first + u'/' + QDir(first).entryList({u"*.kept"_s}).first());
    QVERIFY(older.open(QIODevice::ReadWrite));
    QByteArray text = older.readAll();
    QVERIFY(text.contains("\"time\":\"20"));
    text.replace("\"time\":\"20", "\"time\":\"19").replace("typed before", "typed long before");
    older.resize(0);
    older.seek(0);
    older.write(text);
    older.close();
    put(u"other.bicep"_s, Cluster);
    crash(path(u"main.bicep"_s));
    QCOMPARE(keptFiles().size(), 2);

    m_window->startRecovery(unsaved());
    QVERIFY(!m_window->recoveryStrip()->text().contains("more"_L1));
    press(u"Restore"_s);
    QVERIFY(m_window->tabs()->currentPage()->view()->toPlainText().startsWith("// typed before"_L1));
    QTRY_COMPARE(keptFiles().size(), 1); // that of this window
}

void TestLastSession::recoversAFileThatIsGone()
{
    put(u"main.bicep"_s, Cluster);
    crash(path(u"main.bicep"_s));
    QVERIFY(QFile::remove(path(u"main.bicep"_s)));
    m_window->startRecovery(unsaved());
    press(u"Restore"_s);
    ui::SourcePage *page = m_window->tabs()->currentPage();
    QVERIFY(page != nullptr && page->document().isModified());
    m_window->actions().save->trigger();
    QCOMPARE(contentOf(path(u"main.bicep"_s)), "// typed before the crash\n" + Cluster);
}

void TestLastSession::saysWhenTheFileChangedSince()
{
    put(u"main.bicep"_s, Cluster);
    crash(path(u"main.bicep"_s));
    put(u"main.bicep"_s, "// by somebody else\n" + Cluster);
    m_window->startRecovery(unsaved());
    press(u"Restore"_s);
    ui::SourcePage *page = m_window->tabs()->currentPage();
    QVERIFY(page->document().isOutdated());
    QVERIFY(page->strip()->text().contains("was changed by another program"_L1));
    QVERIFY(page->view()->toPlainText().startsWith("// typed before the crash"_L1));
    m_window->actions().save->trigger(); // would destroy what somebody else wrote
    QVERIFY(page->strip()->text().contains("was not saved, since another program has changed it"_L1));
    QVERIFY(contentOf(path(u"main.bicep"_s)).startsWith("// by somebody else"));

    // both beside each other; first nothing is decided, then the one on disk wins
    inDialog<ui::CompareDialog>(this, [this](ui::CompareDialog *dialog) {
        const auto *diff = dialog->findChild<ui::DiffView *>();
        QVERIFY(diff != nullptr);
        QCOMPARE(diff->addedLines(), 1);
        QCOMPARE(diff->removedLines(), 1);
        shoot(u"compare"_s, dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    pressIn(page->strip(), u"Compare…"_s);
    QVERIFY(page->document().isOutdated());
    inDialog<ui::CompareDialog>(this, [](ui::CompareDialog *dialog) {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == "Reload"_L1)
                button->click();
        }
    });
    pressIn(page->strip(), u"Compare…"_s);
    QVERIFY(!page->document().isOutdated() && !page->document().isModified());
    QVERIFY(page->view()->toPlainText().startsWith("// by somebody else"_L1));
}

void TestLastSession::discards()
{
    put(u"main.bicep"_s, Cluster);
    crash(path(u"main.bicep"_s));
    m_window->startRecovery(unsaved());
    QVERIFY(!m_window->openFile(path(u"missing.bicep"_s))); // what is said of it does not hide the offer
    press(u"Discard"_s);
    QVERIFY(m_window->recoveryStrip()->isHidden());
    QCOMPARE(m_window->tabs()->count(), 0);
    QVERIFY(keptFiles().isEmpty());
    m_window->startRecovery(unsaved());
    QVERIFY(m_window->recoveryStrip()->isHidden());
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--victim"_L1)
        return beVictim(arguments[2], arguments[3]);
    TestLastSession test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lastsession.moc"
