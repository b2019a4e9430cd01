// SPDX-License-Identifier: MIT
#include "ui/findingdetail.h"

#include "ui/badge.h"
#include "ui/evidencelist.h"
#include "ui/glyph.h"
#include "ui/icons.h"
#include "ui/linklabel.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int TwoColumnsFrom = 640;

} // namespace

FindingDetail::FindingDetail(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Finding in full"));
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setWidget(page);

    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(16, 10, 16, 8);
    m_empty = makeMutedLabel({}, 1, page);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    outer->addWidget(m_empty, 1);
    m_body = new QWidget(page);
    outer->addWidget(m_body);
    outer->addStretch();

    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);

    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(2);
    auto *titleLine = new QHBoxLayout;
    titleLine->setSpacing(10);
    m_badge = new Badge(m_body);
    m_title = makeLabel({}, FindingTitleFactor, true, m_body);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"findingTitle"_s);
    titleLine->addWidget(m_badge, 0, Qt::AlignTop);
    titleLine->addWidget(m_title, 1);
    heading->addLayout(titleLine);
    m_rule = new LinkLabel({}, m_body);
    m_rule->setFont(scaledFont(font(), SecondaryFactor));
    m_rule->setForegroundRole(QPalette::PlaceholderText);
    m_rule->setWordWrap(true);
    connect(m_rule, &QLabel::linkActivated, this, [this] { Q_EMIT explainRequested(); });
    heading->addWidget(m_rule);
    top->addLayout(heading, 1);

    m_fix = new QToolButton(m_body);
    m_fix->setObjectName(u"fixButton"_s);
    m_fix->setText(tr("Fix…"));
    m_fix->setToolTip(tr("Choose a fix and see what it changes (%1)")
                          .arg(QKeySequence(u"Ctrl+."_s).toString(QKeySequence::NativeText)));
    m_fix->setAccessibleName(tr("Fix this finding"));
    m_fix->setIcon(icon(u"fix"_s, Role::OnAccent));
    m_fix->setIconSize({16, 16});
    m_fix->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fix->setPopupMode(QToolButton::MenuButtonPopup);
    m_fix->setFont(scaledFont(m_fix->font(), 1, true));
    m_fix->setMinimumHeight(30);
    m_fix->setFocusPolicy(Qt::StrongFocus);
    setPrimary(m_fix);
    m_menu = new QMenu(m_fix);
    m_fix->setMenu(m_menu);
    connect(m_fix, &QToolButton::clicked, this, [this] {
        if (m_fix->menu() != nullptr)
            Q_EMIT fixRequested(m_finding, -1);
        else
            Q_EMIT suppressRequested(m_finding);
    });
    top->addWidget(m_fix, 0, Qt::AlignTop);
    layout->addLayout(top);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(32);
    m_leftSide = new QWidget(m_body);
    m_left = new QVBoxLayout(m_leftSide);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(4);
    m_columns->addWidget(m_leftSide, 9);
    m_rightSide = new QWidget(m_body);
    auto *right = new QVBoxLayout(m_rightSide);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(6);
    QLabel *caption = makeMutedLabel(tr("Evidence"), CaptionFactor, m_rightSide);
    caption->setFont(scaledFont(font(), CaptionFactor, true));
    right->addWidget(caption);
    m_evidence = new EvidenceList(m_rightSide);
    connect(m_evidence, &EvidenceList::stepActivated, this,
            [this](int step) { Q_EMIT stepActivated(m_finding, step); });
    right->addWidget(m_evidence);
    right->addStretch();
    m_columns->addWidget(m_rightSide, 10);
    layout->addLayout(m_columns);
    fill();
}

/// Everything that is shown of a finding, to tell whether a new check says the same.
QStringList FindingDetail::contentOf(const rules::Finding &finding) const
{
    QStringList content{finding.title.translated(),
                        finding.reason.translated(),
                        finding.noFix.translated(),
                        QString::number(int(finding.outcome)),
                        QString::number(int(finding.publishedOutcome)),
                        finding.rule != nullptr ? finding.rule->id : QString(),
                        QString::number(int(m_analysis->count(rules::Outcome::Fail) > 1))};
    for (const rules::Advice &advice : finding.advice)
        content << QString::number(int(advice.level)) << advice.text.translated() << advice.source;
    for (const rules::Fix &fix : finding.fixes)
        content << fix.title.translated() << QString::number(int(fix.recommended));
    return content + EvidenceList::contentOf(finding.evidence);
}

void FindingDetail::show(const rules::AnalysisPtr &analysis, qint32 finding, qint32 note, const QString &emptyText)
{
    m_analysis = analysis;
    m_finding = analysis != nullptr ? finding : -1;
    m_note = analysis != nullptr ? note : -1;
    QStringList content{emptyText, QString::number(m_note < 0 ? 0 : 1)};
    if (m_finding >= 0)
        content += contentOf(m_analysis->findings[std::size_t(m_finding)]);
    else if (m_note >= 0)
        content += m_analysis->notes[std::size_t(m_note)].text.translated();
    if (content == m_content)
        return; // while somebody types, most checks end as the one before
    m_content = content;
    m_empty->setText(emptyText);
    fill();
    verticalScrollBar()->setValue(0);
}

