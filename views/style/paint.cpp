#include "views/style/paint.h"

#include <QPaintDevice>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace views::paint {

double lineWidth(const QPainter &painter)
{
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    return std::max(1.0, std::floor(ratio)) / ratio;
}

void box(QPainter &painter, const QRectF &rect, const Box &box)
{
    const double width = lineWidth(painter) * box.lines;
    QPen pen(box.border, width);
    if (box.dashed)
        pen.setDashPattern({3, 2});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(box.border.alpha() == 0 ? QPen(Qt::NoPen) : pen);
    painter.setBrush(box.fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(box.fill));
    const double half = box.border.alpha() == 0 ? 0 : width / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), box.radius, box.radius);
    painter.restore();
}

void edge(QPainter &painter, const QRectF &rect, Qt::Edge which, const QColor &color)
{
    const double width = lineWidth(painter);
    QRectF line = rect;
    switch (which) {
    case Qt::TopEdge:
        line.setHeight(width);
        break;
    case Qt::BottomEdge:
        line.setTop(rect.bottom() - width);
        break;
    case Qt::LeftEdge:
        line.setWidth(width);
        break;
    case Qt::RightEdge:
        line.setLeft(rect.right() - width);
        break;
    }
    painter.fillRect(line, color);
}

} // namespace views::paint
