// SPDX-License-Identifier: MIT
#include "ui/resourcetreemodel.h"

#include "rules/report/findingitems.h"
#include "rules/report/resourcelook.h"
#include "ui/icons.h"
#include "ui/resourcetexts.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr quintptr FileId = 0;

QString reasonOf(model::ReferenceStatus status)
{
    using model::ReferenceStatus;
    switch (status) {
    case ReferenceStatus::Loaded: return {};
    case ReferenceStatus::NotRestored:
        return ResourceTreeModel::tr(
            "Its registry module is not restored on this computer, so it was not looked into.");
    case ReferenceStatus::Missing: return ResourceTreeModel::tr("Its file is missing, so it was not looked into.");
    case ReferenceStatus::Cycle: return ResourceTreeModel::tr("It leads back to a file that it is in.");
    case ReferenceStatus::Outside:
        return ResourceTreeModel::tr("Its file lies outside of the folder of this template.");
    default: return ResourceTreeModel::tr("Its file could not be read as a template.");
    }
}

QString scopeWord(const QString &scope)
{
    if (scope == "subscription"_L1)
        return ResourceTreeModel::tr("subscription");
    if (scope == "managementGroup"_L1)
        return ResourceTreeModel::tr("management group");
    if (scope == "tenant"_L1)
        return ResourceTreeModel::tr("tenant");
    return scope.isEmpty() || scope == "resourceGroup"_L1 ? ResourceTreeModel::tr("resource group") : scope;
}

} // namespace

ResourceTreeModel::ResourceTreeModel(QObject *parent) : QAbstractItemModel(parent) { }

void ResourceTreeModel::setAnalysis(rules::AnalysisPtr analysis, const QString &fileName)
{
    beginResetModel();
    m_analysis = std::move(analysis);
    m_fileName = fileName;
    gather();
    endResetModel();
}

void ResourceTreeModel::gather()
{
    m_rows.clear();
    m_worst.reset();
    if (m_analysis == nullptr)
        return;
    const auto &items = m_analysis->inventory.items;
    m_rows.resize(items.size());
    const std::vector<qint32> of = itemsOfFindings(*m_analysis);
    for (std::size_t finding = 0; finding < of.size(); ++finding) {
        const rules::Outcome outcome = m_analysis->findings[finding].outcome;
        m_worst = worse(m_worst, outcome);
        if (of[finding] < 0)
            continue;
        m_rows[std::size_t(of[finding])].finding = qint32(finding);
        for (qint32 up = of[finding]; up >= 0; up = items[std::size_t(up)].parent) {
            auto &worst = m_rows[std::size_t(up)].worstInside;
            worst = worse(worst, outcome);
        }
    }
    const std::vector<bool> off = model::offItems(m_analysis->inventory);
    for (std::size_t i = 0; i < items.size(); ++i)
        m_rows[i].off = off[i];
}

qint32 ResourceTreeModel::itemOf(const QModelIndex &index) const
{
    return qint32(index.internalId()) - 1;
}

QModelIndex ResourceTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, FileId);
    const qint32 child = m_analysis->inventory.childrenOf(itemOf(parent))[std::size_t(row)];
    return createIndex(row, column, quintptr(child) + 1);
}

QModelIndex ResourceTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == FileId)
        return {};
    return indexOfItem(item(itemOf(child)).parent);
}

int ResourceTreeModel::rowCount(const QModelIndex &parent) const
{
    if (m_analysis == nullptr || parent.column() > 0)
        return 0;
    return parent.isValid() ? int(m_analysis->inventory.childrenOf(itemOf(parent)).size()) : 1;
}

int ResourceTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QModelIndex ResourceTreeModel::indexOfItem(qint32 item) const
{
    if (m_analysis == nullptr || item >= qint32(m_rows.size()))
        return {};
    return item < 0 ? createIndex(0, 0, FileId) : createIndex(this->item(item).row, 0, quintptr(item) + 1);
}

QModelIndex ResourceTreeModel::indexOfFinding(qint32 finding) const
{
    const auto row = std::ranges::find(m_rows, finding, &Row::finding);
    return row == m_rows.end() || finding < 0 ? QModelIndex() : indexOfItem(qint32(row - m_rows.begin()));
}

const rules::Finding *ResourceTreeModel::findingOf(qint32 item) const
{
    const qint32 finding = m_rows[std::size_t(item)].finding;
    return finding < 0 ? nullptr : &m_analysis->findings[std::size_t(finding)];
}

QString ResourceTreeModel::nameOf(qint32 index) const
{
    const Item &item = this->item(index);
    const QString name = item.displayName();
    const bool inResource = item.parent >= 0 && !this->item(item.parent).module;
    return inResource && item.name.isString() ? name.section(u'/', -1) : name;
}

QString ResourceTreeModel::typeOf(qint32 index) const
{
    return shortDetail(item(index));
}

QStringList ResourceTreeModel::tagsOf(qint32 index) const
{
    const Item &item = this->item(index);
    QStringList tags;
    if (item.existing)
        tags += tr("existing");
    if (item.loop)
        tags += item.loopCount ? u"×%1"_s.arg(*item.loopCount) : tr("×n");
    if (item.module && item.moduleStatus != model::ReferenceStatus::Loaded)
        tags += item.moduleStatus == model::ReferenceStatus::NotRestored ? tr("not restored") : tr("not read");
    if (m_rows[std::size_t(index)].off)
        tags += tr("off");
    return tags;
}

QString ResourceTreeModel::keyOf(qint32 index) const
{
    const Item &item = this->item(index);
    const QString own = item.symbolicName.isEmpty() ? item.type + u' ' + item.displayName() : item.symbolicName;
    return item.parent < 0 ? own : keyOf(item.parent) + u'\n' + own;
}

