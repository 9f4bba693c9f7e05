#include "views/format.h"

#include "domain/phonenumber.h"
#include "domain/porting/zones.h"
#include "domain/secrets.h"

#include <QCoreApplication>
#include <QLocale>

namespace views::format {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::format::Words)
};

// The order of day, month and year is ours, in every language: a desk that mixes 3/12 and 12/3 misses dates.
QString dated(const QDate &date, const QString &pattern)
{
    return date.isValid() ? QLocale().toString(date, pattern) : absent(Absent::DoesNotApply);
}

constexpr int weekDays = 7;

} // namespace

QString absent(Absent why)
{
    switch (why) {
    case Absent::DoesNotApply:
        return u"—"_s;
    case Absent::NoneYet:
        return Words::tr("none yet");
    case Absent::NotReadYet:
        return Words::tr("not read yet");
    case Absent::NotStated:
        return Words::tr("not stated");
    case Absent::Masked:
        return Words::tr("masked");
    }
    Q_UNREACHABLE();
}

QString date(const QDate &date)
{
    return dated(date, u"d MMM yyyy"_s);
}

QString shortDate(const QDate &date, const QDate &today)
{
    return dated(date, date.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString longDate(const QDate &date)
{
    return dated(date, u"ddd d MMM yyyy"_s);
}

QString time(const QTime &time)
{
    return time.isValid() ? time.toString(u"HH:mm:ss"_s) : absent(Absent::DoesNotApply);
}

QString recently(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return absent(Absent::DoesNotApply);
    const QDateTime local = at.toTimeZone(now.timeZone());
    const qint64 days = local.date().daysTo(now.date());
    const QString clock = local.time().toString(u"HH:mm"_s);
    if (days == 0)
        return Words::tr("today %1", "a time of today").arg(clock);
    if (days > 0 && days < weekDays)
        return QLocale().toString(local.date(), u"ddd"_s) + u' ' + clock;
    return date(local.date());
}

QString asOf(const QDateTime &at)
{
    return at.isValid() ? Words::tr("as of %1", "a time to the second").arg(time(at.toLocalTime().time()))
                        : absent(Absent::NotReadYet);
}

QString zone(const domain::Open<domain::PortZone> &zone)
{
    return zone.value == domain::PortZone::Unknown ? zone.text : domain::wireName(zone.value);
}

QString timeInZone(const QTime &time, const QString &zoneName, const QDateTime &utc)
{
    const QString clock = time.toString(u"HH:mm"_s);
    if (!utc.isValid())
        return clock + u' ' + zoneName;
    return Words::tr("%1 %2 (%3 UTC)", "time, zone, the same in UTC")
        .arg(clock, zoneName, utc.toUTC().time().toString(u"HH:mm"_s));
}

QString phone(const QString &e164)
{
    return domain::nationalForm(e164);
}

QString masked(const QString &secret)
{
    return domain::masked(secret);
}

QString maskedTail(const QString &secret)
{
    return domain::maskedTail(secret);
}

QString count(qlonglong number)
{
    return QLocale().toString(number);
}

QString numbers(int count)
{
    return Words::tr("%Ln number(s)", nullptr, count);
}

QString orders(int count)
{
    return Words::tr("%Ln order(s)", nullptr, count);
}

QString businessDays(int count)
{
    return Words::tr("%Ln business day(s)", nullptr, count);
}

QString bytes(qint64 size)
{
    return QLocale().formattedDataSize(size, 1);
}

QString serviceType(const domain::Open<domain::ServiceType> &type)
{
    switch (type.value) {
    case domain::ServiceType::Unknown:
        return type.text.isEmpty() ? absent(Absent::NotStated) : type.text;
    case domain::ServiceType::Business:
        return Words::tr("Business");
    case domain::ServiceType::Residence:
        return Words::tr("Residence");
    }
    Q_UNREACHABLE();
}

QString voiceType(const domain::Open<domain::VoiceType> &type)
{
    switch (type.value) {
    case domain::VoiceType::Unknown:
        return type.text.isEmpty() ? absent(Absent::NotStated) : type.text;
    case domain::VoiceType::Rtc:
        return Words::tr("RTC app");
    case domain::VoiceType::Est:
        return Words::tr("EST trunk");
    case domain::VoiceType::Fax:
        return Words::tr("FAX service");
    }
    Q_UNREACHABLE();
}

} // namespace views::format
