#include "views/style/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace views::fonts {

namespace {

QFont resized(QFont font, double points)
{
    // A desktop may give its font in pixels.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(1.0, font.pointSizeF() + points));
    else
        font.setPixelSize(std::max(1, font.pixelSize() + static_cast<int>(std::lround(points * 4 / 3))));
    return font;
}

} // namespace

QFont small(QFont base)
{
    base.setBold(false);
    return resized(base, -1);
}

QFont bold(QFont base)
{
    base.setBold(true);
    return base;
}

QFont section(const QFont &base)
{
    return resized(bold(base), 1);
}

QFont title(const QFont &base)
{
    return resized(bold(base), 4);
}

QFont figure(const QFont &base)
{
    return resized(bold(base), 6);
}

QFont fixed(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() - 1.5);
    else
        font.setPixelSize(base.pixelSize() - 2);
    return font;
}

QFont tabular(const QFont &base)
{
    const QFontMetricsF metrics(base);
    const double zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(digit) - zero) > 0.01)
            return fixed(base);
    }
    return base;
}

} // namespace views::fonts
