#include "api/numbersbench.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QString NumbersBench::number = u"+12085550102"_s;

const QByteArray NumbersBench::oneNumber
    = R"({"phoneNumber":"+12085550102","projectId":"p","displayName":"","regionCode":"US","type":"LOCAL",)"
      R"("capability":["SMS","VOICE"],"money":{"currencyCode":"USD","amount":"0.50"},"paymentIntervalMonths":1,)"
      R"("nextChargeDate":"2026-05-19T21:38:22.937044Z","expireAt":"2026-05-19T21:38:22.937044Z",)"
      R"("smsConfiguration":{"servicePlanId":"","scheduledProvisioning":null,"campaignId":""},)"
      R"("voiceConfiguration":{"appId":"","scheduledVoiceProvisioning":null,"lastUpdatedTime":null,"type":"RTC",)"
      R"("trunkId":"","serviceId":""},"callbackUrl":""})";

const QByteArray NumbersBench::oneOffer
    = R"({"phoneNumber":"+12085550102","regionCode":"US","type":"LOCAL","capability":["SMS","VOICE"],)"
      R"("setupPrice":{"currencyCode":"USD","amount":"0.50"},"monthlyPrice":{"currencyCode":"USD","amount":"0.50"},)"
      R"("paymentIntervalMonths":1,"supportingDocumentationRequired":true})";

const QByteArray NumbersBench::oneOrder = R"({"idNumberOrder":"01jgkbb8xywmz3hhahd76menqf","state":"IN_REVIEW"})";

const domain::E911Request NumbersBench::lobby{.displayName = u"Lobby"_s,
    .address = {.streetNumber = u"3500"_s,
        .streetInfo = u"Lenox Road NE"_s,
        .city = u"Atlanta"_s,
        .state = u"GA"_s,
        .postalCode = u"30326"_s}};
const QByteArray NumbersBench::lobbyBody
    = R"({"address":{"city":"Atlanta","postalCode":"30326","state":"GA","streetInfo":"Lenox Road NE",)"
      R"("streetNumber":"3500"},"displayName":"Lobby"})";

QByteArray NumbersBench::notFound(const QByteArray &resource, const QByteArray &words)
{
    return R"({"error":{"code":404,"message":")" + words
        + R"(","status":"NOT_FOUND","details":[{"type":"ResourceInfo","resourceType":")" + resource
        + R"(","resourceName":"","owner":"","description":")" + words + R"("}]}})";
}

void NumbersBench::begin()
{
    m_api.reset();
    m_server = std::make_unique<RawServer>();
    m_client = std::make_unique<net::Client>(m_server->url(u"/numbers"_s));
    m_client->setRetryPolicy({.attempts = 3, .base = 1ms, .cap = 5ms});
    m_api = std::make_unique<api::NumbersApi>(*m_client, u"p/1"_s);
}
