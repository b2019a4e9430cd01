// SPDX-License-Identifier: MIT
#include "rules/objectedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

enum class Notation : quint8 { Bicep, Json, ArmCall };

/// How things are written where something is inserted.
struct Style {
    Notation notation = Notation::Bicep;
    bool dense = false; ///< no blanks behind colons and commas

    [[nodiscard]] QString comma() const { return dense ? u","_s : u", "_s; }
    [[nodiscard]] QString colon() const
    {
        if (notation == Notation::ArmCall)
            return comma();
        return dense ? u":"_s : u": "_s;
    }
};

Notation notationOf(const Template &content, const Expr &expr)
{
    if (expr.has(Expr::InArmString))
        return Notation::ArmCall;
    const bool bicep = content.language == Language::Bicep || content.language == Language::BicepParameters;
    return bicep ? Notation::Bicep : Notation::Json;
}

QString quoted(Notation notation, const QString &value)
{
    const QChar quote = notation == Notation::Json ? u'"' : u'\'';
    return quote + value + quote;
}

/// The style of a container, as its last part or, if it is empty, what stands before it shows.
Style styleOf(const Template &content, ExprId container)
{
    const ExpressionTree &tree = content.expressions;
    Style style{notationOf(content, tree.at(container))};
    const auto children = tree.children(container);
    qint32 begin = tree.at(container).span.begin;
    if (!children.empty()) {
        const bool member = tree.kind(children.back()) == ExprKind::Member;
        begin = tree.at(member ? tree.child(children.back(), 1) : children.back()).span.begin;
    }
    const QChar before = begin > 0 ? content.source()->text()[begin - 1] : QChar();
    style.dense = style.notation != Notation::Bicep && (before == u':' || before == u',');
    return style;
}

/// The text around a container, looked at by lines.
class Surroundings
{
public:
    explicit Surroundings(const SourceText &source) : m_source(source) { }

    [[nodiscard]] qint32 lineBegin(qint32 offset) const { return lineOf(offset).begin; }
    [[nodiscard]] qint32 lineEnd(qint32 offset) const { return lineOf(offset).end; }
    [[nodiscard]] QString indentOf(qint32 offset) const
    {
        const Span line = lineOf(offset);
        qint32 end = line.begin;
        while (end < line.end && (at(end) == u' ' || at(end) == u'\t'))
            ++end;
        return m_source.slice({line.begin, end}).toString();
    }
    /// Nothing but blanks before it on its line.
    [[nodiscard]] bool isFirst(qint32 offset) const
    {
        return m_source.slice({lineBegin(offset), offset}).trimmed().isEmpty();
    }
    [[nodiscard]] QStringView restOfLine(qint32 offset) const
    {
        return m_source.slice({offset, lineEnd(offset)}).trimmed();
    }
    /// What stands behind \a offset and the block comments that follow it on its line.
    [[nodiscard]] qint32 behindComments(qint32 offset) const
    {
        qint32 end = offset;
        for (qint32 next = end; next < lineEnd(offset); next = end) {
            while (next < lineEnd(offset) && at(next).isSpace())
                ++next;
            const QStringView rest = m_source.slice({next, lineEnd(offset)});
            const qsizetype close = rest.startsWith("/*"_L1) ? rest.indexOf("*/"_L1, 2) : -1;
            if (close < 0)
                break;
            end = next + qint32(close) + 2;
        }
        return end;
    }
    /// Another bracket opens on the same line before it.
    [[nodiscard]] bool isInline(qint32 offset) const
    {
        const QStringView before = m_source.slice({lineBegin(offset), offset});
        return std::ranges::any_of(before, [](QChar c) { return c == u'{' || c == u'[' || c == u'('; });
    }
    /// One more level, as the lines inside of the container are indented, else those around it.
    [[nodiscard]] QString unit(qint32 containerBegin, qint32 innerOffset) const
    {
        const QString outer = indentOf(containerBegin);
        const QString inner = indentOf(innerOffset);
        if (inner.size() > outer.size() && inner.startsWith(outer))
            return inner.sliced(outer.size());
        const qint32 own = m_source.position(containerBegin).line;
        for (qint32 line = own - 1; line >= 1 && !outer.isEmpty(); --line) {
            const Span span = m_source.lineSpan(line);
            const QString indent = indentOf(span.begin);
            if (!m_source.slice(span).trimmed().isEmpty() && indent.size() < outer.size() && outer.startsWith(indent))
                return outer.sliced(indent.size());
        }
        return outer.contains(u'\t') ? u"\t"_s : u"  "_s;
    }
    [[nodiscard]] QChar at(qint32 offset) const { return m_source.text()[offset]; }
    [[nodiscard]] QStringView slice(Span span) const { return m_source.slice(span); }

private:
    [[nodiscard]] Span lineOf(qint32 offset) const { return m_source.lineSpan(m_source.position(offset).line); }

