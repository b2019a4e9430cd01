// SPDX-License-Identifier: MIT
#include "ui/findbar.h"

#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Letters, digits and _ make words.
bool isWordPart(QStringView line, qsizetype at)
{
    return at >= 0 && at < line.size() && (line[at].isLetterOrNumber() || line[at] == u'_');
}

} // namespace

qsizetype SearchPattern::indexIn(QStringView line, qsizetype from) const
{
    if (text.isEmpty())
        return -1;
    for (qsizetype at = line.indexOf(text, from, sensitivity); at >= 0; at = line.indexOf(text, at + 1, sensitivity)) {
        // an end that is no part of a word needs no border
        const bool beginsInside = isWordPart(text, 0) && isWordPart(line, at - 1);
        const bool endsInside = isWordPart(text, text.size() - 1) && isWordPart(line, at + text.size());
        if (!wholeWords || (!beginsInside && !endsInside))
            return at;
    }
    return -1;
}

FindBar::FindBar(QPlainTextEdit *editor)
    : QFrame(editor)
    , m_editor(editor)
    , m_findButtons(new QHBoxLayout)
    , m_edit(new QLineEdit(this))
    , m_status(new QLabel(this))
    , m_replacement(new QLineEdit(this))
    , m_replaceButtons(new QWidget(this))
{
    setFont(QApplication::font()); // not that of the source
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(6, 6, 6, 6);
    rows->setSpacing(4);
    rows->setColumnStretch(1, 1);
    makeFindRow(rows);
    makeReplaceRow(rows);
    m_edit->setObjectName(u"find"_s);
    m_replacement->setObjectName(u"replacement"_s);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::enableReplacing);
    for (QToolButton *choice : {m_case, m_words})
        connect(choice, &QToolButton::toggled, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, [this] { submit(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { submit(false); });
    hide();
}

void FindBar::makeFindRow(QGridLayout *rows)
{
    m_expand = makeIconButton(icon(u"chevron-right"_s), {}, this);
    rows->addWidget(m_expand, 0, 0);
    connect(m_expand, &QToolButton::clicked, this, [this] {
        setMode(m_mode == Mode::Text ? Mode::Replace : Mode::Text);
        (m_mode == Mode::Replace ? m_replacement : m_edit)->setFocus(Qt::ShortcutFocusReason);
    });
    m_edit->setMinimumWidth(80);
    rows->addWidget(m_edit, 0, 1);
    m_findButtons->setSpacing(4);
    rows->addLayout(m_findButtons, 0, 2);
    m_status->setMinimumWidth(m_status->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(999).arg(999)));
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_findButtons->addWidget(m_status);
    //: short for upper and lower case
    m_case = addSwitch(tr("Aa"), tr("Match case"));
    //: short for whole words
    m_words = addSwitch(tr("W"), tr("Whole words"));
    m_previous = addButton(u"chevron-up"_s, tr("Previous match (Shift+Enter)"));
    m_next = addButton(u"chevron-down"_s, tr("Next match (Enter)"));
    connect(addButton(u"close"_s, tr("Close (Esc)")), &QToolButton::clicked, this, &FindBar::close);
}

