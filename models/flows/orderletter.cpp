#include "flows/orderletter.h"

#include "flows/intentdata.h"
#include "store/journalrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flows {

using store::JournalEntry;

namespace {

bool isLetter(const JournalEntry &entry)
{
    if (entry.intent.kind != store::IntentKind::UploadDocument
        || store::currentState(entry) != store::OutcomeState::Done)
        return false;
    return domain::speaksOfLoa(entry.intent.data.value(u"documentName"_s).toString())
        || domain::speaksOfLoa(entry.intent.data.value(u"description"_s).toString());
}

} // namespace

std::optional<OrderLetter> attachedLetter(const std::vector<JournalEntry> &newestFirst)
{
    const auto letter = std::find_if(newestFirst.begin(), newestFirst.end(), isLetter);
    if (letter == newestFirst.end())
        return {};
    OrderLetter attached{.name = letter->intent.data.value(u"documentName"_s).toString(),
        .attachedAt = intentdata::sentAt(letter->intent)};
    // What was sent before the letter is what the letter goes with.
    if (const auto copy = intentdata::lastSentCopy({letter + 1, newestFirst.end()}))
        attached.stated = domain::loaStatements(*copy);
    return attached;
}

domain::LoaDifference letterDifference(const OrderLetter &letter, const domain::PortOrder &order)
{
    return letter.stated.empty() ? domain::LoaDifference() : domain::letterDifference(letter.stated, order);
}

} // namespace flows
