// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/diagramsvg.h"
#include "rules/report/reportdiagram.h"

#include <QObject>
#include <QPageLayout>
#include <QPainter>
#include <QTextObjectInterface>

class QPagedPaintDevice;
class QTextDocument;

namespace rules {

/// A diagram and how it goes on A4: where the text is, or on a page of its own that lies on its side.
class PaperDiagram
{
public:
    explicit PaperDiagram(ReportDiagram content);

    [[nodiscard]] const QStringList &notes() const { return m_notes; }
    [[nodiscard]] bool needsPage() const { return m_needsPage; }
    /// False: it would not go on a page in letters that can be read, and is only as large as the page.
    [[nodiscard]] bool isLegible() const { return m_isLegible; }
    /// In points.
    [[nodiscard]] QSizeF size() const { return m_size; }
    void paint(QPainter &painter, const QRectF &rect) const;

private:
    DiagramDrawing m_drawing;
    QStringList m_notes;
    QSizeF m_size;
    qreal m_width = 1; ///< of the drawing, in its own units
    bool m_needsPage = false;
    bool m_isLegible = true;
};

/// Paints HTML on numbered pages of the size that the device has. Images with the source "diagram-0" and so on are
/// diagrams, drawn as vectors; no heading stands at the end of a page.
class PaperPages
    : public QObject
    , private QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// Both must outlive the pages.
    PaperPages(QPagedPaintDevice &device, const std::vector<PaperDiagram> &diagrams);

    /// How many pages of the kind in use, at first upright ones, a text takes.
    [[nodiscard]] int count(const QByteArray &html);
    void paint(const QByteArray &html, QPageLayout::Orientation orientation = QPageLayout::Portrait);

    [[nodiscard]] static QString source(std::size_t diagram) { return QStringLiteral("diagram-%1").arg(diagram); }

private:
    /// Laid out as one long page.
    std::unique_ptr<QTextDocument> document(const QByteArray &html);
    [[nodiscard]] qreal pixels(qreal points) const;
    /// Of a page, in pixels of the device.
    [[nodiscard]] QRectF textArea() const;
    [[nodiscard]] const PaperDiagram *diagramOf(const QTextFormat &format) const;
    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

    QPagedPaintDevice &m_device;
    const std::vector<PaperDiagram> &m_diagrams;
    QPainter m_painter;
    int m_pages = 0;
};

} // namespace rules
