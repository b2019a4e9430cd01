// SPDX-License-Identifier: MIT
#include "rules/report/diagramsvg.h"

#include "rules/report/diagramstyle.h"
#include "rules/report/resourcelook.h"

#include <QFile>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

constexpr double NameSize = 13;
constexpr double DetailSize = 12;
constexpr double BadgeSize = 11;
constexpr double IconSize = 16; ///< of the bundled drawings
/// A wider drawing is not made to fit a page.
constexpr double WidestToFit = 1600;

constexpr std::array FamilyNames{"containers"_L1, "network"_L1, "identity"_L1, "monitoring"_L1,
                                 "storage"_L1,    "secrets"_L1, "other"_L1};

QString number(double value)
{
    return QString::number(value, 'f', value == double(qint64(value)) ? 0 : 1);
}

/// About how wide a text is in a usual sans serif font; there may be no font to ask.
double roughWidth(const QString &text, double size, bool bold)
{
    double ems = 0;
    for (const QChar c : text) {
        if (QStringView(u"iljtfrI.,:;'|!()[]- ").contains(c))
            ems += 0.35;
        else if (QStringView(u"mMW@%").contains(c))
            ems += 0.92;
        else if (c == u'w')
            ems += 0.8;
        else if (c.unicode() >= 0x1100)
            ems += 1.05;
        else
            ems += c.isUpper() ? 0.68 : 0.56;
    }
    return ems * size * (bold ? 1.06 : 1);
}

/// Shortened in its middle, so that begin and end still tell.
QString shortened(const QString &text, double size, bool bold, double width)
{
    if (roughWidth(text, size, bold) <= width)
        return text;
    for (qsizetype kept = std::min<qsizetype>(text.size() - 1, 200); kept > 1; --kept) {
        qsizetype left = (kept + 1) / 2;
        qsizetype right = kept - left;
        left -= text[left - 1].isHighSurrogate() ? 1 : 0;
        right -= right > 0 && text[text.size() - right].isLowSurrogate() ? 1 : 0;
        QString shorter = text.first(left) + u'…' + text.last(right);
        if (roughWidth(shorter, size, bold) <= width)
            return shorter;
    }
    return u"…"_s;
}

/// Without what XML does not allow even when escaped.
QString xmlText(QString text)
{
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\t' || c >= u'\xfffe')
            c = u' ';
    }
    return text;
}

/// What browsers know, or what Qt does: that has no symbols to reuse and no currentColor below a class.
enum class Dialect : quint8 { Full, Tiny };
/// How a text differs from others of its class: it is a tag, or the name of what is not deployed.
enum class Look : quint8 { Usual, Tag, Off };

