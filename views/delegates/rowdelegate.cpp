#include "views/delegates/rowdelegate.h"

#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/tooltip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace views {

namespace {

constexpr int sideInset = 8;
constexpr int currentBar = 3;
constexpr int signSize = 16;
constexpr int signGap = 6;

const QAbstractItemView *viewOf(const QStyleOptionViewItem &option)
{
    return qobject_cast<const QAbstractItemView *>(option.widget);
}

bool isCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QAbstractItemView *view = viewOf(option);
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    return current.isValid() && current.row() == index.row() && current.parent() == index.parent();
}

bool isChecked(const QModelIndex &index)
{
    return index.data(tables::CheckRole).toInt() == Qt::Checked;
}

QFont cellFont(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.data(tables::FixedFontRole).toBool())
        return fonts::fixed(option.font);
    const bool isNumber = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    return isNumber ? fonts::tabular(option.font) : option.font;
}

Qt::Alignment cellAlignment(const QModelIndex &index)
{
    const int horizontal = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignHorizontal_Mask;
    return static_cast<Qt::Alignment>(horizontal ? horizontal : static_cast<int>(Qt::AlignLeft)) | Qt::AlignVCenter;
}

} // namespace

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

tables::Meaning RowDelegate::meaningOf(const QModelIndex &index, int role)
{
    const QVariant value = index.data(role);
    return value.isValid() ? value.value<tables::Meaning>() : tables::Meaning::None;
}

int RowDelegate::leftInset(const QModelIndex &index)
{
    return index.column() == 0 ? metrics::inset : sideInset;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text = oneLine(item.text);
    painter->save();
    if (index.data(tables::GroupTitleRole).isValid()) {
        paintGroup(*painter, item, index);
        painter->restore();
        return;
    }

    const bool current = isCurrentRow(item, index);
    paintRow(*painter, item, index, current);
    QRect rect = item.rect.adjusted(leftInset(index), 0, -sideInset, 0);
    if (item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem check = item;
        check.rect = QRect(
            rect.left(), rect.center().y() - metrics::indicator / 2 + 1, metrics::indicator, metrics::indicator);
        check.state.setFlag(QStyle::State_On, item.checkState == Qt::Checked);
        check.state.setFlag(QStyle::State_NoChange, item.checkState == Qt::PartiallyChecked);
        const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
        // A row that cannot be ticked keeps the room, so that the columns stay in line.
        if (index.flags().testFlag(Qt::ItemIsUserCheckable))
            style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, item.widget);
        rect.setLeft(check.rect.right() + 1 + sideInset);
    }
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    const QColor text = item.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    const QColor secondary = enabled ? theme::colors(item.palette).secondary : text;
    paintCell({*painter, item, index, rect, current, text, secondary});
    painter->restore();
}

void RowDelegate::paintRow(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool current) const
{
    const Colors &colors = theme::colors(option.palette);
    const QAbstractItemView *view = viewOf(option);
    const bool active = option.state.testFlag(QStyle::State_Active);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(option.rect, active ? colors.rowSelected : colors.rowSelectedInactive);
    else if (isChecked(index))
        painter.fillRect(option.rect, colors.rowChecked);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, colors.hover);
    paint::edge(painter, QRectF(option.rect), Qt::BottomEdge, option.palette.color(QPalette::Midlight));

    if (!current && !selected)
        return;
    // Item views get their own Highlight; the accent is still the link color.
    const QColor accent = option.palette.color(QPalette::Link);
    const bool first = view && option.rect.left() <= view->viewport()->rect().left();
    if (first || index.column() == 0)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(currentBar, option.rect.height())), accent);
    if (current && view && view->hasFocus()) {
        paint::edge(painter, QRectF(option.rect), Qt::TopEdge, accent);
        paint::edge(painter, QRectF(option.rect), Qt::BottomEdge, accent);
        if (option.rect.right() >= view->viewport()->rect().right())
            paint::edge(painter, QRectF(option.rect), Qt::RightEdge, accent);
    }
}

void RowDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter.fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    paint::edge(painter, QRectF(option.rect), Qt::BottomEdge, option.palette.color(QPalette::Midlight));
    QRect rect = option.rect.adjusted(metrics::inset, 0, -sideInset, 0);
    const tables::Meaning meaning = meaningOf(index, tables::MeaningRole);
    const Colors &colors = theme::colors(option.palette);
    const QVariant own = index.data(Qt::DecorationRole);
    if (const Icon sign = own.canConvert<Icon>() ? own.value<Icon>() : meaningIcon(meaning); sign != Icon::None) {
        const QRect place(
            rect.left(), rect.center().y() - metrics::smallIcon / 2 + 1, metrics::smallIcon, metrics::smallIcon);
        paintIcon(painter, place, sign, meaning == tables::Meaning::None ? colors.secondary : colors.of(meaning).text);
        rect.setLeft(rect.left() + signSize + signGap);
    }
    const QFont rest = fonts::small(option.font);
    const QFont title = fonts::bold(rest);
    const QString titleText = oneLine(index.data(tables::GroupTitleRole).toString());
    painter.setFont(title);
    painter.setPen(meaning == tables::Meaning::None ? colors.secondary : colors.of(meaning).text);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, titleText);
    rect.setLeft(rect.left() + QFontMetrics(title).horizontalAdvance(titleText) + sideInset);
    painter.setFont(rest);
    painter.setPen(colors.secondary);
    const QString restText = oneLine(index.data(tables::SecondLineRole).toString());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(rest).elidedText(restText, Qt::ElideRight, std::max(0, rect.width())));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (index.data(tables::GroupTitleRole).isValid())
        return {0, std::max(metrics::groupRowHeight, QFontMetrics(fonts::small(item.font)).height() + 10)};
    const int check
        = item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) ? metrics::indicator + sideInset : 0;
    return {leftInset(index) + check + contentWidth(item, index) + sideInset, rowHeight(item)};
}

bool RowDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // A model's own tooltip goes first; without one, what was cut off is shown.
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        text = fullText(index);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

void RowDelegate::paintCell(const Cell &cell) const
{
    const tables::Meaning meaning = meaningOf(cell.index, tables::MeaningRole);
    const Colors &colors = theme::colors(cell.option.palette);
    QColor color = meaning == tables::Meaning::None ? cell.text : colors.of(meaning).text;
    // A word for what is absent is quieter than a value.
    if (meaning == tables::Meaning::Closed)
        color = cell.secondary;
    QRect rect = cell.rect;
    const QVariant sign = cell.index.data(tables::SignRole);
    const Icon glyph = sign.isValid() ? signIcon(sign.value<tables::Sign>(), meaning) : Icon::None;
    if (glyph != Icon::None) {
        const QRect place(rect.left(), rect.center().y() - signSize / 2 + 1, signSize, signSize);
        paintIcon(cell.painter, place, glyph, meaning == tables::Meaning::None ? cell.secondary : color);
        rect.setLeft(rect.left() + signSize + signGap);
    }
    paintText(cell, rect, cell.option.text, cellFont(cell.option, cell.index), color, cellAlignment(cell.index));
}

int RowDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool hasSign = index.data(tables::SignRole).isValid();
    return QFontMetrics(cellFont(option, index)).horizontalAdvance(option.text) + (hasSign ? signSize + signGap : 0);
}

int RowDelegate::rowHeight(const QStyleOptionViewItem &option) const
{
    return std::max(metrics::rowOneLine, option.fontMetrics.height() + 6);
}

QString RowDelegate::fullText(const QModelIndex &index) const
{
    return index.data(Qt::DisplayRole).toString();
}

void RowDelegate::paintText(const Cell &cell, const QRect &rect, const QString &text, const QFont &font,
    const QColor &color, Qt::Alignment alignment)
{
    cell.painter.setFont(font);
    cell.painter.setPen(color);
    cell.painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(oneLine(text), Qt::ElideRight, std::max(0, rect.width())));
}

} // namespace views
