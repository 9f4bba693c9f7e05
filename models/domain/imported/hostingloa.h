#pragma once

#include <QJsonObject>
#include <QString>

#include <variant>

//! The letter of authorization that lets Sinch text-enable a number of another carrier (contract: imported §5.9).
//! Sinch writes it from these and mails it to the authorized person, who signs it outside of the API.
namespace domain {

struct AuthorizedPerson {
    QString firstName = {};
    QString lastName = {};
    QString email = {}; //!< the letter goes here
    QJsonObject rest = {};

    friend bool operator==(const AuthorizedPerson &, const AuthorizedPerson &) = default;
};

//! As the voice carrier has it. Its member names are others than those of the addresses of the other APIs.
struct HostingAddress {
    QString buildingNumber = {};
    QString street = {};
    QString city = {};
    QString state = {}; //!< two letters
    QString postalCode = {}; //!< leading zeros kept
    QString country = {}; //!< "US" and "USA" are both published
    QJsonObject rest = {};

    friend bool operator==(const HostingAddress &, const HostingAddress &) = default;
};

enum class HostingLoaKind : quint8 {
    Unknown,
    Direct, //!< the person holds the numbers
    Reseller, //!< the person speaks for a business that does
    Blanket, //!< agreed upon once with Sinch: no letter, nothing to sign. Not for toll-free numbers
};

struct DirectLoa {
    AuthorizedPerson person = {};
    HostingAddress address = {};
    QString voiceCarrier = {}; //!< "Verizon"

    friend bool operator==(const DirectLoa &, const DirectLoa &) = default;
};

struct ResellerLoa {
    QString businessName = {};
    AuthorizedPerson person = {};
    HostingAddress address = {};
    QString voiceCarrier = {};

    friend bool operator==(const ResellerLoa &, const ResellerLoa &) = default;
};

struct BlanketLoa {
    friend bool operator==(const BlanketLoa &, const BlanketLoa &) = default;
};

using HostingLoa = std::variant<DirectLoa, ResellerLoa, BlanketLoa>;
using TollFreeLoa = std::variant<DirectLoa, ResellerLoa>;

HostingLoaKind kindOf(const HostingLoa &loa);
//! Somebody gets a letter to sign, and until then the order waits.
bool wantsSignature(HostingLoaKind kind);
bool mayBeUsed(HostingLoaKind kind, bool tollFree);

} // namespace domain
