#pragma once

#include "domain/porting/portorder.h"

#include <QDateTime>
#include <QString>

//! How values are written on screen: one place each.
namespace views::format {

//! Why there is nothing to show.
enum class Absent : quint8 { DoesNotApply, NoneYet, NotReadYet, NotStated, Masked };
QString absent(Absent why);

QString date(const QDate &date); //!< "24 Nov 2026"
QString shortDate(const QDate &date, const QDate &today); //!< "24 Nov", with the year when it is another one
QString longDate(const QDate &date); //!< "Tue 24 Nov 2026"
QString time(const QTime &time); //!< "10:02:17"
//! "today 10:02", up to a week back "Mon 17:40", else "24 Nov 2026". Both in the same zone.
QString recently(const QDateTime &at, const QDateTime &now);
QString asOf(const QDateTime &at); //!< "as of 10:02:17", in the operator's zone
QString zone(const domain::Open<domain::PortZone> &zone); //!< "US/Eastern", or the text as it came
//! "09:00 US/Eastern (14:00 UTC)"
QString timeInZone(const QTime &time, const QString &zoneName, const QDateTime &utc);

QString phone(const QString &e164); //!< "(212) 555-0142"; what is no number stays as it is
QString masked(const QString &secret); //!< "••••", the same length whatever the secret; empty stays empty
QString maskedTail(const QString &secret); //!< "…0512", or "••••" when it is too short to show four
QString count(qlonglong number); //!< "1,704"
QString numbers(int count); //!< "12 numbers"
QString orders(int count);
QString businessDays(int count); //!< "4 business days"
QString bytes(qint64 size); //!< "1.4 MiB"

QString serviceType(const domain::Open<domain::ServiceType> &type);
QString voiceType(const domain::Open<domain::VoiceType> &type);

} // namespace views::format
