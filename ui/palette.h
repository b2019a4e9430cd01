// SPDX-License-Identifier: MIT
#pragma once

#include "ui/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

/// A list to search by a few letters, at the top of the window: of commands, or of places to go to. Stands over the
/// window and goes away when something else gets the focus.
class Palette final : public QFrame
{
    Q_OBJECT
public:
    explicit Palette(QWidget *window);
    ~Palette() override;

    /// Shows it. Where nothing matches, \a nothing is said.
    void open(std::vector<PaletteEntry> entries, const QString &placeholder, const QString &nothing);
    void close();

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void patternChanged(const QString &pattern);
    void step(int direction);
    bool key(int key);
    void run(const QModelIndex &index);

    QWidget *m_window;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteModel *m_model;
    QStringList m_last; ///< ids of what was used, the last one first
    QPointer<QWidget> m_focus; ///< what had the focus before
};

} // namespace ui
