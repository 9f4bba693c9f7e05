#pragma once

namespace app {

class Shell;

//! Puts "Paste an event…" into the window's menu: a porting event that came elsewhere makes Portside read its order.
void addEventActions(Shell &shell);

} // namespace app
