#pragma once

#include "tables/meaning.h"

#include <QString>

class QFont;
class QFontMetrics;
class QPainter;
class QPalette;
class QRect;
class QSize;

//! The pill of visual.md, shared by delegates and widgets. Round means a state: it can never be clicked.
namespace views {

struct PillText {
    QString text = {};
    tables::Meaning meaning = tables::Meaning::None;
    tables::Sign sign = tables::Sign::ByMeaning;
};

//! `font` is the base font; the pill uses the small one.
QSize pillSize(const QFont &font, const PillText &pill);
//! Left-aligned and vertically centered in `rect`. Never elided.
void paintPill(QPainter &painter, const QRect &rect, const QFont &font, const QPalette &palette, const PillText &pill);

} // namespace views
