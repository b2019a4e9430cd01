// SPDX-License-Identifier: MIT
// Identifiers: of resources, and those computed from a text.
#include "model/functions.h"

#include <QCryptographicHash>
#include <QUuid>
#include <QtEndian>
#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

// ---------------------------------------------------------------- resource ids

Value text(const QString &known)
{
    return Value::string(known);
}

Value fromDeployment(const char *reason)
{
    return Value::unknown(
        {.reason = Message(reason), .typeOwner = nullptr, .type = {}, .prefix = {}, .atDeployment = true});
}

bool mayBeType(const Value &value)
{
    const QString &known = value.isUnknown() ? value.unknownInfo().prefix : value.toString();
    return known.contains(u'/');
}

/// A scope and the type with its names behind, of the arguments of a function that makes a resource id.
struct IdArguments {
    std::span<const Value> before; ///< subscription, group and such
    const Value *type = nullptr;
    std::span<const Value> names;
};

/// The type is the first argument with a slash. \a leading is how many may stand before it.
std::optional<IdArguments> idArguments(const Call &call, std::size_t from, std::size_t leading)
{
    const auto all = call.arguments().subspan(from);
    const auto type = std::ranges::find_if(all, mayBeType);
    const auto place = std::size_t(type - all.begin());
    if (type == all.end() || place > leading)
        return std::nullopt;
    return IdArguments{all.first(place), &*type, all.subspan(place + 1)};
}

/// Appends /providers/Ns/type1/name1/type2/name2. False if the names do not match the type.
bool addProvider(Value::Items &parts, const IdArguments &id)
{
    if (id.type->isUnknown()) {
        parts.push_back(text(u"/providers/"_s));
        parts.push_back(*id.type);
        return true;
    }
    const QStringList segments = id.type->toString().split(u'/');
    if (std::size_t(segments.size()) != id.names.size() + 1 || segments.contains(QString()))
        return false;
    parts.push_back(text(u"/providers/"_s + segments[0]));
    for (std::size_t i = 0; i < id.names.size(); ++i) {
        parts.push_back(text(u'/' + segments[qsizetype(i) + 1] + u'/'));
        parts.push_back(id.names[i]);
    }
    return true;
}

/// The id of \a scope parts and what stands behind them; \a leading arguments at most precede the type.
template<class Scope>
Value resourceIdOf(const Call &call, std::size_t from, std::size_t leading, const QString &start, Scope scope)
{
    const auto id = idArguments(call, from, leading);
    if (!id && std::ranges::any_of(call.arguments(), &Value::isUnknown))
        return undecided(call.arguments(), start);
    if (!id)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a resource type such as Namespace/type"));
    Value::Items parts;
    scope(parts, *id);
    const bool matches = addProvider(parts, *id);
    // an unknown argument may have been the type
    if (!matches && std::ranges::any_of(id->before, &Value::isUnknown))
        return undecided(call.arguments(), start);
    if (!matches)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs one name for each part of the resource type"));
    return joinText(parts);
}

Value resourceId(const Call &call)
{
    return resourceIdOf(call, 0, 2, u"/subscriptions/"_s, [](Value::Items &parts, const IdArguments &id) {
        parts.push_back(text(u"/subscriptions/"_s));
        if (id.before.size() == 2) {
            parts.insert(parts.end(), {id.before[0], text(u"/resourceGroups/"_s), id.before[1]});
            return;
        }
        parts.push_back(fromDeployment(
            QT_TRANSLATE_NOOP("Message", "The id contains the subscription and resource group of the deployment")));
    });
}

Value subscriptionResourceId(const Call &call)
{
    return resourceIdOf(call, 0, 1, u"/subscriptions/"_s, [](Value::Items &parts, const IdArguments &id) {
        parts.push_back(text(u"/subscriptions/"_s));
        parts.push_back(id.before.empty() ? fromDeployment(
                            QT_TRANSLATE_NOOP("Message", "The id contains the subscription of the deployment"))
                                          : id.before[0]);
    });
}

