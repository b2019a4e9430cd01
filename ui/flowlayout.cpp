// SPDX-License-Identifier: MIT
#include "ui/flowlayout.h"

namespace ui {

FlowLayout::FlowLayout(int horizontal, int vertical) : m_horizontal(horizontal), m_vertical(vertical)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_horizontal : 0);
        height = qMax(height, item->sizeHint().height());
    }
    return {width, height};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

/// Returns the height.
int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    int top = rect.top();
    for (std::size_t first = 0; first < m_items.size();) {
        // one line
        int width = 0;
        int height = 0;
        std::size_t end = first;
        for (; end < m_items.size(); ++end) {
            if (m_items[end]->isEmpty())
                continue;
            const QSize size = m_items[end]->sizeHint();
            const int wanted = width + (width > 0 ? m_horizontal : 0) + size.width();
            if (width > 0 && wanted > rect.width())
                break;
            width = wanted;
            height = qMax(height, size.height());
        }
        int left = rect.left();
        for (std::size_t i = first; i < end; ++i) {
            if (i == m_stretch)
                left += qMax(0, rect.width() - width);
            if (m_items[i]->isEmpty())
                continue;
            const QSize size = m_items[i]->sizeHint();
            const int shown = qMin(size.width(), rect.width());
            if (apply)
                m_items[i]->setGeometry({left, top + (height - size.height()) / 2, shown, size.height()});
            left += shown + m_horizontal;
        }
        top += height + m_vertical;
        first = end;
    }
    return qMax(0, top - m_vertical - rect.top());
}

} // namespace ui