/// A bundled drawing without its outer element: the attributes of that, ">" and what is in it.
QString iconContent(const QString &name)
{
    QFile file(u":/bulkhead/icons/16/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return u">"_s;
    const QString drawing = QString::fromLatin1(file.readAll());
    const qsizetype begin = drawing.indexOf("viewBox"_L1);
    return drawing.sliced(begin, drawing.lastIndexOf("</svg>"_L1) - begin).simplified();
}

class SvgWriter
{
public:
    SvgWriter(HtmlText &html, const Diagram &diagram, QString id, Dialect dialect = Dialect::Full)
        : m_html(html)
        , m_diagram(diagram)
        , m_id(std::move(id))
        , m_dialect(dialect)
    {
    }

    /// Returns the texts that are not in the drawing.
    std::vector<DiagramDrawing::Text> write()
    {
        if (m_dialect == Dialect::Full)
            writeIcons();
        for (const Diagram::Frame &frame : m_diagram.frames)
            writeFrame(frame);
        for (const Diagram::Edge &edge : m_diagram.edges)
            writeEdge(edge);
        if (m_diagram.loose)
            text("dg-note"_L1, *m_diagram.loose, u"Not connected"_s);
        for (const Diagram::Node &node : m_diagram.nodes)
            writeNode(node);
        return std::move(m_texts);
    }

private:
    void shape(QLatin1StringView tag, HtmlText::Attributes attributes)
    {
        const auto scope = m_html.in(tag, attributes);
    }

    void box(QLatin1StringView style, const QRectF &rect, double radius)
    {
        shape("rect"_L1,
              {{"class"_L1, style},
               {"x"_L1, number(rect.x())},
               {"y"_L1, number(rect.y())},
               {"width"_L1, number(rect.width())},
               {"height"_L1, number(rect.height())},
               {"rx"_L1, number(radius)}});
    }

    void text(QLatin1StringView style, const QPointF &at, const QString &words, Look look = Look::Usual)
    {
        if (m_dialect == Dialect::Full) {
            m_html.element("text"_L1, xmlText(words),
                           {{"class"_L1, style}, {"x"_L1, number(at.x())}, {"y"_L1, number(at.y())}});
            return;
        }
        const bool isName = style == "dg-name"_L1;
        const bool isWord = style == "dg-word"_L1;
        DiagramDrawing::Text text;
        text.at = at;
        text.words = words;
        text.isBold = isName || isWord;
        text.size = int(isName ? NameSize : isWord || look == Look::Tag ? BadgeSize : DetailSize);
        text.isCentered = look == Look::Tag;
        text.isStruckOut = isName && look == Look::Off;
        text.color = isWord ? diagramColor("color"_L1, u".dg .dg-"_s + words)
                            : diagramColor("fill"_L1, isName && !text.isStruckOut ? u".dg .dg-name"_s : u".dg text"_s);
        m_texts.push_back(std::move(text));
    }

    /// \a style: the class that the colour comes from.
    void icon(const QString &name, const QString &style, const QRectF &rect)
    {
        if (m_dialect == Dialect::Tiny) {
            const auto group =
                m_html.in("g"_L1,
                          {{"transform"_L1,
                            u"translate(%1 %2) scale(%3)"_s.arg(number(rect.x()), number(rect.y()),
                                                                QString::number(rect.width() / IconSize))}});
            const QString drawing = u"<g "_s + iconContent(name) + u"</g>"_s;
            m_html.raw(QLatin1StringView(
                drawing.toLatin1().replace("currentColor", diagramColor("color"_L1, u".dg ."_s + style).data())));
            return;
        }
        shape("use"_L1,
              {{"href"_L1, u'#' + m_id + u'-' + name},
               {"x"_L1, number(rect.x())},
               {"y"_L1, number(rect.y())},
               {"width"_L1, number(rect.width())},
               {"height"_L1, number(rect.height())}});
    }

    /// The drawings that are used, once each.
    void writeIcons()
    {
        QStringList names;
        const auto need = [&names](const Diagram::Node &node) {
            names += lookOfResource(node.type).icon;
            if (node.outcome)
                names += outcomeName(*node.outcome);
        };
        std::ranges::for_each(m_diagram.nodes, need);
        std::ranges::for_each(m_diagram.frames, need);
        names.removeDuplicates();
        names.sort();
        const auto defs = m_html.in("defs"_L1);
        for (const QString &name : std::as_const(names)) {
            m_html.raw("<symbol id=\""_L1);
            m_html.text(m_id + u'-' + name);
            m_html.raw("\" "_L1);
            m_html.raw(QLatin1StringView(iconContent(name).toLatin1()));
            m_html.raw("</symbol>"_L1);
        }
    }

    void writeEdge(const Diagram::Edge &edge)
    {
        if (edge.points.size() < 4)
            return;
        QString path = u"M%1 %2C"_s.arg(number(edge.points[0].x()), number(edge.points[0].y()));
        for (std::size_t i = 1; i < edge.points.size(); ++i)
            path += u"%1 %2 "_s.arg(number(edge.points[i].x()), number(edge.points[i].y()));
        shape("path"_L1, {{"class"_L1, u"dg-edge"_s}, {"d"_L1, path.trimmed()}});
        const auto [left, right] = arrowHead(edge);
        const QPointF tip = edge.points.back();
        shape("path"_L1,
              {{"class"_L1, u"dg-head"_s},
               {"d"_L1,
                u"M%1 %2L%3 %4L%5 %6z"_s.arg(number(tip.x()), number(tip.y()), number(left.x()), number(left.y()),
                                             number(right.x()), number(right.y()))}});
    }

    void writeBadge(const Diagram::Node &node)
    {
        if (!node.outcome)
            return;
        const QString word = outcomeName(*node.outcome);
        const auto group = m_html.in("g"_L1, {{"class"_L1, u"dg-"_s + word}});
        const double width = roughWidth(word, BadgeSize, true) + 31;
        const QRectF pill(node.rect.right() + 6 - width, node.rect.top() - 10, width, 18);
        box("dg-pill"_L1, pill, 9);
        icon(word, u"dg-"_s + word, {pill.left() + 6, pill.top() + 3, 12, 12});
        text("dg-word"_L1, {pill.left() + 22, pill.top() + 13}, word);
    }

    /// Returns how much room it takes.
    double writeTag(const QPointF &bottomRight, const QString &word)
    {
        const double width = roughWidth(word, BadgeSize, false) + 10;
        const auto group = m_html.in("g"_L1, {{"class"_L1, u"dg-tag"_s}});
        box("dg-line"_L1, {bottomRight.x() - width, bottomRight.y() - 16, width, 16}, 3);
        text("dg-note"_L1, {bottomRight.x() - width / 2, bottomRight.y() - 4}, word, Look::Tag);
        return width + 4;
    }

    double writeTags(const Diagram::Node &node, const QPointF &bottomRight)
    {
        double used = 0;
        const auto tag = [&](const QString &word) { used += writeTag(bottomRight - QPointF(used, 0), word); };
        if (node.off)
            tag(u"off"_s);
        if (node.loop)
            tag(node.loopCount ? u"×%1"_s.arg(*node.loopCount) : u"loop"_s);
        if (node.existing)
            tag(u"existing"_s);
        return used;
    }

    [[nodiscard]] static QString styleOf(const Diagram::Node &node, QLatin1StringView base)
    {
        QString style = base;
        if (node.off || node.existing)
            style += u" dg-dash"_s;
        if (node.off)
            style += u" dg-off"_s;
        return style;
    }

    void writeTitle(const Diagram::Node &node)
    {
        QString title = node.title + u"\n"_s + (node.module ? u"module "_s + node.detail : node.type);
        if (node.outcome)
            title += u"\n"_s + outcomeName(*node.outcome);
        m_html.element("title"_L1, xmlText(title.replace(u'\n', u", "_s)));
    }

    void writeFrame(const Diagram::Frame &frame)
    {
        const auto group = m_html.in("g"_L1, {{"class"_L1, styleOf(frame, "dg-frame"_L1)}});
        writeTitle(frame);
        box("dg-box"_L1, frame.rect, 8);
        const QPointF corner = frame.rect.topLeft();
        const double line = corner.y() + frame.titleHeight;
        shape("path"_L1,
              {{"class"_L1, u"dg-line"_s},
               {"d"_L1, u"M%1 %2H%3"_s.arg(number(corner.x()), number(line), number(frame.rect.right()))}});
        writeIcon(frame, {corner.x() + 10, corner.y() + 7, 16, 16}, false);
        const double room = frame.rect.width() - 46 - writeTags(frame, {frame.rect.right() - 8, line - 7});
        const QString name = shortened(frame.title, NameSize, true, room);
        text("dg-name"_L1, corner + QPointF(34, 20), name, frame.off ? Look::Off : Look::Usual);
        const double used = roughWidth(name, NameSize, true) + 12;
        const QString detail = frame.detail.isEmpty() ? u"nested template"_s : u"module · "_s + frame.detail;
        if (room - used > 60)
            text("dg-note"_L1, corner + QPointF(34 + used, 20), shortened(detail, DetailSize, false, room - used));
    }

    void writeIcon(const Diagram::Node &node, const QRectF &rect, bool tile)
    {
        const ResourceLook look = lookOfResource(node.type);
        const QString style = u"dg-"_s + FamilyNames[std::size_t(look.family)];
        const bool tiny = m_dialect == Dialect::Tiny;
        const auto group = m_html.in("g"_L1, {{"class"_L1, style}});
        if (tile)
            shape("rect"_L1,
                  {{"class"_L1, u"dg-tile"_s},
                   {"fill"_L1, tiny ? QString(diagramColor("color"_L1, u".dg ."_s + style)) : u"currentColor"_s},
                   {"fill-opacity"_L1, u".12"_s},
                   {"x"_L1, number(rect.x() - 5)},
                   {"y"_L1, number(rect.y() - 5)},
                   {"width"_L1, number(rect.width() + 10)},
                   {"height"_L1, number(rect.height() + 10)},
                   {"rx"_L1, u"5"_s}});
        icon(look.icon, style, rect);
    }

    void writeNode(const Diagram::Node &node)
    {
        const auto group = m_html.in("g"_L1, {{"class"_L1, styleOf(node, "dg-node"_L1)}});
        writeTitle(node);
        if (node.loop) {
            box("dg-box dg-back"_L1, node.rect.translated(6, 6), 6);
            box("dg-box dg-back"_L1, node.rect.translated(3, 3), 6);
        }
        box("dg-box"_L1, node.rect, 6);
        writeIcon(node, {node.rect.x() + 15, node.rect.center().y() - 10, 20, 20}, true);
        const double left = node.rect.x() + 49;
        const double room = node.rect.right() - 6 - left;
        text("dg-name"_L1, {left, node.rect.center().y() - 4}, shortened(node.title, NameSize, true, room),
             node.off ? Look::Off : Look::Usual);
        const double tags = writeTags(node, node.rect.bottomRight() - QPointF(6, 6));
        const QString detail = node.detail.isEmpty() && node.module ? u"nested template"_s : node.detail;
        text("dg-note"_L1, {left, node.rect.center().y() + 14}, shortened(detail, DetailSize, false, room - tags));
        writeBadge(node);
    }

    HtmlText &m_html;
    const Diagram &m_diagram;
    QString m_id;
    Dialect m_dialect;
    std::vector<DiagramDrawing::Text> m_texts;
};

} // namespace

