#pragma once

#include "sandbox/order.h"

namespace sandbox {

//! Orders as the API shows them.
QJsonObject orderJson(const Order &order);
QJsonObject summaryJson(const Order &order); //!< a row of the list: counters, no numbers
QJsonObject numberJson(const Number &number);
QJsonObject numberStatusJson(const Number &number); //!< inside webhooks
QJsonObject scheduleJson(const Schedule &schedule);
QJsonObject documentJson(const Document &document);
QString timeText(const QDateTime &time); //!< UTC, with milliseconds

} // namespace sandbox
