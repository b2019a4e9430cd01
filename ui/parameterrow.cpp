// SPDX-License-Identifier: MIT
#include "ui/parameterrow.h"

#include "ui/evidencelist.h"
#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int LeftPadding = 14;
constexpr int RightPadding = 8;
constexpr int Gap = 8; // after the name
constexpr int BarWidth = 3;
} // namespace

ParameterRow::ParameterRow(const ParameterItem &item, const ParameterEditor::Check &check, QWidget *parent)
    : QWidget(parent)
    , m_item(item)
    , m_check(check)
    , m_editor(makeParameterEditor(
          item, [this](const std::optional<model::Value> &value) { take(value); }, check, this))
    , m_column(new QVBoxLayout(this))
    , m_reset(new QToolButton(this))
    , m_problem(new InkLabel({}, Role::Fail, Qt::ElideNone, this))
{
    m_column->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_editor.widget->setFixedHeight(qMax(28, fontMetrics().height() + 10));
    row->addWidget(m_editor.widget, 1);
    m_reset->setAutoRaise(true);
    m_reset->setObjectName(u"reset:"_s + item.entry.name);
    m_reset->setIcon(icon(u"reset"_s, Role::Muted));
    m_reset->setIconSize({16, 16});
    m_reset->setFixedSize(24, 24);
    m_reset->setAccessibleName(tr("Reset %1").arg(item.entry.name));
    row->addWidget(m_reset);
    m_column->addLayout(row);
    m_problem->setFont(scaledFont(font(), SecondaryFactor));
    m_problem->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    m_problem->setObjectName(u"problem:"_s + item.entry.name);
    m_column->addWidget(m_problem);
    place();
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_editor.widget->setFocus();
        dropProblem();
        Q_EMIT edited(m_item.entry.name, std::nullopt);
    });
}

bool ParameterRow::fits(const ParameterItem &item) const
{
    const model::Inventory::Entry &mine = m_item.entry;
    const auto same = [](const model::Value &left, const model::Value &right) {
        return left.kind() == right.kind() && model::sameValue(left, right).value_or(false);
    };
    return mine.name == item.entry.name && m_item.editor == item.editor
        && std::ranges::equal(mine.allowed, item.entry.allowed, same);
}

void ParameterRow::show(const ParameterItem &item, const std::optional<model::Value> &typed)
{
    m_item = item;
    m_typed = typed;
    m_changed = typed.has_value();
    if (!m_pending) {
        m_editor.show(m_item, typed);
        say(typed ? m_check(*typed) : QString());
    }
    m_reset->setVisible(m_changed || m_pending);
    m_reset->setToolTip(m_item.isKnown() ? tr("Back to %1").arg(m_item.base.display()) : tr("Take the value back"));
    m_editor.widget->setAccessibleDescription(m_item.detail(m_changed));
    const QString type = m_item.entry.type.isEmpty() ? QString() : u"\n"_s + m_item.entry.type;
    setToolTip(m_item.entry.name + type);
    update();
}

void ParameterRow::take(const std::optional<model::Value> &value)
{
    const QString problem = value ? m_check(*value) : QString();
    m_pending = !problem.isEmpty();
    say(problem);
    if (m_pending) {
        m_reset->setVisible(true);
        return;
    }
    Q_EMIT edited(m_item.entry.name, value);
}

void ParameterRow::say(const QString &problem)
{
    if (problem == m_problem->text() && m_problem->isHidden() == problem.isEmpty())
        return;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        QAccessibleEvent alert(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString ParameterRow::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void ParameterRow::dropProblem()
{
    m_pending = false;
    say({});
    m_editor.show(m_item, m_typed);
    m_reset->setVisible(m_changed);
}

void ParameterRow::setCurrent(bool current)
{
    if (m_current == current)
        return;
    m_current = current;
    update();
}

void ParameterRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (m_current)
        drawBox(painter, rect().adjusted(4, 0, -4, 0), 4, color(Role::Selection));
    if (m_changed)
        drawBox(painter, QRectF(4, 4, BarWidth, height() - 8), BarWidth / 2.0, color(Role::Accent));

    const QFont nameFont = scaledFont(font(), 1, m_changed);
    const QFont detailFont = scaledFont(font(), SecondaryFactor);
    const QFontMetrics name(nameFont);
    const QFontMetrics detail(detailFont);
    const bool stacked = m_nameColumn == 0;
    const int room = (stacked ? width() - RightPadding : m_nameColumn - Gap) - LeftPadding;
    int top = stacked ? 3 : (minimumHeight() - name.height() - detail.height()) / 2;
    if (stacked) { // one line
        painter.setFont(detailFont);
        painter.setPen(color(Role::Muted));
        const int used = qMin(room, name.horizontalAdvance(m_item.entry.name) + 8);
        const QRect rest(LeftPadding + used, top, room - used, name.height());
        painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine,
                         detail.elidedText(m_item.detail(m_changed), Qt::ElideRight, rest.width()));
    }
    painter.setFont(nameFont);
    painter.setPen(color(Role::Text));
    painter.drawText(QRect(LeftPadding, top, room, name.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     name.elidedText(m_item.entry.name, Qt::ElideMiddle, room));
    if (stacked)
        return;
    top += name.height();
    painter.setFont(detailFont);
    painter.setPen(color(Role::Muted));
    painter.drawText(QRect(LeftPadding, top, room, detail.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     detail.elidedText(m_item.detail(m_changed), Qt::ElideRight, room));
}

int ParameterRow::nameWidth() const
{
    const QFontMetrics bold(scaledFont(font(), 1, true)); // as it is when the value is changed
    return LeftPadding + bold.horizontalAdvance(m_item.entry.name) + Gap;
}

void ParameterRow::setNameColumn(int width)
{
    if (std::exchange(m_nameColumn, width) == width)
        return;
    place();
    update();
}

void ParameterRow::place()
{
    const int line = fontMetrics().height();
    if (m_nameColumn == 0) {
        m_column->setContentsMargins(LeftPadding, line + 6, RightPadding, 6);
        setMinimumHeight(line + 12 + m_editor.widget->minimumHeight());
    } else {
        setMinimumHeight(qMax(42, line * 2 + 8));
        const int margin = (minimumHeight() - m_editor.widget->minimumHeight()) / 2;
        m_column->setContentsMargins(m_nameColumn, margin, RightPadding, margin);
    }
}

void ParameterRow::mousePressEvent(QMouseEvent *event)
{
    m_editor.widget->setFocus(Qt::MouseFocusReason);
    event->accept();
}

} // namespace ui
