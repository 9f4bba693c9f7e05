#include "views/widgets/shortcutbutton.h"

#include "views/style/buttons.h"
#include "views/style/fonts.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace views {

namespace {
constexpr int hintGap = 10;
constexpr double hintOpacity = 0.8;
} // namespace

ShortcutButton::ShortcutButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
}

void ShortcutButton::setHint(const QKeySequence &keys)
{
    setHint(keys.toString(QKeySequence::NativeText));
}

void ShortcutButton::setHint(const QString &text)
{
    m_hint = text;
    updateGeometry();
    update();
}

int ShortcutButton::hintWidth() const
{
    return m_hint.isEmpty() ? 0 : hintGap + QFontMetrics(fonts::small(font())).horizontalAdvance(m_hint);
}

QSize ShortcutButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(hintWidth(), 0);
}

QSize ShortcutButton::minimumSizeHint() const
{
    return QPushButton::sizeHint(); // the hint is the first to go
}

void ShortcutButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int hint = hintWidth();
    const bool fits = hint > 0 && width() >= sizeHint().width();
    QStyleOptionButton label = option;
    if (fits) {
        const int trailing = paint::buttonPadding(this);
        label.rect.setRight(option.rect.right() - hint - trailing + 6);
        label.rect.setLeft(option.rect.left() + 2);
    }
    painter.drawControl(QStyle::CE_PushButtonLabel, label);
    if (fits) {
        painter.setFont(fonts::small(font()));
        painter.setOpacity(hintOpacity);
        painter.setPen(paint::buttonTextColor(option, this));
        painter.drawText(
            option.rect.adjusted(0, 0, -paint::buttonPadding(this), 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
        painter.setOpacity(1);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paint::focusFrame(painter, option, this);
}

} // namespace views
