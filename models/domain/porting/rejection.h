#pragma once

#include "domain/porting/portorder.h"

#include <QStringList>

//! Why losing carriers reject numbers. They say it in words of their own (contract: porting §14.5), so this is our
//! dictionary of what such words speak of, and of the fields to look at. What it does not know stays Other.
namespace domain {

enum class RejectionKind : quint8 {
    Other, //!< nobody has said yet what these words mean
    Address,
    ZipCode,
    Name,
    Pin,
    Account, //!< its number is wrong or missing
    NumberNotOnAccount,
    BillingNumber,
    Authorizer,
    Wireless, //!< wants account number, PIN and ZIP together
    PendingOrder, //!< at the losing carrier: somebody else's order is under way on the number
    NotPortable, //!< not active, disconnected, not theirs
    Locked, //!< the account holder has had porting frozen
    Balance,
    Features, //!< DSL, alarm, hunt group: something hangs on the line
    Reseller,
    Date,
    Duplicate,
    Letter, //!< of authorization: missing, illegible, too old
};

//! Every kind, in the order of the list above.
const std::vector<RejectionKind> &rejectionKinds();

//! Words to look for in a reason, and what they speak of.
struct RejectionWords {
    QString words = {}; //!< compared word by word, whatever their case and punctuation
    RejectionKind kind = RejectionKind::Other;

    friend bool operator==(const RejectionWords &, const RejectionWords &) = default;
};

//! What a reason speaks of.
struct RejectionMeaning {
    RejectionKind kind = RejectionKind::Other;
    QString words = {}; //!< those that told; empty for Other
    bool own = false; //!< by the person's dictionary
    QStringList fields = {}; //!< to check; the wire's paths: "endUser.zipCode"

    friend bool operator==(const RejectionMeaning &, const RejectionMeaning &) = default;
};

//! The person's words win over ours, and among either the longest. Fields are those of all our words that the reason
//! has: it may speak of two things.
RejectionMeaning meaningOf(const QString &reason, const std::vector<RejectionWords> &own = {});

//! The words as they are compared: "Acct. # doesn't match" is "account not match".
QString foldedWords(const QString &text);

QStringList fieldsOf(RejectionKind kind);
//! Whether the field is the order's own, and not that of a number.
bool isOrderField(const QString &path);

//! The server's words, and the numbers that were rejected with them.
struct RejectedReason {
    QString text = {}; //!< plain text from outside; empty: none was given
    QStringList numbers = {};

    friend bool operator==(const RejectedReason &, const RejectedReason &) = default;
};

//! Numbers of an order that were rejected for the same kind of reason.
struct RejectionGroup {
    RejectionKind kind = RejectionKind::Other;
    bool own = false; //!< one of its reasons was told by the person's dictionary
    QStringList fields = {};
    std::vector<RejectedReason> reasons = {}; //!< of Other there is one: what nobody knows is not thrown together
    QStringList numbers = {}; //!< E.164, in the order's order

    friend bool operator==(const RejectionGroup &, const RejectionGroup &) = default;
};

//! Of the rejected numbers, the largest group first, what nobody knows last.
std::vector<RejectionGroup> rejectionGroups(const PortOrder &order, const std::vector<RejectionWords> &own = {});

//! A note to Sinch about a group, to be read and changed before it goes. English, whatever the operator's language;
//! never with a PIN or an account number. Names as many numbers as fit into \p room characters.
QString draftNote(const PortOrder &order, const RejectionGroup &group, qsizetype room);

} // namespace domain
