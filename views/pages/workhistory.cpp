#include "views/pages/workhistory.h"

#include "flows/ordermembers.h"
#include "flows/orderwatch.h"
#include "flows/ournotes.h"
#include "flows/workcase.h"
#include "views/format.h"
#include "views/forms/fieldtext.h"
#include "json/membernames.h"
#include "json/porting/portorderjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using Fact = views::WorkCaseText::Fact;
using store::IntentKind, store::JournalEntry, store::Observation, store::Outcome, store::OutcomeState;

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::WorkHistory)
};

constexpr size_t mostShown = 12;

QString valueText(const flows::MemberKey &key, const QJsonValue &value)
{
    const QString text = fieldValue(key.path, value);
    return text.isEmpty() ? Words::tr("empty") : text;
}

template <class T>
QSet<QString> sentMembers()
{
    QSet<QString> paths;
    json::forEachMember<T>([&paths](const QString &path, json::Use use) {
        if (json::isSent(use))
            paths.insert(path);
    });
    return paths;
}

//! A member that the tables know and that a request carries; the number itself is none.
bool isOursToSend(const flows::MemberKey &key)
{
    static const QSet<QString> ofOrder = sentMembers<domain::PortOrder>();
    static const QSet<QString> ofNumber = sentMembers<domain::PortNumber>();
    return key.number.isEmpty() ? ofOrder.contains(key.path) : ofNumber.contains(key.path);
}

//! One line for each member, however many numbers it is the same change in.
void addMembers(std::vector<Fact> &facts, const QJsonObject &before, const QJsonObject &body)
{
    const flows::OrderMembers old = flows::membersOf(before);
    const flows::OrderMembers next = flows::membersOf(body);
    const QStringList numbers = flows::numbersOf(body);
    const QStringList numbersBefore = flows::numbersOf(before);
    const auto add = [&](const flows::MemberKey &key, const QJsonValue &from, const QJsonValue &to) {
        const bool joins = !key.number.isEmpty() && numbers.contains(key.number) != numbersBefore.contains(key.number);
        if (from == to || joins)
            return;
        const QString name = fieldName(key.path);
        const QString value = flows::isSecretMember(key.path)
            ? Words::tr("changed (masked)")
            : Words::tr("%1 → %2", "before, after").arg(valueText(key, from), valueText(key, to));
        const Fact fact{name, value};
        if (std::ranges::find(facts, fact) == facts.end())
            facts.push_back(fact);
    };
    for (const auto &[key, value] : next) {
        const auto was = old.find(key);
        add(key, was == old.end() ? QJsonValue() : was->second, value);
    }
    for (const auto &[key, value] : old) {
        // The body leaves out what only the server may set; what was there for us to send and is not, was cleared.
        if (!next.contains(key) && isOursToSend(key))
            add(key, value, {});
    }
    const auto missing = [](const QStringList &in, const QStringList &from) {
        return int(std::ranges::count_if(in, [&](const QString &number) { return !from.contains(number); }));
    };
    const int added = missing(numbers, numbersBefore);
    const int dropped = missing(numbersBefore, numbers);
    const auto count = [](int n, const QString &some, const QString &none) { return n > 0 ? some.arg(n) : none; };
    facts.push_back({Words::tr("Numbers"),
        Words::tr("%1, %2, %3", "all, added, dropped")
            .arg(QString::number(numbers.size()), count(added, Words::tr("%1 added"), Words::tr("none added")),
                count(dropped, Words::tr("%1 dropped"), Words::tr("none dropped")))});
}

