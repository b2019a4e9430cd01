// SPDX-License-Identifier: MIT
#include "ui/diagramitems.h"

#include "rules/report/resourcelook.h"
#include "ui/diagrammetrics.h"
#include "ui/icons.h"
#include "ui/itemdelegate.h"
#include "ui/painting.h"
#include "ui/texts.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal NodeRadius = 6;
constexpr qreal StackStep = 3;
constexpr qreal RingWidth = 4;
constexpr qreal BadgeAbove = 12; // over the upper right corner
constexpr qreal BadgeBeside = 6;
constexpr qreal Around = 14; // that badges and rings may take
constexpr qreal Border = 1.2;
constexpr qreal SelectedBorder = 2;
constexpr qreal ThinnestLine = 0.75; // in pixels

/// Down to half of the full size a line keeps its width on the screen; from farther it gets thinner.
qreal lineWidth(qreal width, qreal zoom)
{
    const qreal pixels = width * std::min(1.0, zoom / DiagramBox::TypesFrom);
    return zoom >= 1 ? width : std::max(ThinnestLine, pixels) / std::max(zoom, 0.001);
}

void paintOutline(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QPen &pen)
{
    painter.setBrush(fill);
    painter.setPen(pen);
    const qreal half = pen.widthF() / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
}

} // namespace

DiagramBox::DiagramBox(const rules::Diagram::Node &node, qreal titleHeight, const DiagramState &state)
    : m_node(node)
    , m_titleHeight(titleHeight)
    , m_state(state)
{
    setPos(node.rect.topLeft());
    m_node.rect.moveTopLeft({0, 0});
    setAcceptHoverEvents(false);
    QStringList lines{u"<b>%1</b>"_s.arg(node.title.toHtmlEscaped()),
                      (node.module ? Texts::tr("Module: %1").arg(detail()) : node.type).toHtmlEscaped()};
    if (node.off)
        lines += Texts::tr("Not deployed with these values");
    if (node.outcome)
        lines += outcomeWord(*node.outcome);
    setToolTip(lines.join("<br>"_L1));
}

QString DiagramBox::detail() const
{
    return m_node.detail.isEmpty() && m_node.module ? Texts::tr("nested template") : m_node.detail;
}

QString DiagramBox::titleDetail(const QFontMetricsF &metrics, qreal width) const
{
    if (m_node.detail.isEmpty())
        return metrics.elidedText(detail(), Qt::ElideRight, width);
    QString shown = Texts::tr("module · %1").arg(m_node.detail);
    QString path = m_node.detail;
    for (qsizetype slash = 0; metrics.horizontalAdvance(shown) > width && slash >= 0; slash = path.indexOf(u'/', 2)) {
        if (slash > 0)
            path = u'…' + path.sliced(slash);
        shown = path;
    }
    return metrics.elidedText(shown, Qt::ElideLeft, width);
}

QStringList DiagramBox::tags() const
{
    QStringList tags;
    if (m_node.existing)
        tags += Texts::tr("existing");
    if (m_node.loop)
        tags += m_node.loopCount ? u"×%1"_s.arg(*m_node.loopCount) : Texts::tr("×n");
    if (m_node.off)
        tags += Texts::tr("off");
    return tags;
}

QString DiagramBox::spoken() const
{
    QStringList parts{m_node.title,
                      m_node.module ? Texts::tr("module %1").arg(detail()) : rules::spokenType(m_node.type)};
    parts += tags();
    if (m_node.folded)
        parts += Texts::tr("folded");
    if (m_node.outcome)
        parts += outcomeWord(*m_node.outcome).toLower();
    return parts.join(", "_L1);
}

qreal DiagramBox::enlargement() const
{
    return isFrame() ? m_titleHeight / rules::DiagramOptions().titleHeight
                     : m_node.rect.height() / metrics::DesignHeight;
}

QRectF DiagramBox::foldButton() const
{
    constexpr qreal side = 22;
    if (isFrame())
        return {m_node.rect.right() - side - 6, (m_titleHeight - side) / 2, side, side};
    if (m_node.folded)
        return {m_node.rect.right() - side - 8, (m_node.rect.height() - side) / 2, side, side};
    return {};
}

