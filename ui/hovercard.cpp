// SPDX-License-Identifier: MIT
#include "ui/hovercard.h"

#include "ui/evidencelist.h"
#include "ui/findingsmodel.h"
#include "ui/icons.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int Gap = 4; // between the thing and its card
constexpr qreal ValueFactor = 1.25;
constexpr int LongestValue = 34; // characters that fit into a line
constexpr int LongestNote = 100; // longer ones go below the code
} // namespace

HoverCard::HoverCard(QWidget *owner) : QFrame(owner, Qt::ToolTip | Qt::FramelessWindowHint), m_owner(owner)
{
    m_isRound = QGuiApplication::platformName() != "xcb"_L1; // there may be no compositor for the corners
    setAttribute(Qt::WA_TranslucentBackground, m_isRound);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFixedWidth(Width);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
}

void HoverCard::showFor(const HoverContent &content, const QRect &area)
{
    m_area = area;
    fill(content);
    setAccessibleName(tr("%1, %2, %3").arg(content.name, content.kind, content.value));
    layout()->activate();
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(Width)
                                                 : layout()->sizeHint().height());
    const QRect screen = m_owner->screen()->availableGeometry();
    const bool below = area.bottom() + Gap + height() <= screen.bottom() || area.top() - screen.top() < height() + Gap;
    const int x = std::clamp(area.left(), screen.left(), std::max(screen.left(), screen.right() - width()));
    move(x, below ? area.bottom() + Gap : area.top() - Gap - height());
    show();
    qApp->installEventFilter(this); // once it is visible: the filter goes with the first event after it is hidden
}

void HoverCard::fill(const HoverContent &content)
{
    delete m_content;
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(6);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *name = makeLabel(content.name, 1, true, m_content);
    name->setFont(scaledFont(fixedFont(), 1, true));
    head->addWidget(name);
    head->addWidget(makeMutedLabel(content.kind, SecondaryFactor, m_content), 1);
    layout->addLayout(head);
    if (!content.description.isEmpty()) {
        auto *description = makeMutedLabel(content.description, SecondaryFactor, m_content);
        description->setWordWrap(true);
        layout->addWidget(description);
    }

    auto *value = new QHBoxLayout;
    value->setSpacing(10);
    if (!content.value.isEmpty()) {
        auto *text = makeLabel(content.value, 1, false, m_content);
        text->setFont(scaledFont(fixedFont(), ValueFactor));
        text->setWordWrap(content.value.size() > LongestValue);
        value->addWidget(text, text->wordWrap() ? 1 : 0, Qt::AlignTop);
    }
    if (!content.why.isEmpty()) {
        auto *why = makeMutedLabel(content.why, SecondaryFactor, m_content);
        why->setWordWrap(true);
        value->addWidget(why, 1);
    }
    if (value->count() > 0)
        layout->addLayout(value);
    else
        delete value;

    addEvidence(content.evidence, layout);
    for (const auto &[level, note] : content.notes) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *glyph = new QLabel(m_content);
        const Look look = lookOf(level);
        glyph->setPixmap(icon(look.icon, look.ink).pixmap(14));
        glyph->setAccessibleName(adviceWord(level));
        row->addWidget(glyph, 0, Qt::AlignTop);
        auto *said = makeLabel(note, SecondaryFactor, false, m_content);
        said->setWordWrap(true);
        row->addWidget(said, 1);
        layout->addLayout(row);
    }
    this->layout()->addWidget(m_content);
}

void HoverCard::addEvidence(const std::vector<rules::EvidenceStep> &steps, QVBoxLayout *layout)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (std::size_t i = 0; i < steps.size(); ++i, ++row) {
        const rules::EvidenceStep &step = steps[i];
        const QString fileName = QFileInfo(step.location.path()).fileName();
        grid->addWidget(makeMutedLabel(QString::number(i + 1), CaptionFactor, m_content), row, 0);
        grid->addWidget(new CodeLine(step.text(), fileName, m_content), row, 1);
        auto *note = makeMutedLabel(step.note.translated(), SecondaryFactor, m_content);
        const bool isShort = note->sizeHint().width() <= LongestNote;
        const QString place = placeText(step.location);
        auto *link =
            new QLabel(u"<a href=\"#\" style=\"text-decoration:none\">%1</a>"_s.arg(place.toHtmlEscaped()), m_content);
        link->setAccessibleName(place);
        connect(link, &QLabel::linkActivated, this, [this, location = step.location] {
            hide();
            Q_EMIT placeActivated(location);
        });
        grid->addWidget(link, row, 3);
        if (!isShort) {
            note->setWordWrap(true);
            ++row;
        }
        grid->addWidget(note, row, isShort ? 2 : 1, 1, isShort ? 1 : 3);
    }
    layout->addLayout(grid);
}

/// Closes the card when what it is about has been left.
bool HoverCard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove: {
        const QPoint pointer = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
        const QRect reach = geometry().united(m_area).adjusted(-Gap, -Gap, Gap, Gap);
        if (!reach.contains(pointer))
            hide();
        break;
    }
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool modifier = key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt;
        if (isVisible() && !modifier) {
            hide();
            if (key == Qt::Key_Escape)
                return true; // only closes the card
        }
        break;
    }
    case QEvent::Wheel:
    case QEvent::WindowDeactivate: hide(); break;
    case QEvent::MouseButtonPress: {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget != nullptr && widget->window() != this)
            hide();
        break;
    }
    default: break;
    }
    if (!isVisible())
        qApp->removeEventFilter(this);
    return QFrame::eventFilter(watched, event);
}

void HoverCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawBox(painter, rect(), m_isRound ? CardRadius : 0, color(Role::Raised), color(Role::LineStrong));
}

} // namespace ui
