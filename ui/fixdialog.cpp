// SPDX-License-Identifier: MIT
#include "ui/fixdialog.h"

#include "ui/badge.h"
#include "ui/diffview.h"
#include "ui/evidencelist.h"
#include "ui/findingsmodel.h"
#include "ui/fixcard.h"
#include "ui/glyph.h"
#include "ui/icons.h"
#include "ui/linklabel.h"
#include "ui/noticestrip.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/pill.h"
#include "ui/style.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QMetaMethod>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize SmallestSize(960, 640);
constexpr QSize WantedSize(1180, 836);
constexpr int OutcomeSide = 28;

QLabel *makeLink(const QString &text, QWidget *parent)
{
    auto *link = new LinkLabel(LinkLabel::link(u"#"_s, text), parent);
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    link->setAccessibleName(text);
    return link;
}

} // namespace

FixDialog::FixDialog(const rules::AnalysisPtr &analysis, int finding, QWidget *parent)
    : Dialog(tr("Fix finding"), parent)
    , m_analysis(analysis)
    , m_finding(finding)
    , m_engines(new QButtonGroup(this))
{
    setMinimumSize(SmallestSize);
    setHeader(makeHeader());
    fillPage();
    fillFooter();
    fit(WantedSize.width(), WantedSize.height());

    connect(m_engines, &QButtonGroup::idToggled, this, [this](int fix, bool checked) {
        if (checked)
            showFix(fix);
    });
    if (!this->finding().fixes.empty())
        chooseFix(0);
}

QWidget *FixDialog::makeHeader()
{
    auto *header = new Surface(Role::Base, Surface::Line::None, this);
    auto *row = new QHBoxLayout(header);
    const QMargins sides = page()->contentsMargins();
    row->setContentsMargins(sides.left(), 18, sides.right(), 10);
    row->setSpacing(14);
    const Look look = lookOf(finding().outcome);
    auto *glyph = new Glyph(look.icon, look.ink, OutcomeSide, header);
    glyph->setAccessibleName(outcomeWord(finding().outcome));
    glyph->setToolTip(outcomeWord(finding().outcome));
    row->addWidget(glyph, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *title = makeLabel(finding().title.translated(), 1.3, true, header);
    title->setObjectName(u"fixTitle"_s);
    title->setWordWrap(true);
    texts->addWidget(title);
    QStringList facts;
    if (finding().rule != nullptr) {
        facts << finding().rule->title.translated() << QString(finding().rule->id) << QString(finding().rule->reference)
              << severityWord(finding().rule->severity);
    }
    facts << placeText(finding().location);
    facts.removeAll(QString());
    texts->addWidget(makeMutedLabel(facts.join(u"  ·  "_s), SecondaryFactor, header));
    row->addLayout(texts, 1);
    m_explain = makeLink(tr("Explain this rule"), header);
    connect(m_explain, &QLabel::linkActivated, this, &FixDialog::explainRequested);
    row->addWidget(m_explain, 0, Qt::AlignTop);
    return header;
}

void FixDialog::fillPage()
{
    QVBoxLayout *layout = page();
    QWidget *page = layout->parentWidget();
    const QMargins sides = layout->contentsMargins();
    layout->setContentsMargins(sides.left(), 8, sides.right(), 16);
    layout->setSpacing(8);

    auto *top = new QHBoxLayout;
    top->setSpacing(32);
    top->addLayout(makeReason(), 4);
    top->addLayout(makeEvidence(), 5);
    layout->addLayout(top);
    layout->addSpacing(8);
    if (finding().fixes.empty()) {
        auto *notice = new NoticeStrip(page);
        notice->setObjectName(u"noFix"_s);
        const bool said = !finding().noFix.isEmpty();
        notice->setNotice(lookOf(rules::AdviceLevel::Warning), tr("There is no fix to apply here."),
                          said ? finding().noFix.translated() : QString());
        layout->addWidget(notice);
        layout->addStretch();
        return;
    }

    auto *heading = new QHBoxLayout;
    heading->setSpacing(10);
    heading->addWidget(makeLabel(tr("Choose an engine"), 1, true, page));
    heading->addWidget(makeMutedLabel(tr("Each choice was tried on a copy of the file; the verdicts are the results."),
                                      SecondaryFactor, page),
                       1);
    layout->addLayout(heading);
    layout->addLayout(makeCards());
    layout->addSpacing(4);
    m_changes = new QWidget(page);
    m_changesLayout = new QVBoxLayout(m_changes);
    m_changesLayout->setContentsMargins(0, 0, 0, 0);
    m_changesLayout->setSpacing(8);
    layout->addWidget(m_changes);
    layout->addSpacing(4);

    auto *results = new QHBoxLayout;
    results->setSpacing(12);
    m_result = new NoticeStrip(page);
    m_result->setObjectName(u"result"_s);
    results->addWidget(m_result, 1);
    auto *consequence = new NoticeStrip(page);
    consequence->setObjectName(u"consequence"_s);
    consequence->setNotice(lookOf(rules::AdviceLevel::Info), reimagingSentence().translated(),
                           tr("All pools at the same time, with surge nodes as in an upgrade."));
    results->addWidget(consequence, 1);
    layout->addLayout(results);
    layout->addStretch(1);
}

QLayout *FixDialog::makeReason()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(makeLabel(tr("What is wrong"), 1, true, this));
    auto *reason = makeLabel(finding().reason.translated(), 1, false, this);
    reason->setObjectName(u"reason"_s);
    reason->setWordWrap(true);
    reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(reason);
    column->addStretch(1);
    return column;
}

