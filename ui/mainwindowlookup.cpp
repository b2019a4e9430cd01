// SPDX-License-Identifier: MIT
#include "ui/hovercard.h"
#include "ui/mainwindow.h"
#include "ui/sourcepage.h"
#include "ui/sourceview.h"
#include "ui/statusline.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int MessageMilliseconds = 5000;

rules::AdviceLevel levelOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::SyntaxError:
    case MarkKind::Fail: return rules::AdviceLevel::Error;
    case MarkKind::Undetermined:
    case MarkKind::Warning: return rules::AdviceLevel::Warning;
    case MarkKind::Suppressed:
    case MarkKind::Pass: break;
    }
    return rules::AdviceLevel::Info;
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
        m_inquiry.ask(analysis->snapshot, m_session.typedParameters(), document, offset);
}

void MainWindow::showCard(SourcePage *page, int offset, const QRect &area, const std::optional<HoverContent> &content)
{
    HoverContent shown = content.value_or(HoverContent());
    const FindingMarks::Placed *placed = page->view()->marks().at(offset);
    if (placed != nullptr && placed->covers(offset))
        shown.notes.emplace_back(levelOf(placed->mark.kind), FindingMarks::description(placed->mark));
    if (content || !shown.notes.empty())
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
