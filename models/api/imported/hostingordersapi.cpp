#include "api/imported/hostingordersapi.h"

#include "api/imported/importedpage.h"
#include "api/numbers/numberpath.h"
#include "json/imported/hostingorderjson.h"
#include "json/imported/hostingrequestsjson.h"

namespace api {

using namespace Qt::StringLiterals;
using namespace domain;

HostingOrdersApi::HostingOrdersApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_projectId(projectId)
    , m_base(projectPath(projectId, u"/hostingOrders"_s))
{
}

QString HostingOrdersApi::order(const HostingOrderId &id, const QString &more) const
{
    return m_base % u'/' % net::segment(id.text) % more;
}

net::Call<HostingOrderPage> HostingOrdersApi::list(
    const HostingOrderFilter &filter, const std::optional<Cursor> &cursor) const
{
    const Cursor asked = cursor.value_or(Cursor());
    net::Query query = queryOf(filter);
    query.add(u"pageToken"_s, asked.token);
    return {
        m_client, net::get(u"HostingOrderService_ListHostingOrders"_s, m_base, query), [asked](const QByteArray &body) {
            return decodePage<json::HostingOrderPage>(body, asked, "hostingOrders"_L1);
        }};
}

net::Call<HostingOrder> HostingOrdersApi::get(const HostingOrderId &id) const
{
    return {m_client, net::get(u"HostingOrderService_GetHostingOrder"_s, order(id))};
}

net::Call<HostingReport> HostingOrdersApi::report(const HostingOrderId &id) const
{
    return {m_client, net::get(u"GetHostingOrderReport"_s, order(id, u"/report"_s))};
}

net::Call<OrderNumberPage> HostingOrdersApi::numbers(
    const HostingOrderId &id, const OrderNumberFilter &filter, const std::optional<Cursor> &cursor) const
{
    const Cursor asked = cursor.value_or(Cursor());
    net::Query query = queryOf(filter);
    query.add(u"pageToken"_s, asked.token);
    return {m_client, net::get(u"HostingOrderService_ListHostingOrderNumbers"_s, order(id, u"/numbers"_s), query),
        [asked](
            const QByteArray &body) { return decodePage<json::HostingOrderNumberPage>(body, asked, "numbers"_L1); }};
}

net::Call<HostingOrderNumber> HostingOrdersApi::number(const HostingOrderId &id, const QString &number) const
{
    return {m_client,
        net::get(u"HostingOrderService_GetHostingOrderNumber"_s, numberPath(order(id, u"/numbers"_s), number))};
}

net::Call<HostingOrder> HostingOrdersApi::importNumbers(const BulkImportRequest &request) const
{
    return {
        m_client, net::post(u"HostingOrderService_ImportNumbers"_s, m_base % u":importNumbers", json::encode(request))};
}

net::Call<HostingOrder> HostingOrdersApi::textEnable(const TextEnableRequest &request) const
{
    return {m_client, net::post(u"TextEnableNumbers"_s, m_base % u":textEnableNumbers", json::encode(request))};
}

net::Call<HostingOrder> HostingOrdersApi::textEnableTollFree(const TollFreeRequest &request) const
{
    return {m_client,
        net::post(u"TextEnableTollFreeNumbers"_s, m_base % u":textEnableTollFreeNumbers",
            json::encode(request, m_projectId))};
}

} // namespace api
