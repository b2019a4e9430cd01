// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QWidget>

class QAction;
class QDockWidget;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

/// The title bar of a dock: name, count, and room for tool buttons at the right.
class PaneTitle final : public QWidget
{
    Q_OBJECT
public:
    explicit PaneTitle(const QString &title, QWidget *parent = nullptr);

    void setCount(const QString &count);
    /// Something beside the name, for example filter chips.
    void addWidget(QWidget *widget);
    /// Something at the right edge.
    void addAtEnd(QWidget *widget);
    QToolButton *addButton(const QString &icon, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_name;
    QLabel *m_count;
    QHBoxLayout *m_middle;
    QHBoxLayout *m_end;
};

/// A flat button with an icon; \a text is its tool tip and what is read out.
QToolButton *makeIconButton(const QIcon &icon, const QString &text, QWidget *parent);
/// A label that takes its colour from a role, and follows the scheme.
/// Of the title over a pane, for a font.
int paneTitleHeight(const QFontMetrics &metrics);
QLabel *makeLabel(const QString &text, qreal factor, bool bold, QWidget *parent = nullptr);
/// The same in the muted colour.
QLabel *makeMutedLabel(const QString &text, qreal factor, QWidget *parent = nullptr);

} // namespace ui
