#include "flows/watch.h"

#include "net/client.h"

namespace flows {

ConnectionWatch::ConnectionWatch(QObject *parent)
    : QObject(parent)
{
}

void ConnectionWatch::add(net::Client &client)
{
    m_clients.push_back(&client);
    connect(&client, &net::Client::connectionStateChanged, this, &ConnectionWatch::gather);
    connect(&client, &QObject::destroyed, this, [this, gone = &client] {
        std::erase(m_clients, gone);
        gather();
    });
    gather();
}

void ConnectionWatch::gather()
{
    Connection now;
    for (const net::Client *client : m_clients) {
        const net::ConnectionState &state = client->connectionState();
        if (!state.online) {
            now.online = false;
            now.unreachable = client->baseUrl().host();
        }
        if (state.lastAnswer.isValid() && (!now.lastAnswer.isValid() || state.lastAnswer > now.lastAnswer))
            now.lastAnswer = state.lastAnswer;
    }
    if (now == m_connection)
        return;
    const bool turned = now.online != m_connection.online;
    m_connection = now;
    if (turned)
        Q_EMIT onlineChanged(now.online);
    Q_EMIT connectionChanged(now);
}

} // namespace flows
