#pragma once

#include <QString>

namespace app {

//! Sends the log to standard error and, once a folder is known, to portside.log in it (the last run's is kept as
//! portside.log.1). Categories of ours log ids and outcomes only; what they may say is decided in net/redact.
void startLogging();
void logTo(const QString &folder);

} // namespace app
