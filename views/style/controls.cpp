#include "views/style/controls.h"

#include <QAbstractButton>
#include <QVariant>
#include <QWidget>

namespace views {

namespace {
constexpr char lookProperty[] = "portsideLook";
constexpr char invalidProperty[] = "portsideInvalid";
} // namespace

void setLook(QAbstractButton *button, ButtonLook look)
{
    button->setProperty(lookProperty, static_cast<int>(look));
    if (look == ButtonLook::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->updateGeometry();
    button->update();
}

ButtonLook look(const QWidget *button)
{
    return button ? static_cast<ButtonLook>(button->property(lookProperty).toInt()) : ButtonLook::Normal;
}

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(invalidProperty, invalid);
    field->update();
}

bool isInvalid(const QWidget *field)
{
    return field && field->property(invalidProperty).toBool();
}

void setSurface(QWidget *widget, Surface surface)
{
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(surface == Surface::Window ? QPalette::Window
            : surface == Surface::Base                   ? QPalette::Base
                                                         : QPalette::AlternateBase);
}

} // namespace views
