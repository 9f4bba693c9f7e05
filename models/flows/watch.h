#pragma once

#include <QDateTime>
#include <QObject>

namespace net {
class Client;
}

namespace flows {

//! The connection as the status line shows it, over all hosts of the profile.
struct Connection {
    bool online = true; //!< every host that was asked lately was there
    QString unreachable = {}; //!< host name of one that was not
    QDateTime lastAnswer = {}; //!< local time, UTC; null before the first

    friend bool operator==(const Connection &, const Connection &) = default;
};

//! Gathers what the clients learn by the way. It asks nothing itself.
class ConnectionWatch final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionWatch(QObject *parent = nullptr);

    //! Watched until it is destroyed.
    void add(net::Client &client);

    const Connection &connection() const { return m_connection; }

Q_SIGNALS:
    void onlineChanged(bool online);
    //! Anything of it, the time of the last answer too.
    void connectionChanged(const flows::Connection &connection);

private:
    void gather();

    std::vector<net::Client *> m_clients;
    Connection m_connection;
};

} // namespace flows
