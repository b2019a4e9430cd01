// SPDX-License-Identifier: MIT
#include "ui/diagramlegend.h"

#include "ui/painting.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int Gap = 8;
constexpr int Between = 20;
constexpr int Sample = 26;

void paintSample(QPainter &painter, qsizetype kind, const QRectF &place)
{
    painter.setPen(QPen(color(Role::Control), 1.3));
    painter.setBrush(color(Role::Raised));
    switch (kind) {
    case 0: {
        const QPointF tip(place.right(), place.center().y());
        painter.drawLine(QPointF(place.left(), tip.y()), tip - QPointF(6, 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Control));
        painter.drawPolygon(QPolygonF{tip, tip + QPointF(-8, -3.6), tip + QPointF(-8, 3.6)});
        break;
    }
    case 1: {
        QPen pen = painter.pen();
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawRoundedRect(place.adjusted(1, 0, -1, 0), TagRadius, TagRadius);
        break;
    }
    default:
        painter.drawRoundedRect(place.adjusted(4, 3, -1, 3), TagRadius, TagRadius);
        painter.drawRoundedRect(place.adjusted(1, 0, -4, 0), TagRadius, TagRadius);
    }
}

} // namespace

DiagramLegend::DiagramLegend(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(scaledFont(font(), SecondaryFactor));
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(words().join(u'\n'));
}

QStringList DiagramLegend::words() const
{
    return {tr("is needed by"), tr("existing or off"), tr("loop")};
}

QSize DiagramLegend::sizeHint() const
{
    const QStringList all = words();
    int width = int(all.size()) * (Sample + Gap + Between);
    for (const QString &word : all)
        width += fontMetrics().horizontalAdvance(word);
    return {width, qMax(22, fontMetrics().height() + 4)};
}

void DiagramLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor behind = color(Role::Base);
    behind.setAlphaF(0.85F);
    painter.fillRect(rect(), behind);
    const QStringList all = words();
    qreal left = Between / 2.0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        paintSample(painter, i, QRectF(left, height() / 2.0 - 6, Sample, 12));
        left += Sample + Gap;
        painter.setPen(color(Role::Muted));
        painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter, all[i]);
        left += fontMetrics().horizontalAdvance(all[i]) + Between;
    }
}

} // namespace ui
