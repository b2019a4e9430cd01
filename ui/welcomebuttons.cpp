// SPDX-License-Identifier: MIT
#include "ui/welcomebuttons.h"

#include "ui/icons.h"
#include "ui/itemdelegate.h"
#include "ui/painting.h"
#include "ui/style.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace ui {

WelcomeButton::WelcomeButton(QAction *action, QString icon, QWidget *parent)
    : QPushButton(parent)
    , m_icon(std::move(icon))
    , m_keys(action->shortcut().toString(QKeySequence::NativeText))
{
    setText(action->text().remove(u'&'));
    setAccessibleName(text());
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WelcomeButton::sizeHint() const
{
    return {260, qMax(40, fontMetrics().height() + 22)};
}

void WelcomeButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);
    const bool primary = isPrimary(this);
    const Role ink = primary ? Role::OnAccent : Role::Text;
    QRectF room = QRectF(rect()).adjusted(14, 0, -12, 0);
    paintIcon(painter, QRectF(room.left(), room.center().y() - 8, 16, 16), m_icon, ink);
    room.setLeft(room.left() + 28);
    painter.setFont(scaledFont(font(), 1.05, primary));
    painter.setPen(color(ink));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(scaledFont(font(), SecondaryFactor));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_keys);
}

DropHint::DropHint(QString text, QString detail, QWidget *parent)
    : QWidget(parent)
    , m_text(std::move(text))
    , m_detail(std::move(detail))
{
    setAccessibleName(m_text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DropHint::sizeHint() const
{
    return {260, 2 * fontMetrics().height() + 28};
}

void DropHint::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::LineStrong), 1.2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), CardRadius, CardRadius);
    QRectF room = QRectF(rect()).adjusted(14, 0, -12, 0);
    paintIcon(painter, QRectF(room.left(), room.center().y() - 10, 20, 20), u"drop"_s, Role::Muted);
    room.setLeft(room.left() + 34);
    const qreal line = fontMetrics().height();
    painter.setPen(color(Role::Text));
    painter.drawText(QRectF(room.left(), room.center().y() - line, room.width(), line), Qt::AlignVCenter, m_text);
    painter.setFont(scaledFont(font(), SecondaryFactor));
    painter.setPen(color(Role::Muted));
    painter.drawText(QRectF(room.left(), room.center().y(), room.width(), line), Qt::AlignVCenter, m_detail);
}

SampleCard::SampleCard(Sample sample, QWidget *parent) : QAbstractButton(parent), m_sample(std::move(sample))
{
    setText(m_sample.title);
    setAccessibleName(tr("Sample: %1").arg(m_sample.title));
    setAccessibleDescription(m_sample.description);
    setObjectName(u"sample:"_s + m_sample.file);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SampleCard::sizeHint() const
{
    return {300, 3 * fontMetrics().height() + 26};
}

QSize SampleCard::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void SampleCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRectF box(rect());
    drawBox(painter, box, CardRadius,
            color(isDown()           ? Role::Selection
                      : underMouse() ? Role::Hover
                                     : Role::Base),
            color(Role::LineStrong));
    if (hasFocus())
        drawFocusRing(painter, box, CardRadius);
    QRectF room = box.adjusted(14, 11, -14, -8);
    const qreal line = fontMetrics().height() + 2;
    QRectF head(room.left(), room.top(), room.width(), line);
    paintIcon(painter, QRectF(head.left(), head.center().y() - 8, 16, 16), m_sample.icon, m_sample.iconColor);
    const qreal tag = tagWidth(font(), m_sample.tag);
    paintTag(painter, QRectF(head.right() - tag, head.top(), tag, head.height()), font(), m_sample.tag);
    head.adjust(26, 0, -tag - 8, 0);
    const QFont bold = scaledFont(font(), 1, true);
    painter.setFont(bold);
    painter.setPen(color(Role::Text));
    painter.drawText(head, Qt::AlignVCenter,
                     QFontMetricsF(bold).elidedText(m_sample.title, Qt::ElideRight, head.width()));
    painter.setFont(scaledFont(font(), SecondaryFactor));
    painter.setPen(color(Role::Muted));
    room.setTop(head.bottom() + 4);
    painter.drawText(room, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, m_sample.description);
}

} // namespace ui
