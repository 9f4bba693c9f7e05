#pragma once

#include "domain/porting/portorder.h"
#include "net/call.h"
#include "net/client.h"
#include "views/widgets/simulationstrip.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <deque>

namespace views {
class MainWindow;
}

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
    //! Of the number orders, the one that was submitted last.
    void play(views::NumberPlay play);
    void play(views::HostingPlay play, const QString &order);
    //! What the strip of the window asks for is done from now on, and its words are told there.
    void follow(views::MainWindow &window);

Q_SIGNALS:
    //! The sandbox did it, in words; what is on screen is to be read again.
    void done(const QString &text);
    void failed(const QString &text);

private:
    struct Wish {
        QString path = {}; //!< "%1" stands for a number order in review
        QByteArray body = {};
        QString words = {}; //!< once it is done
    };

    void post(const QString &path, const QJsonObject &body, const QString &words);
    void sendNext();
    void findOrder();
    void send(const QString &path);
    void end(const net::Result<net::Nothing> &result);

    net::Client m_client;
    net::Call<net::Nothing> m_call;
    net::Call<QString> m_order;
    std::deque<Wish> m_wishes; //!< the first one is under way
};

} // namespace app
