// SPDX-License-Identifier: MIT
#include "tests/support/memoryworkspace.h"

using namespace Qt::StringLiterals;
using namespace model;

namespace memoryworkspace {

namespace {

QString nameOfFirst(const QString &text)
{
    return text.trimmed().startsWith(u'{') ? u"/w/main.json"_s : u"/w/main.bicep"_s;
}

} // namespace

std::map<QString, QByteArray> texts(const QString &text)
{
    std::map<QString, QByteArray> out;
    QString name = nameOfFirst(text);
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith("--- "_L1)) {
            name = line.startsWith("--- /"_L1) ? line.sliced(4) : u"/w/"_s + line.sliced(4);
            out[name]; // also a file without content exists
        } else {
            out[name] += line.toUtf8() + '\n';
        }
    }
    return out;
}

MemoryFiles files(const QString &text)
{
    MemoryFiles out;
    for (const auto &[name, content] : texts(text))
        out.set(name, content);
    return out;
}

SnapshotPtr load(const QString &text)
{
    const MemoryFiles all = files(text);
    DocumentStore store(all);
    QString parameters;
    for (const QString &name : {u"/w/main.bicepparam"_s, u"/w/main.parameters.json"_s}) {
        if (all.kind(name) == FileSource::Kind::File)
            parameters = name;
    }
    Workspace workspace(store, ModuleCache(u"/cache"_s), u"/w"_s);
    auto snapshot = workspace.load(nameOfFirst(text), parameters);
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error()));
    return *snapshot;
}

} // namespace memoryworkspace
