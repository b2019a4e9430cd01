// SPDX-License-Identifier: MIT
#include "ui/sourceview.h"

#include "ui/findbar.h"
#include "ui/painting.h"
#include "ui/sourcefolding.h"
#include "ui/sourcegutter.h"
#include "ui/sourcehighlighter.h"
#include "ui/sourcelayout.h"
#include "ui/sourcetyping.h"
#include "ui/syntaxrepository.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMetaMethod>
#include <QMimeData>
#include <QTextBlock>
#include <QToolTip>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal RowFactor = 1.5;
constexpr qreal Margin = 4;
constexpr int SmallestZoom = -6;
constexpr int LargestZoom = 24;
constexpr auto SavedRevision = "savedRevision"; // property of the document

} // namespace

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new SourceGutter(this))
    , m_scrollBar(new MarkScrollBar(this))
    , m_sourceFont(fixedFont())
{
    setDocument(new QTextDocument(this));
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setAccessibleName(tr("Source"));
    setMouseTracking(true);
    setVerticalScrollBar(m_scrollBar);
    QPalette own;
    own.setBrush(QPalette::Highlight, Qt::NoBrush); // selections are painted here, as high as the row
    setPalette(own);
    setFont(m_sourceFont);

    connect(m_gutter, &SourceGutter::fixClicked, this, &SourceView::fixRequested);
    connect(m_gutter, &SourceGutter::markClicked, this, [this](const QTextBlock &block) {
        const FindingMarks::Placed &placed = *m_marks->startingIn(block).front();
        const int finding = placed.mark.finding;
        reveal({placed.begin(), placed.end()});
        if (finding >= 0)
            Q_EMIT findingActivated(finding);
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::layoutGutter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceView::cursorChanged);
    connect(this, &QPlainTextEdit::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int scrolled) {
        if (scrolled != 0)
            m_gutter->scroll(0, scrolled);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
        formatVisible();
    });
}

SourceView::~SourceView()
{
    // The document may outlive the view, or go with its children: either way nothing reaches a half-destroyed view.
    for (const QPointer<QObject> &child : {QPointer<QObject>(m_highlighter), QPointer<QObject>(m_marks),
                                           QPointer<QObject>(m_folding), QPointer<QObject>(document())}) {
        if (child)
            child->disconnect(this);
    }
}

void SourceView::setDocument(QTextDocument *document)
{
    if (document == nullptr)
        document = new QTextDocument(this);
    const QPointer<QTextDocument> former = this->document();
    if (m_highlighter) {
        m_highlighter->disconnect(this);
        m_marks->disconnect(this);
        m_folding->disconnect(this);
        former->disconnect(this);
        former->disconnect(m_gutter);
    }
    adopt(document);
    document->setDefaultFont(font()); // before there is a layout, which would look at all lines each time
    document->setDocumentMargin(Margin);
    if (qobject_cast<SourceLayout *>(document->documentLayout()) == nullptr)
        document->setDocumentLayout(new SourceLayout(document, RowFactor));
    QPlainTextEdit::setDocument(document);
    // the base class has deleted the one that it had made itself
    if (former && former != document && former->parent() == this)
        former->deleteLater();
    listen();
    applyTheme();
    layoutGutter();
    cursorChanged();
}

/// Finds or makes what belongs to the document.
void SourceView::adopt(QTextDocument *text)
{
    m_highlighter = text->findChild<SourceHighlighter *>(Qt::FindDirectChildrenOnly);
    if (!m_highlighter) {
        m_highlighter = new SourceHighlighter(text);
        text->setProperty(SavedRevision, text->isModified() ? 0 : text->revision());
        connect(text, &QTextDocument::modificationChanged, text, [text](bool modified) {
            if (!modified)
                text->setProperty(SavedRevision, text->revision());
        });
    }
    m_marks = text->findChild<FindingMarks *>(Qt::FindDirectChildrenOnly);
    if (!m_marks)
        m_marks = new FindingMarks(text);
    m_folding = text->findChild<SourceFolding *>(Qt::FindDirectChildrenOnly);
    if (!m_folding)
        m_folding = new SourceFolding(text);
    m_scrollBar->watch(m_marks);
}

