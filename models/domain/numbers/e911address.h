#pragma once

#include "domain/open.h"

#include <QJsonObject>

#include <vector>

//! Where help is sent when 911 is called from a number (contract: numbers §5). Its member names are others than those
//! of the emergency address of a port-in.
namespace domain {

struct E911Address {
    QString streetNumber = {};
    QString streetInfo = {}; //!< "Lenox Rd NE"
    QString location = {}; //!< "Apt 5"
    QString city = {};
    QString state = {}; //!< two letters
    QString postalCode = {}; //!< leading zeros kept
    QString postalCodePlusFour = {};
    QJsonObject rest = {};

    friend bool operator==(const E911Address &, const E911Address &) = default;
};

//! To provision, and to have it checked.
struct E911Request {
    QString displayName = {};
    E911Address address = {};

    friend bool operator==(const E911Request &, const E911Request &) = default;
};

enum class AddressMatch : quint8 { Unknown, Unspecified, Exact, Near, None };

//! What the server thinks of an address.
struct AddressCheck {
    QString phoneNumber = {}; //!< E.164
    QString displayName = {};
    E911Address checked = {}; //!< as it was sent
    Open<AddressMatch> match = {};
    QString message = {}; //!< several are joined by |, see messages()
    E911Address corrected = {}; //!< for a near match; otherwise nothing is in it
    std::vector<E911Address> candidates = {}; //!< only when nothing matched
    QJsonObject rest = {};

    friend bool operator==(const AddressCheck &, const AddressCheck &) = default;
};

//! The server's remarks one by one: "Corrected to valid address|Corrected address abbreviations" has two.
std::vector<QString> messages(const AddressCheck &check);

} // namespace domain
