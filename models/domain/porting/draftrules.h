#pragma once

#include "domain/porting/intake.h"
#include "domain/porting/portindraft.h"
#include "domain/porting/portingdefaults.h"
#include "domain/porting/scheduleadvice.h"

#include <optional>
#include <vector>

//! What is missing or doubtful in a draft, field by field.
namespace domain {

enum class IssueKind : quint8 {
    NoNumbers,
    NotCheckedForUse, //!< count
    ToLookAt, //!< count
    TooManyOrders, //!< count
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
    NoPin,
    NoAccount,
    Masked, //!< a masked value was put where the secret belongs
    ResellerNeeded,
    ResellerMaybeNeeded, //!< an area code we don't know may be Canadian
    IdNeeded, //!< of the voice service that was picked
    EmergencyIncomplete,
    NoEmergencyAddress, //!< count: numbers with voice and no address for 911
    NoVoice,
    NoLoa,
    FileGone,
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

//! What the rules need to know besides the draft.
struct DraftFacts {
    QDateTime nowUtc = {};
    PortingDefaults defaults = {};
    InUse inUse = {};
};

inline constexpr int maxNoteLength = 2000;

std::vector<DraftIssue> draftIssues(const PortInDraft &draft, const DraftFacts &facts);

//! For the forms on their own, as in an update of an order. Paths begin with "endUser.", "portOutInfo." and so on.
std::vector<DraftIssue> endUserIssues(const EndUser &endUser);
std::vector<DraftIssue> portOutIssues(const PortOutInfo &portOut, QDate today);
std::vector<DraftIssue> voiceIssues(const std::optional<VoiceConfiguration> &voice);
std::vector<DraftIssue> emergencyIssues(const std::optional<EmergencyAddress> &emergency);

enum class StepState : quint8 { Error, Warning, Complete };

StepState stepState(const std::vector<DraftIssue> &issues, PortInStep step);

//! Where a server's field error belongs.
struct FieldPlace {
    PortInStep step = PortInStep::Review;
    QString field = {}; //!< without the number's part: "endUser.zipCode"
    int number = -1; //!< index in the order that was sent

    friend bool operator==(const FieldPlace &, const FieldPlace &) = default;
};

//! "phoneNumbers[3].endUser.zipCode", "/phoneNumbers/3/endUser/zipCode". A path that we do not know goes to Review as
//! it is.
FieldPlace placeOf(const QString &serverPath);

//! Two capital letters of a US state, district or territory, or of a Canadian province or territory.
bool isUsState(const QString &state);
bool isProvince(const QString &state);

} // namespace domain
