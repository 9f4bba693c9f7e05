#include "tables/plantext.h"

#include "tables/celltext.h"

#include <QLocale>

namespace tables {

using namespace Qt::StringLiterals;
using domain::PlanEntry;
using domain::PlanState;

namespace {

QString clock(const QDateTime &at, QDate day)
{
    const QString time = at.time().toString(u"HH:mm"_s);
    return at.date() == day ? time : QString(QLocale().toString(at.date(), u"ddd"_s) + u' ' + time);
}

QString zoneName(const domain::Open<domain::PortZone> &zone)
{
    return zone.value == domain::PortZone::Unknown ? zone.text : domain::wireName(zone.value);
}

} // namespace

Status PlanText::of(PlanState state)
{
    switch (state) {
    case PlanState::Missed:
        //: State on the calendar: the day passed, and the numbers did not go live
        return {tr("Missed"), Meaning::NeedsYou};
    case PlanState::NotKnown:
        //: State on the calendar: the day has come, and whether the group is ready was not read yet
        return {tr("Not read yet"), Meaning::Unknown};
    case PlanState::Unanswered:
        //: State on the calendar: the day that was asked for passed without a FOC
        return {tr("No FOC"), Meaning::NeedsYou};
    case PlanState::Ready:
        return {tr("Ready"), Meaning::NeedsYou};
    case PlanState::Due:
        return {tr("Due, not ready"), Meaning::NeedsYou};
    case PlanState::PartlyActivated:
        return {tr("Partly active"), Meaning::Waiting, Sign::Working};
    case PlanState::Scheduled:
        //: State on the calendar: goes live by itself
        return {tr("Scheduled"), Meaning::Waiting, Sign::GivenDate};
    case PlanState::Opens:
        //: State on the calendar: an on-demand group whose day lies ahead
        return {tr("Waiting"), Meaning::Waiting, Sign::OpensLater};
    case PlanState::Asked:
        //: State on the calendar: a desired date without a FOC
        return {tr("Asked for"), Meaning::Waiting};
    case PlanState::Moved:
        //: State on the calendar: a desired date, but the FOC is another day
        return {tr("Moved"), Meaning::Closed, Sign::NoSign};
    case PlanState::Canceling:
        return {tr("Cancel asked"), Meaning::Waiting, Sign::Locked};
    case PlanState::Activated:
        return {tr("Active"), Meaning::Done};
    }
    Q_UNREACHABLE();
}

QString PlanText::counted(PlanState state, int count)
{
    const QString figure = QLocale().toString(count);
    switch (state) {
    case PlanState::Missed:
        return tr("%1 missed").arg(figure);
    case PlanState::NotKnown:
        //: So many groups of which it was not read whether they are ready
        return tr("%1 not read").arg(figure);
    case PlanState::Unanswered:
        return tr("%1 no FOC").arg(figure);
    case PlanState::Ready:
        return tr("%1 ready").arg(figure);
    case PlanState::Due:
        return tr("%1 due").arg(figure);
    case PlanState::PartlyActivated:
        return tr("%1 partly").arg(figure);
    case PlanState::Scheduled:
        return tr("%1 scheduled").arg(figure);
    case PlanState::Opens:
        return tr("%1 waiting").arg(figure);
    case PlanState::Asked:
        return tr("%1 asked").arg(figure);
    case PlanState::Moved:
        return tr("%1 moved").arg(figure);
    case PlanState::Canceling:
        return tr("%1 canceling").arg(figure);
    case PlanState::Activated:
        return tr("%1 active").arg(figure);
    }
    Q_UNREACHABLE();
}

QString PlanText::countedEarly(int count)
{
    return tr("%1 early").arg(QLocale().toString(count));
}

QString PlanText::time(const PlanEntry &entry)
{
    if (!entry.hasTime())
        return tr("time not stated");
    return tr("%1 %2", "time, zone").arg(entry.time.toString(u"HH:mm"_s), zoneName(entry.zone));
}

QString PlanText::otherTimes(const PlanEntry &entry, const QTimeZone &here)
{
    if (!entry.at.isValid())
        return zoneName(entry.zone);
    const QDateTime utc = entry.at.toUTC();
    const QString inUtc = tr("%1 UTC").arg(clock(utc, entry.day));
    const QDateTime local = entry.at.toTimeZone(here);
    const bool tellsMore = local.offsetFromUtc() != 0 && (local.time() != entry.time || local.date() != entry.day);
    //: The same time in UTC, and on this computer
    return tellsMore ? tr("%1 · %2 here").arg(inUtc, clock(local, entry.day)) : inUtc;
}

QString PlanText::warnings(const PlanEntry &entry)
{
    QStringList lines;
    if (entry.wallClock == domain::WallClock::Skipped)
        lines << tr("Clocks are set forward over this time on that day.");
    if (entry.wallClock == domain::WallClock::Twice)
        lines << tr("Clocks show this time twice on that day; the first is meant.");
    if (entry.zone.value == domain::PortZone::Unknown)
        lines << tr("Nobody here knows this zone: judged as US/Eastern.");
    for (const domain::LocalClock &clockThere : entry.elsewhere)
        //: A region such as AZ, and what its clocks show then
        lines << tr("In %1 it is %2 then.").arg(clockThere.region, clock(clockThere.time, entry.day));
    if (entry.holiday)
        lines << tr("The day is a holiday: %1.").arg(holiday(*entry.holiday));
    else if (entry.day.dayOfWeek() >= Qt::Saturday)
        lines << tr("The day is on a weekend.");
    return lines.join(u'\n');
}

QString PlanText::orderLine(const PlanEntry &entry)
{
    return entry.group.isEmpty() ? entry.order.text : QString(entry.order.text + u" · "_s + entry.group);
}

QString PlanText::duration(const QDateTime &from, const QDateTime &to)
{
    const qint64 minutes = qMax<qint64>(0, (from.secsTo(to) + 59) / 60);
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (days > 0)
        return hours % 24 ? tr("%1 d %2 h", "days, hours").arg(days).arg(hours % 24) : tr("%1 d", "days").arg(days);
    if (hours > 0)
        return minutes % 60 ? tr("%1 h %2 min").arg(hours).arg(minutes % 60) : tr("%1 h").arg(hours);
    return tr("%1 min").arg(minutes);
}

static QString whenOfOsr(const PlanEntry &entry, const QDateTime &now)
{
    switch (entry.state) {
    case PlanState::Activated:
        //: The registry of message routes was changed for all numbers of an order
        return PlanText::tr("updated");
    case PlanState::Scheduled:
        return PlanText::tr("begins in %1").arg(PlanText::duration(now, entry.at));
    case PlanState::Asked:
        return PlanText::tr("letter not signed");
    case PlanState::Missed:
        return PlanText::tr("not done");
    case PlanState::PartlyActivated:
        return PlanText::tr("at work");
    case PlanState::NotKnown:
    case PlanState::Unanswered:
    case PlanState::Ready:
    case PlanState::Due:
    case PlanState::Opens:
    case PlanState::Moved:
    case PlanState::Canceling:
        return {}; // of port-ins only
    }
    Q_UNREACHABLE();
}

QString PlanText::when(const PlanEntry &entry, const QDateTime &now)
{
    if (entry.kind == domain::PlanKind::Osr)
        return whenOfOsr(entry, now);
    switch (entry.state) {
    case PlanState::Opens:
        return tr("opens in %1").arg(duration(now, entry.opensAt));
    case PlanState::Scheduled:
        if (!entry.at.isValid())
            return tr("goes live by itself");
        return entry.at > now ? tr("goes live in %1").arg(duration(now, entry.at)) : tr("going live");
    case PlanState::Missed:
    case PlanState::Unanswered:
        return entry.businessDaysPast > 0 ? tr("%n business day(s) ago", nullptr, entry.businessDaysPast)
                                          : tr("the day passed");
    case PlanState::Ready:
        return entry.businessDaysPast > 0 ? tr("for %n business day(s)", nullptr, entry.businessDaysPast)
                                          : tr("since today");
    case PlanState::Due:
    case PlanState::NotKnown:
        return tr("FOC reached");
    case PlanState::Asked:
        return tr("no FOC yet");
    case PlanState::Moved:
        return tr("FOC %1").arg(CellText::date(entry.otherDay));
    case PlanState::Canceling:
        return tr("numbers locked");
    case PlanState::PartlyActivated:
        return tr("the rest is not live");
    case PlanState::Activated:
        return tr("live");
    }
    Q_UNREACHABLE();
}

QString PlanText::compared(const PlanEntry &entry)
{
    const int days = entry.compared.businessDays;
    switch (entry.compared.verdict) {
    case domain::FocVerdict::NoFoc:
    case domain::FocVerdict::NoDesiredDate:
        return {};
    case domain::FocVerdict::AsAsked:
        return tr("as asked");
    case domain::FocVerdict::Earlier:
        return days > 0 ? tr("%n business day(s) early", nullptr, days) : tr("early");
    case domain::FocVerdict::Later:
        return days > 0 ? tr("%n business day(s) late", nullptr, days) : tr("late");
    }
    Q_UNREACHABLE();
}

Meaning PlanText::comparedMeaning(const PlanEntry &entry)
{
    const bool early = entry.compared.verdict == domain::FocVerdict::Earlier;
    return early && entry.state != PlanState::Activated ? Meaning::NeedsYou : Meaning::None;
}

QString PlanText::early(const domain::EarlyFoc &early)
{
    const QString by = early.businessDays > 0 ? tr("%n business day(s) early", nullptr, early.businessDays)
                                              : tr("%n day(s) early", nullptr, early.days);
    //: A FOC before the desired date: how much, the FOC, the desired date
    return tr("%1: FOC %2, asked for %3").arg(by, CellText::date(early.foc), CellText::date(early.desired));
}

QString PlanText::holiday(const domain::Holiday &holiday)
{
    const QString name = domain::holidayName(holiday.kind, holiday.country);
    return holiday.country == domain::HolidayCountry::Us ? tr("%1 (US)").arg(name) : tr("%1 (Canada)").arg(name);
}

} // namespace tables
