#pragma once

#include <QString>

#include <optional>

//! What a telephone number is, as far as libphonenumber knows. Its types stay behind this header.
//! A number is E.164 text here; it is never an integer.
namespace domain {

enum class NumberKind : quint8 {
    NotANumber,
    LocalUs,
    LocalCa,
    Territory, //!< Puerto Rico, Guam, U.S. Virgin Islands, Northern Marianas, American Samoa: goes on with a warning
    UnknownAreaCode, //!< the library's list may be old: goes on with a warning
    NonGeographic, //!< personal numbers, 5XX and 6XX: goes on with a warning
    TollFree,
    PremiumRate,
    OtherCountry,
};

struct NumberClass {
    NumberKind kind = NumberKind::NotANumber;
    QString region = {}; //!< ISO 3166-1 alpha-2: "US", "CA", "PR", "BS", "GB"; empty when not known
    //! The exchange begins with 0 or 1, or is one like 411: no such local number is handed out. A warning at most.
    bool unusualExchange = false;

    friend bool operator==(const NumberClass &, const NumberClass &) = default;
};

//! One number as a person types it into a field, to E.164; nothing when it is not one number of +1 or a number
//! with a country code. Never judges whether the number may be ported.
std::optional<QString> toE164(const QString &text);

//! Shaped like what the Porting API takes: +1 and ten digits.
bool isNanpE164(const QString &e164);

NumberClass classify(const QString &e164);

//! "(212) 555-0142" for +1, "+44 20 7946 0958" for others, the text itself when it is no E.164 number.
QString nationalForm(const QString &e164);

//! The numbers that a +1 number may count as Canadian: what wants a reseller's name when in doubt.
bool mayBeCanadian(const QString &e164);

//! English name of a region: "Bahamas". Empty when there is none.
QString regionName(const QString &region);

} // namespace domain