void SourceView::listen()
{
    connect(m_highlighter, &SourceHighlighter::advanced, this, [this](int first, int last) {
        m_folding->check(first, last);
        const auto [top, bottom] = visibleLines();
        if (!top.isValid() || last < top.blockNumber() || first > bottom.blockNumber())
            return;
        formatVisible();
        m_gutter->update();
    });
    connect(m_marks, &FindingMarks::changed, this, [this] {
        layoutGutter();
        describe();
        m_gutter->update();
        viewport()->update();
    });
    connect(m_folding, &SourceFolding::changed, this, [this] {
        if (!textCursor().block().isVisible()) {
            QTextBlock block = textCursor().block();
            while (block.isValid() && !block.isVisible())
                block = block.previous();
            QTextCursor cursor(block);
            cursor.movePosition(QTextCursor::EndOfBlock);
            setTextCursor(cursor);
        }
        m_gutter->update();
        m_scrollBar->update();
        viewport()->update();
    });
    connect(document(), &QTextDocument::modificationChanged, m_gutter, qOverload<>(&QWidget::update));
}

void SourceView::setDefinition(const QString &fileName)
{
    m_highlighter->setDefinition(syntax::definitionFor(fileName));
    formatVisible();
    m_gutter->update();
}

void SourceView::applyTheme()
{
    if (!m_highlighter)
        return;
    m_highlighter->setTheme(syntax::theme());
    formatVisible();
    m_gutter->update();
    m_scrollBar->update();
    viewport()->update();
}

void SourceView::setMarks(std::vector<SourceMark> marks)
{
    m_marks->set(std::move(marks));
}

void SourceView::reveal(model::Span span)
{
    const qint32 end = document()->characterCount() - 1;
    const qint32 from = std::clamp(span.begin, 0, end);
    const qint32 to = std::clamp(span.end, from, end);
    const QTextBlock block = document()->findBlock(from);
    m_folding->reveal(block);
    QTextCursor cursor(document());
    cursor.setPosition(to < block.position() + block.length() ? to : from);
    cursor.setPosition(from, QTextCursor::KeepAnchor);
    const auto [top, bottom] = visibleLines();
    const int line = block.blockNumber();
    const bool seen = top.isValid() && line > top.blockNumber() && line + 1 < bottom.blockNumber();
    setTextCursor(cursor);
    if (!seen)
        centerCursor();
    setFocus(Qt::OtherFocusReason);
}

int SourceView::offsetAt(const QPoint &point) const
{
    const QTextBlock block = lineAt(point.y());
    if (!block.isValid() || block.layout()->lineCount() == 0)
        return -1;
    const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
    const QTextLine line = block.layout()->lineAt(0);
    const qreal x = point.x() - geometry.left();
    if (x < line.x() || x > line.x() + line.naturalTextWidth())
        return -1;
    return block.position() + line.xToCursor(x, QTextLine::CursorOnCharacter);
}

QRect SourceView::globalRect(model::Span span) const
{
    const qint32 end = document()->characterCount() - 1;
    const QTextBlock block = document()->findBlock(std::clamp(span.begin, 0, end));
    const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
    const int from = span.begin - block.position();
    const QRect local =
        rowRect(block, geometry, from, std::min(span.end - block.position(), block.length() - 1)).toRect();
    return {viewport()->mapToGlobal(local.topLeft()), local.size()};
}

