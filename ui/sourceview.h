// SPDX-License-Identifier: MIT
#pragma once

#include "ui/findingmarks.h"
#include "ui/sourcefolding.h"
#include "ui/sourcehighlighter.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <functional>
#include <optional>

namespace ui {

class FindBar;
class SourceGutter;

/// The source of one template, to read and to edit: highlighted, foldable, with the findings marked where they are.
/// Positions are UTF-16 units from the start of the text, as everywhere. Several views may show one document.
class SourceView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SourceView(QWidget *parent = nullptr);
    ~SourceView() override;

    /// Hides that of the base class, which is not virtual: the document gets our layout, highlighter and marks.
    /// Null: an empty one.
    void setDocument(QTextDocument *document);

    /// Chooses the language by the name of the file.
    void setDefinition(const QString &fileName);
    /// Takes colours and source theme of the scheme in effect; happens by itself when the palette changes.
    void applyTheme();

    void setMarks(std::vector<SourceMark> marks);
    [[nodiscard]] const FindingMarks &marks() const { return *m_marks; }
    [[nodiscard]] SourceFolding &folding() const { return *m_folding; }
    [[nodiscard]] SourceHighlighter &highlighter() const { return *m_highlighter; }

    /// Selects the span, unfolds and scrolls to where it can be read, and takes the focus.
    void reveal(model::Span span);
    [[nodiscard]] int cursorOffset() const { return textCursor().position(); }
    /// What lies at a point of the viewport; -1 if there is no text.
    [[nodiscard]] int offsetAt(const QPoint &point) const;
    /// The word around a place.
    [[nodiscard]] model::Span wordAt(int offset) const;
    /// Where a span is on the screen, in global coordinates.
    [[nodiscard]] QRect globalRect(model::Span span) const;

    void showFindBar();
    void showReplaceBar();
    void showGoToLine();
    /// Lines count from 1.
    void goToLine(int line);

    /// The fixed font at its normal size; zooming starts from it.
    void setSourceFont(const QFont &font);
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int steps);

    // for the gutter
    void forEachVisibleLine(const std::function<void(const QTextBlock &, const QRectF &)> &visit) const;
    [[nodiscard]] QTextBlock lineAt(int y) const;
    [[nodiscard]] bool isUnsaved(const QTextBlock &block) const;
    void selectLines(int from, int to);

Q_SIGNALS:
    void cursorMoved(int offset);
    void fixRequested(int finding);
    /// A mark was clicked that belongs to a finding.
    void findingActivated(int finding);
    /// Ctrl+click.
    void definitionRequested(int offset);
    /// The pointer rests on the text; \a area is the word's, in global coordinates.
    void hovered(int offset, const QRect &area);
    void zoomChanged(int steps);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    struct Bracket {
        int position;
        int partner; ///< -1: there is none
    };

    void adopt(QTextDocument *text);
    void listen();
    void cursorChanged();
    void formatVisible();
    void layoutGutter();
    void describe();
    [[nodiscard]] QPair<QTextBlock, QTextBlock> visibleLines() const;
    [[nodiscard]] QRectF rowRect(const QTextBlock &block, const QRectF &geometry, int from, int to) const;
    [[nodiscard]] std::optional<Bracket> findBracket() const;
    [[nodiscard]] QMouseEvent snapped(const QMouseEvent &event) const;

    void paintBehind(QPainter &painter) const;
    void paintMatches(QPainter &painter, const QTextBlock &block, const QRectF &geometry) const;
    void paintSelection(QPainter &painter, const QTextBlock &block, const QRectF &geometry) const;
    void paintAbove(QPainter &painter) const;
    void paintSquiggles(QPainter &painter, const QTextBlock &block, const QRectF &geometry) const;
    void paintNote(QPainter &painter, const QTextBlock &block, const QRectF &geometry) const;

    [[nodiscard]] QRectF foldPill(const QTextBlock &block) const;
    [[nodiscard]] FindBar &findBar();
    void placeFindBar();
    bool pressedCommand(QKeyEvent *event);

    SourceGutter *m_gutter;
    MarkScrollBar *m_scrollBar;
    FindBar *m_findBar = nullptr;
    // children of the document
    QPointer<SourceHighlighter> m_highlighter;
    QPointer<FindingMarks> m_marks;
    QPointer<SourceFolding> m_folding;
    QFont m_sourceFont;
    QString m_fileName;
    QString m_word; ///< the one at the caret, marked wherever it stands
    std::optional<Bracket> m_bracket;
    int m_zoom = 0;
    int m_savedRevision = 0;
};

} // namespace ui
