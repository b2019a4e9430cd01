// SPDX-License-Identifier: MIT
#include "rules/report/fingerprint.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

/// What a declaration is called in its file whatever its values and its line are.
QString declaredName(const model::Template &content, const model::Resource &resource)
{
    if (!resource.symbolicName.isEmpty())
        return resource.symbolicName;
    QString name = resource.type.toLower();
    if (resource.name.valid())
        name += u'/' + content.source()->slice(content.expressions.at(resource.name).span).toString();
    return name;
}

} // namespace

QStringList declaredPath(const model::Snapshot &snapshot, const Finding &finding)
{
    QStringList names;
    const model::Template *content = snapshot.root()->content().get();
    for (const qint32 raw : finding.resourcePath) {
        if (content == nullptr || raw < 0 || std::size_t(raw) >= content->resources.size())
            return finding.modulePath + QStringList{finding.symbolicName};
        const model::Resource &resource = content->resources[std::size_t(raw)];
        names += declaredName(*content, resource);
        if (!resource.module)
            break;
        if (resource.module->inlined) {
            content = resource.module->inlined.get();
        } else if (resource.module->reference.valid()) {
            const model::DocumentPtr &document = snapshot.link(*content, resource.module->reference).document;
            content = document != nullptr ? document->content().get() : nullptr;
        } else {
            content = nullptr;
        }
    }
    return names;
}

QString Fingerprints::next(const Finding &finding)
{
    QStringList parts{QString(finding.rule->id), QDir::cleanPath(m_file.path())};
    parts += declaredPath(*m_file.analysis->snapshot, finding);
    const QString identity = parts.join(u'\n');
    const int seen = ++m_identities[identity];
    const QString unique = seen == 1 ? identity : identity + u'\n' + QString::number(seen);
    return QString::fromLatin1(QCryptographicHash::hash(unique.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace rules
