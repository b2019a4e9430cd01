// SPDX-License-Identifier: MIT
#include "ui/diagrampopover.h"

#include "rules/report/findingitems.h"
#include "ui/badge.h"
#include "ui/icons.h"
#include "ui/linklabel.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/resourcetexts.h"
#include "ui/style.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Width = 300;
constexpr int ShadowWidth = 8; // around the card
constexpr int Gap = 2; // between shadow and box

/// "1 fail, 2 pass" of the clusters in a module; empty if there are none.
QString verdictsInside(const rules::Analysis &analysis, qint32 module)
{
    const auto items = rules::itemsOfFindings(analysis);
    std::map<rules::Outcome, qsizetype> counts;
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (qint32 up = items[i]; up >= 0; up = analysis.inventory.items[std::size_t(up)].parent) {
            if (up == module)
                ++counts[analysis.findings[i].outcome];
        }
    }
    QStringList words;
    for (const auto &[outcome, count] : counts)
        words += outcomeCount(outcome, count);
    return words.join(", "_L1);
}

} // namespace

DiagramPopover::DiagramPopover(QWidget *view) : QFrame(view)
{
    setObjectName(u"diagramPopover"_s);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(ShadowWidth, ShadowWidth, ShadowWidth, ShadowWidth);
    hide();
}

void DiagramPopover::showFor(const rules::AnalysisPtr &analysis, qint32 item, bool isolated)
{
    m_analysis = analysis;
    m_item = item;
    m_isolated = isolated;
    const auto items = rules::itemsOfFindings(*analysis);
    const auto found = std::ranges::find(items, item);
    m_finding = found != items.end() ? qint32(found - items.begin()) : -1;
    fill();
    show();
    raise();
}

void DiagramPopover::fill()
{
    delete m_content;
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(2);
    const model::Inventory::Item &item = m_analysis->inventory.items[std::size_t(m_item)];
    addHead(layout, item);
    addVerdict(layout);
    layout->addSpacing(8);
    addButtons(layout);
    this->layout()->addWidget(m_content);
    m_content->show();
    setAccessibleName(tr("Details of %1").arg(item.displayName()));
    const int width = qMax(Width, m_content->minimumSizeHint().width());
    const int height = m_content->layout()->hasHeightForWidth() ? m_content->layout()->totalHeightForWidth(width)
                                                                : m_content->sizeHint().height();
    setFixedSize(width + 2 * ShadowWidth, height + 2 * ShadowWidth);
}

void DiagramPopover::addHead(QVBoxLayout *layout, const model::Inventory::Item &item)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QLabel *name = makeLabel(item.displayName().section(u'/', -1), 1, true, m_content);
    name->setText(name->fontMetrics().elidedText(name->text(), Qt::ElideMiddle, Width * 2 / 3));
    name->setToolTip(item.displayName());
    row->addWidget(name, 1);
    if (item.location.isValid()) {
        const QString place =
            u"%1:%2"_s.arg(QFileInfo(item.location.path()).fileName()).arg(item.location.begin().line);
        auto *link = new LinkLabel(LinkLabel::link(u"#source"_s, place), m_content);
        link->setObjectName(u"popoverPlace"_s);
        link->setFont(scaledFont(font(), SecondaryFactor));
        link->setAccessibleName(tr("Show %1").arg(place));
        connect(link, &QLabel::linkActivated, this, [this] { Q_EMIT sourceRequested(m_item); });
        row->addWidget(link);
    }
    layout->addLayout(row);
    const auto add = [this, layout](const QString &text) {
        QLabel *label = makeMutedLabel({}, SecondaryFactor, m_content);
        label->setTextFormat(Qt::PlainText);
        label->setText(label->fontMetrics().elidedText(text, Qt::ElideMiddle, Width - 26));
        label->setToolTip(label->text() == text ? QString() : text);
        label->setAccessibleName(text);
        layout->addWidget(label);
    };
    add(item.module ? tr("Module: %1").arg(shortDetail(item)) : item.type);
    QStringList parts;
    if (!item.apiVersion.isEmpty() && !item.module)
        parts += tr("API %1").arg(item.apiVersion);
    if (!item.symbolicName.isEmpty())
        parts += item.symbolicName;
    if (!parts.isEmpty())
        add(parts.join(u" · "_s));
}

