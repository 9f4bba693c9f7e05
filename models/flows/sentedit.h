#pragma once

#include "flows/ordermembers.h"

//! What an update that stands in the journal was to change, and how to make the same edit again. Pure.
namespace flows {

//! One edit that was made alike in one number or several.
struct SentChange {
    QString path = {}; //!< empty: the numbers joined or left the order
    QStringList numbers = {}; //!< empty: a member of the order itself
    QJsonValue before = QJsonValue::Undefined; //!< undefined: empty, or not in the order
    QJsonValue sent = QJsonValue::Undefined;

    friend bool operator==(const SentChange &, const SentChange &) = default;
};

//! From the data of an update's intent; the order's own first, then by path.
std::vector<SentChange> sentChanges(const QJsonObject &data);

//! The order, as it was read now, with those changes made in it. Numbers that have gone meanwhile stay gone.
domain::PortOrder withSentChanges(const domain::PortOrder &order, const QJsonObject &data);

} // namespace flows
