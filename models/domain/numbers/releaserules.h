#pragma once

#include "domain/numbers/activenumber.h"
#include "domain/numbers/e911address.h"

//! What stands between a number and its release. Nothing published undoes a release, so whatever shows that the number
//! is still in use is asked for first. Pure.
namespace domain {

enum class Interlock : quint8 {
    AlreadyReleased,
    Protected, //!< this desk says that it must stay
    OpenPortIn, //!< an order that is not over names it
    CampaignLinked,
    PortInsNotRead, //!< so nobody knows whether one names it
    AddressNotRead,
    EmergencyAddress,
    SmsLinked,
    VoiceLinked,
};
inline constexpr Interlock allInterlocks[]{Interlock::AlreadyReleased, Interlock::Protected, Interlock::OpenPortIn,
    Interlock::CampaignLinked, Interlock::PortInsNotRead, Interlock::AddressNotRead, Interlock::EmergencyAddress,
    Interlock::SmsLinked, Interlock::VoiceLinked};

//! What is known of one number at the moment of the look.
struct ReleaseFacts {
    ActiveNumber number = {};
    std::optional<E911Address> address = {};
    bool addressRead = false;
    QString protectedFor = {}; //!< the reason; empty: it is not protected
    bool isProtected = false;
    QString openOrder = {}; //!< id of an order that names it; empty: none
    bool ordersRead = false;

    friend bool operator==(const ReleaseFacts &, const ReleaseFacts &) = default;
};

//! The number cannot be released while it holds; otherwise it is a warning, to be read and confirmed.
bool blocks(Interlock interlock);
bool holds(Interlock interlock, const ReleaseFacts &facts);
//! All that hold, the blocking ones first.
std::vector<Interlock> interlocksOf(const ReleaseFacts &facts);
bool mayRelease(const std::vector<Interlock> &interlocks);

enum class ReleaseState : quint8 {
    Reading,
    ReadFailed,
    Blocked,
    Ready,
    Sending,
    Released, //!< works until it expires
    Refused,
    NotSent, //!< never left this machine, or provably did not arrive
    Unknown, //!< no answer: being found out by reading
    Moved, //!< something came between the look and the click: nothing was sent
};

struct ReleaseRow {
    QString number = {}; //!< E.164
    ReleaseFacts facts = {}; //!< as read last
    std::vector<Interlock> interlocks = {};
    ReleaseState state = ReleaseState::Reading;
    QString words = {}; //!< the server's own, plain text from outside
    QString intentId = {};

    friend bool operator==(const ReleaseRow &, const ReleaseRow &) = default;
};

} // namespace domain
