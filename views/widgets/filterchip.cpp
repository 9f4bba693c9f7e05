#include "views/widgets/filterchip.h"

#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/widgets/tooltip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace views {

namespace {
constexpr int padding = 9;
constexpr int textGap = 5;
constexpr int arrowSize = 16;
constexpr int arrowGap = 4;
constexpr int valueMaximum = 220;
} // namespace

FilterChip::FilterChip(QString name, QWidget *parent)
    : QAbstractButton(parent)
    , m_name(std::move(name))
    , m_anyText(tr("Any"))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    describe();
}

void FilterChip::setAnyText(const QString &text)
{
    m_anyText = text;
    describe();
}

QString FilterChip::inWords() const
{
    return isSet() ? tr("%1 is set to %2").arg(m_name, m_value) : QString();
}

void FilterChip::describe()
{
    // A screen reader hears the choice with the name, as with a combo box.
    setAccessibleName(tr("%1: %2").arg(m_name, isSet() ? m_value : m_anyText));
    setToolTip(isSet() ? plainToolTip(tr("%1: %2. Delete clears it.").arg(m_name, m_value)) : QString());
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics name(fonts::small(font()));
    const QFontMetrics value(fonts::bold(fonts::small(font())));
    const int valueWidth = std::min(valueMaximum, value.horizontalAdvance(isSet() ? m_value : m_anyText));
    return {padding + name.horizontalAdvance(m_name) + textGap + valueWidth + arrowGap + arrowSize + padding - 4,
        std::max(metrics::chipHeight, name.height() + 10)};
}

QRect FilterChip::crossRect() const
{
    return isSet() ? QRect(width() - arrowSize - 5 - arrowGap, 0, arrowSize + 5 + arrowGap, height()) : QRect();
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = theme::colors(palette());
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor fill = isSet()    ? colors.rowSelected
        : underMouse() || isDown() ? colors.hover
                                   : palette().color(QPalette::Button);
    paint::box(painter, QRectF(rect()),
        {.fill = fill,
            .border = isSet() || hasFocus() ? accent : palette().color(QPalette::Mid),
            .lines = hasFocus() ? 2 : 1});
    const QFont nameFont = fonts::small(font());
    const QFont valueFont = fonts::bold(nameFont);
    painter.setFont(nameFont);
    painter.setPen(isEnabled() ? colors.secondary : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(rect().adjusted(padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    const int x = padding + QFontMetrics(nameFont).horizontalAdvance(m_name) + textGap;
    const int arrowLeft = width() - padding + 4 - arrowSize;
    painter.setFont(valueFont);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(QRect(x, 0, arrowLeft - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(valueFont).elidedText(
            isSet() ? m_value : m_anyText, Qt::ElideRight, arrowLeft - arrowGap - x + 1));
    const double side = isSet() ? 14 : arrowSize;
    paintIcon(painter, QRectF(arrowLeft, (height() - side) / 2, side, side), isSet() ? Icon::Close : Icon::MenuDown,
        colors.secondary);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isDown() && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT cleared();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (isSet() && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        Q_EMIT cleared();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace views
