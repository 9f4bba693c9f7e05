#pragma once

#include "api/porting/ordersapi.h"
#include "domain/clock.h"
#include "flows/progress.h"

#include <QObject>
#include <QSet>

namespace flows {

enum class ListState : quint8 {
    NotRead,
    Reading,
    Complete,
    Canceled, //!< stopped by the person: what is there is a part
    Failed, //!< stopped by an error: what is there is a part, or what an earlier reading found
};

//! The order list behind one server-side filter, read page by page to its end. What was read before stays on show
//! until the new reading is complete, so a failure in the middle never empties a list.
class OrderListFlow final : public QObject
{
    Q_OBJECT

public:
    OrderListFlow(const api::OrdersApi &api, domain::Clock now, QObject *parent = nullptr);

    const api::OrderFilter &filter() const { return m_filter; }
    //! Another question: forgets the rows, and reads.
    void setFilter(const api::OrderFilter &filter);
    //! Reads from the first page on. While reading, starts over.
    void refresh();
    void cancel();

    ListState state() const { return m_state; }
    Progress progress() const { return m_progress; }
    //! Newest answer per order; complete only in the state of that name.
    const std::vector<domain::OrderSummary> &orders() const { return m_orders; }
    //! Some orders behind the filter may be missing.
    bool isPartial() const;
    //! UTC, when the reading began that completed the rows on show; for a part, when that reading began.
    const std::optional<QDateTime> &asOf() const { return m_asOf; }
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged(flows::ListState state);
    void progressChanged(const flows::Progress &progress);
    //! Another filter: show nothing until orders come.
    void cleared();
    //! New or newer rows, to be merged by id. Rows that are not among them stay.
    void ordersRead(const std::vector<domain::OrderSummary> &orders);
    //! These are all: rows that are not among them are gone.
    void completed(const std::vector<domain::OrderSummary> &orders);
    void failed(const net::Error &error);

private:
    void readPage(const std::optional<api::Cursor> &cursor);
    void take(const api::OrderPage &page);
    void complete();
    void stop(ListState state);
    void merge(const std::vector<domain::OrderSummary> &orders);

    const api::OrdersApi &m_api;
    const domain::Clock m_now;
    api::OrderFilter m_filter;
    net::Call<api::OrderPage> m_call;
    ListState m_state = ListState::NotRead;
    Progress m_progress;
    std::vector<domain::OrderSummary> m_orders;
    std::vector<domain::OrderSummary> m_reading; //!< of the reading under way
    QSet<QString> m_seen;
    QDateTime m_began;
    std::optional<QDateTime> m_asOf;
    std::optional<net::Error> m_error;
    bool m_everComplete = false; //!< with this filter
};

} // namespace flows
