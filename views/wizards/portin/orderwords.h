#pragma once

#include "domain/porting/portorder.h"
#include "views/widgets/factsrow.h"

//! An order that will be made, in words.
namespace views {

//! "(212) 555-0142 to 0147": runs of consecutive numbers are drawn together; at most `most` runs, then "and 12 more".
QString numberRuns(const std::vector<QString> &e164, int most = 6);

//! Secrets are masked.
std::vector<Fact> orderFacts(const domain::PortOrder &order);
//! What all orders share. `schedule` as the server will take it.
std::vector<Fact> commonFacts(
    const domain::PortSchedule &schedule, bool onDemand, const QString &letter, const QString &firstNote);
//! The body as it will be sent, indented, with secrets masked.
QString maskedJson(const domain::PortOrder &order);

} // namespace views
