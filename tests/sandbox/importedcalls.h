#pragma once

#include "support/sandbox.h"

#include <QJsonDocument>

#include <utility>

//! A direct letter that lacks nothing.
inline QJsonObject hostingLetter()
{
    return {{QStringLiteral("authorisedPerson"),
                QJsonObject{{QStringLiteral("firstName"), QStringLiteral("Ada")},
                    {QStringLiteral("lastName"), QStringLiteral("Byron")},
                    {QStringLiteral("email"), QStringLiteral("ada@example.com")}}},
        {QStringLiteral("address"),
            QJsonObject{{QStringLiteral("buildingNumber"), QStringLiteral("12")},
                {QStringLiteral("street"), QStringLiteral("Main St")},
                {QStringLiteral("city"), QStringLiteral("Boston")}, {QStringLiteral("state"), QStringLiteral("MA")},
                {QStringLiteral("postalCode"), QStringLiteral("01101")},
                {QStringLiteral("country"), QStringLiteral("US")}}},
        {QStringLiteral("currentVoiceCarrier"), QStringLiteral("Verizon")}};
}

//! Calls on the imported numbers API of a sandbox.
class ImportedCalls
{
public:
    explicit ImportedCalls(support::Sandbox &sandbox)
        : m_sandbox(sandbox)
        , m_key("Basic " + QString(sandbox.info().keyId + u':' + sandbox.info().keySecret).toUtf8().toBase64())
    {
    }

    QUrl url(const QString &path, const QString &project) const
    {
        return QUrl(m_sandbox.info().imported.toString() + QStringLiteral("/v1/projects/") + project + path);
    }
    //! \p path begins after the project id.
    support::SandboxAnswer call(const QByteArray &verb, const QString &path, const QJsonObject &body = {})
    {
        const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
        return m_sandbox.call(verb, url(path, m_sandbox.info().project), bytes, "application/json", m_key);
    }

private:
    support::Sandbox &m_sandbox;
    const QByteArray m_key; //!< a token would expire: these tests move the clock by days
};
