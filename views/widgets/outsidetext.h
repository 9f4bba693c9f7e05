#pragma once

#include <QString>

//! Text that others wrote, made fit to be shown: it stays what it says, and does nothing to what stands around it.
namespace views {

//! For one line: line breaks and tabs are spaces, marks that would turn the writing around are gone, and what is longer
//! than anybody reads in a line is cut.
QString oneLine(const QString &text);

//! For a paragraph: lines stay lines, and a word without end may be broken.
QString inParagraphs(const QString &text);

//! For a button: an ampersand is one, and not an underline.
QString onButton(const QString &text);

} // namespace views
