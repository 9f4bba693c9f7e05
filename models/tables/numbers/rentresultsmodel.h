#pragma once

#include "domain/numbers/availablenumber.h"
#include "domain/numbers/rentstate.h"
#include "tables/rowmodel.h"
#include "tables/statustext.h"

namespace tables {

struct RentRow {
    domain::AvailableNumber number = {};
    domain::RentState state = domain::RentState::Waiting;
    QString words = {}; //!< what is next, or the server's own; plain text

    friend bool operator==(const RentRow &, const RentRow &) = default;
};

inline QString rowId(const RentRow &row)
{
    return row.number.phoneNumber;
}

//! Numbers that are being rented, and what became of each. The ids are E.164.
class RentResultsModel final : public RowModel<RentRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Type, Setup, Monthly, Result, Next };

    explicit RentResultsModel(QObject *parent = nullptr);

    void setRows(std::vector<RentRow> rows) { show(std::move(rows)); }
    void setRow(const RentRow &row);

    static Status of(domain::RentState state);
};

} // namespace tables