void SourceView::cursorChanged()
{
    m_folding->reveal(textCursor().block());
    m_bracket = findBracket();
    m_word.clear();
    if (!textCursor().hasSelection()) {
        const QString line = textCursor().block().text();
        const auto isPart = [&line](qsizetype i) { return line[i].isLetterOrNumber() || line[i] == u'_'; };
        qsizetype from = textCursor().positionInBlock();
        qsizetype to = from;
        while (from > 0 && isPart(from - 1))
            --from;
        while (to < line.size() && isPart(to))
            ++to;
        if (to - from > 1 && !line[from].isDigit())
            m_word = line.sliced(from, to - from);
    }
    describe();
    m_gutter->update();
    viewport()->update();
    Q_EMIT cursorMoved(cursorOffset());
}

/// Tells assistive tools about the marks of the line that the caret is in.
void SourceView::describe()
{
    const QTextBlock block = textCursor().block();
    const QString text = m_marks->description(block);
    setAccessibleDescription(text.isEmpty() ? QString() : tr("Line %1. %2").arg(block.blockNumber() + 1).arg(text));
}

std::optional<SourceView::Bracket> SourceView::findBracket() const
{
    constexpr int mostLines = 400;
    const QTextBlock block = textCursor().block();
    const int caret = textCursor().positionInBlock();
    const QString text = block.text();
    const auto isBracket = [&text](int i) { return i >= 0 && i < text.size() && u"()[]{}"_s.contains(text[i]); };
    if (textCursor().hasSelection() || !(isBracket(caret) || isBracket(caret - 1)))
        return {};
    const std::vector<int> columns = m_highlighter->brackets(block);
    const auto isReal = [&](int i) { return isBracket(i) && std::ranges::find(columns, i) != columns.end(); };
    if (!isReal(caret) && !isReal(caret - 1))
        return {};
    const int start = isReal(caret) ? caret : caret - 1;
    const QChar own = text[start];
    constexpr QStringView pairs(u"()[]{}");
    const qsizetype index = pairs.indexOf(own);
    const bool forwards = index % 2 == 0;
    const QChar other = pairs[forwards ? index + 1 : index - 1];

    int depth = 0;
    QTextBlock line = block;
    for (int i = 0; i < mostLines && line.isValid(); ++i, line = forwards ? line.next() : line.previous()) {
        const QString content = line.text();
        std::vector<int> here = i == 0 ? columns : m_highlighter->brackets(line);
        if (!forwards)
            std::ranges::reverse(here);
        for (const int column : here) {
            if (i == 0 && (forwards ? column < start : column > start))
                continue;
            depth += content[column] == own ? 1 : content[column] == other ? -1 : 0;
            if (depth == 0)
                return Bracket{block.position() + start, line.position() + column};
        }
    }
    return {};
}

FindBar &SourceView::findBar()
{
    if (m_findBar == nullptr) {
        m_findBar = new FindBar(this);
        connect(m_findBar, &FindBar::patternChanged, viewport(), qOverload<>(&QWidget::update));
        connect(m_findBar, &FindBar::lineRequested, this, &SourceView::goToLine);
        placeFindBar();
    }
    return *m_findBar;
}

void SourceView::placeFindBar()
{
    if (m_findBar == nullptr)
        return;
    constexpr int gap = 8;
    const QRect area = viewport()->geometry();
    m_findBar->resize(std::min(m_findBar->sizeHint().width() + 80, area.width() - 2 * gap),
                      m_findBar->sizeHint().height());
    m_findBar->move(area.right() - m_findBar->width() - gap, area.top() + gap);
}

void SourceView::showFindBar()
{
    findBar().start(FindBar::Mode::Text);
    placeFindBar();
}

void SourceView::showReplaceBar()
{
    findBar().start(FindBar::Mode::Replace);
    placeFindBar();
}

void SourceView::showGoToLine()
{
    findBar().start(FindBar::Mode::Line);
    placeFindBar();
}

void SourceView::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    reveal({block.position(), block.position()});
}

void SourceView::setSourceFont(const QFont &font)
{
    m_sourceFont = font;
    setZoom(m_zoom);
}

