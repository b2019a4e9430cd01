// SPDX-License-Identifier: MIT
#include "tests/report/sarifcheck.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

enum Need : quint8 { Optional, Required };

/// A member of an object. Types: another object of this table, "string", "count" (from 0), "number" (from 1), "bool",
/// "uri", "time", "bag", or words separated by bars; with "[]" behind it an array, with "[1]" one that is not empty.
struct Member {
    QLatin1StringView object;
    QLatin1StringView name;
    QLatin1StringView type;
    Need need = Optional;
};

constexpr std::array Members{
    Member{"log"_L1, "$schema"_L1, "uri"_L1}, // 3.13
    Member{"log"_L1, "version"_L1, "2.1.0"_L1, Required},
    Member{"log"_L1, "runs"_L1, "run[]"_L1, Required},
    Member{"run"_L1, "tool"_L1, "tool"_L1, Required}, // 3.14
    Member{"run"_L1, "invocations"_L1, "invocation[]"_L1},
    Member{"run"_L1, "originalUriBaseIds"_L1, "bases"_L1},
    Member{"run"_L1, "artifacts"_L1, "artifact[]"_L1},
    Member{"run"_L1, "defaultEncoding"_L1, "string"_L1},
    Member{"run"_L1, "newlineSequences"_L1, "string[1]"_L1},
    Member{"run"_L1, "columnKind"_L1, "utf16CodeUnits"_L1, Required}, // without it the columns would mean nothing
    Member{"run"_L1, "results"_L1, "result[]"_L1, Required}, // null would mean that there was no scan
    Member{"run"_L1, "properties"_L1, "bag"_L1},
    Member{"bases"_L1, "%SRCROOT%"_L1, "base"_L1, Required},
    Member{"base"_L1, "description"_L1, "message"_L1, Required},
    Member{"tool"_L1, "driver"_L1, "driver"_L1, Required}, // 3.18
    Member{"driver"_L1, "name"_L1, "string"_L1, Required}, // 3.19
    Member{"driver"_L1, "version"_L1, "string"_L1, Required},
    Member{"driver"_L1, "semanticVersion"_L1, "string"_L1},
    Member{"driver"_L1, "language"_L1, "en"_L1},
    Member{"driver"_L1, "rules"_L1, "rule[1]"_L1, Required},
    Member{"driver"_L1, "notifications"_L1, "descriptor[]"_L1},
    Member{"descriptor"_L1, "id"_L1, "string"_L1, Required}, // 3.49
    Member{"descriptor"_L1, "shortDescription"_L1, "multiformat"_L1, Required},
    Member{"rule"_L1, "id"_L1, "string"_L1, Required},
    Member{"rule"_L1, "name"_L1, "string"_L1, Required},
    Member{"rule"_L1, "shortDescription"_L1, "multiformat"_L1, Required},
    Member{"rule"_L1, "fullDescription"_L1, "multiformat"_L1, Required},
    Member{"rule"_L1, "help"_L1, "multiformat"_L1, Required},
    Member{"rule"_L1, "helpUri"_L1, "uri"_L1},
    Member{"rule"_L1, "defaultConfiguration"_L1, "configuration"_L1, Required},
    Member{"rule"_L1, "properties"_L1, "bag"_L1},
    Member{"configuration"_L1, "level"_L1, "none|note|warning|error"_L1, Required}, // 3.50
    Member{"multiformat"_L1, "text"_L1, "string"_L1, Required}, // 3.12
    Member{"multiformat"_L1, "markdown"_L1, "string"_L1},
    Member{"message"_L1, "text"_L1, "string"_L1, Required}, // 3.11
    Member{"invocation"_L1, "executionSuccessful"_L1, "bool"_L1, Required}, // 3.20
    Member{"invocation"_L1, "endTimeUtc"_L1, "time"_L1},
    Member{"invocation"_L1, "toolExecutionNotifications"_L1, "notification[]"_L1},
    Member{"notification"_L1, "descriptor"_L1, "reference"_L1, Required}, // 3.58
    Member{"notification"_L1, "level"_L1, "none|note|warning|error"_L1, Required},
    Member{"notification"_L1, "message"_L1, "message"_L1, Required},
    Member{"notification"_L1, "locations"_L1, "location[]"_L1},
    Member{"reference"_L1, "id"_L1, "string"_L1, Required}, // 3.52
    Member{"reference"_L1, "index"_L1, "count"_L1, Required},
    Member{"artifact"_L1, "location"_L1, "artifactLocation"_L1, Required}, // 3.24
    Member{"artifact"_L1, "roles"_L1, "analysisTarget[1]"_L1},
    Member{"artifact"_L1, "encoding"_L1, "UTF-16"_L1},
    Member{"artifact"_L1, "sourceLanguage"_L1, "bicep|json"_L1},
    Member{"artifactLocation"_L1, "uri"_L1, "uri"_L1, Required}, // 3.4
    Member{"artifactLocation"_L1, "uriBaseId"_L1, "%SRCROOT%"_L1},
    Member{"artifactLocation"_L1, "index"_L1, "count"_L1},
    Member{"location"_L1, "physicalLocation"_L1, "physicalLocation"_L1}, // 3.28
    Member{"location"_L1, "logicalLocations"_L1, "logicalLocation[1]"_L1},
    Member{"location"_L1, "message"_L1, "message"_L1},
    Member{"physicalLocation"_L1, "artifactLocation"_L1, "artifactLocation"_L1, Required}, // 3.29
    Member{"physicalLocation"_L1, "region"_L1, "region"_L1},
    Member{"region"_L1, "startLine"_L1, "number"_L1, Required}, // 3.30
    Member{"region"_L1, "startColumn"_L1, "number"_L1, Required},
    Member{"region"_L1, "endLine"_L1, "number"_L1, Required},
    Member{"region"_L1, "endColumn"_L1, "number"_L1, Required},
    Member{"region"_L1, "snippet"_L1, "content"_L1},
    Member{"content"_L1, "text"_L1, "string"_L1, Required}, // 3.3
    Member{"logicalLocation"_L1, "name"_L1, "string"_L1, Required}, // 3.33
    Member{"logicalLocation"_L1, "fullyQualifiedName"_L1, "string"_L1, Required},
    Member{"logicalLocation"_L1, "kind"_L1, "resource"_L1, Required},
    Member{"logicalLocation"_L1, "properties"_L1, "bag"_L1},
    Member{"result"_L1, "ruleId"_L1, "string"_L1, Required}, // 3.27
    Member{"result"_L1, "ruleIndex"_L1, "count"_L1, Required},
    Member{"result"_L1, "kind"_L1, "pass|open|fail"_L1, Required},
    Member{"result"_L1, "level"_L1, "none|note|warning|error"_L1, Required},
    Member{"result"_L1, "message"_L1, "message"_L1, Required},
    Member{"result"_L1, "locations"_L1, "location[1]"_L1, Required}, // code scanning refuses results without one
    Member{"result"_L1, "partialFingerprints"_L1, "fingerprints"_L1, Required},
    Member{"result"_L1, "codeFlows"_L1, "codeFlow[1]"_L1},
    Member{"result"_L1, "suppressions"_L1, "suppression[1]"_L1},
    Member{"result"_L1, "fixes"_L1, "fix[1]"_L1},
    Member{"result"_L1, "properties"_L1, "bag"_L1},
    Member{"fingerprints"_L1, "bulkheadDeclaration/v1"_L1, "string"_L1, Required},
    Member{"suppression"_L1, "kind"_L1, "inSource|external"_L1, Required}, // 3.35
    Member{"suppression"_L1, "justification"_L1, "string"_L1},
    Member{"codeFlow"_L1, "threadFlows"_L1, "threadFlow[1]"_L1, Required}, // 3.36
    Member{"threadFlow"_L1, "locations"_L1, "threadFlowLocation[1]"_L1, Required}, // 3.37
    Member{"threadFlowLocation"_L1, "location"_L1, "location"_L1, Required}, // 3.38
    Member{"threadFlowLocation"_L1, "importance"_L1, "important|essential|unimportant"_L1},
    Member{"fix"_L1, "description"_L1, "message"_L1, Required}, // 3.55
    Member{"fix"_L1, "artifactChanges"_L1, "artifactChange[1]"_L1, Required},
    Member{"fix"_L1, "properties"_L1, "bag"_L1},
    Member{"artifactChange"_L1, "artifactLocation"_L1, "artifactLocation"_L1, Required}, // 3.56
    Member{"artifactChange"_L1, "replacements"_L1, "replacement[1]"_L1, Required},
    Member{"replacement"_L1, "deletedRegion"_L1, "region"_L1, Required}, // 3.57
    Member{"replacement"_L1, "insertedContent"_L1, "content"_L1},
};

