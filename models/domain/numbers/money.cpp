#include "domain/numbers/money.h"

#include <algorithm>

namespace domain {

namespace {

constexpr int maxDecimals = 6;

//! A decimal number without a double: digits, of which the last few are decimals.
struct Decimal {
    qint64 digits = 0;
    int decimals = 0;
};

std::optional<Decimal> decimal(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto point = text.indexOf(u'.');
    const QString whole = text.left(point < 0 ? text.size() : point);
    const QString part = point < 0 ? QString() : text.mid(point + 1);
    const QString unsignedWhole = whole.startsWith(u'-') ? whole.mid(1) : whole;
    if (unsignedWhole.isEmpty() || (point >= 0 && part.isEmpty()) || part.size() > maxDecimals
        || !std::ranges::all_of(unsignedWhole, isDigit) || !std::ranges::all_of(part, isDigit))
        return {};
    bool fits = false;
    const qint64 digits = QString(whole + part).toLongLong(&fits);
    return fits ? std::optional(Decimal{digits, int(part.size())}) : std::nullopt;
}

//! \returns false when the digits do not fit.
bool add(Decimal &total, Decimal next)
{
    for (; next.decimals < total.decimals; ++next.decimals) {
        if (__builtin_mul_overflow(next.digits, 10, &next.digits))
            return false;
    }
    for (; total.decimals < next.decimals; ++total.decimals) {
        if (__builtin_mul_overflow(total.digits, 10, &total.digits))
            return false;
    }
    return !__builtin_add_overflow(total.digits, next.digits, &total.digits);
}

QString text(const Decimal &number)
{
    QString digits = QString::number(number.digits);
    const bool isNegative = digits.startsWith(u'-');
    if (isNegative)
        digits.remove(0, 1);
    digits = digits.rightJustified(number.decimals + 1, u'0');
    if (number.decimals > 0)
        digits.insert(digits.size() - number.decimals, u'.');
    return isNegative ? u'-' + digits : digits;
}

} // namespace

std::optional<Money> sum(const std::vector<Money> &amounts)
{
    if (amounts.empty())
        return {};
    Decimal total;
    for (const Money &amount : amounts) {
        const auto next = decimal(amount.amount);
        if (!next || amount.currency.isEmpty() || amount.currency != amounts.front().currency || !add(total, *next))
            return {};
    }
    return Money{.currency = amounts.front().currency, .amount = text(total)};
}

} // namespace domain
