// SPDX-License-Identifier: MIT
#include "ui/dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>

namespace ui {

namespace {
constexpr int Margin = 24;
constexpr QSize FrameAndTaskBar(48, 72);
} // namespace

Surface::Surface(Role role, Line line, QWidget *parent) : QWidget(parent), m_role(role), m_line(line) { }

void Surface::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(m_role));
    if (m_line == Line::Top)
        painter.fillRect(QRect(0, 0, width(), 1), color(Role::Line));
}

Dialog::Dialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_area(new QScrollArea(this))
    , m_page(new Surface(Role::Base, Surface::Line::None, m_area))
    , m_pageLayout(new QVBoxLayout(m_page))
    , m_footer(new Surface(Role::Window, Surface::Line::Top, this))
    , m_footerLayout(new QHBoxLayout(m_footer))
    , m_buttons(new QDialogButtonBox(m_footer))
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_page);
    layout->addWidget(m_area, 1);
    m_pageLayout->setContentsMargins(Margin, 20, Margin, 20);
    layout->addWidget(m_footer);
    m_footerLayout->setContentsMargins(Margin, 12, Margin, 12);
    m_footerLayout->setSpacing(12);
    m_footerLayout->addStretch(1);
    m_footerLayout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void Dialog::setHeader(QWidget *header)
{
    m_header = header;
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, header);
}

void Dialog::scrollWithKeys(const QString &name)
{
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->setAccessibleName(name);
}

void Dialog::fit(int width, int height)
{
    const QSize most = screen()->availableSize() - FrameAndTaskBar;
    const int used = qMin(width, most.width());
    const int page = m_pageLayout->hasHeightForWidth() ? m_pageLayout->totalHeightForWidth(used)
                                                       : m_pageLayout->totalSizeHint().height();
    const int around = m_footer->sizeHint().height() + (m_header != nullptr ? m_header->sizeHint().height() : 0);
    resize(used, qMin(qMax(page + around, height), most.height()));
}

} // namespace ui
