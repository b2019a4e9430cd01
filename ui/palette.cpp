// SPDX-License-Identifier: MIT
#include "ui/palette.h"

#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int Width = 640;
constexpr int ShadowWidth = 14;
constexpr int MostRows = 12;
constexpr int MostRemembered = 20;
constexpr int PageStep = 8;
constexpr int Top = 44; // below the edge of the window
} // namespace

Palette::Palette(QWidget *window)
    : QFrame(window)
    , m_window(window)
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(makeMutedLabel({}, 1, this))
    , m_model(new PaletteModel(this))
{
    setObjectName(u"palette"_s);
    hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(ShadowWidth + 8, ShadowWidth + 8, ShadowWidth + 8, ShadowWidth + 8);
    layout->setSpacing(6);
    m_line->setObjectName(u"paletteLine"_s);
    m_line->addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    layout->addWidget(m_line);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::NoRole);
    m_list->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_list);
    m_nothing->setContentsMargins(8, 6, 8, 8);
    m_nothing->setWordWrap(true);
    layout->addWidget(m_nothing);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::patternChanged);
    connect(m_list, &QListView::clicked, this, &Palette::run);
}

Palette::~Palette()
{
    qApp->removeEventFilter(this);
}

void Palette::open(std::vector<PaletteEntry> entries, const QString &placeholder, const QString &nothing)
{
    if (!isVisible())
        m_focus = QApplication::focusWidget();
    m_line->setPlaceholderText(placeholder);
    m_line->setAccessibleName(placeholder);
    m_list->setAccessibleName(placeholder);
    m_nothing->setText(nothing);
    m_model->setEntries(std::move(entries), m_last);
    m_line->clear();
    patternChanged({});
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void Palette::close()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focus != nullptr)
        m_focus->setFocus(Qt::PopupFocusReason);
}

void Palette::place()
{
    const int rows = qMin(MostRows, m_model->rowCount());
    const int row = m_list->sizeHintForRow(0);
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    m_list->setFixedHeight(qMax(0, rows * row));
    const int width = qMin(Width + 2 * ShadowWidth, m_window->width() - 16);
    layout()->activate();
    const int height = qMin(layout()->totalSizeHint().height(), m_window->height() - Top);
    setGeometry((m_window->width() - width) / 2, Top - ShadowWidth, width, height);
}

void Palette::patternChanged(const QString &pattern)
{
    m_model->setPattern(pattern);
    m_list->setCurrentIndex({});
    step(1);
    m_list->scrollToTop();
    place();
}

/// To the next row that can be chosen, round the ends.
void Palette::step(int direction)
{
    const int count = m_model->rowCount();
    const QModelIndex current = m_list->currentIndex();
    int row = current.isValid() ? current.row() : direction > 0 ? -1 : count;
    for (int tried = 0; tried < count; ++tried) {
        row = (row + direction + count) % count;
        const QModelIndex next = m_model->index(row);
        if (m_model->flags(next).testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(next);
            m_line->setAccessibleDescription(next.data(Qt::AccessibleTextRole).toString());
            return;
        }
    }
}

void Palette::run(const QModelIndex &index)
{
    if (!index.isValid() || !m_model->entry(index.row()).enabled)
        return;
    const PaletteEntry chosen = m_model->entry(index.row()); // it may open the palette anew
    m_last.removeAll(chosen.id);
    m_last.prepend(chosen.id);
    if (m_last.size() > MostRemembered)
        m_last.removeLast();
    close();
    chosen.run();
}

bool Palette::key(int key)
{
    switch (key) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < PageStep; ++i)
            step(key == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex()); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // there is nowhere else to go
    default: return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return key(static_cast<QKeyEvent *>(event)->key());
    if (!isVisible())
        return QFrame::eventFilter(watched, event);
    if (watched == m_window && event->type() == QEvent::Resize)
        place();
    if (watched == m_line && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            close();
    }
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const bool inside = widget != nullptr && (widget == this || isAncestorOf(widget));
        if (widget != nullptr && !inside)
            close();
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawCard(painter, QRectF(rect()).adjusted(ShadowWidth, ShadowWidth, -ShadowWidth, -ShadowWidth), ShadowWidth);
}

} // namespace ui
