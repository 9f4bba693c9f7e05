#include "domain/porting/orderrules.h"
#include "flows/worklistflow.h"
#include "store/history.h"
#include "views/pages/orderchangetext.h"
#include "views/pages/orderspage.h"
#include "views/pages/orderspane.h"
#include "views/pages/workactions.h"
#include "views/widgets/datatable.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/shortcutbutton.h"

#include <QAction>

using tables::WorkText;

//! What happened to an order last, and what is to be done next: in its row, in the pane, and by the buttons.
namespace views {

//! Whether it has rejected numbers that can go somewhere, be it next or not.
static bool hasToRepair(const tables::OrderRow &row)
{
    const domain::OrderStatus status = row.summary.status.value;
    const int rejected = row.details ? row.details->counts.rejected : row.summary.rejected;
    return rejected > 0 && status != domain::OrderStatus::Canceled && status != domain::OrderStatus::PendingCancelation;
}

QAbstractButton *OrdersPage::nextAction() const
{
    QAbstractButton *button = m_pane->isVisibleTo(this) ? m_pane->actionButton() : m_next;
    return OverflowRow::isOffered(*button, *this) ? button : nullptr;
}

void OrdersPage::takeWork()
{
    std::vector<tables::WorkRow> rows;
    rows.reserve(m_worklist.entries().size());
    for (const flows::WorkEntry &entry : m_worklist.entries())
        rows.push_back({.item = entry.item, .mark = entry.mark});
    const auto next = [this] {
        const tables::OrderRow *row = m_model.find(currentOrder().text);
        const domain::WorkItem *work = row ? row->nextWork() : nullptr;
        return work ? std::optional(*work) : std::nullopt;
    };
    const std::optional<domain::WorkItem> before = next();
    m_model.setWork(rows);
    if (next() != before)
        showCurrent();
    else
        showActions();
}

void OrdersPage::takeChanges(const std::vector<store::HistoryEntry> &changes)
{
    for (const store::HistoryEntry &change : changes)
        m_model.setLastChange(change.order, orderChangeText(change.difference), change.seenAt);
}

void OrdersPage::showCurrent()
{
    const tables::OrderRow *row = m_model.find(currentOrder().text);
    if (row)
        m_pane->showOrder(row->summary, m_reader.find(row->summary.id), row->nextWork());
    else
        m_pane->showNothing();
    showActions();
    Q_EMIT simulationOrderChanged();
}

void OrdersPage::showActions()
{
    const tables::OrderRow *row = m_model.find(currentOrder().text);
    m_open->setEnabled(row != nullptr);
    m_activate->setEnabled(row && row->groupReady);
    m_repair->setEnabled(row && hasToRepair(*row));
    m_cancel->setEnabled(row
        && domain::permission(row->summary.status.value, domain::OrderAction::Cancel) == domain::Permission::Allowed);
    const domain::WorkItem *work = row ? row->nextWork() : nullptr;
    const QString action
        = work && work->action != domain::WorkAction::Wait ? WorkText::action(work->action) : QString();
    m_pane->setNextAction(action);
    m_next->setText(action);
    m_next->setAccessibleName(action);
    m_next->setVisible(!action.isEmpty() && !m_pane->isVisibleTo(this));
    Q_EMIT orderActionsChanged();
}

void OrdersPage::press(const QModelIndex &index)
{
    const tables::OrderRow *row = m_model.find(orderAt(index).text);
    if (row && row->nextWork())
        m_actions->act(domain::WorkItem(*row->nextWork())); // what it leads to may change the rows
    else if (row)
        Q_EMIT openRequested(row->summary.id);
}

} // namespace views
