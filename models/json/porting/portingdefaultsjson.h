#pragma once

#include "domain/porting/portingdefaults.h"
#include "json/porting/portorderjson.h"

//! Contract: porting §6.14.

template <>
inline constexpr auto json::fields<domain::PortingContact> = std::tuple{
    field("email", &domain::PortingContact::email),
    field("name", &domain::PortingContact::name),
    field("phone", &domain::PortingContact::phone),
};

template <>
inline constexpr auto json::fields<domain::PortingDefaults> = std::tuple{
    field("contact", &domain::PortingDefaults::contact),
    field("webhookUrl", &domain::PortingDefaults::webhookUrl),
    field("defaultPortTime", &domain::PortingDefaults::portTime),
    field("defaultPortTimeZone", &domain::PortingDefaults::portZone),
};
