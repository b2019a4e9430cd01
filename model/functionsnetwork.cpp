// SPDX-License-Identifier: MIT
// Functions of IP networks in CIDR notation.
#include "model/functions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

/// An unsigned number of 128 bits. Sums wrap around.
struct Wide {
    quint64 high = 0;
    quint64 low = 0;

    friend auto operator<=>(const Wide &, const Wide &) = default;
    friend Wide operator+(Wide a, Wide b)
    {
        const quint64 low = a.low + b.low;
        return {a.high + b.high + (low < a.low ? 1 : 0), low};
    }
    friend Wide operator-(Wide a, Wide b) { return {a.high - b.high - (a.low < b.low ? 1 : 0), a.low - b.low}; }
    friend Wide operator&(Wide a, Wide b) { return {a.high & b.high, a.low & b.low}; }
    friend Wide operator~(Wide a) { return {~a.high, ~a.low}; }
};

Wide shifted(Wide number, int bits)
{
    if (bits >= 128)
        return {};
    if (bits >= 64)
        return {number.low << (bits - 64), 0};
    if (bits == 0)
        return number;
    return {number.high << bits | number.low >> (64 - bits), number.low << bits};
}

/// 2^bits - 1.
Wide ones(int bits)
{
    return bits >= 128 ? ~Wide{} : shifted({0, 1}, bits) - Wide{0, 1};
}

/// A range of addresses: of 32 bits for IPv4, of 128 for IPv6.
struct Network {
    Wide first;
    int prefix = 0;
    int width = 32;

    [[nodiscard]] bool isV4() const { return width == 32; }
    [[nodiscard]] int hostBits() const { return width - prefix; }
    [[nodiscard]] Wide last() const { return first + ones(hostBits()); }
    [[nodiscard]] Wide mask() const { return ones(width) - ones(hostBits()); }
};

/// A number of decimal digits up to \a limit.
std::optional<int> decimal(QStringView text, int limit)
{
    const bool digits = !text.isEmpty() && text.size() <= 3
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int out = digits ? text.toInt() : -1;
    return out >= 0 && out <= limit ? std::optional(out) : std::nullopt;
}

std::optional<Wide> parsedV4(QStringView text)
{
    const auto parts = text.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    Wide out;
    for (const QStringView part : parts) {
        const auto octet = decimal(part, 255);
        if (!octet)
            return std::nullopt;
        out.low = out.low << 8 | quint64(*octet);
    }
    return out;
}

/// The groups of 16 bits in a part of an IPv6 address; its last one may be an IPv4 address.
std::optional<std::vector<quint64>> parsedGroups(QStringView text, bool mayEndInV4)
{
    std::vector<quint64> out;
    if (text.isEmpty())
        return out;
    const auto parts = text.split(u':');
    for (const QStringView part : parts) {
        const bool isLast = &part == &parts.last();
        if (isLast && mayEndInV4 && part.contains(u'.')) {
            const auto inner = parsedV4(part);
            if (!inner)
                return std::nullopt;
            out.insert(out.end(), {inner->low >> 16, inner->low & 0xffff});
            continue;
        }
        const bool isHex = !part.isEmpty() && part.size() <= 4 && std::ranges::all_of(part, [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        });
        if (!isHex)
            return std::nullopt;
        out.push_back(part.toUInt(nullptr, 16));
    }
    return out;
}

std::optional<Wide> parsedV6(QStringView text)
{
    const qsizetype gap = text.indexOf("::"_L1);
    const auto front = parsedGroups(gap < 0 ? text : text.first(gap), gap < 0);
    const auto back = parsedGroups(gap < 0 ? QStringView() : text.sliced(gap + 2), true);
    if (!front || !back)
        return std::nullopt;
    const std::size_t given = front->size() + back->size();
    if (gap < 0 ? given != 8 : given > 7)
        return std::nullopt;
    std::vector<quint64> groups = *front;
    groups.resize(8 - back->size(), 0);
    groups.insert(groups.end(), back->begin(), back->end());
    Wide out;
    for (std::size_t i = 0; i < 8; ++i) {
        quint64 &half = i < 4 ? out.high : out.low;
        half = half << 16 | groups[i];
    }
    return out;
}

