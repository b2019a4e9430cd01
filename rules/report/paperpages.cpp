// SPDX-License-Identifier: MIT
#include "rules/report/paperpages.h"

#include <QAbstractTextDocumentLayout>
#include <QPageSize>
#include <QPagedPaintDevice>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// The part of CSS that QTextDocument knows, in the light colours of the HTML report.
constexpr QLatin1StringView Style =
    "body { font-family: sans-serif; font-size: 9.5pt; color: #1a1f26; }"
    "h1 { font-size: 18pt; margin-bottom: 2px; } h2 { font-size: 13pt; margin-top: 22px; margin-bottom: 2px; }"
    "h3 { font-size: 11pt; margin-top: 14px; margin-bottom: 2px; } h4 { font-size: 9.5pt; margin-top: 8px; "
    "margin-bottom: 0; }"
    "p { margin-top: 3px; margin-bottom: 3px; } .muted { color: #566070; } a { color: #1b5fc1; }"
    ".fail { color: #b3261e; } .pass { color: #17713a; } .undetermined { color: #855300; } .suppressed { color: "
    "#5b5674; }"
    "td { padding-top: 1px; padding-bottom: 1px; padding-right: 14px; }"
    ".code { font-family: monospace; font-size: 8.5pt; } i { font-style: normal; }"
    "i.k { color: #6b2fa0; } i.t { color: #0b6e75; } i.s { color: #0a6a5c; } i.a { color: #1f4f91; }"
    "i.n { color: #9a4a00; } i.f { color: #7a4a12; } i.d { color: #7a3e8e; } i.o { color: #4b5563; } i.c { color: #5e6876; }"_L1;

// all in points
constexpr qreal PointsPerInch = 72;
constexpr qreal Margin = 56.7; // 2 cm
constexpr QSizeF Upright(595 - 2 * Margin, 842 - 2 * Margin);
/// What is left of the height for a diagram, below a heading and what is said about it.
constexpr qreal HeadRoom = 76;
/// The lengths of a diagram are pixels of 96 to the inch. Its letters are 11 to 13 high, so that at the smaller scale
/// they are those of small print.
constexpr qreal FullScale = PointsPerInch / 96;
constexpr qreal SmallestScale = 0.5;

qreal scaleInto(QSizeF size, QSizeF room)
{
    return std::min({FullScale, room.width() / size.width(), room.height() / size.height()});
}

bool holdsImage(const QTextBlock &block)
{
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        if (part.fragment().charFormat().isImageFormat())
            return true;
    }
    return false;
}

/// True for what belongs above what follows: headings with the first line below them, and the line above a diagram.
bool keepsWithNext(const QTextBlock &block)
{
    const auto isHeading = [](const QTextBlock &it) { return it.isValid() && it.blockFormat().headingLevel() > 0; };
    return isHeading(block) || isHeading(block.previous()) || holdsImage(block.next());
}

/// Where the pages begin in a text that is laid out as one long page, and where the last one ends: between lines, but
/// not below what belongs to the line after it. The layout's own pages know nothing of that, and lose text when breaks
/// are added.
std::vector<qreal> pageBreaks(const QTextDocument &document, qreal height)
{
    std::vector<qreal> breaks{0};
    qreal groupTop = 0;
    bool belongsToLast = false;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QRectF rect = document.documentLayout()->blockBoundingRect(block);
        const bool keeps = keepsWithNext(block);
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const qreal top = rect.top() + line.y();
            if (i > 0 ? !keeps : !belongsToLast)
                groupTop = top;
            if (top + line.height() - breaks.back() > height && top > breaks.back())
                breaks.push_back(groupTop > breaks.back() ? groupTop : top);
            belongsToLast = keeps;
        }
    }
    breaks.push_back(document.size().height());
    return breaks;
}

} // namespace

PaperDiagram::PaperDiagram(ReportDiagram content)
    : m_drawing(diagramDrawing(content.diagram))
    , m_notes(std::move(content.notes))
    , m_width(content.diagram.size.width())
{
    const QSizeF size = content.diagram.size;
    qreal scale = scaleInto(size, {Upright.width(), Upright.height() - HeadRoom});
    if (scale < SmallestScale) {
        const qreal lying = scaleInto(size, {Upright.height(), Upright.width() - HeadRoom});
        m_needsPage = true;
        m_isLegible = lying >= SmallestScale;
        scale = lying;
    }
    m_size = size * scale;
}

