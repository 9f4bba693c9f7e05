#pragma once

#include "domain/porting/portorder.h"
#include "tables/meaning.h"

namespace tables {

//! A status as the tables show it: its word, what it means, and the sign where several share a meaning.
struct StatusText {
    QString text = {};
    Meaning meaning = Meaning::None;
    Sign sign = Sign::ByMeaning;

    friend bool operator==(const StatusText &, const StatusText &) = default;
};

//! A value that nobody heard of is shown as it came.
StatusText statusText(const domain::Open<domain::OrderStatus> &status);
StatusText statusText(const domain::Open<domain::NumberStatus> &status);

QString dateText(const QDate &date); //!< "24 Nov 2026"; empty for none
//! "today 09:47", "Mon 17:40" up to a week back, else the date. In the operator's zone.
QString sinceText(const QDateTime &at, const QDateTime &now);
QString businessDaysText(int days); //!< "4 business days"

} // namespace tables