std::optional<Network> parsedNetwork(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    const QStringView address = text.first(slash);
    Network out;
    out.width = address.contains(u':') ? 128 : 32;
    const auto first = out.isV4() ? parsedV4(address) : parsedV6(address);
    const auto prefix = decimal(text.sliced(slash + 1), out.width);
    if (!first || !prefix)
        return std::nullopt;
    out.prefix = *prefix;
    out.first = *first & out.mask();
    return out;
}

QString textV6(Wide address)
{
    std::array<quint64, 8> groups{};
    for (std::size_t i = 0; i < 8; ++i)
        groups[i] = (i < 4 ? address.high : address.low) >> (48 - 16 * (i % 4)) & 0xffff;
    std::size_t gap = 8; // the longest run of zeros, of at least two
    std::size_t gapSize = 1;
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t end = i;
        while (end < 8 && groups[end] == 0)
            ++end;
        if (end - i > gapSize) {
            gap = i;
            gapSize = end - i;
        }
    }
    QString out;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == gap) {
            out += u"::"_s;
            i += gapSize - 1;
            continue;
        }
        if (!out.isEmpty() && !out.endsWith(u':'))
            out += u':';
        out += QString::number(groups[i], 16);
    }
    return out;
}

QString addressText(const Network &network, Wide address)
{
    if (!network.isV4())
        return textV6(address);
    return u"%1.%2.%3.%4"_s.arg(address.low >> 24 & 255)
        .arg(address.low >> 16 & 255)
        .arg(address.low >> 8 & 255)
        .arg(address.low & 255);
}

Value noNetwork(const Call &call)
{
    return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a network such as 10.0.0.0/16"));
}

Value parseCidr(const Call &call)
{
    const auto network = parsedNetwork(call.text(0));
    if (!network)
        return noNetwork(call);
    Wide firstUsable = network->first;
    Wide lastUsable = network->last();
    if (network->isV4() && network->hostBits() > 1) {
        firstUsable = firstUsable + Wide{0, 1};
        lastUsable = lastUsable - Wide{0, 1};
    } else if (network->isV4()) {
        lastUsable = firstUsable;
    }
    const auto text = [&](Wide address) { return Value::string(addressText(*network, address)); };
    Value::Members members{{u"network"_s, text(network->first)}, {u"netmask"_s, text(network->mask())}};
    if (network->isV4())
        members.push_back({u"broadcast"_s, text(network->last())});
    members.push_back({u"firstUsable"_s, text(firstUsable)});
    members.push_back({u"lastUsable"_s, text(lastUsable)});
    members.push_back({u"cidr"_s, Value::integer(network->prefix)});
    return Value::object(std::move(members));
}

Value cidrSubnet(const Call &call)
{
    const auto network = parsedNetwork(call.text(0));
    if (!network)
        return noNetwork(call);
    const qint64 prefix = call.number(1);
    if (prefix < network->prefix || prefix > network->width)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a prefix length within that of the network"));
    const qint64 index = call.number(2);
    if (index < 0 || Wide{0, quint64(index)} > ones(int(prefix) - network->prefix))
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' has an index outside of the network"));
    const Wide first = network->first + shifted({0, quint64(index)}, network->width - int(prefix));
    return Value::string(addressText(*network, first) + u'/' + QString::number(prefix));
}

Value cidrHost(const Call &call)
{
    const auto network = parsedNetwork(call.text(0));
    if (!network)
        return noNetwork(call);
    const qint64 index = call.number(1);
    const Wide offset = Wide{0, quint64(index)} + Wide{0, 1};
    const Wide limit = ones(network->hostBits()); // of IPv4 the broadcast address
    const bool inside = network->isV4() ? offset < limit : offset <= limit;
    if (index < 0 || !inside)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' has an index outside of the network"));
    return Value::string(addressText(*network, network->first + offset));
}

constexpr Row Table[] = {
    {"parseCidr", Needs::Known, {String}, parseCidr},
    {"cidrSubnet", Needs::Known, {String, Int, Int}, cidrSubnet},
    {"cidrHost", Needs::Known, {String, Int}, cidrHost},
};

} // namespace

Rows networkRows()
{
    return Table;
}

} // namespace model::functions
