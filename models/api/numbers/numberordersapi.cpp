#include "api/numbers/numberordersapi.h"

#include "api/numbers/notfound.h"
#include "api/projectpath.h"
#include "net/multipart.h"
#include "json/numbers/numberorderjson.h"

namespace api {

using namespace Qt::StringLiterals;
using namespace domain;

NumberOrdersApi::NumberOrdersApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_base(projectPath(projectId, u"/numberOrders"_s))
{
}

QString NumberOrdersApi::order(const NumberOrderId &id, const QString &more) const
{
    return m_base % u'/' % net::segment(id.text) % more;
}

net::Call<NumberRequirements> NumberOrdersApi::requirements(const QString &regionCode, NumberType type) const
{
    const json::RequirementsQuestion question{.regionCode = regionCode, .type = type};
    net::Request request
        = net::post(u"LookupNumberRequirements"_s, m_base % u":lookupNumberRequirements", json::encode(question));
    request.repeatable = true; // it only asks
    request.patience = net::Patience::Read;
    return {m_client, std::move(request)};
}

net::Call<NumberOrder> NumberOrdersApi::create(const NumberOrderRequest &request) const
{
    return {m_client, net::post(u"CreateNumberOrder"_s, m_base % u":createNumberOrder", json::encode(request))};
}

net::Call<NumberOrder> NumberOrdersApi::get(const NumberOrderId &id) const
{
    return {m_client, net::get(u"GetNumberOrder"_s, order(id))};
}

net::Call<Registration> NumberOrdersApi::registration(const NumberOrderId &id) const
{
    return {m_client, net::get(u"GetNumberOrderRegistration"_s, order(id, u"/registration"_s))};
}

net::Call<Registration> NumberOrdersApi::saveRegistration(const NumberOrderId &id, const FreeForm &details) const
{
    const QByteArray body = json::encode(Registration{.details = details});
    return {m_client, net::put(u"UpdateNumberOrderRegistration"_s, order(id, u"/registration"_s), body)};
}

AttachmentBody NumberOrdersApi::encodeAttachment(const AttachmentFile &file)
{
    std::vector<net::FormPart> parts{{.name = u"file"_s,
        .content = file.content,
        .fileName = file.name.isEmpty() ? u"file"_s : file.name, // without a name it would not be a file
        .contentType = file.mimeType}};
    if (!file.documentType.isEmpty())
        parts.push_back({.name = u"documentType"_s, .content = file.documentType.toUtf8()});
    net::Multipart form = net::multipart(parts);
    return {.contentType = std::move(form.contentType), .form = std::move(form.body)};
}

net::Call<net::Nothing> NumberOrdersApi::upload(
    const NumberOrderId &id, const AttachmentId &attachment, const AttachmentBody &body) const
{
    net::Request request = net::post(
        u"UploadNumberOrderAttachment"_s, order(id, u"/attachments/" % net::segment(attachment.text)), body.form);
    request.contentType = body.contentType;
    request.patience = net::Patience::Upload;
    return {m_client, std::move(request)};
}

net::Call<NumberOrder> NumberOrdersApi::submit(const NumberOrderId &id) const
{
    return {m_client, net::post(u"SubmitNumberOrder"_s, order(id, u"/submit"_s), {})};
}

net::Result<std::optional<NumberRequirements>> orNone(const net::Result<NumberRequirements> &answer)
{
    return orNone(answer, "NumberProduct"_L1);
}

} // namespace api
