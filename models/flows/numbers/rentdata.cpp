#include "flows/numbers/rentdata.h"

#include "json/numbers/availablenumberjson.h"
#include "json/numbers/numberrequestsjson.h"

using namespace Qt::StringLiterals;

namespace flows::rentdata {

namespace {

constexpr auto beforeKey = "before"_L1;

//! Some hundred thousand numbers are few bytes when they are packed.
QString packed(QStringList numbers)
{
    numbers.sort();
    return QString::fromLatin1(qCompress(numbers.join(u'\n').toLatin1()).toBase64());
}

void addPrices(QJsonObject &data, const domain::AvailableNumber &number)
{
    if (number.setupPrice)
        data.insert(u"setupPrice"_s, json::write(*number.setupPrice));
    if (number.monthlyPrice)
        data.insert(u"monthlyPrice"_s, json::write(*number.monthlyPrice));
}

} // namespace

QJsonObject rent(const domain::AvailableNumber &number, const domain::RentRequest &request)
{
    QJsonObject data{{u"phoneNumber"_s, number.phoneNumber}, {u"regionCode"_s, number.regionCode},
        {u"type"_s, json::write(number.type)}, {u"sent"_s, json::write(request)}};
    addPrices(data, number);
    return data;
}

std::optional<domain::AvailableNumber> offerOf(const QJsonObject &data)
{
    const auto offer = json::read<domain::AvailableNumber>(data);
    if (!offer || offer->value.phoneNumber.isEmpty())
        return {};
    domain::AvailableNumber number = offer->value;
    number.rest = {}; // what else an intent keeps
    return number;
}

QJsonObject rentAny(const domain::RentAnyRequest &request, const QStringList &before,
    const std::optional<domain::AvailableNumber> &offer)
{
    QJsonObject data{{u"sent"_s, json::write(request)}, {u"beforeCount"_s, before.size()}, {beforeKey, packed(before)}};
    if (offer)
        addPrices(data, *offer);
    return data;
}

std::optional<domain::RentAnyRequest> requestOf(const QJsonObject &data)
{
    const auto request = json::read<domain::RentAnyRequest>(data.value("sent"_L1));
    return request && !request->value.regionCode.isEmpty() ? std::optional(request->value) : std::nullopt;
}

std::optional<QStringList> beforeOf(const QJsonObject &data)
{
    if (!data.contains(beforeKey))
        return {};
    const QByteArray bytes = qUncompress(QByteArray::fromBase64(data.value(beforeKey).toString().toLatin1()));
    const QStringList numbers = QString::fromLatin1(bytes).split(u'\n', Qt::SkipEmptyParts);
    // Without the whole list every number that we had would look new.
    return numbers.size() == data.value("beforeCount"_L1).toInt() ? std::optional(numbers) : std::nullopt;
}

} // namespace flows::rentdata
