#include "sandbox/callbacks.h"

#include "sandbox/clock.h"
#include "sandbox/heldnumberjson.h"
#include "sandbox/ulid.h"
#include "sandbox/webhooks.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkReply>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostDeliveries = 1000; // --pace can make many
constexpr int mostAttempts = 6;
constexpr qint64 firstPauseSeconds = 5;

} // namespace

Callbacks::Callbacks(const Clock &clock, const QString &project, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_project(project)
{
}

void Callbacks::send(const HeldNumber &number, const NumberEvent &event)
{
    const QJsonValue code = event.failureCode.isEmpty() ? QJsonValue() : QJsonValue(event.failureCode);
    post(number.callbackUrl,
        {{u"resourceType"_s, u"ACTIVE_NUMBER"_s}, {u"resourceId"_s, textOf(number.key)}, {u"eventType"_s, event.type},
            {u"status"_s, event.failed ? u"FAILED"_s : u"SUCCEEDED"_s}, {u"failureCode"_s, code}});
}

void Callbacks::sendOrderEvent(const QString &order, const QString &state, const QString &callbackUrl)
{
    post(callbackUrl,
        {{u"resourceType"_s, u"NUMBER_ORDER"_s}, {u"resourceId"_s, order},
            {u"eventType"_s, u"NUMBER_ORDER_PROCESSING"_s}, {u"status"_s, state}});
}

void Callbacks::post(const QString &url, QJsonObject body)
{
    if (url.isEmpty())
        return;
    const QDateTime now = m_clock.now();
    body[u"eventId"_s] = newUlid(now);
    if (!body.contains(u"timestamp"_s))
        body[u"timestamp"_s] = microTime(now).chopped(1); // the service leaves the Z out
    body[u"projectId"_s] = m_project;
    if (m_deliveries.size() >= mostDeliveries)
        m_deliveries.erase(m_deliveries.begin());
    Delivery delivery{
        .id = ++m_lastId, .time = now, .url = url, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    if (!m_secret.isEmpty())
        delivery.signature
            = QMessageAuthenticationCode::hash(delivery.body, m_secret.toUtf8(), QCryptographicHash::Sha1).toHex();
    m_deliveries.push_back(std::move(delivery));
    attempt(m_deliveries.back());
}

void Callbacks::attempt(Delivery &delivery)
{
    delivery.nextAt = {};
    const QUrl target = loopbackTarget(delivery.url);
    if (!target.isValid()) {
        delivery.error = u"not a loopback address"_s;
        return;
    }
    ++delivery.attempts;
    QNetworkRequest request(target);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout();
    if (!delivery.signature.isEmpty())
        request.setRawHeader("X-Sinch-Signature", delivery.signature);
    QNetworkReply *reply = m_network.post(request, delivery.body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, id = delivery.id] { finish(id, reply); });
}

void Callbacks::finish(int id, QNetworkReply *reply)
{
    reply->deleteLater();
    const auto found = std::find_if(
        m_deliveries.begin(), m_deliveries.end(), [id](const Delivery &delivery) { return delivery.id == id; });
    if (found == m_deliveries.end())
        return;
    found->status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    found->error = found->status == 0 ? reply->errorString() : QString();
    const bool taken = found->status >= 200 && found->status < 300;
    if (!taken && found->attempts < mostAttempts)
        found->nextAt = m_clock.now().addSecs(firstPauseSeconds << (found->attempts - 1));
}

void Callbacks::tick()
{
    const QDateTime now = m_clock.now();
    for (Delivery &delivery : m_deliveries) {
        if (delivery.nextAt.isValid() && delivery.nextAt <= now)
            attempt(delivery);
    }
}

QJsonArray Callbacks::toJson() const
{
    QJsonArray array;
    for (const Delivery &delivery : m_deliveries) {
        QJsonObject entry{{u"time"_s, microTime(delivery.time)}, {u"url"_s, delivery.url},
            {u"body"_s, QJsonDocument::fromJson(delivery.body).object()}, {u"attempts"_s, delivery.attempts}};
        if (!delivery.signature.isEmpty())
            entry[u"signature"_s] = QString::fromLatin1(delivery.signature);
        if (delivery.status)
            entry[u"delivered"_s] = delivery.status;
        if (!delivery.error.isEmpty())
            entry[u"error"_s] = delivery.error;
        array.append(entry);
    }
    return array;
}

} // namespace sandbox
