#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace domain {

//! An amount as the provider wrote it. It is decimal text and stays text: a double would make 0.1 something else.
struct Money {
    QString currency = {}; //!< "USD"
    QString amount = {}; //!< "0.50"
    QJsonObject rest = {};

    friend bool operator==(const Money &, const Money &) = default;
};

//! What they cost together, exactly, with as many decimals as the longest has. Nothing when there is none, when they
//! are in different currencies, or when one is no decimal number: a wrong total is worse than no total.
std::optional<Money> sum(const std::vector<Money> &amounts);

} // namespace domain
