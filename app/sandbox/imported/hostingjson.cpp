#include "sandbox/imported/hostingjson.h"

#include "sandbox/heldnumberjson.h"

#include <QJsonArray>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString qualifiedPrefix = u"GLOBAL_PROCESS_STATE_"_s;
const QString sinchNnid = u"104029"_s;

QString timeOrNone(const QDateTime &time)
{
    return time.isValid() ? microTime(time) : QString();
}

QJsonObject carrierJson(const Carrier &carrier, bool withOperation)
{
    QJsonObject json{{u"state"_s, carrier.state}, {u"errorCode"_s, carrier.errorCode},
        {u"errorMessage"_s, carrier.errorMessage}, {u"updateTime"_s, timeOrNone(carrier.changedAt)}};
    if (withOperation) {
        const bool idle = carrier.state == step::unspecified;
        json[u"operation"_s] = idle ? u"OPERATION_UNSPECIFIED"_s
            : carrier.leaving       ? u"DEPROVISIONING"_s
                                    : u"PROVISIONING"_s;
    }
    return json;
}

QJsonObject carriersJson(const Carriers &carriers, bool withOperation)
{
    QJsonObject json;
    for (std::size_t i = 0; i < carriers.size(); ++i)
        json[QString::fromLatin1(carrierNames.at(i))] = carrierJson(carriers.at(i), withOperation);
    return json;
}

QJsonObject linkJson(const LinkStep &link, const QString &service)
{
    return {{u"serviceType"_s, service}, {u"serviceId"_s, link.id},
        {u"type"_s, link.unlinks ? u"DEPROVISIONING"_s : u"PROVISIONING"_s}, {u"state"_s, link.state},
        {u"updateTime"_s, timeOrNone(link.changedAt)},
        {u"errorMessage"_s, link.errorCode.isEmpty() ? QString() : u"Provisioning failed: %1"_s.arg(link.errorCode)},
        {u"errorCode"_s, link.errorCode}};
}

//! The words behind the numbers of a schedule, from 0.
const QStringList &scheduleErrors()
{
    static const QStringList codes{u"ERROR_CODE_UNSPECIFIED"_s, u"INTERNAL_ERROR"_s, u"SMS_PROVISIONING_FAILED"_s,
        u"CAMPAIGN_PROVISIONING_FAILED"_s, u"CAMPAIGN_NOT_AVAILABLE"_s, u"EXCEEDED_10DLC_LIMIT"_s,
        u"NUMBER_PROVISIONING_FAILED"_s, u"PARTNER_SERVICE_UNAVAILABLE"_s, u"CAMPAIGN_PENDING_ACCEPTANCE"_s,
        u"MNO_SHARING_ERROR"_s, u"CAMPAIGN_EXPIRED"_s, u"CAMPAIGN_MNO_REJECTED"_s, u"CAMPAIGN_MNO_SUSPENDED"_s,
        u"CAMPAIGN_MNO_REVIEW"_s, u"INSUFFICIENT_BALANCE"_s, u"MOCK_CAMPAIGN_NOT_ALLOWED"_s, u"TFN_NOT_ALLOWED"_s,
        u"INVALID_NNID"_s};
    return codes;
}

//! WAITING 1, IN_PROGRESS 2, FAILED 3. The schedule is there until both halves are done, and stays when one failed.
QJsonObject scheduleJson(const ImportedNumber &number)
{
    const std::array<const std::optional<LinkStep> *, 2> halves{&number.planStep, &number.campaignStep};
    int status = 0;
    QDateTime changedAt;
    QJsonArray errors;
    for (const auto *half : halves) {
        if (!*half || (*half)->state == step::done)
            continue;
        const LinkStep &link = **half;
        const int mine = link.state == step::failed ? 3 : link.state == step::inProgress ? 2 : 1;
        status = std::max(status, mine);
        changedAt = changedAt.isValid() ? std::max(changedAt, link.changedAt) : link.changedAt;
        if (mine == 3)
            errors.append(std::max<qsizetype>(0, scheduleErrors().indexOf(link.errorCode)));
    }
    if (status == 0)
        return {};
    const auto target = [](const std::optional<LinkStep> &link, const QString &now) {
        return link && link->state != step::done ? (link->unlinks ? QString() : link->id) : now;
    };
    return {{u"servicePlanId"_s, target(number.planStep, number.plan)},
        {u"campaignId"_s, target(number.campaignStep, number.campaign)}, {u"status"_s, status},
        {u"lastUpdatedTime"_s, timeOrNone(changedAt)}, {u"errorCodes"_s, errors}};
}

