// SPDX-License-Identifier: MIT
#include "ui/parametereditors.h"

#include "rules/report/parametersfile.h"
#include "ui/evidencelist.h"
#include "ui/icons.h"
#include "ui/integerbox.h"
#include "ui/jsondialog.h"
#include "ui/painting.h"
#include "ui/texts.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using model::Value;
using Typed = std::optional<Value>;

/// The wheel scrolls the panel; it changes no value by accident.
class WheelGuard final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

/// What stands in a control that has no value.
QString placeholderOf(const ParameterItem &item)
{
    if (item.isLater())
        return item.expression.simplified();
    return item.entry.required ? Texts::tr("required") : Texts::tr("not set");
}

Value effective(const ParameterItem &item, const Typed &typed)
{
    return typed.value_or(item.isKnown() ? item.base : Value());
}

/// A clock at the left of a line while its value is known only at deployment.
class Clock
{
public:
    explicit Clock(QLineEdit *line)
        : m_action(line->addAction(icon(u"clock"_s, Role::Muted), QLineEdit::LeadingPosition))
    {
        m_action->setText(Texts::tr("Known only at deployment"));
        m_action->setToolTip(Texts::tr("Known only at deployment. Type a value to see what it would lead to."));
        m_action->setVisible(false);
    }

    void show(bool later) const { m_action->setVisible(later); }

private:
    QAction *m_action;
};

ParameterEditor makeText(const ParameterEditor::Edited &edited, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setMinimumWidth(60);
    QObject::connect(line, &QLineEdit::textEdited, line,
                     [edited](const QString &text) { edited(Value::string(text)); });
    return {line, [line, clock = Clock(line)](const ParameterItem &item, const Typed &typed) {
                const Value value = effective(item, typed);
                const QString text = value.isString() ? value.toString() : QString();
                line->setPlaceholderText(value.isAbsent() ? placeholderOf(item) : Texts::tr("empty"));
                clock.show(value.isAbsent() && item.isLater());
                if (line->text() == text)
                    return;
                line->setText(text);
                line->setCursorPosition(0);
            }};
}

ParameterEditor makeNumber(const ParameterEditor::Edited &edited, QWidget *parent)
{
    auto *box = new IntegerBox(parent);
    QObject::connect(box, &IntegerBox::edited, box, [box, edited] {
        if (const auto number = box->value())
            edited(Value::integer(*number));
        else if (box->text().isEmpty())
            edited(std::nullopt);
        else // a sign alone, or too many digits
            edited(Value::string(box->text()));
    });
    QObject::connect(box, &IntegerBox::editingFinished, box, [box, edited] {
        if (box->text().isEmpty())
            edited(std::nullopt);
    });
    return {box, [box, clock = Clock(box->line())](const ParameterItem &item, const Typed &typed) {
                const Value value = effective(item, typed);
                const auto number = value.isInt() ? std::optional(value.toInt()) : std::nullopt;
                box->setPlaceholder(item.isKnown() ? item.base.display() : placeholderOf(item));
                clock.show(value.isAbsent() && item.isLater());
                const bool emptied = !typed && box->text().isEmpty() && box->hasFocus(); // to type another number
                if (!emptied && (box->value() != number || (!number && !box->text().isEmpty())))
                    box->setValue(number);
            }};
}

ParameterEditor makeSwitch(const ParameterEditor::Edited &edited, QWidget *parent)
{
    auto *check = new QCheckBox(parent);
    QObject::connect(check, &QCheckBox::clicked, check,
                     [check, edited] { edited(Value::boolean(check->checkState() != Qt::Unchecked)); });
    return {
        check, [check](const ParameterItem &item, const Typed &typed) {
            const Value value = effective(item, typed);
            check->setTristate(!value.isBool());
            check->setCheckState(!value.isBool() ? Qt::PartiallyChecked : value.toBool() ? Qt::Checked : Qt::Unchecked);
            check->setText(!value.isBool() ? placeholderOf(item) : value.toBool() ? Texts::tr("On") : Texts::tr("Off"));
            check->setIcon(!value.isBool() && item.isLater() ? icon(u"clock"_s, Role::Muted) : QIcon());
        }};
}

/// Lists the allowed values; before them what is in effect without any of them.
void fillChoice(QComboBox *combo, const ParameterItem &item, const Value &value)
{
    const auto wordOf = [](const Value &one) { return one.isString() ? one.toString() : one.display(); };
    QStringList words;
    int current = -1;
    for (const Value &one : item.entry.allowed) {
        const bool same = one.isString() && value.isString()
            ? one.toString().compare(value.toString(), Qt::CaseInsensitive) == 0
            : !value.isNothing() && model::sameValue(one, value).value_or(false);
        if (same)
            current = int(words.size());
        words += wordOf(one);
    }
    const bool extra = current < 0;
    if (extra)
        words.prepend(value.isNothing() ? placeholderOf(item) : wordOf(value));
    QStringList shown;
    for (int i = 0; i < combo->count(); ++i)
        shown += combo->itemText(i);
    if (shown != words) {
        combo->clear();
        combo->addItems(words);
    }
    combo->setProperty("extra", extra);
    combo->setItemIcon(0, extra && value.isNothing() && item.isLater() ? icon(u"clock"_s, Role::Muted) : QIcon());
    combo->setCurrentIndex(extra ? 0 : current);
}

