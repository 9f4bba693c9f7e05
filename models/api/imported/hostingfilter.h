#pragma once

#include "domain/imported/hostingorder.h"
#include "domain/imported/qualifiednumber.h"
#include "domain/numbers/numbertype.h"
#include "net/query.h"

namespace api {

//! By when it was made, or when it last changed; the oldest first, as far as is known.
enum class HostingSorting : quint8 { Created, Updated };

//! There is no list of all imported numbers: plan and campaign are always asked for, an empty one as such. It finds
//! those that have none.
struct ImportedNumberFilter {
    QString servicePlanId = {};
    QString campaignId = {};
    QString regionCode = {};
    domain::NumberPattern pattern = {}; //!< at the start it begins with +
    std::optional<HostingSorting> sorting = {};
    int pageSize = 100; //!< 1 to 100; no limit is published

    friend bool operator==(const ImportedNumberFilter &, const ImportedNumberFilter &) = default;
};

//! Nor is there one of all orders: these four are always asked for, one value each.
struct HostingOrderFilter {
    domain::HostingOrderState state = domain::HostingOrderState::Submitted;
    domain::HostingOrderType type = domain::HostingOrderType::TextEnable;
    QString servicePlanId = {};
    QString campaignId = {};
    QString regionCode = {};
    std::optional<HostingSorting> sorting = {};
    int pageSize = 100; //!< 1 to 100; no limit is published

    friend bool operator==(const HostingOrderFilter &, const HostingOrderFilter &) = default;
};

//! Which numbers of an order: all of it must hold.
struct OrderNumberFilter {
    std::optional<domain::HostingProgress> osr = {};
    std::optional<domain::HostingProgress> platform = {};
    std::optional<domain::HostingProgress> campaign = {};
    std::optional<HostingSorting> sorting = {};
    int pageSize = 100; //!< 1 to 100; no limit is published

    friend bool operator==(const OrderNumberFilter &, const OrderNumberFilter &) = default;
};

struct QualifiedNumberFilter {
    domain::QualifiedState state = domain::QualifiedState::Eligible; //!< always asked for
    QString regionCode = {};
    std::optional<HostingSorting> sorting = {};
    int pageSize = 100; //!< 1 to 100; no limit is published

    friend bool operator==(const QualifiedNumberFilter &, const QualifiedNumberFilter &) = default;
};

//! The published queries (contract: imported §5.1, §5.4, §5.5, §5.10).
net::Query queryOf(const ImportedNumberFilter &filter);
net::Query queryOf(const HostingOrderFilter &filter);
net::Query queryOf(const OrderNumberFilter &filter);
net::Query queryOf(const QualifiedNumberFilter &filter);

} // namespace api
