#include "views/pages/historytext.h"

#include "flows/intentdata.h"
#include "tables/statustext.h"
#include "views/format.h"
#include "views/forms/fieldtext.h"

#include "json/porting/portorderjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::DifferenceKind;
using domain::OrderDifference;
using tables::HistoryRow;
using tables::Meaning;
using tables::Status;

namespace views {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::HistoryText)
};

template <class E>
Status statusOf(const QString &wire)
{
    domain::Open<E> status;
    json::Reader().read(QJsonValue(wire), status);
    return tables::StatusText::of(status);
}

//! What the history keeps of a member: its text, and of a part or a list the JSON.
QJsonValue kept(const QString &field, const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isObject())
        return json.object();
    if (json.isArray())
        return json.array();
    return field == "onDemandActivation"_L1 ? QJsonValue(text == "true"_L1) : QJsonValue(text);
}

//! A value of the wire as it is shown.
QString shown(const QString &field, const QString &text)
{
    const QString words = text.isEmpty() ? QString() : fieldValue(field, kept(field, text));
    return words.isEmpty() ? Texts::tr("none") : words;
}

QString fromTo(const QString &field, const QString &before, const QString &after)
{
    //: A value before and after a change
    return Texts::tr("%1 → %2").arg(shown(field, before), shown(field, after));
}

//! "1 Dec 2026 09:00 US/Eastern"
QString scheduleText(const QString &text)
{
    const QDate day = QDate::fromString(text.section(u' ', 0, 0), Qt::ISODate);
    if (text.isEmpty())
        return Texts::tr("none");
    return day.isValid() ? QString(format::date(day) % text.mid(10)) : text;
}

QString count(const OrderDifference &difference)
{
    return difference.numbers.size() == 1 ? format::phone(difference.numbers.front())
                                          : format::numbers(int(difference.numbers.size()));
}

QString fieldText(const OrderDifference &difference)
{
    const QString member = fieldName(difference.field);
    // Its members are called as those of any address.
    const bool isEmergency = difference.field.startsWith("features.e911."_L1);
    const QString name = isEmergency ? Texts::tr("Emergency address, %1").arg(member) : member;
    const QString what = difference.isSecret
        ? Texts::tr("%1 changed").arg(name)
        //: Name of a field, and its value before and after
        : Texts::tr("%1: %2").arg(name, fromTo(difference.field, difference.before, difference.after));
    return difference.numbers.isEmpty() ? what : Texts::tr("%1 · %2", "a change, numbers").arg(what, count(difference));
}

Status meaningOf(const OrderDifference &difference)
{
    switch (difference.kind) {
    case DifferenceKind::FirstSeen:
    case DifferenceKind::Status:
        return statusOf<domain::OrderStatus>(difference.after);
    case DifferenceKind::NumberStatus:
        return statusOf<domain::NumberStatus>(difference.after);
    case DifferenceKind::Foc:
    case DifferenceKind::Note:
    case DifferenceKind::NoteGone:
    case DifferenceKind::Document:
    case DifferenceKind::DocumentGone:
    case DifferenceKind::Group:
    case DifferenceKind::Schedule:
    case DifferenceKind::NumbersAdded:
    case DifferenceKind::NumbersRemoved:
    case DifferenceKind::Field:
        return {};
    }
    Q_UNREACHABLE();
}

QString moreText(const OrderDifference &difference)
{
    QStringList parts;
    if (!difference.words.isEmpty() && difference.kind != DifferenceKind::Document
        && difference.kind != DifferenceKind::DocumentGone)
        parts << difference.words;
    if (difference.isSecret)
        parts << Texts::tr("A secret: only that it changed is kept.");
    if (difference.numbers.size() > 1) {
        QStringList numbers;
        for (const QString &number : difference.numbers)
            numbers << format::phone(number);
        parts << numbers.join(u", "_s);
    }
    return parts.join(u" · "_s);
}

QString exact(const QDateTime &at)
{
    return Texts::tr("%1 %2").arg(format::date(at.date()), format::time(at.time()));
}

