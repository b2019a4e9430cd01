// SPDX-License-Identifier: MIT
#include "ui/strip.h"

#include "ui/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

Strip::Strip(QWidget *parent)
    : QFrame(parent)
    , m_glyph(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(u"strip"_s);
    m_text->setObjectName(u"stripText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 8, 8);
    layout->setSpacing(10);
    layout->addWidget(m_glyph);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    setVisible(false);
}

void Strip::say(const QString &topic, rules::AdviceLevel level, const QString &text, std::vector<Button> buttons,
                bool closable)
{
    m_topic = topic;
    m_level = level;
    m_text->setText(text);
    m_text->setAccessibleName(adviceWord(level) + u": "_s + text);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be the sender
        delete item;
    }
    for (Button &button : buttons) {
        auto *widget = new QPushButton(button.text, this);
        widget->setAutoDefault(false);
        connect(widget, &QPushButton::clicked, this, std::move(button.run));
        m_buttons->addWidget(widget);
    }
    if (closable) {
        auto *close = new QToolButton(this);
        close->setAutoRaise(true);
        close->setIcon(icon(u"close"_s, Role::Muted));
        close->setIconSize({16, 16});
        close->setToolTip(tr("Close"));
        close->setAccessibleName(tr("Close the message"));
        connect(close, &QToolButton::clicked, this, [this] { clear(); });
        m_buttons->addWidget(close);
    }
    updateGlyph();
    setVisible(true);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Strip::clear(const QString &topic)
{
    if (topic.isEmpty() || topic == m_topic) {
        m_topic.clear();
        setVisible(false);
    }
}

QString Strip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Strip::updateGlyph()
{
    const Look look = lookOf(m_level);
    const bool warning = m_level == rules::AdviceLevel::Warning;
    m_glyph->setAccessibleName(adviceWord(m_level));
    m_glyph->setPixmap(
        icon(warning ? u"warning"_s : QString(look.icon), look.ink).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void Strip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_glyph != nullptr)
        updateGlyph();
}

void Strip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Look look = lookOf(m_level);
    painter.fillRect(rect(), color(look.tint));
    painter.fillRect(0, height() - 1, width(), 1, color(look.line));
}

} // namespace ui