Value managementGroupResourceId(const Call &call)
{
    static const QString start = u"/providers/Microsoft.Management/managementGroups/"_s;
    return resourceIdOf(call, 0, 1, start, [](Value::Items &parts, const IdArguments &id) {
        parts.push_back(text(start));
        parts.push_back(id.before.empty() ? fromDeployment(
                            QT_TRANSLATE_NOOP("Message", "The id contains the management group of the deployment"))
                                          : id.before[0]);
    });
}

Value tenantResourceId(const Call &call)
{
    return resourceIdOf(call, 0, 0, u"/providers/"_s, [](Value::Items &, const IdArguments &) {});
}

Value extensionResourceId(const Call &call)
{
    const Value &base = call.at(0);
    const QString start = base.isUnknown() ? base.unknownInfo().prefix : base.toString();
    return resourceIdOf(call, 1, 0, start, [&](Value::Items &parts, const IdArguments &) { parts.push_back(base); });
}

// ---------------------------------------------------------------- computed ids

QByteArray dashed(const Call &call)
{
    QStringList parts;
    for (const Value &part : call.arguments())
        parts += plainText(part);
    return parts.join(u'-').toUtf8();
}

/// A UUID of version 5 in the name space that Azure uses.
Value guid(const Call &call)
{
    static const QUuid nameSpace(u"11fb06fb-712d-4ddd-98c7-e71bbd588830"_s);
    return Value::string(QUuid::createUuidV5(nameSpace, dashed(call)).toString(QUuid::WithoutBraces));
}

quint32 finished(quint32 hash)
{
    hash = (hash ^ (hash >> 16)) * 0x85ebca6bU;
    hash = (hash ^ (hash >> 13)) * 0xc2b2ae35U;
    return hash ^ (hash >> 16);
}

/// Little-endian number of up to four bytes.
quint32 wordAt(const QByteArray &bytes, qsizetype at)
{
    quint32 out = 0;
    for (qsizetype i = 0; i < 4 && at + i < bytes.size(); ++i)
        out |= quint32(quint8(bytes[at + i])) << (8 * i);
    return out;
}

/// The hash behind uniqueString(): a relative of Murmur3 with two lanes.
quint64 uniqueHash(const QByteArray &bytes)
{
    constexpr quint32 FirstFactor = 0x239b961bU;
    constexpr quint32 SecondFactor = 0xab0e9789U;
    quint32 first = 0;
    quint32 second = 0;
    const qsizetype whole = bytes.size() / 8 * 8;
    for (qsizetype i = 0; i < bytes.size(); i += 8) {
        first ^= std::rotl(wordAt(bytes, i) * FirstFactor, 15) * SecondFactor;
        if (i < whole)
            first = (std::rotl(first, 19) + second) * 5 + 0x561ccd1bU;
        second ^= std::rotl(wordAt(bytes, i + 4) * SecondFactor, 17) * FirstFactor;
        if (i < whole)
            second = (std::rotl(second, 13) + first) * 5 + 0x0bcaa747U;
    }
    first ^= quint32(bytes.size());
    second ^= quint32(bytes.size());
    first += second;
    second += first;
    first = finished(first);
    second = finished(second);
    first += second;
    second += first;
    return quint64(second) << 32 | first;
}

Value uniqueString(const Call &call)
{
    constexpr QStringView Alphabet = u"abcdefghijklmnopqrstuvwxyz234567";
    quint64 hash = uniqueHash(dashed(call));
    QString out;
    for (int i = 0; i < 13; ++i) {
        out += Alphabet[qsizetype(hash >> 59)];
        hash <<= 5;
    }
    return Value::string(out);
}

constexpr Row Table[] = {
    {"resourceId", Needs::NoChoice, {String, String, String}, resourceId},
    {"subscriptionResourceId", Needs::NoChoice, {String, String, String}, subscriptionResourceId},
    {"managementGroupResourceId", Needs::NoChoice, {String, String, String}, managementGroupResourceId},
    {"tenantResourceId", Needs::NoChoice, {String, String, String}, tenantResourceId},
    {"extensionResourceId", Needs::NoChoice, {String, String, String}, extensionResourceId},
    {"guid", Needs::Known, {Scalar, Scalar, Scalar}, guid},
    {"uniqueString", Needs::Known, {Scalar, Scalar, Scalar}, uniqueString},
};

} // namespace

Rows identifierRows()
{
    return Table;
}

} // namespace model::functions
