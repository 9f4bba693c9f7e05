#pragma once

#include "flows/updateplan.h"
#include "json/codec.h"
#include "json/porting/portorderjson.h"

//! An order for the tests of updates, and what they ask of it.
namespace fullorder {

using namespace Qt::StringLiterals;
using domain::PortOrder;

inline const QString first = u"+12125550142"_s;
inline const QString second = u"+12125550143"_s;

//! An order in which every member that may be written is set, and some that nobody has heard of.
inline const QByteArray text = R"({
  "id": 890192331, "status": "PENDING", "createdDate": "2026-11-20",
  "customerOrderReference": "Bluefinch", "onDemandActivation": true, "resellerName": "Maple Voice",
  "loaUploadedBy": "john doe", "loaAttachmentDate": "2026-11-19T10:00:00.000Z", "priority": "gold",
  "desiredPortSchedule": {"desiredPortDate": "2026-12-01", "desiredPortTime": "09:00:00", "desiredPortTimeZone": "US/Eastern", "window": 2},
  "notes": [{"note": "hello", "createdTime": "2026-11-20T10:00:00Z", "createdBy": "x"}],
  "documents": [{"id": 7, "documentName": "loa.pdf", "description": "LOA"}],
  "phoneNumbers": [
    {"phoneNumber": "+12125550142", "status": "REJECTED", "rejectReason": "Wrong PIN", "phoneNumberGroup": "G 1",
     "focDate": "2026-12-01T14:00:00Z", "countryCode": "US", "newPortOutPin": "7788", "tag": "lobby",
     "endUser": {"name": "Bluefinch Dental", "streetNum": "1400", "streetPreDir": "N", "streetName": "Harbor",
       "streetType": "Court", "streetPostDir": "SW", "locationType1": "Suite", "locationValue1": "210",
       "locationType2": "Floor", "locationValue2": "3", "locationType3": "Desk", "locationValue3": "9",
       "city": "New York", "state": "NY", "zipCode": "00501", "typeOfService": "B", "county": "Kings"},
     "portOutInfo": {"existingPortOutPin": "0042", "accountNum": "A-1", "accountPhoneNumber": "+12125550100",
       "authorizingName": "Jane Doe", "authorizingDate": "2026-11-19"},
     "voiceConfiguration": {"type": "RTC", "appId": "6afd2da3"},
     "smsConfiguration": {"smsAppId": "sms-1"},
     "features": {"e911": {"name": "Bluefinch", "streetNum": "1400", "streetInfo": "Harbor", "location": "Apt 5",
       "city": "New York", "state": "NY", "postalCode": "00501", "postalCodePlusFour": "1234", "enhCity": "NEW YORK"}}},
    {"phoneNumber": "+12125550143", "status": "PENDING",
     "endUser": {"name": "Bluefinch Dental", "streetNum": "1400", "streetName": "Harbor", "city": "New York", "state": "NY", "zipCode": "00501"},
     "portOutInfo": {"existingPortOutPin": "0042"}}
  ]})";

inline PortOrder order()
{
    return json::decode<PortOrder>(text)->value;
}

inline flows::CompletedOrder whole(const PortOrder &order)
{
    return {.order = order};
}

inline bool contains(const std::vector<flows::MemberKey> &keys, const flows::MemberKey &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

using Edit = void (*)(PortOrder &);

} // namespace fullorder

Q_DECLARE_METATYPE(fullorder::Edit)
