// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace ui {

/// The small bar over the top right corner of the source: looks for text or goes to a line.
class FindBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Mode : quint8 { Text, Line };

    explicit FindBar(QPlainTextEdit *editor);

    /// Shows the bar with the focus in it.
    void start(Mode mode);
    /// Selects the next match after the caret, or before it; starts again at the other end.
    void findNext(bool backwards = false);
    /// What to look for; empty while the bar is closed or asks for a line.
    [[nodiscard]] QString pattern() const;
    [[nodiscard]] Qt::CaseSensitivity caseSensitivity() const;

Q_SIGNALS:
    void patternChanged();
    void lineRequested(int line);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text);
    void close();
    void submit(bool backwards);
    void find(int from, bool backwards);
    void showCount();

    QPlainTextEdit *m_editor;
    Mode m_mode = Mode::Text;
    QLineEdit *m_edit;
    QLabel *m_status;
    QToolButton *m_case;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace ui
