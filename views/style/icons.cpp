#include "views/style/icons.h"

#include "views/style/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QRawFont>

#include <algorithm>
#include <optional>

namespace views {

using namespace Qt::StringLiterals;

namespace {

//! The glyph as a path in its square of 24. Paths stay sharp at every scale, and the font never enters the font
//! database, where it could answer for other text.
QPainterPath glyph(Icon which)
{
    constexpr double square = 24;
    static const QRawFont font(u":/fonts/icons.ttf"_s, square, QFont::PreferNoHinting); // read at the first icon
    Q_ASSERT_X(font.isValid(), "icons", "the icon font is not embedded");
    const auto glyphs = font.glyphIndexesForString(QString(QChar(static_cast<char16_t>(which))));
    QPainterPath path;
    if (!glyphs.isEmpty())
        path = font.pathForGlyph(glyphs.first());
    path.translate(0, font.ascent());
    return path;
}

class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Icon which, std::optional<QPalette::ColorRole> role)
        : m_which(which)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_which, color(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette(); // now: it follows the theme
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (m_role)
            return palette.color(*m_role);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Text);
        return state == QIcon::On ? palette.color(QPalette::Highlight) : theme::colors(palette).secondary;
    }

    Icon m_which;
    std::optional<QPalette::ColorRole> m_role;
};

} // namespace

QIcon icon(Icon which)
{
    return QIcon(new GlyphEngine(which, {}));
}

QIcon icon(Icon which, QPalette::ColorRole role)
{
    return QIcon(new GlyphEngine(which, role));
}

void paintIcon(QPainter &painter, const QRectF &rect, Icon which, const QColor &color)
{
    if (which == Icon::None)
        return;
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 24, side / 24);
    painter.fillPath(glyph(which), color);
    painter.restore();
}

Icon meaningIcon(tables::Meaning meaning)
{
    switch (meaning) {
    case tables::Meaning::None:
    case tables::Meaning::Closed:
        return Icon::None;
    case tables::Meaning::Done:
        return Icon::CheckCircle;
    case tables::Meaning::Waiting:
        return Icon::Clock;
    case tables::Meaning::NeedsYou:
        return Icon::Alert;
    case tables::Meaning::Failed:
        return Icon::CloseCircle;
    case tables::Meaning::Unknown:
        return Icon::HelpCircle;
    }
    Q_UNREACHABLE();
}

Icon signIcon(tables::Sign sign, tables::Meaning meaning)
{
    switch (sign) {
    case tables::Sign::ByMeaning:
        return meaningIcon(meaning);
    case tables::Sign::NoSign:
        return Icon::None;
    case tables::Sign::GivenDate:
        return Icon::CalendarCheck;
    case tables::Sign::OpensLater:
        return Icon::CalendarClock;
    case tables::Sign::Working:
        return Icon::Autorenew;
    case tables::Sign::Locked:
        return Icon::Lock;
    case tables::Sign::Dropped:
        return Icon::MinusCircle;
    case tables::Sign::SetAside:
        return Icon::MinusCircleOutline;
    case tables::Sign::Duplicate:
        return Icon::Copy;
    case tables::Sign::Check:
        return Icon::Check;
    }
    Q_UNREACHABLE();
}

} // namespace views
