#pragma once

#include <QDateTime>
#include <QString>

namespace sandbox {

//! 26 lower-case characters that sort by time, as events and number orders have for an id.
QString newUlid(const QDateTime &time);

} // namespace sandbox
