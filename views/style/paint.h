#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

//! Lines and boxes that stay sharp: a line is a whole number of device pixels at every scale.
namespace views::paint {

double lineWidth(const QPainter &painter); //!< of one line, in logical pixels

struct Box {
    QColor fill = Qt::transparent;
    QColor border = Qt::transparent;
    double radius = 4;
    int lines = 1; //!< thickness of the border
    bool dashed = false;
};
void box(QPainter &painter, const QRectF &rect, const Box &box);

//! Along one edge of the rectangle, inside it.
void edge(QPainter &painter, const QRectF &rect, Qt::Edge which, const QColor &color);

} // namespace views::paint
