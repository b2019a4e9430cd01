// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ui {

/// A word or two in bold caption on a tint, for example "Recommended".
class Pill final : public QWidget
{
    Q_OBJECT
public:
    Pill(const QString &text, Role ink, Role fill, QWidget *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Role m_ink;
    Role m_fill;
};

} // namespace ui
