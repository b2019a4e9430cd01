// SPDX-License-Identifier: MIT
#include "ui/panetitle.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ui {

QLabel *makeLabel(const QString &text, qreal factor, bool bold, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(label->font(), factor, bold));
    return label;
}

QLabel *makeMutedLabel(const QString &text, qreal factor, QWidget *parent)
{
    QLabel *label = makeLabel(text, factor, false, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

int paneTitleHeight(const QFontMetrics &metrics)
{
    return qMax(32, metrics.height() + 14);
}

PaneTitle::PaneTitle(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_name(makeLabel(title, 1, true, this))
    , m_count(makeMutedLabel({}, SecondaryFactor, this))
    , m_middle(new QHBoxLayout)
    , m_end(new QHBoxLayout)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 6, 1);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_count);
    m_middle->setSpacing(2);
    layout->addLayout(m_middle);
    layout->addStretch();
    m_end->setSpacing(2);
    layout->addLayout(m_end);
    const int height = paneTitleHeight(fontMetrics());
    layout->addStrut(height - 1); // docks go by the size hint
    setMinimumHeight(height);
}

void PaneTitle::setCount(const QString &count)
{
    m_count->setText(count);
}

void PaneTitle::addWidget(QWidget *widget)
{
    m_middle->addWidget(widget);
}

void PaneTitle::addAtEnd(QWidget *widget)
{
    m_end->addWidget(widget);
}

QToolButton *PaneTitle::addButton(const QString &iconName, const QString &text)
{
    QToolButton *button = makeIconButton(icon(iconName, Role::Muted), text, this);
    m_end->addWidget(button);
    return button;
}

QToolButton *makeIconButton(const QIcon &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(icon);
    button->setIconSize({16, 16});
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void PaneTitle::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Window));
    painter.fillRect(0, height() - 1, width(), 1, color(Role::Line));
}

} // namespace ui
