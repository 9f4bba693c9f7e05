#pragma once

#include "domain/porting/intake.h"
#include "tables/rowmodel.h"

namespace tables {

enum class IntakeGroup : quint8 { SetAside, LookAt, Good, Removed };

struct IntakeEntry {
    int index = -1; //!< in the draft's numbers; -1 for the heading of a group
    IntakeGroup group = IntakeGroup::Good;
    int count = 0; //!< of the group, in its heading
    domain::DraftNumber number = {};
    domain::IntakeRow verdict = {};

    friend bool operator==(const IntakeEntry &, const IntakeEntry &) = default;
};

//! "n3" for the draft's number 3, "g0" for a heading.
QString rowId(const IntakeEntry &row);
QString groupTitle(const IntakeEntry &row);
QString groupLine(const IntakeEntry &row);

//! The numbers that were read, with a verdict each: set aside, to look at, good, and what the person took out.
class IntakeModel final : public RowModel<IntakeEntry>
{
    Q_OBJECT

public:
    enum ColumnIndex { Line, Read, Number, Verdict, Why, NextAction };

    explicit IntakeModel(QObject *parent = nullptr);

    //! One row for each number, as domain::judge() gives them.
    void setNumbers(const std::vector<domain::DraftNumber> &numbers, const std::vector<domain::IntakeRow> &rows);

    //! In the draft's numbers; -1 on a heading.
    int numberIndex(int row) const { return at(row).index; }
    int rowOfNumber(int index) const;
};

} // namespace tables
