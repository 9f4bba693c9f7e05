#include "views/delegates/pillpainter.h"

#include "views/delegates/pillicon.h"
#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPalette>
#include <QWidget>

#include <algorithm>

namespace views {

namespace {
constexpr int leftPadding = 5; // before the icon; text alone keeps the right padding on both sides
constexpr int rightPadding = 8;
constexpr int iconGap = 4;
constexpr int minimumHeight = 20;
constexpr int maximumHeight = QWIDGETSIZE_MAX; // only the width is cut

Icon pillIcon(const PillText &pill, Icon own)
{
    return own != Icon::None ? own : signIcon(pill.sign, pill.meaning);
}
} // namespace

QSize pillSize(const QFont &font, const PillText &pill)
{
    return pillSize(font, pill, Icon::None);
}

QSize pillSize(const QFont &font, const PillText &pill, Icon icon)
{
    const QFontMetrics metrics(fonts::small(font));
    const int before = pillIcon(pill, icon) == Icon::None ? rightPadding : leftPadding + metrics::smallIcon + iconGap;
    return {
        before + metrics.horizontalAdvance(pill.text) + rightPadding, std::max(minimumHeight, metrics.height() + 4)};
}

void paintPill(QPainter &painter, const QRect &rect, const QFont &font, const QPalette &palette, const PillText &pill)
{
    paintPill(painter, rect, font, palette, pill, Icon::None);
}

void paintPill(
    QPainter &painter, const QRect &rect, const QFont &font, const QPalette &palette, const PillText &pill, Icon icon)
{
    const QSize size = pillSize(font, pill, icon).boundedTo({rect.width(), maximumHeight});
    const QRect frame(QPoint(rect.left(), rect.top() + (rect.height() - size.height()) / 2), size);
    const MeaningColors &colors = theme::colors(palette).of(pill.meaning);
    paint::box(painter, QRectF(frame),
        {.fill = colors.tint,
            .border = colors.border,
            .radius = size.height() / 2.0,
            .dashed = pill.meaning == tables::Meaning::Unknown});
    int x = frame.left() + rightPadding;
    if (const Icon sign = pillIcon(pill, icon); sign != Icon::None) {
        const QRectF place(frame.left() + leftPadding, frame.top() + (frame.height() - metrics::smallIcon) / 2.0,
            metrics::smallIcon, metrics::smallIcon);
        paintIcon(painter, place, sign, colors.text);
        x = frame.left() + leftPadding + metrics::smallIcon + iconGap;
    }
    painter.setFont(fonts::small(font));
    painter.setPen(colors.text);
    const QRect place(x, frame.top(), frame.right() - rightPadding - x + 1, frame.height());
    const QString text = painter.fontMetrics().elidedText(pill.text, Qt::ElideRight, place.width() + rightPadding / 2);
    painter.drawText(
        place.adjusted(0, 0, rightPadding, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

} // namespace views
