#pragma once

#include "domain/imported/importednumber.h"
#include "flows/desk.h"
#include "flows/settlereading.h"
#include "net/call.h"

namespace flows {

//! Looks whether an imported number was changed or removed, by reading it.
class ImportedSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    ImportedSettleReading(Desk desk, store::Intent intent);

    void start(Handler handler) override;

private:
    Sight judge(const std::optional<domain::ImportedNumber> &number) const;

    const Desk m_desk;
    const store::Intent m_intent;
    net::Call<domain::ImportedNumber> m_call;
};

} // namespace flows
