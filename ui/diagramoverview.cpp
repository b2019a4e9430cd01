// SPDX-License-Identifier: MIT
#include "ui/diagramoverview.h"

#include "ui/diagramview.h"
#include "ui/icons.h"
#include "ui/outcomes.h"
#include "ui/painting.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Role fillOf(const rules::Diagram::Node &node)
{
    return node.outcome ? lookOf(*node.outcome).ink : Role::LineStrong;
}

} // namespace

DiagramOverview::DiagramOverview(DiagramView *view) : QFrame(view), m_view(view), m_button(new QToolButton(this))
{
    setObjectName(u"diagramOverview"_s);
    m_button->setAutoRaise(true);
    m_button->setIconSize({14, 14});
    m_button->setFocusPolicy(Qt::NoFocus);
    connect(m_button, &QToolButton::clicked, this, [this] {
        m_isChosen = true;
        setFolded(!m_folded);
        Q_EMIT foldedChanged();
    });
    connect(view, &DiagramView::viewChanged, this, qOverload<>(&QWidget::update));
    setFolded(false);
}

int DiagramOverview::titleHeight() const
{
    return qMax(26, fontMetrics().height() + 6);
}

QSize DiagramOverview::sizeHint() const
{
    return {200, titleHeight() + (m_folded ? 2 : 128)};
}

void DiagramOverview::setNarrow(bool narrow)
{
    if (!m_isChosen && narrow != m_folded)
        setFolded(narrow);
}

void DiagramOverview::setFolded(bool folded)
{
    m_folded = folded;
    m_button->setIcon(icon(folded ? u"chevron-up"_s : u"chevron-down"_s, Role::Muted));
    m_button->setToolTip(folded ? tr("Show the overview") : tr("Fold the overview"));
    m_button->setAccessibleName(m_button->toolTip());
    resize(sizeHint());
    m_button->setGeometry(width() - titleHeight() - 2, 1, titleHeight(), titleHeight() - 1);
    update();
}

QRectF DiagramOverview::pictureRect() const
{
    return QRectF(rect()).adjusted(6, titleHeight() + 2, -6, -6);
}

QTransform DiagramOverview::toPicture() const
{
    const QRectF picture = pictureRect();
    const QRectF scene = m_view->scene()->sceneRect();
    if (scene.isEmpty())
        return {};
    const qreal scale = std::min(picture.width() / scene.width(), picture.height() / scene.height());
    const QPointF shift = picture.center() - scene.center() * scale;
    return QTransform(scale, 0, 0, scale, shift.x(), shift.y());
}

void DiagramOverview::goTo(const QPointF &place)
{
    if (!m_folded && pictureRect().contains(place))
        m_view->centerOn(toPicture().inverted().map(place));
}

void DiagramOverview::mousePressEvent(QMouseEvent *event)
{
    goTo(event->position());
}

void DiagramOverview::mouseMoveEvent(QMouseEvent *event)
{
    goTo(event->position());
}

void DiagramOverview::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawBox(painter, rect(), ControlRadius, color(Role::Raised), color(Role::LineStrong));
    painter.setFont(scaledFont(font(), SecondaryFactor));
    painter.setPen(color(Role::Muted));
    painter.drawText(QRectF(10, 0, width() - 40, titleHeight()), Qt::AlignVCenter, tr("Overview"));
    const DiagramPtr &diagram = m_view->diagramScene()->diagram();
    if (m_folded || diagram == nullptr)
        return;
    const QRectF picture = pictureRect();
    painter.fillRect(picture, color(Role::Base));
    painter.setClipRect(picture);
    const QTransform transform = toPicture();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::LineStrong), 1));
    painter.setBrush(color(Role::Alternate));
    for (const auto &frame : diagram->frames)
        painter.drawRect(transform.mapRect(frame.rect));
    painter.setPen(Qt::NoPen);
    const auto boxOf = [&transform](const rules::Diagram::Node &node) {
        QRectF box = transform.mapRect(node.rect);
        box.setSize(box.size().expandedTo({2, 2}));
        return box;
    };
    const qint32 selected = m_view->diagramScene()->selected();
    for (const auto &node : diagram->nodes)
        painter.fillRect(boxOf(node), color(fillOf(node)));
    for (const auto &node : diagram->nodes) { // over its neighbours
        if (node.item != selected)
            continue;
        const QRectF box = boxOf(node);
        painter.fillRect(box.adjusted(-3, -3, 3, 3), color(Role::Accent));
        painter.fillRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), color(Role::Base));
        painter.fillRect(box, color(fillOf(node)));
    }
    QRectF seen = m_view->mapToScene(m_view->viewport()->rect()).boundingRect() & m_view->scene()->sceneRect();
    seen = transform.mapRect(seen).adjusted(0.5, 0.5, -0.5, -0.5) & picture.adjusted(1, 1, -1, -1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Role::Accent), 1.6));
    painter.drawRoundedRect(seen, 2, 2);
}

} // namespace ui
