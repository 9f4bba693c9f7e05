#pragma once

#include <QString>

#include <vector>

//! Finds telephone numbers in text that people wrote.
namespace domain {

//! Why the verdict is not simply good.
enum class IntakeReason : quint8 {
    None,
    UseNotChecked,
    UnknownAreaCode,
    Territory, //!< region
    NonGeographic,
    UnusualExchange,
    SameAsLine, //!< otherLine
    InOtherDraft, //!< use.id, use.name
    InOpenOrder, //!< use.id
    InCancelingOrder, //!< use.id; locked until it is canceled
    InInventory,
    TollFree,
    PremiumRate,
    OtherCountry, //!< region
    SpreadsheetRounding, //!< 2.12556E+09: digits are gone
    SpreadsheetOverflow, //!< ########
    AreaCodeMissing,
    TooFewDigits,
    TooManyDigits,
    NotANumber,
};

//! What was done to a text that could be read.
enum class IntakeNote : quint8 {
    None,
    ExtensionLeftOut, //!< extension
    DecimalsLeftOut, //!< 2125550142.0
    ExponentWrittenOut, //!< 2.125550142E+09: all ten digits are there
    LettersDialed, //!< 212-555-CARE
};

//! How one text reads, without looking at other numbers.
struct NumberReading {
    QString read = {}; //!< the part of the text that was taken
    QString e164 = {}; //!< empty when it cannot be read
    IntakeReason reason = IntakeReason::None; //!< why not
    IntakeNote note = IntakeNote::None;
    QString extension = {};
};

//! The numbers of one line, or of one cell of a table, as they stand there.
std::vector<NumberReading> readLine(const QString &line);

} // namespace domain