    const SourceText &m_source;
};

bool isComment(QStringView rest)
{
    return rest.startsWith("//"_L1) || (rest.startsWith("/*"_L1) && rest.endsWith("*/"_L1));
}

/// Writes entries (members or items) into a container behind one that is there.
class Insertion
{
public:
    Insertion(const Template &content, ExprId container, EditSet &out)
        : m_around(*content.source())
        , m_tree(content.expressions)
        , m_container(container)
        , m_span(m_tree.at(container).span)
        , m_style(styleOf(content, container))
        , m_out(out)
    {
    }

    /// \a write gives the entries as text for an indentation; a null one asks for a single line.
    template<class Write>
    void run(ExprId anchor, const Write &write)
    {
        if (m_style.notation == Notation::ArmCall)
            insertInCall(anchor, write(std::nullopt));
        else if (!anchor.valid())
            insertIntoEmpty(write);
        else
            insertBehind(m_tree.at(anchor).span, write);
    }

private:
    void insert(qint32 at, const QString &text) { m_out.add({{at, at}, text}); }

    void insertInCall(ExprId anchor, const QStringList &entries)
    {
        const QString text = entries.join(m_style.comma());
        if (anchor.valid())
            insert(m_tree.at(anchor).span.end, m_style.comma() + text);
        else
            insert(m_span.end - 1, text);
    }

    template<class Write>
    void insertIntoEmpty(const Write &write)
    {
        const qint32 close = m_span.end - 1;
        const QString inside = m_around.slice({m_span.begin + 1, close}).trimmed().toString(); // comments, or nothing
        const bool onOneLine = m_around.lineBegin(close) <= m_span.begin;
        if (onOneLine && m_around.isInline(m_span.begin)) {
            const QString blank = m_style.dense ? QString() : u" "_s;
            const QString before = inside.isEmpty() ? blank : blank + inside + u' ';
            m_out.add({{m_span.begin + 1, close}, before + write(std::nullopt).join(m_style.comma()) + blank});
            return;
        }
        const QString outer = m_around.indentOf(m_span.begin);
        const QString inner = outer + m_around.unit(m_span.begin, m_span.end);
        const QString lines = write(inner).join((m_style.notation == Notation::Json ? u",\n"_s : u"\n"_s) + inner);
        if (m_around.isFirst(close) && !onOneLine)
            insert(m_around.lineBegin(close), inner + lines + u'\n');
        else
            m_out.add({{m_span.begin + 1, close},
                       (inside.isEmpty() ? QString() : u' ' + inside) + u'\n' + inner + lines + u'\n' + outer});
    }

    template<class Write>
    void insertBehind(Span anchor, const Write &write)
    {
        const qint32 end = m_around.behindComments(anchor.end);
        const QStringView rest = m_around.restOfLine(end);
        const bool json = m_style.notation == Notation::Json;
        const bool comma = rest.startsWith(u',');
        const QStringView behindComma = comma ? rest.sliced(1).trimmed() : rest;
        const bool lineGoesOn = !behindComma.isEmpty() && !isComment(behindComma);
        const bool closes = !comma && (rest.startsWith(u'}') || rest.startsWith(u']'));
        if (!m_around.isFirst(anchor.begin) || (lineGoesOn && !closes)) {
            insert(comma ? end : anchor.end, m_style.comma() + write(std::nullopt).join(m_style.comma()));
            return;
        }
        const QString indent = m_around.indentOf(anchor.begin);
        const QStringList entries = write(indent);
        const QString newLine = u'\n' + indent;
        const qint32 lineEnd = m_around.lineEnd(anchor.end);
        if (!json) {
            insert(closes ? end : lineEnd, newLine + entries.join(newLine));
        } else if (comma) {
            insert(lineEnd, newLine + entries.join(u',' + newLine) + u',');
        } else {
            const qint32 at = closes || rest.isEmpty() ? end : lineEnd;
            const QString text = newLine + entries.join(u',' + newLine);
            if (at != anchor.end) // comments between the value and the end of its line
                insert(anchor.end, u","_s);
            insert(at, at == anchor.end ? u',' + text : text);
        }
    }

    Surroundings m_around;
    const ExpressionTree &m_tree;
    ExprId m_container;
    Span m_span;
    Style m_style;
    EditSet &m_out;
};

