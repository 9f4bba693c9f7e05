#include "sandbox/portability.h"

#include "sandbox/areacodes.h"

#include <QRegularExpression>

#include <array>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array americanCarriers{"Verizon"_L1, "T-Mobile"_L1, "AT&T"_L1, "Lumen"_L1, "Bandwidth"_L1, "Comcast"_L1,
    "Charter"_L1, "Cox"_L1, "Frontier"_L1, "Windstream"_L1, "Consolidated"_L1};
constexpr std::array canadianCarriers{"Bell Canada"_L1, "Rogers"_L1, "Telus"_L1, "Shaw"_L1, "Videotron"_L1};

template <typename Carriers>
QString pick(const Carriers &carriers, int areaCode, int exchange)
{
    return carriers.at((size_t(areaCode) + size_t(exchange) * 9) % carriers.size());
}

QString whyNot(int exchange)
{
    if (exchange < 100)
        return u"Number is not assigned"_s;
    switch (exchange / 10) {
    case 96:
        return u"Carrier does not support porting in this rate center"_s;
    case 97:
        return u"Number is not active with the carrier"_s;
    case 98:
        return u"Number is not portable"_s;
    default:
        return {};
    }
}

} // namespace

bool isE164(const QString &text)
{
    static const QRegularExpression form(u"^\\+[1-9][0-9]{6,14}$"_s);
    return form.match(text).hasMatch();
}

Portability portability(const QString &phoneNumber)
{
    static const QRegularExpression northAmerican(u"^\\+1([0-9]{3})([0-9]{3})[0-9]{4}$"_s);
    const auto match = northAmerican.match(phoneNumber);
    if (!match.hasMatch())
        return {.reason = u"Only US and CA numbers can be ported"_s};
    const int areaCode = match.captured(1).toInt();
    const int exchange = match.captured(2).toInt();
    Portability result;
    switch (areaKind(areaCode)) {
    case AreaKind::TollFree:
        return {.reason = u"Toll-free numbers cannot be ported yet"_s};
    case AreaKind::OtherCountry:
        return {.reason = u"Number is not in the US or Canada"_s};
    case AreaKind::Unknown:
        return {.reason = u"Unknown area code"_s};
    case AreaKind::UnitedStates:
        result.countryCode = u"US"_s;
        result.carrier = pick(americanCarriers, areaCode, exchange);
        break;
    case AreaKind::Canada:
        result.countryCode = u"CA"_s;
        result.carrier = pick(canadianCarriers, areaCode, exchange);
        break;
    }
    result.reason = whyNot(exchange);
    result.portable = result.reason.isEmpty();
    return result;
}

QString activationGroup(const QString &carrier)
{
    return u"GW %1 Grp1"_s.arg(carrier);
}

} // namespace sandbox
