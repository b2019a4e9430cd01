// SPDX-License-Identifier: MIT
#include "ui/document.h"

#include "model/filesource.h"
#include "model/filewriter.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// QTextDocument ends blocks at U+2029 too; where the file has that character it is left alone.
bool sameUnit(QChar file, QChar editor)
{
    return file == editor || (file == QChar::ParagraphSeparator && editor == u'\n');
}

/// The one edit that turns \a before into \a after.
model::EditSet difference(const QString &before, const QString &after)
{
    const qsizetype most = qMin(before.size(), after.size());
    qsizetype head = 0;
    while (head < most && sameUnit(before[head], after[head]))
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && sameUnit(before[before.size() - 1 - tail], after[after.size() - 1 - tail]))
        ++tail;
    if (head == before.size() && head == after.size())
        return {};
    return model::EditSet(
        {{{qint32(head), qint32(before.size() - tail)}, after.sliced(head, after.size() - tail - head)}});
}

/// The text with LF line ends. Unlike toPlainText() this keeps no-break spaces.
QString textOf(const QTextDocument &document)
{
    QString text = document.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

} // namespace

model::Result<Document::Loaded> Document::load(const QString &path)
{
    const auto bytes = model::DiskFiles().read(path);
    if (!bytes)
        return model::Error{bytes.error()};
    const auto source = model::SourceText::fromBytes(*bytes, QFileInfo(path).fileName());
    if (!source)
        return model::Error{source.error()};
    auto text = std::make_unique<QTextDocument>();
    text->setPlainText((*source)->text());
    text->setModified(false);
    return Loaded{path, *source, std::move(text)};
}

model::Result<std::shared_ptr<Document>> Document::open(const QString &path)
{
    auto loaded = load(path);
    if (!loaded)
        return model::Error{loaded.error()};
    return std::make_shared<Document>(*std::move(loaded));
}

Document::Document(Loaded loaded)
    : m_path(std::move(loaded.path))
    , m_text(std::move(loaded.text))
    , m_saved(loaded.source)
    , m_base(std::move(loaded.source))
{
    m_baseRevision = m_text->revision();
    connect(m_text.get(), &QTextDocument::contentsChanged, this, &Document::changed);
    connect(m_text.get(), &QTextDocument::modificationChanged, this, &Document::modifiedChanged);
    watch();
}

Document::~Document() = default;

QString Document::name() const
{
    return QFileInfo(m_path).fileName();
}

model::SourceTextPtr Document::source()
{
    if (!m_text->isModified())
        return m_saved;
    if (m_text->revision() != m_baseRevision) {
        const model::EditSet edits = difference(m_base->text(), textOf(*m_text));
        if (!edits.isEmpty())
            m_base = m_base->edited(edits);
        m_baseRevision = m_text->revision();
    }
    return m_base;
}

bool Document::apply(const model::EditSet &edits)
{
    const model::SourceTextPtr before = source();
    const bool fits = !edits.conflict() && std::ranges::all_of(edits.edits(), [&](const model::TextEdit &edit) {
        return edit.span.begin >= 0 && edit.span.begin <= edit.span.end && edit.span.end <= before->size();
    });
    if (!fits)
        return false;
    if (edits.isEmpty())
        return true;
    const model::SourceTextPtr after = before->edited(edits);
    QTextCursor cursor(m_text.get());
    cursor.beginEditBlock();
    for (auto edit = edits.edits().rbegin(); edit != edits.edits().rend(); ++edit) {
        cursor.setPosition(edit->span.begin);
        cursor.setPosition(edit->span.end, QTextCursor::KeepAnchor);
        cursor.insertText(edit->newText);
    }
    cursor.endEditBlock();
    // exact even where lines end differently
    m_base = after;
    m_baseRevision = m_text->revision();
    return true;
}

std::optional<QString> Document::save(const QString &path)
{
    const QString target = path.isEmpty() ? m_path : path;
    const model::SourceTextPtr current = source();
    if (m_recoveredOver && target == m_path)
        return tr("%1 was changed by another program since this text was typed. Reload it, or keep your text.")
            .arg(name());
    model::FileWrite write{.path = target, .content = current->toBytes(), .expected = {}};
    if (target == m_path && !m_overwrite)
        write.expected = m_saved->toBytes();
    if (const auto error = model::writeFile(write))
        return error->message;
    m_saved = current;
    m_base = current;
    m_baseRevision = m_text->revision();
    m_overwrite = false;
    m_recoveredOver = false;
    if (target != m_path) {
        m_path = target;
        Q_EMIT pathChanged();
    }
    setOutdated(false);
    watch();
    m_text->setModified(false);
    return std::nullopt;
}

model::Result<model::SourceTextPtr> Document::readDisk() const
{
    const auto bytes = model::DiskFiles().read(m_path);
    if (!bytes)
        return model::Error{bytes.error()};
    return model::SourceText::fromBytes(*bytes, name());
}

std::optional<QString> Document::reload()
{
    const auto source = readDisk();
    if (!source)
        return source.error();
    const model::EditSet edits = difference(this->source()->text(), (*source)->text());
    apply(edits);
    m_saved = *source;
    m_base = *source;
    m_baseRevision = m_text->revision();
    m_recoveredOver = false;
    m_text->setModified(false);
    setOutdated(false);
    watch();
    Q_EMIT changed();
    return std::nullopt;
}

void Document::recover(const model::SourceTextPtr &text, bool outdated)
{
    apply(difference(source()->text(), text->text()));
    m_base = text; // with its own line ends
    m_baseRevision = m_text->revision();
    m_text->setModified(true);
    if (!QFileInfo::exists(m_path))
        m_overwrite = true; // begun anew: there is nothing that a save could destroy
    else if (outdated)
        m_recoveredOver = true;
    setOutdated(m_recoveredOver);
    Q_EMIT changed();
}

void Document::keepMine()
{
    m_recoveredOver = false;
    setOutdated(false);
    m_overwrite = true;
    m_text->setModified(true);
}

void Document::watch()
{
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{m_path});
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, &Document::checkDisk);
}

/// Many programs save by replacing the file, after which it must be watched anew; a touched file is no change.
void Document::checkDisk()
{
    const auto bytes = model::DiskFiles().read(m_path);
    if (bytes && !m_watcher->files().contains(m_path))
        m_watcher->addPath(m_path);
    setOutdated(!bytes || *bytes != m_saved->toBytes() || m_recoveredOver);
}

void Document::setOutdated(bool outdated)
{
    if (m_outdated == outdated)
        return;
    m_outdated = outdated;
    Q_EMIT outdatedChanged(outdated);
}

} // namespace ui
