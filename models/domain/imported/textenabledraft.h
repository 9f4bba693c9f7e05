#pragma once

#include "domain/imported/hostingissues.h"
#include "domain/imported/qualifiednumber.h"
#include "domain/porting/portorder.h"

#include <variant>

//! What a person tells of numbers that shall be text-enabled, step by step, and the orders that it makes.
namespace domain {

//! Which operations are used; what they take is the same.
enum class TextEnableRoute : quint8 {
    HostingOrders,
    QualifiedNumbers, //!< takes only what is on the list of qualified numbers
};

enum class TextEnableStep : quint8 { Numbers, Services, Letter, Details, Schedule, Review };

struct TextEnableDraft {
    TextEnableRoute route = TextEnableRoute::HostingOrders;
    QString typed = {}; //!< as it was pasted
    QString region = {}; //!< "US" or "CA"; empty: by their area codes
    QString servicePlanId = {};
    QString campaignId = {};
    QString nnid = {};
    QString displayName = {};
    QString callbackUrl = {};
    HostingLoaKind loa = HostingLoaKind::Unknown; //!< Unknown: none was chosen yet
    QString businessName = {}; //!< of a reseller's
    AuthorizedPerson person = {};
    QString emailAgain = {};
    HostingAddress address = {};
    QString voiceCarrier = {};
    bool isScheduled = false; //!< not before the following; else as soon as the letter is signed
    QDate date = {};
    QTime time = {};
    PortZone zone = PortZone::Eastern;

    friend bool operator==(const TextEnableDraft &, const TextEnableDraft &) = default;
};

//! Whether a number can be text-enabled now, and why not.
enum class TextEnableVerdict : quint8 {
    Ready,
    Again, //!< its hosting failed before
    NotChecked, //!< whether it is qualified was not read yet, or could not be
    NotQualified, //!< it is not on the list of qualified numbers
    NotProven, //!< whose it is has to be proven first
    NotEligible,
    BeingHosted,
    Hosted,
    NotHostable, //!< only numbers of the US and Canada, and toll-free ones, are
    TollFreeInCanada, //!< hosted in the US only
    OtherCountry, //!< than the one that was chosen
};

//! \p qualified: what the server says of it, null when it does not have it; nothing: not read.
TextEnableVerdict textEnableVerdict(
    const QString &number, const QString &region, const std::optional<const QualifiedNumber *> &qualified);
//! The orders of hosting take also what was never qualified here; the server has the last word.
bool mayGo(TextEnableVerdict verdict, TextEnableRoute route);

using TextEnableOrderRequest = std::variant<TextEnableRequest, TollFreeRequest>;

const std::vector<QString> &numbersOf(const TextEnableOrderRequest &request);
const QString &regionOf(const TextEnableOrderRequest &request);
bool isTollFree(const TextEnableOrderRequest &request);

//! When the numbers shall be switched at the earliest; null: as soon as the letter is signed, or no moment was typed.
QDateTime scheduledAt(const TextEnableDraft &draft);

//! One order for each country, the toll-free ones apart, none of more numbers than one may have. Toll-free numbers have
//! no order with a blanket letter.
std::vector<TextEnableOrderRequest> planTextEnable(const TextEnableDraft &draft, const std::vector<QString> &numbers);

struct TextEnableIssue {
    TextEnableStep step = TextEnableStep::Review;
    HostingIssue issue = {};

    friend bool operator==(const TextEnableIssue &, const TextEnableIssue &) = default;
};

//! Of all orders, each said once. \p nowUtc by the server's clock.
std::vector<TextEnableIssue> issuesOf(
    const TextEnableDraft &draft, const std::vector<QString> &numbers, const QDateTime &nowUtc);
//! Where a field of a request is filled in: "directLoaInfo.address.city".
TextEnableStep stepOf(const QString &field);

} // namespace domain
