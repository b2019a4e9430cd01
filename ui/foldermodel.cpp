// SPDX-License-Identifier: MIT
#include "ui/foldermodel.h"

#include "ui/outcomes.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using rules::Outcome;

QList<ItemBadge> badgesOf(const rules::Analysis &analysis)
{
    QList<ItemBadge> badges;
    for (const Outcome outcome : AllOutcomes) {
        if (const qsizetype count = analysis.count(outcome); count > 0)
            badges.append({outcome, outcomeCount(outcome, count)});
    }
    return badges;
}

/// Worst first; what is still open stands before what needs no look.
int rankOf(const FolderModel::Row &row)
{
    enum Rank : int { Fails, Open, NotChecked, Accepted, Running, NotBegun, Passes, Notes, Nothing };
    switch (row.state) {
    case FolderModel::State::Waiting: return NotBegun;
    case FolderModel::State::Checking: return Running;
    case FolderModel::State::Failed:
    case FolderModel::State::Stopped: return NotChecked;
    case FolderModel::State::Checked: break;
    }
    const rules::Analysis &analysis = *row.result.analysis;
    if (analysis.count(Outcome::Fail) > 0)
        return Fails;
    if (analysis.count(Outcome::Undetermined) > 0)
        return Open;
    if (analysis.count(Outcome::Suppressed) > 0)
        return Accepted;
    if (!analysis.findings.empty())
        return Passes;
    return row.why.isEmpty() ? Nothing : Notes;
}

/// What the parser says is a part of a line elsewhere.
QString asSentence(QString text)
{
    if (!text.isEmpty() && !u".!?…"_s.contains(text.back()))
        text += u'.';
    return text;
}

QString syntaxErrorOf(const model::Document &document)
{
    for (const model::Diagnostic &diagnostic : document.syntaxDiagnostics()) {
        if (diagnostic.severity() == model::Severity::Error)
            return asSentence(FolderModel::tr("Line %1: %2")
                                  .arg(document.source()->position(diagnostic.span.begin).line)
                                  .arg(diagnostic.message().translated()));
    }
    return {};
}

QString clusterCount(qsizetype count)
{
    return count == 1 ? FolderModel::tr("1 cluster") : FolderModel::tr("%n clusters", nullptr, int(count));
}

QString noteCount(qsizetype count)
{
    return count == 1 ? FolderModel::tr("1 note") : FolderModel::tr("%n notes", nullptr, int(count));
}

} // namespace

QString gapsOf(const rules::Analysis &analysis)
{
    QStringList lines;
    const QString error = syntaxErrorOf(*analysis.root());
    if (!error.isEmpty())
        lines += error;
    if (!analysis.root()->isUnderstood())
        lines += FolderModel::tr("Nothing in it could be understood.");
    for (const rules::Advice &note : analysis.notes)
        lines += asSentence(note.text.translated());
    return lines.join(u'\n');
}

FolderModel::FolderModel(QObject *parent) : QAbstractTableModel(parent) { }

