#pragma once

#include "domain/porting/rejection.h"

//! The one place that puts kinds of rejections into words.
namespace views {

//! "Port-out PIN"
QString rejectionName(domain::RejectionKind kind);
//! What to look at and what to do, in sentences.
QString rejectionAdvice(domain::RejectionKind kind);
//! A server's words in quotes; says so when there are none.
QString quotedReason(const QString &reason);

} // namespace views
