#pragma once

#include "api/imported/hostingfilter.h"
#include "api/page.h"
#include "domain/imported/hostingrequests.h"
#include "net/call.h"

namespace api {

using HostingOrderPage = Page<domain::HostingOrder>;
using OrderNumberPage = Page<domain::HostingOrderNumber>;

//! Orders that import or text-enable numbers. \p client outlives it. They are made and read, nothing else: no request
//! cancels, signs or mends one. What makes one goes out once, and is a Conflict when a number is imported already.
class HostingOrdersApi
{
public:
    HostingOrdersApi(net::Client &client, const QString &projectId);

    //! A cursor goes with the filter that it came from.
    net::Call<HostingOrderPage> list(const HostingOrderFilter &filter, const std::optional<Cursor> &cursor = {}) const;
    net::Call<domain::HostingOrder> get(const domain::HostingOrderId &id) const;
    net::Call<domain::HostingReport> report(const domain::HostingOrderId &id) const;
    net::Call<OrderNumberPage> numbers(const domain::HostingOrderId &id, const OrderNumberFilter &filter = {},
        const std::optional<Cursor> &cursor = {}) const;
    net::Call<domain::HostingOrderNumber> number(const domain::HostingOrderId &id, const QString &number) const;

    //! At most domain::maxImportNumbers, unless the account may have more.
    net::Call<domain::HostingOrder> importNumbers(const domain::BulkImportRequest &request) const;
    //! At most domain::maxTextEnableNumbers.
    net::Call<domain::HostingOrder> textEnable(const domain::TextEnableRequest &request) const;
    net::Call<domain::HostingOrder> textEnableTollFree(const domain::TollFreeRequest &request) const;

private:
    QString order(const domain::HostingOrderId &id, const QString &more = {}) const;

    net::Client &m_client;
    const QString m_projectId;
    const QString m_base; //!< path of the project's hosting orders
};

} // namespace api
