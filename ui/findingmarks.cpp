// SPDX-License-Identifier: MIT
#include "ui/findingmarks.h"

#include "ui/texts.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOptionSlider>
#include <QTextBlock>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

Look lookOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::SyntaxError: return lookOf(rules::AdviceLevel::Error);
    case MarkKind::Warning: return lookOf(rules::AdviceLevel::Warning);
    case MarkKind::Fail: return lookOf(rules::Outcome::Fail);
    case MarkKind::Suppressed: return lookOf(rules::Outcome::Suppressed);
    case MarkKind::Pass: return lookOf(rules::Outcome::Pass);
    case MarkKind::Undetermined: break;
    }
    return lookOf(rules::Outcome::Undetermined);
}

QString markWord(MarkKind kind)
{
    switch (kind) {
    case MarkKind::SyntaxError: return Texts::tr("Syntax error");
    case MarkKind::Warning: return adviceWord(rules::AdviceLevel::Warning);
    case MarkKind::Fail: return outcomeWord(rules::Outcome::Fail);
    case MarkKind::Suppressed: return outcomeWord(rules::Outcome::Suppressed);
    case MarkKind::Pass: return outcomeWord(rules::Outcome::Pass);
    case MarkKind::Undetermined: break;
    }
    return outcomeWord(rules::Outcome::Undetermined);
}

FindingMarks::FindingMarks(QTextDocument *document) : QObject(document), m_document(document)
{
    connect(document, &QTextDocument::contentsChange, this, [this](int /*from*/, int removed, int added) {
        if ((removed == 0 && added == 0) || m_outdated || m_marks.empty())
            return;
        m_outdated = true;
        Q_EMIT changed();
    });
}

void FindingMarks::set(std::vector<SourceMark> marks)
{
    std::ranges::stable_sort(marks, [](const SourceMark &left, const SourceMark &right) {
        return std::pair(left.kind, left.span) < std::pair(right.kind, right.span);
    });
    m_marks.clear();
    const qint32 end = m_document->characterCount() - 1;
    marks.resize(std::min(marks.size(), MostMarks));
    for (SourceMark &mark : marks) {
        QTextCursor cursor(m_document);
        const qint32 begin = std::clamp(mark.span.begin, 0, end);
        cursor.setPosition(begin);
        cursor.setPosition(std::clamp(mark.span.end, begin, end), QTextCursor::KeepAnchor);
        m_marks.push_back({std::move(mark), std::move(cursor)});
    }
    m_outdated = false;
    Q_EMIT changed();
}

std::vector<const FindingMarks::Placed *> FindingMarks::startingIn(const QTextBlock &block) const
{
    std::vector<const Placed *> found;
    for (const Placed &placed : m_marks) {
        const int offset = placed.begin() - block.position();
        if (offset >= 0 && offset < block.length())
            found.push_back(&placed);
    }
    return found;
}

const FindingMarks::Placed *FindingMarks::find(int position, bool fixable) const
{
    const auto fits = [fixable](const Placed &placed) { return !fixable || placed.mark.fixReady; };
    for (const Placed &placed : m_marks) {
        if (fits(placed) && placed.covers(position))
            return &placed;
    }
    for (const Placed *placed : startingIn(m_document->findBlock(position))) {
        if (fits(*placed))
            return placed;
    }
    return nullptr;
}

const FindingMarks::Placed *FindingMarks::at(int position) const
{
    return find(position, false);
}

const FindingMarks::Placed *FindingMarks::fixableAt(int position) const
{
    return find(position, true);
}

bool FindingMarks::hasFixes() const
{
    return std::ranges::any_of(m_marks, [](const Placed &placed) { return placed.mark.fixReady; });
}

QString FindingMarks::description(const SourceMark &mark)
{
    //: outcome and reason: "Fail: no network policy engine"
    const QString text =
        mark.text.isEmpty() ? markWord(mark.kind) : Texts::tr("%1: %2").arg(markWord(mark.kind), mark.text);
    //: text of a mark, which has no full stop
    return mark.fixReady ? Texts::tr("%1. Ctrl+. to fix").arg(text) : text;
}

QString FindingMarks::description(const QTextBlock &block) const
{
    QStringList lines;
    for (const Placed *placed : startingIn(block))
        lines += description(placed->mark);
    return lines.join(u'\n');
}

MarkScrollBar::MarkScrollBar(QPlainTextEdit *editor) : QScrollBar(Qt::Vertical, editor), m_editor(editor) { }

void MarkScrollBar::watch(const FindingMarks *marks)
{
    if (m_marks)
        m_marks->disconnect(this);
    m_marks = marks;
    connect(marks, &FindingMarks::changed, this, qOverload<>(&QWidget::update));
    update();
}

void MarkScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    if (!m_marks)
        return;
    constexpr int markHeight = 3;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, this);
    const QTextDocument *document = m_editor->document();
    const int lines = std::max(1, document->lineCount());
    QPainter painter(this);
    painter.setOpacity(m_marks->opacity());
    const auto &marks = m_marks->all();
    for (auto each = marks.rbegin(); each != marks.rend(); ++each) { // the most pressing one on top
        const FindingMarks::Placed &placed = *each;
        if (placed.mark.kind == MarkKind::Pass)
            continue;
        const qreal share = qreal(document->findBlock(placed.begin()).firstLineNumber()) / lines;
        const int y = groove.top() + qRound(share * (groove.height() - markHeight));
        painter.fillRect(QRect(2, y, width() - 4, markHeight), color(lookOf(placed.mark.kind).ink));
    }
}

} // namespace ui
