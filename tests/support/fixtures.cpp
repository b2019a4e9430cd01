// SPDX-License-Identifier: MIT
#include "tests/support/fixtures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace fixtures {

QString path(const QString &relative)
{
    return QStringLiteral(BULKHEAD_TEST_DATA) + u'/' + relative;
}

QByteArray read(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    return in.readAll();
}

model::SourceTextPtr source(const QString &file)
{
    const auto text = model::SourceText::fromBytes(read(file), file);
    if (!text)
        qFatal("%s", qPrintable(text.error()));
    return *text;
}

QStringList files(const QString &folder, const QStringList &patterns)
{
    QStringList found;
    QDirIterator entries(folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        found += entries.next();
    found.sort();
    return found;
}

QString compareGolden(const QString &actual, const QString &goldenFile)
{
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QFile out(goldenFile);
        if (!out.open(QIODevice::WriteOnly) || out.write(actual.toUtf8()) < 0)
            return u"cannot write "_s + goldenFile;
        return {};
    }
    QFile in(goldenFile);
    if (!in.open(QIODevice::ReadOnly))
        return u"%1 is missing; UPDATE_GOLDEN=1 writes it"_s.arg(goldenFile);
    const QStringList want = QString::fromUtf8(in.readAll()).split(u'\n');
    const QStringList have = actual.split(u'\n');
    for (qsizetype i = 0; i < std::max(want.size(), have.size()); ++i) {
        const QString wanted = want.value(i, u"<end of file>"_s);
        const QString found = have.value(i, u"<end of text>"_s);
        if (wanted != found)
            return u"%1:%2\n   want: %3\n   have: %4"_s.arg(goldenFile).arg(i + 1).arg(wanted, found);
    }
    return {};
}

QString corpus()
{
    const QDir folder(QStringLiteral(BULKHEAD_SOURCE_DIR) + u"/../shared/corpus"_s);
    return folder.exists() ? folder.absolutePath() : QString();
}

} // namespace fixtures
