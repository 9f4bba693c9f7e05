#pragma once

#include "views/style/controls.h"

#include <initializer_list>

namespace views {

class ShortcutButton;

//! What the pages that show a list have in common, so that they look and answer alike.
namespace listpage {

//! "Refresh F5", for the head of a page.
ShortcutButton *refreshButton();
//! "New port-in Ctrl+N"; Primary where it is what to do next.
ShortcutButton *newPortInButton(ButtonLook look = ButtonLook::Primary);
//! Lays the parts out from top to bottom without gaps; the last one takes the room that is left.
void layOut(QWidget *page, std::initializer_list<QWidget *> parts);

} // namespace listpage
} // namespace views