QString sentText(store::IntentKind kind)
{
    using store::IntentKind;
    switch (kind) {
    case IntentKind::CreateOrder:
        return Texts::tr("Order sent");
    case IntentKind::UpdateOrder:
        return Texts::tr("Update sent");
    case IntentKind::CancelOrder:
        return Texts::tr("Cancelation sent");
    case IntentKind::AddNote:
        return Texts::tr("Note sent");
    case IntentKind::UploadDocument:
        return Texts::tr("Document sent");
    case IntentKind::Activate:
        return Texts::tr("Activation sent");
    case IntentKind::Configuration:
        return Texts::tr("Porting defaults sent");
    case IntentKind::RentNumber:
        return Texts::tr("Rental sent");
    case IntentKind::RentAnyNumber:
        return Texts::tr("Rental of any number sent");
    case IntentKind::ChangeNumber:
        return Texts::tr("Change of the number sent");
    case IntentKind::ReleaseNumber:
        return Texts::tr("Release sent");
    case IntentKind::CreateNumberOrder:
        return Texts::tr("Number order sent");
    case IntentKind::SaveRegistration:
        return Texts::tr("Registration sent");
    case IntentKind::UploadAttachment:
        return Texts::tr("Attachment sent");
    case IntentKind::SubmitNumberOrder:
        return Texts::tr("Submission sent");
    case IntentKind::ProvisionAddress:
        return Texts::tr("Emergency address sent");
    case IntentKind::DeprovisionAddress:
        return Texts::tr("Removal of the emergency address sent");
    case IntentKind::CallbackSecret:
        return Texts::tr("Callback secret sent");
    case IntentKind::ImportNumber:
        return Texts::tr("Import sent");
    case IntentKind::ImportNumbers:
        return Texts::tr("Import of several numbers sent");
    case IntentKind::ChangeImportedNumber:
        return Texts::tr("Change of the imported number sent");
    case IntentKind::RemoveImportedNumber:
        return Texts::tr("Removal of the imported number sent");
    case IntentKind::TextEnable:
        return Texts::tr("Text-enablement sent");
    case IntentKind::TextEnableTollFree:
        return Texts::tr("Toll-free text-enablement sent");
    case IntentKind::AddQualifiedNumbers:
        return Texts::tr("Numbers sent for qualification");
    case IntentKind::RemoveQualifiedNumber:
        return Texts::tr("Removal of the qualified number sent");
    case IntentKind::SendVoiceChallenge:
        return Texts::tr("Voice challenge asked for");
    case IntentKind::VerifyVoiceChallenge:
        return Texts::tr("Code of the voice challenge sent");
    case IntentKind::HostingCallbacks:
        return Texts::tr("Hosting callbacks sent");
    case IntentKind::Unknown:
        return Texts::tr("Something sent by a newer Portside");
    }
    Q_UNREACHABLE();
}

HistoryRow rowOf(const store::HistoryEntry &entry)
{
    const QDateTime seenAt = entry.seenAt.toLocalTime();
    const QDateTime notBefore = entry.notBefore.toLocalTime();
    const Status status = meaningOf(entry.difference);
    const Between between = betweenText(notBefore, seenAt);
    HistoryRow row{.id = u"seen/"_s % QString::number(entry.position),
        .at = seenAt,
        .when = between.first,
        .whenMore = between.second,
        .what = differenceText(entry.difference),
        .more = moreText(entry.difference),
        .meaning = status.meaning,
        .sign = status.sign,
        .source = Texts::tr("Observed"),
        .numbers = entry.difference.numbers,
        .order = entry.order,
        .reference = entry.reference};
    row.whenTold = notBefore.isValid()
        ? Texts::tr(
            "Not there when the order was read on %1, there on %2. When it came about in between, this desk does "
            "not know.")
              .arg(exact(notBefore), exact(seenAt))
        : Texts::tr("The first reading of this order at this desk, on %1.").arg(exact(seenAt));
    if (entry.difference.serverTime.isValid())
        row.by = Texts::tr("dated %1").arg(exact(entry.difference.serverTime.toLocalTime()));
    return row;
}

HistoryRow rowOf(const store::JournalEntry &entry)
{
    const QDateTime at = flows::intentdata::sentAt(entry.intent).toLocalTime();
    const Status status = tables::StatusText::of(store::currentState(entry));
    QStringList words;
    for (const store::Outcome &outcome : entry.outcomes) {
        if (!outcome.words.isEmpty())
            words << outcome.words;
    }
    words.removeDuplicates();
    const QString note = entry.intent.data.value(u"note"_s).toString();
    if (!note.isEmpty())
        words.prepend(note);
    return {.id = u"sent/"_s % entry.intent.id,
        .at = at,
        .when = Texts::tr("at %1").arg(format::time(at.time())),
        .whenTold = Texts::tr("Sent from this desk on %1.").arg(exact(at)),
        .what = sentText(entry.intent.kind),
        .more = words.join(u" · "_s),
        .source = status.text,
        .by = entry.intent.user,
        .sourceMeaning = status.meaning,
        .sourceSign = status.sign};
}

} // namespace

QString Between::joined() const
{
    return second.isEmpty() ? first : QString(first % u' ' % second);
}

