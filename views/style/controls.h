#pragma once

#include <QString>

class QAbstractButton;
class QWidget;

//! Small things that every widget needs: names for tests and screen readers, and the looks that PortsideStyle knows.
namespace views {

//! Sets what a test finds and what a screen reader says. Returns the widget, so that it can be written in one line.
template <class W>
W *named(W *widget, const QString &objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

//! How a button looks. At most one Primary per window: the next action.
enum class ButtonLook : quint8 {
    Normal,
    Primary, //!< filled with the accent
    Accent, //!< accent border and text: the next action beside a primary one
    Flat, //!< no border until hovered: Refresh, Leave
    Link, //!< accent text alone
    Danger, //!< border and text of "failed": removes something
};

void setLook(QAbstractButton *button, ButtonLook look);
ButtonLook look(const QWidget *button);

//! A field whose value cannot be sent as it is: its border says so, beside the words that do.
void setInvalid(QWidget *field, bool invalid);
bool isInvalid(const QWidget *field);

//! A widget that paints itself on the palette's Base (content) or Window (frames around it).
enum class Surface : quint8 { Window, Base, Alternate };
void setSurface(QWidget *widget, Surface surface);

} // namespace views
