#include "api/importedbench.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const domain::DirectLoa loa{.person = {.firstName = u"Ada"_s, .lastName = u"Byron"_s, .email = u"ada@example.com"_s},
    .address = {.buildingNumber = u"12"_s,
        .street = u"Main St"_s,
        .city = u"Boston"_s,
        .state = u"MA"_s,
        .postalCode = u"01101"_s,
        .country = u"US"_s},
    .voiceCarrier = u"Verizon"_s};
const QByteArray loaBody
    = R"("directLoaInfo":{"address":{"buildingNumber":"12","city":"Boston","country":"US","postalCode":"01101",)"
      R"("state":"MA","street":"Main St"},"authorisedPerson":{"email":"ada@example.com","firstName":"Ada",)"
      R"("lastName":"Byron"},"currentVoiceCarrier":"Verizon"},)";

} // namespace

const QString ImportedBench::number = u"+12025550134"_s;

const QByteArray ImportedBench::oneNumber
    = R"({"phoneNumber":"+12025550134","projectId":"p","regionCode":"US","displayName":"Desk",)"
      R"("smsConfiguration":{"servicePlanId":"plan","campaignId":"C1"},"callbackUrl":""})";

const QByteArray ImportedBench::oneOrder
    = R"({"hostingOrderId":"01arz3ndektsv4rrffq69g5fav","state":"SUBMITTED","type":"TYPE_TEXT_ENABLE"})";

const QByteArray ImportedBench::oneQualified
    = R"({"phoneNumber":"+12025550134","globalProcessState":"GLOBAL_PROCESS_STATE_VERIFICATION_PENDING"})";

const domain::TextEnableRequest ImportedBench::textEnable{.regionCode = u"US"_s,
    .numbers = {u"+12025550134"_s},
    .servicePlanId = u"plan"_s,
    .campaignId = u"C1"_s,
    .loa = loa};
const QByteArray ImportedBench::textEnableBody
    = R"({"campaignId":"C1",)" + loaBody + R"("numbers":["+12025550134"],"regionCode":"US","servicePlanId":"plan"})";

const domain::TollFreeRequest ImportedBench::tollFree{
    .regionCode = u"US"_s, .numbers = {u"+18005550100"_s}, .servicePlanId = u"plan"_s, .loa = loa};
const QByteArray ImportedBench::tollFreeBody
    = "{" + loaBody + R"("numbers":["+18005550100"],"projectId":"p/1","regionCode":"US","servicePlanId":"plan"})";

QByteArray ImportedBench::flatError(const QByteArray &code, const QByteArray &status, const QByteArray &words)
{
    return R"({"code":")" + code + R"(","message":")" + words + R"(","status":")" + status + R"("})";
}

QByteArray ImportedBench::wrappedError(const QByteArray &code, const QByteArray &status, const QByteArray &words)
{
    return R"({"error":{"code":)" + code + R"(,"message":")" + words + R"(","status":")" + status
        + R"(","details":[]}})";
}

void ImportedBench::begin()
{
    m_api.reset();
    m_server = std::make_unique<RawServer>();
    m_client = std::make_unique<net::Client>(m_server->url(u"/imported"_s));
    m_client->setRetryPolicy({.attempts = 3, .base = 1ms, .cap = 5ms});
    m_api = std::make_unique<api::ImportedApi>(*m_client, u"p/1"_s);
}
