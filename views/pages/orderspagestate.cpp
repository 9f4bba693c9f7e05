#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/orderfilters.h"
#include "views/pages/orderspage.h"
#include "views/pages/orderviews.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"

using namespace Qt::StringLiterals;
using flows::ListState;

//! What the order list says of itself: in the status line, in its head, and where there are no rows.
namespace views {

PageStatus OrdersPage::status() const
{
    PageStatus status;
    status.shown = format::orders(m_model.rowCount());
    if (m_list.isPartial() && m_list.state() != ListState::NotRead)
        status.shown = tr("%1, not all").arg(status.shown);
    if (m_list.asOf())
        status.asOf = format::asOf(*m_list.asOf());
    if (m_list.state() == ListState::Reading) {
        status.busy = tr("Reading orders, %1 of %2")
                          .arg(m_list.progress().done)
                          .arg(qMax(m_list.progress().done, m_list.progress().total));
        status.done = m_list.progress().done;
        status.total = m_list.progress().total;
        status.cancelable = true;
        return status;
    }
    const flows::Progress details = m_reader.progress();
    if (m_reader.isResting())
        status.busy = m_reader.restReason()
            ? tr("Reading of details rests: %1").arg(errorText(*m_reader.restReason(), Attempt::ReadOrder).happened)
            : tr("Offline: details are not read");
    else if (details.total > 0 && details.done < details.total) {
        status.busy = tr("Reading order details, %1 of %2").arg(details.done).arg(details.total);
        status.done = details.done;
        status.total = details.total;
    }
    return status;
}

void OrdersPage::followState()
{
    const bool empty = m_proxy.rowCount() == 0;
    switch (m_list.state()) {
    case ListState::NotRead:
        m_state->showEmpty(
            Icon::PhoneIncoming, format::absent(format::Absent::NotReadYet), tr("The orders of this project."));
        break;
    case ListState::Reading:
        if (empty)
            m_state->showLoading(tr("Reading the orders."));
        else
            m_state->showContent();
        break;
    case ListState::Complete:
    case ListState::Canceled:
        if (!empty)
            m_state->showContent();
        else if (!m_proxy.filterText().isEmpty() && m_model.rowCount() > 0)
            m_state->showEmpty(Icon::Filter, tr("None of the %1 match.").arg(format::orders(m_model.rowCount())),
                tr("The text filter is “%1”.").arg(m_proxy.filterText()), tr("Clear filter"));
        else if (m_views && !m_views->inWords().isEmpty() && m_model.rowCount() > 0)
            m_state->showEmpty(Icon::Filter, tr("None of the %1 match.").arg(format::orders(m_model.rowCount())),
                m_views->inWords(), tr("Show all"));
        else if (m_filters->isSet())
            m_state->showEmpty(Icon::Filter, tr("No orders match."), m_filters->inWords(), tr("Clear filters"));
        else if (m_list.state() == ListState::Canceled)
            m_state->showEmpty(Icon::PhoneIncoming, tr("Reading was canceled."), tr("F5 reads the orders again."));
        else
            m_state->showEmpty(Icon::PhoneIncoming, tr("No port-ins yet."),
                tr("Paste an e-mail or open a CSV to begin one."), tr("New port-in"));
        break;
    case ListState::Failed:
        if (m_list.error())
            m_state->showError(errorText(*m_list.error(), Attempt::ReadOrders), !empty);
        break;
    }
    followCounts();
}

void OrdersPage::followCounts()
{
    const int all = m_model.rowCount();
    QString subtitle = tr("%1 · %2").arg(format::orders(all), format::numbers(m_model.numbers()));
    if (m_proxy.rowCount() < all)
        subtitle = tr("%1 of %2").arg(m_proxy.rowCount()).arg(format::orders(all));
    m_header->setSubtitle(subtitle);
    Q_EMIT statusChanged();
}

} // namespace views
