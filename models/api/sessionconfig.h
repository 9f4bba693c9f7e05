#pragma once

#include "net/client.h"
#include "net/tokensource.h"

namespace api {

//! Base URLs end before /v1, the auth one before /oauth2; none has a slash at its end.
struct HostUrls {
    QUrl auth = {};
    QUrl porting = {};
    QUrl numbers = {};
    QUrl imported = {};

    friend bool operator==(const HostUrls &, const HostUrls &) = default;
};

//! The published addresses.
HostUrls sinchUrls();

//! What it takes to talk about one project.
struct SessionConfig {
    QString projectId = {};
    net::Credentials credentials = {}; //!< may come later: requests wait, see setCredentials()
    HostUrls urls = {};
    net::Timeouts timeouts = {};
    net::RetryPolicy retry = {};
};

} // namespace api
