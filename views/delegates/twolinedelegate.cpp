#include "views/delegates/twolinedelegate.h"

#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr int remarkIcon = 12;
constexpr int remarkGap = 4;
} // namespace

void TwoLineDelegate::paintCell(const Cell &cell) const
{
    const QString second = cell.index.data(tables::SecondLineRole).toString();
    if (second.isEmpty()) {
        RowDelegate::paintCell(cell);
        return;
    }
    const Colors &colors = theme::colors(cell.option.palette);
    const QFont font
        = cell.index.data(tables::FixedFontRole).toBool() ? fonts::fixed(cell.option.font) : cell.option.font;
    const QFont smallFont = fonts::small(cell.option.font);
    const int firstHeight = QFontMetrics(font).height();
    const int secondHeight = QFontMetrics(smallFont).height();
    const int top = cell.rect.top() + (cell.rect.height() - firstHeight - secondHeight) / 2;
    const tables::Meaning meaning = meaningOf(cell.index, tables::MeaningRole);
    paintText(cell, QRect(cell.rect.left(), top, cell.rect.width(), firstHeight), cell.option.text, font,
        meaning == tables::Meaning::None ? cell.text : colors.of(meaning).text);

    const tables::Meaning remark = meaningOf(cell.index, tables::SecondMeaningRole);
    QRect rect(cell.rect.left(), top + firstHeight, cell.rect.width(), secondHeight);
    const QColor color = remark == tables::Meaning::None ? cell.secondary : colors.of(remark).text;
    if (const Icon sign = meaningIcon(remark); sign != Icon::None) {
        const QRect place(rect.left(), rect.center().y() - remarkIcon / 2 + 1, remarkIcon, remarkIcon);
        paintIcon(cell.painter, place, sign, color);
        rect.setLeft(rect.left() + remarkIcon + remarkGap);
    }
    paintText(cell, rect, second, smallFont, color);
}

int TwoLineDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics smallMetrics(fonts::small(option.font));
    const bool hasIcon = meaningIcon(meaningOf(index, tables::SecondMeaningRole)) != Icon::None;
    const int second = smallMetrics.horizontalAdvance(index.data(tables::SecondLineRole).toString())
        + (hasIcon ? remarkIcon + remarkGap : 0);
    return std::max(RowDelegate::contentWidth(option, index), second);
}

int TwoLineDelegate::rowHeight(const QStyleOptionViewItem &option) const
{
    return std::max(
        metrics::rowTwoLines, option.fontMetrics.height() + QFontMetrics(fonts::small(option.font)).height() + 6);
}

QString TwoLineDelegate::fullText(const QModelIndex &index) const
{
    const QString second = index.data(tables::SecondLineRole).toString();
    const QString first = RowDelegate::fullText(index);
    return second.isEmpty() ? first : QString(first + u", "_s + second);
}

} // namespace views
