#pragma once

#include "views/pages/workcasetext.h"

namespace views {

//! What a write of unknown outcome was to change, member by member; secrets masked. Empty for other entries.
std::vector<WorkCaseText::Fact> workChanges(const flows::WorkCase &work);
//! What this desk sent, what Sinch wrote, and when the order was made: newest first.
std::vector<WorkCaseText::Fact> workHistory(const flows::WorkCase &work, const QDateTime &now);

} // namespace views
