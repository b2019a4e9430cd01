// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ui {

/// A drawing beside a text, as high as a line of it; painted in the middle of whatever size it gets. Follows the
/// scheme.
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
