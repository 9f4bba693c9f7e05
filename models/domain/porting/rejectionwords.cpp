#include "domain/porting/rejectionwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

using Kind = RejectionKind;

constexpr auto userName = "endUser.name"_L1;
constexpr auto streetNumber = "endUser.streetNum"_L1;
constexpr auto streetName = "endUser.streetName"_L1;
constexpr auto streetType = "endUser.streetType"_L1;
constexpr auto locationType = "endUser.locationType1"_L1;
constexpr auto locationValue = "endUser.locationValue1"_L1;
constexpr auto city = "endUser.city"_L1;
constexpr auto state = "endUser.state"_L1;
constexpr auto zipCode = "endUser.zipCode"_L1;
constexpr auto pin = "portOutInfo.existingPortOutPin"_L1;
constexpr auto account = "portOutInfo.accountNum"_L1;
constexpr auto accountPhone = "portOutInfo.accountPhoneNumber"_L1;
constexpr auto authorizer = "portOutInfo.authorizingName"_L1;
constexpr auto authorized = "portOutInfo.authorizingDate"_L1;
constexpr auto reseller = "resellerName"_L1;
constexpr auto desiredDate = "desiredPortSchedule.desiredPortDate"_L1;

struct Words {
    QLatin1StringView words;
    Kind kind;
    std::array<QLatin1StringView, 2> fields = {}; //!< narrower than the kind's
};

