#include "flows/numbers/settlednumbers.h"

#include "api/numbers/numbersapi.h"
#include "flows/settleflow.h"
#include "store/journalrules.h"

#include <utility>

namespace flows {

SettledNumbers::SettledNumbers(Desk desk, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_calls(
          this, maximumCalls, [this](const QString &number) { return m_desk.numbers.active().get(number); },
          [this](const QString &, const net::Result<domain::ActiveNumber> &result) {
              if (result) // else the next reading of all numbers shows it
                  Q_EMIT numberRead(*result);
          })
{
    connect(&settler, &SettleFlow::settled, this,
        [this](const Settlement &, const store::JournalEntry &entry) { take(entry); });
}

static bool makesOrChangesANumber(store::IntentKind kind)
{
    using enum store::IntentKind;
    return kind == RentNumber || kind == RentAnyNumber || kind == ChangeNumber || kind == ReleaseNumber;
}

void SettledNumbers::take(const store::JournalEntry &entry)
{
    const QString number = store::numberOf(entry);
    const bool isDone = store::currentState(entry) == store::OutcomeState::Done;
    if (isDone && makesOrChangesANumber(entry.intent.kind) && !number.isEmpty())
        m_calls.enqueue(number);
}

} // namespace flows