Between betweenText(const QDateTime &notBefore, const QDateTime &seenAt)
{
    if (!notBefore.isValid())
        return {.first = Texts::tr("at %1").arg(format::time(seenAt.time()))};
    const auto minute = [](QDateTime at, bool up) {
        const QTime time = at.time();
        const bool whole = time.second() == 0 && time.msec() == 0;
        at.setTime(QTime(time.hour(), time.minute()));
        return up && !whole ? at.addSecs(60) : at;
    };
    const QDateTime begin = minute(notBefore, false);
    const QDateTime end = minute(seenAt, true);
    const auto clock = [](const QDateTime &at) { return at.time().toString(u"HH:mm"_s); };
    if (begin.date() == end.date())
        //: When something came about, as far as this desk knows: it looked at both times
        return {.first = Texts::tr("between %1 and %2").arg(clock(begin), clock(end))};
    const auto day = [&](const QDateTime &at) {
        return Texts::tr("%1 %2").arg(format::shortDate(at.date(), end.date()), clock(at));
    };
    //: The first line of "between 23 Nov 17:40 and 24 Nov 08:02"; the second begins with "and"
    return {.first = Texts::tr("between %1").arg(day(begin)), .second = Texts::tr("and %1").arg(day(end))};
}

QString differenceText(const OrderDifference &difference)
{
    const auto change
        = [&](const Status &before, const Status &after) { return Texts::tr("%1 → %2").arg(before.text, after.text); };
    const QString before = difference.before;
    const QString after = difference.after;
    const QString foc = u"focDate"_s;
    switch (difference.kind) {
    case DifferenceKind::FirstSeen:
        return Texts::tr("Read for the first time: %1").arg(statusOf<domain::OrderStatus>(after).text);
    case DifferenceKind::Status:
        return Texts::tr("Status: %1")
            .arg(change(statusOf<domain::OrderStatus>(before), statusOf<domain::OrderStatus>(after)));
    case DifferenceKind::NumberStatus:
        return Texts::tr("%1: %2").arg(
            count(difference), change(statusOf<domain::NumberStatus>(before), statusOf<domain::NumberStatus>(after)));
    case DifferenceKind::Foc:
        if (before.isEmpty())
            return Texts::tr("FOC given: %1 · %2").arg(shown(foc, after), count(difference));
        if (after.isEmpty())
            return Texts::tr("FOC taken back: %1 · %2").arg(shown(foc, before), count(difference));
        return Texts::tr("FOC moved: %1 · %2").arg(fromTo(foc, before, after), count(difference));
    case DifferenceKind::Note:
        return difference.author.isEmpty() ? Texts::tr("A note came")
                                           : Texts::tr("A note came from %1").arg(difference.author);
    case DifferenceKind::NoteGone:
        return Texts::tr("A note is no longer there");
    case DifferenceKind::Document:
        return Texts::tr("Document added: %1").arg(difference.words);
    case DifferenceKind::DocumentGone:
        return Texts::tr("Document gone: %1").arg(difference.words);
    case DifferenceKind::Group:
        return Texts::tr("Group of %1: %2").arg(count(difference), fromTo(u"phoneNumberGroup"_s, before, after));
    case DifferenceKind::Schedule:
        //: "from" and "to" are dates with a time and a zone
        return Texts::tr("Desired date: %1 → %2").arg(scheduleText(before), scheduleText(after));
    case DifferenceKind::NumbersAdded:
        return Texts::tr("Added: %1").arg(count(difference));
    case DifferenceKind::NumbersRemoved:
        return Texts::tr("Taken out: %1").arg(count(difference));
    case DifferenceKind::Field:
        return fieldText(difference);
    }
    Q_UNREACHABLE();
}

std::vector<HistoryRow> historyRows(
    const std::vector<store::HistoryEntry> &seen, const std::vector<store::JournalEntry> &sent)
{
    // Both are newest first; what decides between them is this computer's clock, which stamps both.
    std::vector<HistoryRow> rows;
    auto next = sent.begin();
    for (const store::HistoryEntry &entry : seen) {
        for (; next != sent.end() && next->intent.createdAt > entry.notedAt; ++next)
            rows.push_back(rowOf(*next));
        rows.push_back(rowOf(entry));
    }
    for (; next != sent.end(); ++next)
        rows.push_back(rowOf(*next));
    return rows;
}

std::vector<EvidenceEvent> evidenceEvents(const std::vector<store::HistoryEntry> &newestFirst)
{
    std::vector<EvidenceEvent> events;
    for (auto entry = newestFirst.rbegin(); entry != newestFirst.rend(); ++entry) {
        const QString more = moreText(entry->difference);
        const QString what = differenceText(entry->difference);
        events.push_back({.notBefore = entry->notBefore,
            .seenAt = entry->seenAt,
            .text = more.isEmpty() ? what : QString(what % u'\n' % more)});
    }
    return events;
}

} // namespace views
