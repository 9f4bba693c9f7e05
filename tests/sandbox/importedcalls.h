#pragma once

#include "support/sandbox.h"

#include <QJsonDocument>

#include <utility>

//! A direct letter that lacks nothing.
inline QJsonObject hostingLetter()
{
    using namespace Qt::StringLiterals;
    return {
        {u"authorisedPerson"_s,
            QJsonObject{{u"firstName"_s, u"Ada"_s}, {u"lastName"_s, u"Byron"_s}, {u"email"_s, u"ada@example.com"_s}}},
        {u"address"_s,
            QJsonObject{{u"buildingNumber"_s, u"12"_s}, {u"street"_s, u"Main St"_s}, {u"city"_s, u"Boston"_s},
                {u"state"_s, u"MA"_s}, {u"postalCode"_s, u"01101"_s}, {u"country"_s, u"US"_s}}},
        {u"currentVoiceCarrier"_s, u"Verizon"_s}};
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
