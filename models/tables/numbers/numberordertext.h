#pragma once

#include "domain/numbers/registrationrules.h"
#include "tables/statustext.h"

namespace tables {

//! The words of number orders: one place for the list, the page of one order, the worklist and the journal.
class NumberOrderText
{
    Q_DECLARE_TR_FUNCTIONS(tables::NumberOrderText)

public:
    static Status of(const domain::Open<domain::NumberOrderState> &state);
    static Status lost(); //!< of an order of which nobody knows whether it was made
    static Status of(const domain::PaperLine &paper);

    //! "United Kingdom · Mobile"
    static QString product(const QString &regionCode, const domain::Open<domain::NumberType> &type);
    //! "+44 7700 900123 and 2 more"; "3 numbers" while they are not known
    static QString numbers(const domain::NumberOrder &order);
    static QString numbers(const domain::NumberOrderRequest &request);
    //! "47 h 12 min"; "over" for what is past
    static QString left(std::chrono::seconds time);
    //! "16:40", another day "29 Nov 16:40": in the operator's zone. Both in UTC.
    static QString moment(const QDateTime &at, const QDateTime &now);
    static Meaning leftMeaning(std::chrono::seconds time); //!< needs you below the four hours of the worklist
    //! "3 fields and 1 paper"; "nothing" when there is none
    static QString missing(const domain::MissingParts &missing);
    //! Button: "Fill in…"; empty when there is nothing to do
    static QString step(domain::NumberOrderStep step);
};

} // namespace tables