QJsonObject checkJson(const QString &status, const QString &error)
{
    return {{u"status"_s, status}, {u"error"_s, error}};
}

QString eligibilityOf(const QString &state)
{
    if (state == qualifiedState::checkPending)
        return step::inProgress;
    return state == qualifiedState::notEligible ? step::failed : step::done;
}

QString ownershipOf(const QString &state)
{
    if (state == qualifiedState::checkPending || state == qualifiedState::eligible
        || state == qualifiedState::notEligible)
        return step::waiting;
    if (state == qualifiedState::pending)
        return step::inProgress;
    return state == qualifiedState::failed || state == qualifiedState::blocked ? step::failed : step::done;
}

int hostedOf(const QString &state)
{
    return state == qualifiedState::hosted ? 1 : state == qualifiedState::notHosted ? 2 : 0;
}

} // namespace

QJsonObject importedNumberJson(const ImportedNumber &number, const QString &project, bool whole)
{
    QJsonObject sms{{u"servicePlanId"_s, number.plan}, {u"campaignId"_s, number.campaign},
        {u"migrateToSinchTmo"_s, number.migrate}};
    if (const QJsonObject schedule = scheduleJson(number); !schedule.isEmpty())
        sms[u"scheduledProvisioning"_s] = schedule;
    QJsonObject json{{u"phoneNumber"_s, number.phoneNumber}, {u"projectId"_s, project},
        {u"regionCode"_s, number.region}, {u"displayName"_s, number.displayName}, {u"smsConfiguration"_s, sms},
        {u"callbackUrl"_s, number.callbackUrl}};
    if (!whole)
        return json;
    json[u"mnoConfiguration"_s] = carriersJson(number.carriers, true);
    if (number.planStep)
        json[u"smsProvisioning"_s] = linkJson(*number.planStep, u"SMS"_s);
    if (number.campaignStep)
        json[u"campaignProvisioning"_s] = linkJson(*number.campaignStep, u"CAMPAIGN"_s);
    return json;
}

QJsonObject qualifiedNumberJson(const QualifiedNumber &number, const QString &project)
{
    const auto errorIf = [&number](bool mine) { return mine ? number.error : QString(); };
    const QString eligibility = eligibilityOf(number.state);
    const QString ownership = ownershipOf(number.state);
    const int hosted = hostedOf(number.state);
    return {{u"phoneNumber"_s, number.phoneNumber}, {u"projectId"_s, project}, {u"regionCode"_s, number.region},
        {u"globalProcessState"_s, QString(qualifiedPrefix + number.state)},
        {u"osrEligibility"_s, checkJson(eligibility, errorIf(eligibility == step::failed))},
        {u"ownershipVerification"_s, checkJson(ownership, errorIf(ownership == step::failed))},
        {u"hostedNumber"_s, QJsonObject{{u"status"_s, hosted}, {u"error"_s, errorIf(hosted == 2)}}},
        {u"createdTime"_s, microTime(number.createdAt)}, {u"updatedTime"_s, microTime(number.updatedAt)}};
}

