#pragma once

#include "json/decoded.h"
#include "json/imported/hostingorderjson.h"
#include "json/imported/importednumberjson.h"
#include "json/imported/qualifiednumberjson.h"
#include "json/whole.h"

inline const QByteArray importedNumber
    = R"({"phoneNumber":"+12025550134","projectId":"d1923022-5199-4bb3-a513-c47b3a656bc5","regionCode":"US",
    "displayName":"Front desk","smsConfiguration":{"servicePlanId":"plan","scheduledProvisioning":
      {"servicePlanId":"plan","status":3,"lastUpdatedTime":"2025-04-02T19:45:28.650924Z","campaignId":"CDCQLGJ",
       "errorCodes":[4,5]},"campaignId":"","migrateToSinchTmo":false},"callbackUrl":"https://example.com/c",
    "mnoConfiguration":{"smsAtt":{"state":"DONE","errorCode":"","errorMessage":"","updateTime":"2025-04-02T19:45:28Z",
        "operation":"PROVISIONING"},
      "smsTmo":{"state":"FAILED","errorCode":"60135","errorMessage":"held elsewhere","updateTime":"",
        "operation":"PROVISIONING"},
      "mmsAtt":{"state":"WAITING","operation":"OPERATION_UNSPECIFIED"},"mmsTmo":{"state":"STATE_UNSPECIFIED"}},
    "smsProvisioning":{"serviceType":"SMS","serviceId":"0130a21c9ed6461ba3a1fefda83f7ec7","type":"PROVISIONING",
      "state":"DONE","updateTime":"2025-04-02T19:45:28.650924Z","errorMessage":"","errorCode":""},
    "campaignProvisioning":{"serviceType":"CAMPAIGN","serviceId":"CDCQLGJ","type":"PROVISIONING","state":"FAILED",
      "updateTime":"2025-04-02T19:45:28Z","errorMessage":"no such campaign","errorCode":"CAMPAIGN_NOT_AVAILABLE"}})";

inline const QByteArray textEnableInfo
    = R"({"businessName":"Acme","authorisedPerson":{"firstName":"Ada","lastName":"Byron","email":"ada@example.com"},
    "address":{"buildingNumber":"12","street":"Main St","city":"Boston","state":"MA","postalCode":"01101",
      "country":"USA"},"serviceProvider":"Sinch America Inc.","currentVoiceCarrier":"Verizon","nnid":"004029",
    "loaType":"DIRECT"})";

inline QByteArray hostingOrder(const QByteArray &letterKey)
{
    return R"({"projectId":"p","hostingOrderId":"01arz3ndektsv4rrffq69g5fav","displayName":"Desk","regionCode":"US",
    "state":"WAITING_FOR_LOA_SIGNATURE","type":"TYPE_TEXT_ENABLE","createdTime":"2023-01-12T14:34:40.968Z",
    "updatedTime":"2023-01-12T14:34:41Z","scheduledOsrUpdateTime":"2023-02-01T10:00:00+02:00","servicePlanId":"plan",
    "campaignId":"C1","migrateToSinchTmo":true,")"
        + letterKey + "\":" + textEnableInfo + R"(,"callbackUrl":"https://example.com/c"})";
}

inline const QByteArray orderNumber = R"({"projectId":"p","hostingOrderId":"01arz","phoneNumber":"+12025550134",
    "osrUpdate":{"nnid":"104029","state":"DONE"},"campaignProvisioning":{"campaignId":"C1","state":"WAITING"},
    "platformProvisioning":{"servicePlanId":"plan","state":"IN_PROGRESS"},
    "smsAtt":{"state":"DONE","errorCode":"","errorMessage":"","updateTime":"2023-01-12T14:34:40Z"},
    "smsTmo":{"state":"FAILED","errorCode":"60135","errorMessage":"held","updateTime":"2023-01-12T14:34:40Z"},
    "mmsAtt":{"state":"WAITING"},"mmsTmo":{"state":"SLEEPING"}})";

inline const QByteArray qualifiedNumber = R"({"phoneNumber":"+12025550134","projectId":"p","regionCode":"US",
    "globalProcessState":"GLOBAL_PROCESS_STATE_VERIFICATION_FAILED","osrEligibility":{"status":"DONE","error":""},
    "ownershipVerification":{"status":"FAILED","error":"wrong code"},"hostedNumber":{"status":0,"error":""},
    "createdTime":"2023-01-12T14:34:40.968Z","updatedTime":"2023-01-12T14:34:41Z"})";

template <class T>
void readsBackWhole(const QByteArray &body)
{
    const auto value = decoded<T>(body).value;
    const auto again = json::read<T>(json::whole(value));
    QVERIFY(again);
    QVERIFY(again->drift.empty());
    QVERIFY(again->value == value);
    QCOMPARE(json::encode(value), QByteArrayLiteral("{}")); // none of it is ever sent
}
