#include "views/widgets/tickboxes.h"

#include "tables/roles.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace views {

namespace {

bool isTicked(const QModelIndex &index)
{
    return index.data(tables::CheckRole).toInt() == Qt::Checked;
}

void tick(DataTable &table, int row, bool ticked)
{
    table.model()->setData(table.model()->index(row, 0), ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace

TickBoxes::TickBoxes(DataTable &table)
    : QObject(&table)
    , m_table(table)
{
    table.viewport()->installEventFilter(this);
    table.installEventFilter(this);
}

bool TickBoxes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space && m_table.currentIndex().isValid()) {
        tick(m_table, m_table.currentIndex().row(), !isTicked(m_table.currentIndex()));
        return true;
    }
    if (watched == &m_table || event->type() != QEvent::MouseButtonRelease)
        return QObject::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QModelIndex index = m_table.indexAt(mouse->position().toPoint());
    const QRect cell = m_table.visualRect(index);
    const int box = metrics::inset + metrics::indicator + metrics::grid;
    const bool hits = m_table.isRightToLeft() ? mouse->position().x() > cell.right() - box
                                              : mouse->position().x() < cell.left() + box;
    if (mouse->button() != Qt::LeftButton || !index.isValid() || index.column() != 0 || !hits)
        return QObject::eventFilter(watched, event);
    const bool ticked = !isTicked(index);
    const bool isRange = mouse->modifiers().testFlag(Qt::ShiftModifier) && m_last.isValid();
    const int first = isRange ? std::min(m_last.row(), index.row()) : index.row();
    const int last = isRange ? std::max(m_last.row(), index.row()) : index.row();
    for (int row = first; row <= last; ++row)
        tick(m_table, row, ticked);
    m_last = index;
    return true;
}

} // namespace views
