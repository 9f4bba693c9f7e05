#pragma once

#include "domain/numbers/availablenumber.h"

#include <QCoreApplication>

namespace tables {

//! The one place where types, capabilities and prices of numbers get words. A value that nobody heard of is shown as it
//! came.
class NumberText
{
    Q_DECLARE_TR_FUNCTIONS(tables::NumberText)

public:
    static QString of(const domain::Open<domain::NumberType> &type); //!< "Local"
    //! "Local, US"; the region's code is left out where there is none.
    static QString of(const domain::Open<domain::NumberType> &type, const QString &regionCode);
    static QString of(const domain::Open<domain::Capability> &capability); //!< "SMS"
    static QString of(const std::vector<domain::Open<domain::Capability>> &capabilities); //!< "SMS, voice"
    static QString of(const std::optional<domain::Money> &price); //!< "USD 0.50", in the provider's digits
    //! "USD 3.00 + GBP 1.00"; says so when it is not known.
    static QString total(const std::optional<std::vector<domain::Money>> &amounts);
    static QString region(const QString &code); //!< "United States"; the code where there is no name
};

} // namespace tables
