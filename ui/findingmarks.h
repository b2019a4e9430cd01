// SPDX-License-Identifier: MIT
#pragma once

#include "model/span.h"
#include "ui/outcomes.h"

#include <QObject>
#include <QPointer>
#include <QScrollBar>
#include <QTextCursor>
#include <vector>

class QPlainTextEdit;

namespace ui {

/// What a mark in the source stands for, the most pressing first.
enum class MarkKind : quint8 { SyntaxError, Fail, Undetermined, Warning, Suppressed, Pass };

/// Whether it is worth a line under the text and a sentence after it, not only a glyph in the gutter.
constexpr bool isPressing(MarkKind kind)
{
    return kind < MarkKind::Suppressed;
}

Look lookOf(MarkKind kind);
/// "Fail", "Syntax error"
QString markWord(MarkKind kind);

/// Something that is to be pointed out in a text.
struct SourceMark {
    model::Span span;
    MarkKind kind = MarkKind::Fail;
    QString text; ///< the reason, short
    bool fixReady = false;
    qint32 finding = -1; ///< index in the analysis; -1 for syntax errors
    bool operator==(const SourceMark &) const = default;
};

/// The marks of one document. They move with the text; once it has changed they are outdated, until new ones are set.
class FindingMarks final : public QObject
{
    Q_OBJECT
public:
    /// More are not shown: a broken file can have an error in each line.
    static constexpr std::size_t MostMarks = 1'000;

    explicit FindingMarks(QTextDocument *document);

    struct Placed {
        SourceMark mark;
        QTextCursor cursor; ///< selects where the mark is by now

        [[nodiscard]] int begin() const { return cursor.selectionStart(); }
        [[nodiscard]] int end() const { return cursor.selectionEnd(); }
        [[nodiscard]] bool covers(int position) const { return begin() <= position && position <= end(); }
    };

    void set(std::vector<SourceMark> marks);
    [[nodiscard]] const std::vector<Placed> &all() const { return m_marks; }
    /// Marks that begin in the line, the most pressing first.
    [[nodiscard]] std::vector<const Placed *> startingIn(const QTextBlock &block) const;
    /// The most pressing mark that covers the position, then one of its line; null if there is none.
    [[nodiscard]] const Placed *at(int position) const;
    /// The same among those with a fix.
    [[nodiscard]] const Placed *fixableAt(int position) const;
    [[nodiscard]] bool hasFixes() const;
    /// True if the text has been changed since the marks were set.
    [[nodiscard]] bool isOutdated() const { return m_outdated; }
    /// How strongly to paint them.
    [[nodiscard]] qreal opacity() const { return m_outdated ? 0.45 : 1.0; }

    /// "Fail: no network policy engine. Ctrl+. to fix"
    [[nodiscard]] static QString description(const SourceMark &mark);
    /// All marks of a line, one a row; empty if there are none.
    [[nodiscard]] QString description(const QTextBlock &block) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const Placed *find(int position, bool fixable) const;

    QTextDocument *m_document;
    std::vector<Placed> m_marks; ///< most pressing first, then in the order of the text
    bool m_outdated = false;
};

/// A vertical scroll bar that shows where the marks of its editor are.
class MarkScrollBar final : public QScrollBar
{
    Q_OBJECT
public:
    explicit MarkScrollBar(QPlainTextEdit *editor);
    /// The marks to show from now on, those of the editor's document.
    void watch(const FindingMarks *marks);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointer<const FindingMarks> m_marks;
    QPlainTextEdit *m_editor;
};

} // namespace ui