void SourceView::setZoom(int steps)
{
    const int wanted = std::clamp(steps, SmallestZoom, LargestZoom);
    QFont zoomed = m_sourceFont;
    if (zoomed.pointSizeF() > 0)
        zoomed.setPointSizeF(std::max(4.0, zoomed.pointSizeF() + wanted));
    else
        zoomed.setPixelSize(std::max(5, zoomed.pixelSize() + wanted));
    setFont(zoomed);
    if (std::exchange(m_zoom, wanted) != wanted)
        Q_EMIT zoomChanged(wanted);
}

void SourceView::forEachVisibleLine(const std::function<void(const QTextBlock &, const QRectF &)> &visit) const
{
    const auto *layout = qobject_cast<const SourceLayout *>(document()->documentLayout());
    QTextBlock block = firstVisibleBlock();
    if (layout == nullptr || !block.isValid())
        return;
    QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
    for (; block.isValid() && geometry.top() <= viewport()->height(); block = block.next()) {
        if (!block.isVisible())
            continue;
        geometry.setSize({blockBoundingRect(block).width(), layout->lineHeight()});
        visit(block, geometry);
        geometry.moveTop(geometry.bottom());
    }
}

QPair<QTextBlock, QTextBlock> SourceView::visibleLines() const
{
    QPair<QTextBlock, QTextBlock> lines;
    forEachVisibleLine([&lines](const QTextBlock &block, const QRectF & /*geometry*/) {
        if (!lines.first.isValid())
            lines.first = block;
        lines.second = block;
    });
    return lines;
}

QTextBlock SourceView::lineAt(int y) const
{
    QTextBlock found;
    forEachVisibleLine([&](const QTextBlock &block, const QRectF &geometry) {
        if (geometry.top() <= y && y < geometry.bottom())
            found = block;
    });
    return found;
}

bool SourceView::isUnsaved(const QTextBlock &block) const
{
    return document()->isModified() && block.revision() > document()->property(SavedRevision).toInt();
}

void SourceView::selectLines(int from, int to)
{
    const QTextBlock first = document()->findBlockByNumber(std::min(from, to));
    const QTextBlock last = document()->findBlockByNumber(std::max(from, to));
    const int end = std::min(last.position() + last.length(), document()->characterCount() - 1);
    QTextCursor cursor(document());
    cursor.setPosition(from <= to ? first.position() : end);
    cursor.setPosition(from <= to ? end : first.position(), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus(Qt::MouseFocusReason);
}

void SourceView::formatVisible()
{
    const auto [first, last] = visibleLines();
    if (first.isValid() && m_highlighter)
        m_highlighter->format(first, last);
}

void SourceView::layoutGutter()
{
    m_gutter->keepBulbs();
    const int width = m_gutter->wantedWidth();
    if (viewportMargins().left() != width)
        setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), width, viewport()->height());
    placeFindBar();
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    const bool wasSeen = QRect(QPoint(0, 0), event->oldSize()).intersects(cursorRect());
    QPlainTextEdit::resizeEvent(event);
    layoutGutter();
    if (wasSeen && event->size().height() < event->oldSize().height())
        ensureCursorVisible(); // a message came above, or a pane below
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTheme();
    else if (event->type() == QEvent::FontChange && m_marks) {
        setTabStopDistance(QFontMetricsF(font()).horizontalAdvance(u' ') * 4);
        layoutGutter();
    }
}

void SourceView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0)
            setZoom(m_zoom + (event->angleDelta().y() > 0 ? 1 : -1));
        event->accept();
        return;
    }
    QPlainTextEdit::wheelEvent(event);
}

/// The same event with the pointer in the middle of its row: the base class takes only the height of the font for the
/// line, and what lies between the lines for their ends.
QMouseEvent SourceView::snapped(const QMouseEvent &event) const
{
    QPointF position = event.position();
    forEachVisibleLine([&](const QTextBlock & /*block*/, const QRectF &geometry) {
        if (geometry.top() <= event.position().y() && event.position().y() < geometry.bottom())
            position.setY(geometry.center().y());
    });
    return {event.type(),    position,          event.scenePosition(), event.globalPosition(), event.button(),
            event.buttons(), event.modifiers(), event.source(),        event.pointingDevice()};
}

