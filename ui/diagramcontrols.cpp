// SPDX-License-Identifier: MIT
#include "ui/diagramcontrols.h"

#include "ui/diagramview.h"
#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

DiagramControls::DiagramControls(DiagramView *view) : QFrame(view), m_zoom(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 3, 4, 3);
    row->setSpacing(2);
    QToolButton *out = addButton(u"diagramZoomOut"_s, u"minus"_s, tr("Zoom out (Ctrl+-)"));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(tr("%1 %").arg(1000)));
    row->addWidget(m_zoom);
    QToolButton *in = addButton(u"diagramZoomIn"_s, u"plus"_s, tr("Zoom in (Ctrl++)"));
    QToolButton *fit = addButton(u"diagramFit"_s, u"fit"_s, tr("Show all of it (0)"));
    QToolButton *selection = addButton(u"diagramReveal"_s, u"target"_s, tr("Show the selection"));
    const auto showZoom = [this](qreal zoom) { m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); };
    showZoom(view->zoom());
    connect(out, &QToolButton::clicked, view, &DiagramView::zoomOut);
    connect(in, &QToolButton::clicked, view, &DiagramView::zoomIn);
    connect(fit, &QToolButton::clicked, view, &DiagramView::fit);
    connect(selection, &QToolButton::clicked, view, [view] { view->showAround(view->diagramScene()->selected()); });
    connect(view, &DiagramView::zoomChanged, this, showZoom);
    adjustSize();
}

QToolButton *DiagramControls::addButton(const QString &name, const QString &iconName, const QString &text)
{
    QToolButton *button = makeIconButton(icon(iconName), text, this);
    button->setObjectName(name);
    layout()->addWidget(button);
    return button;
}

void DiagramControls::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawBox(painter, rect(), ControlRadius, color(Role::Raised), color(Role::LineStrong));
}

} // namespace ui
