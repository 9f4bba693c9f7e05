#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <vector>

//! RFC 5545, only what it takes to hand a day over to another calendar.
namespace domain {

//! One entry: at a point in time, or on a day as a whole. A date without a time stays a date.
struct IcsEvent {
    QString uid = {}; //!< the same whenever the same thing is written again
    QDate day = {};
    QDateTime at = {}; //!< UTC; not valid: the whole day
    QString summary = {};
    QString description = {};
    QString category = {};

    friend bool operator==(const IcsEvent &, const IcsEvent &) = default;
};

//! A uid that depends on these parts alone, and tells nobody what they were.
QString icsUid(const QStringList &parts);

//! UTF-8, lines end with CR LF and are folded at 75 octets, never inside a character.
//! \p stamp is when it was written.
QByteArray writeIcs(const std::vector<IcsEvent> &events, const QDateTime &stamp);

} // namespace domain
