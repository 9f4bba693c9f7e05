#pragma once

namespace app {

class Shell;

//! What the window can do on no page in particular, in its menus.
void addTools(Shell &shell);

} // namespace app
