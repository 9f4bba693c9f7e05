#include "api/porting/portabilityapi.h"

#include "api/projectpath.h"
#include "json/porting/portabilityjson.h"

namespace api {

using namespace Qt::StringLiterals;

namespace {

net::Outcome<std::vector<domain::Portability>> decodeAnswer(const QByteArray &body)
{
    auto answer = net::decodeBody<json::PortabilityAnswer>(body);
    if (!answer.result)
        return {.result = tl::unexpected(answer.result.error())};
    return {.result = std::move(answer.result->numbers), .drift = std::move(answer.drift)};
}

} // namespace

PortabilityApi::PortabilityApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_path(projectPath(projectId, u"/portabilityChecks"_s))
{
}

net::Call<std::vector<domain::Portability>> PortabilityApi::check(const std::vector<QString> &numbers) const
{
    net::Request request
        = net::post(u"checkPortingAvailability"_s, m_path, json::encode(json::PortabilityQuestion{numbers}));
    request.repeatable = true; // it only asks
    return {m_client, std::move(request), decodeAnswer};
}

} // namespace api
