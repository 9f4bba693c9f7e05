#include "sandbox/provisioning.h"

#include "sandbox/callbacks.h"
#include "sandbox/clock.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 waitingSeconds = 3;
constexpr qint64 smsSeconds = 7;
constexpr qint64 campaignSeconds = 17;
constexpr qint64 voiceSeconds = 5;

const QString voiceError = u"PROVISIONING_TO_VOICE_PLATFORM_FAILED"_s;

//! Those of the SMS platform itself; all others are about the campaign.
const QStringList &platformErrors()
{
    static const QStringList codes{u"INTERNAL_ERROR"_s, u"SMS_PROVISIONING_FAILED"_s};
    return codes;
}

const QStringList &campaignErrors()
{
    static const QStringList codes{u"CAMPAIGN_PROVISIONING_FAILED"_s, u"CAMPAIGN_NOT_AVAILABLE"_s,
        u"EXCEEDED_10DLC_LIMIT"_s, u"NUMBER_PROVISIONING_FAILED"_s, u"PARTNER_SERVICE_UNAVAILABLE"_s,
        u"CAMPAIGN_PENDING_ACCEPTANCE"_s, u"MNO_SHARING_ERROR"_s, u"CAMPAIGN_EXPIRED"_s, u"CAMPAIGN_MNO_REJECTED"_s,
        u"CAMPAIGN_MNO_SUSPENDED"_s, u"CAMPAIGN_MNO_REVIEW"_s, u"INSUFFICIENT_BALANCE"_s,
        u"MOCK_CAMPAIGN_NOT_ALLOWED"_s, u"TFN_NOT_ALLOWED"_s, u"INVALID_NNID"_s};
    return codes;
}

qint64 secondsInProgress(const SmsProvisioning &scheduled)
{
    return scheduled.campaign.isEmpty() ? smsSeconds : campaignSeconds;
}

qint64 secondsInProgress(const VoiceProvisioning &)
{
    return voiceSeconds;
}

//! As far as it has come by \p now; at its end \p finish takes it away, or marks it as failed.
//! \returns whether anything moved.
template <class Scheduled, class Finish>
bool advance(std::optional<Scheduled> &scheduled, const QDateTime &now, Finish finish)
{
    bool moved = false;
    while (scheduled && scheduled->status != ProvisioningStatus::Failed) {
        const bool waiting = scheduled->status == ProvisioningStatus::Waiting;
        const QDateTime due = scheduled->changedAt.addSecs(waiting ? waitingSeconds : secondsInProgress(*scheduled));
        if (due > now)
            break;
        moved = true;
        if (waiting) {
            scheduled->status = ProvisioningStatus::InProgress;
            scheduled->changedAt = due;
        } else {
            finish(due);
        }
    }
    return moved;
}

Callbacks::NumberEvent done(const QString &type)
{
    return {.type = type};
}

Callbacks::NumberEvent failed(const QString &type, const QString &code)
{
    return {.type = type, .failed = true, .failureCode = code};
}

} // namespace

Provisioning::Provisioning(Inventory &inventory, const Clock &clock, Callbacks &callbacks)
    : m_inventory(inventory)
    , m_clock(clock)
    , m_callbacks(callbacks)
{
}

void Provisioning::scheduleSms(HeldNumber &number, const QString &plan, const QString &campaign)
{
    number.smsProvisioning = SmsProvisioning{.plan = plan, .campaign = campaign, .changedAt = m_clock.now()};
    const Service last = campaign.isEmpty() ? Service::Sms : Service::Campaign;
    if (takeOutcome(Service::Sms, number.key, true) || takeOutcome(last, number.key, true))
        number.stuck = true;
}

void Provisioning::scheduleVoice(HeldNumber &number, const VoiceLink &link)
{
    number.voiceProvisioning = VoiceProvisioning{.link = link, .changedAt = m_clock.now()};
    if (takeOutcome(Service::Voice, number.key, true))
        number.stuck = true;
}

void Provisioning::tick()
{
    const QDateTime now = m_clock.now();
    for (const std::set<NumberKey> busy = m_inventory.busy(); const NumberKey key : busy) {
        HeldNumber number = m_inventory.at(key);
        const bool smsMoved = !number.stuck
            && advance(number.smsProvisioning, now, [&](const QDateTime &at) { finishSms(number, at); });
        const bool voiceMoved = !number.stuck
            && advance(number.voiceProvisioning, now, [&](const QDateTime &at) { finishVoice(number, at); });
        if (number.expireAt.isValid() && number.expireAt <= now)
            expire(number);
        else if (smsMoved || voiceMoved)
            m_inventory.change(number);
    }
}

