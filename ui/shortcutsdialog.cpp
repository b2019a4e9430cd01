// SPDX-License-Identifier: MIT
#include "ui/shortcutsdialog.h"

#include "ui/icons.h"
#include "ui/itemdelegate.h"
#include "ui/treeview.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int SearchRole = FirstFreeRole;
constexpr QSize WantedSize(540, 680);

QStandardItem *headingOf(QStandardItemModel &model, const QString &group)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.item(row)->data(NameRole) == group)
            return model.item(row);
    }
    auto *heading = new QStandardItem;
    heading->setData(group, NameRole);
    heading->setData(group, Qt::AccessibleTextRole);
    heading->setData(true, HeadingRole);
    heading->setData(true, BoldRole);
    heading->setFlags(Qt::ItemIsEnabled);
    model.appendRow(heading);
    return heading;
}

void addRow(QStandardItemModel &model, const QString &group, const QString &text, const QString &keys)
{
    auto *row = new QStandardItem;
    row->setData(text, NameRole);
    row->setData(keys, NoteRole);
    row->setData(keys.isEmpty() ? text : text + u", "_s + keys, Qt::AccessibleTextRole);
    row->setData(u"%1 %2 %3"_s.arg(text, keys, group), SearchRole);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    headingOf(model, group)->appendRow(row);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<WindowCommand> &commands, QWidget *parent)
    : Dialog(tr("Keyboard shortcuts"), parent)
    , m_line(new QLineEdit(this))
    , m_tree(new TreeView(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    QVBoxLayout *layout = page();
    layout->setSpacing(10);
    m_line->setObjectName(u"shortcutFilter"_s);
    m_line->setPlaceholderText(tr("Filter by command or key"));
    m_line->setAccessibleName(tr("Filter shortcuts"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition)->setText(m_line->accessibleName());
    layout->addWidget(m_line);

    auto *model = new QStandardItemModel(this);
    for (const WindowCommand &command : commands)
        addRow(*model, command.group, command.text, command.keys);
    // what no action stands for
    const auto native = [](const char *keys) {
        return QKeySequence(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
    };
    const QString source = tr("In the source");
    addRow(*model, source, tr("Go to the definition of what is clicked"), tr("%1 click").arg(native("Ctrl")));
    addRow(*model, source, tr("Indent, unindent"), u"%1, %2"_s.arg(native("Tab"), native("Shift+Tab")));
    const QString diagram = tr("In the diagram");
    addRow(*model, diagram, tr("Follow the edges"), tr("Arrow keys"));
    addRow(*model, diagram, tr("Show the source"), native("Return"));
    addRow(*model, diagram, tr("Details of the resource"), native("Ctrl+I"));
    addRow(*model, diagram, tr("Open or fold a module"), native("Space"));
    addRow(*model, diagram, tr("Fit the window"), native("0"));
    const QString everywhere = tr("Everywhere");
    addRow(*model, everywhere, tr("Menu of what is selected"), native("Shift+F10"));
    addRow(*model, everywhere, tr("Close the card, clear the filter, back to the source"), native("Esc"));
    addRow(*model, everywhere, tr("Go to what is selected in a list"), native("Return"));

    m_filter->setSourceModel(model);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setFilterRole(SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(u"shortcuts"_s);
    m_tree->setAccessibleName(tr("Keyboard shortcuts"));
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new ItemDelegate(ItemDelegate::Lines::One, m_tree));
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(12);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::StyledPanel);
    m_tree->setEmptyText(tr("No command or key matches."));
    layout->addWidget(m_tree, 1);
    buttons()->setStandardButtons(QDialogButtonBox::Close);
    fit(WantedSize.width(), qMin(WantedSize.height(), parent->height() - 40));
    connect(m_line, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    filter({});
    m_line->setFocus();
}

void ShortcutsDialog::filter(const QString &text)
{
    m_filter->setFilterFixedString(text.trimmed());
    m_tree->expandAll();
}

} // namespace ui
