#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

//! Tabs, table headers, scroll bars, progress and menu bars of PortsideStyle.
namespace views::paint {

void tabShape(QPainter &painter, const QStyleOptionTab &option);
void tabLabel(QPainter &painter, const QStyleOptionTab &option);
void header(QPainter &painter, const QStyleOptionHeader &option);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QWidget *bar, const QRect &handle);
void progress(QPainter &painter, const QStyleOptionProgressBar &option);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option);

//! Where the handle of a scroll bar without arrows is.
QRect scrollHandle(const QStyleOptionSlider &option);

} // namespace views::paint
