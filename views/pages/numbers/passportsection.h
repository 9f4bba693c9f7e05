#pragma once

class QString;
class QVBoxLayout;
class QWidget;

namespace views {

class TextLabel;

//! The head of a part of the page: what it is, and how old. \returns the layout that the part goes into.
QVBoxLayout *passportSection(QWidget *part, const QString &title, TextLabel *age);

} // namespace views