QJsonObject hostingOrderJson(const HostingOrder &order, const QString &project)
{
    QJsonObject json{{u"projectId"_s, project}, {u"hostingOrderId"_s, order.id}, {u"displayName"_s, order.displayName},
        {u"regionCode"_s, order.region}, {u"state"_s, order.state}, {u"type"_s, typeWord(order.kind)},
        {u"createdTime"_s, microTime(order.createdAt)}, {u"updatedTime"_s, microTime(order.updatedAt)},
        {u"servicePlanId"_s, order.plan}, {u"campaignId"_s, order.campaign}, {u"migrateToSinchTmo"_s, order.migrate},
        {u"callbackUrl"_s, order.callbackUrl}};
    if (order.kind == HostingKind::TextEnable && order.scheduledAt.isValid())
        json[u"scheduledOsrUpdateTime"_s] = microTime(order.scheduledAt);
    if (order.kind == HostingKind::Import)
        return json;
    QJsonObject letter = order.loa;
    letter[u"serviceProvider"_s] = u"Sinch America Inc."_s;
    if (order.kind == HostingKind::TextEnable)
        letter[u"nnid"_s] = order.nnid.isEmpty() ? sinchNnid : order.nnid;
    if (order.wantsSignature())
        letter[u"loaType"_s] = order.loaType; // there is no word for a blanket one
    json[u"textEnableInfo"_s] = letter;
    return json;
}

QJsonObject orderNumberJson(const OrderNumber &number, const HostingOrder &order, const QString &project)
{
    QJsonObject json = carriersJson(number.carriers, false);
    const bool ownRouting = order.kind != HostingKind::TextEnable;
    json[u"projectId"_s] = project;
    json[u"hostingOrderId"_s] = order.id;
    json[u"phoneNumber"_s] = number.phoneNumber;
    json[u"osrUpdate"_s]
        = QJsonObject{{u"nnid"_s, ownRouting ? QString() : (order.nnid.isEmpty() ? sinchNnid : order.nnid)},
            {u"state"_s, number.osr}};
    json[u"platformProvisioning"_s] = QJsonObject{{u"servicePlanId"_s, order.plan}, {u"state"_s, number.platform}};
    json[u"campaignProvisioning"_s] = QJsonObject{{u"campaignId"_s, order.campaign}, {u"state"_s, number.campaign}};
    return json;
}

QJsonObject hostingReportJson(const HostingOrder &order)
{
    const auto count
        = [&order](auto holds) { return int(std::count_if(order.numbers.begin(), order.numbers.end(), holds)); };
    return {{u"total"_s, int(order.numbers.size())},
        {u"osrUpdated"_s, count([](const OrderNumber &number) { return number.osr == step::done; })},
        {u"smsProvisioned"_s, count([](const OrderNumber &number) { return number.platform == step::done; })},
        {u"addedToCampaign"_s, count([](const OrderNumber &number) { return number.campaign == step::done; })},
        {u"ongoingManualAction"_s, count([](const OrderNumber &number) { return number.parked; })}};
}

const QStringList &stepWords()
{
    static const QStringList words{step::done, step::failed, step::inProgress, step::waiting, step::unspecified};
    return words;
}

const QStringList &qualifiedWords()
{
    static const QStringList words = [] {
        QStringList all{qualifiedPrefix + u"UNSPECIFIED"};
        for (const QString &state : {qualifiedState::checkPending, qualifiedState::eligible,
                 qualifiedState::notEligible, qualifiedState::pending, qualifiedState::failed, qualifiedState::blocked,
                 qualifiedState::verified, qualifiedState::hosting, qualifiedState::hosted, qualifiedState::notHosted})
            all << qualifiedPrefix + state;
        return all;
    }();
    return words;
}

const QStringList &hostingStateWords()
{
    static const QStringList words{u"HOSTING_ORDER_STATE_UNSPECIFIED"_s, u"DRAFT"_s, hostingState::submitted,
        hostingState::waitingForSignature, hostingState::inProgress, hostingState::completed, hostingState::rejected};
    return words;
}

QString typeWord(HostingKind kind)
{
    return kind == HostingKind::Import ? u"IMPORT"_s : u"TYPE_TEXT_ENABLE"_s;
}

} // namespace sandbox
