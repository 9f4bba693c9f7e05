#pragma once

#include "domain/imported/textenabledraft.h"
#include "flows/imported/textenablesubmit.h"
#include "flows/numbers/numbernames.h"
#include "views/widgets/factsrow.h"
#include "views/wizards/portin/ordercard.h"

//! A hosting order that will be made, in words.
namespace views {

QString hostingOrderTitle(const domain::TextEnableOrderRequest &request); //!< "Toll-free, US"
std::vector<Fact> hostingOrderFacts(const domain::TextEnableOrderRequest &request, const flows::NumberNames &names);
//! The body as it will be sent, indented.
QString hostingOrderJson(const domain::TextEnableOrderRequest &request, const QString &projectId);
//! What became of it, for its card.
OrderOutcome hostingOutcome(const flows::TextEnableOrder &order);

} // namespace views