void DiagramPopover::addVerdict(QVBoxLayout *layout)
{
    const model::Inventory::Item &item = m_analysis->inventory.items[std::size_t(m_item)];
    const QString deployed = deployedText(m_analysis->inventory, m_item);
    if (!deployed.isEmpty())
        addSentence(layout, {}, deployed);
    if (m_finding >= 0) {
        const rules::Finding &finding = m_analysis->findings[std::size_t(m_finding)];
        addSentence(layout, finding.outcome, titleWithoutName(finding));
    } else if (item.module) {
        const auto outcomes = rules::outcomesOfItems(*m_analysis);
        const QString inside = verdictsInside(*m_analysis, m_item);
        if (!inside.isEmpty())
            addSentence(layout, outcomes[std::size_t(m_item)], tr("Clusters inside: %1").arg(inside));
    }
}

void DiagramPopover::addSentence(QVBoxLayout *layout, std::optional<rules::Outcome> outcome, const QString &text)
{
    layout->addSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (outcome) {
        auto *badge = new Badge(m_content);
        badge->setOutcome(*outcome);
        row->addWidget(badge, 0, Qt::AlignTop);
    }
    QLabel *label = makeLabel(text, 1, false, m_content);
    label->setObjectName(outcome ? u"popoverVerdict"_s : u"popoverDeployed"_s);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    layout->addLayout(row);
}

void DiagramPopover::addButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [this, row](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, m_content);
        button->setObjectName(name);
        button->setAutoDefault(true); // Enter presses it
        row->addWidget(button);
        return button;
    };
    if (m_finding >= 0 && !m_analysis->findings[std::size_t(m_finding)].fixes.empty()) {
        QPushButton *fix = add(u"popoverFix"_s, tr("Fix…"));
        setPrimary(fix);
        fix->setIcon(icon(u"fix"_s, Role::OnAccent));
        connect(fix, &QPushButton::clicked, this, [this] { Q_EMIT fixRequested(m_finding); });
    }
    QPushButton *source = add(u"popoverSource"_s, tr("Show in source"));
    connect(source, &QPushButton::clicked, this, [this] { Q_EMIT sourceRequested(m_item); });
    QPushButton *isolate = add(u"popoverIsolate"_s, m_isolated ? tr("Show all") : tr("Isolate"));
    isolate->setFlat(true);
    isolate->setFixedWidth(isolate->fontMetrics().horizontalAdvance(isolate->text()) + 24);
    isolate->setToolTip(m_isolated ? tr("Draw all resources again")
                                   : tr("Draw only this resource and what it is connected to"));
    connect(isolate, &QPushButton::clicked, this, [this] { Q_EMIT isolateRequested(m_item); });
    row->addStretch();
    layout->addLayout(row);
}

void DiagramPopover::placeAt(const QRect &box, const QRect &room, const QRect &taken)
{
    const auto within = [](int wanted, int least, int most) {
        return std::clamp(wanted, least, std::max(least, most));
    };
    const int x = within(box.left() - ShadowWidth, room.left(), room.right() + 1 - width());
    const int y = within(box.top(), room.top(), room.bottom() + 1 - height());
    const QPoint below(x, box.bottom() + Gap);
    const QPoint above(x, box.top() - Gap - height());
    const QPoint right(box.right() + Gap, y);
    const QPoint left(box.left() - Gap - width(), y);
    for (const bool avoids : {true, false}) {
        for (const QPoint &place : {below, above, right, left}) {
            const QRect card(place, size());
            if (room.contains(card) && !(avoids && card.intersects(taken))) {
                move(place);
                return;
            }
        }
    }
    move(within(left.x(), room.left(), room.right() + 1 - width()), y); // there is no room beside the box
}

void DiagramPopover::takeFocus()
{
    if (auto *button = m_content->findChild<QPushButton *>())
        button->setFocus(Qt::ShortcutFocusReason);
}

void DiagramPopover::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawCard(painter, QRectF(rect()).adjusted(ShadowWidth, ShadowWidth, -ShadowWidth, -ShadowWidth), ShadowWidth);
}

/// Keys that no button wanted are not for the view behind.
void DiagramPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    event->accept();
}

void DiagramPopover::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void DiagramPopover::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_item >= 0 && isVisible())
        fill(); // its pixmaps have the colours of the old scheme
}

} // namespace ui
