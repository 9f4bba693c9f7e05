#include "views/delegates/actiondelegate.h"

#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"

#include <QAbstractItemView>
#include <QCursor>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace views {

namespace {

constexpr int padding = 10;
constexpr int least = 96; // with the insets, the column of 112

tables::Action actionOf(const QModelIndex &index)
{
    return index.data(tables::ActionRole).value<tables::Action>();
}

} // namespace

QRect ActionDelegate::buttonRect(const QRect &cell)
{
    return {cell.left(), cell.top() + (cell.height() - metrics::rowButtonHeight) / 2, cell.width(),
        metrics::rowButtonHeight};
}

void ActionDelegate::paintCell(const Cell &cell) const
{
    const tables::Action action = actionOf(cell.index);
    const QFont font = fonts::small(cell.option.font);
    if (action.kind == tables::ActionKind::None) {
        paintText(cell, cell.rect, action.text, font, cell.secondary, Qt::AlignCenter);
        return;
    }
    const QRect rect = buttonRect(cell.rect);
    const QPalette &palette = cell.option.palette;
    const QWidget *view = cell.option.widget;
    const bool hovered = cell.option.state.testFlag(QStyle::State_MouseOver) && view
        && rect.contains(view->mapFromGlobal(QCursor::pos()));
    const bool down = m_down.isValid() && m_down == cell.index;
    const QColor accent = palette.color(QPalette::Link);
    QColor fill = palette.color(QPalette::Button);
    if (down)
        fill = palette.color(QPalette::Midlight);
    else if (hovered)
        fill = theme::colors(palette).hover;
    paint::box(cell.painter, QRectF(rect),
        {.fill = fill, .border = cell.currentRow ? accent : palette.color(hovered ? QPalette::Dark : QPalette::Mid)});
    paintText(
        cell, rect.adjusted(4, 0, -4, 0), action.text, font, cell.currentRow ? accent : cell.text, Qt::AlignCenter);
}

int ActionDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = QFontMetrics(fonts::small(option.font)).horizontalAdvance(actionOf(index).text);
    return std::max(least, text + 2 * padding);
}

int ActionDelegate::rowHeight(const QStyleOptionViewItem &option) const
{
    return std::max(RowDelegate::rowHeight(option), metrics::rowButtonHeight + 8);
}

bool ActionDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease)
        return RowDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QRect cell = option.rect.adjusted(leftInset(index), 0, -8, 0);
    const bool inside = mouse->button() == Qt::LeftButton && actionOf(index).kind != tables::ActionKind::None
        && buttonRect(cell).contains(mouse->position().toPoint());
    if (event->type() == QEvent::MouseButtonPress) {
        m_down = inside ? index : QModelIndex();
        return false; // the click still makes the row current
    }
    const bool clicked = inside && m_down == index;
    m_down = QModelIndex();
    if (clicked)
        Q_EMIT pressed(index);
    return clicked;
}

} // namespace views
