#pragma once

#include "domain/porting/portcalendar.h"
#include "tables/statustext.h"

namespace tables {

//! The calendar in words: one place for the page, the printed sheet and the exported day.
class PlanText
{
    Q_DECLARE_TR_FUNCTIONS(tables::PlanText)

public:
    static Status of(domain::PlanState state);
    //! A short word behind a figure: "2 ready".
    static QString counted(domain::PlanState state, int count);
    static QString countedEarly(int count);

    //! "09:00 US/Eastern"; says so when only the day is known.
    static QString time(const domain::PlanEntry &entry);
    //! "14:00 UTC · 15:00 here", the second only where it differs. A day is named when it is another one.
    static QString otherTimes(const domain::PlanEntry &entry, const QTimeZone &here);
    //! "AZ 07:00", and what the clocks do on that day.
    static QString warnings(const domain::PlanEntry &entry);

    //! "890190675 · GW Verizon Grp1"
    static QString orderLine(const domain::PlanEntry &entry);
    //! "opens in 3 h 12 min", "goes live in 2 days 4 h", "3 business days ago".
    static QString when(const domain::PlanEntry &entry, const QDateTime &now);
    //! How it compares with what was asked for: "as asked", "4 business days early, asked for 3 Dec 2026".
    static QString compared(const domain::PlanEntry &entry);
    static Meaning comparedMeaning(const domain::PlanEntry &entry);
    static QString early(const domain::EarlyFoc &early);

    static QString holiday(const domain::Holiday &holiday); //!< "Thanksgiving Day (US)"
    //! "3 h 12 min", "2 days 4 h"; by instant, so that a night with another hour counts it.
    static QString duration(const QDateTime &from, const QDateTime &to);
};

} // namespace tables
