// SPDX-License-Identifier: MIT
#include "ui/noticestrip.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int GlyphSide = 18;
constexpr int Padding = 14;
} // namespace

NoticeStrip::NoticeStrip(QWidget *parent)
    : QFrame(parent)
    , m_look(lookOf(rules::AdviceLevel::Info))
    , m_label(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Padding + GlyphSide + 10, 10, Padding, 10);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_label);
}

void NoticeStrip::setNotice(const Look &look, const QString &sentence, const QString &more)
{
    m_look = look;
    m_sentence = sentence;
    m_more = more;
    m_label->setText(u"<b>%1</b> %2"_s.arg(sentence.toHtmlEscaped(), more.toHtmlEscaped()));
    setAccessibleName(text());
    update();
}

QString NoticeStrip::text() const
{
    return m_more.isEmpty() ? m_sentence : m_sentence + u' ' + m_more;
}

void NoticeStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawBox(painter, rect(), ControlRadius, color(m_look.tint), color(m_look.line));
    const int top = 10 + (m_label->fontMetrics().height() - GlyphSide) / 2;
    paintIcon(painter, QRectF(Padding, top, GlyphSide, GlyphSide), m_look.icon, m_look.ink);
}

} // namespace ui
