#include "api/porting/ordersapi.h"

#include "api/projectpath.h"
#include "json/porting/activationjson.h"
#include "json/porting/portorderjson.h"

namespace api {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

//! An answer without a body says that it was done, and nothing more.
template <class T>
net::Outcome<T> decodeIfAny(const QByteArray &body)
{
    return body.trimmed().isEmpty() ? net::Outcome<T>() : net::decodeBody<T>(body);
}

net::Outcome<std::vector<ActivatedGroup>> decodeActivated(const QByteArray &body)
{
    auto answer = decodeIfAny<json::ActivationAnswer>(body);
    if (!answer.result)
        return {.result = tl::unexpected(answer.result.error())};
    return {.result = std::move(answer.result->groups), .drift = std::move(answer.drift)};
}

net::Outcome<std::vector<ActivationGroup>> decodeGroups(const QByteArray &body)
{
    auto answer = net::decodeBody<ReadyGroups>(body);
    if (!answer.result)
        return {.result = tl::unexpected(answer.result.error())};
    return {.result = std::move(answer.result->groups), .drift = std::move(answer.drift)};
}

} // namespace

OrdersApi::OrdersApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_base(projectPath(projectId, u"/orders"_s))
{
}

QString OrdersApi::order(const OrderId &id, const QString &more) const
{
    return m_base % u"/portIns/" % net::segment(id.text) % more;
}

net::Call<OrderPage> OrdersApi::list(const OrderFilter &filter, const std::optional<Cursor> &cursor) const
{
    const Cursor asked = cursor.value_or(Cursor());
    net::Query query = queryOf(filter);
    query.add(u"page"_s, asked.token);
    return {m_client, net::get(u"getPortInOrders"_s, m_base % u"/portIns", query),
        [asked](const QByteArray &body) { return decodeOrderPage(body, asked); }};
}

net::Call<PortOrder> OrdersApi::get(const OrderId &id) const
{
    return {m_client, net::get(u"getOrderDetails"_s, order(id))};
}

net::Call<PortOrder> OrdersApi::create(const PortOrder &order) const
{
    return {m_client, net::post(u"orderPortIn"_s, m_base % u"/portIns", json::encode(order))};
}

net::Call<PortOrder> OrdersApi::update(const PortOrder &changed) const
{
    return {m_client, net::put(u"updatePortInOrder"_s, order(changed.id), json::encode(changed))};
}

net::Call<net::Nothing> OrdersApi::cancel(const OrderId &id) const
{
    return {m_client, net::remove(u"deleteOrder"_s, order(id))};
}

net::Call<OrderNote> OrdersApi::addNote(const OrderId &id, const QString &text) const
{
    return {m_client, net::post(u"addOrderNote"_s, order(id, u"/notes"_s), json::encode(OrderNote{.note = text})),
        decodeIfAny<OrderNote>};
}

DocumentBody OrdersApi::encodeDocument(const QString &name, const QString &description, const QByteArray &content)
{
    return {json::encode(DocumentContent{.name = name, .description = description, .content = content})};
}

net::Call<OrderDocument> OrdersApi::addDocument(const OrderId &id, const DocumentBody &document) const
{
    net::Request request = net::post(u"addOrderDocuments"_s, order(id, u"/documents"_s), document.json);
    request.patience = net::Patience::Upload;
    return {m_client, std::move(request), decodeIfAny<OrderDocument>};
}

DocumentCall OrdersApi::document(const OrderId &id, const DocumentId &document) const
{
    const QString name = u"getOrderDocumentContent"_s;
    const QString rest = u"/documents/" % net::segment(document.text);
    net::Request published = net::get(name, m_base % u'/' % net::segment(id.text) % rest);
    net::Request other = net::get(name, order(id, rest));
    published.patience = other.patience = net::Patience::Upload;
    return {m_client, std::move(published), std::move(other)};
}

net::Call<ReadyGroups> OrdersApi::availableActivations(const OrderId &id) const
{
    return {m_client, net::get(u"getPortInAvailableActivation"_s, order(id, u"/availableActivations"_s))};
}

net::Call<std::vector<ActivatedGroup>> OrdersApi::activate(
    const OrderId &id, const QStringList &groups, GroupDialect dialect) const
{
    Q_ASSERT(!groups.isEmpty());
    const std::vector<QString> names(groups.begin(), groups.end());
    const QByteArray body = dialect == GroupDialect::Skill ? json::encode(json::SkillActivation{names})
                                                           : json::encode(json::PublishedActivation{names});
    return {m_client, net::post(u"activatePortIn"_s, order(id, u"/activate"_s), body), decodeActivated};
}

net::Call<std::vector<ActivationGroup>> OrdersApi::phoneGroups(const OrderId &id) const
{
    return {
        m_client, net::get(u"phoneGroups"_s, m_base % u"/portIns/phoneGroups/" % net::segment(id.text)), decodeGroups};
}

bool isUnknownOperation(const net::Error &error)
{
    return error.kind == net::ErrorKind::NotFound || error.httpStatus == 405;
}

} // namespace api
