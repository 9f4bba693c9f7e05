#pragma once

#include "domain/numbers/numbertype.h"
#include "net/query.h"

#include <optional>
#include <vector>

namespace api {

enum class NumberSorting : quint8 { PhoneNumber, DisplayName };

//! Which of the project's numbers; all of it must hold. Whether the server has defaults of its own is disputed: what
//! is not set here is not sent, and every reading agrees on a request that names its type and no region.
struct ActiveNumberFilter {
    QString regionCode = {};
    domain::Open<domain::NumberType> type = {};
    domain::NumberPattern pattern = {};
    std::vector<domain::Open<domain::Capability>> capabilities = {};
    std::optional<NumberSorting> sorting = {};
    int pageSize = 1000; //!< 1 to 1000; no limit is published

    friend bool operator==(const ActiveNumberFilter &, const ActiveNumberFilter &) = default;
};

//! What is looked for among the numbers that can be had. The answer is one page, and there is no other.
struct AvailableNumberFilter {
    QString regionCode = {}; //!< must be set
    domain::Open<domain::NumberType> type = {}; //!< must be set
    domain::NumberPattern pattern = {};
    std::vector<domain::Open<domain::Capability>> capabilities = {}; //!< a number must have all of them
    int size = 100; //!< 1 to 1000; no limit is published

    friend bool operator==(const AvailableNumberFilter &, const AvailableNumberFilter &) = default;
};

//! The published queries (contract: numbers §3.1, §3.2, §4.3). A list is one key several times.
net::Query queryOf(const ActiveNumberFilter &filter);
net::Query queryOf(const AvailableNumberFilter &filter);
net::Query queryOf(const std::vector<domain::NumberType> &types);

} // namespace api
