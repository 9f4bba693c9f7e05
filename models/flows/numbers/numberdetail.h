#pragma once

#include "api/numbers/numbersapi.h"
#include "domain/clock.h"

#include <QObject>
#include <QTimer>

namespace flows {

//! One number that somebody looks at: read by itself, with its emergency address, once the look rests on it. What the
//! list knows of it is there meanwhile.
class NumberDetailFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Address : quint8 {
        DoesNotApply, //!< emergency addresses are for US numbers
        NotRead,
        Reading,
        None,
        Set,
        Failed,
    };

    NumberDetailFlow(const api::NumbersApi &api, domain::Clock now, QObject *parent = nullptr);

    //! \p known is what the list has of it.
    void open(const domain::ActiveNumber &known);
    void close();
    void refresh(); //!< at once

    const std::optional<domain::ActiveNumber> &number() const { return m_number; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; } //!< UTC; nothing: only the list knows it
    const std::optional<net::Error> &error() const { return m_error; }
    Address addressState() const { return m_addressState; }
    const domain::E911Address &address() const { return m_address; } //!< while it is Set
    const std::optional<net::Error> &addressError() const { return m_addressError; }

Q_SIGNALS:
    void changed();
    void numberRead(const domain::ActiveNumber &number);
    void numberGone(const QString &phoneNumber); //!< the server no longer has it
    void addressRead(const QString &phoneNumber, bool isSet);

private:
    void readNumber();
    void readAddress();
    void takeAddress(const net::Result<domain::E911Address> &answer);

    const api::NumbersApi &m_api;
    const domain::Clock m_now;
    std::optional<domain::ActiveNumber> m_number;
    std::optional<QDateTime> m_readAt;
    std::optional<net::Error> m_error;
    Address m_addressState = Address::DoesNotApply;
    domain::E911Address m_address;
    std::optional<net::Error> m_addressError;
    net::Call<domain::ActiveNumber> m_call;
    net::Call<domain::E911Address> m_addressCall;
    QTimer m_rest;
};

} // namespace flows
