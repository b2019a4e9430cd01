// SPDX-License-Identifier: MIT
#include "ui/sourcetyping.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace ui::typing {

namespace {

QString indentOf(const QString &line)
{
    qsizetype width = 0;
    while (width < line.size() && (line[width] == u' ' || line[width] == u'\t'))
        ++width;
    return line.first(width);
}

bool spansLines(const QTextCursor &cursor)
{
    return cursor.selectedText().contains(QChar::ParagraphSeparator);
}

/// Spaces up to the next level.
void insertIndent(QPlainTextEdit &editor)
{
    QTextCursor cursor = editor.textCursor();
    const int column = cursor.selectionStart() - editor.document()->findBlock(cursor.selectionStart()).position();
    cursor.insertText(QString(IndentWidth - column % IndentWidth, u' '));
}

void breakLine(QPlainTextEdit &editor)
{
    QTextCursor cursor = editor.textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString line = cursor.block().text();
    const int column = cursor.positionInBlock();
    const QString indent = indentOf(line).first(std::min<qsizetype>(column, indentOf(line).size()));
    const QString before = line.first(column).trimmed();
    const QString after = line.sliced(column).trimmed();
    const bool opens = !before.isEmpty() && u"{[("_s.contains(before.back());
    const bool closes = opens && !after.isEmpty() && u"}])"_s.contains(after.front());
    cursor.insertText(u'\n' + indent + (opens ? QString(IndentWidth, u' ') : QString()));
    if (closes) {
        const int here = cursor.position();
        cursor.insertText(u'\n' + indent);
        cursor.setPosition(here);
    }
    cursor.endEditBlock();
    editor.setTextCursor(cursor);
    editor.ensureCursorVisible();
}

/// A closing bracket as first thing in a line stands one level further out than what it closes.
bool closeBracket(QPlainTextEdit &editor, const QString &bracket)
{
    QTextCursor cursor = editor.textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    if (cursor.hasSelection() || before.size() < IndentWidth || !before.trimmed().isEmpty())
        return false;
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, before.endsWith(u'\t') ? 1 : IndentWidth);
    cursor.insertText(bracket);
    cursor.endEditBlock();
    return true;
}

} // namespace

void indentLines(QPlainTextEdit &editor, bool outwards)
{
    QTextCursor cursor = editor.textCursor();
    const QTextDocument *document = editor.document();
    QTextBlock block = document->findBlock(cursor.selectionStart());
    const QTextBlock last = document->findBlock(
        cursor.selectionEnd() > cursor.selectionStart() ? cursor.selectionEnd() - 1 : cursor.selectionEnd());
    const int lastNumber = last.blockNumber();
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= lastNumber; block = block.next()) {
        QTextCursor edit(block);
        const QString indent = indentOf(block.text());
        if (!outwards) {
            if (block.length() > 1)
                edit.insertText(QString(IndentWidth, u' '));
        } else if (!indent.isEmpty()) {
            const int width = indent.startsWith(u'\t') ? 1 : int(std::min<qsizetype>(IndentWidth, indent.size()));
            edit.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, width);
            edit.removeSelectedText();
        }
    }
    cursor.endEditBlock();
}

bool press(QPlainTextEdit &editor, const QKeyEvent &event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool plain = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (!plain)
        return false;
    switch (event.key()) {
    case Qt::Key_Tab:
        if (spansLines(editor.textCursor()))
            indentLines(editor, false);
        else
            insertIndent(editor);
        return true;
    case Qt::Key_Backtab: indentLines(editor, true); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (shift)
            return false;
        breakLine(editor);
        return true;
    case Qt::Key_BraceRight:
    case Qt::Key_BracketRight:
    case Qt::Key_ParenRight: return closeBracket(editor, event.text());
    default: return false;
    }
}

} // namespace ui::typing
