#pragma once

#include "domain/numbers/activenumber.h"
#include "flows/desk.h"
#include "flows/parallel.h"

namespace store {
struct JournalEntry;
}

namespace flows {

class SettleFlow;

//! Reads each number that turns out to have been rented, changed or released after its answer was lost, so that lists
//! show it although nobody waits for it any more.
class SettledNumbers final : public QObject
{
    Q_OBJECT

public:
    SettledNumbers(Desk desk, SettleFlow &settler, QObject *parent = nullptr);

Q_SIGNALS:
    void numberRead(const domain::ActiveNumber &number);

private:
    void take(const store::JournalEntry &entry);

    const Desk m_desk;
    Parallel<QString, domain::ActiveNumber> m_calls;
};

} // namespace flows
