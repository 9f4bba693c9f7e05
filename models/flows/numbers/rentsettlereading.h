#pragma once

#include "domain/numbers/numberrequests.h"
#include "flows/desk.h"
#include "flows/numbers/numberset.h"
#include "flows/settlereading.h"
#include "store/intent.h"

namespace store {
struct JournalEntry;
}

namespace flows {

//! A number that was rented is among those of the project.
class RentSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    RentSettleReading(Desk desk, store::Intent intent, QObject *parent = nullptr);

    void start(Handler handler) override;

private:
    const Desk m_desk;
    const store::Intent m_intent;
    net::Call<domain::ActiveNumber> m_call;
};

//! Whichever number was rented is one that the project did not have before, and that nothing else explains.
class RentAnySettleReading final : public SettleReading
{
    Q_OBJECT

public:
    RentAnySettleReading(Desk desk, store::Intent intent, QObject *parent = nullptr);

    void start(Handler handler) override;

private:
    void explain(const domain::RentAnyRequest &request, NumberSet::Numbers arrived);
    Sighting judge(const domain::RentAnyRequest &request, NumberSet::Numbers arrived,
        const std::vector<store::JournalEntry> &ours) const;
    void finish(const net::Result<Sighting> &result);

    const Desk m_desk;
    const store::Intent m_intent;
    Handler m_handler;
    NumberSet m_numbers;
};

} // namespace flows
