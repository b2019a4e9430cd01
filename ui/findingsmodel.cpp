// SPDX-License-Identifier: MIT
#include "ui/findingsmodel.h"

#include "ui/outcomes.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr quintptr GroupId = 0; // of a finding: its group's row + 1

/// The title, split after the name of the resource: the name is bold.
std::pair<QString, QString> splitTitle(const rules::Finding &finding)
{
    const QString title = finding.title.translated();
    const qsizetype at = finding.resourceName.isEmpty() ? -1 : title.indexOf(finding.resourceName);
    return at == 0 ? std::pair(finding.resourceName, title.sliced(finding.resourceName.size()))
                   : std::pair(title, QString());
}

/// Advice beyond what goes with every fix.
qsizetype adviceCount(const rules::Finding &finding)
{
    return qsizetype(finding.advice.size());
}

} // namespace

QString placeText(const model::Location &location)
{
    if (!location.isValid())
        return {};
    return u"%1:%2"_s.arg(QFileInfo(location.path()).fileName()).arg(location.begin().line);
}

FindingsModel::FindingsModel(QObject *parent) : QAbstractItemModel(parent) { }

void FindingsModel::setAnalysis(rules::AnalysisPtr analysis)
{
    beginResetModel();
    m_analysis = std::move(analysis);
    gather();
    endResetModel();
}

void FindingsModel::setFilter(std::optional<rules::Outcome> outcome)
{
    if (m_filter == outcome)
        return;
    beginResetModel();
    m_filter = outcome;
    gather();
    endResetModel();
}

void FindingsModel::gather()
{
    m_groups.clear();
    if (m_analysis == nullptr)
        return;
    for (const rules::Outcome outcome : AllOutcomes) {
        Group group{.outcome = outcome, .rows = {}};
        for (std::size_t i = 0; i < m_analysis->findings.size(); ++i) {
            if (m_analysis->findings[i].outcome == outcome)
                group.rows.push_back(qint32(i));
        }
        if (!group.rows.empty() && (!m_filter || *m_filter == outcome))
            m_groups.push_back(std::move(group));
    }
    if (m_filter || m_analysis->notes.empty())
        return;
    Group notes;
    for (std::size_t i = 0; i < m_analysis->notes.size(); ++i)
        notes.rows.push_back(qint32(i));
    m_groups.push_back(std::move(notes));
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : GroupId);
}

QModelIndex FindingsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == GroupId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, GroupId);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool isGroup = parent.internalId() == GroupId && parent.column() == 0;
    return isGroup ? int(m_groups[std::size_t(parent.row())].rows.size()) : 0;
}

int FindingsModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

Qt::ItemFlags FindingsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalId() == GroupId ? Qt::ItemIsEnabled : QAbstractItemModel::flags(index);
}

QModelIndex FindingsModel::indexOfFinding(qint32 finding) const
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const auto &rows = m_groups[group].rows;
        const auto found = std::ranges::find(rows, finding);
        if (m_groups[group].outcome && found != rows.end())
            return createIndex(int(found - rows.begin()), 0, quintptr(group) + 1);
    }
    return {};
}

qint32 FindingsModel::neighbour(qint32 finding, bool backwards) const
{
    std::vector<qint32> order;
    for (const Group &group : m_groups) {
        if (group.outcome)
            order.insert(order.end(), group.rows.begin(), group.rows.end());
    }
    if (order.empty())
        return -1;
    const auto found = std::ranges::find(order, finding);
    if (found == order.end())
        return backwards ? order.back() : order.front();
    if (backwards)
        return found == order.begin() ? order.back() : *(found - 1);
    return found + 1 == order.end() ? order.front() : *(found + 1);
}

QString FindingsModel::keyOf(const rules::Finding &finding)
{
    const QString name = finding.symbolicName.isEmpty() ? finding.resourceName : finding.symbolicName;
    return finding.modulePath.join(u'/') + u'\n' + name;
}

QVariant FindingsModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return group.outcome ? outcomeWord(*group.outcome) : tr("Notes");
    case Qt::AccessibleTextRole:
        return group.outcome ? outcomeCount(*group.outcome, qsizetype(group.rows.size()))
                             : tr("%1 notes").arg(group.rows.size());
    case DetailRole: return QString::number(group.rows.size());
    case HeadingRole:
    case BoldRole: return true;
    case FindingIdRole:
    case NoteIdRole: return -1;
    case KeyRole: return QString();
    default: return {};
    }
}

QVariant FindingsModel::noteData(qint32 note, int role) const
{
    const rules::Advice &advice = m_analysis->notes[std::size_t(note)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case NameRole: return advice.text.translated();
    case Qt::AccessibleTextRole: return adviceWord(advice.level) + u": "_s + advice.text.translated();
    case DetailRole: return tr("Concerns the template as a whole");
    case IconNameRole: return QString(lookOf(advice.level).icon);
    case IconColorRole: return int(lookOf(advice.level).ink);
    case FindingIdRole: return -1;
    case NoteIdRole: return note;
    case KeyRole: return u"note %1"_s.arg(note);
    default: return {};
    }
}

QVariant FindingsModel::findingData(const rules::Finding &finding, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return finding.title.translated();
    case Qt::ToolTipRole: return finding.reason.translated();
    case Qt::AccessibleTextRole: {
        QStringList parts{finding.title.translated(), outcomeWord(finding.outcome).toLower()};
        if (!finding.fixes.empty())
            parts += tr("fix ready");
        if (finding.location.isValid())
            parts += tr("line %1").arg(finding.location.begin().line);
        return parts.join(", "_L1);
    }
    case NameRole: return splitTitle(finding).first;
    case NameRestRole: return splitTitle(finding).second;
    case DetailRole: {
        QStringList path = finding.modulePath;
        if (!finding.symbolicName.isEmpty())
            path += finding.symbolicName;
        const QString place = placeText(finding.location);
        return path.isEmpty() ? place : place + u" · "_s + path.join(u" › "_s);
    }
    case BoldRole: return !finding.resourceName.isEmpty();
    case IconNameRole: return QString(lookOf(finding.outcome).icon);
    case IconColorRole: return int(lookOf(finding.outcome).ink);
    case BulbRole: return finding.outcome == rules::Outcome::Fail && !finding.fixes.empty();
    case NoteRole: {
        const qsizetype count = adviceCount(finding);
        const bool quiet = count == 0 || finding.outcome == rules::Outcome::Fail;
        return quiet ? QString() : count == 1 ? tr("1 advice") : tr("%1 advice").arg(count);
    }
    case NoteIconRole: return u"info"_s;
    case FindingIdRole: return qint32(&finding - m_analysis->findings.data());
    case NoteIdRole: return -1;
    case KeyRole: return keyOf(finding);
    default: return {};
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == GroupId)
        return groupData(m_groups[std::size_t(index.row())], role);
    const Group &group = m_groups[index.internalId() - 1];
    const qint32 row = group.rows[std::size_t(index.row())];
    return group.outcome ? findingData(m_analysis->findings[std::size_t(row)], role) : noteData(row, role);
}

} // namespace ui