void FolderModel::setTargets(const QString &folder, FolderJob::TargetsPtr targets)
{
    beginResetModel();
    // large results take their time to go
    QThreadPool::globalInstance()->start([old = std::make_shared<std::vector<Row>>(std::move(m_rows))] {});
    m_folder = folder.endsWith(u'/') ? folder : folder + u'/';
    m_targets = std::move(targets);
    m_rows.clear();
    m_tally = {};
    if (m_targets != nullptr) {
        m_rows.resize(m_targets->files.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rows[i].name = below(m_targets->files[i].path);
        for (Row &row : m_rows)
            row.rank = rankOf(row);
        m_tally.unreadable = qsizetype(m_targets->unreadable.size());
        m_tally.templates = qsizetype(m_rows.size()) + m_tally.unreadable;
        m_tally.finished = m_tally.notChecked = m_tally.unreadable;
    }
    endResetModel();
}

QString FolderModel::below(const QString &path) const
{
    return path.startsWith(m_folder) ? path.sliced(m_folder.size()) : path;
}

QString FolderModel::shortName(const QString &reported) const
{
    const QString own = m_folder.section(u'/', -2); // with a slash
    return reported.startsWith(own) && reported.size() > own.size() ? reported.sliced(own.size()) : reported;
}

QString FolderModel::shortReason(const QString &reported, const model::Message &sentence)
{
    QString text = sentence.translated();
    if (text.startsWith(reported)) {
        const QString rest = text.sliced(reported.size());
        text = rest.startsWith(u':') ? rest.sliced(1).trimmed()
                                     : reported.section(u'/', -1, -1, QString::SectionSkipEmpty) + rest;
        if (rest.startsWith(u':') && !text.isEmpty())
            text[0] = text[0].toUpper();
    }
    return asSentence(text);
}

void FolderModel::apply(const FolderJob::Steps &steps)
{
    for (const FolderJob::Step &step : steps) {
        Row &row = m_rows[step.target];
        row.parameterFiles = step.parameterFiles;
        if (step.result)
            finish(row, *step.result);
        else if (row.state == State::Waiting)
            row.state = State::Checking;
        row.rank = rankOf(row);
        const int at = int(step.target);
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

void FolderModel::finish(Row &row, rules::CheckedTarget result)
{
    row.result = std::move(result);
    ++m_tally.finished;
    if (row.result.analysis == nullptr) {
        row.state = State::Failed;
        row.why = row.result.status == rules::CheckedTarget::Status::NotATemplate
            ? tr("It was changed during the check and is not a template any more.")
            : shortReason(target(int(&row - m_rows.data())).names.file(), row.result.error);
        ++m_tally.notChecked;
        return;
    }
    const rules::Analysis &analysis = *row.result.analysis;
    row.why = gapsOf(analysis);
    if (!analysis.root()->isUnderstood()) {
        row.state = State::Failed;
        ++m_tally.notChecked;
        return;
    }
    row.state = State::Checked;
    for (const Outcome outcome : AllOutcomes) {
        const qsizetype count = analysis.count(outcome);
        m_tally.clusters[std::size_t(outcome)] += count;
        m_tally.templatesWith[std::size_t(outcome)] += count > 0 ? 1 : 0;
    }
    ++(analysis.findings.empty() ? m_tally.withoutClusters : m_tally.withClusters);
}

void FolderModel::stopRest()
{
    for (Row &row : m_rows) {
        if (row.state != State::Waiting && row.state != State::Checking)
            continue;
        row.state = State::Stopped;
        row.why = tr("The check was cancelled before it was its turn.");
        row.rank = rankOf(row);
        ++m_tally.notChecked;
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

rules::Report FolderModel::report() const
{
    if (m_targets == nullptr)
        return {};
    std::vector<rules::CheckedTarget> results;
    results.reserve(m_rows.size());
    for (const Row &row : m_rows)
        results.push_back(row.result);
    return rules::reportOf(*m_targets, results);
}

int FolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FolderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString FolderModel::verdict(const Row &row) const
{
    switch (row.state) {
    case State::Waiting: return tr("Waiting");
    case State::Checking: return tr("Checking…");
    case State::Failed:
    case State::Stopped: return tr("Not checked");
    case State::Checked: break;
    }
    if (row.result.analysis->findings.empty())
        return row.why.isEmpty() ? tr("No clusters") : tr("No clusters seen");
    QStringList words;
    for (const ItemBadge &badge : badgesOf(*row.result.analysis))
        words += badge.text;
    return words.join(", "_L1);
}

QString FolderModel::parametersText(int row) const
{
    const QString &applied = target(row).parameters;
    if (!applied.isEmpty())
        return QFileInfo(applied).fileName();
    if (!m_rows[std::size_t(row)].isChecked())
        return {};
    const qsizetype found = m_rows[std::size_t(row)].parameterFiles;
    return found > 0 ? tr("%n found, not applied", nullptr, int(found)) : u"—"_s;
}

QString FolderModel::display(int at, Column column) const
{
    const Row &row = m_rows[std::size_t(at)];
    const rules::AnalysisPtr &analysis = row.result.analysis;
    switch (column) {
    case TemplateColumn: return row.name;
    case LanguageColumn: return row.name.endsWith(".bicep"_L1, Qt::CaseInsensitive) ? tr("Bicep") : tr("ARM");
    case ResourcesColumn: return row.isChecked() ? QString::number(analysis->resourceCount) : QString();
    case ClustersColumn: return row.isChecked() ? QString::number(analysis->findings.size()) : QString();
    case VerdictColumn: return verdict(row);
    case ParametersColumn: return parametersText(at);
    case TimeColumn:
        return row.isChecked() ? tr("%1 ms").arg(qMax<qint64>(1, (row.result.microseconds + 500) / 1000)) : QString();
    case ColumnCount: break;
    }
    return {};
}

/// "contoso/main.bicep, Bicep, 2 clusters, 1 fail, 1 pass"
QString FolderModel::inWords(int at) const
{
    const Row &row = m_rows[std::size_t(at)];
    QStringList parts{row.name, display(at, LanguageColumn)};
    if (!target(at).parameters.isEmpty())
        parts += tr("with %1").arg(parametersText(at));
    if (row.isChecked() && !row.result.analysis->findings.empty())
        parts += clusterCount(qsizetype(row.result.analysis->findings.size()));
    parts += verdict(row);
    if (!row.why.isEmpty())
        parts += row.why;
    return parts.join(", "_L1);
}

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    const bool isTemplate = column == TemplateColumn;
    const bool open = row.state != State::Checked;
    switch (role) {
    case Qt::DisplayRole: return display(index.row(), column);
    case Qt::AccessibleTextRole: return isTemplate ? inWords(index.row()) : display(index.row(), column);
    case Qt::ToolTipRole:
        if (isTemplate)
            return QDir::toNativeSeparators(target(index.row()).path);
        if (column == VerdictColumn)
            return row.why.isEmpty() ? verdict(row) : verdict(row) + u'\n' + row.why;
        return column == ParametersColumn ? QDir::toNativeSeparators(target(index.row()).parameters) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter)
            | int(column == ResourcesColumn || column == ClustersColumn || column == TimeColumn ? Qt::AlignRight
                                                                                                : Qt::AlignLeft);
    case NameRole: return isTemplate ? row.name.section(u'/', -1) : display(index.row(), column);
    case DetailRole: return isTemplate ? row.name.chopped(row.name.section(u'/', -1).size()) : QString();
    case IconNameRole:
        if (isTemplate)
            return row.name.endsWith(".bicep"_L1, Qt::CaseInsensitive) ? u"file-bicep"_s : u"file-json"_s;
        if (column != VerdictColumn)
            return QString();
        return row.state == State::Checking                             ? u"clock"_s
            : row.state == State::Failed || row.state == State::Stopped ? u"warning"_s
                                                                        : QString();
    case IconColorRole:
        return int(isTemplate ? Role::FamilyOther : row.state == State::Checking ? Role::Accent : Role::Undetermined);
    case MutedRole:
        return isTemplate ? row.state == State::Waiting
            : column == VerdictColumn
            ? open || row.result.analysis->findings.empty()
            : column == ParametersColumn || column == TimeColumn || row.state == State::Waiting;
    case BadgesRole:
        return column == VerdictColumn && !open ? QVariant::fromValue(badgesOf(*row.result.analysis)) : QVariant();
    case TagsRole:
        return column == VerdictColumn && !open && !row.why.isEmpty() ? QStringList{noteCount(row.why.count(u'\n') + 1)}
                                                                      : QStringList();
    default: return {};
    }
}

QVariant FolderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter)
            | int(section == ResourcesColumn || section == ClustersColumn || section == TimeColumn ? Qt::AlignRight
                                                                                                   : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case TemplateColumn: return tr("Template");
    case LanguageColumn: return tr("Language");
    case ResourcesColumn: return tr("Resources");
    case ClustersColumn: return tr("Clusters");
    case VerdictColumn: return tr("Verdict");
    case ParametersColumn: return tr("Parameters");
    case TimeColumn: return tr("Time");
    case ColumnCount: break;
    }
    return {};
}

} // namespace ui
