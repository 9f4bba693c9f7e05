#pragma once

#include <QTimeZone>

namespace sandbox {

bool isKnownZone(const QString &name); //!< the five texts of the API, exactly
QTimeZone zoneOf(const QString &name); //!< UTC for anything else

} // namespace sandbox
