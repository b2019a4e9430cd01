// SPDX-License-Identifier: MIT
#include "rules/report/secrets.h"

using namespace model;

namespace rules {

namespace {

constexpr QChar Mask = u'\u2022';

/// Replaces the literals of secure values in a copy of one file's text.
class Masker
{
public:
    Masker(const Snapshot &snapshot, QString text) : m_snapshot(snapshot), m_text(std::move(text)) { }

    /// \a content as it is in the text; \a known the same template as the snapshot has it.
    void visit(const Template &content, const Template &known)
    {
        for (const Parameter &parameter : content.parameters) {
            if (parameter.secure)
                hide(content, parameter.defaultValue);
        }
        for (const Output &output : content.outputs) {
            if (output.secure)
                hide(content, output.value);
        }
        for (const Assignment &assignment : content.assignments) {
            if (isSecure(m_snapshot.root()->content().get(), assignment.name))
                hide(content, assignment.value);
        }
        const bool same = content.resources.size() == known.resources.size();
        for (std::size_t i = 0; same && i < content.resources.size(); ++i) {
            if (content.resources[i].module && known.resources[i].module)
                visitModule(content, *content.resources[i].module, known, *known.resources[i].module);
        }
    }

    [[nodiscard]] QString result() const { return m_text; }

private:
    void visitModule(const Template &content, const ModuleTarget &target, const Template &known,
                     const ModuleTarget &knownTarget)
    {
        const Template *called = knownTarget.inlined.get();
        if (called == nullptr && knownTarget.reference.valid()) {
            const DocumentPtr &document = m_snapshot.link(known, knownTarget.reference).document;
            called = document != nullptr ? document->content().get() : nullptr;
        }
        if (content.expressions.kind(target.parameters) == ExprKind::Object) {
            for (const ExprId member : content.expressions.children(target.parameters)) {
                const bool named = content.expressions.kind(member) == ExprKind::Member
                    && content.expressions.kind(content.expressions.child(member, 0)) == ExprKind::String;
                if (named && isSecure(called, content.expressions.text(content.expressions.child(member, 0))))
                    hide(content, content.expressions.child(member, 1));
            }
        }
        if (target.inlined && knownTarget.inlined)
            visit(*target.inlined, *knownTarget.inlined);
    }

    static bool isSecure(const Template *owner, const QString &name)
    {
        if (owner == nullptr)
            return false;
        const ParameterId id = owner->findParameter(name);
        return id.valid() && owner->at(id).secure;
    }

    void hide(const Template &content, ExprId id)
    {
        if (!id.valid())
            return;
        const Expr &expr = content.expressions.at(id);
        switch (expr.kind) {
        case ExprKind::String:
        case ExprKind::Interpolation:
        case ExprKind::Int:
        case ExprKind::Float: hide(expr.span); break;
        case ExprKind::Member: hide(content, content.expressions.child(id, 1)); break;
        default:
            for (const ExprId child : content.expressions.children(id))
                hide(content, child);
        }
    }

    /// Quotes and line ends stay.
    void hide(Span span)
    {
        const QChar first = span.isEmpty() ? QChar() : m_text[span.begin];
        const bool quoted = span.length() >= 2 && (first == u'\'' || first == u'"') && m_text[span.end - 1] == first;
        for (qint32 i = span.begin + (quoted ? 1 : 0); i < span.end - (quoted ? 1 : 0); ++i) {
            if (m_text[i] != u'\n')
                m_text[i] = Mask;
        }
    }

    const Snapshot &m_snapshot;
    QString m_text;
};

} // namespace

const QString &Secrets::text(const DocumentPtr &document)
{
    const auto known = m_texts.find(document.get());
    if (known != m_texts.end())
        return known->second;
    return m_texts.emplace(document.get(), text(document, document)).first->second;
}

QString Secrets::text(const DocumentPtr &changed, const DocumentPtr &original) const
{
    Masker masker(*m_snapshot, changed->source()->text());
    if (changed->content() != nullptr && original->content() != nullptr)
        masker.visit(*changed->content(), *original->content());
    return masker.result();
}

QString Secrets::text(const EvidenceStep &step)
{
    if (!step.location.isValid())
        return step.text();
    const Span span = step.location.span;
    const QStringView shown = QStringView(text(step.location.document)).sliced(span.begin, span.length());
    if (shown == step.location.document->source()->slice(span))
        return step.text();
    constexpr qsizetype Longest = 120;
    const QString line = shown.toString().simplified();
    return line.size() <= Longest ? line : line.first(Longest - 1) + QChar(u'\u2026');
}

} // namespace rules
