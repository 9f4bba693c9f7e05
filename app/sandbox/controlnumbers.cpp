#include "sandbox/controlnumbers.h"

#include "sandbox/account.h"
#include "sandbox/bodyreader.h"
#include "sandbox/callbacks.h"
#include "sandbox/clock.h"
#include "sandbox/heldnumberjson.h"
#include "sandbox/provisioning.h"
#include "sandbox/reservations.h"
#include "sandbox/router.h"

#include <cmath>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QString amountText(int cents)
{
    return QString::number(cents / 100.0, 'f', 2);
}

} // namespace

ControlNumbers::ControlNumbers(NumbersContext context)
    : m_context(context)
{
}

void ControlNumbers::addTo(Router &router)
{
    const auto withBody = [](auto handler) {
        return [handler](const Call &call) -> Reply {
            Reply refusal;
            const auto body = parseObject(call.request.body, refusal);
            return body ? handler(call, *body) : refusal;
        };
    };
    router.add("GET", "/control/numbers", [this](const Call &) { return state(); });
    router.add("POST", "/control/numbers/settings",
        withBody([this](const Call &, const QJsonObject &body) { return set(body); }));
    router.add("POST", "/control/numbers/outcome",
        withBody([this](const Call &, const QJsonObject &body) { return fail(body); }));
    router.add("POST", "/control/numbers/forget-tokens", [this](const Call &) {
        m_context.list.forgetTokens();
        return emptyReply(204);
    });
    router.add("PUT", "/control/numbers/{phoneNumber}",
        withBody([this](const Call &call, const QJsonObject &body) { return put(call.values.constFirst(), body); }));
    router.add("DELETE", "/control/numbers/{phoneNumber}",
        [this](const Call &call) { return remove(call.values.constFirst()); });
    router.add("GET", "/control/callbacks", [this](const Call &) {
        return jsonReply(QJsonObject{{u"callbacks"_s, m_context.callbacks.toJson()}});
    });
}

Reply ControlNumbers::state() const
{
    const Account &account = m_context.account;
    QJsonArray charges;
    for (const Account::Charge &charge : account.charges)
        charges.append(QJsonObject{{u"time"_s, microTime(charge.time)}, {u"what"_s, charge.what},
            {u"currency"_s, charge.currency}, {u"amount"_s, amountText(charge.cents)}});
    return jsonReply(QJsonObject{{u"count"_s, qint64(m_context.inventory.keys().size())},
        {u"reserved"_s, qint64(m_context.reservations.count())}, {u"trial"_s, account.trial},
        {u"rentsUsLocalOnly"_s, account.rentsUsLocalOnly},
        {u"balance"_s, account.balanceCents ? QJsonValue(amountText(*account.balanceCents)) : QJsonValue()},
        {u"charges"_s, charges}});
}

Reply ControlNumbers::set(const QJsonObject &body)
{
    Account &account = m_context.account;
    account.trial = body.value("trial"_L1).toBool(account.trial);
    account.rentsUsLocalOnly = body.value("rentsUsLocalOnly"_L1).toBool(account.rentsUsLocalOnly);
    if (body.value("balance"_L1).isNull())
        account.balanceCents.reset();
    else if (body.contains("balance"_L1))
        account.balanceCents = int(std::lround(body.value("balance"_L1).toString().toDouble() * 100));
    return state();
}

Reply ControlNumbers::fail(const QJsonObject &body)
{
    const auto service = provisioningServiceNamed(body.value("service"_L1).toString());
    if (!service)
        return unprocessable(u"service must be sms, campaign or voice."_s);
    const QString code = body.value("errorCode"_L1).toString();
    const bool hangs = body.value("hang"_L1).toBool();
    if (hangs != code.isEmpty() || (!hangs && *service != Provisioning::Service::Voice && !isSmsErrorCode(code)))
        return unprocessable(u"Say an errorCode that the API knows, or hang."_s);
    const QString number = body.value("number"_L1).toString();
    if (!number.isEmpty() && keyOf(number) == 0)
        return unprocessable(u"number must be a phone number."_s);
    m_context.provisioning.fail(
        {.service = *service, .number = keyOf(number), .errorCode = code, .times = body.value("times"_L1).toInt(1)});
    return emptyReply(204);
}

Reply ControlNumbers::put(const QString &phoneNumber, const QJsonObject &body)
{
    const NumberKey key = keyOf(phoneNumber);
    const NumberProduct *product = productOf(key);
    if (!product)
        return unprocessable(u"The plan has no such number."_s);
    HeldNumber number = m_context.inventory.contains(key)
        ? m_context.inventory.at(key)
        : HeldNumber{.key = key, .monthlyCents = product->monthlyCents, .boughtAt = m_context.clock.now()};
    const auto text
        = [&body](QLatin1StringView name, const QString &otherwise) { return body.value(name).toString(otherwise); };
    number.displayName = text("displayName"_L1, number.displayName);
    number.callbackUrl = text("callbackUrl"_L1, number.callbackUrl);
    number.plan = text("servicePlanId"_L1, number.plan);
    number.campaign = text("campaignId"_L1, number.campaign);
    for (const VoiceType type : {VoiceType::Rtc, VoiceType::Est, VoiceType::Fax}) {
        if (body.contains(idMemberOf(type)))
            number.voice = {.type = type, .id = body.value(idMemberOf(type)).toString()};
    }
    m_context.inventory.add({number});
    return heldNumberReply(m_context, number);
}

Reply ControlNumbers::remove(const QString &phoneNumber)
{
    const NumberKey key = keyOf(phoneNumber);
    if (!m_context.inventory.contains(key))
        return notFound(u"The project does not rent %1."_s.arg(phoneNumber));
    m_context.inventory.remove(key);
    return emptyReply(204);
}

} // namespace sandbox
