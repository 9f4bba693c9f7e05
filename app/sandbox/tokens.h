#pragma once

#include "sandbox/clock.h"
#include "sandbox/message.h"

#include <optional>

namespace sandbox {

//! The one project that the sandbox knows, and the key that opens it.
struct Credentials {
    QString project = {};
    QString keyId = {};
    QString keySecret = {};

    bool match(const QByteArray &id, const QByteArray &secret) const
    {
        return id == keyId.toUtf8() && secret == keySecret.toUtf8();
    }
};

//! Makes and checks access tokens: signed ones of three parts, as the real service gives them, so that they stay good
//! when the sandbox is started again. They expire on the sandbox's clock.
class Tokens
{
public:
    static constexpr int lifetime = 3599; //!< seconds, as observed in production

    Tokens(const Credentials &credentials, const Clock &clock);

    QByteArray mint() const;
    //! What an API call without good credentials gets; nothing when it may pass.
    std::optional<Reply> refusal(const Request &request) const;
    //! The same, and \p project must be the one that the credentials open.
    std::optional<Reply> refusal(const Request &request, const QString &project) const;
    static Reply expired(const QDateTime &at);

    const Credentials &credentials() const { return m_credentials; }

private:
    QByteArray sign(const QByteArray &text) const;
    //! When the token expires; nothing when it is not one of ours.
    std::optional<QDateTime> expiry(const QByteArray &token) const;

    const Credentials &m_credentials;
    const Clock &m_clock;
};

//! The two parts of `Authorization: Basic …`.
std::optional<std::pair<QByteArray, QByteArray>> basicParts(const QByteArray &authorization);

} // namespace sandbox
