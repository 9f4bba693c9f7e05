#include "views/style/tabsandbars.h"

#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace views::paint {

namespace {
constexpr int handleMinimum = 28;
constexpr int handleInset = 2;
constexpr int tabLine = 3;
constexpr int sortIcon = 14;
} // namespace

void tabShape(QPainter &painter, const QStyleOptionTab &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (option.state.testFlag(QStyle::State_MouseOver) && !selected)
        painter.fillRect(option.rect, theme::colors(option.palette).hover);
    if (selected) {
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - tabLine + 1, option.rect.width(), tabLine),
            option.palette.color(QPalette::Highlight));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        box(painter, option.rect.adjusted(2, 4, -2, -6), {.border = option.palette.color(QPalette::Highlight)});
    }
}

void tabLabel(QPainter &painter, const QStyleOptionTab &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QRect rect = option.rect.adjusted(8, 0, -8, 0);
    if (!option.icon.isNull()) {
        const QSize size = option.iconSize;
        option.icon.paint(&painter,
            QRect(rect.left(), rect.center().y() - size.height() / 2, size.width(), size.height()), Qt::AlignCenter,
            QIcon::Normal, selected ? QIcon::On : QIcon::Off);
        rect.setLeft(rect.left() + size.width() + 4);
    }
    painter.setFont(selected ? fonts::bold(painter.font()) : painter.font());
    painter.setPen(!option.state.testFlag(QStyle::State_Enabled)
            ? option.palette.color(QPalette::Disabled, QPalette::Text)
            : selected ? option.palette.color(QPalette::Text)
                       : theme::colors(option.palette).secondary);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
}

void header(QPainter &painter, const QStyleOptionHeader &option)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    edge(painter, QRectF(option.rect), option.orientation == Qt::Horizontal ? Qt::BottomEdge : Qt::RightEdge,
        option.palette.color(QPalette::Mid));
    const bool first
        = option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::OnlyOneSection;
    QRect rect = option.rect.adjusted(first ? metrics::inset : 8, 0, -8, 0);
    const QFont font = fonts::bold(fonts::small(painter.font()));
    const QFontMetrics fontMetrics(font);
    const QColor color = theme::colors(option.palette).secondary;
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    if (sorted && option.textAlignment.testFlag(Qt::AlignRight))
        rect.setRight(rect.right() - sortIcon);
    const int room = rect.width() - (sorted && !option.textAlignment.testFlag(Qt::AlignRight) ? sortIcon + 2 : 0);
    const QString text = option.text.contains(u'\n')
        ? option.text
        : fontMetrics.elidedText(option.text, Qt::ElideRight, std::max(0, room));
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(
        rect, static_cast<int>((option.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter), text);
    if (!sorted)
        return;
    // Qt's SortDown means ascending (QTBUG-25058 is as old as that).
    const int x = option.textAlignment.testFlag(Qt::AlignRight)
        ? rect.right() + 2
        : std::min(rect.left() + fontMetrics.horizontalAdvance(text) + 2, rect.right() - sortIcon);
    paintIcon(painter, QRect(x, rect.center().y() - sortIcon / 2 + 1, sortIcon, sortIcon),
        option.sortIndicator == QStyleOptionHeader::SortDown ? Icon::MenuUp : Icon::MenuDown, color);
}

QRect scrollHandle(const QStyleOptionSlider &option)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = static_cast<qint64>(option.maximum) - option.minimum;
    if (range <= 0)
        return option.rect;
    const auto wanted = static_cast<int>(static_cast<qint64>(option.pageStep) * length / (range + option.pageStep));
    const int handle = std::clamp(wanted, std::min(handleMinimum, length), length);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    return horizontal ? QRect(option.rect.left() + start, option.rect.top(), handle, option.rect.height())
                      : QRect(option.rect.left(), option.rect.top() + start, option.rect.width(), handle);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QWidget *bar, const QRect &handle)
{
    // The groove is the ground of what scrolls.
    QColor ground = option.palette.color(QPalette::Base);
    const QWidget *above = bar ? bar->parentWidget() : nullptr;
    while (above && !qobject_cast<const QAbstractScrollArea *>(above))
        above = above->parentWidget();
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(above))
        ground = area->viewport()->palette().color(area->viewport()->backgroundRole());
    painter.fillRect(option.rect, ground);
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    box(painter, handle.adjusted(handleInset, handleInset, -handleInset, -handleInset),
        {.fill = option.palette.color(active ? QPalette::Dark : QPalette::Mid)});
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Mid));
    const QColor accent = option.palette.color(QPalette::Highlight);
    const qint64 range = static_cast<qint64>(option.maximum) - option.minimum;
    if (range <= 0) {
        // Not known how far: stripes, which nobody takes for a length.
        painter.fillRect(option.rect, QBrush(accent, Qt::BDiagPattern));
        return;
    }
    QRect chunk = option.rect;
    const qint64 done = std::clamp<qint64>(static_cast<qint64>(option.progress) - option.minimum, 0, range);
    chunk.setWidth(static_cast<int>(done * option.rect.width() / range));
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, chunk), accent);
}

void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    if (option.state.testFlag(QStyle::State_Selected))
        box(painter, option.rect.adjusted(0, 1, 0, -1), {.fill = option.palette.color(QPalette::Midlight)});
    painter.setPen(option.palette.color(
        option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

} // namespace views::paint