/// Where a new member reads best: behind its closest relative, else at the end.
ExprId anchorFor(const ExpressionTree &tree, ExprId object, const QString &name)
{
    static const QStringList related{u"networkPolicy"_s, u"networkPluginMode"_s, u"networkPlugin"_s};
    if (name.startsWith("network"_L1) && name != "networkProfile"_L1) {
        const QStringList order = name == "networkPolicy"_L1 ? QStringList{u"networkPlugin"_s} : related;
        for (const QString &sibling : order) {
            const ExprId member = tree.memberNode(object, sibling);
            if (member.valid())
                return member;
        }
    }
    const auto children = tree.children(object);
    return children.empty() ? ExprId{} : children.back();
}

/// Members or items in brackets: on lines of their own inside of \a outer, or all on one.
QString wrapped(const Style &style, const QStringList &lines, const std::optional<QString> &outer, const QString &unit)
{
    if (style.notation == Notation::ArmCall)
        return u"createObject("_s + lines.join(style.comma()) + u')';
    if (!outer) {
        const QString blank = style.dense ? QString() : u" "_s;
        return u'{' + blank + lines.join(style.comma()) + blank + u'}';
    }
    const QString newLine = u'\n' + *outer;
    const QString separator = (style.notation == Notation::Json ? u","_s : QString()) + newLine + unit;
    return u'{' + newLine + unit + lines.join(separator) + newLine + u'}';
}

/// Members as text, each with the objects of \a path around them.
QStringList written(const Style &style, const QStringList &path, const std::vector<NewMember> &members,
                    const std::optional<QString> &indent, const QString &unit)
{
    const auto key = [&](const QString &name) {
        return (style.notation == Notation::Bicep ? name : quoted(style.notation, name)) + style.colon();
    };
    QStringList lines;
    for (const auto &[name, value] : members)
        lines += key(name) + quoted(style.notation, value);
    for (auto name = path.rbegin(); name != path.rend(); ++name) {
        std::optional<QString> outer = indent;
        if (outer)
            *outer += unit.repeated(path.rend() - name - 1); // levels around these lines
        lines = {key(*name) + wrapped(style, lines, outer, unit)};
    }
    return lines;
}

/// Where a value is written, and how. An expression that fills a whole JSON string gives way to plain JSON.
std::pair<Span, Style> valuePlace(const Template &content, ExprId expression)
{
    const Expr &expr = content.expressions.at(expression);
    const QString &text = content.source()->text();
    const Span span = expr.span;
    Style style{notationOf(content, expr)};
    const bool fills = expr.has(Expr::InArmString) && span.begin >= 2 && span.end + 2 <= text.size()
        && text[span.begin - 1] == u'[' && text[span.begin - 2] == u'"' && text[span.end] == u']'
        && text[span.end + 1] == u'"';
    if (!fills)
        return {span, style};
    style.notation = Notation::Json;
    return {{span.begin - 2, span.end + 2}, style};
}

} // namespace

void insertMembers(const Template &content, ExprId object, const QStringList &path,
                   const std::vector<NewMember> &members, EditSet &out)
{
    const ExpressionTree &tree = content.expressions;
    const Style style = styleOf(content, object);
    Insertion insertion(content, object, out);
    const ExprId anchor = anchorFor(tree, object, path.isEmpty() ? members.front().first : path.front());
    const Surroundings around(*content.source());
    const qint32 begin = tree.at(object).span.begin;
    const QString unit = around.unit(begin, anchor.valid() ? tree.at(anchor).span.begin : begin);
    insertion.run(anchor,
                  [&](const std::optional<QString> &indent) { return written(style, path, members, indent, unit); });
}

void appendItem(const Template &content, ExprId array, const QString &value, EditSet &out)
{
    const auto items = content.expressions.children(array);
    Insertion insertion(content, array, out);
    insertion.run(items.empty() ? ExprId{} : items.back(),
                  [&](const std::optional<QString> &) { return QStringList{quotedFor(content, array, value)}; });
}

QString quotedFor(const Template &content, ExprId expression, const QString &value)
{
    return quoted(notationOf(content, content.expressions.at(expression)), value);
}

void replaceValue(const Template &content, ExprId expression, const QString &value, EditSet &out)
{
    const auto [span, style] = valuePlace(content, expression);
    out.add({span, quoted(style.notation, value)});
}

void replaceByObject(const Template &content, ExprId expression, const QStringList &path,
                     const std::vector<NewMember> &members, EditSet &out)
{
    auto [span, style] = valuePlace(content, expression);
    const Surroundings around(*content.source());
    style.dense = style.notation == Notation::Json && span.begin > 0 && around.at(span.begin - 1) == u':';
    const QString unit = around.unit(span.begin, span.begin);
    std::optional<QString> outer;
    if (!around.isInline(span.begin))
        outer = around.indentOf(span.begin);
    const auto inner = outer ? std::optional(*outer + unit) : std::nullopt;
    out.add({span, wrapped(style, written(style, path, members, inner, unit), outer, unit)});
}

} // namespace rules
