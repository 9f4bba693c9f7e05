#pragma once

#include "net/client.h"
#include "net/credentials.h"
#include "net/error.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <optional>

namespace net {

class Job;
struct Reply;

//! The one place that knows the profile's key. Hands out the value of the Authorization header and, for OAuth2,
//! keeps a token in memory, renews it a minute early, and fetches one at a time however many requests wait.
class TokenSource final : public QObject
{
    Q_OBJECT

public:
    explicit TokenSource(const QUrl &authUrl, QObject *parent = nullptr);
    ~TokenSource() override;

    //! Replaces the key and forgets its token. Requests wait until this has been called once (the keychain takes its
    //! time); those that wait go on with the new key. With an empty one they are refused: "no-credentials".
    void setCredentials(Credentials credentials);
    bool hasCredentials() const { return m_credentials.index() != 0; }

    //! Of the token endpoint: time-outs, retry policy, connection state.
    Client &client() { return m_client; }

    //! The header's value, if one is at hand that is still good.
    std::optional<QByteArray> authorization() const;
    //! Gets a token unless that is already under way; granted() or refused() follows, never from inside this call.
    void fetch();
    //! The server called \p authorization expired. False: it is of a kind that cannot be renewed.
    bool expire(const QByteArray &authorization);

Q_SIGNALS:
    void granted();
    //! \p error has the kind SignIn when the server refused the key, else the transport's (Offline, Timeout...).
    void refused(const net::Error &error);

private:
    void settle(const Reply &reply);
    void refuse(Error error);
    void answerWithoutFetching();
    void grant();
    void drop();

    Client m_client;
    Credentials m_credentials;
    QByteArray m_token;
    std::chrono::milliseconds m_renewAt{0}; //!< on uptime(), as the next
    std::chrono::milliseconds m_askedAt{0};
    Job *m_job = nullptr; //!< owned, as a child
    bool m_isSet = false; //!< setCredentials() has been called
    bool m_isWanted = false; //!< somebody waits for granted() or refused()
};

} // namespace net
