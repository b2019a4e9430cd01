// SPDX-License-Identifier: MIT
#include "ui/parameterspanel.h"

#include "model/filewriter.h"
#include "rules/report/parametersfile.h"
#include "ui/linklabel.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/parameterrow.h"
#include "ui/pill.h"
#include "ui/session.h"
#include "ui/valuesbutton.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int NarrowestWidth = 240; // names and editors beside each other
constexpr int LettersOfControl = 12; // the least that a control beside a name shows

/// The foot of the panel: a soft line above.
class Foot final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Role::Window));
        painter.fillRect(0, 0, width(), 1, color(Role::Line));
    }
};

} // namespace

ParametersPanel::ParametersPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new PaneTitle(tr("Parameters")))
    , m_head(new QWidget(this))
    , m_files(new QComboBox(m_head))
    , m_scroll(new QScrollArea(this))
    , m_empty(makeMutedLabel({}, 1, this))
{
    setObjectName(u"parametersPanel"_s);
    setMinimumWidth(NarrowestWidth);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    makeTitle();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(14, 8, 8, 8);
    head->setSpacing(8);
    head->addWidget(makeMutedLabel(tr("Values"), 1, m_head));
    m_files->setObjectName(u"parametersFile"_s);
    m_files->setAccessibleName(tr("Parameters file"));
    m_files->setToolTip(tr("Which parameter values the check goes by"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_files->setMinimumContentsLength(8);
    head->addWidget(m_files, 1);
    layout->addWidget(m_head);
    connect(m_files, &QComboBox::activated, this, &ParametersPanel::chooseFile);

    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 2, 0, 8);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_scroll->setObjectName(u"parameterRows"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    m_scroll->installEventFilter(this);
    layout->addWidget(m_scroll, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(24, 24, 24, 24);
    layout->addWidget(m_empty, 1);
    makeFoot(layout);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget * /*old*/, QWidget *now) { followFocus(now); });
    showResult({});
}

ParametersPanel::~ParametersPanel()
{
    qApp->disconnect(this); // the focus goes with the rows
}

void ParametersPanel::makeTitle()
{
    m_changed = new Pill({}, Role::Accent, Role::Selection, m_title);
    m_changed->setObjectName(u"changedParameters"_s);
    m_title->addAtEnd(m_changed);
    m_resetAll = m_title->addButton(u"reset"_s, tr("Reset all"));
    m_resetAll->setObjectName(u"resetParameters"_s);
    m_save = m_title->addButton(u"export"_s, tr("Save the values as a parameters file…"));
    m_save->setObjectName(u"saveParameters"_s);
    connect(m_resetAll, &QToolButton::clicked, this, &ParametersPanel::resetAll);
    connect(m_save, &QToolButton::clicked, this, &ParametersPanel::saveAs);
}

void ParametersPanel::makeFoot(QVBoxLayout *layout)
{
    m_foot = new Foot(this);
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(14, 10, 12, 10);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    m_footName = makeLabel({}, 1, true, m_foot);
    m_footName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_footName, 1);
    auto *link = new LinkLabel(LinkLabel::link(u"#"_s, tr("Declaration")), m_foot);
    link->setAccessibleName(tr("Go to the declaration"));
    connect(link, &QLabel::linkActivated, this, [this] {
        if (m_current != nullptr)
            Q_EMIT locationActivated(m_current->item().entry.location);
    });
    row->addWidget(link);
    column->addLayout(row);
    m_footText = makeMutedLabel({}, SecondaryFactor, m_foot);
    m_footText->setObjectName(u"parameterExplanation"_s);
    m_footText->setWordWrap(true);
    m_footText->setTextFormat(Qt::PlainText);
    column->addWidget(m_footText);
    m_foot->setVisible(false);
    layout->addWidget(m_foot);
}

// ---------------------------------------------------------------- what is shown

bool ParametersPanel::isUpToDate() const
{
    return m_root == m_session.root();
}

void ParametersPanel::showResult(const QString &empty)
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    if (!isUpToDate()) {
        for (ParameterRow *row : m_rows)
            row->dropProblem();
        m_root = m_session.root();
    }
    m_list = ParameterList(analysis);
    rebuild();
    fillFiles();
    const bool any = !m_rows.empty();
    m_empty->setText(analysis != nullptr ? tr("This template has no parameters.") : empty);
    m_empty->setVisible(!any);
    m_scroll->setVisible(any);
    m_head->setVisible(any || !m_session.parameters().isEmpty());
    showCounts();
}