ParameterEditor makeChoice(const ParameterItem &made, const ParameterEditor::Edited &edited, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(5);
    combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QObject::connect(combo, &QComboBox::activated, combo, [combo, edited, allowed = made.entry.allowed](int index) {
        const int which = index - (combo->property("extra").toBool() ? 1 : 0);
        if (which < 0)
            edited(std::nullopt);
        else
            edited(allowed[std::size_t(which)]);
    });
    return {combo, [combo](const ParameterItem &item, const Typed &typed) {
                fillChoice(combo, item, effective(item, typed));
            }};
}

ParameterEditor makeJson(const ParameterItem &made, const ParameterEditor::Edited &edited,
                         const ParameterEditor::Check &check, QWidget *parent)
{
    auto *button = new QToolButton(parent); // its text is at the left, as in the other controls
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIconSize({16, 16});
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const auto current = std::make_shared<Value>();
    QObject::connect(button, &QToolButton::clicked, button, [button, edited, check, current, name = made.entry.name] {
        const bool known = !current->isAbsent() && current->isFullyKnown();
        JsonDialog dialog(name, known ? rules::jsonText(*current) : QString(), check, button->window());
        if (dialog.exec() == QDialog::Accepted)
            edited(dialog.value());
    });
    return {button, [button, current](const ParameterItem &item, const Typed &typed) {
                *current = effective(item, typed);
                const bool known = !current->isAbsent() && current->isFullyKnown();
                const QString text = known ? model::compactJson(*current) : placeholderOf(item);
                const QFontMetrics metrics = button->fontMetrics();
                const QString shown = metrics.elidedText(text, Qt::ElideRight, metrics.averageCharWidth() * 18);
                button->setText(shown.endsWith(u'…') ? shown : shown + u'…');
                button->setIcon(current->isAbsent() && item.isLater() ? icon(u"clock"_s, Role::Muted) : QIcon());
                button->setToolTip(text);
            }};
}

/// A line that can only be looked at, but reached by keyboard: glyph and words.
ParameterEditor makeNote(const QString &iconName, QWidget *parent)
{
    auto *note = new QWidget(parent);
    note->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(note);
    row->setContentsMargins(8, 0, 4, 0);
    row->setSpacing(6);
    auto *glyph = new QPushButton(note);
    glyph->setFlat(true);
    glyph->setIcon(icon(iconName, Role::Muted));
    glyph->setFocusPolicy(Qt::NoFocus);
    glyph->setAttribute(Qt::WA_TransparentForMouseEvents);
    glyph->setFixedSize(16, 16);
    glyph->setVisible(!iconName.isEmpty());
    auto *label = new InkLabel({}, Role::Muted, Qt::ElideRight, note);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(glyph);
    row->addWidget(label, 1);
    return {note, [glyph, label, note](const ParameterItem &item, const Typed & /*typed*/) {
                const bool secure = item.editor == ParameterItem::Editor::Secure;
                const QString text = secure ? Texts::tr("Never shown") : item.base.display();
                label->setText(text);
                glyph->setAccessibleName(text);
                note->setAccessibleName(Texts::tr("%1: %2").arg(item.entry.name, text));
            }};
}

} // namespace

ParameterEditor makeParameterEditor(const ParameterItem &item, const ParameterEditor::Edited &edited,
                                    const ParameterEditor::Check &check, QWidget *parent)
{
    ParameterEditor made;
    switch (item.editor) {
    case ParameterItem::Editor::Secure: made = makeNote(u"lock"_s, parent); break;
    case ParameterItem::Editor::None: made = makeNote({}, parent); break;
    case ParameterItem::Editor::Choice: made = makeChoice(item, edited, parent); break;
    case ParameterItem::Editor::Switch: made = makeSwitch(edited, parent); break;
    case ParameterItem::Editor::Number: made = makeNumber(edited, parent); break;
    case ParameterItem::Editor::Text: made = makeText(edited, parent); break;
    case ParameterItem::Editor::Json: made = makeJson(item, edited, check, parent); break;
    }
    made.widget->setObjectName(u"parameter:"_s + item.entry.name);
    made.widget->setAccessibleName(item.entry.name);
    made.widget->setAccessibleDescription(item.detail(false));
    if (item.editor == ParameterItem::Editor::Choice || item.editor == ParameterItem::Editor::Number) {
        made.widget->setFocusPolicy(Qt::StrongFocus);
        made.widget->installEventFilter(new WheelGuard(made.widget));
    }
    return made;
}

} // namespace ui
