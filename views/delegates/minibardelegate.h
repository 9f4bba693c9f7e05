#pragma once

#include "views/delegates/rowdelegate.h"

#include <vector>

namespace views {

//! The total, the figures in words, and under them a bar with one part per kind (BarPartsRole).
class MiniBarDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(const Cell &cell) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int rowHeight(const QStyleOptionViewItem &option) const override;
    QString fullText(const QModelIndex &index) const override;
};

//! Widths of the parts of a bar: gaps of 1, no part under 4, what that costs taken from the largest.
std::vector<int> barWidths(const std::vector<tables::BarPart> &parts, int width);

//! The bar alone, for panes and reports.
void paintBar(QPainter &painter, const QRect &rect, const std::vector<tables::BarPart> &parts, const QPalette &palette);

} // namespace views
