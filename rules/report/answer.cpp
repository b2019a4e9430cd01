// SPDX-License-Identifier: MIT
#include "rules/report/answer.h"

#include "rules/evidence.h"
#include "rules/report/jsonwriter.h"
#include "rules/report/secrets.h"
#include "rules/report/textreport.h"

using namespace Qt::StringLiterals;

namespace rules {

namespace {

std::vector<model::Value> possibilities(const model::Value &value)
{
    std::vector<model::Value> out;
    const model::Value all = model::pulledUp(value);
    if (all.isChoice()) {
        for (const model::Value::Case &one : all.cases()) {
            const bool listed = std::ranges::any_of(
                out, [&](const model::Value &other) { return other.toJson() == one.value.toJson(); });
            if (!listed)
                out.push_back(one.value);
        }
    } else if (!all.isUnknown()) {
        out.push_back(all);
    }
    return out;
}

/// One step as it is shown: in the files as they are, or in the expression.
struct Step {
    QString file; ///< empty: in the expression
    model::Position place;
    QString role;
    QString text;
};

std::vector<Step> stepsOf(const Answer &answer)
{
    std::vector<Step> out;
    Secrets secrets(answer.snapshot);
    for (const EvidenceStep &step : answer.evidence) {
        const QString role = step.note.english();
        if (const auto offset = answer.asked.offsetIn(step.location))
            out.push_back({{}, {1, *offset + 1}, role, secrets.text(step)});
        else if (const auto location = answer.asked.original(step.location))
            out.push_back({answer.names.shown(location->path()), location->begin(), role, secrets.text(step)});
    }
    return out;
}

} // namespace

Answer answer(const model::SnapshotPtr &snapshot, const model::AskedExpression &asked, const PathNames &names)
{
    model::Evaluator evaluator(snapshot);
    Answer out{snapshot, asked, asked.evaluate(evaluator), {}, names};
    out.evidence = evidenceOf(evaluator, out.value);
    return out;
}

QByteArray answerJson(const Answer &answer)
{
    JsonWriter json;
    json.beginObject();
    json.member("schema"_L1, 1);
    json.member("file"_L1, answer.names.shown(answer.asked.document()->path()));
    json.member("expression"_L1, answer.asked.text());
    json.member("value"_L1, answer.value.toJson());
    json.name("possible"_L1).beginArray();
    for (const model::Value &one : possibilities(answer.value))
        json.value(one.toJson());
    json.endArray();
    json.name("evidence"_L1).beginArray();
    for (const Step &step : stepsOf(answer)) {
        json.beginObject();
        json.member("file"_L1, step.file.isEmpty() ? u"(expression)"_s : step.file);
        json.member("line"_L1, step.place.line);
        json.member("column"_L1, step.place.column);
        json.member("role"_L1, step.role);
        json.member("text"_L1, step.text);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.result();
}

QByteArray answerText(const Answer &answer)
{
    const auto shown = [](const model::Value &value) {
        return value.isFullyKnown() && (value.isObject() || value.isArray()) ? model::compactJson(value)
                                                                             : value.display();
    };
    const std::vector<model::Value> possible = possibilities(answer.value);
    QString out;
    const auto addLine = [&](const QString &line) { out += printable(line) + u'\n'; };
    const model::Message why = answer.value.whyUnknown();
    addLine(possible.size() == 1 ? shown(possible.front()) : possible.empty() ? u"unknown"_s : u"one of these:"_s);
    if (possible.size() > 1) {
        for (const model::Value &one : possible)
            addLine(u"  "_s + shown(one));
    }
    if (!why.isEmpty())
        addLine(u"because: "_s + why.english());
    for (const Step &step : stepsOf(answer)) {
        const QString file = step.file.isEmpty() ? u"expression"_s : step.file;
        addLine(u"from %1:%2:%3 (%4): %5"_s.arg(file)
                    .arg(step.place.line)
                    .arg(step.place.column)
                    .arg(step.role, step.text));
    }
    return out.toUtf8();
}

} // namespace rules
