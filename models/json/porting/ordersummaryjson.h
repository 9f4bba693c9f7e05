#pragma once

#include "json/porting/portorderjson.h"

namespace json {

//! A reply of the order list: a flat merge of rows and paging (contract: porting §6.10-6.11).
struct OrderPage {
    std::vector<domain::OrderSummary> orders = {};
    std::optional<int> page = {};
    std::optional<int> totalPages = {};
    std::optional<int> pageSize = {};
    std::optional<int> totalItems = {};
};

} // namespace json

template <>
inline constexpr auto json::fields<domain::OrderSummary> = std::tuple{
    field("id", &domain::OrderSummary::id, Use::Key),
    field("status", &domain::OrderSummary::status, Use::ReadOnly),
    field("customerOrderReference", &domain::OrderSummary::customerReference),
    field("createdDate", &domain::OrderSummary::createdDate, Use::ReadOnly),
    field("phoneNumberQuantity", &domain::OrderSummary::numbers, Use::ReadOnly),
    field("focQuantity", &domain::OrderSummary::confirmed, Use::ReadOnly),
    field("activatedQuantity", &domain::OrderSummary::activated, Use::ReadOnly),
    field("rejectedQuantity", &domain::OrderSummary::rejected, Use::ReadOnly),
    field("excludedQuantity", &domain::OrderSummary::excluded, Use::ReadOnly),
};

template <>
inline constexpr auto json::fields<json::OrderPage> = std::tuple{
    field("orders", &json::OrderPage::orders, Use::Required),
    field("page", &json::OrderPage::page),
    field("totalPages", &json::OrderPage::totalPages),
    field("pageSize", &json::OrderPage::pageSize),
    field("totalItems", &json::OrderPage::totalItems),
};
