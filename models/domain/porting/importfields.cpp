#include "domain/porting/importfields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

struct HeaderName {
    QLatin1StringView name; //!< lower case, letters and digits only
    ImportField field;
};

using F = ImportField;

// Looked up whole; first come, first served when two columns claim one field.
constexpr std::array headerNames{
    HeaderName{"number"_L1, F::Number},
    HeaderName{"phonenumber"_L1, F::Number},
    HeaderName{"phone"_L1, F::Number},
    HeaderName{"phonenumbers"_L1, F::Number},
    HeaderName{"numbers"_L1, F::Number},
    HeaderName{"tn"_L1, F::Number},
    HeaderName{"tns"_L1, F::Number},
    HeaderName{"did"_L1, F::Number},
    HeaderName{"dids"_L1, F::Number},
    HeaderName{"telephone"_L1, F::Number},
    HeaderName{"telephonenumber"_L1, F::Number},
    HeaderName{"tel"_L1, F::Number},
    HeaderName{"e164"_L1, F::Number},
    HeaderName{"msisdn"_L1, F::Number},
    HeaderName{"line"_L1, F::Number},
    HeaderName{"portingnumber"_L1, F::Number},
    HeaderName{"numbertoport"_L1, F::Number},
    HeaderName{"name"_L1, F::Name},
    HeaderName{"enduser"_L1, F::Name},
    HeaderName{"endusername"_L1, F::Name},
    HeaderName{"customer"_L1, F::Name},
    HeaderName{"customername"_L1, F::Name},
    HeaderName{"company"_L1, F::Name},
    HeaderName{"companyname"_L1, F::Name},
    HeaderName{"businessname"_L1, F::Name},
    HeaderName{"subscriber"_L1, F::Name},
    HeaderName{"address"_L1, F::StreetAddress},
    HeaderName{"streetaddress"_L1, F::StreetAddress},
    HeaderName{"address1"_L1, F::StreetAddress},
    HeaderName{"serviceaddress"_L1, F::StreetAddress},
    HeaderName{"street"_L1, F::StreetAddress},
    HeaderName{"streetnum"_L1, F::StreetNumber},
    HeaderName{"streetnumber"_L1, F::StreetNumber},
    HeaderName{"housenumber"_L1, F::StreetNumber},
    HeaderName{"streetno"_L1, F::StreetNumber},
    HeaderName{"streetpredir"_L1, F::StreetPreDirection},
    HeaderName{"predirection"_L1, F::StreetPreDirection},
    HeaderName{"predir"_L1, F::StreetPreDirection},
    HeaderName{"streetname"_L1, F::StreetName},
    HeaderName{"streettype"_L1, F::StreetType},
    HeaderName{"streetsuffix"_L1, F::StreetType},
    HeaderName{"streetpostdir"_L1, F::StreetPostDirection},
    HeaderName{"postdirection"_L1, F::StreetPostDirection},
    HeaderName{"postdir"_L1, F::StreetPostDirection},
    HeaderName{"locationtype"_L1, F::LocationType},
    HeaderName{"locationtype1"_L1, F::LocationType},
    HeaderName{"unittype"_L1, F::LocationType},
    HeaderName{"locationvalue"_L1, F::LocationValue},
    HeaderName{"locationvalue1"_L1, F::LocationValue},
    HeaderName{"unit"_L1, F::LocationValue},
    HeaderName{"suite"_L1, F::LocationValue},
    HeaderName{"apt"_L1, F::LocationValue},
    HeaderName{"city"_L1, F::City},
    HeaderName{"town"_L1, F::City},
    HeaderName{"state"_L1, F::State},
    HeaderName{"province"_L1, F::State},
    HeaderName{"stateprovince"_L1, F::State},
    HeaderName{"zip"_L1, F::ZipCode},
    HeaderName{"zipcode"_L1, F::ZipCode},
    HeaderName{"postalcode"_L1, F::ZipCode},
    HeaderName{"postcode"_L1, F::ZipCode},
    HeaderName{"typeofservice"_L1, F::TypeOfService},
    HeaderName{"servicetype"_L1, F::TypeOfService},
    HeaderName{"pin"_L1, F::Pin},
    HeaderName{"portoutpin"_L1, F::Pin},
    HeaderName{"existingportoutpin"_L1, F::Pin},
    HeaderName{"passcode"_L1, F::Pin},
    HeaderName{"transferpin"_L1, F::Pin},
    HeaderName{"account"_L1, F::AccountNumber},
    HeaderName{"accountnumber"_L1, F::AccountNumber},
    HeaderName{"accountnum"_L1, F::AccountNumber},
    HeaderName{"accountno"_L1, F::AccountNumber},
    HeaderName{"acct"_L1, F::AccountNumber},
    HeaderName{"acctnumber"_L1, F::AccountNumber},
    HeaderName{"ban"_L1, F::AccountNumber},
    HeaderName{"accountphonenumber"_L1, F::AccountPhoneNumber},
    HeaderName{"accountphone"_L1, F::AccountPhoneNumber},
    HeaderName{"btn"_L1, F::AccountPhoneNumber},
    HeaderName{"billingnumber"_L1, F::AccountPhoneNumber},
    HeaderName{"authorizingname"_L1, F::AuthorizingName},
    HeaderName{"authorizedby"_L1, F::AuthorizingName},
    HeaderName{"authorizer"_L1, F::AuthorizingName},
    HeaderName{"authorizedname"_L1, F::AuthorizingName},
    HeaderName{"authorizingdate"_L1, F::AuthorizingDate},
    HeaderName{"authorizeddate"_L1, F::AuthorizingDate},
    HeaderName{"newpin"_L1, F::NewPin},
    HeaderName{"newportoutpin"_L1, F::NewPin},
    HeaderName{"group"_L1, F::Group},
    HeaderName{"site"_L1, F::Group},
    HeaderName{"location"_L1, F::Group},
    HeaderName{"phonenumbergroup"_L1, F::Group},
};

} // namespace

ImportField fieldNamed(const QString &header)
{
    QString folded;
    for (const QChar c : header.toLower()) {
        if (c.isLetterOrNumber())
            folded += c;
    }
    // Alone, "#" is how some name the column of numbers; "PIN #" and "Account #" lose it here.
    const auto found = std::find_if(
        headerNames.begin(), headerNames.end(), [&folded](const HeaderName &n) { return n.name == folded; });
    return found == headerNames.end() ? ImportField::Ignore : found->field;
}

} // namespace domain
