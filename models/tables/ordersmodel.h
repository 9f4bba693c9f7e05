#pragma once

#include "domain/clock.h"
#include "tables/orderrow.h"
#include "tables/rowmodel.h"

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
    void setLastChange(const domain::OrderId &id, const QString &words, const QDateTime &at);

    //! Dates are shown and judged anew: call it when a day begins.
    void refreshDates() { refresh(); }

    //! All numbers of all orders here.
    int numbers() const;

private:
    QVariant special(const OrderRow &row, int column, int role) const override;
    std::vector<OrderRow> rowsOf(const std::vector<domain::OrderSummary> &orders) const;
    Action nextAction(const OrderRow &row) const;

    const domain::Clock m_now;
};

} // namespace tables
