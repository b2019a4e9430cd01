// SPDX-License-Identifier: MIT
#include "model/bicepsuppressions.h"

namespace model {

namespace {

qint32 lineEnd(const QString &text, qint32 from)
{
    const qsizetype found = from < text.size() ? text.indexOf(u'\n', from) : -1;
    return qint32(found < 0 ? text.size() : found);
}

/// Where a code counts again after a directive.
qint32 restoredAt(const BicepSyntax &syntax, std::size_t directive, QStringView code)
{
    const std::vector<BicepTrivia> &trivia = syntax.trivia();
    for (std::size_t i = directive + 1; i < trivia.size(); ++i) {
        if (trivia[i].kind != BicepTrivia::Kind::RestoreDiagnostics)
            continue;
        for (const Span restored : trivia[i].codes) {
            if (syntax.source()->slice(restored) == code)
                return trivia[i].span.begin;
        }
    }
    return syntax.source()->size();
}

} // namespace

std::vector<Suppression> suppressionsOf(const BicepSyntax &syntax)
{
    const QString &text = syntax.source()->text();
    const std::vector<BicepTrivia> &trivia = syntax.trivia();
    std::vector<Suppression> out;
    for (std::size_t i = 0; i < trivia.size(); ++i) {
        const BicepTrivia &directive = trivia[i];
        const bool oneLine = directive.kind == BicepTrivia::Kind::DisableNextLine;
        if (!oneLine && directive.kind != BicepTrivia::Kind::DisableDiagnostics)
            continue;
        const qint32 end = lineEnd(text, directive.span.end);
        const bool commented = i + 1 < trivia.size() && trivia[i + 1].kind == BicepTrivia::Kind::LineComment
            && trivia[i + 1].span.begin <= end;
        const QString note =
            commented ? syntax.source()->slice(trivia[i + 1].span).sliced(2).trimmed().toString() : QString();
        for (const Span code : directive.codes) { // each is restored for itself
            const QStringView name = syntax.source()->slice(code);
            const qint32 until = oneLine ? lineEnd(text, end + 1) : restoredAt(syntax, i, name);
            out.push_back({name.toString(), directive.span, {end, until}, note});
        }
    }
    return out;
}

} // namespace model
