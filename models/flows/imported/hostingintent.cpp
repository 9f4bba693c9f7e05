#include "flows/imported/hostingintent.h"

#include "domain/imported/hostingbatch.h"
#include "domain/porting/zones.h"
#include "flows/intentdata.h"
#include "json/imported/hostingrequestsjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace flows::hostingintent {

namespace {

// What is asked for stands under "sent", where whoever looks at a journal entry finds it.
constexpr auto sentKey = "sent"_L1;
constexpr auto routeKey = "route"_L1;
constexpr auto qualifiedRoute = "qualifiedNumbers"_L1;

QJsonObject sent(const QByteArray &body, const QDateTime &serverNow)
{
    return intentdata::sentAt(serverNow, {{sentKey, QJsonDocument::fromJson(body).object()}});
}

std::vector<QString> texts(const QJsonValue &value)
{
    std::vector<QString> all;
    for (const QJsonArray array = value.toArray(); const auto &each : array)
        all.push_back(each.toString());
    return all;
}

} // namespace

QJsonObject import(const domain::ImportRequest &request, const QDateTime &serverNow)
{
    return sent(json::encode(request), serverNow);
}

QJsonObject import(const domain::BulkImportRequest &request, const QDateTime &serverNow)
{
    return sent(json::encode(request), serverNow);
}

QJsonObject textEnable(
    const domain::TextEnableOrderRequest &request, domain::TextEnableRoute route, const QDateTime &serverNow)
{
    const auto *local = std::get_if<domain::TextEnableRequest>(&request);
    QJsonObject data = local ? sent(json::encode(*local), serverNow)
                             : sent(json::encode(std::get<domain::TollFreeRequest>(request), QString()), serverNow);
    if (route == domain::TextEnableRoute::QualifiedNumbers)
        data.insert(routeKey, QString(qualifiedRoute));
    return data;
}

std::optional<Expected> expectedOf(const store::Intent &intent)
{
    const QJsonObject body = intent.data.value(sentKey).toObject();
    Expected expected{.regionCode = body.value("regionCode"_L1).toString(),
        .servicePlanId = body.value("servicePlanId"_L1).toString(),
        .campaignId = body.value("campaignId"_L1).toString(),
        .numbers = texts(body.value("numbers"_L1)),
        .migrates = body.value("migrateToSinchTmo"_L1).toBool()};
    if (expected.servicePlanId.isEmpty() || expected.numbers.empty())
        return {};
    expected.type = intent.kind == store::IntentKind::ImportNumbers ? domain::HostingOrderType::Import
                                                                    : domain::HostingOrderType::TextEnable;
    return expected;
}

std::optional<domain::ImportRequest> importOf(const store::Intent &intent)
{
    const QJsonObject body = intent.data.value(sentKey).toObject();
    const QJsonObject sms = body.value("smsConfiguration"_L1).toObject();
    const domain::ImportRequest request{.phoneNumber = body.value("phoneNumber"_L1).toString(),
        .regionCode = body.value("regionCode"_L1).toString(),
        .displayName = body.value("displayName"_L1).toString(),
        .sms = {.servicePlanId = sms.value("servicePlanId"_L1).toString(),
            .campaignId = sms.value("campaignId"_L1).toString()},
        .callbackUrl = body.value("callbackUrl"_L1).toString()};
    return request.phoneNumber.isEmpty() ? std::nullopt : std::optional(request);
}

domain::TextEnableRoute routeOf(const store::Intent &intent)
{
    return intent.data.value(routeKey).toString() == qualifiedRoute ? domain::TextEnableRoute::QualifiedNumbers
                                                                    : domain::TextEnableRoute::HostingOrders;
}

std::optional<domain::ImportJob> importAgain(const store::Intent &intent)
{
    const QJsonObject body = intent.data.value(sentKey).toObject();
    domain::ImportJob job{.links = {.servicePlanId = body.value("servicePlanId"_L1).toString(),
                              .campaignId = body.value("campaignId"_L1).toString(),
                              .displayName = body.value("displayName"_L1).toString(),
                              .callbackUrl = body.value("callbackUrl"_L1).toString()}};
    std::vector<QString> numbers = texts(body.value("numbers"_L1));
    if (const auto one = importOf(intent)) {
        numbers = {one->phoneNumber};
        job.links.servicePlanId = one->sms.servicePlanId;
        job.links.campaignId = one->sms.campaignId;
    }
    job.rows = domain::planImport(
        numbers, body.value("regionCode"_L1).toString(), body.value("migrateToSinchTmo"_L1).toBool());
    return job.rows.empty() ? std::nullopt : std::optional(job);
}

std::optional<domain::TextEnableDraft> textEnableAgain(const store::Intent &intent, const QDateTime &serverNow)
{
    const QJsonObject body = intent.data.value(sentKey).toObject();
    const std::vector<QString> numbers = texts(body.value("numbers"_L1));
    if (numbers.empty())
        return {};
    domain::TextEnableDraft draft{.route = routeOf(intent),
        .typed = QStringList(numbers.begin(), numbers.end()).join(u'\n'),
        .region = body.value("regionCode"_L1).toString(),
        .servicePlanId = body.value("servicePlanId"_L1).toString(),
        .campaignId = body.value("campaignId"_L1).toString(),
        .nnid = body.value("nnid"_L1).toString(),
        .displayName = body.value("displayName"_L1).toString(),
        .callbackUrl = body.value("callbackUrl"_L1).toString()};
    const bool isReseller = body.contains("resellerLoaInfo"_L1);
    const QJsonValue letter = body.value(isReseller ? "resellerLoaInfo"_L1 : "directLoaInfo"_L1);
    draft.loa = body.contains("blanketLoaInfo"_L1) ? domain::HostingLoaKind::Blanket
        : isReseller                               ? domain::HostingLoaKind::Reseller
                                                   : domain::HostingLoaKind::Direct;
    draft.businessName = letter["businessName"_L1].toString();
    draft.voiceCarrier = letter["currentVoiceCarrier"_L1].toString();
    if (const auto person = json::read<domain::AuthorizedPerson>(letter["authorisedPerson"_L1]))
        draft.person = person->value;
    if (const auto address = json::read<domain::HostingAddress>(letter["address"_L1]))
        draft.address = address->value;
    const QString moment
        = domain::isTollFree(numbers.front()) ? u"scheduledZipwhipProvisioningTime"_s : u"scheduledOsrUpdateTime"_s;
    const QDateTime at = QDateTime::fromString(body.value(moment).toString(), Qt::ISODateWithMs);
    if (at.isValid() && at > serverNow) {
        const QDateTime eastern = at.toTimeZone(domain::timeZone(draft.zone));
        draft.isScheduled = true;
        draft.date = eastern.date();
        draft.time = eastern.time();
    }
    return draft;
}

std::optional<domain::TextEnableOrderRequest> textEnableRequest(const store::Intent &intent)
{
    const auto draft = textEnableAgain(intent, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)); // its moment is said too
    if (!draft)
        return {};
    const std::vector<QString> numbers = texts(intent.data.value(sentKey).toObject().value("numbers"_L1));
    std::vector<domain::TextEnableOrderRequest> planned = domain::planTextEnable(*draft, numbers);
    if (planned.size() == 1 && domain::numbersOf(planned.front()).size() == numbers.size())
        return std::move(planned.front());
    // It would be parted otherwise today: that these numbers are in it counts.
    return domain::TextEnableRequest{.regionCode = draft->region, .numbers = numbers};
}

} // namespace flows::hostingintent
