#pragma once

#include "flows/desk.h"
#include "flows/worksource.h"
#include "store/intent.h"

#include <map>

namespace flows {

class OrderWatch;

//! The changes that were sent and of which nobody knows what became: those of the journal that are not settled.
class WriteWork final : public WorkSource
{
    Q_OBJECT

public:
    //! \p watch knows what the orders are called.
    WriteWork(Desk desk, const OrderWatch &watch, QObject *parent = nullptr);

    void start() override;
    void judgeAgain() override;

private:
    void take(const store::JournalEntry &entry);
    void judge(const store::JournalEntry &entry);

    const Desk m_desk;
    const OrderWatch &m_watch;
    std::map<QString, store::JournalEntry> m_unknown;
};

} // namespace flows
