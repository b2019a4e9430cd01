// SPDX-License-Identifier: MIT
#include "rules/clusterprofile.h"

#include "rules/aksdata.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace model;

namespace rules {

namespace {

using Answer = ClusterProfile::Answer;

/// Reads members of the object that declares a cluster.
class Reader
{
public:
    Reader(Evaluator &evaluator, const Place &place, ExprId body) : m_evaluator(evaluator), m_place(place), m_body(body)
    {
    }

    Value at(const QStringList &path) { return m_evaluator.evaluatePath(m_place, m_body, path); }

private:
    Evaluator &m_evaluator;
    const Place &m_place;
    ExprId m_body;
};

Answer anyOf(Answer left, Answer right)
{
    return std::max(left, right);
}

/// Does a value equal \a text?
Answer is(const Value &value, QStringView text)
{
    if (value.isString())
        return value.toString().compare(text, Qt::CaseInsensitive) == 0 ? Answer::Yes : Answer::No;
    if (value.isUnknown())
        return Answer::Unknown;
    return value.isChoice() && canBe(value, text) ? Answer::Unknown : Answer::No;
}

Answer isOn(const Value &value)
{
    if (value.isChoice()) {
        const bool never =
            std::ranges::all_of(value.cases(), [](const Value::Case &one) { return isOn(one.value) == Answer::No; });
        return never ? Answer::No : Answer::Unknown;
    }
    return value.isTrue() ? Answer::Yes : value.isUnknown() ? Answer::Unknown : Answer::No;
}

Answer hasWindows(const Value &pools)
{
    if (pools.isUnknown() || pools.isChoice())
        return Answer::Unknown;
    Answer answer = pools.isArray() && pools.isOpen() ? Answer::Unknown : Answer::No;
    if (!pools.isArray())
        return answer;
    for (const Value &pool : pools.items())
        answer = anyOf(answer, pool.isObject() ? is(pool.member(u"osType"), u"windows") : Answer::Unknown);
    return answer;
}

/// Pools declared as child resources of the cluster.
Answer hasWindowsChild(Evaluator &evaluator, const Place &place, ResourceId cluster)
{
    const Template &content = evaluator.content(place.scope);
    Answer answer = Answer::No;
    for (std::size_t i = 0; i < content.resources.size(); ++i) {
        const Resource &child = content.resources[i];
        const ResourceId id{qint32(i)};
        const bool pool = evaluator.resourceType(place.scope, id)
                              .compare("Microsoft.ContainerService/managedClusters/agentPools"_L1, Qt::CaseInsensitive)
            == 0;
        if (!pool || child.existing || (child.parent.valid() && child.parent != cluster))
            continue;
        const Place childPlace = evaluator.anyInstance(place.scope, id);
        if (evaluator.condition(childPlace, id).isFalse())
            continue;
        if (!child.parent.valid()) { // a name like cluster/pool
            const Value own = evaluator.resourceName(childPlace, id);
            const Value name = evaluator.resourceName(place, cluster);
            if (!own.isString() || !name.isString()
                || own.toString().section(u'/', 0, 0).compare(name.toString(), Qt::CaseInsensitive) != 0)
                continue;
        }
        static const QStringList path{u"properties"_s, u"osType"_s};
        answer = anyOf(answer, is(evaluator.evaluatePath(childPlace, child.body, path), u"windows"));
    }
    return answer;
}

ClusterProfile readResource(Evaluator &evaluator, const Place &place, ResourceId id)
{
    const Resource &resource = evaluator.content(place.scope).at(id);
    Reader read(evaluator, place, resource.body);
    const auto network = [&](const QString &name) { return read.at({u"properties"_s, u"networkProfile"_s, name}); };
    ClusterProfile out;
    out.name = evaluator.resourceName(place, id);
    out.policy = network(u"networkPolicy"_s);
    out.plugin = network(u"networkPlugin"_s);
    out.pluginMode = network(u"networkPluginMode"_s);
    out.dataplane = network(u"networkDataplane"_s);
    out.sku = read.at({u"sku"_s, u"name"_s});
    out.kubernetesVersion = read.at({u"properties"_s, u"kubernetesVersion"_s});
    out.apiVersion = resource.apiVersion;
    out.windows =
        anyOf(hasWindows(read.at({u"properties"_s, u"agentPoolProfiles"_s})), hasWindowsChild(evaluator, place, id));
    out.autoProvisioning = is(read.at({u"properties"_s, u"nodeProvisioningProfile"_s, u"mode"_s}), u"auto");
    const Value security =
        read.at({u"properties"_s, u"networkProfile"_s, u"advancedNetworking"_s, u"security"_s, u"enabled"_s});
    out.advancedSecurity = isOn(security);
    return out;
}

/// networkDataplane == 'cilium' ? 'cilium' : networkPolicy, and likewise overlay, for each possible data plane.
void letDataplaneDecide(ClusterProfile &cluster)
{
    constexpr qint32 WhetherCilium = -1; // no number of the evaluator's
    const Value given = cluster.dataplane;
    const Value cilium = Value::string(u"cilium"_s).withOrigin(given.origin());
    const Value overlay = Value::string(u"overlay"_s);
    Value::Cases dataplane = given.isChoice() ? given.cases() : Value::Cases{{given, {}}};
    if (given.isUnknown() && canBe(given, u"cilium"))
        dataplane = {{cilium, {{WhetherCilium, 1}}}, {given, {{WhetherCilium, 0}}}};
    Value::Cases policy;
    Value::Cases mode;
    for (const Value::Case &one : dataplane) {
        const bool yes = is(one.value, u"cilium") == Answer::Yes;
        policy.push_back({yes ? cilium : cluster.policy, one.assumptions});
        mode.push_back({yes ? overlay : cluster.pluginMode, one.assumptions});
    }
    cluster.dataplane = Value::choice(std::move(dataplane)).withOrigin(given.origin());
    cluster.policy = Value::choice(std::move(policy));
    cluster.pluginMode = Value::choice(std::move(mode));
}

/// What the AVM module makes of its parameters, by its public source: networkDataplane decides over networkPolicy from
/// version 0.5 on, before that networkPolicy alone counts.
ClusterProfile readModuleCall(Evaluator &evaluator, const Place &place, ResourceId id, const QString &version)
{
    const Resource &call = evaluator.content(place.scope).at(id);
    Reader read(evaluator, place, call.body);
    const auto argument = [&](const QString &name) { return read.at({u"params"_s, name}); };
    ClusterProfile out;
    out.name = argument(u"name"_s);
    out.policy = argument(u"networkPolicy"_s);
    out.plugin = argument(u"networkPlugin"_s);
    out.pluginMode = argument(u"networkPluginMode"_s);
    out.dataplane = argument(u"networkDataplane"_s);
    out.sku = argument(u"skuName"_s);
    out.kubernetesVersion = argument(u"kubernetesVersion"_s);
    out.windows = anyOf(hasWindows(argument(u"primaryAgentPoolProfiles"_s)), hasWindows(argument(u"agentPools"_s)));
    const QStringList numbers = version.split(u'.');
    const bool old = numbers.value(0) == "0"_L1 && numbers.value(1).toInt() < 5 && numbers.size() > 1;
    if (!old)
        letDataplaneDecide(out);
    return out;
}

} // namespace

QString managedClusterModuleVersion(const QString &reference)
{
    const QString address = ModuleCache::resolveAlias(reference, nullptr);
    static constexpr auto Prefix = "br:mcr.microsoft.com/bicep/avm/res/container-service/managed-cluster:"_L1;
    return address.startsWith(Prefix) ? address.sliced(Prefix.size()) : QString();
}

ClusterProfile readCluster(Evaluator &evaluator, const Place &place, ResourceId id)
{
    const Resource &resource = evaluator.content(place.scope).at(id);
    if (resource.module)
        return readModuleCall(evaluator, place, id, managedClusterModuleVersion(resource.module->path));
    return readResource(evaluator, place, id);
}

QString knownText(const Value &value)
{
    return value.isString() ? value.toString().toLower() : QString();
}

bool isNotGiven(const Value &value)
{
    return value.isNothing() || (value.isString() && value.toString().isEmpty());
}

bool canBe(const Value &value, QStringView text)
{
    if (value.isString())
        return value.toString().compare(text, Qt::CaseInsensitive) == 0;
    if (value.isUnknown())
        return text.startsWith(value.unknownInfo().prefix, Qt::CaseInsensitive);
    return value.isChoice()
        && std::ranges::any_of(value.cases(), [&](const Value::Case &one) { return canBe(one.value, text); });
}

QString effectivePlugin(const ClusterProfile &cluster)
{
    if (!isNotGiven(cluster.plugin))
        return knownText(cluster.plugin);
    if (isNotGiven(cluster.kubernetesVersion))
        return u"azure"_s;
    const QStringList numbers = knownText(cluster.kubernetesVersion).split(u'.');
    if (numbers.size() < 2)
        return {};
    return numbers[0] == "1"_L1 && numbers[1].toInt() < aks::OverlayDefaultMinor ? u"kubenet"_s : u"azure"_s;
}

Message whyNotEngine(const ClusterProfile &cluster, QStringView engine)
{
    const bool windows = cluster.windows == Answer::Yes;
    const bool kubenet = canBe(cluster.plugin, u"kubenet") || effectivePlugin(cluster) == "kubenet"_L1;
    const bool azureCni = !kubenet && !effectivePlugin(cluster).isEmpty();
    const auto tooOld = [&](QLatin1StringView first) {
        return !cluster.apiVersion.isEmpty() && cluster.apiVersion < first;
    };
    const Message needsCni(QT_TRANSLATE_NOOP("Message", "It needs Azure CNI, and the plugin is or can be kubenet."));
    const Message oldApi(QT_TRANSLATE_NOOP("Message", "API version %1 does not know it."), cluster.apiVersion);
    if (engine == "cilium"_L1) {
        if (windows)
            return Message(
                QT_TRANSLATE_NOOP("Message", "Cilium runs on Linux pools only, and there is a Windows pool."));
        return !azureCni ? needsCni : tooOld(aks::FirstApiOfCilium) ? oldApi : Message();
    }
    if (cluster.advancedSecurity != Answer::No)
        return Message(QT_TRANSLATE_NOOP("Message", "Advanced network security needs Cilium."));
    // where Cilium cannot run its data plane has to go anyway
    if (canBe(cluster.dataplane, u"cilium") && !windows && !kubenet)
        return Message(
            QT_TRANSLATE_NOOP("Message", "The data plane is or can be Cilium, which takes no other engine."));
    if (engine == "calico"_L1) {
        if (cluster.autoProvisioning != Answer::No)
            return Message(QT_TRANSLATE_NOOP("Message", "Calico is refused with node auto-provisioning."));
        return tooOld(aks::FirstApiOfCalico) ? oldApi : Message();
    }
    return !azureCni ? needsCni : tooOld(aks::FirstApiOfAzure) ? oldApi : Message();
}

} // namespace rules
