#pragma once

#include "json/decoded.h"
#include "json/numbers/activenumberjson.h"
#include "json/numbers/availablenumberjson.h"
#include "json/numbers/callbackconfigurationjson.h"
#include "json/numbers/e911addressjson.h"
#include "json/numbers/numberrequestsjson.h"

//! A number as production wrote it in April 2026, with all thirteen members.
inline const QByteArray listedNumber
    = R"({"phoneNumber": "+12085550100", "projectId": "p", "displayName": "", "regionCode": "US", "type": "LOCAL",
    "capability": ["SMS", "VOICE"], "money": {"currencyCode": "USD", "amount": "1.00"}, "paymentIntervalMonths": 1,
    "nextChargeDate": "2026-05-18T20:08:53.423835Z", "expireAt": null,
    "smsConfiguration": {"servicePlanId": "EXAMPLE_PLAN", "scheduledProvisioning": null, "campaignId": "CEXAMPLE"},
    "voiceConfiguration": {"appId": "00000000-0000-0000-0000-000000000001", "scheduledVoiceProvisioning": null,
      "lastUpdatedTime": null, "type": "RTC", "trunkId": "", "serviceId": ""}, "callbackUrl": ""})";

inline const QByteArray rentedNumber
    = R"({"phoneNumber":"+12085550102","projectId":"p","displayName":"","regionCode":"US","type":"LOCAL",
    "capability":["SMS","VOICE"],"money":{"currencyCode":"USD","amount":"0.50"},"paymentIntervalMonths":1,
    "nextChargeDate":"2026-05-19T21:38:22.937044Z","expireAt":null,
    "smsConfiguration":{"servicePlanId":"","scheduledProvisioning":null,"campaignId":""},
    "voiceConfiguration":{"appId":"","scheduledVoiceProvisioning":{"appId":"00000000-0000-0000-0000-000000000001",
      "status":"WAITING","lastUpdatedTime":"2026-04-19T21:38:23.410063Z","type":"RTC","trunkId":"","serviceId":""},
      "lastUpdatedTime":null,"type":"RTC","trunkId":"","serviceId":""},"callbackUrl":""})";

inline const QByteArray releasedNumber
    = R"({"phoneNumber":"+12085550102","projectId":"p","displayName":"","regionCode":"US","type":"LOCAL",
    "capability":["SMS","VOICE"],"money":{"currencyCode":"USD","amount":"0.50"},"paymentIntervalMonths":1,
    "nextChargeDate":"2026-05-19T21:38:22.937044Z","expireAt":"2026-05-19T21:38:22.937044Z",
    "smsConfiguration":{"servicePlanId":"","scheduledProvisioning":null,"campaignId":""},
    "voiceConfiguration":{"appId":"","scheduledVoiceProvisioning":null,"lastUpdatedTime":null,"type":"RTC",
      "trunkId":"","serviceId":""},"callbackUrl":""})";

inline const QDateTime chargeTime(QDate(2026, 5, 18), QTime(20, 8, 53, 424), Qt::UTC);
