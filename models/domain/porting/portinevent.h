#pragma once

#include "domain/porting/portorder.h"

namespace domain {

enum class PortEventType : quint8 {
    Unknown,
    OrderUpdated,
    NumbersActivated,
    NumbersConfirmed,
    NumbersRejected,
    NewOrderNote
};

//! One of the five webhook payloads (porting §9). A hint, never a truth: the order is read again.
struct PortEvent {
    Open<PortEventType> type = {};
    OrderId orderId = {};
    std::optional<PortOrder> order = {}; //!< OrderUpdated
    std::vector<PortNumber> numbers = {}; //!< the three NUMBERS_ events; status, dates and reason only
    QString note = {}; //!< NewOrderNote
};

} // namespace domain
