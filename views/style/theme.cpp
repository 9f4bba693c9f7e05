#include "views/style/theme.h"

#include "views/style/portsidestyle.h"
#include "views/style/systemscheme.h"

#include <QApplication>
#include <QToolTip>

namespace views {

namespace {

QColor hex(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

struct Role {
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr Role roles[] = {
    {QPalette::Window, 0xF3F4F6, 0x22262B},
    {QPalette::WindowText, 0x1A1E23, 0xE4E7EB},
    {QPalette::Text, 0x1A1E23, 0xE4E7EB},
    {QPalette::ButtonText, 0x1A1E23, 0xE4E7EB},
    {QPalette::Base, 0xFFFFFF, 0x1A1D21},
    {QPalette::PlaceholderText, 0x666E78, 0x959DA8},
    {QPalette::AlternateBase, 0xF8F9FA, 0x1E2125},
    {QPalette::Highlight, 0x15609E, 0x72B2EA},
    {QPalette::Link, 0x15609E, 0x72B2EA},
    {QPalette::LinkVisited, 0x15609E, 0x72B2EA},
    {QPalette::HighlightedText, 0xFFFFFF, 0x0F1B27},
    {QPalette::Button, 0xFFFFFF, 0x2B3036},
    {QPalette::BrightText, 0xAF231C, 0xFF9C92},
    {QPalette::Mid, 0xCED3DA, 0x3E454E},
    {QPalette::Midlight, 0xE4E7EB, 0x2E343B},
    {QPalette::Dark, 0x868E99, 0x727A86},
    {QPalette::Light, 0xFFFFFF, 0x3E454E},
    {QPalette::Shadow, 0x868E99, 0x0F1114},
    {QPalette::ToolTipBase, 0x23282F, 0x3A4149},
    {QPalette::ToolTipText, 0xF3F4F6, 0xF3F4F6},
};

constexpr QPalette::ColorRole textRoles[] = {
    QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::PlaceholderText};

MeaningColors meaningColors(QRgb text, QRgb tint, QRgb border, QRgb solid)
{
    return {hex(text), hex(tint), hex(border), hex(solid)};
}

Colors lightColors()
{
    Colors colors;
    colors.secondary = hex(0x59616B);
    colors.rowSelected = hex(0xE2EDF7);
    colors.rowSelectedInactive = hex(0xE9ECEF);
    colors.rowChecked = hex(0xF0F6FB);
    colors.hover = hex(0xF1F4F7);
    colors.accentPressed = hex(0x104F84);
    colors.done = meaningColors(0x1A6638, 0xE3F2E8, 0x9CCBAD, 0x2B8A4E);
    colors.waiting = meaningColors(0x47566B, 0xE8ECF2, 0xBCC6D4, 0x748399);
    colors.needsYou = meaningColors(0x864900, 0xFCEFD8, 0xE0B36D, 0xB86E00);
    colors.failed = meaningColors(0xAF231C, 0xFBE7E5, 0xE5A59F, 0xCC3D33);
    colors.unknown = meaningColors(0x6636A3, 0xF1EAFA, 0x9270C4, 0x8557C2);
    colors.closed = {colors.secondary, Qt::transparent, hex(0xCED3DA), hex(0xCED3DA)};
    return colors;
}

Colors darkColors()
{
    Colors colors;
    colors.secondary = hex(0xA6AEB8);
    colors.rowSelected = hex(0x21384F);
    colors.rowSelectedInactive = hex(0x2C3138);
    colors.rowChecked = hex(0x1D2B3A);
    colors.hover = hex(0x24282E);
    colors.accentPressed = hex(0x8CC2F0);
    colors.done = meaningColors(0x83D3A1, 0x1F3428, 0x3E6E53, 0x4FAE78);
    colors.waiting = meaningColors(0xB6C2D2, 0x2B323C, 0x4D5969, 0x8190A5);
    colors.needsYou = meaningColors(0xF0B65E, 0x3B2F1A, 0x7D5E29, 0xD3922F);
    colors.failed = meaningColors(0xFF9C92, 0x432524, 0x85443F, 0xE2655A);
    colors.unknown = meaningColors(0xCBACF5, 0x352B4B, 0x8469B5, 0xA67FE0);
    colors.closed = {colors.secondary, Qt::transparent, hex(0x3E454E), hex(0x3E454E)};
    return colors;
}

} // namespace

const MeaningColors &Colors::of(tables::Meaning meaning) const
{
    switch (meaning) {
    case tables::Meaning::Done:
        return done;
    case tables::Meaning::Waiting:
        return waiting;
    case tables::Meaning::NeedsYou:
        return needsYou;
    case tables::Meaning::Failed:
        return failed;
    case tables::Meaning::Unknown:
        return unknown;
    case tables::Meaning::None:
    case tables::Meaning::Closed:
        return closed;
    }
    Q_UNREACHABLE();
}

namespace theme {

QPalette palette(bool dark)
{
    QPalette result;
    for (const Role &entry : roles)
        result.setColor(entry.role, hex(dark ? entry.dark : entry.light));
    for (const QPalette::ColorRole role : textRoles)
        result.setColor(QPalette::Disabled, role, hex(dark ? 0x7F8792 : 0x787F89));
    // A disabled accent button is a plain one.
    result.setColor(QPalette::Disabled, QPalette::Highlight, hex(dark ? 0x3E454E : 0xCED3DA));
    return result;
}

QPalette itemViewPalette(const QPalette &base)
{
    QPalette result = base;
    const Colors &extra = colors(base);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        result.setColor(group, QPalette::HighlightedText, base.color(group, QPalette::Text));
        result.setColor(group, QPalette::Highlight, extra.rowSelected);
    }
    result.setColor(QPalette::Inactive, QPalette::Highlight, extra.rowSelectedInactive);
    return result;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

const Colors &colors(const QPalette &palette)
{
    static const Colors light = lightColors();
    static const Colors dark = darkColors();
    return isDark(palette) ? dark : light;
}

} // namespace theme

Theme::Theme(QApplication &application)
    : QObject(&application)
{
    QApplication::setStyle(new PortsideStyle);
    m_system = new SystemScheme(this);
    connect(m_system, &SystemScheme::changed, this, &Theme::apply);
    m_system->watch();
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system->isDark());
    const QPalette palette = theme::palette(dark);
    if (palette == QApplication::palette())
        return;
    QApplication::setPalette(palette);
    QApplication::setPalette(theme::itemViewPalette(palette), "QAbstractItemView");
    QToolTip::setPalette(palette); // tooltips have one of their own
    Q_EMIT changed();
}

} // namespace views
