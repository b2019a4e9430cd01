// SPDX-License-Identifier: MIT
#include "ui/document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>

using namespace Qt::StringLiterals;
using ui::Document;

class TestDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void savesByteForByte_data();
    void savesByteForByte();
    void keepsTheRestWhenOneLineChanges_data();
    void keepsTheRestWhenOneLineChanges();
    void editsAreOneUndoStep();
    void refusesEditsThatDoNotFit();
    void undoLeadsBackToTheSavedText();
    void sourceStaysTheSameObject();
    void savesUnderAnotherName();
    void saysWhyItCannotBeSaved();
    void noticesOtherPrograms();
    void keepsMineWhenAsked();
    void refusesWhatIsNoText();

private:
    QString write(const QByteArray &bytes, const QString &name = u"main.bicep"_s);
    QByteArray read(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDocument::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestDocument::write(const QByteArray &bytes, const QString &name)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the fixture");
    return file.fileName();
}

QByteArray TestDocument::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void TestDocument::savesByteForByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("LF") << QByteArray("a\nb\n");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n");
    QTest::newRow("mixed") << QByteArray("a\r\nb\nc\rd");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFparam x string\n");
    QTest::newRow("no-break space and separators") << QByteArray("a\xC2\xA0"
                                                                 "b\xE2\x80\xA8"
                                                                 "c\xE2\x80\xA9"
                                                                 "d\n");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0\n\0",
                                          6);
    QTest::newRow("empty") << QByteArray();
}

void TestDocument::savesByteForByte()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(bytes);
    const auto document = Document::open(path);
    QVERIFY(document);
    // type and take back, so that the text is not simply the one that was read
    QTextCursor cursor((*document)->text());
    cursor.insertText(u"x"_s);
    QVERIFY((*document)->isModified());
    cursor.deletePreviousChar();
    QVERIFY(!(*document)->save());
    QCOMPARE(read(path), bytes);
    QVERIFY(!(*document)->isModified());
}

void TestDocument::keepsTheRestWhenOneLineChanges_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("LF") << QByteArray("a\nb\nc\n") << QByteArray("a\nnew\nb\nc\n");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\nc") << QByteArray("a\r\nnew\r\nb\r\nc");
    QTest::newRow("mixed") << QByteArray("a\nb\r\nc\n") << QByteArray("a\nnew\r\nb\r\nc\n");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                        "a\nb")
                          << QByteArray("\xEF\xBB\xBF"
                                        "a\nnew\nb");
}

void TestDocument::keepsTheRestWhenOneLineChanges()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QString path = write(before);
    const auto document = Document::open(path);
    QVERIFY(document);
    QTextCursor cursor((*document)->text());
    cursor.setPosition(1);
    cursor.insertText(u"\nnew"_s);
    QVERIFY(!(*document)->save());
    QCOMPARE(read(path), after);
}

void TestDocument::editsAreOneUndoStep()
{
    const QString path = write("one\r\ntwo\nthree\n");
    const auto document = Document::open(path);
    QVERIFY(document);
    const model::EditSet edits({{{0, 3}, u"1"_s}, {{4, 4}, u"new\n"_s}, {{8, 13}, u"3"_s}});
    QSignalSpy changed(document->get(), &Document::changed);
    QVERIFY((*document)->apply(edits));
    QCOMPARE(changed.size(), 1);
    QCOMPARE((*document)->text()->toPlainText(), u"1\nnew\ntwo\n3\n"_s);
    QCOMPARE((*document)->source()->toBytes(), QByteArray("1\r\nnew\ntwo\n3\n"));
    (*document)->text()->undo();
    QCOMPARE((*document)->text()->toPlainText(), u"one\ntwo\nthree\n"_s);
    QVERIFY(!(*document)->text()->isUndoAvailable());
    QCOMPARE((*document)->source()->toBytes(), QByteArray("one\r\ntwo\nthree\n"));
    (*document)->text()->redo();
    QCOMPARE((*document)->text()->toPlainText(), u"1\nnew\ntwo\n3\n"_s);
}

