// SPDX-License-Identifier: MIT
#include "model/template.h"

#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// ARM compares names without case; Bicep refuses names that differ by case only, so the same comparison serves both.
template<class Id, class List>
Id findByName(const List &list, QStringView name)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].name.compare(name, Qt::CaseInsensitive) == 0)
            return Id{qint32(i)};
    }
    return {};
}

template<class List>
auto findEntry(const List &list, QStringView name) -> const typename List::value_type *
{
    for (const auto &entry : list) {
        if (entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return &entry;
    }
    return nullptr;
}

} // namespace

QLatin1StringView languageName(Language language)
{
    switch (language) {
    case Language::Bicep: return "bicep"_L1;
    case Language::BicepParameters: return "bicepparam"_L1;
    case Language::ArmTemplate: return "arm-template"_L1;
    case Language::ArmParameters: return "arm-parameters"_L1;
    }
    return {};
}

QLatin1StringView symbolKindName(SymbolKind kind)
{
    static constexpr std::array Names{
        "parameter"_L1,
        "variable"_L1,
        "resource"_L1,
        "module"_L1,
        "output"_L1,
        "type"_L1,
        "function"_L1,
        "metadata"_L1,
        "test"_L1,
        "assert"_L1,
        "extension"_L1,
        "import"_L1,
        "parameter-assignment"_L1,
    };
    return Names[std::size_t(kind)];
}

ParameterId Template::findParameter(QStringView name) const
{
    return findByName<ParameterId>(parameters, name);
}

VariableId Template::findVariable(QStringView name) const
{
    return findByName<VariableId>(variables, name);
}

OutputId Template::findOutput(QStringView name) const
{
    return findByName<OutputId>(outputs, name);
}

FunctionId Template::findFunction(QStringView name) const
{
    return findByName<FunctionId>(functions, name);
}

const TypeDeclaration *Template::findType(QStringView name) const
{
    return findEntry(typeDeclarations, name);
}

const Import *Template::findImport(QStringView name) const
{
    return findEntry(imports, name);
}

const Assignment *Template::findAssignment(QStringView name) const
{
    return findEntry(assignments, name);
}

ResourceId Template::findResource(QStringView symbolicName) const
{
    for (std::size_t i = 0; i < resources.size(); ++i) {
        if (resources[i].symbolicName.compare(symbolicName, Qt::CaseInsensitive) == 0)
            return {qint32(i)};
    }
    return {};
}

} // namespace model
