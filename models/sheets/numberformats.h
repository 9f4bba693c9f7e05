#pragma once

#include <QString>

#include <optional>

//! What the number in a cell means is said by its format only.
namespace sheets {

enum class NumberMeaning : quint8 { Number, Moment };

struct NumberFormat {
    NumberMeaning meaning = NumberMeaning::Number;
    int digits = 0; //!< at least so many, with zeros in front: "00000"

    friend bool operator==(const NumberFormat &, const NumberFormat &) = default;
};

NumberFormat builtInFormat(int id);
NumberFormat formatOfCode(const QString &code);

struct CellNumber {
    QString text = {};
    bool zerosKnown = false; //!< the format gives the digits, or it is a date: none were lost
};

//! \p raw as it stands in the file. A number that has lost digits comes as 1.20251234567890E+15, which says so.
CellNumber cellNumber(const QString &raw, const NumberFormat &format, bool from1904);

} // namespace sheets
