// SPDX-License-Identifier: MIT
#include "rules/report/baseline.h"

#include "rules/report/fingerprint.h"
#include "rules/report/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <set>

using namespace Qt::StringLiterals;
using model::Message;

namespace rules {

namespace {

bool counts(const Finding &finding)
{
    return finding.outcome == Outcome::Fail || finding.outcome == Outcome::Undetermined;
}

} // namespace

QByteArray Baseline::write(const Report &report)
{
    JsonWriter json;
    json.beginObject();
    json.member("schema"_L1, 1);
    json.name("known"_L1).beginArray();
    std::set<QString> written; // one template with several parameters files has each finding once
    for (const ReportedFile &file : report.files) {
        Fingerprints fingerprints(file);
        for (const Finding &finding : file.analysis->findings) {
            const QString fingerprint = fingerprints.next(finding);
            if (!counts(finding) || !written.insert(fingerprint).second)
                continue;
            json.beginObject();
            json.member("fingerprint"_L1, fingerprint);
            json.member("rule"_L1, QString(finding.rule->id));
            json.member("file"_L1, file.path());
            json.member("resource"_L1, finding.symbolicName.isEmpty() ? finding.resourceName : finding.symbolicName);
            json.endObject();
        }
    }
    json.endArray();
    json.endObject();
    return json.result();
}

model::Result<Baseline> Baseline::read(const QByteArray &bytes, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return model::Error{u"%1 is no baseline: %2 at byte %3."_s.arg(name, error.errorString()).arg(error.offset)};
    const QJsonValue known = document[u"known"];
    if (!known.isArray())
        return model::Error{u"%1 is no baseline: it has no list \"known\"."_s.arg(name)};
    Baseline out;
    for (const QJsonValue &entry : known.toArray())
        out.m_known.insert(entry[u"fingerprint"].toString());
    return out;
}

void Baseline::apply(Report &report) const
{
    for (ReportedFile &file : report.files) {
        Fingerprints fingerprints(file);
        auto left = std::make_shared<Analysis>(*file.analysis);
        const auto removed = std::erase_if(left->findings, [&](const Finding &finding) {
            const QString fingerprint = fingerprints.next(finding);
            return counts(finding) && m_known.contains(fingerprint);
        });
        if (removed == 0)
            continue;
        left->known = qsizetype(removed);
        left->notes.push_back(
            {AdviceLevel::Info,
             Message(QT_TRANSLATE_NOOP("Message", "Findings that are in the baseline, and not listed: %1."),
                     qint64(removed)),
             {}});
        file.analysis = std::move(left);
    }
}

} // namespace rules
