// SPDX-License-Identifier: MIT
#include "rules/report/sariflocations.h"

#include "rules/report/secrets.h"
#include "rules/report/textreport.h"

#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// A longer region is named by its place alone.
constexpr qint32 LongestSnippet = 2000;

QLatin1StringView sourceLanguage(model::Language language)
{
    switch (language) {
    case model::Language::Bicep:
    case model::Language::BicepParameters: return "bicep"_L1;
    case model::Language::ArmTemplate:
    case model::Language::ArmParameters: break;
    }
    return "json"_L1;
}

} // namespace

QString artifactUri(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(clean, "/"));
    if (!QDir::isAbsolutePath(clean))
        return encoded;
    return (clean.startsWith(u'/') ? u"file://"_s : u"file:///"_s) + encoded;
}

QString sarifText(const QString &text)
{
    const QString shown = printable(text);
    QString out;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = shown[i];
        if (c == u'\\' || c == u'[' || c == u']') {
            out += u'\\';
        } else if (c == u'{' || c == u'}') {
            const bool opens = c == u'{' && i + 1 < shown.size() && shown[i + 1].isDigit();
            const bool closes = c == u'}' && i > 0 && shown[i - 1].isDigit();
            if (opens || closes)
                out += c;
        }
        out += c;
    }
    return out;
}

void writeRegion(JsonWriter &json, const model::SourceText &source, model::Span span)
{
    const model::Position begin = source.position(span.begin);
    const model::Position end = source.position(span.end);
    json.member("startLine"_L1, begin.line);
    json.member("startColumn"_L1, begin.column);
    json.member("endLine"_L1, end.line);
    json.member("endColumn"_L1, end.column);
}

SarifArtifacts::SarifArtifacts(const Report &report)
{
    for (const ReportedFile &file : report.files) {
        const model::Snapshot &snapshot = *file.analysis->snapshot;
        add(file.path(), *snapshot.root(), true);
        for (const model::DocumentPtr &document : snapshot.documents())
            add(file.names.shown(document->path()), *document, false);
    }
}

void SarifArtifacts::add(const QString &path, const model::Document &document, bool isTarget)
{
    const QString uri = artifactUri(path);
    const auto known = m_indices.constFind(uri);
    if (known != m_indices.cend()) {
        Artifact &artifact = m_artifacts[std::size_t(*known)];
        artifact.isTarget = artifact.isTarget || isTarget;
        return;
    }
    m_indices.insert(uri, qsizetype(m_artifacts.size()));
    const QLatin1StringView language =
        document.content() != nullptr ? sourceLanguage(document.content()->language) : QLatin1StringView();
    const auto encoding = document.source()->encoding();
    const bool isUtf16 = encoding == model::SourceText::Encoding::Utf16LittleEndian
        || encoding == model::SourceText::Encoding::Utf16BigEndian;
    m_artifacts.push_back({path, language, isTarget, isUtf16});
}

void SarifArtifacts::write(JsonWriter &json) const
{
    json.beginArray();
    for (const Artifact &artifact : m_artifacts) {
        json.beginObject();
        json.name("location"_L1);
        writeFile(json, artifact.path);
        if (artifact.isTarget)
            json.member("roles"_L1, QStringList{u"analysisTarget"_s});
        if (artifact.isUtf16)
            json.member("encoding"_L1, u"UTF-16"_s);
        if (!artifact.language.isEmpty())
            json.member("sourceLanguage"_L1, QString(artifact.language));
        json.endObject();
    }
    json.endArray();
}

void SarifArtifacts::writeFile(JsonWriter &json, const QString &shownPath) const
{
    const QString uri = artifactUri(shownPath);
    json.beginObject();
    json.member("uri"_L1, uri);
    if (!QDir::isAbsolutePath(shownPath))
        json.member("uriBaseId"_L1, u"%SRCROOT%"_s);
    const auto index = m_indices.constFind(uri);
    if (index != m_indices.cend())
        json.member("index"_L1, *index);
    json.endObject();
}

void SarifArtifacts::writePlace(JsonWriter &json, const PathNames &names, const model::Location &location,
                                Secrets &secrets) const
{
    json.beginObject();
    json.name("artifactLocation"_L1);
    writeFile(json, names.shown(location.path()));
    json.name("region"_L1).beginObject();
    writeRegion(json, *location.document->source(), location.span);
    if (!location.span.isEmpty() && location.span.length() <= LongestSnippet) {
        const QString &text = secrets.text(location.document);
        json.name("snippet"_L1).beginObject();
        json.member("text"_L1, text.sliced(location.span.begin, location.span.length()));
        json.endObject();
    }
    json.endObject();
    json.endObject();
}

} // namespace rules
