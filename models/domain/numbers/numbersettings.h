#pragma once

#include "domain/numbers/activenumber.h"
#include "domain/numbers/numberrequests.h"

//! What a person may change of a number, as plain values, and what a change of it means. Pure (contract: numbers §4.6).
namespace domain {

//! As linked now: what is only asked for is not in it.
struct NumberSettings {
    QString displayName = {};
    QString servicePlanId = {};
    QString campaignId = {};
    Open<VoiceType> voiceType = {}; //!< counts only with an id
    QString voiceId = {};
    QString callbackUrl = {};

    friend bool operator==(const NumberSettings &, const NumberSettings &) = default;
};

//! In the order in which they are shown.
enum class NumberMember : quint8 { DisplayName, ServicePlan, Campaign, Voice, CallbackUrl };
inline constexpr NumberMember allNumberMembers[]{NumberMember::DisplayName, NumberMember::ServicePlan,
    NumberMember::Campaign, NumberMember::Voice, NumberMember::CallbackUrl};

NumberSettings settingsOf(const ActiveNumber &number);

//! One member as text that setMember() takes back: a voice service is "EST 01HX…", nothing is empty.
QString memberText(const NumberSettings &settings, NumberMember member);
//! \returns false for a voice service of a type that nobody knows.
bool setMember(NumberSettings &settings, NumberMember member, const QString &text);

std::vector<NumberMember> difference(const NumberSettings &before, const NumberSettings &after);

//! Only what differs. With a campaign always goes its plan: the published form wants one there.
NumberChange changeFrom(const NumberSettings &before, const NumberSettings &after);

//! Where a number must be unlinked from one plan or campaign before it is linked to another: what it has between the
//! two requests. Voice services may be changed at once.
std::optional<NumberSettings> unlinkedBetween(const NumberSettings &before, const NumberSettings &after);

//! Why a change would not do.
enum class ChangeProblem : quint8 {
    None,
    NothingToChange,
    NoSms, //!< the number is not capable of it
    NoVoice,
    SmsUnderWay, //!< an earlier change of it is not over
    VoiceUnderWay,
    CampaignWithoutPlan,
    NameTooLong,
    BadUrl, //!< not http or https
};
inline constexpr int longestNumberName = 255; //!< assumed: no limit is published

ChangeProblem problemOf(const ActiveNumber &number, const NumberSettings &after);

//! What a reading tells of a change whose answer was lost.
enum class ChangeEvidence : quint8 { Taken, NotTaken, Neither };

//! What is asked for counts as taken: services are provisioned after the answer.
ChangeEvidence judgeChange(const ActiveNumber &before, const NumberChange &sent, const ActiveNumber &now);

//! The service that was asked for is linked, or is not going to be: there is nothing more to wait for.
bool isProvisioned(const ActiveNumber &number);

} // namespace domain
