// SPDX-License-Identifier: MIT
#pragma once

#include "rules/fixall.h"
#include "ui/dialog.h"

#include <QFutureWatcher>
#include <QThreadPool>

class QPushButton;
class QVBoxLayout;

namespace ui {

class NoticeStrip;

/// Fixes everything that fails with the recommended fix of each: finds out what comes of it away from the GUI thread,
/// then shows the changes of all files. Changes nothing itself: when it was accepted, changes() says what to apply.
class FixAllDialog final : public Dialog
{
    Q_OBJECT
public:
    FixAllDialog(rules::AnalysisPtr analysis, const rules::AnalysisOptions &options, QWidget *parent = nullptr);
    ~FixAllDialog() override;

    [[nodiscard]] const std::vector<rules::FileChange> &changes() const { return m_all.changes; }
    /// False while it is being found out what the fixes do.
    [[nodiscard]] bool isReady() const { return m_ready; }

private:
    void fill();
    void addFindings();

    rules::AnalysisPtr m_analysis;
    rules::FixAll m_all;
    bool m_ready = false;
    QVBoxLayout *m_content = nullptr;
    NoticeStrip *m_result = nullptr;
    QPushButton *m_apply = nullptr;
    std::stop_source m_stop;
    QFutureWatcher<rules::FixAll> m_watcher;
    QThreadPool m_pool; // last, so destroyed first, which waits
};

} // namespace ui
