#include "api/imported/importednumbersapi.h"

#include "api/imported/importedpage.h"
#include "api/numbers/numberpath.h"
#include "domain/imported/importedservices.h"
#include "net/patch.h"
#include "json/imported/hostingrequestsjson.h"
#include "json/imported/importednumberjson.h"

namespace api {

using namespace Qt::StringLiterals;
using domain::ActiveNumber, domain::ImportedNumber;

namespace {

net::Outcome<ActiveNumber> decodeServices(const QByteArray &body)
{
    auto decoded = net::decodeBody<ImportedNumber>(body);
    if (!decoded.result)
        return {.result = tl::unexpected(decoded.result.error())};
    return {.result = domain::servicesOf(*decoded.result), .drift = std::move(decoded.drift)};
}

} // namespace

ImportedNumbersApi::ImportedNumbersApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_base(projectPath(projectId, u"/importedNumbers"_s))
{
}

net::Call<ImportedNumberPage> ImportedNumbersApi::list(
    const ImportedNumberFilter &filter, const std::optional<Cursor> &cursor) const
{
    const Cursor asked = cursor.value_or(Cursor());
    net::Query query = queryOf(filter);
    query.add(u"pageToken"_s, asked.token);
    return {m_client, net::get(u"ImportNumberService_ListImportedNumbers"_s, m_base, query),
        [asked](const QByteArray &body) {
            return decodePage<json::ImportedNumberPage>(body, asked, "importedNumbers"_L1);
        }};
}

net::Call<ImportedNumber> ImportedNumbersApi::get(const QString &number) const
{
    return {m_client, net::get(u"ImportNumberService_GetImportedNumber"_s, numberPath(m_base, number))};
}

net::Call<ImportedNumber> ImportedNumbersApi::import(const domain::ImportRequest &request) const
{
    return {m_client, net::post(u"ImportNumberService_ImportNumber"_s, m_base, json::encode(request))};
}

net::Call<ImportedNumber> ImportedNumbersApi::change(
    const QString &number, const domain::ImportedNumberChange &change, ChangeMask mask) const
{
    net::Request request
        = net::patch(u"ImportNumberService_UpdateImportedNumber"_s, numberPath(m_base, number), json::encode(change));
    if (mask == ChangeMask::Send)
        request.query.add(u"updateMask"_s, json::maskOf(change));
    return {m_client, std::move(request)};
}

net::Call<net::Nothing> ImportedNumbersApi::remove(const QString &number) const
{
    return {m_client, net::remove(u"ImportNumberService_DeleteImportedNumber"_s, numberPath(m_base, number))};
}

net::Call<ActiveNumber> ImportedNumbersApi::services(const QString &number) const
{
    return {m_client, net::get(u"ImportNumberService_GetImportedNumber"_s, numberPath(m_base, number)), decodeServices};
}

net::Call<ActiveNumber> ImportedNumbersApi::changeServices(
    const QString &number, const domain::NumberChange &change) const
{
    const domain::ImportedNumberChange body{.displayName = change.displayName,
        .servicePlanId = change.servicePlanId,
        .campaignId = change.campaignId,
        .callbackUrl = change.callbackUrl};
    return {m_client,
        net::patch(u"ImportNumberService_UpdateImportedNumber"_s, numberPath(m_base, number), json::encode(body)),
        decodeServices};
}

net::Result<std::optional<ImportedNumber>> orNone(const net::Result<ImportedNumber> &answer)
{
    return noneIfMissing(answer);
}

} // namespace api