class Checker
{
public:
    QStringList check(const QJsonObject &log)
    {
        const QJsonArray runs = log[u"runs"_s].toArray();
        m_run = runs.isEmpty() ? QJsonObject() : runs[0].toObject();
        value(log, "log"_L1, u"$"_s);
        return m_problems;
    }

private:
    void problem(const QString &place, const QString &what) { m_problems += place + u": "_s + what; }
    void value(const QJsonValue &json, QLatin1StringView type, const QString &place);
    void scalar(const QJsonValue &json, QLatin1StringView type, const QString &place);
    void object(const QJsonObject &json, QLatin1StringView type, const QString &place);
    void beyondSchema(const QJsonObject &json, QLatin1StringView type, const QString &place);
    void message(const QString &text, const QString &place);
    void region(const QJsonObject &json, const QString &place);
    void artifactLocation(const QJsonObject &json, const QString &place);
    void reference(const QString &id, const QJsonValue &index, const QString &list, const QString &place);

    QJsonObject m_run;
    QStringList m_problems;
};

void Checker::value(const QJsonValue &json, QLatin1StringView type, const QString &place)
{
    if (type.endsWith(u']')) {
        const QJsonArray items = json.toArray();
        if (!json.isArray())
            problem(place, u"is no array"_s);
        else if (items.isEmpty() && type.endsWith("[1]"_L1))
            problem(place, u"is empty"_s);
        for (qsizetype i = 0; i < items.size(); ++i)
            value(items[i], type.first(type.indexOf(u'[')), u"%1[%2]"_s.arg(place).arg(i));
        return;
    }
    const bool isObject = std::ranges::any_of(Members, [type](const Member &row) { return row.object == type; });
    if (!isObject)
        scalar(json, type, place);
    else if (json.isObject())
        object(json.toObject(), type, place);
    else
        problem(place, u"is no object"_s);
}

