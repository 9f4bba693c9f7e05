#include "store/journalrules.h"

#include <algorithm>

namespace store {

namespace {

//! The looks that found nothing after the request gave up, in the order of noting. Something that was seen starts
//! the count again: what was there and is gone was not lost on the way.
std::vector<QDateTime> countingLooks(const JournalEntry &entry)
{
    std::vector<QDateTime> looks;
    for (const Outcome &outcome : entry.outcomes) {
        if (outcome.observation == Observation::Present)
            looks.clear();
        else if (outcome.observation == Observation::Absent && outcome.at > entry.intent.givesUpAt)
            looks.push_back(outcome.at);
    }
    return looks;
}

} // namespace

IntentSubject subjectOf(IntentKind kind)
{
    using enum IntentKind;
    switch (kind) {
    case CreateOrder:
    case UpdateOrder:
    case CancelOrder:
    case AddNote:
    case UploadDocument:
    case Activate:
        return IntentSubject::Order;
    case Configuration:
    case CallbackSecret:
    case HostingCallbacks:
        return IntentSubject::Project;
    case RentNumber:
    case RentAnyNumber:
    case ChangeNumber:
    case ReleaseNumber:
    case ProvisionAddress:
    case DeprovisionAddress:
    case ImportNumber:
    case ChangeImportedNumber:
    case RemoveImportedNumber:
    case AddQualifiedNumbers:
    case RemoveQualifiedNumber:
    case SendVoiceChallenge:
    case VerifyVoiceChallenge:
        return IntentSubject::Number;
    case CreateNumberOrder:
    case SaveRegistration:
    case UploadAttachment:
    case SubmitNumberOrder:
        return IntentSubject::NumberOrder;
    case ImportNumbers:
    case TextEnable:
    case TextEnableTollFree:
        return IntentSubject::HostingOrder;
    case Unknown:
        return IntentSubject::Unknown;
    }
    Q_UNREACHABLE();
}

bool isFinal(OutcomeState state)
{
    switch (state) {
    case OutcomeState::Begun:
    case OutcomeState::Sent:
    case OutcomeState::Unknown:
        return false;
    case OutcomeState::Done:
    case OutcomeState::Refused:
    case OutcomeState::Failed:
    case OutcomeState::Absent:
        return true;
    }
    Q_UNREACHABLE();
}

OutcomeState currentState(const JournalEntry &entry)
{
    OutcomeState state = OutcomeState::Begun;
    for (const Outcome &outcome : entry.outcomes) {
        const bool backwards = outcome.state == OutcomeState::Sent && state == OutcomeState::Unknown;
        if (isFinal(outcome.state) || (!isFinal(state) && !backwards))
            state = outcome.state;
    }
    const bool underWay = state == OutcomeState::Begun || state == OutcomeState::Sent;
    return underWay && !entry.fromThisRun ? OutcomeState::Unknown : state;
}

bool needsSettling(const JournalEntry &entry)
{
    return currentState(entry) == OutcomeState::Unknown;
}

bool provenAbsent(const JournalEntry &entry, AbsenceRules rules)
{
    const std::vector<QDateTime> looks = countingLooks(entry);
    // Not the first against the last of a sorted list: a clock that was set back must not count as time that passed.
    return std::any_of(looks.begin(), looks.end(), [&](const QDateTime &first) {
        const auto here = looks.begin() + (&first - looks.data());
        return std::any_of(here + 1, looks.end(),
            [&](const QDateTime &second) { return first.msecsTo(second) >= rules.apart.count(); });
    });
}

std::optional<QDateTime> nextLookAt(const JournalEntry &entry, AbsenceRules rules)
{
    if (!needsSettling(entry) || provenAbsent(entry, rules))
        return {};
    const std::vector<QDateTime> looks = countingLooks(entry);
    if (looks.empty())
        return entry.intent.givesUpAt.addMSecs(1);
    return std::min_element(looks.begin(), looks.end())->addMSecs(rules.apart.count());
}

//! Of the order that was made, from the latest outcome that names one.
static QString idOfMade(const JournalEntry &entry)
{
    const auto named = std::find_if(entry.outcomes.rbegin(), entry.outcomes.rend(),
        [](const Outcome &outcome) { return !outcome.orderId.isEmpty(); });
    return named == entry.outcomes.rend() ? QString() : named->orderId;
}

QString orderIdOf(const JournalEntry &entry)
{
    if (subjectOf(entry.intent.kind) != IntentSubject::Order)
        return {};
    const QString made = idOfMade(entry);
    // The target of a create is a reference; that of every other request is the order.
    return made.isEmpty() && entry.intent.kind != IntentKind::CreateOrder ? entry.intent.target : made;
}

QString numberOrderIdOf(const JournalEntry &entry)
{
    if (subjectOf(entry.intent.kind) != IntentSubject::NumberOrder)
        return {};
    return entry.intent.kind == IntentKind::CreateNumberOrder ? idOfMade(entry) : entry.intent.target;
}

QString numberOf(const JournalEntry &entry)
{
    if (subjectOf(entry.intent.kind) != IntentSubject::Number)
        return {};
    switch (entry.intent.kind) {
    case IntentKind::RentAnyNumber:
        return idOfMade(entry);
    case IntentKind::AddQualifiedNumbers:
        return {}; // they are in its data
    default:
        return entry.intent.target;
    }
}

QString hostingOrderIdOf(const JournalEntry &entry)
{
    return subjectOf(entry.intent.kind) == IntentSubject::HostingOrder ? idOfMade(entry) : QString();
}

QString targetName(const JournalEntry &entry)
{
    switch (subjectOf(entry.intent.kind)) {
    case IntentSubject::Order:
        return entry.intent.kind == IntentKind::CreateOrder ? entry.intent.target : QString();
    case IntentSubject::Number:
        return numberOf(entry);
    case IntentSubject::NumberOrder:
        return numberOrderIdOf(entry);
    case IntentSubject::HostingOrder:
        return hostingOrderIdOf(entry);
    case IntentSubject::Project:
    case IntentSubject::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace store
