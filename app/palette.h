#pragma once

namespace app {

class Shell;

//! Lets Ctrl+K, and the field in the band, go to any page, order, number or action.
void addPalette(Shell &shell);

} // namespace app
