#pragma once

#include "domain/porting/portorder.h"
#include "net/call.h"
#include "net/client.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <deque>

namespace app {

//! The remote control of the sandbox behind the simulation strip: lets time pass, plays the carrier, breaks an answer.
//! What is asked for while something is being done waits for its turn: two quick presses are two days.
class Simulation final : public QObject
{
    Q_OBJECT
public:
    explicit Simulation(const QUrl &control, QObject *parent = nullptr);

    void advance(std::chrono::hours by);
    void advanceBusinessDay();
    void confirm(const domain::OrderId &order);
    void reject(const domain::OrderId &order);
    void failNext();

Q_SIGNALS:
    //! The sandbox did it, in words; what is on screen is to be read again.
    void done(const QString &text);
    void failed(const QString &text);

private:
    struct Wish {
        QString path = {};
        QByteArray body = {};
        QString words = {}; //!< once it is done
    };

    void post(const QString &path, const QJsonObject &body, const QString &words);
    void sendNext();

    net::Client m_client;
    net::Call<net::Nothing> m_call;
    std::deque<Wish> m_wishes; //!< the first one is under way
};

} // namespace app