void Provisioning::finishSms(HeldNumber &number, const QDateTime &at)
{
    const SmsProvisioning target = *number.smsProvisioning;
    const auto giveUp = [&number, &at](const QString &code) {
        number.smsProvisioning->status = ProvisioningStatus::Failed;
        number.smsProvisioning->changedAt = at;
        number.smsProvisioning->errorCodes = {code};
    };
    if (target.plan != number.plan) {
        if (const QString code = smsFailure(number, target); !code.isEmpty()) {
            giveUp(code);
            m_callbacks.send(number, failed(u"PROVISIONING_TO_SMS_PLATFORM"_s, {}));
            return;
        }
    }
    // The platform lets go of the old campaign, then of the old plan, and takes up the new ones in the other order.
    if (!number.campaign.isEmpty() && number.campaign != target.campaign) {
        number.campaign.clear();
        m_callbacks.send(number, done(u"DEPROVISIONING_FROM_CAMPAIGN"_s));
    }
    if (number.plan != target.plan) {
        if (!number.plan.isEmpty())
            m_callbacks.send(number, done(u"DEPROVISIONING_FROM_SMS_PLATFORM"_s));
        number.plan = target.plan;
        if (!target.plan.isEmpty())
            m_callbacks.send(number, done(u"PROVISIONING_TO_SMS_PLATFORM"_s));
    }
    if (!target.campaign.isEmpty() && number.campaign != target.campaign) {
        if (const QString code = campaignFailure(number, target); !code.isEmpty()) {
            giveUp(code);
            m_callbacks.send(number, failed(u"PROVISIONING_TO_CAMPAIGN"_s, code));
            return;
        }
        number.campaign = target.campaign;
        m_callbacks.send(number, done(u"PROVISIONING_TO_CAMPAIGN"_s));
    }
    number.smsProvisioning.reset();
}

void Provisioning::finishVoice(HeldNumber &number, const QDateTime &at)
{
    const VoiceLink target = number.voiceProvisioning->link;
    const bool told = takeOutcome(Service::Voice, number.key, false).has_value();
    if (told || target.id == voiceError) {
        number.voiceProvisioning->status = ProvisioningStatus::Failed;
        number.voiceProvisioning->changedAt = at;
        m_callbacks.send(number, failed(u"PROVISIONING_TO_VOICE_PLATFORM"_s, voiceError));
        return;
    }
    if (!number.voice.id.isEmpty() && number.voice != target)
        m_callbacks.send(number, done(u"DEPROVISIONING_FROM_VOICE_PLATFORM"_s));
    number.voice = target.id.isEmpty() ? VoiceLink() : target;
    number.voiceChangedAt = at;
    number.voiceProvisioning.reset();
    if (!target.id.isEmpty())
        m_callbacks.send(number, done(u"PROVISIONING_TO_VOICE_PLATFORM"_s));
}

void Provisioning::expire(const HeldNumber &number)
{
    if (!number.campaign.isEmpty())
        m_callbacks.send(number, done(u"DEPROVISIONING_FROM_CAMPAIGN"_s));
    if (!number.plan.isEmpty())
        m_callbacks.send(number, done(u"DEPROVISIONING_FROM_SMS_PLATFORM"_s));
    if (!number.voice.id.isEmpty())
        m_callbacks.send(number, done(u"DEPROVISIONING_FROM_VOICE_PLATFORM"_s));
    m_inventory.remove(number.key);
}

std::optional<Provisioning::Outcome> Provisioning::takeOutcome(Service service, NumberKey number, bool hanging)
{
    const auto found = std::find_if(m_outcomes.begin(), m_outcomes.end(), [&](const Outcome &outcome) {
        return outcome.service == service && (outcome.number == 0 || outcome.number == number)
            && outcome.errorCode.isEmpty() == hanging;
    });
    if (found == m_outcomes.end())
        return std::nullopt;
    Outcome outcome = *found;
    if (--found->times <= 0)
        m_outcomes.erase(found);
    return outcome;
}

QString Provisioning::smsFailure(const HeldNumber &number, const SmsProvisioning &target)
{
    if (const auto told = takeOutcome(Service::Sms, number.key, false))
        return told->errorCode;
    return platformErrors().contains(target.plan) ? target.plan : QString();
}

QString Provisioning::campaignFailure(const HeldNumber &number, const SmsProvisioning &target)
{
    if (const auto told = takeOutcome(Service::Campaign, number.key, false))
        return told->errorCode;
    if (campaignErrors().contains(target.campaign))
        return target.campaign;
    const NumberProduct &product = *productOf(number.key);
    if (product.type == NumberType::TollFree)
        return u"TFN_NOT_ALLOWED"_s;
    return product.region == "US"_L1 ? QString() : u"CAMPAIGN_NOT_AVAILABLE"_s;
}

std::optional<Provisioning::Service> provisioningServiceNamed(const QString &name)
{
    if (name == "sms"_L1)
        return Provisioning::Service::Sms;
    if (name == "campaign"_L1)
        return Provisioning::Service::Campaign;
    return name == "voice"_L1 ? std::optional(Provisioning::Service::Voice) : std::nullopt;
}

bool isSmsErrorCode(const QString &code)
{
    return platformErrors().contains(code) || campaignErrors().contains(code);
}

} // namespace sandbox
