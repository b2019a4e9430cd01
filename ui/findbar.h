// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTextCursor;
class QToolButton;

namespace ui {

/// What is looked for in the source. Matches lie within a line and do not overlap.
struct SearchPattern {
    QString text; ///< empty: nothing matches
    Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive;
    bool wholeWords = false;

    /// The first match in \a line that begins at \a from or later; -1 for none.
    [[nodiscard]] qsizetype indexIn(QStringView line, qsizetype from = 0) const;
    /// Calls \a visit with the beginning of each match in a line.
    template<class Visit>
    void forEachIn(QStringView line, Visit visit) const
    {
        for (qsizetype at = indexIn(line); at >= 0; at = indexIn(line, at + text.size()))
            visit(at);
    }
};

/// The small bar over the top right corner of the source: looks for text, replaces it, or goes to a line.
class FindBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Mode : quint8 { Text, Replace, Line };

    explicit FindBar(QPlainTextEdit *editor);

    /// Shows the bar with the focus in it.
    void start(Mode mode);
    /// Selects the next match after the caret, or before it; starts again at the other end.
    void findNext(bool backwards = false);
    /// Replaces the match that is selected and selects the next one; if none is selected, selects one.
    void replaceNext();
    /// Replaces all matches as one undo step. The number of them.
    int replaceAll();
    /// What to look for; empty while the bar is closed or asks for a line.
    [[nodiscard]] SearchPattern pattern() const;

Q_SIGNALS:
    void patternChanged();
    void lineRequested(int line);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeFindRow(QGridLayout *rows);
    void makeReplaceRow(QGridLayout *rows);
    QToolButton *addButton(const QString &icon, const QString &text);
    QToolButton *addSwitch(const QString &sign, const QString &text);
    void enableReplacing();
    void setMode(Mode mode);
    void search();
    void close();
    void submit(bool backwards);
    void find(int from, bool backwards);
    [[nodiscard]] QTextCursor match(int from, bool backwards) const;
    [[nodiscard]] bool isMatchSelected() const;
    void showCount();

    QPlainTextEdit *m_editor;
    Mode m_mode = Mode::Text;
    QHBoxLayout *m_findButtons;
    QToolButton *m_expand;
    QLineEdit *m_edit;
    QLabel *m_status;
    QToolButton *m_case;
    QToolButton *m_words;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLineEdit *m_replacement;
    QWidget *m_replaceButtons;
};

} // namespace ui