//! Longer words win, so a word alone may be general: "address" gives way to "email address". Spelling variants that
//! meaningOf() folds (TN, acct, doesn't) are not repeated.
constexpr Words table[] = {
    {"address"_L1, Kind::Address},
    {"address mismatch"_L1, Kind::Address},
    {"address not match"_L1, Kind::Address},
    {"service address"_L1, Kind::Address},
    {"service address mismatch"_L1, Kind::Address},
    {"billing address"_L1, Kind::Address},
    {"service location"_L1, Kind::Address},
    {"street"_L1, Kind::Address, {streetNumber, streetName}},
    {"street name"_L1, Kind::Address, {streetName}},
    {"street number"_L1, Kind::Address, {streetNumber}},
    {"street type"_L1, Kind::Address, {streetType}},
    {"house number"_L1, Kind::Address, {streetNumber}},
    {"suite"_L1, Kind::Address, {locationType, locationValue}},
    {"ste"_L1, Kind::Address, {locationType, locationValue}},
    {"suite number"_L1, Kind::Address, {locationType, locationValue}},
    {"unit"_L1, Kind::Address, {locationType, locationValue}},
    {"unit number"_L1, Kind::Address, {locationType, locationValue}},
    {"apt"_L1, Kind::Address, {locationType, locationValue}},
    {"apartment"_L1, Kind::Address, {locationType, locationValue}},
    {"floor"_L1, Kind::Address, {locationType, locationValue}},
    {"po box"_L1, Kind::Address, {streetName, locationType}},
    {"p o box"_L1, Kind::Address, {streetName, locationType}},
    {"post office box"_L1, Kind::Address, {streetName, locationType}},
    {"abbreviation"_L1, Kind::Address, {streetName, streetType}},
    {"abbreviated"_L1, Kind::Address, {streetName, streetType}},
    {"wrong city"_L1, Kind::Address, {city}},
    {"city mismatch"_L1, Kind::Address, {city}},
    {"city not match"_L1, Kind::Address, {city}},
    {"wrong state"_L1, Kind::Address, {state}},
    {"state mismatch"_L1, Kind::Address, {state}},
    {"state not match"_L1, Kind::Address, {state}},
    {"zip"_L1, Kind::ZipCode},
    {"zip code"_L1, Kind::ZipCode},
    {"zipcode"_L1, Kind::ZipCode},
    {"postal code"_L1, Kind::ZipCode},
    {"postcode"_L1, Kind::ZipCode},
    {"zip code mismatch"_L1, Kind::ZipCode},
    {"name mismatch"_L1, Kind::Name},
    {"name not match"_L1, Kind::Name},
    {"wrong name"_L1, Kind::Name},
    {"end user name"_L1, Kind::Name},
    {"end user mismatch"_L1, Kind::Name},
    {"customer name"_L1, Kind::Name},
    {"subscriber name"_L1, Kind::Name},
    {"business name"_L1, Kind::Name},
    {"company name"_L1, Kind::Name},
    {"account name"_L1, Kind::Name},
    {"account holder name"_L1, Kind::Name},
    {"name of account holder"_L1, Kind::Name},
    {"name on account"_L1, Kind::Name},
    {"pin"_L1, Kind::Pin},
    {"port out pin"_L1, Kind::Pin},
    {"invalid port out pin"_L1, Kind::Pin},
    {"transfer pin"_L1, Kind::Pin},
    {"number transfer pin"_L1, Kind::Pin},
    {"account pin"_L1, Kind::Pin},
    {"passcode"_L1, Kind::Pin},
    {"pass code"_L1, Kind::Pin},
    {"passphrase"_L1, Kind::Pin},
    {"password"_L1, Kind::Pin},
    {"security code"_L1, Kind::Pin},
    {"account number"_L1, Kind::Account},
    {"account number mismatch"_L1, Kind::Account},
    {"account number required"_L1, Kind::Account},
    {"account number not match"_L1, Kind::Account},
    {"account mismatch"_L1, Kind::Account},
    {"account not match"_L1, Kind::Account},
    {"account not found"_L1, Kind::Account},
    {"account required"_L1, Kind::Account},
    {"invalid account"_L1, Kind::Account},
    {"wrong account"_L1, Kind::Account},
    {"billing account number"_L1, Kind::Account},
    {"ban"_L1, Kind::Account},
    {"number not on account"_L1, Kind::NumberNotOnAccount},
    {"number not on this account"_L1, Kind::NumberNotOnAccount},
    {"number not found on account"_L1, Kind::NumberNotOnAccount},
    {"number not part of account"_L1, Kind::NumberNotOnAccount},
    {"number not belong to account"_L1, Kind::NumberNotOnAccount},
    {"number not belong to this account"_L1, Kind::NumberNotOnAccount},
    {"number not associated with account"_L1, Kind::NumberNotOnAccount},
    {"number belongs to different account"_L1, Kind::NumberNotOnAccount},
    {"number belongs to another account"_L1, Kind::NumberNotOnAccount},
    {"btn"_L1, Kind::BillingNumber},
    {"btn mismatch"_L1, Kind::BillingNumber},
    {"atn"_L1, Kind::BillingNumber},
    {"billing number"_L1, Kind::BillingNumber},
    {"billing phone number"_L1, Kind::BillingNumber},
    {"billing telephone number"_L1, Kind::BillingNumber},
    {"account telephone number"_L1, Kind::BillingNumber},
    {"account phone number"_L1, Kind::BillingNumber},
    {"main number"_L1, Kind::BillingNumber},
    {"pilot number"_L1, Kind::BillingNumber},
    {"authorized"_L1, Kind::Authorizer},
    {"unauthorized"_L1, Kind::Authorizer},
    {"not authorized"_L1, Kind::Authorizer},
    {"authorized name"_L1, Kind::Authorizer},
    {"authorized person"_L1, Kind::Authorizer},
    {"authorized user"_L1, Kind::Authorizer},
    {"authorized contact"_L1, Kind::Authorizer},
    {"authorized agent"_L1, Kind::Authorizer},
    {"authorized signer"_L1, Kind::Authorizer},
    {"authorized name not on account"_L1, Kind::Authorizer},
    {"signer"_L1, Kind::Authorizer},
    {"contact name"_L1, Kind::Authorizer},
    {"wireless"_L1, Kind::Wireless},
    {"wireless number"_L1, Kind::Wireless},
    {"mobile number"_L1, Kind::Wireless},
    {"wireless account"_L1, Kind::Wireless},
    {"pending order"_L1, Kind::PendingOrder},
    {"order pending"_L1, Kind::PendingOrder},
    {"pending service order"_L1, Kind::PendingOrder},
    {"pending change"_L1, Kind::PendingOrder},
    {"pending disconnect"_L1, Kind::PendingOrder},
    {"pending port"_L1, Kind::PendingOrder},
    {"pending activity"_L1, Kind::PendingOrder},
    {"open order"_L1, Kind::PendingOrder},
    {"conflicting order"_L1, Kind::PendingOrder},
    {"order in progress"_L1, Kind::PendingOrder},
    {"port in progress"_L1, Kind::PendingOrder},
    {"already in progress"_L1, Kind::PendingOrder},
    {"in flight"_L1, Kind::PendingOrder},
    {"inflight"_L1, Kind::PendingOrder},
    {"in process"_L1, Kind::PendingOrder},
    {"not portable"_L1, Kind::NotPortable},
    {"non portable"_L1, Kind::NotPortable},
    {"nonportable"_L1, Kind::NotPortable},
    {"not active"_L1, Kind::NotPortable},
    {"number not active"_L1, Kind::NotPortable},
    {"inactive"_L1, Kind::NotPortable},
    {"disconnected"_L1, Kind::NotPortable},
    {"not in service"_L1, Kind::NotPortable},
    {"out of service"_L1, Kind::NotPortable},
    {"number not found"_L1, Kind::NotPortable},
    {"already ported"_L1, Kind::NotPortable},
    {"ported out"_L1, Kind::NotPortable},
    {"ported away"_L1, Kind::NotPortable},
    {"not our customer"_L1, Kind::NotPortable},
    {"not our number"_L1, Kind::NotPortable},
    {"wrong carrier"_L1, Kind::NotPortable},
    {"vacant"_L1, Kind::NotPortable},
    {"freeze"_L1, Kind::Locked},
    {"frozen"_L1, Kind::Locked},
    {"port freeze"_L1, Kind::Locked},
    {"pic freeze"_L1, Kind::Locked},
    {"local service freeze"_L1, Kind::Locked},
    {"lock"_L1, Kind::Locked},
    {"locked"_L1, Kind::Locked},
    {"port lock"_L1, Kind::Locked},
    {"number lock"_L1, Kind::Locked},
    {"port protection"_L1, Kind::Locked},
    {"port protect"_L1, Kind::Locked},
    {"port block"_L1, Kind::Locked},
    {"blocked from porting"_L1, Kind::Locked},
    {"balance"_L1, Kind::Balance},
    {"unpaid balance"_L1, Kind::Balance},
    {"outstanding balance"_L1, Kind::Balance},
    {"unpaid"_L1, Kind::Balance},
    {"past due"_L1, Kind::Balance},
    {"overdue"_L1, Kind::Balance},
    {"delinquent"_L1, Kind::Balance},
    {"suspended"_L1, Kind::Balance},
    {"non payment"_L1, Kind::Balance},
    {"nonpayment"_L1, Kind::Balance},
    {"dsl"_L1, Kind::Features},
    {"adsl"_L1, Kind::Features},
    {"internet service"_L1, Kind::Features},
    {"broadband"_L1, Kind::Features},
    {"alarm"_L1, Kind::Features},
    {"hunt group"_L1, Kind::Features},
    {"hunting"_L1, Kind::Features},
    {"distinctive ring"_L1, Kind::Features},
    {"feature"_L1, Kind::Features},
    {"remote call forwarding"_L1, Kind::Features},
    {"isdn"_L1, Kind::Features},
    {"centrex"_L1, Kind::Features},
    {"reseller"_L1, Kind::Reseller},
    {"reseller name"_L1, Kind::Reseller},
    {"invalid reseller"_L1, Kind::Reseller},
    {"reseller mismatch"_L1, Kind::Reseller},
    {"due date"_L1, Kind::Date},
    {"past due date"_L1, Kind::Date},
    {"desired date"_L1, Kind::Date},
    {"requested date"_L1, Kind::Date},
    {"port date"_L1, Kind::Date},
    {"foc date"_L1, Kind::Date},
    {"date too soon"_L1, Kind::Date},
    {"date in past"_L1, Kind::Date},
    {"invalid date"_L1, Kind::Date},
    {"short notice"_L1, Kind::Date},
    {"interval"_L1, Kind::Date},
    {"minimum interval"_L1, Kind::Date},
    {"lead time"_L1, Kind::Date},
    {"duplicate"_L1, Kind::Duplicate},
    {"duplicate order"_L1, Kind::Duplicate},
    {"duplicate request"_L1, Kind::Duplicate},
    {"already submitted"_L1, Kind::Duplicate},
    {"submitted twice"_L1, Kind::Duplicate},
    {"loa"_L1, Kind::Letter},
    {"loa expired"_L1, Kind::Letter},
    {"letter of authorization"_L1, Kind::Letter},
    {"letter of authority"_L1, Kind::Letter},
    {"letter of agency"_L1, Kind::Letter},
    {"illegible"_L1, Kind::Letter},
    {"unreadable"_L1, Kind::Letter},
    {"signature"_L1, Kind::Letter},
    {"not signed"_L1, Kind::Letter},
    {"unsigned"_L1, Kind::Letter},
    {"copy of bill"_L1, Kind::Letter},
    {"bill copy"_L1, Kind::Letter},
    {"recent bill"_L1, Kind::Letter},
};

} // namespace

