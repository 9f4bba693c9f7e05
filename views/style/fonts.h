#pragma once

#include <QFont>

//! Type sizes, all relative to the font they are given (a widget's own). Two weights only.
namespace views::fonts {

QFont small(QFont base); //!< second lines, headers, pills, status line
QFont bold(QFont base);
QFont section(const QFont &base);
QFont title(const QFont &base);
QFont figure(const QFont &base); //!< the figures of a report
QFont fixed(const QFont &base); //!< ids, raw text, JSON
//! `base` when its digits are equally wide, else the fixed font: for columns of numbers.
QFont tabular(const QFont &base);

} // namespace views::fonts
