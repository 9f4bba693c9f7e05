#pragma once

#include "sandbox/numberplan.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace sandbox {

enum class ProvisioningStatus : quint8 { Waiting, InProgress, Failed };
enum class VoiceType : quint8 { Rtc, Est, Fax };

//! The SMS side that a number is on its way to. Empty ids: on its way to be unlinked.
struct SmsProvisioning {
    QString plan = {};
    QString campaign = {};
    ProvisioningStatus status = ProvisioningStatus::Waiting;
    QDateTime changedAt = {}; //!< of the status
    QStringList errorCodes = {};
};

//! One of a voice application, a trunk and a fax service; the id's meaning follows from the type.
struct VoiceLink {
    VoiceType type = VoiceType::Rtc;
    QString id = {}; //!< empty: not linked

    friend bool operator==(const VoiceLink &, const VoiceLink &) = default;
};

struct VoiceProvisioning {
    VoiceLink link = {};
    ProvisioningStatus status = ProvisioningStatus::Waiting;
    QDateTime changedAt = {};
};

//! Where an emergency call from a number is answered for.
struct EmergencyAddress {
    QString streetNumber = {};
    QString streetInfo = {};
    QString location = {};
    QString city = {};
    QString state = {};
    QString postalCode = {};
    QString postalCodePlusFour = {};

    friend bool operator==(const EmergencyAddress &, const EmergencyAddress &) = default;
};

//! A number that the project rents.
struct HeldNumber {
    NumberKey key = 0;
    QString displayName = {};
    QString callbackUrl = {};
    int monthlyCents = 0;
    QDateTime boughtAt = {};
    QDateTime expireAt = {}; //!< set by a release
    QString plan = {};
    QString campaign = {};
    std::optional<SmsProvisioning> smsProvisioning = {};
    VoiceLink voice = {};
    QDateTime voiceChangedAt = {};
    std::optional<VoiceProvisioning> voiceProvisioning = {};
    std::optional<EmergencyAddress> emergency = {};
    // Never shown by the API.
    bool stuck = false; //!< nobody works on what is scheduled: time alone does not move it
};

} // namespace sandbox
