// SPDX-License-Identifier: MIT
#include "ui/resourcetexts.h"

#include "ui/texts.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// "(default)" and the like: where the value of a condition comes from.
QString from(std::optional<model::EvidenceRole> role)
{
    using model::EvidenceRole;
    if (role == EvidenceRole::Default)
        return u' ' + Texts::tr("(default)");
    if (role == EvidenceRole::ParametersFile)
        return u' ' + Texts::tr("(parameters file)");
    return role == EvidenceRole::Typed ? u' ' + Texts::tr("(typed)") : QString();
}

} // namespace

QString deployedText(const model::Inventory &inventory, qint32 index)
{
    const model::Inventory::Item &item = inventory.items[std::size_t(index)];
    if (item.loopCount && *item.loopCount == 0)
        return Texts::tr("Not deployed: its loop runs over nothing");
    const auto &condition = item.condition;
    if (condition && condition->value.isFalse())
        return Texts::tr("Not deployed: %1 is false").arg(condition->source) + from(condition->from);
    for (qint32 up = item.parent; up >= 0; up = inventory.items[std::size_t(up)].parent) {
        const model::Inventory::Item &around = inventory.items[std::size_t(up)];
        const bool off =
            (around.condition && around.condition->value.isFalse()) || (around.loopCount && *around.loopCount == 0);
        if (off)
            return Texts::tr("Not deployed: %1, which it is in, is off").arg(around.displayName());
    }
    if (!condition)
        return {};
    return condition->value.isTrue() ? Texts::tr("Deployed: %1 is true").arg(condition->source) + from(condition->from)
                                     : Texts::tr("Deployed if %1").arg(condition->source);
}

QString titleWithoutName(const rules::Finding &finding)
{
    const QString title = finding.title.translated();
    if (finding.resourceName.isEmpty() || !title.startsWith(finding.resourceName + u' '))
        return title;
    QString rest = title.sliced(finding.resourceName.size() + 1);
    if (!rest.isEmpty())
        rest[0] = rest[0].toUpper();
    return rest;
}

QString shortDetail(const model::Inventory::Item &item)
{
    if (!item.module)
        return item.type.section(u'/', -1);
    return item.modulePath.isEmpty() ? Texts::tr("nested template") : item.modulePath;
}

QString scopeText(const model::Inventory::Item &item)
{
    if (!item.scope.isEmpty())
        return item.scope;
    if (item.ids.isEmpty())
        return {};
    const QString &id = item.ids.first();
    const auto named = [](const QString &word, const QString &name) {
        return name.startsWith(u'{') ? word : word + u' ' + name;
    };
    if (id.startsWith("/providers/Microsoft.Management/managementGroups/"_L1))
        return named(Texts::tr("management group"), id.section(u'/', 4, 4));
    if (!id.startsWith("/subscriptions/"_L1))
        return id.startsWith("/providers/"_L1) ? Texts::tr("tenant") : QString();
    const bool group = id.section(u'/', 3, 3) == "resourceGroups"_L1 && id.count(u'/') > 4;
    return group ? named(Texts::tr("resource group"), id.section(u'/', 4, 4))
                 : named(Texts::tr("subscription"), id.section(u'/', 2, 2));
}

QUrl referencePage(const model::Inventory::Item &item)
{
    if (item.extension || !item.type.contains(u'/') || !item.type.section(u'/', 0, 0).contains(u'.'))
        return {};
    return QUrl(u"https://learn.microsoft.com/azure/templates/"_s + item.type.toLower());
}

} // namespace ui
