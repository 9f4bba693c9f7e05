#pragma once

#include "support/sandbox.h"

#include <QTest>

//! The raw requests of renting, and what the answers have in them.
class RentCalls
{
protected:
    void begin();
    support::SandboxAnswer get(const QString &path) { return m_sandbox->numbers("GET", path); }
    support::SandboxAnswer post(const QString &path, const QJsonObject &body = {})
    {
        return m_sandbox->numbers("POST", path, body);
    }
    support::SandboxAnswer patch(const QString &number, const QJsonObject &body)
    {
        return m_sandbox->numbers("PATCH", QStringLiteral("/activeNumbers/") + number, body);
    }
    QJsonArray available(const QString &query)
    {
        return get(QStringLiteral("/availableNumbers?") + query)
            .object.value(QLatin1String("availableNumbers"))
            .toArray();
    }
    QString offered(const QString &query = QStringLiteral("regionCode=US&type=LOCAL"))
    {
        return phone(available(query).at(0));
    }
    QString rented(const QJsonObject &body = {});
    QJsonObject number(const QString &phoneNumber)
    {
        return get(QStringLiteral("/activeNumbers/") + phoneNumber).object;
    }
    QJsonObject sms(const QString &phoneNumber)
    {
        return number(phoneNumber).value(QLatin1String("smsConfiguration")).toObject();
    }
    QJsonObject voice(const QString &phoneNumber)
    {
        return number(phoneNumber).value(QLatin1String("voiceConfiguration")).toObject();
    }
    QJsonArray charges()
    {
        return m_sandbox->control("GET", QStringLiteral("/numbers")).object.value(QLatin1String("charges")).toArray();
    }
    static QString phone(const QJsonValue &row)
    {
        return row.toObject().value(QLatin1String("phoneNumber")).toString();
    }
    static QJsonObject error(const support::SandboxAnswer &answer)
    {
        return answer.object.value(QLatin1String("error")).toObject();
    }
    static QJsonObject smsBody(const QString &plan, const QString &campaign = {})
    {
        QJsonObject configuration{{QStringLiteral("servicePlanId"), plan}};
        if (!campaign.isEmpty())
            configuration[QStringLiteral("campaignId")] = campaign;
        return {{QStringLiteral("smsConfiguration"), configuration}};
    }

    std::unique_ptr<support::Sandbox> m_sandbox;
};

inline void RentCalls::begin()
{
    m_sandbox
        = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = QStringLiteral("2026-05-04T14:00:00Z")});
    QVERIFY(m_sandbox->isRunning());
}

inline QString RentCalls::rented(const QJsonObject &body)
{
    const auto answer = post(QStringLiteral("/availableNumbers/%1:rent").arg(offered()), body);
    if (answer.status != 200)
        qWarning("not rented: %s", answer.body.constData());
    return phone(answer.object);
}
