#pragma once

#include "sandbox/heldnumber.h"

#include <QJsonArray>
#include <QNetworkAccessManager>

namespace sandbox {

class Clock;

//! Events of the Numbers API: to the number's or the order's own URL, signed once the project has a secret, and only to
//! this machine. What is not taken with a 2xx is sent again after 5, 10, 20, 40 and 80 seconds of the sandbox's clock.
class Callbacks : public QObject
{
    Q_OBJECT

public:
    Callbacks(const Clock &clock, const QString &project, QObject *parent = nullptr);

    //! \p failed: with \p failureCode, which may be empty.
    struct NumberEvent {
        QString type = {}; //!< "PROVISIONING_TO_CAMPAIGN"
        bool failed = false;
        QString failureCode = {};
    };
    void send(const HeldNumber &number, const NumberEvent &event);
    void sendOrderEvent(const QString &order, const QString &state, const QString &callbackUrl);
    //! Any event. Its id, its project and, unless it has one, its time are added.
    void post(const QString &url, QJsonObject body);

    const QString &secret() const { return m_secret; }
    void setSecret(const QString &secret) { m_secret = secret; }

    //! Every event so far: time, url, body, signature, attempts, delivered (an HTTP status), or why not.
    QJsonArray toJson() const;
    void tick(); //!< sends again what is due

private:
    struct Delivery {
        int id = 0;
        QDateTime time = {};
        QString url = {};
        QByteArray body = {};
        QByteArray signature = {};
        int attempts = 0;
        QDateTime nextAt = {}; //!< invalid: nothing more is tried, or an attempt is under way
        int status = 0;
        QString error = {};
    };

    void attempt(Delivery &delivery);
    void finish(int id, QNetworkReply *reply);

    const Clock &m_clock;
    const QString &m_project;
    QString m_secret;
    QNetworkAccessManager m_network;
    std::vector<Delivery> m_deliveries;
    int m_lastId = 0;
};

} // namespace sandbox
