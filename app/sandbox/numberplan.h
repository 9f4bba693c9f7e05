#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace sandbox {

enum class NumberType : quint8 { Mobile, Local, TollFree };

QLatin1StringView nameOf(NumberType type); //!< "TOLL_FREE"
std::optional<NumberType> numberTypeNamed(const QString &name);

//! A phone number in eight bytes: its digits, padded to fifteen, times sixteen, and how many they are. Keys sort as the
//! texts do.
using NumberKey = quint64;

NumberKey keyOf(QStringView e164); //!< 0 for anything but + and up to fifteen digits
QString textOf(NumberKey key);
bool areNeighbours(NumberKey low, NumberKey high); //!< consecutive numbers
//! The text of a number without an allocation, in \p buffer. \returns its length.
int writeE164(NumberKey key, char (&buffer)[17]);

//! What one kind of number in one country is, does and costs.
struct NumberProduct {
    QLatin1StringView region = {}; //!< "US"
    QLatin1StringView regionName = {};
    NumberType type = NumberType::Local;
    bool sms = false;
    bool voice = false;
    QLatin1StringView currency = {};
    int setupCents = 0;
    int monthlyCents = 0;
    bool documents = false; //!< supportingDocumentationRequired
    int share = 0; //!< of a seeded inventory, in thousandths
    int stock = 0; //!< so many numbers are for rent
};

const std::vector<NumberProduct> &numberProducts();
//! Nothing for a number that this plan does not have.
const NumberProduct *productOf(NumberKey key);
const NumberProduct *productOf(const QString &region, NumberType type);

//! Numbers that begin alike, and the places behind the prefix: place 0 is the lowest number, and every place is a
//! number that could be given out.
struct NumberRange {
    const NumberProduct *product = nullptr;
    NumberKey first = 0;
    NumberKey last = 0;
    quint64 places = 0; //!< 0: numbers here are known, but not given out
    bool northAmerican = false;

    NumberKey at(quint64 place) const;
    std::optional<quint64> placeOf(NumberKey key) const;
};

const std::vector<NumberRange> &numberRanges(); //!< in the order of their keys

} // namespace sandbox
