#pragma once

#include "domain/clock.h"
#include "domain/porting/activationrules.h"
#include "domain/porting/orderrules.h"
#include "flows/orderreader.h"
#include "tables/rowmodel.h"

#include <optional>

namespace tables {

//! What the list shows of an order beyond its row in the server's list: worked out once for each reading.
struct OrderFacts {
    QDate desired = {};
    bool onDemand = false;
    domain::FocRange foc = {};
    domain::FocComparison comparison = {};
    domain::NumberCounts counts = {};
    QDateTime readAt = {}; //!< UTC
    QStringList dueGroups = {}; //!< on-demand, FOC reached, not active yet
    QString filterText = {}; //!< numbers, end users: found by the text filter, not shown

    friend bool operator==(const OrderFacts &, const OrderFacts &) = default;
};

OrderFacts factsOf(const domain::PortOrder &order, const QDateTime &readAt, const QDateTime &nowUtc);

struct OrderRow {
    domain::OrderSummary summary = {};
    flows::ReadState state = flows::ReadState::NotRead;
    std::optional<OrderFacts> facts = {};
    std::optional<flows::OrderChange> change = {};
    QString changeTime = {}; //!< of the change, as shown

    QString key() const { return summary.id.text; }
    friend bool operator==(const OrderRow &, const OrderRow &) = default;
};

//! The port-ins of a project: the server's list, with what the background reader learns of each order.
class OrdersModel final : public RowModel<OrderRow>
{
    Q_OBJECT
public:
    enum Column : int { Reference, Status, Numbers, Desired, Foc, Created, LastChange, NextAction };

    explicit OrdersModel(domain::Clock now, QObject *parent = nullptr);

    //! Some rows of the list under way; rows that are not among them stay.
    void mergeOrders(const std::vector<domain::OrderSummary> &orders);
    //! The whole list; rows that are not among them are gone.
    void setOrders(const std::vector<domain::OrderSummary> &orders);
    void clear() { reset({}); }

    void setReadState(const domain::OrderId &id, flows::ReadState state);
    void setOrder(const domain::PortOrder &order, const QDateTime &readAt);
    void setChange(const domain::OrderId &id, const flows::OrderChange &change);

    int numberTotal() const; //!< of all rows

protected:
    QString filterText(const OrderRow &row) const override;

private:
    OrderRow rowFor(const domain::OrderSummary &summary) const;
    std::vector<OrderRow> rowsFor(const std::vector<domain::OrderSummary> &orders) const;

    const domain::Clock m_now;
};

} // namespace tables
