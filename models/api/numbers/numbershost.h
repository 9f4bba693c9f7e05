#pragma once

#include "api/numbers/numbersapi.h"
#include "api/sessionconfig.h"

namespace api {

//! The host of the Numbers API and what one project asks of it. It signs in with the session's tokens, which therefore
//! outlive it; calls must not outlive it.
class NumbersHost
{
    Q_DISABLE_COPY_MOVE(NumbersHost)

public:
    NumbersHost(const SessionConfig &config, net::TokenSource &tokens);

    const NumbersApi &api() const { return m_api; }
    net::Client &client() { return m_client; }

private:
    net::Client m_client;
    const NumbersApi m_api;
};

} // namespace api
