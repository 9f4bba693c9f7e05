#pragma once

#include "domain/porting/portability.h"
#include "net/call.h"

namespace api {

//! Whether numbers can be ported. \p client outlives it.
class PortabilityApi
{
public:
    PortabilityApi(net::Client &client, const QString &projectId);

    //! E.164 numbers; how many at once is not published, 500 is what an order takes. The answer may leave some out.
    net::Call<std::vector<domain::Portability>> check(const std::vector<QString> &numbers) const;

private:
    net::Client &m_client;
    const QString m_path;
};

} // namespace api
