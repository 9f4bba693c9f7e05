#pragma once

#include "tables/imported/hostingtext.h"
#include "tables/rowmodel.h"

namespace tables {

struct HostingNumberRow {
    domain::HostingOrderNumber number = {};
    domain::HostingOrderType type = domain::HostingOrderType::TextEnable; //!< of its order
    bool hasCampaign = false; //!< its order does

    friend bool operator==(const HostingNumberRow &, const HostingNumberRow &) = default;
};

inline QString rowId(const HostingNumberRow &row)
{
    return row.number.phoneNumber;
}

//! The numbers of a hosting order with their seven states.
class HostingNumbersModel final : public RowModel<HostingNumberRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Osr, Platform, Campaign, AttSms, TmobileSms, AttMms, TmobileMms, Problem, ColumnCount };

    explicit HostingNumbersModel(QObject *parent = nullptr);

    //! Sorted by Problem, those that failed stand first, then those that are on their way.
    void setNumbers(const domain::HostingOrder &order, const std::vector<domain::HostingOrderNumber> &numbers);
    void clear() { reset({}); }
};

} // namespace tables