void Checker::scalar(const QJsonValue &json, QLatin1StringView type, const QString &place)
{
    static const QRegularExpression uri(u"^([A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-F]{2})+$"_s);
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"_s);
    const QString text = json.toString();
    if (type == "bag"_L1) {
        if (!json.isObject())
            problem(place, u"is no property bag"_s);
    } else if (type == "bool"_L1) {
        if (!json.isBool())
            problem(place, u"is no boolean"_s);
    } else if (type == "count"_L1 || type == "number"_L1) {
        if (!json.isDouble() || json.toInteger(-1) < (type == "number"_L1 ? 1 : 0))
            problem(place, u"is no number from %1"_s.arg(type == "number"_L1 ? 1 : 0));
    } else if (!json.isString()) {
        problem(place, u"is no string"_s);
    } else if (type == "uri"_L1) {
        if (!uri.match(text).hasMatch() || !QUrl(text, QUrl::StrictMode).isValid())
            problem(place, u"is no URI: "_s + text);
    } else if (type == "time"_L1) {
        if (!time.match(text).hasMatch() || !QDateTime::fromString(text, Qt::ISODate).isValid())
            problem(place, u"is no time: "_s + text);
    } else if (type == "string"_L1) {
        if (text.isEmpty())
            problem(place, u"is empty"_s);
    } else if (!QString(type).split(u'|').contains(text)) {
        problem(place, u"is '%1', none of %2"_s.arg(text, type));
    }
}