QString noun(IntentKind kind)
{
    switch (kind) {
    case IntentKind::CreateOrder:
        return Words::tr("New order");
    case IntentKind::UpdateOrder:
        return Words::tr("Update");
    case IntentKind::CancelOrder:
        return Words::tr("Cancelation");
    case IntentKind::AddNote:
        return Words::tr("Note");
    case IntentKind::UploadDocument:
        return Words::tr("Document");
    case IntentKind::Activate:
        return Words::tr("Activation");
    case IntentKind::Configuration:
        return Words::tr("Porting defaults");
    case IntentKind::RentNumber:
        return Words::tr("Rental");
    case IntentKind::RentAnyNumber:
        return Words::tr("Rental of any number");
    case IntentKind::ChangeNumber:
        return Words::tr("Change of the number");
    case IntentKind::ReleaseNumber:
        return Words::tr("Release");
    case IntentKind::CreateNumberOrder:
        return Words::tr("Number order");
    case IntentKind::SaveRegistration:
        return Words::tr("Registration");
    case IntentKind::UploadAttachment:
        return Words::tr("Attachment");
    case IntentKind::SubmitNumberOrder:
        return Words::tr("Submission");
    case IntentKind::ProvisionAddress:
        return Words::tr("Emergency address");
    case IntentKind::DeprovisionAddress:
        return Words::tr("Removal of the emergency address");
    case IntentKind::CallbackSecret:
        return Words::tr("Callback secret");
    case IntentKind::ImportNumber:
        return Words::tr("Import");
    case IntentKind::ImportNumbers:
        return Words::tr("Import of several numbers");
    case IntentKind::ChangeImportedNumber:
        return Words::tr("Change of the imported number");
    case IntentKind::RemoveImportedNumber:
        return Words::tr("Removal of the imported number");
    case IntentKind::TextEnable:
        return Words::tr("Text-enablement");
    case IntentKind::TextEnableTollFree:
        return Words::tr("Toll-free text-enablement");
    case IntentKind::AddQualifiedNumbers:
        return Words::tr("Qualification");
    case IntentKind::RemoveQualifiedNumber:
        return Words::tr("Removal of the qualified number");
    case IntentKind::SendVoiceChallenge:
        return Words::tr("Voice challenge");
    case IntentKind::VerifyVoiceChallenge:
        return Words::tr("Code of the voice challenge");
    case IntentKind::HostingCallbacks:
        return Words::tr("Hosting callbacks");
    case IntentKind::Unknown:
        return Words::tr("Change");
    }
    Q_UNREACHABLE();
}

