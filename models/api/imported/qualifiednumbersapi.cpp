#include "api/imported/qualifiednumbersapi.h"

#include "api/imported/importedpage.h"
#include "api/numbers/numberpath.h"
#include "json/imported/hostingorderjson.h"
#include "json/imported/hostingrequestsjson.h"
#include "json/imported/qualifiednumberjson.h"

namespace api {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

net::Outcome<HostingOrderId> decodeOrderId(const QByteArray &body)
{
    auto answer = net::decodeBody<json::TextEnableAnswer>(body);
    if (!answer.result)
        return {.result = tl::unexpected(answer.result.error())};
    return {.result = std::move(answer.result->order), .drift = std::move(answer.drift)};
}

} // namespace

QualifiedNumbersApi::QualifiedNumbersApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_projectId(projectId)
    , m_base(projectPath(projectId, u"/qualifiedNumbers"_s))
{
}

net::Call<QualifiedNumberPage> QualifiedNumbersApi::list(
    const QualifiedNumberFilter &filter, const std::optional<Cursor> &cursor) const
{
    const Cursor asked = cursor.value_or(Cursor());
    net::Query query = queryOf(filter);
    query.add(u"pageToken"_s, asked.token);
    return {m_client, net::get(u"QualifiedNumberService_ListQualifiedNumbers"_s, m_base, query),
        [asked](const QByteArray &body) {
            return decodePage<json::QualifiedNumberPage>(body, asked, "qualifiedNumbers"_L1);
        }};
}

net::Call<QualifiedNumber> QualifiedNumbersApi::get(const QString &number) const
{
    return {m_client, net::get(u"QualifiedNumberService_GetQualifiedNumber"_s, numberPath(m_base, number))};
}

net::Call<std::vector<QualifiedNumber>> QualifiedNumbersApi::add(const std::vector<QString> &numbers) const
{
    return {m_client,
        net::post(u"QualifiedNumberService_BatchCreateQualifiedNumbers"_s, m_base % u":addNumbers",
            json::encode(json::NumbersToQualify{numbers})),
        decodeRows<json::QualifiedNumbers>};
}

net::Call<net::Nothing> QualifiedNumbersApi::remove(const QString &number) const
{
    return {m_client, net::remove(u"QualifiedNumberService_DeleteQualifiedNumber"_s, numberPath(m_base, number))};
}

net::Call<QualifiedNumber> QualifiedNumbersApi::sendVoiceChallenge(const QString &number) const
{
    const QString path = numberPath(m_base, number, u":sendVoiceChallenge"_s);
    return {m_client, net::post(u"QualifiedNumberService_SendVoiceChallenge"_s, path, {})};
}

net::Call<QualifiedNumber> QualifiedNumbersApi::verifyVoiceChallenge(const QString &number, const QString &code) const
{
    const QString path = numberPath(m_base, number, u":verifyVoiceChallenge"_s);
    return {m_client,
        net::post(u"QualifiedNumberService_VerifyVoiceChallenge"_s, path, json::encode(json::ChallengeAnswer{code}))};
}

net::Call<HostingOrderId> QualifiedNumbersApi::textEnable(const TextEnableRequest &request) const
{
    return {m_client,
        net::post(u"QualifiedNumberService_TextEnableNumbers"_s, m_base % u":textEnableNumbers", json::encode(request)),
        decodeOrderId};
}

net::Call<HostingOrder> QualifiedNumbersApi::textEnableTollFree(const TollFreeRequest &request) const
{
    return {m_client,
        net::post(u"QualifiedNumbersTextEnableTollFreeNumbers"_s, m_base % u":textEnableTollFreeNumbers",
            json::encode(request, m_projectId))};
}

net::Result<std::optional<QualifiedNumber>> orNone(const net::Result<QualifiedNumber> &answer)
{
    return noneIfMissing(answer);
}

} // namespace api