/// Keeps the rows that still fit, and with them focus, selection and what is being typed.
void ParametersPanel::rebuild()
{
    const std::vector<ParameterItem> &items = m_list.items();
    const int place = m_scroll->verticalScrollBar()->value();
    if (m_rows.empty()) // no focus to keep: laid out once, and not for every new row
        m_scroll->widget()->hide();
    std::vector<ParameterRow *> rows;
    for (const ParameterItem &item : items) {
        const auto old = std::ranges::find_if(m_rows, [&](ParameterRow *row) { return row->fits(item); });
        ParameterRow *row = nullptr;
        if (old != m_rows.end()) {
            row = *old;
            m_rows.erase(old);
        } else {
            row = new ParameterRow(
                item,
                [this, name = item.entry.name](const model::Value &value) { return m_list.problemOf(name, value); },
                m_scroll->widget());
            connect(row, &ParameterRow::edited, this, &ParametersPanel::take);
        }
        rows.push_back(row);
    }
    std::swap(m_rows, rows);
    if (std::ranges::find(rows, m_current) != rows.end())
        setCurrent(nullptr);
    for (ParameterRow *gone : rows) // with the focus, which is followed
        delete gone;
    const std::map<QString, model::Value> &typed = m_session.typedParameters();
    QWidget *before = nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_column->indexOf(m_rows[i]) != int(i))
            m_column->insertWidget(int(i), m_rows[i]);
        const auto value = typed.find(items[i].entry.name);
        m_rows[i]->show(items[i], value == typed.end() ? std::nullopt : std::optional(value->second));
        if (before != nullptr)
            setTabOrder(before, m_rows[i]->editor());
        before = m_rows[i]->editor();
        m_rows[i]->show();
    }
    alignRows();
    m_scroll->widget()->show();
    setCurrent(m_current);
    m_scroll->verticalScrollBar()->setValue(place);
}

void ParametersPanel::alignRows()
{
    const int room = m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width();
    const int control = fontMetrics().averageCharWidth() * LettersOfControl;
    int column = room * 45 / 100;
    for (const ParameterRow *row : m_rows)
        column = qMax(column, row->nameWidth());
    for (ParameterRow *row : m_rows)
        row->setNameColumn(column + control <= room ? column : 0);
}

bool ParametersPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize)
        alignRows();
    return QWidget::eventFilter(watched, event);
}

void ParametersPanel::showCounts()
{
    const auto changed = std::ranges::count_if(m_rows, &ParameterRow::isChanged);
    m_title->setCount(m_rows.empty() ? QString() : QString::number(m_rows.size()));
    m_changed->setText(tr("%1 changed").arg(changed));
    m_changed->setVisible(changed > 0);
    m_resetAll->setVisible(changed > 0);
    m_save->setVisible(std::ranges::any_of(
        m_rows, [](ParameterRow *row) { return row->item().editor != ParameterItem::Editor::None; }));
}

void ParametersPanel::fillFiles()
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    const bool own = analysis != nullptr && analysis->snapshot->requested() == analysis->snapshot->parameters();
    QStringList names{own ? QFileInfo(m_session.root()).fileName() : tr("Template defaults")};
    QStringList paths{QString()};
    for (const QString &path : m_session.availableParameters()) {
        names += QFileInfo(path).fileName();
        paths += path;
    }
    QStringList shown;
    for (int i = 0; i < m_files->count() - 2; ++i) // without the separator and what follows
        shown += m_files->itemData(i).toString();
    if (shown != paths || m_files->itemText(0) != names.first()) {
        m_files->clear();
        for (qsizetype i = 0; i < paths.size(); ++i)
            m_files->addItem(names[i], paths[i]);
        m_files->insertSeparator(m_files->count());
        m_files->addItem(tr("Other file…"));
    }
    m_files->setCurrentIndex(int(qMax<qsizetype>(0, paths.indexOf(m_session.parameters()))));
}

void ParametersPanel::setCurrent(ParameterRow *row)
{
    if (m_current != nullptr && m_current != row)
        m_current->setCurrent(false);
    m_current = row;
    m_foot->setVisible(row != nullptr);
    if (row == nullptr)
        return;
    row->setCurrent(true);
    m_footName->setText(row->item().entry.name);
    m_footText->setText(row->item().explanation());
}

