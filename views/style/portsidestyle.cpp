#include "views/style/portsidestyle.h"

#include "views/style/buttons.h"
#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/tabsandbars.h"
#include "views/style/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldPadding = 5; // beside what Qt itself keeps

//! The option as the type it must have for that element.
template <class Option>
const Option &as(const QStyleOption *option)
{
    const auto *cast = qstyleoption_cast<const Option *>(option);
    Q_ASSERT(cast);
    return *cast;
}

//! Fusion keeps the title of a group above its frame.
int groupTitleHeight(const QStyleOption &option, const QWidget *widget)
{
    const auto *group = qobject_cast<const QGroupBox *>(widget);
    const bool hasTitle = !group || group->isCheckable() || !group->title().isEmpty();
    return (hasTitle ? std::max(metrics::indicator, option.fontMetrics.height()) : 0) + 3;
}

bool reactsToMouse(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QHeaderView *>(widget);
}

} // namespace

PortsideStyle::PortsideStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName(u"portside"_s);
}

void PortsideStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (reactsToMouse(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setExpanding(false); // tabs are as wide as their words
}

void PortsideStyle::unpolish(QWidget *widget)
{
    if (reactsToMouse(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    QProxyStyle::unpolish(widget);
}

void PortsideStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelLineEdit:
        // The edit inside a spin box or a combo box has no frame: its owner draws the field.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paint::field(*painter, *option, widget);
        return;
    case PE_FrameLineEdit:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonBevel:
        return;
    case PE_Frame:
        paint::box(*painter, option->rect,
            {.border = palette.color(option->state.testFlag(State_HasFocus) ? QPalette::Link : QPalette::Mid)});
        return;
    case PE_FrameGroupBox:
        paint::box(*painter, option->rect.adjusted(0, groupTitleHeight(*option, widget), 0, 0),
            {.border = palette.color(QPalette::Mid)});
        return;
    case PE_FrameMenu:
        paint::box(*painter, option->rect, {.border = palette.color(QPalette::Mid), .radius = 0});
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, palette.color(QPalette::Base));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, palette.color(QPalette::ToolTipBase));
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        if (element == PE_FrameTabBarBase)
            paint::edge(*painter, QRectF(option->rect), Qt::BottomEdge, palette.color(QPalette::Mid));
        return;
    case PE_PanelButtonCommand:
        paint::buttonPanel(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        paint::toolButtonPanel(*painter, *option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkIndicator(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paint::radioIndicator(*painter, *option);
        return;
    case PE_FrameFocusRect:
        paint::focusFrame(*painter, *option, widget);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PortsideStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        paint::buttonPanel(*painter, *option, widget);
        return;
    case CE_PushButtonLabel:
        paint::buttonLabel(*painter, as<QStyleOptionButton>(option), widget);
        return;
    case CE_TabBarTabShape:
        paint::tabShape(*painter, as<QStyleOptionTab>(option));
        return;
    case CE_TabBarTabLabel:
        paint::tabLabel(*painter, as<QStyleOptionTab>(option));
        return;
    case CE_Header:
        paint::header(*painter, as<QStyleOptionHeader>(option));
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        paint::edge(*painter, QRectF(option->rect), Qt::BottomEdge, option->palette.color(QPalette::Mid));
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        paint::progress(*painter, as<QStyleOptionProgressBar>(option));
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_MenuBarItem:
        paint::menuBarItem(*painter, as<QStyleOptionMenuItem>(option));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void PortsideStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto part = [&](SubControl which) { return proxy()->subControlRect(control, option, which, widget); };
    switch (control) {
    case CC_ComboBox:
        paint::comboBox(*painter, as<QStyleOptionComboBox>(option), widget, part(SC_ComboBoxArrow));
        return;
    case CC_SpinBox:
        paint::spinBox(*painter, as<QStyleOptionSpinBox>(option), widget, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
        return;
    case CC_ScrollBar:
        paint::scrollBar(*painter, as<QStyleOptionSlider>(option), widget, part(SC_ScrollBarSlider));
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect PortsideStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto &slider = as<QStyleOptionSlider>(option);
        const QRect handle = paint::scrollHandle(slider);
        const QRect &all = option->rect;
        const bool horizontal = slider.orientation == Qt::Horizontal;
        switch (subControl) {
        case SC_ScrollBarGroove:
            return all;
        case SC_ScrollBarSlider:
            return handle;
        case SC_ScrollBarSubPage:
            return horizontal ? QRect(all.topLeft(), QPoint(handle.left() - 1, all.bottom()))
                              : QRect(all.topLeft(), QPoint(all.right(), handle.top() - 1));
        case SC_ScrollBarAddPage:
            return horizontal ? QRect(QPoint(handle.right() + 1, all.top()), all.bottomRight())
                              : QRect(QPoint(all.left(), handle.bottom() + 1), all.bottomRight());
        default:
            return {}; // no arrows
        }
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return rect.adjusted(fieldPadding, 0, 0, 0);
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField)
        return rect.adjusted(fieldPadding, 0, 0, 0);
    return rect;
}

QRect PortsideStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int padding = frame && frame->lineWidth > 0 ? fieldPadding : 0;
        return QProxyStyle::subElementRect(element, option, widget).adjusted(padding, 0, -padding, 0);
    }
    case SE_PushButtonFocusRect:
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize PortsideStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const int control = std::max(metrics::buttonHeight, option ? option->fontMetrics.height() + 10 : 0);
    switch (type) {
    case CT_PushButton: {
        const auto &button = as<QStyleOptionButton>(option);
        const QFontMetrics fontMetrics(paint::buttonFont(widget, widget ? widget->font() : QFont()));
        int width = 2 * paint::buttonPadding(widget) + fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
        if (!button.icon.isNull())
            width += button.iconSize.width() + (button.text.isEmpty() ? 0 : 6);
        if (button.features.testFlag(QStyleOptionButton::HasMenu))
            width += 16;
        if (button.text.isEmpty())
            width = control;
        if (look(widget) == ButtonLook::Link)
            return {width + metrics::gap, fontMetrics.height() + 4};
        return {width, control};
    }
    case CT_ToolButton:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({control, control});
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 2 * fieldPadding, control};
    }
    case CT_TabBarTab: {
        const auto &tab = as<QStyleOptionTab>(option);
        const QFontMetrics metrics(fonts::bold(widget ? widget->font() : QFont()));
        const int icon = tab.icon.isNull() ? 0 : tab.iconSize.width() + 4;
        return {metrics.size(Qt::TextShowMnemonic, tab.text).width() + icon + 24,
            std::max(metrics::tabHeight, metrics.height() + 12)};
    }
    case CT_MenuBarItem:
        return size + QSize(16, 8);
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int PortsideStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::indicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 6;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ButtonIconSize:
        return metrics::buttonIcon;
    case PM_TabBarIconSize:
    case PM_SmallIconSize:
        return 16;
    case PM_MenuBarHMargin:
        return 10;
    case PM_SplitterWidth:
        return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::gap;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PortsideStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace views