void writeDiagram(HtmlText &html, const Diagram &diagram, const QString &title, const QString &id)
{
    const QString style = diagram.size.width() <= WidestToFit ? u"dg dg-fit"_s : u"dg"_s;
    const auto svg =
        html.in("svg"_L1,
                {{"class"_L1, style},
                 {"width"_L1, number(diagram.size.width())},
                 {"height"_L1, number(diagram.size.height())},
                 {"viewBox"_L1, u"0 0 %1 %2"_s.arg(number(diagram.size.width()), number(diagram.size.height()))},
                 {"role"_L1, u"img"_s},
                 {"aria-label"_L1, xmlText(title)}});
    SvgWriter(html, diagram, id).write();
}

namespace {

DiagramDrawing drawing(const Diagram &diagram, const QString &title, const QByteArray &styleSheet, Dialect dialect)
{
    DiagramDrawing out;
    HtmlText text;
    {
        const QString width = number(diagram.size.width());
        const QString height = number(diagram.size.height());
        const auto svg = text.in("svg"_L1,
                                 {{"xmlns"_L1, u"http://www.w3.org/2000/svg"_s},
                                  {"class"_L1, u"dg"_s},
                                  {"width"_L1, width},
                                  {"height"_L1, height},
                                  {"viewBox"_L1, u"0 0 %1 %2"_s.arg(width, height)}});
        text.element("title"_L1, xmlText(title));
        {
            const auto style = text.in("style"_L1);
            text.raw(QLatin1StringView(styleSheet));
        }
        {
            const auto page =
                text.in("rect"_L1, {{"class"_L1, u"dg-page"_s}, {"width"_L1, width}, {"height"_L1, height}});
        }
        out.texts = SvgWriter(text, diagram, u"dg"_s, dialect).write();
    }
    out.svg = text.result() + '\n';
    return out;
}

} // namespace

QByteArray diagramSvg(const Diagram &diagram, const QString &title)
{
    return drawing(diagram, title, diagramStyle(), Dialect::Full).svg;
}

DiagramDrawing diagramDrawing(const Diagram &diagram)
{
    return drawing(diagram, {}, diagramTinyStyle(), Dialect::Tiny);
}

} // namespace rules
