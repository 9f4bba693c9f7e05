#pragma once

#include "domain/porting/numberfinder.h"

#include <optional>

//! The letters of telephone numbers, and the odd forms in which numbers arrive. For numberfinder.cpp only.
namespace domain::oddnumbers {

//! Of any script.
bool isDigit(QChar c);
QChar asciiDigit(QChar digit);
bool isPlus(QChar c);
//! What may stand between the digits of one number, as opposed to between two numbers.
bool joins(QChar c);

//! E.164 of ten digits, or of eleven with a 1 in front.
std::optional<QString> fromDigits(const QString &digits);

struct OddReading {
    NumberReading number = {};
    qsizetype end = 0; //!< behind it, in the line
};

//! "2.12556E+09" at `begin`, what a spreadsheet makes of a column of numbers.
std::optional<OddReading> readExponent(const QString &line, qsizetype begin);
//! "########": a column that was too narrow when it was copied.
std::optional<NumberReading> readOverflow(const QString &line);
//! A line that is "212-555-CARE" or "1-800-FLOWERS" and nothing else.
std::optional<NumberReading> readLetters(const QString &line);

} // namespace domain::oddnumbers
