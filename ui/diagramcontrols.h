// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace ui {

class DiagramView;

/// Zoom in, out and fit, in a corner of the view of a diagram.
class DiagramControls final : public QFrame
{
    Q_OBJECT
public:
    explicit DiagramControls(DiagramView *view);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text);

    QLabel *m_zoom;
};

} // namespace ui
