#include "views/forms/issuetext.h"

#include "views/format.h"
#include "views/forms/fieldtext.h"

#include <QCoreApplication>

namespace views {

using namespace Qt::StringLiterals;
using domain::Advice;
using domain::DraftIssue;
using domain::IssueKind;
using domain::LocalMoment;
using domain::LocalPlace;
using domain::ScheduleAdvice;

namespace {

class IssueText
{
    Q_DECLARE_TR_FUNCTIONS(views::IssueText)

public:
    static IssueWords advice(const Advice &advice);
    static IssueWords draft(const DraftIssue &issue);
    static IssueWords person(const DraftIssue &issue);
    static IssueWords place(const DraftIssue &issue);
    static IssueWords field(const QString &path);
    static QString server() { return tr("The server says: %1"); }

private:
    static QString better(const Advice &advice);
    static IssueWords clocks(const LocalMoment &moment);
    static QString placeName(LocalPlace place);
};

QString IssueText::better(const Advice &advice)
{
    return advice.better.isValid() ? tr("Better: %1.").arg(format::longDate(advice.better)) : QString();
}

QString IssueText::placeName(LocalPlace place)
{
    switch (place) {
    case LocalPlace::Alaska:
        return tr("Alaska");
    case LocalPlace::Hawaii:
        return tr("Hawaii");
    case LocalPlace::Arizona:
        return tr("Arizona");
    case LocalPlace::PuertoRico:
        return tr("Puerto Rico");
    case LocalPlace::VirginIslands:
        return tr("the U.S. Virgin Islands");
    case LocalPlace::Guam:
        return tr("Guam");
    case LocalPlace::NorthernMarianas:
        return tr("the Northern Mariana Islands");
    case LocalPlace::AmericanSamoa:
        return tr("American Samoa");
    case LocalPlace::AtlanticProvinces:
        return tr("the Atlantic provinces");
    case LocalPlace::Newfoundland:
        return tr("Newfoundland and Labrador");
    case LocalPlace::Saskatchewan:
        return tr("Saskatchewan");
    case LocalPlace::Yukon:
        return tr("Yukon");
    case LocalPlace::NorthernTerritories:
        return tr("Canada’s northern territories");
    }
    Q_UNREACHABLE();
    return {};
}

IssueWords IssueText::clocks(const LocalMoment &moment)
{
    const QString place = placeName(moment.place);
    const QString title = tr("None of the four zones holds in %1", "a place").arg(place);
    if (!moment.time.isValid())
        return {title, tr("Find out what time it is there, and ask for one that suits the customer.")};
    const QString asked
        = tr("%1 %2", "time, zone").arg(moment.asked.time.toString(u"HH:mm"_s), format::zone(moment.asked.zone));
    const QString there = moment.time.toString(u"HH:mm"_s);
    return {title,
        moment.date == moment.asked.date ? tr("%1 is %2 there on that day.", "time and zone, time").arg(asked, there)
                                         : tr("%1 is %2 there, on %3.", "time and zone, time, date")
                                               .arg(asked, there, format::longDate(moment.date))};
}

IssueWords IssueText::advice(const Advice &advice)
{
    const QString day = better(advice);
    const QString holiday = advice.holiday ? holidayName(advice.holiday->kind, advice.holiday->country) : QString();
    switch (advice.kind) {
    case ScheduleAdvice::NoDate:
        return {tr("The desired date is missing"), tr("A port-in cannot be ordered without one.")};
    case ScheduleAdvice::Past:
        return {
            tr("The date has passed"), tr("Sinch takes today or later, judged in the zone of the order. %1").arg(day)};
    case ScheduleAdvice::UnknownZone:
        return {tr("The time zone cannot be sent"), tr("Pick one of the four US zones.")};
    case ScheduleAdvice::SkippedTime:
        return {tr("There is no such time on that day"), tr("Clocks are put forward over it. Pick another time.")};
    case ScheduleAdvice::TwiceTime:
        return {tr("That time comes twice on that day"), tr("Clocks are set back over it. The first one is meant.")};
    case ScheduleAdvice::Weekend:
        return {tr("The date is on a weekend"), tr("Losing carriers seldom work then. %1").arg(day)};
    case ScheduleAdvice::Holiday:
        return {tr("The date is a holiday: %1").arg(holiday), day};
    case ScheduleAdvice::EveOfHoliday:
        return {tr("The day after is a holiday: %1").arg(holiday), tr("A problem found then waits. %1").arg(day)};
    case ScheduleAdvice::Friday:
        return {tr("The date is a Friday"), tr("A problem found on Friday waits until Monday. %1").arg(day)};
    case ScheduleAdvice::ShortNotice:
        return {tr("Short notice: %n business day(s)", nullptr, advice.businessDays),
            tr("Carriers usually want %n for that many numbers.", nullptr, advice.usual) + u' ' + day};
    case ScheduleAdvice::FarAhead:
        return {tr("The date is more than 30 days ahead"), tr("Some carriers take no such date.")};
    case ScheduleAdvice::ForeignClock:
        return advice.moment ? clocks(*advice.moment) : IssueWords{};
    }
    Q_UNREACHABLE();
    return {};
}

IssueWords IssueText::person(const DraftIssue &issue)
{
    if (issue.kind == IssueKind::LooksLikeCompany)
        return {tr("This looks like a company"), tr("Carriers want the name of a person who may decide.")};
    return {tr("This is one word only"), tr("Carriers want first and last name.")};
}

IssueWords IssueText::place(const DraftIssue &issue)
{
    switch (issue.kind) {
    case IssueKind::NotTwoLetters:
        return {tr("The state is not two letters"), tr("Write it as NY or ON.")};
    case IssueKind::NotAState:
        return {tr("No such state or province"), tr("It is none of those of the US and Canada.")};
    case IssueKind::NotAZip:
        return {tr("This is not a ZIP or postal code"), tr("Write it as 10004, 10004-1234 or K1A 0B1.")};
    case IssueKind::ZipOfOtherCountry:
        return {tr("The code does not fit the state"), tr("A ZIP belongs to a state, a postal code to a province.")};
    case IssueKind::PoBox:
        return {tr("This is a post-office box"), tr("Carriers want the place where the service is.")};
    default:
        return {};
    }
}

IssueWords IssueText::field(const QString &path)
{
    return {tr("Missing: %1").arg(fieldName(path)), tr("The port-in needs it.")};
}

IssueWords IssueText::draft(const DraftIssue &issue)
{
    const int n = issue.count;
    switch (issue.kind) {
    case IssueKind::NoNumbers:
        return {tr("No number goes on"), tr("Paste the numbers, or open a CSV.")};
    case IssueKind::NotCheckedForUse:
        return {tr("%n number(s) not looked for in other orders", nullptr, n),
            tr("An order with a number that is in use already is refused.")};
    case IssueKind::ToLookAt:
        return {tr("%n number(s) to look at", nullptr, n), tr("They go on unless you remove them.")};
    case IssueKind::PortabilityUnknown:
        return {tr("%n number(s) without an answer on portability", nullptr, n),
            tr("One number that cannot be ported makes its whole order fail.")};
    case IssueKind::PortabilityOld:
        return {tr("Portability was checked more than a day ago"), tr("Check again before you submit.")};
    case IssueKind::NonePortable:
        return {tr("None of the numbers is portable"), tr("There is nothing to order.")};
    case IssueKind::Missing:
        return field(issue.field);
    case IssueKind::TooLong:
        return {tr("Too long: at most %n character(s)", nullptr, n), tr("Shorten it.")};
    case IssueKind::NotTwoLetters:
    case IssueKind::NotAState:
    case IssueKind::NotAZip:
    case IssueKind::ZipOfOtherCountry:
    case IssueKind::PoBox:
        return place(issue);
    case IssueKind::LooksLikeCompany:
    case IssueKind::NotAFullName:
        return person(issue);
    case IssueKind::BillingNumberLeaves:
        return {tr("The account’s own number leaves, too"),
            tr("If other lines stay with the losing carrier, it wants one of them as the account’s new number first, "
               "and DSL, alarm lines and hunt groups taken off this one. The order has no field for it: arrange it "
               "with the customer, and name the new number in a note or the letter of authorization.")};
    case IssueKind::NotAPhoneNumber:
        return {tr("This is not a phone number"), tr("Write it as (212) 555-0142.")};
    case IssueKind::InFuture:
        return {tr("The date is in the future"), tr("An authorization is signed today or earlier.")};
    case IssueKind::LongAgo:
        return {tr("Authorized more than 30 days ago"), tr("Some carriers want a newer one.")};
    case IssueKind::NeitherPinNorAccount:
        return {tr("Neither PIN nor account number"), tr("The losing carrier needs one of them.")};
    case IssueKind::Masked:
        return {tr("This is a masked value"), tr("Type the secret itself: dots and stars are never sent.")};
    case IssueKind::ResellerNeeded:
        return {tr("The reseller name is missing"), tr("Canadian numbers ask for it.")};
    case IssueKind::ResellerMaybeNeeded:
        return {tr("A reseller name may be needed"), tr("An area code that is not known here may be Canadian.")};
    case IssueKind::IdNeeded:
        return {tr("The id of the voice service is missing"), tr("Type it, or choose Later.")};
    case IssueKind::EmergencyIncomplete:
        return {tr("The emergency address is incomplete: %1").arg(fieldName(issue.field)),
            tr("Complete it, or take its tick away.")};
    case IssueKind::NoEmergencyAddress:
        return {tr("No emergency address"), tr("%n number(s) have voice but no address for 911.", nullptr, n)};
    case IssueKind::NoVoice:
        return {tr("No voice service"), tr("Calls fail after the port until one is set.")};
    case IssueKind::NoLoa:
        return {tr("No letter of authorization"), tr("The orders wait for one until it is attached.")};
    case IssueKind::LoaNotSigned:
        return {tr("The letter of authorization is not signed yet"),
            tr("Once it is, attach the signed file, here or on the order.")};
    case IssueKind::LoaStale:
        return {tr("The letter of authorization is stale"),
            n > 0 ? tr("%n number(s) are not in it.", nullptr, n) : tr("It says something else than the draft.")};
    case IssueKind::Schedule:
        return issue.advice ? advice(*issue.advice) : IssueWords{};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

IssueWords issueWords(const DraftIssue &issue)
{
    return IssueText::draft(issue);
}

FieldIssue fieldIssue(const DraftIssue &issue)
{
    const IssueWords words = issueWords(issue);
    QString sentence = words.title + u'.';
    if (!words.text.isEmpty())
        sentence += u' ' + words.text;
    const bool missing = issue.kind == IssueKind::Missing || issue.kind == IssueKind::NeitherPinNorAccount
        || issue.kind == IssueKind::ResellerNeeded || issue.kind == IssueKind::IdNeeded
        || issue.kind == IssueKind::EmergencyIncomplete
        || (issue.advice && issue.advice->kind == ScheduleAdvice::NoDate);
    return {issue.field, issue.severity, sentence.trimmed(), missing};
}

FieldIssue serverFieldIssue(const QString &path, const QString &words)
{
    return {path, domain::Severity::Error, IssueText::server().arg(words)};
}

} // namespace views
