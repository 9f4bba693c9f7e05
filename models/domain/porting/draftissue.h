#pragma once

#include "domain/porting/portindraft.h"
#include "domain/porting/scheduleadvice.h"

#include <optional>

namespace domain {

//! What is wrong with a field, or doubtful. Words are the views'.
enum class IssueKind : quint8 {
    NoNumbers,
    NotCheckedForUse, //!< count
    ToLookAt, //!< count
    PortabilityUnknown, //!< count: not asked, or no answer
    PortabilityOld, //!< older than a day
    NonePortable,
    Missing,
    TooLong, //!< count: how many are allowed
    NotTwoLetters, //!< of a state
    NotAState,
    NotAZip,
    ZipOfOtherCountry, //!< a ZIP in a province, or the other way round
    PoBox,
    LooksLikeCompany,
    NotAFullName, //!< one word only
    NotAPhoneNumber,
    InFuture,
    LongAgo, //!< signed more than 30 days before
    NeitherPinNorAccount,
    BillingNumberLeaves, //!< count: accounts whose own number is among those that are ported
    Masked, //!< a masked value was put where the secret belongs
    ResellerNeeded,
    ResellerMaybeNeeded, //!< an area code we don't know may be Canadian
    IdNeeded, //!< of the voice service that was picked
    EmergencyIncomplete,
    NoEmergencyAddress, //!< count: numbers with voice and no address for 911
    NoVoice,
    NoLoa,
    LoaNotSigned, //!< one was made, and no signed one is attached
    LoaStale, //!< count: numbers that are not in it
    Schedule, //!< advice
};

enum class Severity : quint8 { Warning, Error };

struct DraftIssue {
    PortInStep step = PortInStep::Numbers;
    QString field = {}; //!< the wire's path inside an order or a number: "endUser.zipCode"; empty for the page
    int number = -1; //!< index in the draft; -1 for all
    Severity severity = Severity::Error;
    IssueKind kind = IssueKind::Missing;
    int count = 0;
    std::optional<Advice> advice = {};

    friend bool operator==(const DraftIssue &, const DraftIssue &) = default;
};

} // namespace domain