void FindingDetail::fill()
{
    // laid out once, at the end, and not for every new label
    m_leftSide->hide();
    m_rightSide->hide();
    while (QLayoutItem *item = m_left->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool something = m_finding >= 0 || m_note >= 0;
    m_body->setVisible(something);
    m_empty->setVisible(!something);
    m_badge->setVisible(m_finding >= 0);
    m_rule->setVisible(m_finding >= 0);
    m_fix->setVisible(m_finding >= 0);
    if (m_finding >= 0) {
        fill(m_analysis->findings[std::size_t(m_finding)]);
    } else if (m_note >= 0) {
        m_title->setText(tr("Note on the template"));
        addAdvice(m_analysis->notes[std::size_t(m_note)]);
        m_left->addStretch();
    }
    m_leftSide->show();
}

void FindingDetail::fill(const rules::Finding &finding)
{
    m_badge->setOutcome(finding.outcome);
    m_title->setText(finding.title.translated());
    const QString dot = u" &nbsp;·&nbsp;&nbsp;"_s; // a line may end before the dot
    QStringList parts;
    if (finding.rule != nullptr) {
        parts += finding.rule->title.translated().toHtmlEscaped();
        parts += finding.rule->id;
        parts += finding.rule->reference;
        parts += severityWord(finding.rule->severity);
        parts += LinkLabel::link(u"#rule"_s, tr("Explain this rule").replace(u' ', QChar(QChar::Nbsp)));
    }
    m_rule->setText(parts.join(dot));

    addText(tr("Reason"))->setFont(scaledFont(font(), CaptionFactor, true));
    m_left->itemAt(0)->widget()->setForegroundRole(QPalette::PlaceholderText);
    QLabel *reason = addText(finding.reason.translated().toHtmlEscaped());
    reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    reason->setObjectName(u"findingReason"_s);
    if (finding.publishedOutcome != finding.outcome && finding.outcome != rules::Outcome::Suppressed)
        addText(tr("The published rule says: %1.").arg(outcomeWord(finding.publishedOutcome).toLower()))
            ->setForegroundRole(QPalette::PlaceholderText);
    const bool fixable = !finding.fixes.empty();
    if (!finding.noFix.isEmpty())
        addText(finding.noFix.translated().toHtmlEscaped())->setForegroundRole(QPalette::PlaceholderText);
    if (!finding.advice.empty()) {
        m_left->addSpacing(4);
        QLabel *caption = addText(tr("Advice"));
        caption->setFont(scaledFont(font(), CaptionFactor, true));
        caption->setForegroundRole(QPalette::PlaceholderText);
        for (const rules::Advice &advice : finding.advice)
            addAdvice(advice);
    }
    m_left->addStretch();
    m_evidence->setSteps(finding.evidence);
    m_rightSide->setVisible(!finding.evidence.empty());
    const bool open = finding.outcome == rules::Outcome::Fail || finding.outcome == rules::Outcome::Undetermined;
    m_fix->setVisible(open);
    m_fix->setText(fixable ? tr("Fix…") : tr("Suppress…"));
    m_fix->setAccessibleName(fixable ? tr("Fix this finding") : tr("Suppress this finding"));
    setPrimary(m_fix, fixable); // nobody is asked to suppress
    m_fix->setIcon(icon(fixable ? u"fix"_s : u"eye-off"_s, fixable ? Role::OnAccent : Role::Text));
    m_fix->setPopupMode(fixable ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    m_fix->setMenu(fixable ? m_menu : nullptr);
    fillMenu(finding);
    arrange();
}

QLabel *FindingDetail::addText(const QString &text)
{
    auto *label = new QLabel(text, m_leftSide);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    m_left->addWidget(label);
    label->show();
    return label;
}

void FindingDetail::addAdvice(const rules::Advice &advice)
{
    auto *line = new QWidget(m_leftSide);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const Look look = lookOf(advice.level);
    auto *glyph = new Glyph(look.icon, look.ink, 14, line);
    glyph->setAccessibleName(adviceWord(advice.level));
    glyph->setToolTip(adviceWord(advice.level));
    layout->addWidget(glyph, 0, Qt::AlignTop);
    QString text = advice.text.translated().toHtmlEscaped();
    if (!advice.source.isEmpty())
        text += u' ' + LinkLabel::link(advice.source, tr("Source"));
    auto *label = new LinkLabel(text, line);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setOpenExternalLinks(true);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                                   | Qt::TextSelectableByMouse);
    if (!advice.source.isEmpty())
        label->setToolTip(advice.source);
    layout->addWidget(label, 1);
    m_left->addWidget(line);
    line->show();
}

void FindingDetail::fillMenu(const rules::Finding &finding)
{
    m_menu->clear();
    for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
        const rules::Fix &fix = finding.fixes[i];
        const QString title = fix.title.translated();
        QAction *action = m_menu->addAction(fix.recommended ? tr("%1 (recommended)").arg(title) : title);
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT fixRequested(m_finding, int(i)); });
    }
    m_menu->addSeparator();
    m_menu->addAction(icon(u"eye-off"_s), tr("Suppress with a reason…"), this,
                      [this] { Q_EMIT suppressRequested(m_finding); });
    if (m_analysis->count(rules::Outcome::Fail) > 1)
        m_menu->addAction(tr("Fix all…"), this, [this] { Q_EMIT fixAllRequested(); });
}

/// Reason and evidence beside each other where there is room.
void FindingDetail::arrange()
{
    const bool wide = viewport()->width() >= TwoColumnsFrom;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(wide ? 32 : 12);
}

void FindingDetail::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void FindingDetail::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    // glyphs and colours are taken when the content is made
    if (event->type() == QEvent::PaletteChange && m_analysis != nullptr && m_body != nullptr)
        fill();
}

} // namespace ui
