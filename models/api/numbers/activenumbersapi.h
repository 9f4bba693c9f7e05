#pragma once

#include "api/numbers/activenumberpage.h"
#include "api/numbers/numberfilter.h"
#include "domain/numbers/numberrequests.h"

namespace api {

//! The numbers that a project has. \p client outlives it. What changes something goes out once.
class ActiveNumbersApi
{
public:
    ActiveNumbersApi(net::Client &client, const QString &projectId);

    //! A cursor goes with the filter that it came from.
    net::Call<ActiveNumberPage> list(const ActiveNumberFilter &filter, const std::optional<Cursor> &cursor = {}) const;
    net::Call<domain::ActiveNumber> get(const QString &number) const;
    //! The answer tells what holds at once, a name say; services are still being provisioned then.
    net::Call<domain::ActiveNumber> change(const QString &number, const domain::NumberChange &change) const;
    //! Ends the renewal: the number stays and works until it expires. Nothing published undoes it.
    net::Call<domain::ActiveNumber> release(const QString &number) const;

private:
    net::Client &m_client;
    const QString m_base; //!< path of the project's numbers
};

} // namespace api