QPainterPath DiagramBox::shape() const
{
    QPainterPath path;
    QRectF rect = m_node.rect;
    if (isFrame())
        rect.setHeight(m_titleHeight);
    path.addRect(rect);
    return path;
}

QRectF DiagramBox::outline() const
{
    const bool badge = m_node.outcome && !isFrame();
    const qreal stack = m_node.loop && !isFrame() ? 2 * StackStep : 0;
    return m_node.rect.adjusted(0, badge ? -BadgeAbove : 0, std::max(stack, badge ? BadgeBeside : 0), stack);
}

QRectF DiagramBox::boundingRect() const
{
    return m_node.rect.adjusted(-Around, -Around, Around, Around);
}

void DiagramBox::paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/, QWidget * /*widget*/)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const qreal zoom = painter->worldTransform().m11();
    paintRings(*painter);
    if (isFrame())
        paintFrame(*painter);
    else if (zoom < BordersFrom && !m_state.plain)
        paintBlock(*painter);
    else
        paintNode(*painter, zoom);
    if (zoom * enlargement() >= NamesFrom && !m_state.plain)
        paintButton(*painter);
    if (zoom >= BordersFrom || m_state.plain)
        paintBadge(*painter, zoom);
}

void DiagramBox::paintBlock(QPainter &painter) const
{
    if (isSelected()) { // as a ring: the verdict keeps its colour
        painter.fillRect(m_node.rect.adjusted(-Around, -Around, Around, Around), color(Role::Accent));
        painter.fillRect(m_node.rect.adjusted(-5, -5, 5, 5), color(Role::Base));
    }
    painter.fillRect(m_node.rect, color(m_node.outcome ? lookOf(*m_node.outcome).ink : Role::LineStrong));
}

void DiagramBox::paintRings(QPainter &painter) const
{
    if (m_state.plain)
        return;
    const qreal radius = isFrame() ? CardRadius : NodeRadius;
    if (m_state.hits.contains(m_node.item)) {
        const qreal width = m_state.currentHit == m_node.item ? RingWidth + 2 : RingWidth;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::SearchRing), width));
        const qreal out = 2 + width / 2;
        painter.drawRoundedRect(m_node.rect.adjusted(-out, -out, out, out), radius + out, radius + out);
    } else if (isSelected() && m_state.focused) {
        painter.setBrush(Qt::NoBrush);
        QColor ring = color(Role::Accent);
        ring.setAlphaF(0.35F);
        painter.setPen(QPen(ring, 3));
        painter.drawRoundedRect(m_node.rect.adjusted(-3.5, -3.5, 3.5, 3.5), radius + 3.5, radius + 3.5);
    }
}

void DiagramBox::paintFrame(QPainter &painter) const
{
    const bool dashed = m_node.off || m_node.existing;
    const qreal zoom = painter.worldTransform().m11();
    QPen pen(color(dashed ? Role::Control : Role::LineStrong), lineWidth(Border, zoom),
             dashed ? Qt::DashLine : Qt::SolidLine);
    if (isSelected())
        pen = QPen(color(Role::Accent), lineWidth(SelectedBorder, zoom));
    paintOutline(painter, m_node.rect, CardRadius, color(Role::Alternate), pen);
    const qreal line = m_titleHeight;
    QRectF title(m_node.rect.left(), m_node.rect.top(), m_node.rect.width(), line);
    if (isSelected()) {
        painter.save();
        QPainterPath clip;
        clip.addRoundedRect(m_node.rect.adjusted(2, 2, -2, -2), CardRadius - 2, CardRadius - 2);
        painter.setClipPath(clip, Qt::IntersectClip);
        painter.fillRect(title, color(Role::Selection));
        painter.restore();
    }
    painter.setPen(QPen(color(Role::Line), 1));
    painter.drawLine(QPointF(1, line), QPointF(m_node.rect.right() - 1, line));
    const qreal legible = zoom * enlargement();
    if (legible < NamesFrom)
        return;
    paintIcon(painter, {10, (line - 16) / 2, 16, 16}, u"module"_s, Role::FamilyOther);
    QRectF room = title.adjusted(34, 0, m_state.plain ? -8 : -36, 0);
    room.setRight(room.right() - paintTags(painter, {room.right(), title.bottom() - 7}));
    QFont bold = scaledFont(m_state.font, 1, true);
    bold.setStrikeOut(m_node.off);
    const QFontMetricsF metrics(bold);
    const QString name = metrics.elidedText(m_node.title, Qt::ElideMiddle, room.width());
    painter.setFont(bold);
    painter.setPen(color(m_node.off ? Role::Muted : Role::Text));
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, name);
    room.setLeft(room.left() + metrics.horizontalAdvance(name) + 10);
    const QFont small = scaledFont(m_state.font, SecondaryFactor);
    if (room.width() < 50 || legible < TypesFrom)
        return;
    painter.setFont(small);
    painter.setPen(color(Role::Muted));
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, titleDetail(QFontMetricsF(small), room.width()));
}

