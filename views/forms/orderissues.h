#pragma once

#include "views/forms/formfield.h"

#include <vector>

class QDate;

namespace domain {
struct PortNumber;
struct PortOrder;
} // namespace domain

//! What is doubtful in an order that is edited, in words for the fields of its forms.
namespace views {

//! Of the order's own members.
std::vector<FieldIssue> orderIssues(const domain::PortOrder &order);
//! Of one of its numbers.
std::vector<FieldIssue> numberIssues(const domain::PortOrder &order, const domain::PortNumber &number, QDate today);

} // namespace views