void Checker::object(const QJsonObject &json, QLatin1StringView type, const QString &place)
{
    const auto rowOf = [type](const QString &name) {
        return std::ranges::find_if(Members, [&](const Member &row) { return row.object == type && row.name == name; });
    };
    for (const Member &row : Members) {
        if (row.object == type && row.need == Required && !json.contains(row.name))
            problem(place, u"lacks "_s + row.name);
    }
    for (auto member = json.begin(); member != json.end(); ++member) {
        const auto row = rowOf(member.key());
        const QString inner = place + u'.' + member.key();
        if (row == Members.end())
            problem(inner, u"is not known in "_s + type);
        else
            value(member.value(), row->type, inner);
    }
    beyondSchema(json, type, place);
}

void Checker::beyondSchema(const QJsonObject &json, QLatin1StringView type, const QString &place)
{
    if (type == "message"_L1)
        message(json[u"text"_s].toString(), place);
    else if (type == "region"_L1)
        region(json, place);
    else if (type == "artifactLocation"_L1)
        artifactLocation(json, place);
    else if (type == "reference"_L1)
        reference(json[u"id"_s].toString(), json[u"index"_s], u"notifications"_s, place);
    if (type != "result"_L1)
        return;
    reference(json[u"ruleId"_s].toString(), json[u"ruleIndex"_s], u"rules"_s, place);
    const bool fails = json[u"kind"_s].toString() == "fail"_L1;
    if (!fails && json[u"level"_s].toString() != "none"_L1) // 3.27.10
        problem(place, u"has a level although it does not fail"_s);
    if (!json[u"locations"_s][0].toObject().contains(u"physicalLocation"_s))
        problem(place, u"has no place in a file"_s);
}

/// 3.11.5 and 3.11.6: no placeholders without arguments, no links but those that are meant.
void Checker::message(const QString &text, const QString &place)
{
    static const QRegularExpression placeholder(u"(?<!\\{)\\{\\d+\\}(?!\\})"_s);
    static const QRegularExpression bracket(u"(?<!\\\\)(?:\\\\\\\\)*[\\[\\]]"_s);
    if (text.contains(placeholder))
        problem(place, u"has a placeholder: "_s + text);
    if (text.contains(bracket))
        problem(place, u"has an open bracket: "_s + text);
}

void Checker::region(const QJsonObject &json, const QString &place)
{
    const auto at = [&](const QString &name) { return json[name].toInteger(); };
    const auto begin = std::pair(at(u"startLine"_s), at(u"startColumn"_s));
    const auto end = std::pair(at(u"endLine"_s), at(u"endColumn"_s));
    if (end < begin)
        problem(place, u"ends before it begins"_s);
    if (json.contains(u"snippet"_s) && begin == end)
        problem(place, u"has a snippet and no length"_s);
}

void Checker::artifactLocation(const QJsonObject &json, const QString &place)
{
    const QString uri = json[u"uri"_s].toString();
    const bool relative = QUrl(uri).isRelative();
    if (relative != json.contains(u"uriBaseId"_s)) // 3.4.4
        problem(place, relative ? u"is relative to nothing"_s : u"is absolute and has a base"_s);
    if (relative && (uri.startsWith(u'/') || uri.startsWith("./"_L1) || uri.section(u'/', 0, 0).contains(u':')))
        problem(place, u"is not relative to its base: "_s + uri);
    if (!json.contains(u"index"_s))
        return;
    const QJsonValue artifact = m_run[u"artifacts"_s][json[u"index"_s].toInt()];
    if (artifact[u"location"_s][u"uri"_s].toString() != uri) // 3.4.5
        problem(place, u"has the index of another file"_s);
}

void Checker::reference(const QString &id, const QJsonValue &index, const QString &list, const QString &place)
{
    const QJsonValue described = m_run[u"tool"_s][u"driver"_s][list][index.toInt(-1)];
    if (described[u"id"_s].toString() != id || id.isEmpty())
        problem(place, u"refers to no entry of "_s + list);
}

} // namespace

QStringList sarifProblems(const QJsonObject &log)
{
    return Checker().check(log);
}
