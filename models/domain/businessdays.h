#pragma once

#include <QDate>

namespace domain {

//! Whose holidays count. Monday to Friday are business days in both.
struct BusinessCalendar {
    bool us = true;
    bool ca = false;

    friend bool operator==(const BusinessCalendar &, const BusinessCalendar &) = default;
};

bool isBusinessDay(QDate day, const BusinessCalendar &calendar = {});

//! The count-th business day after `day` (before it when negative); `day` itself when count is 0.
QDate addBusinessDays(QDate day, int count, const BusinessCalendar &calendar = {});

//! Business days in (from, to]; negative when `to` is earlier. 0 when either date is invalid.
int businessDaysBetween(QDate from, QDate to, const BusinessCalendar &calendar = {});

} // namespace domain
