#pragma once

#include "api/numbers/numbersapi.h"
#include "flows/desk.h"

#include <QObject>

#include <functional>

namespace flows {

//! A number order with its registration, and with what is asked for where that was to be read too.
struct NumberOrderRead {
    domain::NumberOrder order = {};
    domain::Registration registration = {};
    bool askedRequirements = false;
    std::optional<domain::NumberRequirements> requirements = {}; //!< nothing: the server knows of none
    QDateTime readAt = {}; //!< UTC, the server's
};

//! Reads one number order, one request after the other. Changes nothing.
class NumberOrderReading final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const net::Result<NumberOrderRead> &)>;

    NumberOrderReading(Desk desk, domain::NumberOrderId id, bool withRequirements, QObject *parent = nullptr);

    const domain::NumberOrderId &id() const { return m_id; }
    //! Call once. \p handler is never called from inside; it may destroy this object later, not at once.
    void start(Handler handler);

private:
    void readRegistration();
    void readRequirements();

    const Desk m_desk;
    const domain::NumberOrderId m_id;
    const bool m_withRequirements;
    Handler m_handler;
    NumberOrderRead m_read;
    net::Call<domain::NumberOrder> m_order;
    net::Call<domain::Registration> m_registration;
    net::Call<domain::NumberRequirements> m_requirements;
};

} // namespace flows
