#pragma once

#include "domain/clock.h"
#include "flows/numbers/numberorderbook.h"
#include "tables/rowmodel.h"

namespace tables {

struct NumberOrderRow {
    QString id = {}; //!< the order's; of a lost one the intent's
    std::optional<domain::NumberOrder> order = {}; //!< nothing: it is lost
    flows::LostNumberOrder lost = {};
    domain::NumberOrderStep step = domain::NumberOrderStep::Nothing;
    domain::MissingParts missing = {};

    friend bool operator==(const NumberOrderRow &, const NumberOrderRow &) = default;
};

inline QString rowId(const NumberOrderRow &row)
{
    return row.id;
}

//! The number orders of this desk, and those of which nobody knows whether they were made.
class NumberOrdersModel final : public RowModel<NumberOrderRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Numbers, State, Reserved, Missing, Created, NextAction, ColumnCount };

    //! \p now in UTC, the server's.
    explicit NumberOrdersModel(domain::Clock now, QObject *parent = nullptr);

    void setOrders(const std::vector<store::KnownNumberOrder> &orders, const std::vector<flows::LostNumberOrder> &lost);
    //! Time has passed.
    void countDown() { refresh(); }

private:
    QVariant special(const NumberOrderRow &row, int column, int role) const override;
    QVariant reserved(const NumberOrderRow &row, int role) const;

    const domain::Clock m_now;
};

} // namespace tables
