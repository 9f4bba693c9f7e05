#include "sandbox/webhooks.h"

#include "sandbox/clock.h"
#include "sandbox/orderjson.h"
#include "sandbox/portingstate.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkReply>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDeliveries = 1000; // --pace can make many

} // namespace

Webhooks::Webhooks(const PortingState &state, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_clock(clock)
{
}

void Webhooks::orderUpdated(const Order &order)
{
    QJsonObject body = orderJson(order);
    body.remove("id"_L1); // the envelope has it
    send(u"ORDER_UPDATED"_s, order.id, {{u"order"_s, body}});
}

void Webhooks::numbersChanged(const QString &type, const Order &order, const QJsonArray &numbers)
{
    if (!numbers.isEmpty())
        send(type, order.id, {{u"phoneNumbers"_s, numbers}});
}

void Webhooks::noteAdded(const Order &order, const QString &note)
{
    send(u"NEW_ORDER_NOTE"_s, order.id, {{u"note"_s, note}});
}

void Webhooks::send(const QString &type, qint64 order, QJsonObject body)
{
    const QString configured = m_state.configuration().value_or(QJsonObject()).value("webhookUrl"_L1).toString();
    if (configured.isEmpty())
        return;
    body[u"type"_s] = type;
    body[u"orderId"_s] = QString::number(order);
    while (m_deliveries.size() >= mostDeliveries) {
        m_deliveries.removeFirst();
        ++m_cleared;
    }
    const QUrl target = loopbackTarget(configured);
    QJsonObject delivery{{u"time"_s, timeText(m_clock.now())}, {u"url"_s, configured}, {u"body"_s, body}};
    if (!target.isValid())
        delivery[u"error"_s] = u"not a loopback address"_s;
    m_deliveries.append(delivery);
    if (!target.isValid())
        return;

    QNetworkRequest request(target);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout();
    QNetworkReply *reply = m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    connect(reply, &QNetworkReply::finished, this,
        [this, reply, delivery = m_cleared + int(m_deliveries.size()) - 1] { finish(delivery, reply); });
}

void Webhooks::finish(int delivery, QNetworkReply *reply)
{
    reply->deleteLater();
    if (delivery < m_cleared)
        return;
    QJsonObject entry = m_deliveries.at(delivery - m_cleared).toObject();
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (status.isValid())
        entry[u"delivered"_s] = status.toInt();
    else
        entry[u"error"_s] = reply->errorString();
    m_deliveries.replace(delivery - m_cleared, entry);
}

void Webhooks::clear()
{
    m_cleared += int(m_deliveries.size());
    m_deliveries = {};
}

QUrl loopbackTarget(const QString &webhookUrl)
{
    const QUrl url(webhookUrl.contains("://"_L1) ? webhookUrl : u"http://"_s + webhookUrl);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    const bool loopback = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    return web && loopback ? url : QUrl();
}

} // namespace sandbox
