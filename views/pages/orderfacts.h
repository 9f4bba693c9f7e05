#pragma once

#include "domain/porting/orderrules.h"

#include <QDateTime>

//! Lines of the facts on an order's page.
namespace views {

QString groupsText(const domain::PortOrder &order, const QDateTime &now); //!< "Verizon 15, T-Mobile 9"
QString countsText(const domain::NumberCounts &counts); //!< "24: 3 rejected, 15 confirmed"

} // namespace views
