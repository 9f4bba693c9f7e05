#pragma once

class QScrollArea;
class QWidget;

namespace views {

//! A page of a wizard that scrolls when the window is small. Keeps lines of text and fields to a readable width.
//! Takes ownership of the content, whose layout gets the page's insets.
QScrollArea *scrollPage(QWidget *content, QWidget *parent);

} // namespace views
