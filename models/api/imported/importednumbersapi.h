#pragma once

#include "api/imported/hostingfilter.h"
#include "api/page.h"
#include "domain/imported/hostingrequests.h"
#include "domain/imported/importednumber.h"
#include "net/call.h"

namespace api {

using ImportedNumberPage = Page<domain::ImportedNumber>;

//! Whether a change names its members in the query. Older descriptions demand it, the present one does not know it.
enum class ChangeMask : quint8 { Leave, Send };

//! The numbers that stay with another carrier. \p client outlives it. What changes something goes out once.
class ImportedNumbersApi
{
public:
    ImportedNumbersApi(net::Client &client, const QString &projectId);

    //! A cursor goes with the filter that it came from.
    net::Call<ImportedNumberPage> list(
        const ImportedNumberFilter &filter, const std::optional<Cursor> &cursor = {}) const;
    //! NotFound when it is not imported: see orNone().
    net::Call<domain::ImportedNumber> get(const QString &number) const;
    //! Conflict when it is imported already. Provisioning goes on after the answer.
    net::Call<domain::ImportedNumber> import(const domain::ImportRequest &request) const;
    //! Another plan or campaign is linked only after the old one was unlinked, in a change of its own.
    net::Call<domain::ImportedNumber> change(
        const QString &number, const domain::ImportedNumberChange &change, ChangeMask mask = ChangeMask::Leave) const;
    net::Call<net::Nothing> remove(const QString &number) const;

    //! The two again, for what works on the numbers of either host: see domain::servicesOf().
    net::Call<domain::ActiveNumber> services(const QString &number) const;
    net::Call<domain::ActiveNumber> changeServices(const QString &number, const domain::NumberChange &change) const;

private:
    net::Client &m_client;
    const QString m_base; //!< path of the project's imported numbers
};

//! The answer of get(): nothing when the project does not have the number.
net::Result<std::optional<domain::ImportedNumber>> orNone(const net::Result<domain::ImportedNumber> &answer);

} // namespace api
