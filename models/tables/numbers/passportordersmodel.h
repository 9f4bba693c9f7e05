#pragma once

#include "domain/porting/portorder.h"
#include "tables/rowmodel.h"

namespace tables {

//! A port-in that names a number, and the number in it.
struct PassportOrderRow {
    domain::OrderSummary order = {};
    std::optional<domain::PortNumber> number = {}; //!< nothing: not read yet, or it has left the order
    bool isRead = false;
    bool failed = false; //!< the order could not be read
    QDate focDay = {}; //!< in the order's zone

    friend bool operator==(const PassportOrderRow &, const PassportOrderRow &) = default;
};

inline QString rowId(const PassportOrderRow &row)
{
    return row.order.id.text;
}

//! The port-ins of one number, newest first. The ids are those of the orders.
class PassportOrdersModel final : public RowModel<PassportOrderRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Order, StatusColumn, ThisNumber, Reason, Foc, Created };

    explicit PassportOrdersModel(QObject *parent = nullptr);

    void setOrders(std::vector<PassportOrderRow> rows) { show(std::move(rows)); }
};

} // namespace tables
