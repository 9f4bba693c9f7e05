#pragma once

#include "domain/numbers/e911address.h"
#include "domain/porting/draftissue.h"

//! What can be said of an emergency address before anybody is asked. The server's own check says more.
namespace domain {

enum class E911Problem : quint8 {
    Missing,
    NoHouseNumber, //!< a street number without a digit
    PoBox, //!< a place where nobody can be sent to
    NotAState, //!< of the US: nowhere else is there such an address
    NotAZip, //!< five digits
    NotPlusFour, //!< four digits, or none
};

struct E911Issue {
    QString field = {}; //!< the wire's path: "address.postalCode"
    E911Problem problem = E911Problem::Missing;
    Severity severity = Severity::Error;

    friend bool operator==(const E911Issue &, const E911Issue &) = default;
};

std::vector<E911Issue> e911Issues(const E911Request &request);
bool mayBeSent(const std::vector<E911Issue> &issues);

//! Without blanks around, the state in capitals, and a ZIP that was typed with its four digits parted from them.
E911Request tidied(E911Request request);

//! A member in which two addresses differ. What only the server knows of is not compared.
struct E911Difference {
    QString field = {}; //!< the wire's path, as in E911Issue
    QString before = {};
    QString after = {};

    friend bool operator==(const E911Difference &, const E911Difference &) = default;
};

//! In the order in which an address is written.
std::vector<E911Difference> differences(const E911Address &before, const E911Address &after);
//! The same place in the same words. Blanks and capitals aside.
bool isSamePlace(const E911Address &a, const E911Address &b);
bool isEmpty(const E911Address &address);

//! "3500 Lenox Rd NE, Ste 5" and "Atlanta, GA 30326-1234", as on an envelope; without what is missing.
QString streetLine(const E911Address &address);
QString cityLine(const E911Address &address);

} // namespace domain
