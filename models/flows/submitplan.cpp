#include "flows/submitplan.h"

#include <algorithm>

namespace flows {

using domain::LoaState;
using domain::SubmitState;
using domain::SubmittedOrder;
using store::OutcomeState;

SubmitSummary summarize(const std::vector<SubmittedOrder> &orders)
{
    const auto isOpen = [](LoaState state) { return state != LoaState::None && state != LoaState::Uploaded; };
    SubmitSummary summary{.orders = int(orders.size())};
    for (const SubmittedOrder &order : orders) {
        switch (order.state) {
        case SubmitState::Waiting:
            ++summary.waiting;
            break;
        case SubmitState::Created:
            ++summary.created;
            summary.lettersOpen += isOpen(order.loa) || isOpen(order.note);
            break;
        case SubmitState::Refused:
            ++summary.refused;
            break;
        case SubmitState::Failed:
            ++summary.failed;
            break;
        case SubmitState::Sent:
        case SubmitState::UnknownOutcome:
            ++summary.unknown;
            break;
        }
    }
    return summary;
}

static bool mayExist(const SubmittedOrder &order)
{
    return order.state == SubmitState::Sent || order.state == SubmitState::Created
        || order.state == SubmitState::UnknownOutcome;
}

Submission planSubmission(
    const domain::PortInDraft &draft, const std::vector<domain::PlannedOrder> &plan, const domain::RandomSource &random)
{
    const bool hasLetter = draft.loa.kind == domain::LoaKind::File;
    const bool hasNote = !domain::firstNote(draft).isEmpty();
    Submission submission;
    std::copy_if(draft.orders.begin(), draft.orders.end(), std::back_inserter(submission.orders), mayExist);
    for (SubmittedOrder &order : submission.orders) {
        // A letter that was chosen only after the order was made, and what a person tries once more.
        if (hasLetter && (order.loa == LoaState::None || order.loa == LoaState::Refused))
            order.loa = LoaState::Waiting;
        if (order.note == LoaState::Refused)
            order.note = LoaState::Waiting;
    }
    const int total = int(submission.orders.size() + plan.size());
    for (const domain::PlannedOrder &planned : plan) {
        SubmittedOrder order{.loa = hasLetter ? LoaState::Waiting : LoaState::None,
            .noteWanted = hasNote,
            .note = hasNote ? LoaState::Waiting : LoaState::None};
        for (const std::size_t index : planned.indexes)
            order.numbers.push_back(draft.numbers[index].e164);
        const auto before = std::find_if(draft.orders.begin(), draft.orders.end(),
            [&](const SubmittedOrder &known) { return !mayExist(known) && known.numbers == order.numbers; });
        order.reference = before != draft.orders.end()
            ? before->reference
            : domain::composeReference(
                draft.reference, int(submission.orders.size()) + 1, total, domain::newIntentToken(random));
        submission.toSend.emplace(int(submission.orders.size()),
            OrderToSend{.body = domain::toOrder(draft, planned, order.reference), .indexes = planned.indexes});
        submission.orders.push_back(order);
    }
    return submission;
}

SubmitState submitState(const std::optional<store::JournalEntry> &entry)
{
    if (!entry)
        return SubmitState::Waiting;
    switch (store::currentState(*entry)) {
    case OutcomeState::Begun:
    case OutcomeState::Sent:
        return SubmitState::Sent;
    case OutcomeState::Unknown:
        return SubmitState::UnknownOutcome;
    case OutcomeState::Done:
        return SubmitState::Created;
    case OutcomeState::Refused:
        return SubmitState::Refused;
    case OutcomeState::Failed:
    case OutcomeState::Absent:
        return SubmitState::Failed;
    }
    Q_UNREACHABLE();
}

LoaState letterState(const std::optional<store::JournalEntry> &entry)
{
    return entry ? letterState(store::currentState(*entry)) : LoaState::Waiting;
}

LoaState letterState(OutcomeState state)
{
    switch (state) {
    case OutcomeState::Begun:
    case OutcomeState::Sent:
        return LoaState::Sent;
    case OutcomeState::Unknown:
        return LoaState::UnknownOutcome;
    case OutcomeState::Done:
        return LoaState::Uploaded;
    case OutcomeState::Refused:
        return LoaState::Refused;
    case OutcomeState::Failed:
    case OutcomeState::Absent:
        return LoaState::Waiting;
    }
    Q_UNREACHABLE();
}

std::vector<ServerIssue> serverIssues(const net::Error &error, int order, const std::vector<std::size_t> &indexes)
{
    std::vector<ServerIssue> issues;
    for (const net::FieldError &field : error.fields) {
        const domain::FieldPlace place = domain::placeOf(field.field);
        const bool isKnown = place.number >= 0 && size_t(place.number) < indexes.size();
        issues.push_back({.step = place.step,
            .field = place.field,
            .number = isKnown ? int(indexes[size_t(place.number)]) : -1,
            .order = order,
            .words = field.message});
    }
    return issues;
}

} // namespace flows
