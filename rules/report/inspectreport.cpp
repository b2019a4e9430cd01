// SPDX-License-Identifier: MIT
#include "rules/report/inspectreport.h"

#include "rules/report/jsonreport.h"
#include "rules/report/textreport.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using model::Inventory;

namespace rules {

namespace {

void writeUnknown(JsonWriter &json, QStringView why)
{
    json.beginObject();
    json.member("$unknown"_L1, why.toString());
    json.endObject();
}

void writeValue(JsonWriter &json, const Inventory::Entry &entry, QStringView whySecure)
{
    json.name("value"_L1);
    if (entry.secure)
        writeUnknown(json, whySecure);
    else
        json.value(entry.value.toJson());
}

QLatin1StringView statusName(model::ReferenceStatus status)
{
    switch (status) {
    case model::ReferenceStatus::Loaded: return "loaded"_L1;
    case model::ReferenceStatus::NotRestored: return "registry-not-cached"_L1;
    default: return "missing"_L1;
    }
}

class InspectionWriter
{
public:
    explicit InspectionWriter(const Inspection &inspection)
        : m_inspection(inspection)
        , m_inventory(inspection.inventory)
    {
    }

    QByteArray write()
    {
        const model::DocumentPtr &document = m_inspection.document();
        m_json.beginObject();
        m_json.member("schema"_L1, 1);
        m_json.member("file"_L1, m_inspection.names.shown(document->path()));
        m_json.member("language"_L1, QString(model::languageName(document->content()->language)));
        m_json.member("targetScope"_L1, m_inventory.targetScope);
        m_json.name("syntaxErrors"_L1);
        writeSyntaxErrors(m_json, *document);
        writeSymbols(*document);
        writeParameters();
        // What a parameters file leads to is in another file, whose lines would not be told apart here.
        const bool onlyValues = m_inspection.isParametersFile();
        writeOutputs(onlyValues ? std::vector<Inventory::Entry>() : m_inventory.outputs);
        m_json.name("resources"_L1);
        writeItems(onlyValues ? std::vector<qint32>() : m_inventory.roots);
        m_json.endObject();
        return m_json.result();
    }

private:
    void writePlace(model::Position place)
    {
        m_json.member("line"_L1, place.line);
        m_json.member("column"_L1, place.column);
    }

