// SPDX-License-Identifier: MIT
#pragma once

#include "model/sourcetext.h"
#include "model/textedit.h"

#include <QObject>
#include <QTextDocument>
#include <memory>
#include <optional>

class QFileSystemWatcher;

namespace ui {

/// An open file: its text as the editor changes it, and what is needed to write it back byte for byte. Lives in the
/// GUI thread; the SourceText that it hands out may go anywhere.
class Document final : public QObject
{
    Q_OBJECT
public:
    /// A file that was read, with its text as the editor wants it: the slow part of opening.
    struct Loaded {
        QString path; ///< absolute
        model::SourceTextPtr source;
        std::unique_ptr<QTextDocument> text; ///< lives in the thread that read it until it is moved
    };
    /// Reads \a path (absolute). Any thread. The error can be shown as it is.
    static model::Result<Loaded> load(const QString &path);
    explicit Document(Loaded loaded);
    /// Both at once.
    static model::Result<std::shared_ptr<Document>> open(const QString &path);
    ~Document() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Name for tabs and titles, without folder.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QTextDocument *text() { return m_text.get(); }
    [[nodiscard]] bool isModified() const { return m_text->isModified(); }
    [[nodiscard]] int revision() const { return m_text->revision(); }

    /// The text as it is now, with encoding and line ends of the file. The same object as long as nothing changes.
    [[nodiscard]] model::SourceTextPtr source();
    /// The text as it is on disk.
    [[nodiscard]] const model::SourceTextPtr &savedSource() const { return m_saved; }

    /// Applies edits of the current text as one undo step. False, and nothing done, if they do not fit.
    bool apply(const model::EditSet &edits);

    /// Writes the file atomically, under \a path if given. The error can be shown as it is.
    std::optional<QString> save(const QString &path = {});
    /// What the file holds on disk now. The error can be shown as it is.
    [[nodiscard]] model::Result<model::SourceTextPtr> readDisk() const;
    /// Reads the file again as one undo step; the text then counts as saved.
    std::optional<QString> reload();
    /// Takes a text that was typed before as one undo step. \a outdated: the file on disk is not the one that it was
    /// typed in.
    void recover(const model::SourceTextPtr &text, bool outdated);
    /// Forgets that the file changed on disk; the next save overwrites it.
    void keepMine();
    /// True after another program changed the file while this one had it open.
    [[nodiscard]] bool isOutdated() const { return m_outdated; }

Q_SIGNALS:
    /// The text changed, by typing, undo or a fix.
    void changed();
    void modifiedChanged(bool modified);
    void outdatedChanged(bool outdated);
    void pathChanged();

private:
    void watch();
    void checkDisk();
    void setOutdated(bool outdated);

    QString m_path;
    std::unique_ptr<QTextDocument> m_text;
    model::SourceTextPtr m_saved;
    model::SourceTextPtr m_base; // what source() returned last
    int m_baseRevision = 0;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    bool m_outdated = false;
    bool m_overwrite = false; // what another program wrote, at the next save
    bool m_recoveredOver = false; // the text is for an older state of the file: not saved before that is decided
};

} // namespace ui
