// SPDX-License-Identifier: MIT
#include "model/builtins.h"

#include <algorithm>
#include <iterator>

namespace model {

namespace {

using enum BuiltinClass;

/// Sorted by name without regard to case.
constexpr Builtin Table[] = {
    {"add", Pure, 2, 2, true},
    {"and", Lazy, 1, -1, true},
    {"any", Pure, 1, 1},
    {"array", Pure, 1, 1},
    {"base64", Pure, 1, 1},
    {"base64ToJson", Pure, 1, 1},
    {"base64ToString", Pure, 1, 1},
    {"bool", Pure, 1, 1},
    {"buildUri", Pure, 1, 1},
    {"cidrHost", Pure, 2, 2},
    {"cidrSubnet", Pure, 3, 3},
    {"coalesce", Lazy, 1, -1, true},
    {"concat", Pure, 0, -1},
    {"contains", Pure, 2, 2},
    {"copyIndex", Deployment, 0, 2, true},
    {"createArray", Pure, 0, -1, true},
    {"createObject", Pure, 0, -1, true},
    {"dataUri", Pure, 1, 1},
    {"dataUriToString", Pure, 1, 1},
    {"dateTimeAdd", Pure, 2, 3},
    {"dateTimeFromEpoch", Pure, 1, 1},
    {"dateTimeToEpoch", Pure, 1, 1},
    {"deployer", Deployment, 0, 0},
    {"deployment", Deployment, 0, 0},
    {"distinct", Pure, 1, 1},
    {"div", Pure, 2, 2, true},
    {"empty", Pure, 1, 1},
    {"endsWith", Pure, 2, 2},
    {"environment", Deployment, 0, 0},
    {"equals", Pure, 2, 2, true},
    {"extensionResourceId", Pure, 2, -1},
    {"extensions", Deployment, 1, 1, true},
    {"externalInput", External, 1, 2},
    {"externalInputs", External, 1, 1, true},
    {"fail", Deployment, 1, 1},
    {"false", Pure, 0, 0, true},
    {"filter", Higher, 2, 2},
    {"first", Pure, 1, 1},
    {"flatten", Pure, 1, 1},
    {"float", Pure, 1, 1, true},
    {"format", Pure, 1, -1},
    {"getSecret", External, 1, 5},
    {"greater", Pure, 2, 2, true},
    {"greaterOrEquals", Pure, 2, 2, true},
    {"groupBy", Higher, 2, 3},
    {"guid", Pure, 1, -1},
    {"if", Lazy, 3, 3, true},
    {"indexFromEnd", Pure, 2, 2, true},
    {"indexOf", Pure, 2, 2},
    {"int", Pure, 1, 1},
    {"intersection", Pure, 2, -1},
    {"invokeResourceMethod", Deployment, 1, -1, true},
    {"items", Pure, 1, 1},
    {"join", Pure, 2, 2},
    {"json", Pure, 1, 1},
    {"lambda", Deployment, 1, -1, true},
    {"lambdaVariables", Deployment, 1, 1, true},
    {"last", Pure, 1, 1},
    {"lastIndexOf", Pure, 2, 2},
    {"length", Pure, 1, 1},
    {"less", Pure, 2, 2, true},
    {"lessOrEquals", Pure, 2, 2, true},
    {"like", Pure, 2, 2},
    {"listOutputsWithSecureValues", Deployment, 1, 2, true},
    {"loadDirectoryFileInfo", Load, 1, 2},
    {"loadFileAsBase64", Load, 1, 1},
    {"loadJsonContent", Load, 1, 3},
    {"loadTextContent", Load, 1, 2},
    {"loadYamlContent", Load, 1, 3},
    {"managementGroup", Deployment, 0, 1},
    {"managementGroupResourceId", Pure, 2, -1},
    {"map", Higher, 2, 2},
    {"mapValues", Higher, 2, 2},
    {"max", Pure, 1, -1},
    {"min", Pure, 1, -1},
    {"mod", Pure, 2, 2, true},
    {"mul", Pure, 2, 2, true},
    {"nameof", Load, 1, 1},
    {"newGuid", Default, 0, 0},
    {"not", Pure, 1, 1, true},
    {"null", Pure, 0, 0, true},
    {"objectKeys", Pure, 1, 1},
    {"or", Lazy, 1, -1, true},
    {"padLeft", Pure, 2, 3},
    {"parameters", Deployment, 1, 1, true},
    {"parseCidr", Pure, 1, 1},
    {"parseUri", Pure, 1, 1},
    {"pickZones", Deployment, 3, 5},
    {"providers", Deployment, 1, 2},
    {"range", Pure, 2, 2},
    {"readCliArg", External, 1, 1},
    {"readEnvironmentVariable", External, 1, 2},
    {"readEnvVar", External, 1, 2},
    {"reduce", Higher, 3, 3},
    {"reference", Deployment, 1, 3},
    {"references", Deployment, 1, 2, true},
    {"replace", Pure, 3, 3},
    {"resourceGroup", Deployment, 0, 2},
    {"resourceId", Pure, 2, -1},
    {"resourceInfo", Deployment, 1, 1, true},
    {"roleDefinitions", Deployment, 1, 1},
    {"shallowMerge", Pure, 1, 1},
    {"skip", Pure, 2, 2},
    {"sort", Higher, 2, 2},
    {"split", Pure, 2, 2},
    {"startsWith", Pure, 2, 2},
    {"string", Pure, 1, 1},
    {"sub", Pure, 2, 2, true},
    {"subscription", Deployment, 0, 1},
    {"subscriptionResourceId", Pure, 2, -1},
    {"substring", Pure, 2, 3},
    {"take", Pure, 2, 2},
    {"target", Deployment, 0, 1, true},
    {"tenant", Deployment, 0, 0},
    {"tenantResourceId", Pure, 2, -1},
    {"toLogicalZone", Deployment, 3, 3},
    {"toLogicalZones", Deployment, 3, 3},
    {"toLower", Pure, 1, 1},
    {"toObject", Higher, 2, 3},
    {"toPhysicalZone", Deployment, 3, 3},
    {"toPhysicalZones", Deployment, 3, 3},
    {"toUpper", Pure, 1, 1},
    {"trim", Pure, 1, 1},
    {"true", Pure, 0, 0, true},
    {"tryGet", Pure, 2, -1, true},
    {"tryIndexFromEnd", Pure, 2, 2, true},
    {"union", Pure, 2, -1},
    {"uniqueString", Pure, 1, -1},
    {"uri", Pure, 2, 2},
    {"uriComponent", Pure, 1, 1},
    {"uriComponentToString", Pure, 1, 1},
    {"utcNow", Default, 0, 1},
    {"variables", Deployment, 1, 1, true},
};

bool nameIsLess(const Builtin &row, QStringView name)
{
    return QLatin1StringView(row.name).compare(name, Qt::CaseInsensitive) < 0;
}

} // namespace

BuiltinId findBuiltin(QStringView name)
{
    const auto *row = std::lower_bound(std::begin(Table), std::end(Table), name, nameIsLess);
    if (row == std::end(Table) || QLatin1StringView(row->name).compare(name, Qt::CaseInsensitive) != 0)
        return {};
    return {qint32(row - Table)};
}

const Builtin &builtin(BuiltinId id)
{
    return Table[id.at()];
}

qint32 builtinCount()
{
    return qint32(std::size(Table));
}

QLatin1StringView builtinName(BuiltinId id)
{
    return QLatin1StringView(Table[id.at()].name);
}

const BuiltinIds &builtins()
{
    static const BuiltinIds ids{
        .if_ = findBuiltin(u"if"),
        .and_ = findBuiltin(u"and"),
        .or_ = findBuiltin(u"or"),
        .not_ = findBuiltin(u"not"),
        .equals = findBuiltin(u"equals"),
        .coalesce = findBuiltin(u"coalesce"),
        .add = findBuiltin(u"add"),
        .sub = findBuiltin(u"sub"),
        .mul = findBuiltin(u"mul"),
        .div = findBuiltin(u"div"),
        .mod = findBuiltin(u"mod"),
        .less = findBuiltin(u"less"),
        .lessOrEquals = findBuiltin(u"lessOrEquals"),
        .greater = findBuiltin(u"greater"),
        .greaterOrEquals = findBuiltin(u"greaterOrEquals"),
        .toLower = findBuiltin(u"toLower"),
        .any = findBuiltin(u"any"),
    };
    return ids;
}

} // namespace model
