#pragma once

#include "domain/numbers/callbackconfiguration.h"
#include "net/call.h"

namespace api {

//! What signs the project's number callbacks. \p client outlives it.
class CallbackApi
{
public:
    CallbackApi(net::Client &client, const QString &projectId);

    net::Call<domain::CallbackConfiguration> get() const;
    //! \p secret: see domain::isCallbackSecret().
    net::Call<domain::CallbackConfiguration> changeSecret(const QString &secret) const;

private:
    net::Client &m_client;
    const QString m_path;
};

} // namespace api
