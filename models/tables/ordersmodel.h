#pragma once

#include "domain/clock.h"
#include "tables/orderrow.h"
#include "tables/rowmodel.h"
#include "tables/worklistmodel.h"

namespace tables {

//! The order list: what the list answers carry, and what is read of each order one by one.
class OrdersModel final : public RowModel<OrderRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Reference, StatusColumn, Numbers, Desired, Foc, Created, LastChange, NextAction };

    //! \p now in UTC, the server's: what is "today" decides which order can be activated.
    explicit OrdersModel(domain::Clock now, QObject *parent = nullptr);

    //! Rows of the list, new or newer. What was read of an order stays with it.
    void merge(const std::vector<domain::OrderSummary> &orders);
    //! These are all there are: others go.
    void setAll(const std::vector<domain::OrderSummary> &orders);
    void clear();

    void setReadState(const domain::OrderId &id, ReadState state);
    void setDetails(const domain::PortOrder &order, const OrderDetails &details, const QDateTime &readAt);
    //! Unless a later one is known. Also of an order that is listed later.
    void setLastChange(const domain::OrderId &id, const QString &words, const QDateTime &at);
    //! The whole worklist, most urgent first: what is next in each row.
    void setWork(const std::vector<WorkRow> &entries);

    //! Dates are shown and judged anew: call it when a day begins.
    void refreshDates() { refresh(); }

    //! All numbers of all orders here.
    int numbers() const;

private:
    QVariant special(const OrderRow &row, int column, int role) const override;
    std::vector<OrderRow> rowsOf(const std::vector<domain::OrderSummary> &orders) const;

    //! What the worklist has about one order.
    struct Work {
        std::optional<domain::WorkItem> first = {};
        bool groupReady = false;
    };
    struct Change {
        QString words = {};
        QDateTime at = {};
    };
    void take(OrderRow &row) const;

    const domain::Clock m_now;
    // By order, also of orders that are not in the list (yet).
    QHash<QString, Work> m_work;
    QHash<QString, Change> m_changes;
};

} // namespace tables
