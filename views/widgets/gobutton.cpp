#include "views/widgets/gobutton.h"

#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"

#include <QPainter>

namespace views {

namespace {
constexpr QRgb textColor = 0xFFFFFF;
constexpr int fill = 0x1E; //!< of 255: text on it is as clear as on the band
constexpr int fillPressed = 0x38;
constexpr int border = 0x70;

QColor white(int alpha)
{
    QColor color = QColor::fromRgb(textColor);
    color.setAlpha(alpha);
    return color;
}
} // namespace

GoButton::GoButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(text);
}

void GoButton::setHint(const QKeySequence &keys)
{
    m_hint = keys.toString(QKeySequence::NativeText);
    updateGeometry();
}

QSize GoButton::sizeHint() const
{
    const QFontMetrics letters(fonts::small(font()));
    const int words = letters.horizontalAdvance(text()) + letters.horizontalAdvance(m_hint);
    return {metrics::gap * 5 + metrics::smallIcon + words, letters.height() + metrics::gap};
}

void GoButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(white(hasFocus() ? 0xFF : border));
    painter.setBrush(white(isDown() || underMouse() ? fillPressed : fill));
    painter.drawRoundedRect(frame, metrics::radius, metrics::radius);
    if (hasFocus())
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    const QFont small = fonts::small(font());
    const QFontMetrics letters(small);
    painter.setFont(small);
    painter.setPen(QColor::fromRgb(textColor));
    const int left = metrics::gap * 2 + metrics::smallIcon;
    paintIcon(painter,
        QRectF(metrics::gap, (height() - metrics::smallIcon) / 2.0, metrics::smallIcon, metrics::smallIcon),
        Icon::Magnify, QColor::fromRgb(textColor));
    const bool hint = width() >= sizeHint().width();
    const int hintWidth = hint ? letters.horizontalAdvance(m_hint) + metrics::gap : 0;
    const QRect room = rect().adjusted(left, 0, -metrics::gap - hintWidth, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, letters.elidedText(text(), Qt::ElideRight, room.width()));
    if (hint)
        painter.drawText(rect().adjusted(0, 0, -metrics::gap, 0), Qt::AlignVCenter | Qt::AlignRight, m_hint);
}

} // namespace views
