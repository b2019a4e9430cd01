// SPDX-License-Identifier: MIT
#include "ui/style.h"

#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/styledrawing.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr const char *PrimaryProperty = "bulkheadPrimary";
constexpr int TextInset = 3; // of the text in a field, beyond what Fusion gives
constexpr int MenuArrowWidth = 16; // of a button that opens a menu

} // namespace

void setPrimary(QWidget *button, bool primary)
{
    button->setProperty(PrimaryProperty, primary);
}

bool isPrimary(const QWidget *button)
{
    return button != nullptr && button->property(PrimaryProperty).toBool();
}

Style::Style() : QProxyStyle(u"fusion"_s) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const QColor arrow = color(isEnabled(option) ? Role::Muted : Role::Disabled);
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isDefault = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
        if (button != nullptr && button->features.testFlag(QStyleOptionButton::Flat) && !isPrimary(widget)
            && !option->state.testAnyFlags(State_MouseOver | State_Sunken))
            return;
        drawButton(*painter, option, isDefault || isPrimary(widget));
        return;
    }
    case PE_PanelButtonTool:
        if (isPrimary(widget) || !option->state.testFlag(State_AutoRaise)) {
            drawButton(*painter, option, isPrimary(widget));
        } else if (isEnabled(option) && option->state.testAnyFlags(State_MouseOver | State_Sunken | State_On)) {
            const bool pressed = option->state.testAnyFlags(State_Sunken | State_On);
            drawBox(*painter, option->rect, ControlRadius, color(pressed ? Role::Selection : Role::Hover));
        }
        return;
    case PE_FrameDefaultButton: return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr
            && qobject_cast<const QPushButton *>(widget) == nullptr)
            drawFocusRing(*painter, option->rect, 4);
        return;
    case PE_PanelLineEdit:
        if (widget != nullptr
            && (qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr
                || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr))
            return;
        drawInput(*painter, option, option->state.testFlag(State_HasFocus));
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorArrowDown: drawChevron(*painter, option->rect, Qt::DownArrow, arrow); return;
    case PE_IndicatorArrowUp: drawChevron(*painter, option->rect, Qt::UpArrow, arrow); return;
    case PE_IndicatorArrowLeft: drawChevron(*painter, option->rect, Qt::LeftArrow, arrow); return;
    case PE_IndicatorArrowRight: drawChevron(*painter, option->rect, Qt::RightArrow, arrow); return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            drawChevron(*painter, option->rect, option->state.testFlag(State_Open) ? Qt::DownArrow : Qt::RightArrow,
                        arrow);
        return;
    case PE_IndicatorCheckBox: drawIndicator(*painter, option, false); return;
    case PE_IndicatorRadioButton: drawIndicator(*painter, option, true); return;
    case PE_PanelMenuBar: painter->fillRect(option->rect, color(Role::Window)); return;
    case PE_FrameStatusBarItem: return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, color(Role::Window));
        painter->fillRect(option->rect.left(), option->rect.top(), option->rect.width(), 1, color(Role::Line));
        return;
    case PE_FrameTabBarBase: return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, color(Role::Base)); return;
    case PE_PanelItemViewRow: return; // delegates paint whole rows
    case PE_IndicatorToolBarSeparator: {
        const QRect rect = option->rect;
        painter->fillRect(rect.center().x(), rect.top() + 6, 1, rect.height() - 12, color(Role::Line));
        return;
    }
    case PE_IndicatorDockWidgetResizeHandle: {
        const QRect rect = option->rect;
        const bool vertical = rect.height() > rect.width();
        drawDockHandle(*painter, rect, vertical, option->fontMetrics);
        return;
    }
    case PE_Frame:
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget)) {
            drawBox(*painter, option->rect, TagRadius, {}, color(Role::Control));
            if (area->hasFocus())
                drawFocusRing(*painter, option->rect, TagRadius);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameMenu: return;
    case PE_PanelTipLabel:
    case PE_PanelMenu:
        painter->fillRect(option->rect, color(Role::Raised));
        drawBox(*painter, option->rect, 0, {}, color(Role::LineStrong));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool primary = button->features.testFlag(QStyleOptionButton::DefaultButton) || isPrimary(widget);
            if (!button->icon.isNull() && !button->text.isEmpty()) {
                const QColor ink =
                    !isEnabled(option) ? color(Role::Disabled) : color(primary ? Role::OnAccent : Role::Text);
                drawButtonLabel(*painter, *button, ink);
                return;
            }
            if (primary && isEnabled(option)) {
                QStyleOptionButton changed = *button;
                changed.palette.setColor(QPalette::ButtonText, color(Role::OnAccent));
                QProxyStyle::drawControl(element, &changed, painter, widget);
                return;
            }
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            if (!hasText(*button))
                break;
            const QColor ink = !isEnabled(option) ? color(Role::Disabled)
                : isPrimary(widget)
                ? color(Role::OnAccent)
                : button->palette.color(widget != nullptr ? widget->foregroundRole() : QPalette::ButtonText);
            drawToolLabel(*painter, *button, ink);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            QStyleOptionComboBox changed = *box;
            const int room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width()
                - (box->currentIcon.isNull() ? 2 : box->iconSize.width() + 6);
            changed.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &changed, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
            drawMenuSeparator(*painter, item->rect);
            return;
        }
        break;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, color(Role::Window)); return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(*painter, item);
            return;
        }
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, color(Role::Window));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, color(Role::Line));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(*painter, tab);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTabLabel(*painter, *tab, subElementRect(SE_TabBarTabText, option, widget));
            return;
        }
        break;
    case CE_Splitter: {
        const QRect rect = option->rect;
        painter->fillRect(rect, color(Role::Base));
        if (rect.height() > rect.width())
            painter->fillRect(rect.center().x(), rect.top(), 1, rect.height(), color(Role::Line));
        else
            painter->fillRect(rect.left(), rect.center().y(), rect.width(), 1, color(Role::Line));
        return;
    }
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(*painter, bar);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(*painter, bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawInput(*painter, option, hasFocus(option) && option->state.testFlag(State_KeyboardFocusChange));
            const QRect arrow = subControlRect(control, box, SC_ComboBoxArrow, widget);
            drawChevron(*painter, arrow, Qt::DownArrow, color(isEnabled(option) ? Role::Muted : Role::Disabled));
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawInput(*painter, option, hasFocus(option));
            const QColor ink = color(isEnabled(option) ? Role::Muted : Role::Disabled);
            const QRect up = subControlRect(control, box, SC_SpinBoxUp, widget);
            const QRect down = subControlRect(control, box, SC_SpinBoxDown, widget);
            drawChevron(*painter, up.adjusted(0, 2, 0, 2), Qt::UpArrow, ink);
            drawChevron(*painter, down.adjusted(0, -2, 0, -2), Qt::DownArrow, ink);
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool split = button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
            QStyleOptionToolButton whole = *button;
            if (!split || isPrimary(widget))
                proxy()->drawPrimitive(PE_PanelButtonTool, &whole, painter, widget);
            else if (whole.state.testFlag(State_MouseOver) || !whole.state.testFlag(State_AutoRaise))
                proxy()->drawPrimitive(PE_PanelButtonTool, &whole, painter, widget);
            if (button->state.testFlag(State_HasFocus) && button->state.testFlag(State_KeyboardFocusChange)
                && !isPrimary(widget))
                drawFocusRing(*painter, option->rect);
            QStyleOptionToolButton label = *button;
            label.rect = subControlRect(control, option, SC_ToolButton, widget);
            const bool hasArrow = button->features.testFlag(QStyleOptionToolButton::HasMenu);
            if (hasArrow && !split)
                label.rect.adjust(0, 0, -MenuArrowWidth, 0);
            proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
            const QColor ink = !isEnabled(option) ? color(Role::Disabled)
                : isPrimary(widget)               ? color(Role::OnAccent)
                                                  : color(Role::Muted);
            if (split) {
                const QRect menu = subControlRect(control, option, SC_ToolButtonMenu, widget);
                drawChevron(*painter, menu, Qt::DownArrow, ink);
                if (!button->state.testFlag(State_AutoRaise) || isPrimary(widget)) {
                    QColor line = isPrimary(widget) ? color(Role::OnAccent) : color(Role::Line);
                    line.setAlphaF(isPrimary(widget) ? 0.35F : 1.0F);
                    painter->fillRect(menu.left(), menu.top() + 1, 1, menu.height() - 2, line);
                }
            } else if (hasArrow) {
                drawChevron(*painter,
                            QRect(option->rect.right() - MenuArrowWidth - 3, option->rect.top(), MenuArrowWidth,
                                  option->rect.height()),
                            Qt::DownArrow, ink);
            }
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option != nullptr ? option->fontMetrics.height() : 16;
    const auto atLeast = [&result](int height) { result.setHeight(qMax(result.height(), height)); };
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            result.rwidth() += button->icon.isNull() || button->text.isEmpty() ? 0 : IconGap - 4;
        result.rwidth() += 8;
        atLeast(qMax(30, line + 12));
        break;
    case CT_LineEdit:
        if (widget != nullptr && qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr)
            break; // the box around it has the height
        result.rwidth() += 2 * (TextInset + 2);
        atLeast(qMax(28, line + 10));
        break;
    case CT_ComboBox: result.rwidth() += 2 * TextInset + 2; [[fallthrough]];
    case CT_SpinBox: atLeast(qMax(28, line + 10)); break;
    case CT_MenuBarItem: result.setHeight(qMax(26, line + 8)); break;
    case CT_TabBarTab: result.setHeight(qMax(34, line + 16)); break;
    case CT_ToolButton:
        atLeast(qMax(26, line + 8));
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool split = button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
            const bool arrow = button->features.testFlag(QStyleOptionToolButton::HasMenu) && !split;
            if (hasText(*button)) {
                const int text = QFontMetrics(button->font).horizontalAdvance(QString(button->text).remove(u'&'));
                const int glyph = button->icon.isNull() ? 0 : button->iconSize.width() + LabelGap;
                result.setWidth(2 * LabelMargin + glyph + text + 1
                                + (split ? proxy()->pixelMetric(PM_MenuButtonIndicator, option, widget) : 0)
                                + (arrow ? MenuArrowWidth : 0));
            } else if (arrow) {
                result.rwidth() += 8;
            }
        }
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType != QStyleOptionMenuItem::Separator)
                atLeast(qMax(26, line + 8));
        }
        break;
    default: break;
    }
    return result;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // no arrow buttons: the groove is everything
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const qint64 total = range + bar->pageStep;
        int size = range > 0 && total > 0 ? int(qint64(length) * bar->pageStep / total) : length;
        size = qBound(qMin(24, length), size, length);
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
        const auto piece = [&](int from, int to) {
            return vertical ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from)
                            : QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height());
        };
        switch (part) {
        case SC_ScrollBarGroove: return bar->rect;
        case SC_ScrollBarSlider: return piece(start, start + size);
        case SC_ScrollBarSubPage: return piece(0, start);
        case SC_ScrollBarAddPage: return piece(start + size, length);
        default: return {};
        }
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    return control == CC_ComboBox && part == SC_ComboBoxEditField ? rect.adjusted(TextInset, 0, 0, 0) : rect;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_LineEditContents)
        return rect;
    const bool inBox = widget != nullptr && qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
    const int inset = inBox ? TextInset : TextInset + 2; // a box has a frame of its own around its line
    return rect.adjusted(inset, 0, -inset, 0);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth: // room for the focus ring
        return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr
            ? 2
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_DockWidgetSeparatorExtent: return 5;
    case PM_SplitterWidth: return 5;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_TabBarTabHSpace: return 28;
    case PM_TabBarTabVSpace: return 12;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ToolBarIconSize: return 22;
    case PM_ToolBarItemSpacing: return 2;
    case PM_ToolBarItemMargin: return 4;
    case PM_ToolBarFrameWidth: return 1;
    case PM_ToolBarSeparatorExtent: return 14;
    case PM_SmallIconSize:
    case PM_TabBarIconSize: return 16;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return 4;
    case PM_MenuBarItemSpacing: return 2;
    case PM_MenuButtonIndicator: return isPrimary(widget) ? 28 : 20;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    if (standardIcon == SP_LineEditClearButton)
        return icon(u"close"_s, Role::Muted);
    return QProxyStyle::standardIcon(standardIcon, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
    case SH_ScrollView_FrameOnlyAroundContents: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_TabBar_ElideMode: return Qt::ElideMiddle;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_ActivateItemOnSingleClick: return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_ToolTip_WakeUpDelay: return 350;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace ui
