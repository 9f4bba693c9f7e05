#pragma once

#include "domain/numbers/callbackconfiguration.h"
#include "domain/numbers/e911address.h"
#include "flows/desk.h"
#include "flows/settlereading.h"
#include "net/call.h"

namespace flows {

//! For an emergency address that was set or removed.
class AddressSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    AddressSettleReading(const Desk &desk, const store::Intent &intent, QObject *parent = nullptr);

    void start(Handler handler) override;

private:
    const Desk m_desk;
    const store::Intent m_intent;
    net::Call<domain::E911Address> m_call;
};

//! For the secret of the callbacks. Without a keychain neither the old nor the new one was kept, and nothing can be
//! told.
class SecretSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    SecretSettleReading(const Desk &desk, const store::Intent &intent, QObject *parent = nullptr);

    void start(Handler handler) override;

private:
    const Desk m_desk;
    const store::Intent m_intent;
    net::Call<domain::CallbackConfiguration> m_call;
};

} // namespace flows