QLayout *FixDialog::makeEvidence()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(makeLabel(tr("Evidence"), 1, true, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(2, 1);
    const auto &steps = finding().evidence;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const rules::EvidenceStep &step = steps[i];
        const int row = int(i);
        auto *ring = new NumberRing(row + 1, int(steps.size()), this);
        grid->addWidget(ring, row, 0);
        grid->setRowMinimumHeight(row, NumberRing::side(font()) + 5); // or the rings would touch
        auto *place = makeLink(placeText(step.location), this);
        ring->setFirstLine(place);
        connect(place, &QLabel::linkActivated, this,
                [this, i] { Q_EMIT placeActivated(finding().evidence[i].location); });
        m_places += place;
        grid->addWidget(place, row, 1, Qt::AlignTop);
        auto *what = new QHBoxLayout;
        what->setSpacing(8);
        const QString code = step.text();
        const bool lacks = step.role == model::EvidenceRole::NotSet; // then the note says it all
        const bool says = std::ranges::any_of(code, [](QChar unit) { return unit.isLetter(); });
        if (says && !lacks) {
            auto *line = new CodeLine(code, QFileInfo(step.location.path()).fileName(), this);
            line->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
            what->addWidget(line);
        }
        auto *note = new InkLabel(step.note.translated(), lacks ? Role::Fail : Role::Muted, Qt::ElideRight, this);
        note->setFont(scaledFont(font(), SecondaryFactor));
        note->setMinimumWidth(note->sizeHint().width()); // the code gives way
        what->addWidget(note);
        what->addStretch(1);
        grid->addLayout(what, row, 2, Qt::AlignTop);
    }
    column->addLayout(grid);
    column->addStretch(1);
    return column;
}

QLayout *FixDialog::makeCards()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (std::size_t i = 0; i < finding().fixes.size(); ++i) {
        auto *card = new FixCard(finding().fixes[i], this);
        m_engines->addButton(card->button(), int(i));
        row->addWidget(card, 1);
    }
    for (const rules::RefusedEngine &refused : finding().refused)
        row->addWidget(new FixCard(refused, this), 1);
    return row;
}

