// SPDX-License-Identifier: MIT
// What the page of a folder consists of, and what stands beside its table.
#include "ui/chip.h"
#include "ui/findingsmodel.h"
#include "ui/flowlayout.h"
#include "ui/foldercounts.h"
#include "ui/folderfilter.h"
#include "ui/folderpage.h"
#include "ui/folderprogress.h"
#include "ui/foldertable.h"
#include "ui/icons.h"
#include "ui/notcheckedlist.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/strip.h"
#include "ui/style.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 24;

/// The folder beside the title.
class FolderGlyph final : public QWidget
{
public:
    FolderGlyph() { setFixedSize(28, 28); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), u"folder"_s, Role::Muted);
    }
};

/// A line that gives way in its middle.
class ElidedLabel final : public QWidget
{
public:
    ElidedLabel(QString text, qreal factor, bool bold, Role ink) : m_text(std::move(text)), m_ink(ink)
    {
        setFont(scaledFont(font(), factor, bold));
        setToolTip(m_text);
        setAccessibleName(m_text);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(m_text), fontMetrics().height()};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setPen(color(m_ink));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_text, Qt::ElideMiddle, width()));
    }

private:
    QString m_text;
    Role m_ink;
};

} // namespace

/// The title bar above the clusters: path and name of their template, and what it was checked with. Looks like a
/// PaneTitle.
class FolderPage::TemplateTitle final : public QWidget
{
public:
    TemplateTitle()
    {
        setObjectName(u"templateTitle"_s);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        set({}, {});
    }

    /// Both may be empty.
    void set(const QString &path, const QString &parameters)
    {
        m_name = path.isEmpty() ? FolderPage::tr("Clusters") : path.section(u'/', -1);
        m_folder = path.chopped(path.isEmpty() ? 0 : m_name.size());
        m_parameters = parameters;
        const QString words = parameters.isEmpty() ? path : FolderPage::tr("%1 with %2").arg(path, parameters);
        setToolTip(words);
        setAccessibleName(path.isEmpty() ? m_name : FolderPage::tr("Clusters of %1").arg(words));
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {200, qMax(32, fontMetrics().height() + 14)}; }

protected:
    /// What is told elsewhere gives way first: the folder, then the parameters file, then the name.
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), color(Role::Window));
        painter.fillRect(0, height() - 1, width(), 1, color(Role::Line));
        const QFont bold = scaledFont(font(), 1, true);
        const QFont small = scaledFont(font(), SecondaryFactor);
        QRect room = rect().adjusted(12, 0, -12, -1);
        const QString name = elided(m_name, bold, room.width());
        int left = room.width() - QFontMetrics(bold).horizontalAdvance(name);
        const QString with = m_parameters.isEmpty() ? QString() : elided(m_parameters, small, left - Apart);
        left -= with.isEmpty() ? 0 : Apart + QFontMetrics(small).horizontalAdvance(with);
        const auto draw = [&](const QString &text, const QFont &used, Role ink) {
            painter.setFont(used);
            painter.setPen(color(ink));
            painter.drawText(room, int(Qt::AlignVCenter) | int(Qt::TextSingleLine), text);
            room.setLeft(room.left() + QFontMetrics(used).horizontalAdvance(text));
        };
        draw(elided(m_folder, font(), left), font(), Role::Muted);
        draw(name, bold, Role::Text);
        room.setLeft(room.left() + Apart);
        draw(with, small, Role::Muted);
    }

private:
    static constexpr int Apart = 8;

    /// Nothing rather than dots alone.
    static QString elided(const QString &text, const QFont &font, int width)
    {
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideMiddle, width);
        return shown.size() < qMin<qsizetype>(4, text.size()) ? QString() : shown;
    }

    QString m_name;
    QString m_folder;
    QString m_parameters;
};

