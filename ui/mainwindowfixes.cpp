// SPDX-License-Identifier: MIT
#include "rules/fixplanner.h"
#include "ui/findingspanel.h"
#include "ui/fixalldialog.h"
#include "ui/fixdialog.h"
#include "ui/mainwindow.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"
#include "ui/strip.h"
#include "ui/suppressdialog.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isFinding(const rules::AnalysisPtr &analysis, int index)
{
    return analysis != nullptr && index >= 0 && index < qsizetype(analysis->findings.size());
}

} // namespace

void MainWindow::fixAtCaret()
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    if (analysis == nullptr)
        return;
    const auto fixable = [&](qint32 finding) {
        return isFinding(analysis, finding) && !analysis->findings[std::size_t(finding)].fixes.empty();
    };
    qint32 finding = m_findings->currentFinding();
    for (qint32 i = 0; i < qint32(analysis->findings.size()) && !fixable(finding); ++i)
        finding = i;
    if (fixable(finding)) {
        m_findings->selectFinding(finding);
        fixFinding(finding, -1);
    }
}

void MainWindow::fixFinding(int finding, int fix)
{
    const rules::AnalysisPtr analysis = m_session.analysis();
    if (!isFinding(analysis, finding) || analysis->findings[std::size_t(finding)].fixes.empty())
        return;
    FixDialog dialog(analysis, finding, this);
    connect(&dialog, &FixDialog::explainRequested, this, &MainWindow::explainRule);
    connect(&dialog, &FixDialog::placeActivated, this, [this, &dialog](const model::Location &place) {
        dialog.reject();
        goToLocation(place, true);
    });
    bool suppress = false;
    connect(&dialog, &FixDialog::suppressRequested, this, [&] {
        suppress = true;
        dialog.reject();
    });
    if (fix >= 0)
        dialog.chooseFix(fix);
    const bool accepted = dialog.exec() == QDialog::Accepted;
    if (suppress)
        suppressFinding(finding);
    else if (accepted && dialog.chosenFix() >= 0)
        applyChanges(analysis->findings[std::size_t(finding)].fixes[std::size_t(dialog.chosenFix())].changes);
}

void MainWindow::suppressFinding(int finding)
{
    const rules::AnalysisPtr analysis = m_session.analysis();
    if (!isFinding(analysis, finding))
        return;
    const rules::Finding &what = analysis->findings[std::size_t(finding)];
    SuppressDialog dialog(what.title.translated(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    rules::AnalysisOptions options;
    options.published = m_session.isPublished();
    options.typedParameters = m_session.typedParameters();
    // a fix is tried before it is applied, which takes a while in a large template
    QtConcurrent::run([analysis, finding, options, note = dialog.note()] {
        return rules::suppressionFix(*analysis, analysis->findings[std::size_t(finding)], options, note);
    }).then(this, [this, title = what.title](const std::optional<rules::Fix> &fix) {
        if (fix)
            applyChanges(fix->changes);
        else
            m_strip->say(u"fix"_s, rules::AdviceLevel::Error,
                         tr("%1 cannot be suppressed in the template. An entry in bulkhead.json can do that.")
                             .arg(title.translated()));
    });
}

void MainWindow::fixEverything()
{
    const rules::AnalysisPtr analysis = m_session.analysis();
    if (analysis == nullptr || m_session.isChecking())
        return;
    rules::AnalysisOptions options;
    options.published = m_session.isPublished();
    options.typedParameters = m_session.typedParameters();
    options.fixes = true;
    FixAllDialog dialog(analysis, options, this);
    if (dialog.exec() == QDialog::Accepted)
        applyChanges(dialog.changes());
}

void MainWindow::applyChanges(const std::vector<rules::FileChange> &changes)
{
    if (const auto error = m_session.apply(changes))
        m_strip->say(u"fix"_s, rules::AdviceLevel::Error, *error, {{tr("Check again"), [this] { m_session.check(); }}});
    else
        m_strip->clear(u"fix"_s);
}

} // namespace ui
