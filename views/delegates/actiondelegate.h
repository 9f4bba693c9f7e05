#pragma once

#include "views/delegates/rowdelegate.h"

#include <QPersistentModelIndex>

namespace views {

//! The button of a row (ActionRole), or its words alone when there is nothing to press. It is painted, so whoever
//! shows it must offer the same action as a real button too.
class ActionDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    void pressed(const QModelIndex &index);

protected:
    void paintCell(const Cell &cell) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int rowHeight(const QStyleOptionViewItem &option) const override;

private:
    static QRect buttonRect(const QRect &cell);

    QPersistentModelIndex m_down = {};
};

} // namespace views