void FindBar::makeReplaceRow(QGridLayout *rows)
{
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(m_replacement->placeholderText());
    rows->addWidget(m_replacement, 1, 1);
    auto *row = new QHBoxLayout(m_replaceButtons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto add = [&](const QString &text, const QString &tip, auto run) {
        auto *button = new QToolButton(m_replaceButtons);
        button->setText(text);
        button->setToolTip(tip);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
    };
    add(tr("Replace"), tr("Replace this match (Enter)"), &FindBar::replaceNext);
    add(tr("Replace all"), tr("Replace all matches (Ctrl+Enter)"), &FindBar::replaceAll);
    row->addStretch();
    rows->addWidget(m_replaceButtons, 1, 2);
}

/// Without a text to look for there is nothing to replace.
void FindBar::enableReplacing()
{
    m_replaceButtons->setEnabled(!m_edit->text().isEmpty());
}

QToolButton *FindBar::addButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(ui::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    m_findButtons->addWidget(button);
    return button;
}

QToolButton *FindBar::addSwitch(const QString &sign, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(sign);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setMinimumWidth(26);
    button->setAutoRaise(true);
    m_findButtons->addWidget(button);
    return button;
}

void FindBar::setMode(Mode mode)
{
    m_mode = mode;
    const bool finds = mode != Mode::Line;
    for (QToolButton *button : {m_expand, m_case, m_words, m_previous, m_next})
        button->setVisible(finds);
    const bool replaces = mode == Mode::Replace;
    m_replacement->setVisible(replaces);
    m_replaceButtons->setVisible(replaces);
    enableReplacing();
    m_expand->setIcon(icon(replaces ? u"chevron-down"_s : u"chevron-right"_s));
    m_expand->setToolTip(replaces ? tr("Only find (Ctrl+F)") : tr("Replace (Ctrl+H)"));
    m_expand->setAccessibleName(m_expand->toolTip());
    m_edit->setPlaceholderText(finds ? tr("Find") : tr("Go to line"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    resize(width(), sizeHint().height());
}

void FindBar::start(Mode mode)
{
    const QString selected = m_editor->textCursor().selectedText();
    {
        const QSignalBlocker silent(m_edit);
        if (mode == Mode::Line)
            m_edit->clear();
        else if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
            m_edit->setText(selected);
    }
    setMode(mode);
    m_edit->selectAll();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    if (mode == Mode::Line)
        m_status->setText(tr("of %1").arg(m_editor->blockCount()));
    else
        showCount();
    Q_EMIT patternChanged();
}

SearchPattern FindBar::pattern() const
{
    const bool finds = isVisibleTo(parentWidget()) && m_mode != Mode::Line;
    return {.text = finds ? m_edit->text() : QString(),
            .sensitivity = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive,
            .wholeWords = m_words->isChecked()};
}

void FindBar::search()
{
    find(m_editor->textCursor().selectionStart(), false);
    Q_EMIT patternChanged();
}

void FindBar::findNext(bool backwards)
{
    const QTextCursor cursor = m_editor->textCursor();
    find(backwards ? cursor.selectionStart() : cursor.selectionEnd(), backwards);
}

/// The first match from a place on, or the last one before it; null if there is none on that side.
QTextCursor FindBar::match(int from, bool backwards) const
{
    const SearchPattern wanted = pattern();
    const QTextBlock start = m_editor->document()->findBlock(from);
    for (QTextBlock block = start; block.isValid(); block = backwards ? block.previous() : block.next()) {
        const qsizetype limit = block == start ? from - block.position() : backwards ? block.length() : 0;
        const QString line = block.text();
        qsizetype found = -1;
        if (backwards)
            wanted.forEachIn(line, [&](qsizetype at) { found = at + wanted.text.size() <= limit ? at : found; });
        else
            found = wanted.indexIn(line, limit);
        if (found < 0)
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + int(found));
        cursor.setPosition(cursor.position() + int(wanted.text.size()), QTextCursor::KeepAnchor);
        return cursor;
    }
    return {};
}

void FindBar::find(int from, bool backwards)
{
    QTextCursor found;
    if (!pattern().text.isEmpty()) {
        found = match(from, backwards);
        if (found.isNull())
            found = match(backwards ? m_editor->document()->characterCount() - 1 : 0, backwards);
    }
    if (!found.isNull()) {
        m_editor->setTextCursor(found);
        m_editor->ensureCursorVisible();
    }
    showCount();
}

bool FindBar::isMatchSelected() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const QTextCursor found = cursor.hasSelection() ? match(cursor.selectionStart(), false) : QTextCursor();
    return !found.isNull() && found.selectionStart() == cursor.selectionStart()
        && found.selectionEnd() == cursor.selectionEnd();
}

void FindBar::replaceNext()
{
    if (isMatchSelected())
        m_editor->textCursor().insertText(m_replacement->text());
    findNext();
}

int FindBar::replaceAll()
{
    const SearchPattern wanted = pattern();
    QTextCursor cursor(m_editor->document());
    int count = 0;
    cursor.beginEditBlock();
    // from the end, so that places before stay what they are
    for (QTextBlock block = m_editor->document()->lastBlock(); block.isValid(); block = block.previous()) {
        std::vector<qsizetype> places;
        wanted.forEachIn(block.text(), [&places](qsizetype at) { places.push_back(at); });
        for (auto at = places.rbegin(); at != places.rend(); ++at, ++count) {
            cursor.setPosition(block.position() + int(*at));
            cursor.setPosition(cursor.position() + int(wanted.text.size()), QTextCursor::KeepAnchor);
            cursor.insertText(m_replacement->text());
        }
    }
    cursor.endEditBlock();
    m_status->setText(tr("%n replaced", nullptr, count));
    return count;
}

/// Says which of how many matches is selected.
void FindBar::showCount()
{
    const SearchPattern wanted = pattern();
    int count = 0;
    int current = 0;
    const int selected = m_editor->textCursor().hasSelection() ? m_editor->textCursor().selectionStart() : -1;
    for (QTextBlock block = m_editor->document()->firstBlock(); !wanted.text.isEmpty() && block.isValid();
         block = block.next()) {
        wanted.forEachIn(block.text(), [&](qsizetype at) {
            ++count;
            if (block.position() + at == selected)
                current = count;
        });
    }
    if (wanted.text.isEmpty())
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
    if (m_mode != Mode::Line) {
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
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isEnter && m_mode == Mode::Replace && event->modifiers().testFlag(Qt::ControlModifier))
        replaceAll();
    else if (isEnter && m_replacement->hasFocus() && event->modifiers() == Qt::NoModifier)
        replaceNext();
    else if (isEnter)
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