void PaperDiagram::paint(QPainter &painter, const QRectF &rect) const
{
    QSvgRenderer(m_drawing.svg).render(&painter, rect);
    const qreal scale = rect.width() / m_width;
    painter.save();
    for (const DiagramDrawing::Text &text : m_drawing.texts) {
        QFont font(u"sans-serif"_s);
        font.setPixelSize(std::max(1, qRound(text.size * scale)));
        font.setBold(text.isBold);
        font.setStrikeOut(text.isStruckOut);
        painter.setFont(font);
        painter.setPen(QColor(text.color));
        const qreal shift =
            text.isCentered ? QFontMetricsF(font, painter.device()).horizontalAdvance(text.words) / 2 : 0;
        painter.drawText(rect.topLeft() + text.at * scale - QPointF(shift, 0), text.words);
    }
    painter.restore();
}

PaperPages::PaperPages(QPagedPaintDevice &device, const std::vector<PaperDiagram> &diagrams)
    : m_device(device)
    , m_diagrams(diagrams)
{
    m_device.setPageLayout({device.pageLayout().pageSize(), QPageLayout::Portrait, {}});
}

qreal PaperPages::pixels(qreal points) const
{
    return points * m_device.logicalDpiY() / PointsPerInch;
}

QRectF PaperPages::textArea() const
{
    const QRectF page(QPointF(), m_device.pageLayout().fullRect(QPageLayout::Point).size());
    const QRectF area = page.marginsRemoved({Margin, Margin, Margin, Margin});
    return {pixels(area.x()), pixels(area.y()), pixels(area.width()), pixels(area.height())};
}

std::unique_ptr<QTextDocument> PaperPages::document(const QByteArray &html)
{
    auto out = std::make_unique<QTextDocument>();
    out->setDocumentMargin(0);
    out->documentLayout()->setPaintDevice(&m_device);
    out->documentLayout()->registerHandler(QTextFormat::ImageObject, this);
    out->setDefaultStyleSheet(QString(Style));
    out->setHtml(QString::fromUtf8(html));
    out->setTextWidth(textArea().width());
    return out;
}

int PaperPages::count(const QByteArray &html)
{
    return int(pageBreaks(*document(html), textArea().height()).size()) - 1;
}

void PaperPages::paint(const QByteArray &html, QPageLayout::Orientation orientation)
{
    m_device.setPageOrientation(orientation);
    const QRectF area = textArea();
    const auto text = document(html);
    const std::vector<qreal> breaks = pageBreaks(*text, area.height());
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
        if (m_painter.isActive())
            m_device.newPage();
        else
            m_painter.begin(&m_device);
        const QRectF part(0, breaks[i], area.width(), breaks[i + 1] - breaks[i]);
        m_painter.save();
        m_painter.translate(area.x(), area.y() - part.y());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part.adjusted(0, 1, 0, -1); // a line that only touches it belongs to another page
        context.palette.setColor(QPalette::Text, Qt::black);
        text->documentLayout()->draw(&m_painter, context);
        m_painter.restore();
        m_painter.setFont(text->defaultFont());
        m_painter.drawText(QRectF(area.x(), area.bottom(), area.width(), area.y() / 2),
                           Qt::AlignRight | Qt::AlignBottom, QString::number(++m_pages));
    }
}

const PaperDiagram *PaperPages::diagramOf(const QTextFormat &format) const
{
    for (std::size_t i = 0; i < m_diagrams.size(); ++i) {
        if (format.toImageFormat().name() == source(i))
            return &m_diagrams[i];
    }
    return nullptr;
}

QSizeF PaperPages::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const PaperDiagram *diagram = diagramOf(format);
    if (diagram == nullptr)
        return {};
    // on paper that is shorter or narrower than A4 a little smaller
    const QSizeF size(pixels(diagram->size().width()), pixels(diagram->size().height()));
    const QSizeF room = textArea().size() - QSizeF(0, pixels(HeadRoom));
    return size * std::min({1.0, room.width() / size.width(), room.height() / size.height()});
}

void PaperPages::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    if (const PaperDiagram *diagram = diagramOf(format))
        diagram->paint(*painter, rect);
}

} // namespace rules
