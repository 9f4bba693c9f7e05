#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace sandbox {

//! How far the clock is to be moved: ISO-8601 ("PT1H", "P1D", "P2W", "P1DT12H"), and one form of our own, "P3B", for
//! business days (Monday to Friday without the US federal holidays; the time of day stays).
struct Duration {
    int years = 0;
    int months = 0;
    int days = 0;
    int businessDays = 0;
    qint64 milliseconds = 0;
};

std::optional<Duration> parseDuration(const QString &text);
QDateTime added(const QDateTime &from, const Duration &duration);

bool isBusinessDay(QDate day);
//! \p count business days later; earlier when it is negative.
QDate addBusinessDays(QDate from, int count);

} // namespace sandbox
