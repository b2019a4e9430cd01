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

QString typeText(const Template &content, TypeId id, int depth)
{
    constexpr int MaxDepth = 8;
    if (!id.valid() || depth > MaxDepth)
        return u"any"_s;
    const TypeTree &types = content.types;
    const Type &type = types.at(id);
    const auto inner = [&](std::size_t index) { return typeText(content, types.children(id)[index], depth + 1); };
    switch (type.kind) {
    case TypeKind::Any: return u"any"_s;
    case TypeKind::String: return u"string"_s;
    case TypeKind::Int: return u"int"_s;
    case TypeKind::Bool: return u"bool"_s;
    case TypeKind::Object: return u"object"_s;
    case TypeKind::Array: return type.childCount == 0 ? u"array"_s : inner(0) + u"[]"_s;
    case TypeKind::Tuple: return u"array"_s;
    case TypeKind::Null: return u"null"_s;
    case TypeKind::Literal: return content.source()->slice(content.expressions.at(type.value).span).toString();
    case TypeKind::Union: {
        QStringList members;
        for (std::size_t i = 0; i < std::size_t(type.childCount); ++i)
            members += inner(i);
        return members.join(" | "_L1);
    }
    case TypeKind::Nullable: return inner(0) + u'?';
    case TypeKind::NonNull: return inner(0);
    case TypeKind::Named: return types.text(id);
    default: return u"any"_s;
    }
}

} // namespace model
