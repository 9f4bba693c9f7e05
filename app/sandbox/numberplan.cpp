#include "sandbox/numberplan.h"

#include "sandbox/areacodes.h"

#include <algorithm>
#include <array>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDigits = 15;

constexpr quint64 powerOfTen(int exponent)
{
    quint64 power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

NumberKey keyFor(quint64 digits, int count)
{
    return digits * powerOfTen(mostDigits - count) * 16 + quint64(count);
}

quint64 valueOf(NumberKey key)
{
    return key / 16 / powerOfTen(mostDigits - int(key % 16));
}

//! Exchanges that are given out: not N11, not 555 with its fictional lines, not those for tests and information.
const std::vector<int> &exchanges()
{
    static const std::vector<int> list = [] {
        std::vector<int> codes;
        for (int code = 220; code < 960; ++code) {
            if (code % 100 != 11 && code != 555 && code != 950 && code != 958 && code != 959)
                codes.push_back(code);
        }
        return codes;
    }();
    return list;
}

struct Prefix {
    const char *region;
    NumberType type;
    quint64 digits;
    int subscriberDigits;
};

// Outside North America one or two prefixes are enough to be believed. All of them are given out to carriers.
constexpr Prefix prefixes[] = {
    {"GB", NumberType::Mobile, 447418, 6},
    {"GB", NumberType::Mobile, 447520, 6},
    {"GB", NumberType::Mobile, 447868, 6},
    {"GB", NumberType::Local, 442038, 6},
    {"GB", NumberType::Local, 441614, 6},
    {"GB", NumberType::TollFree, 448081, 6},
    {"SE", NumberType::Mobile, 4670, 7},
    {"SE", NumberType::Mobile, 4673, 7},
    {"SE", NumberType::Local, 46850, 6},
    {"DE", NumberType::Mobile, 49151, 8},
    {"DE", NumberType::Local, 493022, 6},
    {"NL", NumberType::Mobile, 3165, 7},
    {"AU", NumberType::Mobile, 61480, 6},
    {"AU", NumberType::Local, 61280, 6},
    {"BR", NumberType::Mobile, 551191, 7},
};

NumberRange rangeOf(const NumberProduct *product, quint64 prefix, int subscriberDigits, bool northAmerican)
{
    const quint64 low = prefix * powerOfTen(subscriberDigits);
    int count = 0;
    for (quint64 rest = low; rest > 0; rest /= 10)
        ++count;
    return {.product = product,
        .first = keyFor(low, count),
        .last = keyFor(low + powerOfTen(subscriberDigits) - 1, count),
        .places = northAmerican ? exchanges().size() * 10'000 : powerOfTen(subscriberDigits),
        .northAmerican = northAmerican};
}

const NumberProduct *productIn(QLatin1StringView region, NumberType type)
{
    for (const NumberProduct &product : numberProducts()) {
        if (product.region == region && product.type == type)
            return &product;
    }
    return nullptr;
}

} // namespace

