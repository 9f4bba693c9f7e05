#pragma once

#include <QString>

class QAction;
class QPushButton;

namespace views {

//! A button that does what the menu item does, and is on, off, called and shown like it.
QPushButton *actionButton(QAction *action, const QString &objectName);

} // namespace views
