// SPDX-License-Identifier: MIT
#include "ui/hoverinquiry.h"

#include "rules/evidence.h"

#include <QCoreApplication>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString kindWord(model::Lookup::Kind kind)
{
    using Kind = model::Lookup::Kind;
    switch (kind) {
    case Kind::Parameter: return QCoreApplication::translate("Hover", "parameter");
    case Kind::Variable: return QCoreApplication::translate("Hover", "variable");
    case Kind::Output: return QCoreApplication::translate("Hover", "output");
    case Kind::Resource: return QCoreApplication::translate("Hover", "resource, its name");
    case Kind::Module: return QCoreApplication::translate("Hover", "module, its name");
    case Kind::Function: return QCoreApplication::translate("Hover", "function");
    case Kind::Type: return QCoreApplication::translate("Hover", "type");
    case Kind::Property: return QCoreApplication::translate("Hover", "property");
    case Kind::Expression: return QCoreApplication::translate("Hover", "expression");
    case Kind::File: return QCoreApplication::translate("Hover", "file");
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
        const QString text =
            one.value.isNothing() ? QCoreApplication::translate("Hover", "nothing") : shownValue(one.value);
        if (!shown.contains(text))
            shown += text;
    }
    return shown.join(QCoreApplication::translate("Hover", " or "));
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
        out.why = QCoreApplication::translate("Hover", "depends on what nothing here decides");
        return;
    }
    out.value = value.isAbsent() ? QCoreApplication::translate("Hover", "nothing") : shownValue(value);
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
        out.why = found->definition.isValid() ? found->definition.path()
                                              : QCoreApplication::translate("Hover", "was not read");
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
