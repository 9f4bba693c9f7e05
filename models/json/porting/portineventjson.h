#pragma once

#include "domain/porting/portinevent.h"
#include "json/porting/portorderjson.h"

namespace json::detail {

//! Older payloads say `event` for `type`; the order inside has no id of its own.
QJsonValue adaptPortEvent(const QJsonValue &payload);

} // namespace json::detail

//! Contract: porting §9.
template <>
inline constexpr auto json::names<domain::PortEventType> = std::to_array<json::Name<domain::PortEventType>>({
    {domain::PortEventType::OrderUpdated, QLatin1StringView("ORDER_UPDATED")},
    {domain::PortEventType::NumbersActivated, QLatin1StringView("NUMBERS_ACTIVATED")},
    {domain::PortEventType::NumbersConfirmed, QLatin1StringView("NUMBERS_CONFIRMED")},
    {domain::PortEventType::NumbersRejected, QLatin1StringView("NUMBERS_REJECTED")},
    {domain::PortEventType::NewOrderNote, QLatin1StringView("NEW_ORDER_NOTE")},
});

template <>
inline constexpr auto json::adapt<domain::PortEvent> = json::detail::adaptPortEvent;
template <>
inline constexpr auto json::fields<domain::PortEvent> = std::tuple{
    field("type", &domain::PortEvent::type, Use::Required),
    field("orderId", &domain::PortEvent::orderId, Use::Required),
    field("order", &domain::PortEvent::order),
    field("phoneNumbers", &domain::PortEvent::numbers),
    field("note", &domain::PortEvent::note),
};