void FixDialog::fillFooter()
{
    m_suppress = new QPushButton(icon(u"eye-off"_s), tr("Suppress with a reason…"), this);
    m_suppress->setAutoDefault(false);
    connect(m_suppress, &QPushButton::clicked, this, &FixDialog::suppressRequested);
    footer()->insertWidget(0, m_suppress);
    if (finding().fixes.empty()) {
        buttons()->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
        return;
    }
    QLabel *note = makeMutedLabel(tr("One undo step. The file is not saved until you save it."), SecondaryFactor, this);
    footer()->insertWidget(footer()->count() - 1, note);
    buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    QPushButton *apply = buttons()->addButton(tr("Apply fix"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(u"apply"_s);
    apply->setDefault(true);
    setPrimary(apply);
}

void FixDialog::showEvent(QShowEvent *event)
{
    const auto heard = [this](const QMetaMethod &signal) { return isSignalConnected(signal); };
    m_explain->setVisible(heard(QMetaMethod::fromSignal(&FixDialog::explainRequested)));
    m_suppress->setVisible(heard(QMetaMethod::fromSignal(&FixDialog::suppressRequested)));
    if (!heard(QMetaMethod::fromSignal(&FixDialog::placeActivated))) {
        for (QLabel *place : std::as_const(m_places))
            place->setText(place->accessibleName());
    }
    Dialog::showEvent(event);
    if (QAbstractButton *chosen = m_engines->checkedButton())
        chosen->setFocus(Qt::OtherFocusReason);
}

int FixDialog::chosenFix() const
{
    return m_engines->checkedId();
}

void FixDialog::chooseFix(int fix)
{
    if (QAbstractButton *button = m_engines->button(fix))
        button->setChecked(true);
}

void FixDialog::showFix(int index)
{
    const rules::Fix &fix = finding().fixes[std::size_t(index)];
    qDeleteAll(m_changes->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_changesLayout->takeAt(0))
        delete item;
    for (const rules::FileChange &change : fix.changes)
        addChange(change, fix.changes.size() == 1);

    QString sentence;
    switch (fix.outcomeAfter) {
    case rules::Outcome::Pass: sentence = tr("Passes after the fix."); break;
    case rules::Outcome::Fail: sentence = tr("Still fails after the fix."); break;
    case rules::Outcome::Suppressed: sentence = tr("Suppressed after the fix."); break;
    case rules::Outcome::Undetermined: sentence = tr("Undetermined after the fix."); break;
    }
    QString published;
    switch (fix.publishedAfter) {
    case rules::Outcome::Pass: published = tr("The published rule passes too."); break;
    case rules::Outcome::Fail: published = tr("The published rule fails: it does not list this engine."); break;
    case rules::Outcome::Suppressed:
    case rules::Outcome::Undetermined: published = tr("The published rule cannot tell."); break;
    }
    m_result->setNotice(lookOf(fix.outcomeAfter), sentence, published);
}

void FixDialog::addChange(const rules::FileChange &change, bool single)
{
    const QString name = QFileInfo(change.document->path()).fileName();
    auto *diff = new DiffView(m_changes);
    diff->setTexts(name, change.document->source()->text(), textAfter(change));
    diff->setVisibleRows(single ? 12 : 8);

    auto *head = new QWidget(m_changes);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("Change"), 1, true, head));
    row->addWidget(new Glyph(change.document->isBicep() ? u"file-bicep"_s : u"file-json"_s, Role::Text, 16, head));
    row->addWidget(makeLabel(name, 1, false, head));
    const int added = diff->addedLines();
    const int removed = diff->removedLines();
    if (added > 0)
        row->addWidget(
            new Pill(added == 1 ? tr("+1 line") : tr("+%n lines", nullptr, added), Role::Pass, Role::PassTint, head));
    if (removed > 0)
        row->addWidget(new Pill(removed == 1 ? tr("−1 line") : tr("−%n lines", nullptr, removed), Role::Fail,
                                Role::FailTint, head));
    row->addWidget(makeMutedLabel(tr("Everything else stays byte for byte."), SecondaryFactor, head), 1);
    m_changesLayout->addWidget(head);
    m_changesLayout->addWidget(diff);
}

} // namespace ui
