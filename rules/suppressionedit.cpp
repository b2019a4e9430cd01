// SPDX-License-Identifier: MIT
#include "rules/objectedit.h"
#include "rules/suppression.h"

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

/// The directive over the line where \a resource begins. A directive that stands there already gets the rule as well:
/// each holds for the next line only.
EditSet directiveEdits(const Template &content, const Resource &resource, const QString &code, const QString &note)
{
    const QString &text = content.source()->text();
    EditSet out;
    const qsizetype line = text.lastIndexOf(u'\n', std::max(resource.nameSpan.begin - 1, 0)) + 1;
    for (const Suppression &other : content.suppressions) {
        const bool above = other.covers.begin + 1 == line && other.covers.end >= line;
        if (!above || !text.sliced(other.span.begin).startsWith("#disable-next-line"_L1))
            continue;
        const qsizetype comment = text.indexOf("//"_L1, other.span.end);
        const bool commented = comment >= 0 && comment < line;
        out.add({{other.span.end, other.span.end},
                 u' ' + code + (commented || note.isEmpty() ? QString() : u" // "_s + note)});
        if (commented && !note.isEmpty())
            out.add({{qint32(comment) + 2, qint32(comment) + 2}, u' ' + note + u';'});
        return out;
    }
    qsizetype begin = line;
    while (begin < text.size() && (text[begin] == u' ' || text[begin] == u'\t'))
        ++begin;
    const QString indent = text.sliced(line, begin - line);
    const QString comment = note.isEmpty() ? QString() : u" // "_s + note;
    out.add({{qint32(line), qint32(line)}, indent + u"#disable-next-line "_s + code + comment + u'\n'});
    return out;
}

} // namespace

std::optional<EditSet> suppressionEdits(const Document &document, const Template &content, ResourceId resource,
                                        const RuleInfo &rule, const SuppressionNote &note)
{
    const Resource &declared = content.at(resource);
    const QString code(rule.reference);
    const QString text = note.text().simplified(); // one line
    if (document.bicep() != nullptr)
        return directiveEdits(content, declared, code, text);
    const ExpressionTree &tree = content.expressions;
    if (tree.kind(declared.body) != ExprKind::Object)
        return std::nullopt;
    ExprId object = declared.body;
    QStringList path{u"metadata"_s, u"bulkhead"_s, u"suppress"_s};
    while (!path.isEmpty() && tree.member(object, path.front()).valid()) {
        object = tree.member(object, path.takeFirst());
        if (tree.kind(object) != ExprKind::Object)
            return std::nullopt;
    }
    if (tree.member(object, code).valid())
        return std::nullopt; // accepted already, without effect: that has to be corrected by hand
    EditSet out;
    insertMembers(content, object, path, {{code, text}}, out);
    return out;
}

} // namespace rules
