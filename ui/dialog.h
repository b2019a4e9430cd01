// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <QDialog>

class QDialogButtonBox;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace ui {

/// A plain surface in the colour of a role, with a thin line at its upper edge if wanted.
class Surface final : public QWidget
{
    Q_OBJECT
public:
    enum class Line : quint8 { None, Top };

    Surface(Role role, Line line, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role;
    Line m_line;
};

/// The frame of all dialogs: a page that scrolls where there is no room for it, and a footer with the buttons, which
/// stays.
class Dialog : public QDialog
{
    Q_OBJECT
protected:
    Dialog(const QString &title, QWidget *parent);

    /// Takes the content.
    [[nodiscard]] QVBoxLayout *page() const { return m_pageLayout; }
    /// Something above the page that stays when it scrolls.
    void setHeader(QWidget *header);
    /// Lets the arrow keys scroll a page of much text; \a name is what assistive tools call it.
    void scrollWithKeys(const QString &name);
    /// What stands before the buttons ends with a stretch.
    [[nodiscard]] QHBoxLayout *footer() const { return m_footerLayout; }
    /// Accepts and rejects the dialog.
    [[nodiscard]] QDialogButtonBox *buttons() const { return m_buttons; }
    /// As wide as wanted and as high as the page needs then, at least \a height, within the screen. Call it when the
    /// page is full.
    void fit(int width, int height = 0);

private:
    QWidget *m_header = nullptr;
    QScrollArea *m_area;
    Surface *m_page;
    QVBoxLayout *m_pageLayout;
    Surface *m_footer;
    QHBoxLayout *m_footerLayout;
    QDialogButtonBox *m_buttons;
};

} // namespace ui
