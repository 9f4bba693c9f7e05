#pragma once

#include "domain/numbers/availablenumber.h"
#include "tables/rowmodel.h"

namespace tables {

struct AvailableRow {
    domain::AvailableNumber number = {};
    bool isRented = false; //!< by us, since it was found

    friend bool operator==(const AvailableRow &, const AvailableRow &) = default;
};

inline QString rowId(const AvailableRow &row)
{
    return row.number.phoneNumber;
}

//! The numbers that one search found. The ids are E.164; those that are ticked are in the basket.
class AvailableModel final : public RowModel<AvailableRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Type, Capabilities, Setup, Monthly, Remark };

    enum class Ticks : quint8 { Offered, None };
    explicit AvailableModel(Ticks ticks, QObject *parent = nullptr);

    //! The answer of a search, in its order. What was rented meanwhile stays marked.
    void setNumbers(const std::vector<domain::AvailableNumber> &numbers);
    //! It is ours now: it stays in its place, and can not be chosen any more.
    void setRented(const QString &number);
    void clear() { reset({}); }

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
};

} // namespace tables
