#include "api/numbers/emergencyaddressapi.h"

#include "api/numbers/notfound.h"
#include "api/numbers/numberpath.h"
#include "json/numbers/e911addressjson.h"

namespace api {

using namespace Qt::StringLiterals;
using namespace domain;

EmergencyAddressApi::EmergencyAddressApi(net::Client &client, const QString &projectId)
    : m_client(client)
    , m_base(projectPath(projectId, u"/activeNumbers"_s))
{
}

net::Call<E911Address> EmergencyAddressApi::get(const QString &number) const
{
    return {
        m_client, net::get(u"NumberService_GetEmergencyAddress"_s, numberPath(m_base, number, u"/emergencyAddress"_s))};
}

net::Call<E911Address> EmergencyAddressApi::provision(const QString &number, const E911Request &request) const
{
    const QString path = numberPath(m_base, number, u"/emergencyAddress:provision"_s);
    return {m_client, net::post(u"NumberService_ProvisionEmergencyAddress"_s, path, json::encode(request))};
}

net::Call<net::Nothing> EmergencyAddressApi::deprovision(const QString &number) const
{
    const QString path = numberPath(m_base, number, u"/emergencyAddress:deprovision"_s);
    return {m_client, net::post(u"NumberService_DeprovisionEmergencyAddress"_s, path, {})};
}

net::Call<AddressCheck> EmergencyAddressApi::validate(const QString &number, const E911Request &request) const
{
    const QString path = numberPath(m_base, number, u"/emergencyAddress:validate"_s);
    net::Request question = net::post(u"NumberService_ValidateEmergencyAddress"_s, path, json::encode(request));
    question.repeatable = true; // it only asks
    return {m_client, std::move(question)};
}

net::Result<std::optional<E911Address>> orNone(const net::Result<E911Address> &answer)
{
    return orNone(answer, "EmergencyAddress"_L1);
}

} // namespace api
