#pragma once

#include <QDateTime>

#include <functional>

namespace domain {

//! Now, in UTC, as a parameter: tests own time, and the program takes it from the server's Date header.
using Clock = std::function<QDateTime()>;

} // namespace domain
