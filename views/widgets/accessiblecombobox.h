#pragma once

namespace views {

//! Qt 6.4 leaves a combo box without its accessible name on the accessibility bus, and nothing can set it. This
//! installs an interface that says "name: current text" and has one action per option. Call once, before any window.
void installAccessibleComboBoxes();

} // namespace views
