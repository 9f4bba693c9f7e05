#pragma once

#include "sandbox/importedcalls.h"

#include <QTest>
#include <memory>

//! A number that is imported over there, asked for and changed by raw requests.
class ImportedLinksBench
{
protected:
    void begin();
    QJsonObject sms(const QString &plan, const QString &campaign)
    {
        return {{QStringLiteral("servicePlanId"), plan}, {QStringLiteral("campaignId"), campaign}};
    }
    support::SandboxAnswer import(const QString &number, const QString &plan = QStringLiteral("plan"),
        const QString &campaign = QStringLiteral("C1"), const QString &url = {})
    {
        return m_calls->call("POST", QStringLiteral("/importedNumbers"),
            {{QStringLiteral("phoneNumber"), number}, {QStringLiteral("regionCode"), QStringLiteral("US")},
                {QStringLiteral("displayName"), QStringLiteral("Desk")},
                {QStringLiteral("smsConfiguration"), sms(plan, campaign)}, {QStringLiteral("callbackUrl"), url}});
    }
    QJsonObject read(const QString &number = m_number)
    {
        return m_calls->call("GET", QStringLiteral("/importedNumbers/") + number).object;
    }
    support::SandboxAnswer change(const QJsonObject &body, const QString &query = {})
    {
        return m_calls->call("PATCH", QStringLiteral("/importedNumbers/") + m_number + query, body);
    }
    support::SandboxAnswer list(const QString &query)
    {
        return m_calls->call("GET", QStringLiteral("/importedNumbers?") + query);
    }
    QStringList listed(const QString &query)
    {
        QStringList numbers;
        const QJsonArray rows = list(query).object.value(QLatin1String("importedNumbers")).toArray();
        for (const auto &row : rows)
            numbers << row.toObject().value(QLatin1String("phoneNumber")).toString();
        return numbers;
    }
    static QString stateOf(const QJsonObject &number, const QString &part)
    {
        return number.value(part).toObject().value(QLatin1String("state")).toString();
    }
    static QStringList violated(const support::SandboxAnswer &answer)
    {
        QStringList fields;
        const QJsonArray violations = answer.object.value(QLatin1String("details"))
                                          .toArray()
                                          .at(0)
                                          .toObject()
                                          .value(QLatin1String("fieldViolations"))
                                          .toArray();
        for (const auto &violation : violations)
            fields << violation.toObject().value(QLatin1String("field")).toString();
        return fields;
    }

    static const QString m_number;
    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<ImportedCalls> m_calls;
};

inline void ImportedLinksBench::begin()
{
    m_sandbox
        = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = QStringLiteral("2026-05-04T14:00:00Z")});
    m_calls = std::make_unique<ImportedCalls>(*m_sandbox);
}

inline const QString ImportedLinksBench::m_number = QStringLiteral("+12025550134");
