#include "api/numbers/availablenumbersapi.h"

#include "api/numbers/numberpath.h"
#include "json/numbers/activenumberjson.h"
#include "json/numbers/availablenumberjson.h"
#include "json/numbers/numberrequestsjson.h"

namespace api {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

//! Lists that come alone in an object.
template <class Answer, class T>
net::Outcome<std::vector<T>> decodeList(const QByteArray &body, std::vector<T> Answer::*list)
{
    auto answer = net::decodeBody<Answer>(body);
    if (!answer.result)
        return {.result = tl::unexpected(answer.result.error())};
    return {.result = std::move((*answer.result).*list), .drift = std::move(answer.drift)};
}

} // namespace

AvailableNumbersApi::AvailableNumbersApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_regions(projectPath(projectId, u"/availableRegions"_s))
    , m_base(projectPath(projectId, u"/availableNumbers"_s))
{
}

net::Call<std::vector<NumberRegion>> AvailableNumbersApi::regions(const std::vector<NumberType> &types) const
{
    return {m_client, net::get(u"NumberService_ListAvailableRegions"_s, m_regions, queryOf(types)),
        [](const QByteArray &body) { return decodeList(body, &json::AvailableRegions::regions); }};
}

net::Call<std::vector<AvailableNumber>> AvailableNumbersApi::search(const AvailableNumberFilter &filter) const
{
    return {m_client, net::get(u"NumberService_ListAvailableNumbers"_s, m_base, queryOf(filter)),
        [](const QByteArray &body) { return decodeList(body, &json::AvailableNumbers::numbers); }};
}

net::Call<AvailableNumber> AvailableNumbersApi::get(const QString &number) const
{
    return {m_client, net::get(u"NumberService_GetAvailableNumber"_s, numberPath(m_base, number))};
}

net::Call<ActiveNumber> AvailableNumbersApi::rent(const QString &number, const RentRequest &request) const
{
    const QString path = numberPath(m_base, number, u":rent"_s);
    return {m_client, net::post(u"NumberService_RentNumber"_s, path, json::encode(request))};
}

net::Call<ActiveNumber> AvailableNumbersApi::rentAny(const RentAnyRequest &request) const
{
    return {m_client, net::post(u"NumberService_RentAnyNumber"_s, m_base % u":rentAny", json::encode(request))};
}

} // namespace api
