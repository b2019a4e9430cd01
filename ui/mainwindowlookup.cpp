// SPDX-License-Identifier: MIT
#include "ui/hovercard.h"
#include "ui/mainwindow.h"
#include "ui/sourcepage.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"
#include "ui/texts.h"

#include <QPointer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int MessageMilliseconds = 5000;

/// Adds what is marked at a place and not told yet.
void addMarks(const FindingMarks &marks, int offset, HoverContent &out)
{
    const auto verdict = [&](rules::Outcome outcome, const SourceMark &mark) {
        const QString text = mark.fixReady ? Texts::tr("%1. Ctrl+. to fix").arg(mark.text) : mark.text;
        const HoverVerdict found{outcome, text};
        if (std::ranges::find(out.verdicts, found) == out.verdicts.end())
            out.verdicts.push_back(found);
    };
    for (const FindingMarks::Placed &placed : marks.all()) {
        if (!placed.covers(offset))
            continue;
        const SourceMark &mark = placed.mark;
        switch (mark.kind) {
        case MarkKind::Fail: verdict(rules::Outcome::Fail, mark); break;
        case MarkKind::Undetermined: verdict(rules::Outcome::Undetermined, mark); break;
        case MarkKind::Pass: verdict(rules::Outcome::Pass, mark); break;
        case MarkKind::Suppressed: verdict(rules::Outcome::Suppressed, mark); break;
        case MarkKind::SyntaxError:
            out.notes.emplace_back(rules::AdviceLevel::Error, FindingMarks::description(mark));
            break;
        case MarkKind::Warning: out.notes.emplace_back(rules::AdviceLevel::Warning, mark.text); break;
        }
    }
    std::ranges::stable_sort(out.verdicts, {}, &HoverVerdict::outcome);
}

} // namespace

/// \a area: of the word, in global coordinates.
void MainWindow::explainAt(SourcePage *page, int offset, const QRect &area)
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    const model::DocumentPtr document = m_session.analysed(page->document());
    m_answer = [this, page = QPointer(page), offset, area](const std::optional<HoverContent> &content) {
        if (page)
            showCard(page, offset, area, content);
    };
    if (analysis == nullptr || document == nullptr)
        m_answer(std::nullopt); // not checked yet: at least the marks
    else
        m_inquiry.ask(analysis, m_session.typedParameters(), document, offset);
}

void MainWindow::showCard(SourcePage *page, int offset, const QRect &area, const std::optional<HoverContent> &content)
{
    HoverContent shown = content.value_or(HoverContent());
    addMarks(page->view()->marks(), offset, shown);
    if (content || !shown.notes.empty() || !shown.verdicts.empty())
        m_card->showFor(shown, area);
    else
        m_card->hide();
}

void MainWindow::goToDefinition(SourcePage *page, int offset)
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    const model::DocumentPtr document = m_session.analysed(page->document());
    if (analysis == nullptr || document == nullptr)
        return;
    const auto found = model::lookUp(*analysis->snapshot, document, offset);
    if (found && found->definition.isValid())
        goToLocation(found->definition, true);
    else
        m_status->showMessage(found
                                  ? tr("The declaration of %1 is not among the files that were read.").arg(found->name)
                                  : tr("Nothing that is declared stands here."),
                              MessageMilliseconds);
}

} // namespace ui
