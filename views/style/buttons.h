#pragma once

#include <QColor>
#include <QFont>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

//! Buttons, fields and indicators of PortsideStyle.
namespace views::paint {

QColor buttonTextColor(const QStyleOption &option, const QWidget *button);
QFont buttonFont(const QWidget *button, const QFont &base); //!< the primary button is bold
int buttonPadding(const QWidget *button); //!< left and right of the content

void buttonPanel(QPainter &painter, const QStyleOption &option, const QWidget *button);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *button);
void toolButtonPanel(QPainter &painter, const QStyleOption &option, const QWidget *button);
void checkIndicator(QPainter &painter, const QStyleOption &option);
void radioIndicator(QPainter &painter, const QStyleOption &option);
void field(QPainter &painter, const QStyleOption &option, const QWidget *field);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *combo, const QRect &arrow);
void spinBox(
    QPainter &painter, const QStyleOptionSpinBox &option, const QWidget *spin, const QRect &up, const QRect &down);
void focusFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget);

} // namespace views::paint
