#pragma once

#include "domain/numbers/pricetotal.h"
#include "flows/numbers/rentitem.h"
#include "tables/numbers/rentresultsmodel.h"

#include <QCoreApplication>

namespace views {

//! What is said of numbers that are rented: prices before, results after.
class RentText
{
    Q_DECLARE_TR_FUNCTIONS(views::RentText)

public:
    //! "USD 1.50 for setup, USD 1.50 a month"; says what is not known.
    static QString price(const domain::PriceTotal &total);
    static tables::RentRow row(const flows::RentItem &item);
    //! What the result means for what is to be done next.
    static QString next(const flows::RentItem &item);
    static QString nextOf(const domain::ActiveNumber &rented);
};

} // namespace views
