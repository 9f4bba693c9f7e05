#pragma once

namespace app {

class Shell;

//! Puts "Paste an event…" into the window's menu: an event that came elsewhere makes Portside read what it names.
void addEventActions(Shell &shell);

} // namespace app
