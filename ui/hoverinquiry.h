// SPDX-License-Identifier: MIT
#pragma once

#include "model/lookup.h"
#include "rules/analyzer.h"
#include "ui/hovercard.h"

#include <QFutureWatcher>
#include <QThreadPool>

namespace ui {

/// Finds out what something in the source comes to, away from the GUI thread. Only the newest question is answered.
class HoverInquiry final : public QObject
{
    Q_OBJECT
public:
    explicit HoverInquiry(QObject *parent = nullptr);
    ~HoverInquiry() override;

    /// \a typed: values typed for parameters.
    void ask(const rules::AnalysisPtr &analysis, const std::map<QString, model::Value> &typed,
             const model::DocumentPtr &document, qint32 offset);

Q_SIGNALS:
    /// Nothing in \a content if there is nothing to tell.
    void answered(const std::optional<ui::HoverContent> &content);

private:
    QFutureWatcher<std::optional<HoverContent>> m_watcher;
    QThreadPool m_pool; // last, so destroyed first, which waits
};

/// What a card says of a place. Any thread.
std::optional<HoverContent> hoverContent(const rules::AnalysisPtr &analysis,
                                         const std::map<QString, model::Value> &typed,
                                         const model::DocumentPtr &document, qint32 offset);

} // namespace ui