void TestDocument::refusesEditsThatDoNotFit()
{
    const auto document = Document::open(write("short"));
    QVERIFY(document);
    QVERIFY(!(*document)->apply(model::EditSet({{{3, 99}, u"x"_s}})));
    QVERIFY(!(*document)->apply(model::EditSet({{{0, 3}, u"x"_s}, {{2, 4}, u"y"_s}})));
    QVERIFY(!(*document)->isModified());
    QVERIFY(!(*document)->text()->isUndoAvailable());
}

void TestDocument::undoLeadsBackToTheSavedText()
{
    const auto document = Document::open(write("a\n"));
    QVERIFY(document);
    const model::SourceTextPtr saved = (*document)->savedSource();
    QTextCursor cursor((*document)->text());
    cursor.insertText(u"b"_s);
    QVERIFY((*document)->source() != saved);
    (*document)->text()->undo();
    QVERIFY(!(*document)->isModified());
    QCOMPARE((*document)->source(), saved);
}

void TestDocument::sourceStaysTheSameObject()
{
    const auto document = Document::open(write("a\n"));
    QVERIFY(document);
    QCOMPARE((*document)->source(), (*document)->source());
    QTextCursor((*document)->text()).insertText(u"b"_s);
    const model::SourceTextPtr source = (*document)->source();
    QCOMPARE((*document)->source(), source);
    QCOMPARE(source->text(), u"ba\n"_s);
}

void TestDocument::savesUnderAnotherName()
{
    const QString path = write("a\n");
    const auto document = Document::open(path);
    QVERIFY(document);
    QSignalSpy renamed(document->get(), &Document::pathChanged);
    QTextCursor((*document)->text()).insertText(u"b"_s);
    const QString other = m_folder->filePath(u"other.bicep"_s);
    QVERIFY(!(*document)->save(other));
    QCOMPARE(read(other), QByteArray("ba\n"));
    QCOMPARE(read(path), QByteArray("a\n"));
    QCOMPARE((*document)->path(), other);
    QCOMPARE(renamed.size(), 1);
}

void TestDocument::saysWhyItCannotBeSaved()
{
    const QString path = write("a\n");
    const auto document = Document::open(path);
    QVERIFY(document);
    QTextCursor((*document)->text()).insertText(u"b"_s);
    const auto error = (*document)->save(m_folder->filePath(u"no/such/folder/main.bicep"_s));
    QVERIFY(error);
    QVERIFY2(error->contains("main.bicep"_L1), qPrintable(*error));
    QVERIFY((*document)->isModified());
    QCOMPARE((*document)->path(), path);
}

void TestDocument::noticesOtherPrograms()
{
    const QString path = write("a\n");
    const auto document = Document::open(path);
    QVERIFY(document);
    QTextCursor((*document)->text()).insertText(u"mine "_s);
    write("theirs\n");
    QTRY_VERIFY((*document)->isOutdated());
    // nothing is overwritten without being asked
    QVERIFY((*document)->save());
    QCOMPARE(read(path), QByteArray("theirs\n"));
    QVERIFY(!(*document)->reload());
    QVERIFY(!(*document)->isOutdated());
    QVERIFY(!(*document)->isModified());
    QCOMPARE((*document)->text()->toPlainText(), u"theirs\n"_s);
    // what was typed is one step away
    (*document)->text()->undo();
    QCOMPARE((*document)->text()->toPlainText(), u"mine a\n"_s);
}

void TestDocument::keepsMineWhenAsked()
{
    const QString path = write("a\n");
    const auto document = Document::open(path);
    QVERIFY(document);
    write("theirs\n");
    QTRY_VERIFY((*document)->isOutdated());
    (*document)->keepMine();
    QVERIFY((*document)->isModified());
    QVERIFY(!(*document)->save());
    QCOMPARE(read(path), QByteArray("a\n"));
}

void TestDocument::refusesWhatIsNoText()
{
    const auto binary = Document::open(write(QByteArray("\x89PNG\0\xFF", 6)));
    QVERIFY(!binary);
    QVERIFY2(binary.error().contains("main.bicep"_L1), qPrintable(binary.error()));
    QVERIFY(!Document::open(m_folder->filePath(u"missing.bicep"_s)));
    QVERIFY(!Document::open(m_folder->path()));
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
