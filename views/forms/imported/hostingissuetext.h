#pragma once

#include "domain/imported/hostingissues.h"
#include "views/forms/formfield.h"

//! The one place that puts the issues of an import and of a text-enablement into words.
namespace views {

FieldIssue fieldIssue(const domain::HostingIssue &issue);

} // namespace views
