#pragma once

#include "domain/porting/portorder.h"
#include "views/widgets/factsrow.h"

#include <QDateTime>

namespace views {

//! The same moment in that zone, here, and in UTC.
std::vector<Fact> instantFacts(const QDateTime &utc, const domain::Open<domain::PortZone> &zone);

} // namespace views
