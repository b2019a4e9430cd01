// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace ui {

/// Items one after the other from the left, in as many lines as they need. What follows a stretch goes to the right
/// edge of its line.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(int horizontal, int vertical);
    ~FlowLayout() override;

    /// Items added from now on stand at the right.
    void addStretch() { m_stretch = m_items.size(); }

    void addItem(QLayoutItem *item) override { m_items.emplace_back(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    std::size_t m_stretch = std::size_t(-1);
    int m_horizontal;
    int m_vertical;
};

} // namespace ui