const std::vector<KnownWords> &knownRejectionWords()
{
    static const std::vector<KnownWords> known = [] {
        std::vector<KnownWords> entries;
        for (const Words &row : table) {
            KnownWords entry{.words = row.words, .kind = row.kind};
            for (const QLatin1StringView field : row.fields) {
                if (!field.isEmpty())
                    entry.fields.append(field);
            }
            entries.push_back(std::move(entry));
        }
        return entries;
    }();
    return known;
}

const std::vector<RejectionKind> &rejectionKinds()
{
    static const std::vector<RejectionKind> kinds{Kind::Other, Kind::Address, Kind::ZipCode, Kind::Name, Kind::Pin,
        Kind::Account, Kind::NumberNotOnAccount, Kind::BillingNumber, Kind::Authorizer, Kind::Wireless,
        Kind::PendingOrder, Kind::NotPortable, Kind::Locked, Kind::Balance, Kind::Features, Kind::Reseller, Kind::Date,
        Kind::Duplicate, Kind::Letter};
    return kinds;
}

QStringList fieldsOf(RejectionKind kind)
{
    switch (kind) {
    case Kind::Address:
        return {streetNumber, streetName, streetType, locationType, locationValue, city, state, zipCode};
    case Kind::ZipCode:
        return {zipCode};
    case Kind::Name:
        return {userName};
    case Kind::Pin:
        return {pin};
    case Kind::Account:
        return {account};
    case Kind::NumberNotOnAccount:
        return {account, accountPhone};
    case Kind::BillingNumber:
        return {accountPhone};
    case Kind::Authorizer:
        return {authorizer, authorized};
    case Kind::Wireless:
        return {account, pin, zipCode};
    case Kind::Reseller:
        return {reseller};
    case Kind::Date:
        return {desiredDate};
    case Kind::Letter:
        return {authorizer, authorized};
    case Kind::Other:
    case Kind::PendingOrder:
    case Kind::NotPortable:
    case Kind::Locked:
    case Kind::Balance:
    case Kind::Features:
    case Kind::Duplicate:
        return {};
    }
    Q_UNREACHABLE();
}

