// SPDX-License-Identifier: MIT
#include "ui/findbar.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

FindBar::FindBar(QPlainTextEdit *editor)
    : QFrame(editor)
    , m_editor(editor)
    , m_edit(new QLineEdit(this))
    , m_status(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 6, 6);
    row->setSpacing(4);
    m_edit->setMinimumWidth(200);
    row->addWidget(m_edit, 1);
    m_status->setMinimumWidth(m_status->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(999).arg(999)));
    m_status->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_status);
    m_case = new QToolButton(this);
    //: short for upper and lower case
    m_case->setText(tr("Aa"));
    m_case->setToolTip(tr("Match case"));
    m_case->setAccessibleName(m_case->toolTip());
    m_case->setCheckable(true);
    m_case->setAutoRaise(true);
    row->addWidget(m_case);
    m_previous = addButton(u"chevron-up"_s, tr("Previous match (Shift+Enter)"));
    m_next = addButton(u"chevron-down"_s, tr("Next match (Enter)"));
    QToolButton *closeButton = addButton(u"close"_s, tr("Close (Esc)"));

    const auto search = [this] {
        find(m_editor->textCursor().selectionStart(), false);
        Q_EMIT patternChanged();
    };
    connect(m_edit, &QLineEdit::textChanged, this, search);
    connect(m_case, &QToolButton::toggled, this, search);
    connect(m_previous, &QToolButton::clicked, this, [this] { submit(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { submit(false); });
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

QToolButton *FindBar::addButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(ui::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void FindBar::start(Mode mode)
{
    m_mode = mode;
    const bool finds = mode == Mode::Text;
    for (QToolButton *button : {m_case, m_previous, m_next})
        button->setVisible(finds);
    m_edit->setPlaceholderText(finds ? tr("Find") : tr("Go to line"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    const QString selected = m_editor->textCursor().selectedText();
    {
        const QSignalBlocker silent(m_edit);
        if (!finds)
            m_edit->clear();
        else if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
            m_edit->setText(selected);
    }
    m_edit->selectAll();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    if (finds)
        showCount();
    else
        m_status->setText(tr("of %1").arg(m_editor->blockCount()));
    Q_EMIT patternChanged();
}

QString FindBar::pattern() const
{
    return isVisibleTo(parentWidget()) && m_mode == Mode::Text ? m_edit->text() : QString();
}

Qt::CaseSensitivity FindBar::caseSensitivity() const
{
    return m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

void FindBar::findNext(bool backwards)
{
    const QTextCursor cursor = m_editor->textCursor();
    find(backwards ? cursor.selectionStart() : cursor.selectionEnd(), backwards);
}

void FindBar::find(int from, bool backwards)
{
    const QString wanted = pattern();
    if (!wanted.isEmpty()) {
        QTextDocument::FindFlags flags;
        flags.setFlag(QTextDocument::FindCaseSensitively, caseSensitivity() == Qt::CaseSensitive);
        flags.setFlag(QTextDocument::FindBackward, backwards);
        const QTextDocument *document = m_editor->document();
        QTextCursor match = document->find(wanted, from, flags);
        if (match.isNull())
            match = document->find(wanted, backwards ? document->characterCount() - 1 : 0, flags);
        if (!match.isNull()) {
            m_editor->setTextCursor(match);
            m_editor->ensureCursorVisible();
        }
    }
    showCount();
}

/// Says which of how many matches is selected.
void FindBar::showCount()
{
    const QString wanted = pattern();
    int count = 0;
    int current = 0;
    const int selected = m_editor->textCursor().hasSelection() ? m_editor->textCursor().selectionStart() : -1;
    for (QTextBlock block = m_editor->document()->firstBlock(); !wanted.isEmpty() && block.isValid();
         block = block.next()) {
        const QString line = block.text();
        for (qsizetype at = line.indexOf(wanted, 0, caseSensitivity()); at >= 0;
             at = line.indexOf(wanted, at + wanted.size(), caseSensitivity())) {
            ++count;
            if (block.position() + at == selected)
                current = count;
        }
    }
    if (wanted.isEmpty())
        m_status->clear();
    else if (count == 0)
        m_status->setText(tr("No match"));
    else if (current > 0)
        m_status->setText(tr("%1 of %2").arg(current).arg(count));
    else
        m_status->setText(count == 1 ? tr("1 match") : tr("%n matches", nullptr, count));
}

void FindBar::close()
{
    hide();
    m_editor->setFocus(Qt::OtherFocusReason);
    Q_EMIT patternChanged();
}

void FindBar::submit(bool backwards)
{
    if (m_mode == Mode::Text) {
        findNext(backwards);
        return;
    }
    bool isNumber = false;
    const int line = m_edit->text().trimmed().toInt(&isNumber);
    if (!isNumber)
        return;
    close();
    Q_EMIT lineRequested(std::clamp(line, 1, m_editor->blockCount()));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit(event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious))
        submit(event->matches(QKeySequence::FindPrevious));
    else
        QFrame::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Base));
    drawBox(painter, rect(), CardRadius, color(Role::Raised), color(Role::LineStrong));
}

} // namespace ui
