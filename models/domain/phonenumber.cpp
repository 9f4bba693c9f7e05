#include "domain/phonenumber.h"

#include <QLocale>

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::array territories{"PR"_L1, "GU"_L1, "VI"_L1, "MP"_L1, "AS"_L1};

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

PhoneNumber nanpNumber(const QString &tenDigits)
{
    PhoneNumber number;
    number.set_country_code(1);
    number.set_national_number(tenDigits.toULongLong());
    return number;
}

QString regionOf(const PhoneNumber &number)
{
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    return region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
}

NumberKind kindOf(const PhoneNumber &number, const QString &region)
{
    if (region.isEmpty())
        return NumberKind::UnknownAreaCode;
    switch (library().GetNumberType(number)) {
    case PhoneNumberUtil::TOLL_FREE:
        return NumberKind::TollFree;
    case PhoneNumberUtil::PREMIUM_RATE:
        return NumberKind::PremiumRate;
    case PhoneNumberUtil::FIXED_LINE:
    case PhoneNumberUtil::MOBILE:
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
    case PhoneNumberUtil::UNKNOWN:
        break;
    default:
        return NumberKind::NonGeographic;
    }
    if (region == "US"_L1)
        return NumberKind::LocalUs;
    if (region == "CA"_L1)
        return NumberKind::LocalCa;
    return std::find(territories.begin(), territories.end(), region) == territories.end() ? NumberKind::OtherCountry
                                                                                          : NumberKind::Territory;
}

//! The area code decides, not the rest of the number: the library calls 212-555-0142 invalid, as it does every number
//! of a documentation range, and the Porting API wants no numbering rules enforced.
NumberClass classOfAreaCode(int areaCode)
{
    const PhoneNumber sample = nanpNumber(u"%1%2"_s.arg(areaCode, 3, 10, QChar(u'0')).arg("2345678"_L1));
    NumberClass result;
    result.region = regionOf(sample);
    result.kind = kindOf(sample, result.region);
    return result;
}

//! Asked of the library once for each area code: an answer takes some 100 µs, and a paste has thousands of numbers in a
//! few area codes. One memory for each thread, so that there is nothing to lock.
const NumberClass &areaCodeClass(int areaCode)
{
    thread_local std::array<std::optional<NumberClass>, 1000> known;
    std::optional<NumberClass> &entry = known[static_cast<std::size_t>(areaCode)];
    if (!entry)
        entry = areaCode < 200 ? NumberClass{.kind = NumberKind::UnknownAreaCode} : classOfAreaCode(areaCode);
    return *entry;
}

bool isUnusualExchange(QStringView exchange)
{
    return exchange[0] < u'2' || (exchange[1] == u'1' && exchange[2] == u'1');
}

bool isE164(const QString &text)
{
    return text.size() >= 8 && text.size() <= 16 && text[0] == u'+' && text[1] != u'0'
        && std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<PhoneNumber> parsed(const QString &text)
{
    PhoneNumber number;
    if (library().Parse(text.toStdString(), "US", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    return number;
}

} // namespace

bool isNanpE164(const QString &e164)
{
    return e164.size() == 12 && e164.startsWith("+1"_L1) && isE164(e164);
}

std::optional<QString> toE164(const QString &text)
{
    const std::optional<PhoneNumber> number = parsed(text.trimmed());
    if (!number || number->has_extension())
        return std::nullopt;
    std::string formatted;
    library().Format(*number, PhoneNumberUtil::E164, &formatted);
    const QString e164 = QString::fromStdString(formatted);
    if (number->country_code() == 1 ? !isNanpE164(e164) : !library().IsPossibleNumber(*number))
        return std::nullopt;
    return e164;
}

NumberClass classify(const QString &e164)
{
    if (isNanpE164(e164)) {
        NumberClass result = areaCodeClass(QStringView(e164).mid(2, 3).toInt());
        result.unusualExchange = isUnusualExchange(QStringView(e164).mid(5, 3));
        return result;
    }
    if (!isE164(e164) || e164.startsWith("+1"_L1))
        return {};
    const std::optional<PhoneNumber> number = parsed(e164);
    if (!number)
        return {};
    std::string region;
    library().GetRegionCodeForCountryCode(number->country_code(), &region);
    const QString exact = regionOf(*number);
    const QString known = region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
    return {.kind = NumberKind::OtherCountry, .region = exact.isEmpty() ? known : exact, .unusualExchange = false};
}

QString nationalForm(const QString &e164)
{
    if (isNanpE164(e164))
        return u"(%1) %2-%3"_s.arg(
            QStringView(e164).mid(2, 3), QStringView(e164).mid(5, 3), QStringView(e164).mid(8, 4));
    const std::optional<PhoneNumber> number = isE164(e164) ? parsed(e164) : std::nullopt;
    if (!number)
        return e164;
    std::string formatted;
    library().Format(*number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    return QString::fromStdString(formatted);
}

bool mayBeCanadian(const QString &e164)
{
    switch (classify(e164).kind) {
    case NumberKind::LocalCa:
    case NumberKind::UnknownAreaCode:
    case NumberKind::NonGeographic:
        return true;
    case NumberKind::NotANumber:
    case NumberKind::LocalUs:
    case NumberKind::Territory:
    case NumberKind::TollFree:
    case NumberKind::PremiumRate:
    case NumberKind::OtherCountry:
        return false;
    }
    Q_UNREACHABLE();
    return false;
}

QString regionName(const QString &region)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(territory);
}

} // namespace domain