FolderPage::FolderPage(QString folder, bool published, QWidget *parent)
    : QWidget(parent)
    , m_folder(std::move(folder))
    , m_published(published)
    , m_model(new FolderModel(this))
    , m_filter(new FolderFilter(this))
    , m_strip(new Strip(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_chips(new QButtonGroup(this))
    , m_findings(new FindingsModel(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_filter->setSourceModel(m_model);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeMain());
    m_splitter->addWidget(makeSide());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_table);
    m_strip->installEventFilter(this);
    connectParts();
    showCounts();
    showSelection();
}

QWidget *FolderPage::makeMain()
{
    auto *side = new QWidget;
    side->setMinimumWidth(360);
    m_progress = new FolderProgress;
    m_counts = new FolderCounts;
    m_table = new FolderTable;
    m_table->setModel(m_filter);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Margin, 16, Margin, 12);
    top->setSpacing(14);
    top->addWidget(makeHead());
    top->addWidget(m_progress);
    top->addWidget(m_counts);
    top->addWidget(makeFilters());
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    return side;
}

QWidget *FolderPage::makeHead()
{
    auto *head = new QWidget;
    auto *titles = new QVBoxLayout;
    titles->setSpacing(1);
    titles->addWidget(new ElidedLabel(name(), PageTitleFactor, true, Role::Text));
    titles->addWidget(new ElidedLabel(QDir::toNativeSeparators(m_folder), SecondaryFactor, false, Role::Muted));

    m_again = new QPushButton(icon(u"reset"_s), tr("Check again"));
    m_again->setObjectName(u"checkFolder"_s);
    m_again->setToolTip(tr("Check again (%1)").arg(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
    m_export = new QPushButton(icon(u"export"_s), tr("Export report…"));
    m_export->setObjectName(u"exportFolder"_s);
    m_export->setToolTip(
        tr("Export report… (%1)").arg(QKeySequence(u"Ctrl+Shift+E"_s).toString(QKeySequence::NativeText)));
    for (QPushButton *button : {m_again, m_export}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
    }

    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new FolderGlyph);
    layout->addLayout(titles, 1);
    layout->addWidget(m_again);
    layout->addWidget(m_export);
    return head;
}

void FolderPage::addChip(QWidget *row, int shown, const QString &text, const QString &tip)
{
    using Shown = FolderFilter::Shown;
    const std::optional<rules::Outcome> outcome = Shown(shown) == Shown::Failing ? std::optional(rules::Outcome::Fail)
        : Shown(shown) == Shown::Undetermined ? std::optional(rules::Outcome::Undetermined)
                                              : std::nullopt;
    auto *chip = new Chip(outcome, row);
    chip->setText(text);
    chip->setTip(tip);
    m_chips->addButton(chip, shown);
    row->layout()->addWidget(chip);
}

QWidget *FolderPage::makeFilters()
{
    using Shown = FolderFilter::Shown;
    auto *row = new QWidget;
    auto *layout = new FlowLayout(6, 8);
    row->setLayout(layout);
    m_line = new QLineEdit;
    m_line->setObjectName(u"folderFilter"_s);
    m_line->setPlaceholderText(tr("Filter templates"));
    m_line->setAccessibleName(tr("Filter templates by path"));
    m_line->setClearButtonEnabled(true);
    m_line->setAcceptDrops(false); // the window opens what is dropped
    m_line->addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition)->setText(m_line->accessibleName());
    m_line->setFixedWidth(qMax(212, fontMetrics().averageCharWidth() * 28));
    layout->addWidget(m_line);
    m_chips->setExclusive(true);
    addChip(row, int(Shown::All), tr("All"), tr("Show all templates that could be read"));
    addChip(row, int(Shown::Failing), tr("Fail"), tr("Show templates with a failing cluster only"));
    addChip(row, int(Shown::Undetermined), tr("Undetermined"), tr("Show templates with an undetermined cluster only"));
    addChip(row, int(Shown::WithClusters), tr("With clusters"), tr("Show templates with clusters only"));
    m_chips->button(int(Shown::All))->setChecked(true);
    layout->addStretch();
    m_parameters = new QComboBox;
    m_parameters->setObjectName(u"folderParameters"_s);
    m_parameters->addItems({tr("Parameters files: not applied"), tr("Parameters files: applied")});
    m_parameters->setAccessibleName(tr("Parameters files"));
    m_parameters->setToolTip(tr("Applied: one row for each template and each parameters file beside it that is named "
                                "after it"));
    layout->addWidget(m_parameters);
    m_sort = new QComboBox;
    m_sort->setObjectName(u"folderSort"_s);
    m_sort->addItems({tr("Sort: worst first"), tr("Sort: by path")});
    m_sort->setAccessibleName(tr("Order of the templates"));
    layout->addWidget(m_sort);
    return row;
}

