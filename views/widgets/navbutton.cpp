#include "views/widgets/navbutton.h"

#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr int sideInset = 8; // of the fill, from the rail's edges
constexpr int iconLeft = 16;
constexpr int iconGap = 10;
constexpr int badgeHeight = 18;
constexpr int badgeIcon = 12;
constexpr int dotSize = 6;

bool isBadge(const NavBadge &badge)
{
    return badge.meaning == tables::Meaning::NeedsYou || badge.meaning == tables::Meaning::Unknown;
}
} // namespace

NavButton::NavButton(const NavEntry &entry, QWidget *parent)
    : QAbstractButton(parent)
    , m_entry(entry)
{
    setCheckable(true);
    setObjectName(u"nav_"_s + entry.id);
    setText(entry.title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void NavButton::setBadge(const NavBadge &badge)
{
    m_badge = badge;
    describe();
    update();
}

void NavButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    describe();
    updateGeometry();
}

void NavButton::describe()
{
    QString name = m_entry.title;
    if (m_badge.count > 0 && m_badge.meaning == tables::Meaning::NeedsYou)
        name = tr("%1, %n need you", nullptr, m_badge.count).arg(m_entry.title);
    else if (m_badge.count > 0 && m_badge.meaning == tables::Meaning::Unknown)
        name = tr("%1, %n with an unknown outcome", nullptr, m_badge.count).arg(m_entry.title);
    setAccessibleName(name);
    const QString keys = m_entry.shortcut.toString(QKeySequence::NativeText);
    setToolTip(keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys));
}

QSize NavButton::sizeHint() const
{
    const int height = std::max(metrics::navItemHeight, fontMetrics().height() + 10);
    if (m_collapsed)
        return {metrics::navCollapsedWidth, height};
    const int text = QFontMetrics(fonts::bold(font())).horizontalAdvance(m_entry.title);
    return {iconLeft + metrics::navIcon + iconGap + text + 64, height};
}

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = theme::colors(palette());
    const QColor accent = palette().color(QPalette::Highlight);
    const QRect fill = rect().adjusted(m_collapsed ? 4 : sideInset, 1, m_collapsed ? -4 : -sideInset, -1);
    if (isChecked()) {
        paint::box(painter, QRectF(fill), {.fill = colors.rowSelected});
        painter.fillRect(QRect(fill.topLeft(), QSize(3, fill.height())), accent);
    } else if (underMouse()) {
        paint::box(painter, QRectF(fill), {.fill = palette().color(QPalette::Midlight)});
    }
    const int side = metrics::navIcon;
    const int x = m_collapsed ? (width() - side) / 2 : iconLeft;
    paintIcon(
        painter, QRectF(x, (height() - side) / 2.0, side, side), m_entry.icon, isChecked() ? accent : colors.secondary);

    if (m_collapsed) {
        if (m_badge.count > 0 && isBadge(m_badge))
            paintDot(painter);
    } else {
        QRect room(iconLeft + side + iconGap, 0, fill.right() - sideInset - iconLeft - side - iconGap, height());
        if (m_badge.count > 0)
            paintBadge(painter, room);
        const QFont shown = isChecked() ? fonts::bold(font()) : font();
        painter.setFont(shown);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(shown).elidedText(m_entry.title, Qt::ElideRight, room.width()));
    }
    if (hasFocus())
        paint::box(painter, QRectF(fill), {.border = accent});
}

void NavButton::paintBadge(QPainter &painter, QRect &room) const
{
    const Colors &colors = theme::colors(palette());
    const QString count = QLocale().toString(m_badge.count);
    const bool badge = isBadge(m_badge);
    const QFont small = badge ? fonts::bold(fonts::small(font())) : fonts::small(font());
    const int text = QFontMetrics(small).horizontalAdvance(count);
    painter.setFont(small);
    if (!badge) {
        painter.setPen(colors.secondary);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
        room.setRight(room.right() - text - sideInset);
        return;
    }
    const MeaningColors &meaning = colors.of(m_badge.meaning);
    const int width = 5 + badgeIcon + 3 + text + 6;
    const QRect frame(room.right() - width + 1, (height() - badgeHeight) / 2, width, badgeHeight);
    paint::box(painter, QRectF(frame),
        {.fill = meaning.tint,
            .border = meaning.border,
            .radius = badgeHeight / 2.0,
            .dashed = m_badge.meaning == tables::Meaning::Unknown});
    paintIcon(painter, QRectF(frame.left() + 5, frame.top() + (badgeHeight - badgeIcon) / 2.0, badgeIcon, badgeIcon),
        meaningIcon(m_badge.meaning), meaning.text);
    painter.setPen(meaning.text);
    painter.drawText(frame.adjusted(5 + badgeIcon + 3, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, count);
    room.setRight(frame.left() - sideInset);
}

void NavButton::paintDot(QPainter &painter) const
{
    // A shape of its own beside the dot: a grey-scale print must still tell needs-you from unknown.
    const MeaningColors &meaning = theme::colors(palette()).of(m_badge.meaning);
    const QRectF sign(width() - badgeIcon - 3.0, 2, badgeIcon, badgeIcon);
    paintIcon(painter, sign, meaningIcon(m_badge.meaning), meaning.text);
    paint::box(
        painter, QRectF(sign.left() - dotSize, 4, dotSize, dotSize), {.fill = meaning.solid, .radius = dotSize / 2.0});
}

} // namespace views