QLatin1StringView nameOf(NumberType type)
{
    switch (type) {
    case NumberType::Mobile:
        return "MOBILE"_L1;
    case NumberType::Local:
        return "LOCAL"_L1;
    case NumberType::TollFree:
        return "TOLL_FREE"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<NumberType> numberTypeNamed(const QString &name)
{
    for (const NumberType type : {NumberType::Mobile, NumberType::Local, NumberType::TollFree}) {
        if (name == nameOf(type))
            return type;
    }
    return std::nullopt;
}

NumberKey keyOf(QStringView e164)
{
    if (e164.size() < 3 || e164.size() > mostDigits + 1 || e164.front() != u'+' || e164[1] == u'0')
        return 0;
    quint64 digits = 0;
    for (const QChar digit : e164.sliced(1)) {
        if (digit < u'0' || digit > u'9')
            return 0;
        digits = digits * 10 + quint64(digit.unicode() - u'0');
    }
    return keyFor(digits, int(e164.size()) - 1);
}

QString textOf(NumberKey key)
{
    char text[17];
    return QString::fromLatin1(text, writeE164(key, text));
}

bool areNeighbours(NumberKey low, NumberKey high)
{
    return low % 16 == high % 16 && valueOf(low) + 1 == valueOf(high);
}

int writeE164(NumberKey key, char (&buffer)[17])
{
    const int count = int(key % 16);
    quint64 rest = valueOf(key);
    buffer[0] = '+';
    for (int i = count; i > 0; --i, rest /= 10)
        buffer[i] = char('0' + rest % 10);
    return count + 1;
}

const std::vector<NumberProduct> &numberProducts()
{
    using enum NumberType;
    static const std::vector<NumberProduct> products{
        {"US"_L1, "United States"_L1, Local, true, true, "USD"_L1, 50, 50, true, 600, 49'500},
        {"US"_L1, "United States"_L1, TollFree, true, true, "USD"_L1, 100, 200, true, 80, 1400},
        {"CA"_L1, "Canada"_L1, Local, true, true, "USD"_L1, 100, 100, false, 90, 6000},
        {"GB"_L1, "United Kingdom"_L1, Mobile, true, true, "EUR"_L1, 100, 300, true, 60, 1200},
        {"GB"_L1, "United Kingdom"_L1, Local, false, true, "EUR"_L1, 100, 100, true, 30, 800},
        {"GB"_L1, "United Kingdom"_L1, TollFree, false, true, "EUR"_L1, 500, 1200, true, 10, 60},
        {"SE"_L1, "Sweden"_L1, Mobile, true, true, "EUR"_L1, 0, 200, true, 40, 800},
        {"SE"_L1, "Sweden"_L1, Local, false, true, "EUR"_L1, 0, 150, true, 15, 300},
        {"DE"_L1, "Germany"_L1, Mobile, true, false, "EUR"_L1, 150, 450, true, 25, 400},
        {"DE"_L1, "Germany"_L1, Local, false, true, "EUR"_L1, 100, 150, true, 15, 400},
        {"NL"_L1, "Netherlands"_L1, Mobile, true, true, "EUR"_L1, 100, 350, true, 15, 300},
        {"AU"_L1, "Australia"_L1, Mobile, true, true, "EUR"_L1, 200, 600, true, 10, 300},
        {"AU"_L1, "Australia"_L1, Local, false, true, "EUR"_L1, 200, 300, true, 5, 200},
        {"BR"_L1, "Brazil"_L1, Mobile, true, false, "EUR"_L1, 300, 900, true, 5, 100},
    };
    return products;
}

const NumberProduct *productOf(NumberKey key)
{
    const auto &ranges = numberRanges();
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), key,
        [](NumberKey wanted, const NumberRange &range) { return wanted < range.first; });
    if (after == ranges.begin())
        return nullptr;
    const NumberRange &range = *std::prev(after);
    return key <= range.last && key % 16 == range.first % 16 ? range.product : nullptr;
}

const NumberProduct *productOf(const QString &region, NumberType type)
{
    for (const NumberProduct &product : numberProducts()) {
        if (product.type == type && region == product.region)
            return &product;
    }
    return nullptr;
}

NumberKey NumberRange::at(quint64 place) const
{
    const quint64 subscriber
        = northAmerican ? quint64(exchanges().at(place / 10'000)) * 10'000 + place % 10'000 : place;
    return keyFor(valueOf(first) + subscriber, int(first % 16));
}

std::optional<quint64> NumberRange::placeOf(NumberKey key) const
{
    if (places == 0 || key < first || key > last || key % 16 != first % 16)
        return std::nullopt;
    const quint64 subscriber = valueOf(key) - valueOf(first);
    if (!northAmerican)
        return subscriber;
    const auto &codes = exchanges();
    const auto found = std::lower_bound(codes.begin(), codes.end(), int(subscriber / 10'000));
    if (found == codes.end() || *found != int(subscriber / 10'000))
        return std::nullopt;
    return quint64(found - codes.begin()) * 10'000 + subscriber % 10'000;
}

const std::vector<NumberRange> &numberRanges()
{
    static const std::vector<NumberRange> ranges = [] {
        std::vector<NumberRange> list;
        for (int area = 200; area < 1000; ++area) {
            const AreaKind kind = areaKind(area);
            const NumberProduct *product = kind == AreaKind::TollFree ? productIn("US"_L1, NumberType::TollFree)
                : kind == AreaKind::Canada                            ? productIn("CA"_L1, NumberType::Local)
                : kind == AreaKind::UnitedStates                      ? productIn("US"_L1, NumberType::Local)
                                                                      : nullptr;
            if (!product)
                continue;
            list.push_back(rangeOf(product, quint64(1000 + area), 7, true));
            if (area == 555) // only samples have such numbers: one may be ported in, none is given out
                list.back().places = 0;
        }
        for (const Prefix &prefix : prefixes) {
            const NumberProduct *product = productIn(QLatin1StringView(prefix.region), prefix.type);
            list.push_back(rangeOf(product, prefix.digits, prefix.subscriberDigits, false));
        }
        std::sort(list.begin(), list.end(),
            [](const NumberRange &left, const NumberRange &right) { return left.first < right.first; });
        return list;
    }();
    return ranges;
}

} // namespace sandbox
