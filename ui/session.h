// SPDX-License-Identifier: MIT
#pragma once

#include "ui/analysisjob.h"
#include "ui/document.h"

#include <QTimer>
#include <functional>
#include <map>
#include <tuple>

namespace ui {

/// What the window works on: the open files, the template among them that is checked, and the newest result. Starts a
/// new check by itself when something changes. Fixes are applied here. Knows no widget.
class Session final : public QObject
{
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);

    /// Opens a file (any spelling of its path), or gives back the one that is open already.
    model::Result<std::shared_ptr<Document>> open(const QString &path);
    /// Opens a file and tells \a then about it: at once if it is open or small, else when it has been read away from
    /// the GUI thread. \a then is dropped if the session goes first.
    using Opened = std::function<void(const model::Result<std::shared_ptr<Document>> &)>;
    void openLater(const QString &path, Opened then);
    /// Files are being read.
    [[nodiscard]] bool isOpening() const { return m_opening > 0; }
    /// Null if it is not open.
    [[nodiscard]] std::shared_ptr<Document> find(const QString &path) const;
    void close(const QString &path);
    /// Puts back what was typed in a file before a crash, unsaved as it was then. A file that is no longer there is
    /// begun anew. \a savedHash: what it held on disk then, see Recovery::hashOf; if it is another one, the document
    /// says that it was changed outside.
    std::optional<QString> recover(const QString &path, const QByteArray &text, const QByteArray &savedHash);
    [[nodiscard]] bool hasUnsavedChanges() const;

    /// The template that is checked; empty: none. Parameters file and typed values are those that it had before.
    void setRoot(const QString &path);
    [[nodiscard]] const QString &root() const { return m_root; }
    /// Empty: none is in effect.
    void setParameters(const QString &path);
    /// The parameters file of a template that is not checked now.
    void setParametersOf(const QString &root, const QString &path);
    [[nodiscard]] QString parametersOf(const QString &root) const;
    [[nodiscard]] const QString &parameters() const { return m_parameters; }
    /// Paths of the parameters files to choose from: those beside the template, and the one in effect.
    [[nodiscard]] QStringList availableParameters() const;
    /// Values that a person typed for parameters: they override defaults and parameters file.
    void setTypedParameters(std::map<QString, model::Value> values);
    [[nodiscard]] const std::map<QString, model::Value> &typedParameters() const { return m_typed; }
    void setPublished(bool published);
    [[nodiscard]] bool isPublished() const { return m_published; }

    /// Starts a check at once.
    void check();
    [[nodiscard]] bool isChecking() const { return m_job.isRunning() || m_delay.isActive(); }
    /// The newest result; it may be of an older text.
    [[nodiscard]] const AnalysisJob::Result &result() const { return m_result; }
    [[nodiscard]] const rules::AnalysisPtr &analysis() const { return m_result.analysis; }
    /// The analysed state of an open file if that is still its text; null otherwise.
    [[nodiscard]] model::DocumentPtr analysed(Document &document) const;

    /// Applies changes, in each file as one undo step. Nothing on success, else why not; then nothing was changed.
    std::optional<QString> apply(const std::vector<rules::FileChange> &changes);

Q_SIGNALS:
    void opened(const std::shared_ptr<ui::Document> &document);
    /// Its changes, if there were any, are given up or saved.
    void closed(const QString &path);
    void checkStarted();
    void checkFinished();

private:
    std::shared_ptr<Document> adopt(Document::Loaded loaded);
    void rename(Document *document);

    std::map<QString, std::shared_ptr<Document>> m_documents;
    QString m_root;
    QString m_parameters;
    std::map<QString, model::Value> m_typed;
    std::map<QString, std::pair<QString, std::map<QString, model::Value>>> m_values; ///< of other templates: both
    bool m_published = false;
    int m_opening = 0;
    AnalysisJob m_job;
    AnalysisJob::Result m_result;
    QTimer m_delay; // typing is not checked letter by letter
};

} // namespace ui
