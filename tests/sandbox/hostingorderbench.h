#pragma once

#include "sandbox/importedcalls.h"

#include <QTest>

#include <memory>

//! What tests of hosting orders ask a sandbox for, and what they tell it.
class HostingOrderBench
{
protected:
    void begin()
    {
        m_sandbox = std::make_unique<support::Sandbox>(
            support::SandboxOptions{.now = QStringLiteral("2026-05-04T14:00:00Z")});
        m_calls = std::make_unique<ImportedCalls>(*m_sandbox);
    }
    static QJsonObject letter(const QString &businessName = {})
    {
        QJsonObject letter = hostingLetter();
        if (!businessName.isEmpty())
            letter[QStringLiteral("businessName")] = businessName;
        return letter;
    }
    static QJsonArray numbers(int count, const QString &prefix = QStringLiteral("+1202555"))
    {
        QJsonArray all;
        for (int i = 0; i < count; ++i)
            all.append(QString(prefix + QString::number(1000 + i)));
        return all;
    }
    static QJsonObject body(const QJsonObject &more = {{QStringLiteral("directLoaInfo"), letter()}}, int count = 1)
    {
        QJsonObject body{{QStringLiteral("regionCode"), QStringLiteral("US")},
            {QStringLiteral("numbers"), numbers(count)}, {QStringLiteral("servicePlanId"), QStringLiteral("plan")},
            {QStringLiteral("campaignId"), QStringLiteral("C1")},
            {QStringLiteral("displayName"), QStringLiteral("Desk")}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body[it.key()] = it.value();
        return body;
    }
    static QJsonObject tollFreeBody(const QJsonObject &more = {{QStringLiteral("directLoaInfo"), letter()}})
    {
        QJsonObject all = body(more);
        all[QStringLiteral("numbers")] = numbers(2, QStringLiteral("+1800555"));
        all.remove(QStringLiteral("campaignId"));
        return all;
    }
    support::SandboxAnswer post(const QString &verb, const QJsonObject &body)
    {
        return m_calls->call("POST", QStringLiteral("/hostingOrders:") + verb, body);
    }
    support::SandboxAnswer textEnable(const QJsonObject &body)
    {
        return post(QStringLiteral("textEnableNumbers"), body);
    }
    QString made(const QJsonObject &body, const QString &verb = QStringLiteral("textEnableNumbers"))
    {
        return post(verb, body).object.value(QLatin1StringView("hostingOrderId")).toString();
    }
    support::SandboxAnswer get(const QString &more)
    {
        return m_calls->call("GET", QStringLiteral("/hostingOrders") + more);
    }
    QString state(const QString &order)
    {
        return get(u'/' + order).object.value(QLatin1StringView("state")).toString();
    }
    QJsonArray numbersOf(const QString &order, const QString &query = {})
    {
        return get(u'/' + order + u"/numbers?pageSize=100&" + query)
            .object.value(QLatin1StringView("numbers"))
            .toArray();
    }
    QString step(const QString &order, QLatin1StringView name, int row = 0)
    {
        return numbersOf(order).at(row).toObject().value(name).toObject().value(QLatin1StringView("state")).toString();
    }
    QJsonObject report(const QString &order) { return get(u'/' + order + u"/report").object; }
    support::SandboxAnswer outside(const QString &order, const QString &verb)
    {
        return m_sandbox->control("POST", QStringLiteral("/hosting/orders/") + order + u'/' + verb);
    }
    void fail(const QString &step, const QString &code, const QString &number = {})
    {
        QCOMPARE(m_sandbox
                     ->control("POST", QStringLiteral("/hosting/outcome"),
                         {{QStringLiteral("step"), step}, {QStringLiteral("errorCode"), code},
                             {QStringLiteral("number"), number}})
                     .status,
            204);
    }
    void advance(const QString &time) { QVERIFY(m_sandbox->advance(time)); }

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<ImportedCalls> m_calls;
};
