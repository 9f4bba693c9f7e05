#pragma once

#include "sandbox/message.h"

#include <QElapsedTimer>

namespace sandbox {

class Router;
class Tokens;

//! POST /auth/oauth2/token: client credentials, OAuth error bodies, and the gateway's token bucket.
class AuthRoutes
{
public:
    explicit AuthRoutes(const Tokens &tokens);

    void addTo(Router &router);

private:
    Reply token(const Request &request);
    bool takeFromBucket();

    const Tokens &m_tokens;
    // The bucket refills in real time: it stands for the gateway, not for the service's calendar.
    QElapsedTimer m_refilled;
    double m_bucket = 0;
};

} // namespace sandbox
