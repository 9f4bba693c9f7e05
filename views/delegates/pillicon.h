#pragma once

#include "views/delegates/pillpainter.h"
#include "views/style/icons.h"

//! A pill with an icon of its own, for words that have no meaning's color: "Changed". None: the sign's.
namespace views {

QSize pillSize(const QFont &font, const PillText &pill, Icon icon);
void paintPill(
    QPainter &painter, const QRect &rect, const QFont &font, const QPalette &palette, const PillText &pill, Icon icon);

} // namespace views
