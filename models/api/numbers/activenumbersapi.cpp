#include "api/numbers/activenumbersapi.h"

#include "api/numbers/numberpath.h"
#include "net/patch.h"
#include "json/numbers/activenumberjson.h"
#include "json/numbers/numberrequestsjson.h"

namespace api {

using namespace Qt::StringLiterals;
using domain::ActiveNumber;

ActiveNumbersApi::ActiveNumbersApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_base(projectPath(projectId, u"/activeNumbers"_s))
{
}

net::Call<ActiveNumberPage> ActiveNumbersApi::list(
    const ActiveNumberFilter &filter, const std::optional<Cursor> &cursor) const
{
    const Cursor asked = cursor.value_or(Cursor());
    net::Query query = queryOf(filter);
    query.add(u"pageToken"_s, asked.token);
    return {m_client, net::get(u"NumberService_ListActiveNumbers"_s, m_base, query),
        [asked](const QByteArray &body) { return decodeActiveNumberPage(body, asked); }};
}

net::Call<ActiveNumber> ActiveNumbersApi::get(const QString &number) const
{
    return {m_client, net::get(u"NumberService_GetActiveNumber"_s, numberPath(m_base, number))};
}

net::Call<ActiveNumber> ActiveNumbersApi::change(const QString &number, const domain::NumberChange &change) const
{
    return {
        m_client, net::patch(u"NumberService_UpdateActiveNumber"_s, numberPath(m_base, number), json::encode(change))};
}

net::Call<ActiveNumber> ActiveNumbersApi::release(const QString &number) const
{
    return {m_client, net::post(u"NumberService_ReleaseNumber"_s, numberPath(m_base, number, u":release"_s), {})};
}

} // namespace api
