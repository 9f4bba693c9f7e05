#include "json/numbers/numberorderjson.h"

namespace json {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

struct NumberOption {
    std::vector<QString> numbers = {}; //!< exactly one
};

struct OrderBody {
    QString regionCode = {};
    Open<NumberType> type = {};
    std::optional<NumberOption> number = {};
    std::optional<QuantityOrder> quantity = {};
    SmsLink sms = {};
    VoiceConfiguration voice = {};
    QString callbackUrl = {};
};

} // namespace

template <>
inline constexpr auto fields<QuantityOrder> = std::tuple{
    field("requestedQuantity", &QuantityOrder::quantity),
    field("numberPattern", &QuantityOrder::pattern),
    field("sequential", &QuantityOrder::sequential),
    field("capabilities", &QuantityOrder::capabilities),
};

template <>
inline constexpr auto fields<NumberOption> = std::tuple{
    field("phoneNumbers", &NumberOption::numbers),
};

template <>
inline constexpr auto fields<OrderBody> = std::tuple_cat(
    std::tuple{
        field("regionCode", &OrderBody::regionCode),
        field("numberType", &OrderBody::type),
        field("numberOrderOption", &OrderBody::number),
        field("quantityOrderOption", &OrderBody::quantity),
    },
    serviceFields<OrderBody>);

QByteArray encode(const NumberOrderRequest &request)
{
    OrderBody body{.regionCode = request.regionCode,
        .type = request.type,
        .sms = request.sms,
        .voice = request.voice,
        .callbackUrl = request.callbackUrl};
    if (const auto *number = std::get_if<QString>(&request.what))
        body.number = NumberOption{{*number}};
    else
        body.quantity = std::get<QuantityOrder>(request.what);
    return encode(body);
}

QJsonValue detail::adaptRequirements(const QJsonValue &requirements)
{
    QJsonObject object = requirements.toObject();
    QJsonObject inside = object.value("fields"_L1).toObject();
    if (object.contains("attachments"_L1) || !inside.value("attachments"_L1).isArray())
        return requirements;
    object.insert("attachments"_L1, inside.take("attachments"_L1));
    object.insert("fields"_L1, inside);
    return object;
}

} // namespace json
