#pragma once

#include "domain/porting/portingdefaults.h"
#include "net/call.h"

namespace api {

//! The project's porting defaults. \p client outlives it.
class ConfigurationApi
{
public:
    ConfigurationApi(net::Client &client, const QString &projectId);

    //! NotFound when none were ever set; some servers answer with an empty object instead. See orNone().
    net::Call<domain::PortingDefaults> get() const;
    net::Call<domain::PortingDefaults> create(const domain::PortingDefaults &defaults) const;
    //! Replaces all of them.
    net::Call<domain::PortingDefaults> replace(const domain::PortingDefaults &defaults) const;

private:
    net::Client &m_client;
    const QString m_path;
};

//! The answer of get(): nothing when the project has no defaults, in whichever way the server said so.
net::Result<std::optional<domain::PortingDefaults>> orNone(const net::Result<domain::PortingDefaults> &answer);

} // namespace api