void SourceView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QTextBlock block = lineAt(point.y());
    const bool plain = event->button() == Qt::LeftButton;
    if (plain && block.isValid() && SourceFolding::isFolded(block) && foldPill(block).contains(point)) {
        m_folding->unfold(block);
        return;
    }
    if (plain && event->modifiers() == Qt::ControlModifier && offsetAt(point) >= 0) {
        Q_EMIT definitionRequested(offsetAt(point));
        return;
    }
    QMouseEvent inRow = snapped(*event);
    QPlainTextEdit::mousePressEvent(&inRow);
}

void SourceView::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent inRow = snapped(*event);
    QPlainTextEdit::mouseMoveEvent(&inRow);
}

void SourceView::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent inRow = snapped(*event);
    QPlainTextEdit::mouseReleaseEvent(&inRow);
}

void SourceView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent inRow = snapped(*event);
    QPlainTextEdit::mouseDoubleClickEvent(&inRow);
}

model::Span SourceView::wordAt(int offset) const
{
    QTextCursor word(document());
    word.setPosition(std::clamp(offset, 0, document()->characterCount() - 1));
    word.select(QTextCursor::WordUnderCursor);
    return {word.selectionStart(), word.selectionEnd()};
}

bool SourceView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int offset = offsetAt(help->pos());
    if (offset < 0) {
        QToolTip::hideText();
        return true;
    }
    if (isSignalConnected(QMetaMethod::fromSignal(&SourceView::hovered))) {
        Q_EMIT hovered(offset, globalRect(wordAt(offset)));
        return true;
    }
    const FindingMarks::Placed *placed = m_marks->at(offset);
    const bool on = placed != nullptr && placed->covers(offset);
    QToolTip::showText(help->globalPos(), on ? FindingMarks::description(placed->mark) : QString(), viewport());
    return true;
}

/// Source is copied as plain text. The base class would make a rich document of it, slowly.
QMimeData *SourceView::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    data->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    return data;
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    if (pressedCommand(event)) {
        event->accept();
        return;
    }
    if (!isReadOnly() && typing::press(*this, *event)) {
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// Keys that do something other than typing. The window has actions for most of them; they work without one too.
bool SourceView::pressedCommand(QKeyEvent *event)
{
    const auto pressed = [event](const QKeySequence &keys) { return keys[0] == event->keyCombination(); };
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (pressed(Qt::CTRL | Qt::Key_G)) { // on some desktops also the key for the next match
        showGoToLine();
    } else if (event->matches(QKeySequence::Find)) {
        showFindBar();
    } else if (pressed(Qt::CTRL | Qt::Key_H)) {
        showReplaceBar();
    } else if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious)) {
        findBar().findNext(event->matches(QKeySequence::FindPrevious));
    } else if (pressed(Qt::CTRL | Qt::Key_Period)) {
        if (const auto *placed = m_marks->fixableAt(cursorOffset()))
            Q_EMIT fixRequested(placed->mark.finding);
    } else if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)) {
        setZoom(m_zoom + 1);
    } else if (control && event->key() == Qt::Key_Minus) {
        setZoom(m_zoom - 1);
    } else if (control && event->key() == Qt::Key_0) {
        setZoom(0);
    } else if (control && (event->key() == Qt::Key_BraceLeft || event->key() == Qt::Key_BracketLeft)) {
        m_folding->fold(SourceFolding::headOf(textCursor().block()));
    } else if (control && (event->key() == Qt::Key_BraceRight || event->key() == Qt::Key_BracketRight)) {
        m_folding->unfold(textCursor().block());
    } else {
        return false;
    }
    return true;
}

} // namespace ui
