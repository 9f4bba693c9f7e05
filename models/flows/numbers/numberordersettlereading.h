#pragma once

#include "api/numbers/numbersapi.h"
#include "flows/desk.h"
#include "flows/settlereading.h"

namespace flows {

//! For what makes and changes number orders. A create has no reference and the server no list: one number that is
//! offered to everybody again was not reserved, and beyond that only time tells, since no reservation outlives
//! domain::longestReservation.
class NumberOrderSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    NumberOrderSettleReading(Desk desk, store::Intent intent, QObject *parent = nullptr);

    void start(Handler handler) override;

private:
    void lookForCreate();
    Sighting onlyTimeTells() const;
    void readRegistration();
    void readOrder();
    Sighting judge(const domain::Registration &registration) const;
    Sighting judge(const domain::NumberOrder &order) const;
    Sighting sighting(Sight sight) const { return {.sight = sight, .orderId = m_intent.target}; }
    void finish(const net::Result<Sighting> &result);

    const Desk m_desk;
    const store::Intent m_intent;
    Handler m_handler;
    net::Call<domain::AvailableNumber> m_offer;
    net::Call<domain::Registration> m_registration;
    net::Call<domain::NumberOrder> m_order;
};

} // namespace flows
