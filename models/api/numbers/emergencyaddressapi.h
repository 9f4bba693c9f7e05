#pragma once

#include "domain/numbers/e911address.h"
#include "net/call.h"

namespace api {

//! The emergency addresses of a project's numbers. \p client outlives it. What changes something goes out once.
class EmergencyAddressApi
{
public:
    EmergencyAddressApi(net::Client &client, const QString &projectId);

    //! NotFound when the number has none: see orNone().
    net::Call<domain::E911Address> get(const QString &number) const;
    net::Call<domain::E911Address> provision(const QString &number, const domain::E911Request &request) const;
    net::Call<net::Nothing> deprovision(const QString &number) const;
    //! Changes nothing, and is therefore asked again by itself like anything that is read.
    net::Call<domain::AddressCheck> validate(const QString &number, const domain::E911Request &request) const;

private:
    net::Client &m_client;
    const QString m_base; //!< path of the project's numbers
};

//! The answer of get(): nothing when the number has no address. A number that is not the project's stays an error.
net::Result<std::optional<domain::E911Address>> orNone(const net::Result<domain::E911Address> &answer);

} // namespace api
