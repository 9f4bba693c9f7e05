#pragma once

#include "views/delegates/rowdelegate.h"

namespace views {

//! The text, and SecondLineRole small below it, both elided right; a MeaningRole on either gives its color, and on the
//! second line its icon too ("4 business days early"). Serves references, dates with their remark, and FOC.
class TwoLineDelegate final : public RowDelegate
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

} // namespace views
