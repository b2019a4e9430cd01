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

MemoryFiles files(const QString &text)
{
    MemoryFiles out;
    QString name = nameOfFirst(text);
    QString content;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith("--- "_L1)) {
            content += line + u'\n';
            continue;
        }
        out.set(name, content.toUtf8());
        content.clear();
        name = line.sliced(4);
        if (!name.startsWith(u'/'))
            name.prepend("/w/"_L1);
    }
    out.set(name, content.toUtf8());
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