//! What was corrected in the order, and only has to be tried again.
static QString againWith(const QString &what)
{
    return u"Please submit these numbers again with the %1 that the order has now."_s.arg(what);
}

QString askOf(RejectionKind kind)
{
    switch (kind) {
    case Kind::Other:
        return u"Please ask the losing carrier what exactly is wrong, and tell us here."_s;
    case Kind::Address:
        return u"Please tell us the service address as the losing carrier has it, or submit these numbers again with "
               "the address that the order has now."_s;
    case Kind::ZipCode:
        return againWith(u"ZIP or postal code"_s);
    case Kind::Name:
        return u"Please tell us the name of the account holder as the losing carrier has it, or submit these numbers "
               "again with the name that the order has now."_s;
    case Kind::Pin:
        return againWith(u"port-out PIN"_s);
    case Kind::Account:
        return againWith(u"account number"_s);
    case Kind::NumberNotOnAccount:
        return u"Please ask the losing carrier whether another account holds these numbers, or submit them again with "
               "the account that the order has now."_s;
    case Kind::BillingNumber:
        return againWith(u"billing number"_s);
    case Kind::Authorizer:
        return againWith(u"authorizing person"_s);
    case Kind::Wireless:
        return againWith(u"account number, PIN and ZIP code"_s);
    case Kind::PendingOrder:
        return u"Please ask the losing carrier which order is pending on these numbers, and tell us what has to be "
               "canceled or completed first."_s;
    case Kind::NotPortable:
        return u"Please ask the losing carrier whether these numbers are active with it, and with whom if not."_s;
    case Kind::Locked:
        return u"The account holder has to lift the port protection. Please keep these numbers in the order; we write "
               "here when it is lifted."_s;
    case Kind::Balance:
        return u"The account holder has to settle this with the losing carrier. Please keep these numbers in the "
               "order; we write here when it is settled."_s;
    case Kind::Features:
        return u"Please ask the losing carrier which service or feature has to be taken off these numbers first."_s;
    case Kind::Reseller:
        return againWith(u"reseller name"_s);
    case Kind::Date:
        return u"Please submit these numbers again for the date that the order has now, or tell us the earliest date "
               "that the losing carrier takes."_s;
    case Kind::Duplicate:
        return u"Please tell us which other request has these numbers. We ordered them once here."_s;
    case Kind::Letter:
        return u"Please look at the letter of authorization that is attached to the order, and submit these numbers "
               "again with it."_s;
    }
    Q_UNREACHABLE();
}

} // namespace domain