void DiagramBox::paintNode(QPainter &painter, qreal zoom) const
{
    const bool dashed = m_node.off || m_node.existing;
    const Role fill = isSelected() ? Role::Selection : m_node.off ? Role::Alternate : Role::Raised;
    QPen pen(color(dashed ? Role::Control : Role::LineStrong), lineWidth(Border, zoom));
    if (m_node.loop) {
        for (const int step : {2, 1})
            paintOutline(painter, m_node.rect.translated(step * StackStep, step * StackStep), NodeRadius,
                         color(m_node.off ? Role::Alternate : Role::Raised), pen);
    }
    if (dashed)
        pen.setDashPattern({4, 3});
    if (isSelected())
        pen = QPen(color(Role::Accent), lineWidth(SelectedBorder, zoom));
    paintOutline(painter, m_node.rect, NodeRadius, color(fill), pen);
    const qreal unit = enlargement();
    QRectF tile(10 * unit, 10 * unit, 30 * unit, 30 * unit);
    const ResourceLook look = lookOfResource(m_node.type);
    painter.setOpacity(m_node.off ? 0.6 : 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(look.family, Role::Raised, 0.12));
    painter.drawRoundedRect(tile, ControlRadius, ControlRadius);
    const qreal inset = 5 * unit;
    paintIcon(painter, tile.adjusted(inset, inset, -inset, -inset), look.icon, look.family);
    painter.setOpacity(1);
    if (zoom * unit >= NamesFrom)
        paintTexts(painter, m_node.rect.adjusted(metrics::TextLeft * unit, 6 * unit, -metrics::TextRight, -6 * unit),
                   zoom * unit);
}

void DiagramBox::paintTexts(QPainter &painter, const QRectF &room, qreal zoom) const
{
    QRectF name = room;
    QRectF below = room;
    const bool withType = zoom >= TypesFrom;
    if (withType) {
        name.setBottom(room.center().y());
        below.setTop(room.center().y());
    }
    const QRectF button = m_state.plain ? QRectF() : foldButton();
    if (!button.isEmpty()) {
        name.setRight(button.left() - 6);
        below.setRight(button.left() - 6);
    }
    QFont bold = scaledFont(m_state.font, 1, true);
    bold.setStrikeOut(m_node.off);
    painter.setFont(bold);
    painter.setPen(color(m_node.off ? Role::Muted : Role::Text));
    painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(bold).elidedText(m_node.title, Qt::ElideMiddle, name.width()));
    if (!withType)
        return;
    below.setRight(below.right() - paintTags(painter, {below.right() + 2, below.bottom() + 1}));
    const QFont small = scaledFont(m_state.font, SecondaryFactor);
    painter.setFont(small);
    painter.setPen(color(Role::Muted));
    painter.drawText(
        below, Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetricsF(small).elidedText(detail(), m_node.module ? Qt::ElideMiddle : Qt::ElideRight, below.width()));
}

/// Returns how much room they take.
qreal DiagramBox::paintTags(QPainter &painter, const QPointF &bottomRight) const
{
    qreal used = 0;
    constexpr qreal height = 16;
    const QStringList tags = this->tags();
    for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag) {
        const qreal width = tagWidth(m_state.font, *tag);
        used += width;
        paintTag(painter, {bottomRight.x() - used, bottomRight.y() - height, width, height}, m_state.font, *tag);
        used += 4;
    }
    return used;
}

