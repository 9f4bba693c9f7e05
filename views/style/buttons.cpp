#include "views/style/buttons.h"

#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"

#include <QPainter>
#include <QPixmap>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionSpinBox>
#include <QWidget>

#include <algorithm>

namespace views::paint {

namespace {

constexpr int indicatorWidth = 16; // of the arrow of a button with a menu

struct State {
    bool enabled;
    bool hovered;
    bool pressed;
    bool checked;
    bool focused;
};

State stateOf(const QStyleOption &option)
{
    return {
        .enabled = option.state.testFlag(QStyle::State_Enabled),
        .hovered = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled),
        .pressed = option.state.testFlag(QStyle::State_Sunken),
        .checked = option.state.testFlag(QStyle::State_On),
        .focused = option.state.testFlag(QStyle::State_HasFocus),
    };
}

//! Item views have a Highlight of their own, and what is shown in their cells takes it over; the accent is still the
//! color of links.
QColor accentOf(const QPalette &palette)
{
    return palette.color(QPalette::Link);
}

Box plainPanel(const State &state, const QPalette &palette)
{
    const Colors &colors = theme::colors(palette);
    if (!state.enabled)
        return {.fill = Qt::transparent, .border = palette.color(QPalette::Midlight)};
    if (state.checked)
        return {.fill = colors.rowSelected, .border = accentOf(palette)};
    const QColor fill = state.pressed ? palette.color(QPalette::Midlight)
        : state.hovered               ? colors.hover
                                      : palette.color(QPalette::Button);
    return {.fill = fill, .border = palette.color(state.hovered ? QPalette::Dark : QPalette::Mid)};
}

Box panel(const State &state, const QPalette &palette, ButtonLook look)
{
    const Colors &colors = theme::colors(palette);
    Box box = plainPanel(state, palette);
    if (!state.enabled) {
        if (look == ButtonLook::Flat || look == ButtonLook::Link)
            box.border = Qt::transparent;
        return box;
    }
    switch (look) {
    case ButtonLook::Normal:
        break;
    case ButtonLook::Primary:
        box.fill = state.pressed || state.hovered ? colors.accentPressed : palette.color(QPalette::Highlight);
        box.border = box.fill;
        break;
    case ButtonLook::Accent:
        box.fill = state.pressed || state.hovered ? colors.rowSelected : palette.color(QPalette::Button);
        box.border = accentOf(palette);
        break;
    case ButtonLook::Flat:
        if (!state.checked) {
            const QColor fill = palette.color(state.pressed ? QPalette::Mid : QPalette::Midlight);
            box = {.fill = state.pressed || state.hovered ? fill : QColor(Qt::transparent)};
        }
        break;
    case ButtonLook::Link:
        box = {};
        break;
    case ButtonLook::Danger:
        box.fill = state.pressed || state.hovered ? colors.failed.tint : palette.color(QPalette::Button);
        box.border = colors.failed.border;
        break;
    }
    return box;
}

//! Of a check box or a radio button.
QColor indicatorColor(const QStyleOption &option, bool marked)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return option.palette.color(QPalette::Disabled, QPalette::Text);
    return marked ? accentOf(option.palette) : option.palette.color(QPalette::Dark);
}

//! The icon in the color of the text beside it, whatever engine it came from.
QPixmap tinted(const QIcon &icon, const QSize &size, double ratio, const QColor &color)
{
    QPixmap pixmap = icon.pixmap(size, ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(QPoint(), size), color);
    return pixmap;
}

//! An icon beside plain text is quieter than the text; on a color it has the text's.
QColor buttonIconColor(const QStyleOption &option, const QWidget *button)
{
    const bool plain = look(button) == ButtonLook::Normal || look(button) == ButtonLook::Flat;
    const bool rests
        = option.state.testFlag(QStyle::State_Enabled) && !(option.state & (QStyle::State_On | QStyle::State_Sunken));
    return plain && rests ? theme::colors(option.palette).secondary : buttonTextColor(option, button);
}

} // namespace

QColor buttonTextColor(const QStyleOption &option, const QWidget *button)
{
    const QPalette &palette = option.palette;
    if (!option.state.testFlag(QStyle::State_Enabled))
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    switch (look(button)) {
    case ButtonLook::Primary:
        return palette.color(QPalette::HighlightedText);
    case ButtonLook::Accent:
    case ButtonLook::Link:
        return palette.color(QPalette::Link);
    case ButtonLook::Danger:
        return theme::colors(palette).failed.text;
    case ButtonLook::Normal:
    case ButtonLook::Flat:
        return palette.color(option.state.testFlag(QStyle::State_On) ? QPalette::Link : QPalette::ButtonText);
    }
    Q_UNREACHABLE();
}

QFont buttonFont(const QWidget *button, const QFont &base)
{
    return look(button) == ButtonLook::Primary ? fonts::bold(base) : base;
}

int buttonPadding(const QWidget *button)
{
    return look(button) == ButtonLook::Link ? 2 : 12;
}

