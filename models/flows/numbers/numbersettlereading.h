#pragma once

#include "domain/numbers/activenumber.h"
#include "flows/desk.h"
#include "flows/settlereading.h"
#include "net/call.h"

namespace flows {

//! Looks whether a number was changed or released, by reading it.
class NumberSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    NumberSettleReading(Desk desk, store::Intent intent);

    void start(Handler handler) override;

private:
    Sight judge(const domain::ActiveNumber &number) const;

    const Desk m_desk;
    const store::Intent m_intent;
    net::Call<domain::ActiveNumber> m_call;
};

} // namespace flows
