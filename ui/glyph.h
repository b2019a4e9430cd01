// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ui {

/// A drawing beside a text, in the middle of its first line. Follows the scheme.
class Glyph final : public QWidget
{
    Q_OBJECT
public:
    Glyph(QString name, Role role, int side, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Role m_role;
    int m_side;
};

} // namespace ui
