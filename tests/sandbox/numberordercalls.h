#pragma once

#include "support/sandbox.h"

#include <QTest>

//! The raw requests of number orders, and what the answers have in them.
class NumberOrderCalls
{
protected:
    void begin();
    support::SandboxAnswer post(const QString &path, const QJsonObject &body = {})
    {
        return m_sandbox->numbers("POST", QStringLiteral("/numberOrders") + path, body);
    }
    QJsonArray available(const QString &region, const QString &type)
    {
        const QString query = QStringLiteral("/availableNumbers?regionCode=%1&type=%2&size=1000").arg(region, type);
        return m_sandbox->numbers("GET", query).object.value(QLatin1String("availableNumbers")).toArray();
    }
    QString offered(const QString &region, const QString &type)
    {
        return available(region, type).at(0).toObject().value(QLatin1String("phoneNumber")).toString();
    }
    static QJsonObject one(const QString &region, const QString &type, const QString &number)
    {
        return {{QStringLiteral("regionCode"), region}, {QStringLiteral("numberType"), type},
            {QStringLiteral("numberOrderOption"), QJsonObject{{QStringLiteral("phoneNumbers"), QJsonArray{number}}}}};
    }
    static QJsonObject several(const QString &region, const QString &type, const QJsonObject &option)
    {
        return {{QStringLiteral("regionCode"), region}, {QStringLiteral("numberType"), type},
            {QStringLiteral("quantityOrderOption"), option}};
    }
    QString ordered(const QString &region, const QString &type)
    {
        const auto answer = post(QStringLiteral(":createNumberOrder"), one(region, type, offered(region, type)));
        return answer.object.value(QLatin1String("idNumberOrder")).toString();
    }
    QJsonObject order(const QString &id)
    {
        return m_sandbox->numbers("GET", QStringLiteral("/numberOrders/") + id).object;
    }
    QString state(const QString &id) { return order(id).value(QLatin1String("state")).toString(); }
    support::SandboxAnswer registration(const QString &id, const QJsonObject &details)
    {
        return m_sandbox->numbers("PUT", QStringLiteral("/numberOrders/%1/registration").arg(id),
            {{QStringLiteral("requestDetails"), details}});
    }
    QJsonObject registered(const QString &id)
    {
        return m_sandbox->numbers("GET", QStringLiteral("/numberOrders/%1/registration").arg(id)).object;
    }
    support::SandboxAnswer attach(const QString &id, const QString &attachment, const QByteArray &content,
        const QString &documentType = {}, const QByteArray &fileName = "paper.pdf");
    static QStringList fields(const support::SandboxAnswer &answer);
    int charges()
    {
        return int(m_sandbox->control("GET", QStringLiteral("/numbers"))
                       .object.value(QLatin1String("charges"))
                       .toArray()
                       .size());
    }
    static QJsonObject german()
    {
        return {{QStringLiteral("companyName"), QStringLiteral("Müller & Söhne GmbH")},
            {QStringLiteral("street"), QStringLiteral("Hauptstraße")},
            {QStringLiteral("houseNumber"), QStringLiteral("7a")}, {QStringLiteral("city"), QStringLiteral("Berlin")},
            {QStringLiteral("postalCode"), QStringLiteral("01067")}};
    }

    std::unique_ptr<support::Sandbox> m_sandbox;
};

inline void NumberOrderCalls::begin()
{
    m_sandbox
        = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = QStringLiteral("2026-05-04T14:00:00Z")});
    QVERIFY(m_sandbox->isRunning());
}

inline support::SandboxAnswer NumberOrderCalls::attach(const QString &id, const QString &attachment,
    const QByteArray &content, const QString &documentType, const QByteArray &fileName)
{
    QByteArray body = "--b0undary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n";
    if (!documentType.isEmpty())
        body += "--b0undary\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\n" + documentType.toUtf8()
            + "\r\n";
    body += "--b0undary--\r\n";
    const QUrl url(m_sandbox->info().numbers.toString()
        + QStringLiteral("/v1/projects/%1/numberOrders/%2/attachments/%3")
              .arg(m_sandbox->info().project, id, attachment));
    return m_sandbox->call(
        "POST", url, body, "multipart/form-data; boundary=b0undary", "Bearer " + m_sandbox->token().toLatin1());
}

inline QStringList NumberOrderCalls::fields(const support::SandboxAnswer &answer)
{
    QStringList names;
    const QJsonObject error = answer.object.value(QLatin1String("error")).toObject();
    const QJsonObject details = error.value(QLatin1String("details")).toArray().at(0).toObject();
    for (const QJsonArray violations = details.value(QLatin1String("fieldViolations")).toArray();
         const auto &entry : violations)
        names.append(entry.toObject().value(QLatin1String("field")).toString());
    return names;
}