void DiagramBox::paintButton(QPainter &painter) const
{
    const QRectF button = foldButton();
    if (button.isEmpty())
        return;
    drawBox(painter, button, TagRadius, color(Role::Raised), color(Role::Control));
    paintIcon(painter, button.adjusted(4, 4, -4, -4), isFrame() ? u"minus"_s : u"plus"_s, Role::Text);
}

/// Where its word could not be read.
void DiagramBox::paintGlyph(QPainter &painter, qreal zoom) const
{
    constexpr qreal leastSide = 7; // in pixels
    const qreal side = std::clamp(leastSide / zoom, 36.0, m_node.rect.height() + Around);
    const QRectF corner(m_node.rect.right() + BadgeAbove - side, m_node.rect.top() - BadgeAbove, side, side);
    const QRectF shown = painter.worldTransform().mapRect(corner);
    const QRectF place(shown.topLeft().toPoint(), QSizeF(1, 1) * std::round(shown.width()));
    painter.save();
    painter.setWorldTransform({}); // on whole pixels, so that it stays sharp
    paintIcon(painter, place, lookOf(*m_node.outcome).icon, lookOf(*m_node.outcome).ink);
    painter.restore();
}

void DiagramBox::paintBadge(QPainter &painter, qreal zoom) const
{
    if (!m_node.outcome || isFrame()) // what is inside of a frame says it
        return;
    if (zoom * enlargement() <= NamesFrom)
        return paintGlyph(painter, zoom);
    const ItemBadge badge{*m_node.outcome, outcomeWord(*m_node.outcome)};
    const qreal width = badgeWidth(m_state.font, badge);
    const QRectF place(m_node.rect.right() + BadgeBeside - width, m_node.rect.top() - BadgeAbove, width, 22);
    // its tint must not show the border of the box through
    const Look look = lookOf(*m_node.outcome);
    const qreal height = qMax(18.0, QFontMetricsF(scaledFont(m_state.font, CaptionFactor, true)).height() + 4);
    const QRectF pill(place.left(), place.center().y() - height / 2, width, height);
    paintOutline(painter, pill.adjusted(-1, -1, 1, 1), height / 2 + 1, color(look.tint), QPen(color(look.line), 1));
    ui::paintBadge(painter, place, m_state.font, badge);
}

DiagramEdge::DiagramEdge(const rules::Diagram::Edge &edge, const DiagramState &state)
    : m_from(edge.from)
    , m_to(edge.to)
    , m_state(state)
{
    if (edge.points.size() < 4)
        return;
    m_line.moveTo(edge.points[0]);
    for (std::size_t i = 1; i + 2 < edge.points.size(); i += 3)
        m_line.cubicTo(edge.points[i], edge.points[i + 1], edge.points[i + 2]);
    const auto [left, right] = rules::arrowHead(edge);
    m_head << edge.points.back() << left << right;
}

bool DiagramEdge::isHighlighted() const
{
    return !m_state.plain && m_state.selected >= 0 && (m_state.selected == m_from || m_state.selected == m_to);
}

qreal DiagramEdge::width(qreal zoom) const
{
    const qreal border = isHighlighted() ? SelectedBorder : Border;
    // from afar no heavier than what it joins
    const qreal near = std::clamp(zoom / DiagramBox::TypesFrom - 1, 0.0, 1.0);
    return lineWidth(border + near * (isHighlighted() ? 0.2 : 0.3), zoom);
}

QRectF DiagramEdge::boundingRect() const
{
    return (m_line.controlPointRect() | m_head.boundingRect()).adjusted(-3, -3, 3, 3);
}

void DiagramEdge::paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/, QWidget * /*widget*/)
{
    const bool highlighted = isHighlighted();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color(highlighted ? Role::Accent : Role::LineStrong), width(painter->worldTransform().m11())));
    painter->drawPath(m_line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(highlighted ? Role::Accent : Role::Control));
    painter->drawPolygon(m_head);
}

} // namespace ui
