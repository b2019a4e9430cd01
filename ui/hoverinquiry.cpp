// SPDX-License-Identifier: MIT
#include "ui/hoverinquiry.h"

#include "ui/texts.h"

#include "rules/evidence.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString kindWord(model::Lookup::Kind kind)
{
    using Kind = model::Lookup::Kind;
    switch (kind) {
    case Kind::Parameter: return Texts::tr("parameter");
    case Kind::Variable: return Texts::tr("variable");
    case Kind::Output: return Texts::tr("output");
    case Kind::Resource: return Texts::tr("resource, its name");
    case Kind::Module: return Texts::tr("module, its name");
    case Kind::Function: return Texts::tr("function");
    case Kind::Type: return Texts::tr("type");
    case Kind::Property: return Texts::tr("property");
    case Kind::Expression: return Texts::tr("expression");
    case Kind::File: return Texts::tr("file");
    }
    return {};
}

/// Written out if that is short.
QString shownValue(const model::Value &value)
{
    constexpr qsizetype Longest = 160;
    if ((value.isObject() || value.isArray()) && value.isFullyKnown()) {
        QString json = model::compactJson(value);
        if (json.size() <= Longest)
            return json;
    }
    const QString text = value.display();
    return text.size() <= Longest ? text : text.first(Longest) + u'…';
}

QString possibleValues(const model::Value &value)
{
    QStringList shown;
    for (const model::Value::Case &one : value.cases()) {
        const QString text = one.value.isNothing() ? Texts::tr("nothing") : shownValue(one.value);
        if (!shown.contains(text))
            shown += text;
    }
    return shown.join(Texts::tr(" or "));
}

void addValue(const model::Evaluator &evaluator, const model::Value &value, HoverContent &out)
{
    const bool secret = value.isUnknown() && value.unknownInfo().secure;
    if (!secret)
        out.evidence = rules::evidenceOf(evaluator, value);
    if (value.isUnknown()) {
        out.why = value.whyUnknown().translated() + u'.';
        return;
    }
    if (value.isChoice()) {
        out.value = possibleValues(value);
        out.why = Texts::tr("depends on what nothing here decides");
        return;
    }
    out.value = value.isAbsent() ? Texts::tr("nothing") : shownValue(value);
    if (const rules::EvidenceStep *step = rules::sourceStep(out.evidence))
        out.why = step->note.translated();
}

} // namespace

std::optional<HoverContent> hoverContent(const model::SnapshotPtr &snapshot,
                                         const std::map<QString, model::Value> &typed,
                                         const model::DocumentPtr &document, qint32 offset)
{
    const auto found = model::lookUp(*snapshot, document, offset);
    if (!found)
        return std::nullopt;
    model::Evaluator evaluator(snapshot, typed);
    const auto value = model::valueOf(evaluator, *found);
    HoverContent out;
    constexpr qsizetype LongestName = 60;
    out.name = found->name.size() <= LongestName ? found->name : found->name.first(LongestName) + u'…';
    out.kind = kindWord(found->kind);
    out.description = found->description;
    if (value)
        addValue(evaluator, *value, out);
    else if (found->kind == model::Lookup::Kind::File)
        out.why = found->definition.isValid() ? found->definition.path() : Texts::tr("was not read");
    else if (found->description.isEmpty())
        return std::nullopt;
    return out;
}

HoverInquiry::HoverInquiry(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().isValid() && m_watcher.future().resultCount() > 0)
            Q_EMIT answered(m_watcher.result());
    });
}

HoverInquiry::~HoverInquiry() = default;

void HoverInquiry::ask(const model::SnapshotPtr &snapshot, const std::map<QString, model::Value> &typed,
                       const model::DocumentPtr &document, qint32 offset)
{
    m_watcher.setFuture(QtConcurrent::run(&m_pool, hoverContent, snapshot, typed, document, offset));
}

} // namespace ui
