// SPDX-License-Identifier: MIT
#include "tests/report/sarifcheck.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

class Checker
{
public:
    explicit Checker(const QJsonObject &log) : m_run(log[u"runs"_s][0].toObject()) { }

    QStringList check()
    {
        value(m_run, u"run"_s, u"$.runs[0]"_s);
        return m_problems;
    }

private:
    void problem(const QString &place, const QString &what) { m_problems += place + u": "_s + what; }
    /// \a name: of the member that holds it; an entry of a list has the name of the list.
    void value(const QJsonValue &json, const QString &name, const QString &place);
    void object(const QJsonObject &json, const QString &name, const QString &place);
    void region(const QJsonObject &json, const QString &place);
    void artifactLocation(const QJsonObject &json, const QString &place);
    void reference(const QJsonValue &id, const QJsonValue &index, const QString &list, const QString &place);

    QJsonObject m_run;
    QStringList m_problems;
};

void Checker::value(const QJsonValue &json, const QString &name, const QString &place)
{
    const QJsonArray items = json.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        value(items[i], name, u"%1[%2]"_s.arg(place).arg(i));
    if (!json.isObject() || name == "properties"_L1)
        return;
    const QJsonObject members = json.toObject();
    object(members, name, place);
    for (auto member = members.begin(); member != members.end(); ++member)
        value(member.value(), member.key(), place + u'.' + member.key());
}

void Checker::object(const QJsonObject &json, const QString &name, const QString &place)
{
    if (name == "region"_L1 || name == "deletedRegion"_L1)
        region(json, place);
    else if (json.contains(u"uri"_s))
        artifactLocation(json, place);
    else if (name == "descriptor"_L1)
        reference(json[u"id"_s], json[u"index"_s], u"notifications"_s, place);
    else if (name == "results"_L1)
        reference(json[u"ruleId"_s], json[u"ruleIndex"_s], u"rules"_s, place);
}

/// 3.30: the end is no part of a region.
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

/// 3.4.5
void Checker::artifactLocation(const QJsonObject &json, const QString &place)
{
    if (!json.contains(u"index"_s))
        return;
    const QJsonValue artifact = m_run[u"artifacts"_s][json[u"index"_s].toInt()];
    if (artifact[u"location"_s][u"uri"_s] != json[u"uri"_s])
        problem(place, u"has the index of another file"_s);
}

void Checker::reference(const QJsonValue &id, const QJsonValue &index, const QString &list, const QString &place)
{
    const QJsonValue described = m_run[u"tool"_s][u"driver"_s][list][index.toInt(-1)];
    if (described[u"id"_s] != id || id.isUndefined())
        problem(place, u"refers to no entry of "_s + list);
}

} // namespace

QStringList sarifProblems(const QJsonObject &log)
{
    return Checker(log).check();
}
