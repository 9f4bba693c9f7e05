#pragma once

#include <QString>

namespace views {

//! For QToolTip, which takes what looks like markup for markup and never breaks a line: the text as it is, cut where
//! nobody would read on.
QString plainToolTip(const QString &text);

} // namespace views
