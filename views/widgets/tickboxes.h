#pragma once

#include <QObject>
#include <QPersistentModelIndex>

namespace views {

class DataTable;

//! Ticks the rows of a table whose model can be ticked, by a click on the box that is painted in the first column; with
//! Shift, all from the last one that was clicked. The space bar does it by itself.
class TickBoxes final : public QObject
{
    Q_OBJECT
public:
    explicit TickBoxes(DataTable &table); //!< belongs to the table

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DataTable &m_table;
    QPersistentModelIndex m_last;
};

} // namespace views
