#pragma once

#include "api/imported/importedapi.h"
#include "api/sessionconfig.h"

namespace api {

//! The host of the Imported Numbers API and what one project asks of it. It signs in with the session's tokens, which
//! therefore outlive it; calls must not outlive it.
class ImportedHost
{
    Q_DISABLE_COPY_MOVE(ImportedHost)

public:
    ImportedHost(const SessionConfig &config, net::TokenSource &tokens);

    const ImportedApi &api() const { return m_api; }
    net::Client &client() { return m_client; }

private:
    net::Client m_client;
    const ImportedApi m_api;
};

} // namespace api
