// SPDX-License-Identifier: MIT
#include "model/workspace.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// "registry/path:tag" or "registry/path@sha256:…" without the scheme.
struct RegistryAddress {
    QString registry;
    QString path;
    QString version; ///< as the cache names its folder
};

/// The folder of a tag, for file systems that do not tell upper from lower case: a bit mask of the capitals follows
/// in hexadecimal digits, the first letter in the lowest bit.
QString tagFolder(const QString &tag)
{
    constexpr qsizetype MaxTagLength = 128; // as registries limit it
    constexpr qsizetype BitsPerDigit = 4;
    QString mask(MaxTagLength / BitsPerDigit, u'0');
    for (qsizetype i = 0; i < std::min(tag.size(), MaxTagLength); ++i) {
        if (!tag[i].isUpper())
            continue;
        QChar &digit = mask[mask.size() - 1 - i / BitsPerDigit];
        const int bits = QString(digit).toInt(nullptr, 16) | (1 << (i % BitsPerDigit));
        digit = QString::number(bits, 16).front();
    }
    while (mask.startsWith(u'0'))
        mask.removeFirst();
    return tag + u'$' + mask;
}

std::optional<RegistryAddress> parseRegistry(const QString &address)
{
    const qsizetype slash = address.indexOf(u'/');
    if (slash <= 0)
        return std::nullopt;
    RegistryAddress out{address.first(slash), address.sliced(slash + 1), {}};
    const qsizetype digest = out.path.indexOf("@sha256:"_L1);
    const qsizetype colon = digest >= 0 ? digest : out.path.lastIndexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    // The cache escapes what file systems do not like: a port follows '$', a digest begins with
    // "sha256#"; names of hosts are in lower case.
    out.registry = out.registry.toLower().replace(u':', u'$');
    out.version = digest >= 0 ? u"sha256#"_s + out.path.sliced(digest + 8) : tagFolder(out.path.sliced(colon + 1));
    out.path.truncate(colon);
    out.path.replace(u'/', u'$');
    return out;
}

bool isPlainSegment(const QString &segment)
{
    return !segment.isEmpty() && segment != "."_L1 && segment != ".."_L1 && !segment.contains(u'/')
        && !segment.contains(u'\\');
}

QString configured(const JsonSyntax &config, const QStringList &path)
{
    JsonNodeId at = JsonSyntax::root();
    for (const QString &name : path)
        at = config.find(at, name);
    return config.isString(at) ? config.string(at) : QString();
}

} // namespace

bool isRegistryReference(QStringView path)
{
    return path.startsWith("br:"_L1) || path.startsWith("br/"_L1) || path.startsWith("ts:"_L1)
        || path.startsWith("ts/"_L1);
}

ModuleCache ModuleCache::ofUser()
{
    return ModuleCache(QDir::homePath() + u"/.bicep"_s);
}

QString ModuleCache::resolveAlias(const QString &reference, const JsonSyntax *config)
{
    const bool registry = reference.startsWith("br/"_L1);
    if (!registry && !reference.startsWith("ts/"_L1))
        return reference;
    const qsizetype colon = reference.indexOf(u':');
    if (colon < 0)
        return reference;
    const QString alias = reference.sliced(3, colon - 3);
    const QString rest = reference.sliced(colon + 1);
    const auto entry = [&](const QString &name) {
        const QString kind = registry ? u"br"_s : u"ts"_s;
        return config != nullptr ? configured(*config, {u"moduleAliases"_s, kind, alias, name}) : QString();
    };
    if (!registry) {
        const QString subscription = entry(u"subscription"_s);
        const QString group = entry(u"resourceGroup"_s);
        return subscription.isEmpty() ? reference : u"ts:%1/%2/%3"_s.arg(subscription, group, rest);
    }
    QString host = entry(u"registry"_s);
    QString prefix = entry(u"modulePath"_s);
    if (host.isEmpty() && alias == "public"_L1) { // the one alias that is always there
        host = u"mcr.microsoft.com"_s;
        prefix = u"bicep"_s;
    }
    if (host.isEmpty())
        return reference;
    return prefix.isEmpty() ? u"br:%1/%2"_s.arg(host, rest) : u"br:%1/%2/%3"_s.arg(host, prefix, rest);
}

QString ModuleCache::find(const QString &reference, const JsonSyntax *config, const FileSource &files) const
{
    const QString address = resolveAlias(reference, config);
    QStringList folders;
    if (address.startsWith("br:"_L1)) {
        const auto parsed = parseRegistry(address.sliced(3));
        if (!parsed)
            return {};
        folders = {u"br"_s, parsed->registry, parsed->path, parsed->version};
    } else if (address.startsWith("ts:"_L1)) { // subscription/group/name:version
        const qsizetype colon = address.lastIndexOf(u':');
        folders = QStringList{u"ts"_s} + address.sliced(3, std::max<qsizetype>(colon - 3, 0)).toLower().split(u'/');
        folders += address.sliced(colon + 1).toLower();
        if (folders.size() != 5)
            return {};
    } else {
        return {};
    }
    if (!std::ranges::all_of(folders, isPlainSegment))
        return {};
    const QString file = m_folder + u'/' + folders.join(u'/') + u"/main.json"_s;
    return files.kind(file) == FileSource::Kind::File ? file : QString();
}

} // namespace model
