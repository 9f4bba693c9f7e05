#pragma once

#include "flows/numbers/numbernames.h"

class QLineEdit;

namespace views {

//! Offers the ids of that kind that were seen or typed before, found by id and by the person's own name: no API lists
//! plans, campaigns and voice services. Replaces what was offered before.
void offerIds(QLineEdit *line, const flows::NumberNames &names, store::SeenKind kind);

} // namespace views
