#pragma once

#include "api/imported/hostingordersapi.h"
#include "api/imported/importednumbersapi.h"
#include "api/imported/qualifiednumbersapi.h"
#include "api/numbers/callbackapi.h"

namespace api {

//! The Imported Numbers & Hosting Orders API of one project, by what it is about. \p client outlives it.
class ImportedApi
{
public:
    ImportedApi(net::Client &client, const QString &projectId)
        : m_numbers(client, projectId)
        , m_orders(client, projectId)
        , m_qualified(client, projectId)
        , m_callbacks(client, projectId)
    {
    }

    const ImportedNumbersApi &numbers() const { return m_numbers; }
    const HostingOrdersApi &orders() const { return m_orders; }
    const QualifiedNumbersApi &qualified() const { return m_qualified; }
    //! As at the Numbers API, with a secret of its own. NotFound when none was ever set: see noSecretIfMissing().
    const CallbackApi &callbacks() const { return m_callbacks; }

private:
    const ImportedNumbersApi m_numbers;
    const HostingOrdersApi m_orders;
    const QualifiedNumbersApi m_qualified;
    const CallbackApi m_callbacks;
};

//! The answer of callbacks().get(): an empty configuration when there is none.
net::Result<domain::CallbackConfiguration> noSecretIfMissing(const net::Result<domain::CallbackConfiguration> &answer);

} // namespace api
