// SPDX-License-Identifier: MIT
#include "ui/diagramsearch.h"

#include "ui/diagramitems.h"
#include "ui/icons.h"
#include "ui/outcomes.h"
#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

DiagramSearch::DiagramSearch(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_steps(new QWidget(m_line))
    , m_count(makeMutedLabel({}, SecondaryFactor, m_steps))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_line->setObjectName(u"diagramSearch"_s);
    m_line->setPlaceholderText(tr("Find by name, type or outcome"));
    m_line->setAccessibleName(tr("Find in the diagram"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition)->setText(m_line->accessibleName());
    m_line->installEventFilter(this);
    row->addWidget(m_line);
    setMaximumWidth(320);
    m_steps->setCursor(Qt::ArrowCursor);
    auto *steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(0);
    m_count->setObjectName(u"diagramFound"_s);
    m_count->setContentsMargins(4, 0, 4, 0);
    steps->addWidget(m_count);
    m_previous = addButton(u"chevron-up"_s, tr("Previous (Shift+Enter)"));
    m_next = addButton(u"chevron-down"_s, tr("Next (Enter)"));
    connect(m_line, &QLineEdit::textChanged, this, &DiagramSearch::textChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(false); });
    setFound(-1, 0);
}

QToolButton *DiagramSearch::addButton(const QString &iconName, const QString &text)
{
    QToolButton *button = makeIconButton(icon(iconName), text, m_steps);
    button->setFixedSize(24, 24);
    m_steps->layout()->addWidget(button);
    return button;
}

/// Before the cross that clears the line.
void DiagramSearch::placeSteps()
{
    constexpr int cross = 30;
    const int width = m_steps->isHidden() ? 0 : m_steps->sizeHint().width();
    m_line->setTextMargins(0, 0, width, 0);
    m_steps->setGeometry(m_line->width() - cross - width, 1, width, m_line->height() - 2);
}

QString DiagramSearch::text() const
{
    return m_line->text();
}

QString DiagramSearch::countText() const
{
    return m_count->text();
}

void DiagramSearch::setFound(qsizetype current, qsizetype count)
{
    const bool searching = !m_line->text().trimmed().isEmpty();
    m_steps->setVisible(searching);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (count == 0)
        m_count->setText(searching ? tr("No match") : QString());
    else if (current < 0)
        m_count->setText(tr("%n matches", nullptr, int(count)));
    else
        m_count->setText(tr("%1 of %2").arg(current + 1).arg(count));
    placeSteps();
}

bool DiagramSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::Resize)
        placeSteps();
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        switch (press->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT stepRequested(press->modifiers().testFlag(Qt::ShiftModifier)); return true;
        case Qt::Key_Down: Q_EMIT left(); return true;
        case Qt::Key_Escape:
            if (m_line->text().isEmpty())
                Q_EMIT left();
            else
                m_line->clear();
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool matchesSearch(const model::Inventory::Item &item, const DiagramBox *box, const QStringList &words)
{
    QStringList texts{item.displayName(), item.symbolicName, item.type.section(u'/', -1), item.modulePath};
    if (box != nullptr)
        texts += box->tags();
    if (box != nullptr && box->node().outcome)
        texts += outcomeWord(*box->node().outcome);
    return std::ranges::all_of(words, [&](const QString &word) {
        // the names of providers and parents are in the types of many
        if ((word.contains(u'/') || word.contains(u'.')) && item.type.contains(word, Qt::CaseInsensitive))
            return true;
        return std::ranges::any_of(texts,
                                   [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace ui
