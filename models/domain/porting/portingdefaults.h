#pragma once

#include "domain/porting/portorder.h"

namespace domain {

struct PortingContact {
    QString email = {};
    QString name = {};
    QString phone = {};
    QJsonObject rest = {};

    friend bool operator==(const PortingContact &, const PortingContact &) = default;
};

//! The project's defaults for port-ins (porting §6.14).
struct PortingDefaults {
    std::optional<PortingContact> contact = {};
    QString webhookUrl = {};
    QTime portTime = {};
    Open<PortZone> portZone = {};
    QJsonObject rest = {};

    friend bool operator==(const PortingDefaults &, const PortingDefaults &) = default;
};

} // namespace domain
