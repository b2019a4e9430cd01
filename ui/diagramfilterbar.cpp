// SPDX-License-Identifier: MIT
#include "ui/diagramfilterbar.h"

#include "ui/icons.h"
#include "ui/outcomes.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Spacing = 8;
constexpr int LongestType = 150; // more is elided

/// "modules" for what people do not know as deployments.
QString typeName(const QString &type)
{
    return type == "Microsoft.Resources/deployments"_L1 ? DiagramFilterBar::tr("modules") : type.section(u'/', -1);
}

} // namespace

DiagramFilterBar::DiagramFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_typeMenu(new QMenu(tr("&Type"), this))
    , m_verdictMenu(new QMenu(tr("&Verdict"), this))
    , m_verdicts(new QActionGroup(this))
    , m_openModules(addSwitch(u"diagramOpenModules"_s, tr("&Open modules")))
    , m_showOff(addSwitch(u"diagramShowOff"_s, tr("&Conditions that are off")))
    , m_showAll(new QAction(tr("&Show all"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing);
    makeVerdicts();
    m_type = addButton(u"diagramType"_s, m_typeMenu);
    m_verdict = addButton(u"diagramVerdict"_s, m_verdictMenu);
    m_modulesCheck = addCheck(m_openModules);
    m_offCheck = addCheck(m_showOff);
    m_openModules->setChecked(true);
    m_showOff->setChecked(true);
    auto *all = new QMenu(this);
    all->addMenu(m_typeMenu);
    all->addMenu(m_verdictMenu);
    all->addSeparator();
    all->addActions({m_openModules, m_showOff});
    all->addSeparator();
    all->addAction(m_showAll);
    m_all = addButton(u"diagramFilter"_s, all);
    m_all->setIcon(icon(u"filter"_s));
    m_all->setIconSize({16, 16});
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    connect(m_typeMenu, &QMenu::aboutToShow, this, &DiagramFilterBar::fillTypes);
    connect(m_openModules, &QAction::triggered, this, &DiagramFilterBar::openModulesChosen);
    connect(m_showOff, &QAction::triggered, this, [this](bool off) {
        DiagramFilter filter = m_filter;
        filter.off = off;
        choose(filter);
    });
    m_showAll->setObjectName(u"diagramShowAll"_s);
    connect(m_showAll, &QAction::triggered, this, [this] { choose({}); });
    showFilter();
    showParts();
}

QAction *DiagramFilterBar::addSwitch(const QString &name, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setCheckable(true);
    return action;
}

QToolButton *DiagramFilterBar::addButton(const QString &name, QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMenu(menu);
    layout()->addWidget(button);
    return button;
}

/// The same switch as in the menu.
QCheckBox *DiagramFilterBar::addCheck(QAction *action)
{
    auto *box = new QCheckBox(action->text().remove(u'&'), this);
    layout()->addWidget(box);
    connect(box, &QCheckBox::clicked, action, &QAction::trigger);
    connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    return box;
}

void DiagramFilterBar::makeVerdicts()
{
    const auto add = [this](const QString &text, std::optional<rules::Outcome> outcome) {
        QAction *action = m_verdictMenu->addAction(text);
        if (outcome)
            action->setIcon(outcomeIcon(*outcome));
        action->setObjectName(outcome ? u"diagramVerdict:"_s + outcomeWord(*outcome) : u"diagramVerdict:All"_s);
        action->setCheckable(true);
        action->setData(outcome ? int(*outcome) : -1);
        m_verdicts->addAction(action);
        connect(action, &QAction::triggered, this, [this, outcome] {
            DiagramFilter filter = m_filter;
            filter.outcome = outcome;
            choose(filter);
        });
    };
    add(tr("All verdicts"), {});
    m_verdictMenu->addSeparator();
    using rules::Outcome;
    for (const Outcome outcome : AllOutcomes)
        add(outcomeWord(outcome), outcome);
}

void DiagramFilterBar::fillTypes()
{
    m_typeMenu->clear();
    const auto add = [this](const QString &text, const QString &type) {
        QAction *action = m_typeMenu->addAction(text);
        action->setObjectName(u"diagramType:"_s + type);
        action->setCheckable(true);
        action->setChecked(m_filter.type.compare(type, Qt::CaseInsensitive) == 0);
        if (!type.isEmpty())
            action->setIcon(resourceIcon(type));
        connect(action, &QAction::triggered, this, [this, type] {
            DiagramFilter filter = m_filter;
            filter.type = type;
            choose(filter);
        });
    };
    add(tr("All types"), {});
    m_typeMenu->addSeparator();
    for (const TypeCount &type : m_types)
        add(typeName(type.type) + u'\t' + QString::number(type.count), type.type);
}

void DiagramFilterBar::setInventory(const model::Inventory &inventory)
{
    m_types = typesIn(inventory);
    m_hasModules = std::ranges::any_of(
        inventory.items, [](const model::Inventory::Item &item) { return item.module && !item.children.empty(); });
    m_hasOff = std::ranges::count(model::offItems(inventory), true) > 0;
    showParts();
}

void DiagramFilterBar::choose(const DiagramFilter &filter)
{
    setFilter(filter);
    Q_EMIT filterChosen(m_filter);
}

void DiagramFilterBar::setFilter(const DiagramFilter &filter)
{
    m_filter = filter;
    showFilter();
    showParts();
}

void DiagramFilterBar::setModulesOpen(bool open)
{
    m_openModules->setChecked(open);
}

void DiagramFilterBar::showFilter()
{
    const QString type = m_filter.type.isEmpty()
        ? tr("All")
        : fontMetrics().elidedText(typeName(m_filter.type), Qt::ElideMiddle, LongestType);
    m_type->setText(tr("Type: %1").arg(type));
    m_type->setAccessibleName(tr("Filter by type: %1").arg(m_filter.type.isEmpty() ? tr("All") : m_filter.type));
    m_type->setToolTip(m_filter.type.isEmpty() ? tr("Draw resources of one type only") : m_filter.type);
    m_verdict->setText(tr("Verdict: %1").arg(m_filter.outcome ? outcomeWord(*m_filter.outcome) : tr("All")));
    m_verdict->setAccessibleName(m_verdict->text());
    m_verdict->setToolTip(tr("Draw resources with one verdict only"));
    for (QAction *action : m_verdicts->actions())
        action->setChecked(action->data().toInt() == (m_filter.outcome ? int(*m_filter.outcome) : -1));
    m_showOff->setChecked(m_filter.off);
    m_showAll->setEnabled(m_filter.count() > 0);
    m_all->setText(m_filter.count() == 0 ? tr("Filter") : tr("Filter (%1)").arg(m_filter.count()));
    m_all->setAccessibleName(m_filter.count() == 0 ? tr("Filter the diagram")
                                                   : tr("Filter the diagram, %n set", nullptr, m_filter.count()));
    m_all->setToolTip(m_all->accessibleName());
}

void DiagramFilterBar::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    showParts();
}

void DiagramFilterBar::showParts()
{
    m_openModules->setVisible(m_hasModules);
    m_showOff->setVisible(m_hasOff || !m_filter.off);
    m_type->setVisible(!m_folded);
    m_verdict->setVisible(!m_folded);
    m_modulesCheck->setVisible(!m_folded && m_openModules->isVisible());
    m_offCheck->setVisible(!m_folded && m_showOff->isVisible());
    m_all->setVisible(m_folded);
}

int DiagramFilterBar::fullWidth() const
{
    int width = m_type->sizeHint().width() + Spacing + m_verdict->sizeHint().width();
    if (m_openModules->isVisible())
        width += Spacing + m_modulesCheck->sizeHint().width();
    if (m_showOff->isVisible())
        width += Spacing + m_offCheck->sizeHint().width();
    return width;
}

} // namespace ui
