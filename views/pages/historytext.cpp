#include "views/pages/historytext.h"

#include "tables/statustext.h"
#include "views/format.h"
#include "views/forms/issuetext.h"

#include "json/porting/portorderjson.h"

#include <QCoreApplication>

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

//! A value of the wire as it is shown.
QString shown(const QString &wire)
{
    if (wire.isEmpty())
        return Texts::tr("none");
    const QDate day = QDate::fromString(wire.left(10), Qt::ISODate);
    if (!day.isValid())
        return wire;
    if (wire.size() == 10)
        return format::date(day);
    const QDateTime at = QDateTime::fromString(wire, Qt::ISODate);
    return at.isValid() ? Texts::tr("%1 %2 UTC").arg(format::date(at.toUTC().date()), at.toUTC().toString(u"HH:mm"_s))
                        : wire;
}

QString fromTo(const QString &before, const QString &after)
{
    //: A value before and after a change
    return Texts::tr("%1 → %2").arg(shown(before), shown(after));
}

QString count(const OrderDifference &difference)
{
    return difference.numbers.size() == 1 ? format::phone(difference.numbers.front())
                                          : format::numbers(int(difference.numbers.size()));
}

QString fieldText(const OrderDifference &difference)
{
    const QString name = fieldName(difference.field);
    const QString what = difference.isSecret
        ? Texts::tr("%1 changed").arg(name)
        //: Name of a field, and its value before and after
        : Texts::tr("%1: %2").arg(name, fromTo(difference.before, difference.after));
    return difference.numbers.isEmpty() ? what : Texts::tr("%1 (%2)").arg(what, count(difference));
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
        .numbers = entry.difference.numbers};
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
    const QDateTime at = entry.intent.createdAt.toLocalTime();
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
            return Texts::tr("FOC given: %1 (%2)").arg(shown(after), count(difference));
        if (after.isEmpty())
            return Texts::tr("FOC taken back: %1 (%2)").arg(shown(before), count(difference));
        return Texts::tr("FOC moved: %1 (%2)").arg(fromTo(before, after), count(difference));
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
        return Texts::tr("Group of %1: %2").arg(count(difference), fromTo(before, after));
    case DifferenceKind::Schedule:
        //: "from" and "to" are dates with a time and a zone
        return Texts::tr("Desired date: %1 → %2")
            .arg(before.isEmpty() ? Texts::tr("none") : before, after.isEmpty() ? Texts::tr("none") : after);
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
