#pragma once

#include "tables/rowmodel.h"

#include "domain/porting/portorder.h"

namespace tables {

struct NumberRow {
    QString id = {}; //!< the number; with "#2" behind it when the order has it twice
    domain::PortNumber number = {};
    QDate focDay = {}; //!< in the order's zone

    friend bool operator==(const NumberRow &, const NumberRow &) = default;
};

inline QString rowId(const NumberRow &row)
{
    return row.id;
}

//! The numbers of one order. The ids are E.164.
class OrderNumbersModel final : public RowModel<NumberRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, StatusColumn, Reason, Group, Foc, Voice, Sms, Emergency };

    explicit OrderNumbersModel(QObject *parent = nullptr);

    //! A newer reading of the same order keeps selection and ticks.
    void setOrder(const domain::PortOrder &order, domain::PortZone zone);
    void clear() { reset({}); }
};

} // namespace tables
