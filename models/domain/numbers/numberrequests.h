#pragma once

#include "domain/numbers/numbertype.h"
#include "domain/porting/portorder.h"

//! What is asked of the Numbers API, as values (contract: numbers §3.4, §3.5, §4.6).
namespace domain {

//! The SMS services that a number shall have. A campaign is 10DLC's, for US numbers.
struct SmsLink {
    QString servicePlanId = {};
    QString campaignId = {};
    QJsonObject rest = {};

    friend bool operator==(const SmsLink &, const SmsLink &) = default;
};

//! The link to a voice service with the id in the member that the type wants; an empty id when there is none.
VoiceConfiguration voiceLink(VoiceType type, const QString &id);

//! Renting a number that was found. Everything may be left empty, and be linked later.
struct RentRequest {
    SmsLink sms = {};
    VoiceConfiguration voice = {};
    QString callbackUrl = {};

    friend bool operator==(const RentRequest &, const RentRequest &) = default;
};

//! Renting whichever number fits: only US local ones, as published.
struct RentAnyRequest {
    QString regionCode = {};
    Open<NumberType> type = {};
    NumberPattern pattern = {};
    std::vector<Open<Capability>> capabilities = {}; //!< it must have all of them
    SmsLink sms = {};
    VoiceConfiguration voice = {};
    QString callbackUrl = {};

    friend bool operator==(const RentAnyRequest &, const RentAnyRequest &) = default;
};

//! What changes of a number: an empty text takes away what is there, nothing leaves it. To link another plan the old
//! one is unlinked first, in a request of its own.
struct NumberChange {
    std::optional<QString> displayName = {};
    std::optional<QString> servicePlanId = {};
    std::optional<QString> campaignId = {};
    //! With an empty id it unlinks. That is published for SMS only, so the answer is to be looked at.
    std::optional<VoiceConfiguration> voice = {};
    std::optional<QString> callbackUrl = {};

    friend bool operator==(const NumberChange &, const NumberChange &) = default;
};

} // namespace domain
