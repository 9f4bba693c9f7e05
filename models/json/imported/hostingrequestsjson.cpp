#include "json/imported/hostingrequestsjson.h"

namespace json {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

struct BulkBody {
    QString regionCode = {};
    std::vector<QString> numbers = {};
    QString servicePlanId = {};
    QString campaignId = {};
    QString displayName = {};
    QString callbackUrl = {};
    std::optional<bool> migrate = {};
};

struct TextEnableBody {
    QString regionCode = {};
    std::vector<QString> numbers = {};
    QString servicePlanId = {};
    QString campaignId = {};
    QString nnid = {};
    QString displayName = {};
    QString callbackUrl = {};
    std::optional<DirectLoa> direct = {};
    std::optional<ResellerLoa> reseller = {};
    std::optional<BlanketLoa> blanket = {};
    QDateTime osrUpdateAt = {};
};

struct TollFreeBody {
    QString projectId = {};
    QString regionCode = {};
    std::vector<QString> numbers = {};
    QString servicePlanId = {};
    QString displayName = {};
    QString callbackUrl = {};
    std::optional<DirectLoa> direct = {};
    std::optional<ResellerLoa> reseller = {};
    QDateTime provisionAt = {};
};

//! The letter when it is of this kind.
template <class Loa, class Letter>
std::optional<Loa> letter(const Letter &loa)
{
    const auto *found = std::get_if<Loa>(&loa);
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace

template <>
inline constexpr auto fields<BulkBody> = std::tuple{
    field("regionCode", &BulkBody::regionCode),
    field("numbers", &BulkBody::numbers),
    field("servicePlanId", &BulkBody::servicePlanId),
    field("campaignId", &BulkBody::campaignId),
    field("displayName", &BulkBody::displayName),
    field("callbackUrl", &BulkBody::callbackUrl),
    field("migrateToSinchTmo", &BulkBody::migrate),
};

template <>
inline constexpr auto fields<TextEnableBody> = std::tuple{
    field("regionCode", &TextEnableBody::regionCode),
    field("numbers", &TextEnableBody::numbers),
    field("servicePlanId", &TextEnableBody::servicePlanId),
    field("campaignId", &TextEnableBody::campaignId),
    field("nnid", &TextEnableBody::nnid),
    field("displayName", &TextEnableBody::displayName),
    field("callbackUrl", &TextEnableBody::callbackUrl),
    field("directLoaInfo", &TextEnableBody::direct),
    field("resellerLoaInfo", &TextEnableBody::reseller),
    field("blanketLoaInfo", &TextEnableBody::blanket),
    field("scheduledOsrUpdateTime", &TextEnableBody::osrUpdateAt),
};

template <>
inline constexpr auto fields<TollFreeBody> = std::tuple{
    field("projectId", &TollFreeBody::projectId),
    field("regionCode", &TollFreeBody::regionCode),
    field("numbers", &TollFreeBody::numbers),
    field("servicePlanId", &TollFreeBody::servicePlanId),
    field("displayName", &TollFreeBody::displayName),
    field("callbackUrl", &TollFreeBody::callbackUrl),
    field("directLoaInfo", &TollFreeBody::direct),
    field("resellerLoaInfo", &TollFreeBody::reseller),
    field("scheduledZipwhipProvisioningTime", &TollFreeBody::provisionAt),
};

QByteArray encode(const BulkImportRequest &request)
{
    return encode(BulkBody{.regionCode = request.regionCode,
        .numbers = request.numbers,
        .servicePlanId = request.servicePlanId,
        .campaignId = request.campaignId,
        .displayName = request.displayName,
        .callbackUrl = request.callbackUrl,
        .migrate = request.migrateToSinch ? std::optional(true) : std::nullopt});
}

QByteArray encode(const ImportedNumberChange &change)
{
    return encode(NumberChange{.displayName = change.displayName,
        .servicePlanId = change.servicePlanId,
        .campaignId = change.campaignId,
        .callbackUrl = change.callbackUrl});
}

QByteArray encode(const TextEnableRequest &request)
{
    return encode(TextEnableBody{.regionCode = request.regionCode,
        .numbers = request.numbers,
        .servicePlanId = request.servicePlanId,
        .campaignId = request.campaignId,
        .nnid = request.nnid,
        .displayName = request.displayName,
        .callbackUrl = request.callbackUrl,
        .direct = letter<DirectLoa>(request.loa),
        .reseller = letter<ResellerLoa>(request.loa),
        .blanket = letter<BlanketLoa>(request.loa),
        .osrUpdateAt = request.osrUpdateAt});
}

QByteArray encode(const TollFreeRequest &request, const QString &projectId)
{
    return encode(TollFreeBody{.projectId = projectId,
        .regionCode = request.regionCode,
        .numbers = request.numbers,
        .servicePlanId = request.servicePlanId,
        .displayName = request.displayName,
        .callbackUrl = request.callbackUrl,
        .direct = letter<DirectLoa>(request.loa),
        .reseller = letter<ResellerLoa>(request.loa),
        .provisionAt = request.provisionAt});
}

QString maskOf(const ImportedNumberChange &change)
{
    QStringList mask;
    if (change.displayName)
        mask << u"displayName"_s;
    if (change.servicePlanId)
        mask << u"smsConfiguration.servicePlanId"_s;
    if (change.campaignId)
        mask << u"smsConfiguration.campaignId"_s;
    if (change.callbackUrl)
        mask << u"callbackUrl"_s;
    return mask.join(u',');
}

} // namespace json