void buttonPanel(QPainter &painter, const QStyleOption &option, const QWidget *button)
{
    box(painter, option.rect, panel(stateOf(option), option.palette, look(button)));
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *button)
{
    const QColor color = buttonTextColor(option, button);
    QFont font = buttonFont(button, painter.font());
    if (look(button) == ButtonLook::Link && option.state.testFlag(QStyle::State_MouseOver))
        font.setUnderline(true);
    const QFontMetrics metrics(font);
    const int margin = std::min(4, buttonPadding(button));
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    if (option.features.testFlag(QStyleOptionButton::HasMenu)) {
        const QRect arrow(rect.right() - indicatorWidth, rect.top(), indicatorWidth, rect.height());
        paintIcon(painter, arrow, Icon::MenuDown, color);
        rect.setRight(arrow.left());
    }

    const bool hasIcon = !option.icon.isNull();
    const int iconSpace = !hasIcon ? 0 : option.iconSize.width() + (option.text.isEmpty() ? 0 : 6);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int width = std::min(rect.width(), iconSpace + textWidth);
    const bool mirrored = option.direction == Qt::RightToLeft;
    int x = rect.left() + (rect.width() - width) / 2;
    if (hasIcon) {
        const QRect place(mirrored ? x + width - option.iconSize.width() : x,
            rect.center().y() - (option.iconSize.height() - 1) / 2, option.iconSize.width(), option.iconSize.height());
        painter.drawPixmap(place,
            tinted(
                option.icon, option.iconSize, painter.device()->devicePixelRatioF(), buttonIconColor(option, button)));
        if (!mirrored)
            x += iconSpace;
    }
    painter.setFont(font);
    painter.setPen(color);
    const QRect text(x, rect.top(), width - iconSpace, rect.height());
    // Widths are rounded: what was measured to fit must not be elided for a part of a pixel.
    const bool fits = textWidth <= text.width();
    painter.drawText(text, Qt::AlignCenter | Qt::TextShowMnemonic | (fits ? Qt::TextDontClip : 0),
        fits ? option.text : metrics.elidedText(option.text, Qt::ElideRight, text.width(), Qt::TextShowMnemonic));
}

void toolButtonPanel(QPainter &painter, const QStyleOption &option, const QWidget *button)
{
    box(painter, option.rect, panel(stateOf(option), option.palette, ButtonLook::Flat));
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusFrame(painter, option, button);
}

void checkIndicator(QPainter &painter, const QStyleOption &option)
{
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool marked = option.state.testFlag(QStyle::State_On);
    const Icon glyph = partly ? Icon::CheckboxPartly : marked ? Icon::CheckboxMarked : Icon::CheckboxBlank;
    const QRectF inner = QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -3.5);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter.fillRect(inner, option.palette.color(enabled ? QPalette::Base : QPalette::Window));
    paintIcon(painter, option.rect, glyph, indicatorColor(option, partly || marked));
}

void radioIndicator(QPainter &painter, const QStyleOption &option)
{
    const bool marked = option.state.testFlag(QStyle::State_On);
    paintIcon(painter, option.rect, marked ? Icon::RadioMarked : Icon::RadioBlank, indicatorColor(option, marked));
}

void field(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const State state = stateOf(option);
    Box frame{.fill = option.palette.color(QPalette::Base), .border = option.palette.color(QPalette::Dark)};
    if (!state.enabled || option.state.testFlag(QStyle::State_ReadOnly)) {
        frame.fill = option.palette.color(QPalette::Window);
        frame.border = option.palette.color(QPalette::Mid);
    }
    if (isInvalid(widget))
        frame.border = theme::colors(option.palette).failed.text;
    if (state.focused && state.enabled) {
        frame.lines = 2;
        if (!isInvalid(widget))
            frame.border = accentOf(option.palette);
    }
    box(painter, option.rect, frame);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *combo, const QRect &arrow)
{
    if (option.frame)
        field(painter, option, combo);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    paintIcon(painter, QRect(arrow.center() - QPoint(8, 8), QSize(16, 16)), Icon::MenuDown,
        enabled ? theme::colors(option.palette).secondary : option.palette.color(QPalette::Disabled, QPalette::Text));
}

void spinBox(
    QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *spin, const QRect &up, const QRect &down)
{
    if (option.frame)
        field(painter, option, spin);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto color = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return option.stepEnabled.testFlag(step) && option.state.testFlag(QStyle::State_Enabled)
            ? theme::colors(option.palette).secondary
            : option.palette.color(QPalette::Mid);
    };
    paintIcon(painter, QRectF(up.center() - QPoint(7, 6), QSizeF(14, 14)), Icon::MenuUp,
        color(QAbstractSpinBox::StepUpEnabled));
    paintIcon(painter, QRectF(down.center() - QPoint(7, 7), QSizeF(14, 14)), Icon::MenuDown,
        color(QAbstractSpinBox::StepDownEnabled));
}

void focusFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const bool filled = look(widget) == ButtonLook::Primary && option.state.testFlag(QStyle::State_Enabled);
    const QColor color = option.palette.color(filled ? QPalette::HighlightedText : QPalette::Highlight);
    const QRectF rect = filled ? QRectF(option.rect).adjusted(2, 2, -2, -2) : QRectF(option.rect);
    box(painter, rect, {.border = color, .radius = filled ? 2.0 : 4.0, .lines = 2});
}

} // namespace views::paint
