#pragma once

#include "tables/numbers/numberchangetext.h"
#include "tables/rowmodel.h"

namespace tables {

//! A number of a bulk change, with what it has and shall have in words.
struct NumberJobLine {
    domain::NumberRow row = {};
    QString was = {};
    QString becomes = {};

    friend bool operator==(const NumberJobLine &, const NumberJobLine &) = default;
};

inline QString rowId(const NumberJobLine &line)
{
    return line.row.plan.number;
}

//! The dry run of a bulk change, and what became of each row. The ids are the numbers.
class NumberJobModel final : public RowModel<NumberJobLine>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Was, Becomes, StatusColumn, Reason };

    explicit NumberJobModel(QObject *parent = nullptr);

    void setNames(NumberChangeText::NameOf nameOf) { m_nameOf = std::move(nameOf); }
    //! All anew.
    void setRows(const std::vector<domain::NumberRow> &rows);
    //! These came further.
    void update(const std::vector<domain::NumberRow> &rows);

private:
    std::vector<NumberJobLine> linesOf(const std::vector<domain::NumberRow> &rows) const;

    NumberChangeText::NameOf m_nameOf;
};

} // namespace tables