QString ResourceTreeModel::toolTip(qint32 index) const
{
    const Item &item = this->item(index);
    QStringList lines;
    lines += u"<b>%1</b>"_s.arg(item.displayName().toHtmlEscaped());
    if (!item.name.isString() && item.name.isUnknown())
        lines += item.name.whyUnknown().translated().toHtmlEscaped();
    if (!item.symbolicName.isEmpty())
        lines += tr("Symbolic name: %1").arg(item.symbolicName.toHtmlEscaped());
    lines += item.apiVersion.isEmpty()
        ? item.type.toHtmlEscaped()
        : u"%1, API %2"_s.arg(item.type.toHtmlEscaped(), item.apiVersion.toHtmlEscaped());
    if (!item.modulePath.isEmpty())
        lines += tr("Module: %1").arg(item.modulePath.toHtmlEscaped());
    const QString scope = scopeText(item);
    if (!scope.isEmpty())
        lines += tr("Scope: %1").arg(scope.toHtmlEscaped());
    if (item.module && item.moduleStatus != model::ReferenceStatus::Loaded)
        lines += reasonOf(item.moduleStatus);
    const QString deployed = deployedText(m_analysis->inventory, index);
    if (!deployed.isEmpty())
        lines += deployed.toHtmlEscaped();
    if (const rules::Finding *finding = findingOf(index))
        lines += u"<b>%1</b>: %2"_s.arg(outcomeWord(finding->outcome), finding->reason.translated().toHtmlEscaped());
    return lines.join("<br>"_L1);
}

QString ResourceTreeModel::spoken(qint32 index) const
{
    const Item &item = this->item(index);
    QStringList parts{item.displayName(),
                      item.module ? tr("module %1").arg(typeOf(index)) : rules::spokenType(item.type)};
    parts += tagsOf(index);
    if (const rules::Finding *finding = findingOf(index)) {
        parts += outcomeWord(finding->outcome).toLower();
        if (!finding->fixes.empty())
            parts += tr("fix ready");
    }
    if (item.location.isValid())
        parts += tr("line %1").arg(item.location.begin().line);
    return parts.join(", "_L1);
}

QVariant ResourceTreeModel::fileData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return m_fileName;
    case Qt::AccessibleTextRole: return tr("%1, file").arg(m_fileName);
    case DetailRole: return scopeWord(m_analysis->inventory.targetScope);
    case BoldRole: return true;
    case IconNameRole: return m_fileName.endsWith(".json"_L1, Qt::CaseInsensitive) ? u"file-json"_s : u"file-bicep"_s;
    case IconColorRole: return int(Role::FamilyOther);
    case FoldedBadgesRole:
        return m_worst ? QVariant::fromValue(QList<ItemBadge>{{*m_worst, outcomeWord(*m_worst)}}) : QVariant();
    case ItemIdRole:
    case FindingIdRole: return -1;
    case KeyRole: return QString();
    case SearchRole:
    case SortRole: return QString();
    default: return {};
    }
}

QVariant ResourceTreeModel::resourceData(qint32 index, int role) const
{
    const Row &row = m_rows[std::size_t(index)];
    const auto badges = [](std::optional<rules::Outcome> outcome) {
        return outcome ? QVariant::fromValue(QList<ItemBadge>{{*outcome, outcomeWord(*outcome)}}) : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return nameOf(index);
    case Qt::ToolTipRole: return toolTip(index);
    case Qt::AccessibleTextRole: return spoken(index);
    case DetailRole: return nameOf(index) == typeOf(index) ? tr("name known only after deployment") : typeOf(index);
    case TagsRole: return tagsOf(index);
    case BadgesRole: {
        const rules::Finding *finding = findingOf(index);
        return badges(finding != nullptr ? std::optional(finding->outcome) : std::nullopt);
    }
    case FoldedBadgesRole: return badges(row.worstInside);
    case IconNameRole: return QString(lookOfResource(item(index).type).icon);
    case IconColorRole: return int(lookOfResource(item(index).type).family);
    case StruckRole: return row.off;
    case ItemIdRole: return index;
    case FindingIdRole: return row.finding;
    case KeyRole: return keyOf(index);
    case SortRole: {
        const Item &item = this->item(index);
        return item.module ? u"\uffff "_s + item.modulePath : typeOf(index).toLower() + u' ' + item.type;
    }
    case SearchRole: {
        const Item &item = this->item(index);
        QStringList words{item.displayName(), item.symbolicName, item.type, item.modulePath};
        words += tagsOf(index);
        if (const rules::Finding *finding = findingOf(index))
            words += outcomeWord(finding->outcome);
        return words.join(u'\n');
    }
    default: return {};
    }
}

QVariant ResourceTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_analysis == nullptr)
        return {};
    return index.internalId() == FileId ? fileData(role) : resourceData(itemOf(index), role);
}

QVariant ResourceTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return tr("Resource");
    return {};
}

ResourceFilter::ResourceFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void ResourceFilter::setFilter(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ResourceFilter::setByType(bool byType)
{
    sort(byType ? 0 : -1);
}

qsizetype ResourceFilter::matches(const QModelIndex &parent) const
{
    qsizetype count = 0;
    for (int row = 0; row < sourceModel()->rowCount(parent); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const bool isResource = index.data(ResourceTreeModel::ItemIdRole).toInt() >= 0;
        count += (isResource && filterAcceptsRow(row, parent) ? 1 : 0) + matches(index);
    }
    return count;
}

bool ResourceFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order = QString::localeAwareCompare(left.data(ResourceTreeModel::SortRole).toString(),
                                                  right.data(ResourceTreeModel::SortRole).toString());
    return order != 0 ? order < 0 : left.row() < right.row();
}

bool ResourceFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(ResourceTreeModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
