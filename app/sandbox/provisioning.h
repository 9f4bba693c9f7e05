#pragma once

#include "sandbox/inventory.h"

#include <QJsonObject>

namespace sandbox {

class Callbacks;
class Clock;

//! How numbers move. What a request asks for is scheduled, and time does the rest, like this:
//!
//!   SMS     WAITING 3 s, IN_PROGRESS 7 s (17 s with a campaign)
//!   voice   WAITING 3 s, IN_PROGRESS 5 s
//!   then    done, and the ids appear; or FAILED, and what is scheduled stays for a reader. Unlinking goes the same
//!   way.
//!
//! It fails when a test or the simulation strip said so (fail()); when a plan, campaign or voice id is the very name of
//! an error, as CAMPAIGN_EXPIRED; and when a number that is not American and local is to get a campaign. A number that
//! was released leaves at its expireAt. Each end is told to the number's callback URL.
class Provisioning
{
public:
    enum class Service : quint8 { Sms, Campaign, Voice };
    //! What is to happen to the next \p times schedulings of a service.
    struct Outcome {
        Service service = Service::Sms;
        NumberKey number = 0; //!< 0: any
        QString errorCode = {}; //!< empty: it never ends
        int times = 1;
    };

    Provisioning(Inventory &inventory, const Clock &clock, Callbacks &callbacks);

    //! Both change \p number only; the caller puts it back.
    void scheduleSms(HeldNumber &number, const QString &plan, const QString &campaign);
    void scheduleVoice(HeldNumber &number, const VoiceLink &link);

    void fail(const Outcome &outcome) { m_outcomes.push_back(outcome); }
    //! Does everything that is due. Call it after the clock was moved, and now and then.
    void tick();

private:
    void finishSms(HeldNumber &number, const QDateTime &at);
    void finishVoice(HeldNumber &number, const QDateTime &at);
    void expire(const HeldNumber &number);
    //! Takes what fail() has for this; nothing when it has nothing.
    std::optional<Outcome> takeOutcome(Service service, NumberKey number, bool hanging);
    QString smsFailure(const HeldNumber &number, const SmsProvisioning &target);
    QString campaignFailure(const HeldNumber &number, const SmsProvisioning &target);

    Inventory &m_inventory;
    const Clock &m_clock;
    Callbacks &m_callbacks;
    std::vector<Outcome> m_outcomes;
};

std::optional<Provisioning::Service> provisioningServiceNamed(const QString &name); //!< "sms", "campaign", "voice"
bool isSmsErrorCode(const QString &code);

} // namespace sandbox
