// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace ui {

/// What arrows, dashes and stacks of a diagram mean.
class DiagramLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit DiagramLegend(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QStringList words() const;
};

} // namespace ui