    void writeSymbols(const model::Document &document)
    {
        m_json.name("symbols"_L1).beginArray();
        for (const model::Symbol &symbol : document.content()->symbols) {
            m_json.beginObject();
            m_json.member("kind"_L1, QString(model::symbolKindName(symbol.kind)));
            m_json.member("name"_L1, symbol.name);
            writePlace(document.source()->position(symbol.span.begin));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeParameters()
    {
        m_json.name("parameters"_L1).beginArray();
        for (const Inventory::Entry &parameter : m_inventory.parameters) {
            m_json.beginObject();
            m_json.member("name"_L1, parameter.name);
            m_json.member("type"_L1, parameter.type);
            m_json.member("required"_L1, parameter.required);
            if (!parameter.allowed.empty() && !parameter.secure) {
                m_json.name("allowed"_L1).beginArray();
                for (const model::Value &allowed : parameter.allowed)
                    m_json.value(allowed.toJson());
                m_json.endArray();
            }
            writeValue(m_json, parameter, u"secure parameter");
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeOutputs(const std::vector<Inventory::Entry> &outputs)
    {
        m_json.name("outputs"_L1).beginArray();
        for (const Inventory::Entry &output : outputs) {
            m_json.beginObject();
            m_json.member("name"_L1, output.name);
            m_json.member("type"_L1, output.type);
            writeValue(m_json, output, u"secure output");
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeItems(const std::vector<qint32> &items)
    {
        m_json.beginArray();
        for (const qint32 item : items)
            writeItem(m_inventory.items[std::size_t(item)]);
        m_json.endArray();
    }

    void writeItem(const Inventory::Item &item)
    {
        m_json.beginObject();
        m_json.member("kind"_L1, QString(item.module ? "module"_L1 : "resource"_L1));
        m_json.member("symbolicName"_L1, item.symbolicName);
        m_json.member("type"_L1, item.type);
        m_json.member("apiVersion"_L1, item.apiVersion);
        m_json.member("name"_L1, item.name.toJson());
        m_json.member("existing"_L1, item.existing);
        m_json.name("condition"_L1);
        if (item.condition) {
            m_json.beginObject();
            m_json.member("source"_L1, item.condition->source);
            m_json.member("value"_L1, item.condition->value.toJson());
            m_json.endObject();
        } else {
            m_json.null();
        }
        m_json.member("loop"_L1, item.loop);
        m_json.member("extension"_L1, item.extension);
        writePlace(item.location.begin());
        m_json.name("children"_L1);
        writeItems(item.module ? std::vector<qint32>() : item.children);
        m_json.member("dependsOn"_L1, item.dependsOn);
        if (item.module) {
            m_json.name("module"_L1).beginObject();
            m_json.member("path"_L1, item.modulePath);
            m_json.member("status"_L1, QString(statusName(item.moduleStatus)));
            m_json.name("resources"_L1);
            writeItems(item.children);
            m_json.endObject();
        }
        m_json.endObject();
    }

    const Inspection &m_inspection;
    const Inventory &m_inventory;
    JsonWriter m_json;
};

class InspectionListing
{
public:
    explicit InspectionListing(const Inspection &inspection)
        : m_inspection(inspection)
        , m_inventory(inspection.inventory)
    {
    }

    QByteArray write()
    {
        const model::Document &document = *m_inspection.document();
        const QString path = m_inspection.names.shown(document.path());
        addLine(0, path + u" ("_s + model::languageName(document.content()->language) + u')');
        for (const model::Diagnostic &diagnostic : document.syntaxDiagnostics()) {
            if (diagnostic.severity() == model::Severity::Error)
                addLine(2, diagnosticLine(path, *document.source(), diagnostic));
        }
        if (!m_inventory.parameters.empty())
            addLine(0, u"Parameters"_s);
        for (const Inventory::Entry &parameter : m_inventory.parameters)
            addEntry(parameter, u"secure, never shown"_s);
        if (!m_inspection.isParametersFile()) {
            if (!m_inventory.items.empty())
                addLine(0, u"Resources"_s);
            for (const qint32 item : m_inventory.roots)
                addItem(item, 2);
            if (!m_inventory.outputs.empty())
                addLine(0, u"Outputs"_s);
            for (const Inventory::Entry &output : m_inventory.outputs)
                addEntry(output, u"secure, never shown"_s);
        }
        return m_out.toUtf8();
    }

private:
    void addLine(int indent, const QString &text) { m_out += QString(indent, u' ') + printable(text) + u'\n'; }

    void addEntry(const Inventory::Entry &entry, const QString &secure)
    {
        addLine(2, entry.name + u": "_s + entry.type + u" = "_s + (entry.secure ? secure : entry.value.display()));
    }

    void addItem(qint32 index, int indent)
    {
        const Inventory::Item &item = m_inventory.items[std::size_t(index)];
        QString line = item.displayName() + u"  "_s + item.type;
        if (!item.apiVersion.isEmpty())
            line += u'@' + item.apiVersion;
        if (item.existing)
            line += u", existing"_s;
        if (item.loop)
            line += item.loopCount ? u", %1 times"_s.arg(*item.loopCount) : u", in a loop"_s;
        if (item.condition)
            line += u", if "_s + item.condition->source.simplified() + u" ("_s + item.condition->value.display() + u')';
        if (item.module && !item.modulePath.isEmpty())
            line += u", "_s + item.modulePath + u" ("_s + statusName(item.moduleStatus) + u')';
        const QString path = m_inspection.names.shown(item.location.path());
        addLine(indent, line + u"  "_s + path + u':' + QString::number(item.location.begin().line));
        for (const qint32 child : item.children)
            addItem(child, indent + 2);
    }

    const Inspection &m_inspection;
    const Inventory &m_inventory;
    QString m_out;
};

} // namespace

bool Inspection::isParametersFile() const
{
    const model::TemplatePtr &content = document()->content();
    return content != nullptr
        && (content->language == model::Language::BicepParameters
            || content->language == model::Language::ArmParameters);
}

QByteArray inspectJson(const Inspection &inspection)
{
    return InspectionWriter(inspection).write();
}

QByteArray inspectText(const Inspection &inspection)
{
    return InspectionListing(inspection).write();
}

} // namespace rules