QWidget *FolderPage::makeSide()
{
    auto *side = new QWidget;
    side->setMinimumSize(240, 120);
    m_notChecked = new NotCheckedList;
    m_promise = makeMutedLabel(tr("A file without a verdict never counts as passed."), SecondaryFactor);
    m_promise->setWordWrap(true);
    m_promise->setContentsMargins(12, 8, 12, 10);
    m_promise->hide();
    auto *above = new QWidget;
    auto *aboveLayout = new QVBoxLayout(above);
    aboveLayout->setContentsMargins(0, 0, 0, 0);
    aboveLayout->setSpacing(0);
    aboveLayout->addWidget(new PaneTitle(tr("Not checked and notes")));
    aboveLayout->addWidget(m_notChecked, 1);
    aboveLayout->addWidget(m_promise);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(above);
    splitter->addWidget(makeClusters());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({420, 260});
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    return side;
}

QWidget *FolderPage::makeClusters()
{
    auto *below = new QWidget;
    m_title = new TemplateTitle;
    m_clusters = new TreeView;
    m_clusters->setObjectName(u"folderClusters"_s);
    m_clusters->setAccessibleName(tr("Clusters of the chosen template"));
    m_clusters->setModel(m_findings);
    m_clusters->setItemDelegate(new ItemDelegate(ItemDelegate::Lines::Two, m_clusters));
    m_clusters->setIndentation(0);
    m_clusters->setRootIsDecorated(false);
    m_open = new QPushButton(tr("Open"));
    m_open->setObjectName(u"openTemplate"_s);
    m_open->setAccessibleName(tr("Open the chosen template"));
    setPrimary(m_open);
    m_fix = new QPushButton(icon(u"fix"_s), tr("Fix…"));
    m_fix->setObjectName(u"fixTemplate"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 8, 12, 12);
    buttons->setSpacing(8);
    for (QPushButton *button : {m_open, m_fix}) {
        button->setAutoDefault(false);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the same width for both
        button->setMinimumWidth(button->sizeHint().width());
        buttons->addWidget(button, 1);
    }
    auto *layout = new QVBoxLayout(below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_clusters, 1);
    layout->addLayout(buttons);
    return below;
}

void FolderPage::showTitle(int row)
{
    if (row < 0)
        m_title->set({}, {});
    else
        m_title->set(m_model->row(row).name, QFileInfo(m_model->target(row).parameters).fileName());
}

int FolderPage::fixable() const
{
    const auto ready = [](const QModelIndex &index) {
        return index.data(BulbRole).toBool() ? index.data(FindingsModel::FindingIdRole).toInt() : -1;
    };
    int found = ready(m_clusters->currentIndex());
    for (int group = 0; group < m_findings->rowCount() && found < 0; ++group) {
        const QModelIndex heading = m_findings->index(group, 0);
        for (int row = 0; row < m_findings->rowCount(heading) && found < 0; ++row)
            found = ready(m_findings->index(row, 0, heading));
    }
    return found;
}

void FolderPage::fixCurrent()
{
    const int row = currentRow();
    const int finding = fixable();
    if (row >= 0 && finding >= 0)
        Q_EMIT fixRequested(m_model->target(row).path, m_model->target(row).parameters,
                            FindingsModel::keyOf(m_findings->analysis()->findings[std::size_t(finding)]));
}

} // namespace ui