void ParametersPanel::followFocus(QWidget *now)
{
    for (ParameterRow *row : m_rows) {
        if (now != nullptr && row->isAncestorOf(now)) {
            setCurrent(row);
            m_scroll->ensureWidgetVisible(row, 0, 4);
            return;
        }
    }
}

void ParametersPanel::focusRows()
{
    if (m_current != nullptr)
        m_current->editor()->setFocus(Qt::ShortcutFocusReason);
    else if (!m_rows.empty())
        m_rows.front()->editor()->setFocus(Qt::ShortcutFocusReason);
    else
        m_files->setFocus(Qt::ShortcutFocusReason);
}

ParameterRow *ParametersPanel::row(const QString &name) const
{
    const auto found = std::ranges::find_if(m_rows, [&](ParameterRow *row) { return row->item().entry.name == name; });
    return found == m_rows.end() ? nullptr : *found;
}

// ---------------------------------------------------------------- what the user does

void ParametersPanel::chooseFile(int index)
{
    if (index == m_files->count() - 1) {
        fillFiles(); // the last entry is a command, not a choice
        chooseParametersFile(m_session, window());
        return;
    }
    m_session.setParameters(m_files->itemData(index).toString());
}

void ParametersPanel::take(const QString &name, const std::optional<model::Value> &value)
{
    if (!isUpToDate())
        return;
    std::map<QString, model::Value> typed = m_session.typedParameters();
    if (value && !m_list.isBase(name, *value))
        typed.insert_or_assign(name, *value);
    else
        typed.erase(name);
    ParameterRow *changed = row(name);
    const auto now = typed.find(name);
    m_session.setTypedParameters(typed);
    if (changed != nullptr)
        changed->show(changed->item(), now == typed.end() ? std::nullopt : std::optional(now->second));
    showCounts();
}

void ParametersPanel::resetAll()
{
    m_session.setTypedParameters({});
    for (ParameterRow *row : m_rows) {
        row->dropProblem();
        row->show(row->item(), std::nullopt);
    }
    showCounts();
}

void ParametersPanel::saveAs()
{
    const rules::AnalysisPtr &analysis = m_session.analysis();
    if (analysis == nullptr)
        return;
    const QFileInfo root(analysis->root()->path());
    const bool bicep = root.suffix().compare("bicep"_L1, Qt::CaseInsensitive) == 0;
    const QString bicepFilter = tr("Bicep parameters (*.bicepparam)");
    const QString jsonFilter = tr("Parameters JSON (*.json)");
    QString filter = bicep ? bicepFilter : jsonFilter;
    const QString name = root.completeBaseName() + (bicep ? u".bicepparam"_s : u".parameters.json"_s);
    QString path = QFileDialog::getSaveFileName(window(), tr("Save values"), root.path() + u'/' + name,
                                                bicepFilter + u";;"_s + jsonFilter, &filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += filter == bicepFilter ? u".bicepparam"_s : u".json"_s;
    if (const auto error = saveValues(path))
        Q_EMIT failed(*error);
}

std::optional<QString> ParametersPanel::saveValues(const QString &path)
{
    const rules::AnalysisPtr analysis = m_session.analysis();
    if (analysis == nullptr)
        return tr("Nothing was checked yet.");
    std::map<QString, model::Value> typed = m_session.typedParameters();
    const rules::ParametersContent content = rules::givenParameters(*analysis, typed);
    const bool bicep = QFileInfo(path).suffix().compare("bicepparam"_L1, Qt::CaseInsensitive) == 0;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QString usingPath = QFileInfo(absolute).dir().relativeFilePath(analysis->root()->path());
    const QByteArray text = bicep ? rules::bicepParameters(content, usingPath) : rules::jsonParameters(content);
    if (const auto error = model::writeFile({.path = absolute, .content = text, .expected = {}}))
        return error->message;
    const QString canonical = QFileInfo(absolute).canonicalFilePath();
    if (canonical == m_session.root())
        return std::nullopt; // the open file itself, which then says that it was changed
    for (const auto &[name, value] : content.values)
        typed.erase(name);
    m_session.setTypedParameters(typed);
    m_session.setParameters(canonical);
    return std::nullopt;
}

} // namespace ui
