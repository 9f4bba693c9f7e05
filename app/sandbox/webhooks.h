#pragma once

#include "sandbox/order.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>

namespace sandbox {

class Clock;
class PortingState;

//! Sends the five events to the project's webhookUrl, once each and in order, and only to this machine: anything but
//! a loopback address is noted as not delivered.
class Webhooks : public QObject
{
    Q_OBJECT

public:
    Webhooks(const PortingState &state, const Clock &clock, QObject *parent = nullptr);

    void orderUpdated(const Order &order);
    //! \p type is NUMBERS_ACTIVATED, NUMBERS_CONFIRMED or NUMBERS_REJECTED; the numbers are those that got there now.
    void numbersChanged(const QString &type, const Order &order, const QJsonArray &numbers);
    void noteAdded(const Order &order, const QString &note);

    //! Every event so far: time, body, url, delivered (an HTTP status), or why not.
    QJsonArray toJson() const { return m_deliveries; }
    void clear();

private:
    void send(const QString &type, qint64 order, QJsonObject body);
    void finish(int delivery, QNetworkReply *reply);

    const PortingState &m_state;
    const Clock &m_clock;
    QNetworkAccessManager m_network;
    QJsonArray m_deliveries;
    int m_cleared = 0;
};

//! Where events for \p webhookUrl may go: the URL itself (http when it names no scheme) if its host is loopback.
QUrl loopbackTarget(const QString &webhookUrl);

} // namespace sandbox
