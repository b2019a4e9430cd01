// SPDX-License-Identifier: MIT
#include "model/workspace.h"

#include <QMutexLocker>

namespace model {

Result<DocumentPtr> DocumentStore::open(const QString &path)
{
    std::promise<std::pair<DocumentPtr, QString>> promise;
    {
        QMutexLocker lock(&m_mutex);
        const auto known = m_entries.find(path);
        if (known != m_entries.end()) {
            const Entry entry = known->second;
            lock.unlock(); // another thread may still be reading it
            const auto &[document, error] = entry.get();
            if (document == nullptr)
                return Error{error};
            return document;
        }
        m_entries.emplace(path, promise.get_future().share());
    }
    const auto read = [&]() -> Result<DocumentPtr> {
        const auto bytes = m_files.read(path);
        if (!bytes)
            return Error{bytes.error()};
        auto text = SourceText::fromBytes(*bytes, path);
        if (!text)
            return Error{text.error()};
        return Document::parse(path, *std::move(text));
    };
    Result<DocumentPtr> result = read();
    promise.set_value(result ? std::pair(*result, QString()) : std::pair(DocumentPtr(), result.error()));
    return result;
}

Result<QByteArray> DocumentStore::bytes(const QString &path)
{
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = m_bytes.find(path);
        if (known != m_bytes.end())
            return known->second;
    }
    Result<QByteArray> read = m_files.read(path);
    if (read) {
        const QMutexLocker lock(&m_mutex);
        m_bytes.emplace(path, *read);
    }
    return read;
}

void DocumentStore::put(const DocumentPtr &document)
{
    std::promise<std::pair<DocumentPtr, QString>> promise;
    promise.set_value({document, {}});
    const QMutexLocker lock(&m_mutex);
    m_entries.insert_or_assign(document->path(), promise.get_future().share());
    m_bytes.insert_or_assign(document->path(), document->source()->toBytes());
}

void DocumentStore::forget(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    m_entries.erase(path);
    m_bytes.erase(path);
}

} // namespace model
