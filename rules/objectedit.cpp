// SPDX-License-Identifier: MIT
#include "rules/objectedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

enum class Notation : quint8 { Bicep, Json, ArmCall };

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
    /// One more level, as the lines inside of the container are indented.
    [[nodiscard]] QString unit(qint32 containerBegin, qint32 innerOffset) const
    {
        const QString outer = indentOf(containerBegin);
        const QString inner = indentOf(innerOffset);
        if (inner.size() > outer.size() && inner.startsWith(outer))
            return inner.sliced(outer.size());
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
        , m_notation(notationOf(content, m_tree.at(container)))
        , m_out(out)
    {
    }

    [[nodiscard]] Notation notation() const { return m_notation; }

    /// \a write gives the entries as text for an indentation; a null one asks for a single line.
    template<class Write>
    void run(ExprId anchor, const Write &write)
    {
        if (m_notation == Notation::ArmCall)
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
        const QString text = entries.join(", "_L1);
        if (anchor.valid())
            insert(m_tree.at(anchor).span.end, u", "_s + text);
        else
            insert(m_span.end - 1, text);
    }

    template<class Write>
    void insertIntoEmpty(const Write &write)
    {
        const QString outer = m_around.indentOf(m_span.begin);
        const QString inner = outer + m_around.unit(m_span.begin, m_span.end);
        const qint32 close = m_span.end - 1;
        const QString lines = write(inner).join((m_notation == Notation::Json ? u",\n"_s : u"\n"_s) + inner);
        if (m_around.isFirst(close) && m_around.lineBegin(close) > m_span.begin) // comments or blank lines inside
            insert(m_around.lineBegin(close), inner + lines + u'\n');
        else
            m_out.add({{m_span.begin + 1, close}, contentBefore(close) + u'\n' + inner + lines + u'\n' + outer});
    }

    /// What stands in an empty container on one line: a comment, or nothing.
    [[nodiscard]] QString contentBefore(qint32 close) const
    {
        const QStringView inside = m_around.slice({m_span.begin + 1, close}).trimmed();
        return inside.isEmpty() ? QString() : u' ' + inside.toString();
    }

    template<class Write>
    void insertBehind(Span anchor, const Write &write)
    {
        const QStringView rest = m_around.restOfLine(anchor.end);
        const bool json = m_notation == Notation::Json;
        const bool comma = rest.startsWith(u',');
        const QStringView behindComma = comma ? rest.sliced(1).trimmed() : rest;
        const bool lineGoesOn = !behindComma.isEmpty() && !isComment(behindComma);
        const bool closes = !comma && (rest.startsWith(u'}') || rest.startsWith(u']'));
        if (!m_around.isFirst(anchor.begin) || (lineGoesOn && !closes)) {
            insert(anchor.end, u", "_s + write(std::nullopt).join(", "_L1));
            return;
        }
        const QString indent = m_around.indentOf(anchor.begin);
        const QStringList entries = write(indent);
        const QString newLine = u'\n' + indent;
        const qint32 lineEnd = m_around.lineEnd(anchor.end);
        if (!json) {
            insert(closes ? anchor.end : lineEnd, newLine + entries.join(newLine));
        } else if (comma) {
            insert(lineEnd, newLine + entries.join(u',' + newLine) + u',');
        } else {
            const bool comment = isComment(rest);
            if (comment)
                insert(anchor.end, u","_s);
            insert(comment ? lineEnd : anchor.end,
                   (comment ? QString() : u","_s) + newLine + entries.join(u',' + newLine));
        }
    }

    Surroundings m_around;
    const ExpressionTree &m_tree;
    ExprId m_container;
    Span m_span;
    Notation m_notation;
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

/// Members as text, each with the objects of \a path around them.
QStringList written(Notation notation, const QStringList &path, const std::vector<NewMember> &members,
                    const std::optional<QString> &indent, const QString &unit)
{
    const bool call = notation == Notation::ArmCall;
    const auto key = [&](const QString &name) { return notation == Notation::Bicep ? name : quoted(notation, name); };
    const QString colon = call ? u", "_s : u": "_s;
    QStringList lines;
    for (const auto &[name, value] : members)
        lines += key(name) + colon + quoted(notation, value);
    for (auto name = path.rbegin(); name != path.rend(); ++name) {
        const auto depth = path.rend() - name; // levels around these lines
        QString text;
        if (call) {
            text = u"createObject("_s + lines.join(", "_L1) + u')';
        } else if (!indent) {
            text = u"{ "_s + lines.join(", "_L1) + u" }"_s;
        } else {
            const QString outer = u'\n' + *indent + unit.repeated(depth - 1);
            const QString separator = (notation == Notation::Json ? u","_s : QString()) + outer + unit;
            text = u'{' + outer + unit + lines.join(separator) + outer + u'}';
        }
        lines = {key(*name) + colon + text};
    }
    return lines;
}

} // namespace

void insertMembers(const Template &content, ExprId object, const QStringList &path,
                   const std::vector<NewMember> &members, EditSet &out)
{
    const ExpressionTree &tree = content.expressions;
    Insertion insertion(content, object, out);
    const ExprId anchor = anchorFor(tree, object, path.isEmpty() ? members.front().first : path.front());
    const Surroundings around(*content.source());
    const qint32 begin = tree.at(object).span.begin;
    const QString unit = around.unit(begin, anchor.valid() ? tree.at(anchor).span.begin : begin);
    insertion.run(anchor, [&](const std::optional<QString> &indent) {
        return written(insertion.notation(), path, members, indent, unit);
    });
}

void appendItem(const Template &content, ExprId array, const QString &value, EditSet &out)
{
    const auto items = content.expressions.children(array);
    Insertion insertion(content, array, out);
    insertion.run(items.empty() ? ExprId{} : items.back(),
                  [&](const std::optional<QString> &) { return QStringList{quoted(insertion.notation(), value)}; });
}

QString quotedFor(const Template &content, ExprId expression, const QString &value)
{
    return quoted(notationOf(content, content.expressions.at(expression)), value);
}

void replaceValue(const Template &content, ExprId expression, const QString &value, EditSet &out)
{
    const Expr &expr = content.expressions.at(expression);
    Span span = expr.span;
    // an expression that fills a whole JSON string gives way to a plain string
    const QString &text = content.source()->text();
    const bool fills = expr.has(Expr::InArmString) && span.begin >= 2 && span.end + 2 <= text.size()
        && text[span.begin - 1] == u'[' && text[span.begin - 2] == u'"' && text[span.end] == u']'
        && text[span.end + 1] == u'"';
    if (fills) {
        span = {span.begin - 2, span.end + 2};
        out.add({span, quoted(Notation::Json, value)});
        return;
    }
    out.add({span, quotedFor(content, expression, value)});
}

} // namespace rules
