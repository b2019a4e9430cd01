// SPDX-License-Identifier: MIT
// Functions that take URIs apart and put them together.
#include "model/functions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace model::functions {

namespace {

/// The five parts of a URI; those with a flag may be missing, which is not the same as empty.
struct Uri {
    QString scheme;
    QString authority;
    QString path;
    QString query;
    QString fragment;
    bool hasAuthority = false;
    bool hasQuery = false;
    bool hasFragment = false;
};

bool isScheme(QStringView text)
{
    return !text.isEmpty() && text[0].unicode() < 0x80 && text[0].isLetter() && std::ranges::all_of(text, [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'+' || c == u'-' || c == u'.';
    });
}

Uri parsed(QStringView text)
{
    Uri out;
    const auto cut = [&text](QChar mark, QString &part) {
        const qsizetype at = text.indexOf(mark);
        if (at >= 0) {
            part = text.sliced(at + 1).toString();
            text = text.first(at);
        }
        return at >= 0;
    };
    out.hasFragment = cut(u'#', out.fragment);
    out.hasQuery = cut(u'?', out.query);
    const qsizetype colon = text.indexOf(u':');
    if (colon > 0 && isScheme(text.first(colon))) {
        out.scheme = text.first(colon).toString().toLower();
        text = text.sliced(colon + 1);
    }
    if (text.startsWith("//"_L1)) {
        const qsizetype slash = text.indexOf(u'/', 2);
        const qsizetype end = slash < 0 ? text.size() : slash;
        out.hasAuthority = true;
        out.authority = text.sliced(2, end - 2).toString();
        text = text.sliced(end);
    }
    out.path = text.toString();
    return out;
}

QString composed(const Uri &uri)
{
    QString out = uri.scheme.isEmpty() ? QString() : uri.scheme + u':';
    if (uri.hasAuthority)
        out += u"//"_s + uri.authority;
    out += uri.path;
    if (uri.hasQuery)
        out += u'?' + uri.query;
    if (uri.hasFragment)
        out += u'#' + uri.fragment;
    return out;
}

/// Without the segments . and ..
QString withoutDots(const QString &path)
{
    QStringList kept;
    const QStringList segments = path.split(u'/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool isLast = i + 1 == segments.size();
        if (segments[i] == ".."_L1 && kept.size() > 1)
            kept.removeLast();
        const bool isDots = segments[i] == "."_L1 || segments[i] == ".."_L1;
        if (!isDots)
            kept += segments[i];
        else if (isLast)
            kept += QString();
    }
    return kept.join(u'/');
}

/// The path of a reference that is relative to the path of \a base.
QString mergedPath(const Uri &base, const QString &path)
{
    if (path.startsWith(u'/'))
        return withoutDots(path);
    if (base.hasAuthority && base.path.isEmpty())
        return withoutDots(u'/' + path);
    return withoutDots(base.path.first(base.path.lastIndexOf(u'/') + 1) + path);
}

/// Resolves a reference as RFC 3986 says in section 5.2.
Uri resolved(const Uri &base, const Uri &reference)
{
    Uri out = reference;
    if (!reference.scheme.isEmpty()) {
        out.path = withoutDots(reference.path);
        return out;
    }
    out.scheme = base.scheme;
    if (reference.hasAuthority) {
        out.path = withoutDots(reference.path);
        return out;
    }
    out.authority = base.authority;
    out.hasAuthority = base.hasAuthority;
    if (!reference.path.isEmpty()) {
        out.path = mergedPath(base, reference.path);
        return out;
    }
    out.path = base.path;
    if (!reference.hasQuery) {
        out.query = base.query;
        out.hasQuery = base.hasQuery;
    }
    return out;
}

/// The host in small letters and the port behind it.
std::pair<QString, QString> hostAndPort(const QString &authority)
{
    const QString place = authority.mid(authority.lastIndexOf(u'@') + 1);
    const qsizetype colon = place.lastIndexOf(u':');
    if (colon < 0 || place.indexOf(u']') > colon)
        return {place.toLower(), {}};
    return {place.first(colon).toLower(), place.sliced(colon + 1)};
}

int defaultPort(const QString &scheme)
{
    static const std::pair<QLatin1StringView, int> known[] = {
        {"http"_L1, 80}, {"https"_L1, 443}, {"ftp"_L1, 21}, {"ws"_L1, 80}, {"wss"_L1, 443}};
    const auto *found = std::ranges::find_if(known, [&](const auto &one) { return one.first == scheme; });
    return found == std::end(known) ? -1 : found->second;
}

Value uri(const Call &call)
{
    const Uri base = parsed(call.text(0));
    if (base.scheme.isEmpty() || !base.hasAuthority || base.authority.isEmpty())
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs an absolute URI as its first argument"));
    Uri out = resolved(base, parsed(call.text(1)));
    const auto [host, port] = hostAndPort(out.authority);
    if (!out.authority.contains(u'@')) {
        const bool portIsPlain = port.isEmpty() || port == QString::number(defaultPort(out.scheme));
        out.authority = portIsPlain ? host : host + u':' + port;
    }
    if (out.hasAuthority && out.path.isEmpty())
        out.path = u"/"_s;
    return boundedString(composed(out));
}

Value parseUri(const Call &call)
{
    const Uri uri = parsed(call.text(0));
    const auto [host, port] = hostAndPort(uri.authority);
    bool portIsNumber = port.isEmpty();
    const int number = port.isEmpty() ? -1 : port.toUShort(&portIsNumber);
    if (uri.scheme.isEmpty() || host.isEmpty() || !portIsNumber)
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs an absolute URI"));
    Value::Members members{{u"scheme"_s, Value::string(uri.scheme)}, {u"host"_s, Value::string(host)}};
    if (number >= 0 && number != defaultPort(uri.scheme))
        members.push_back({u"port"_s, Value::integer(number)});
    members.push_back({u"path"_s, Value::string(uri.path.isEmpty() ? u"/"_s : uri.path)});
    if (uri.hasQuery)
        members.push_back({u"query"_s, Value::string(u'?' + uri.query)});
    return Value::object(std::move(members));
}

Value buildUri(const Call &call)
{
    const auto textOf = [&](QStringView name) {
        const Value value = call.at(0).member(name);
        return value.isString() ? value.toString() : QString();
    };
    Uri out;
    out.scheme = textOf(u"scheme");
    out.authority = textOf(u"host");
    out.hasAuthority = true;
    if (!isScheme(out.scheme) || out.authority.isEmpty())
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a scheme and a host"));
    const Value port = call.at(0).member(u"port");
    const bool hasPort = !port.isNothing();
    if (hasPort && (!port.isInt() || port.toInt() < 0 || port.toInt() > 65535))
        return call.fail(QT_TRANSLATE_NOOP("Message", "'%1' needs a port from 0 to 65535"));
    if (hasPort && port.toInt() != defaultPort(out.scheme))
        out.authority += u':' + QString::number(port.toInt());
    const QString path = textOf(u"path");
    out.path = path.startsWith(u'/') ? path : u'/' + path;
    const QString query = textOf(u"query");
    out.hasQuery = !query.isEmpty();
    out.query = query.startsWith(u'?') ? query.sliced(1) : query;
    return boundedString(composed(out));
}

constexpr Row Table[] = {
    {"uri", Needs::Known, {String, String}, uri},
    {"parseUri", Needs::Known, {String}, parseUri},
    {"buildUri", Needs::Known, {Object}, buildUri},
};

} // namespace

Rows uriRows()
{
    return Table;
}

} // namespace model::functions
