#pragma once

#include "domain/porting/portorder.h"

#include <QJsonValue>
#include <QSet>

#include <map>

//! An order as the members that a full PUT carries: what two readings, or a reading and what was typed, are compared
//! by. It goes through the wire's own names, so that no member, known or not, can be forgotten.
namespace flows {

//! Where a member stands.
struct MemberKey {
    QString number = {}; //!< E.164; empty: the order's own
    QString path = {}; //!< the wire's, inside the order or the number: "endUser.zipCode"

    friend bool operator==(const MemberKey &, const MemberKey &) = default;
    friend auto operator<=>(const MemberKey &a, const MemberKey &b)
    {
        return std::pair(a.number, a.path) <=> std::pair(b.number, b.path);
    }
};

//! Without those that are empty: absent, null and "" are one to the server. Arrays are one member each.
using OrderMembers = std::map<MemberKey, QJsonValue>;

OrderMembers membersOf(const QJsonObject &body);
OrderMembers membersOf(const domain::PortOrder &order);
QStringList numbersOf(const QJsonObject &body);

//! The body with one member set; an undefined or empty value takes it away, and what it was the last one of.
void setMember(QJsonObject &body, const MemberKey &key, const QJsonValue &value);

//! The order with the edit that leads from `before` to `after` made in each of these numbers: only the members that
//! differ between the two. What only the server sets is not in the result.
domain::PortOrder withSameEdit(const domain::PortOrder &order, const QSet<QString> &numbers,
    const domain::PortNumber &before, const domain::PortNumber &after);

//! A PIN or an account number: masked on screen, and never sent when it is masked.
bool isSecretMember(const QString &path);
//! Secrets that hold what a mask leaves.
std::vector<MemberKey> maskedMembers(const QJsonObject &body);

//! An order that may lack what the server's answer left out, made whole by what was sent last.
struct CompletedOrder {
    domain::PortOrder order = {};
    //! Neither read nor sent by us: a PUT would clear them. A group of members ("portOutInfo") when all are missing.
    std::vector<MemberKey> unknown = {};
    int taken = 0; //!< members that came from the last sent copy
};

CompletedOrder completed(const domain::PortOrder &read, const std::optional<domain::PortOrder> &lastSent);

} // namespace flows
