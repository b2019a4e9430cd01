// SPDX-License-Identifier: MIT
#include "ui/fixalldialog.h"

#include "ui/diffview.h"
#include "ui/glyph.h"
#include "ui/noticestrip.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/style.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr QSize WantedSize{960, 720};
constexpr int RowsOfDiff = 16;
constexpr std::size_t MostListed = 50;
} // namespace

FixAllDialog::FixAllDialog(rules::AnalysisPtr analysis, const rules::AnalysisOptions &options, QWidget *parent)
    : Dialog(tr("Fix all"), parent)
    , m_analysis(std::move(analysis))
{
    scrollWithKeys(tr("Changes"));
    QWidget *page = Dialog::page()->parentWidget();
    m_content = Dialog::page();
    m_content->setSpacing(10);
    const auto fails = int(m_analysis->count(rules::Outcome::Fail));
    auto *title = makeLabel(fails == 1 ? tr("Fix one failing cluster") : tr("Fix %n failing clusters", nullptr, fails),
                            1.3, true, page);
    title->setObjectName(u"fixTitle"_s);
    m_content->addWidget(title);
    addFindings();
    m_result = new NoticeStrip(page);
    m_result->setNotice(lookOf(rules::AdviceLevel::Info), tr("Finding out what the fixes do…"));
    m_content->addWidget(m_result);
    m_content->addStretch(1);
    buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_apply = buttons()->addButton(tr("Apply all"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"apply"_s);
    m_apply->setDefault(true);
    m_apply->setEnabled(false);
    setPrimary(m_apply);
    fit(WantedSize.width(), WantedSize.height());

    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FixAllDialog::fill);
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [analysis = m_analysis, options, stop = m_stop.get_token()] {
        return rules::fixAll(analysis, options, rules::recommendedFix, stop);
    }));
}

FixAllDialog::~FixAllDialog()
{
    m_stop.request_stop();
}

/// What each cluster gets, or why it gets nothing.
void FixAllDialog::addFindings()
{
    std::size_t listed = 0;
    for (const rules::Finding &finding : m_analysis->findings) {
        if (finding.outcome != rules::Outcome::Fail)
            continue;
        if (++listed > MostListed) {
            m_content->addWidget(makeMutedLabel(tr("and more"), 1, this));
            return;
        }
        const rules::Fix *fix = rules::recommendedFix(finding);
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        const Look look = lookOf(finding.outcome);
        row->addWidget(new Glyph(look.icon, look.ink, 14, this), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        texts->addWidget(makeLabel(finding.title.translated(), 1, true, this));
        auto *what = makeMutedLabel(fix != nullptr ? fix->title.translated()
                                                   : tr("Not fixed: %1").arg(finding.noFix.translated()),
                                    SecondaryFactor, this);
        what->setWordWrap(true);
        texts->addWidget(what);
        row->addLayout(texts, 1);
        m_content->addLayout(row);
    }
}

void FixAllDialog::fill()
{
    m_all = m_watcher.result();
    m_ready = true;
    delete m_content->takeAt(m_content->count() - 1); // the stretch
    if (m_all.after == nullptr || m_all.changes.empty()) {
        m_result->setNotice(lookOf(rules::AdviceLevel::Warning),
                            m_all.after == nullptr ? tr("The fixes do not go together. Fix one cluster at a time.")
                                                   : tr("Nothing here can be fixed."));
        m_content->addStretch(1);
        return;
    }
    const auto left = int(m_all.after->count(rules::Outcome::Fail));
    m_result->setNotice(lookOf(left == 0 ? rules::Outcome::Pass : rules::Outcome::Fail),
                        left == 0       ? tr("All pass after the fixes.")
                            : left == 1 ? tr("One still fails after the fixes.")
                                        : tr("%n still fail after the fixes.", nullptr, left),
                        tr("If these clusters exist, deploying re-images all node pools."));
    for (const rules::FileChange &change : m_all.changes) {
        const QString name = QFileInfo(change.document->path()).fileName();
        m_content->addWidget(makeLabel(name, 1, true, this));
        auto *diff = new DiffView(this);
        diff->setTexts(name, change.document->source()->text(), change.after->source()->text());
        diff->setVisibleRows(RowsOfDiff);
        m_content->addWidget(diff);
    }
    m_content->addStretch(1);
    m_apply->setEnabled(true);
    m_apply->setFocus();
}

} // namespace ui