QString outcomeText(IntentKind kind, const Outcome &outcome)
{
    const QString what = noun(kind);
    if (outcome.state == OutcomeState::Unknown && outcome.observation == Observation::Absent)
        return Words::tr("%1: looked for, not there").arg(what);
    switch (outcome.state) {
    case OutcomeState::Begun:
        return Words::tr("%1: written to the journal").arg(what);
    case OutcomeState::Sent:
        return Words::tr("%1: sent").arg(what);
    case OutcomeState::Unknown:
        return outcome.httpStatus == 0 ? Words::tr("%1: no answer").arg(what)
                                       : Words::tr("%1: answer %2, outcome unknown").arg(what).arg(outcome.httpStatus);
    case OutcomeState::Done:
        return outcome.observation == Observation::Present ? Words::tr("%1: found, it was done").arg(what)
                                                           : Words::tr("%1: done").arg(what);
    case OutcomeState::Refused:
        return outcome.words.isEmpty() ? Words::tr("%1: refused").arg(what)
                                       : Words::tr("%1: refused, “%2”").arg(what, outcome.words);
    case OutcomeState::Failed:
        return Words::tr("%1: not sent").arg(what);
    case OutcomeState::Absent:
        return Words::tr("%1: proven absent").arg(what);
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Fact> workChanges(const flows::WorkCase &work)
{
    std::vector<Fact> facts;
    const JournalEntry *write = work.write();
    if (!write)
        return facts;
    const QJsonObject &data = write->intent.data;
    const auto list = [&data](QLatin1StringView key) {
        QStringList texts;
        for (const QJsonArray array = data.value(key).toArray(); const auto &each : array)
            texts << each.toString();
        return texts;
    };
    switch (write->intent.kind) {
    case IntentKind::UpdateOrder:
        addMembers(facts, data.value("before"_L1).toObject(), data.value("order"_L1).toObject());
        break;
    case IntentKind::CreateOrder:
        facts.push_back({Words::tr("Reference"), write->intent.target});
        facts.push_back(
            {Words::tr("Numbers"), format::count(flows::numbersOf(data.value("order"_L1).toObject()).size())});
        break;
    case IntentKind::CancelOrder:
        facts.push_back({Words::tr("Numbers"), format::count(list("numbers"_L1).size())});
        break;
    case IntentKind::AddNote:
        facts.push_back({Words::tr("Note"), data.value("note"_L1).toString()});
        break;
    case IntentKind::UploadDocument:
        facts.push_back({Words::tr("Document"), data.value("documentName"_L1).toString()});
        break;
    case IntentKind::Activate:
        facts.push_back({Words::tr("Groups"), list("groups"_L1).join(u", "_s)});
        facts.push_back({Words::tr("Numbers"), format::count(list("numbers"_L1).size())});
        break;
    case IntentKind::RentNumber:
    case IntentKind::ChangeNumber:
    case IntentKind::ReleaseNumber:
    case IntentKind::ProvisionAddress:
    case IntentKind::DeprovisionAddress:
    case IntentKind::ImportNumber:
    case IntentKind::ChangeImportedNumber:
    case IntentKind::RemoveImportedNumber:
    case IntentKind::RemoveQualifiedNumber:
    case IntentKind::SendVoiceChallenge:
    case IntentKind::VerifyVoiceChallenge:
        facts.push_back({Words::tr("Number"), write->intent.target});
        break;
    case IntentKind::SaveRegistration:
    case IntentKind::UploadAttachment:
    case IntentKind::SubmitNumberOrder:
        facts.push_back({Words::tr("Number order"), write->intent.target});
        break;
    case IntentKind::AddQualifiedNumbers:
    case IntentKind::ImportNumbers:
    case IntentKind::TextEnable:
    case IntentKind::TextEnableTollFree:
        facts.push_back({Words::tr("Numbers"), format::count(list("phoneNumbers"_L1).size())});
        break;
    case IntentKind::HostingCallbacks:
    case IntentKind::RentAnyNumber:
    case IntentKind::CreateNumberOrder:
    case IntentKind::CallbackSecret:
    case IntentKind::Configuration:
    case IntentKind::Unknown:
        break;
    }
    return facts;
}

std::vector<Fact> workHistory(const flows::WorkCase &work, const QDateTime &now)
{
    struct Line {
        QDateTime at = {};
        QString words = {};
    };
    std::vector<Line> lines;
    for (const JournalEntry &entry : work.journal()) {
        for (auto outcome = entry.outcomes.rbegin(); outcome != entry.outcomes.rend(); ++outcome)
            lines.push_back({outcome->at, outcomeText(entry.intent.kind, *outcome)});
    }
    const QSet<QString> ours = flows::ourNotes(work.journal());
    const flows::WatchedOrder *watched = work.order();
    for (const domain::OrderNote &note : watched ? watched->order.notes : std::vector<domain::OrderNote>()) {
        const QString text = note.note.simplified();
        if (!note.createdTime || flows::isOurs(note, ours))
            continue;
        constexpr qsizetype longest = 80;
        lines.push_back({*note.createdTime,
            Words::tr("Sinch wrote: “%1”").arg(text.size() > longest ? QString(text.left(longest) % u'…') : text)});
    }
    std::ranges::stable_sort(lines, [](const Line &a, const Line &b) { return a.at > b.at; });
    if (lines.size() > mostShown)
        lines.resize(mostShown);
    std::vector<Fact> facts;
    const QDateTime here = now.toLocalTime();
    for (const Line &line : lines) {
        const QDateTime at = line.at.toLocalTime();
        facts.push_back({at.date() == here.date() ? format::time(at.time()) : format::recently(at, here), line.words});
    }
    if (watched && watched->order.createdDate.isValid() && lines.size() < mostShown)
        facts.push_back({format::shortDate(watched->order.createdDate, here.date()), Words::tr("Order made")});
    return facts;
}

} // namespace views
