#pragma once

#include <optional>

#include <QtGlobal>

namespace sheets {

//! Why a file, or a sheet of it, was not read.
enum class WorkbookProblem : quint8 {
    NotOpened, //!< the system does not let us
    TooLarge, //!< the file itself
    OldWorkbook, //!< .xls, or another file of the kind
    Encrypted, //!< asks for a password
    OtherPackage, //!< a zip without a workbook that we know: a document, an OpenDocument or binary workbook
    Damaged, //!< the zip or the XML in it
    TooMuchInside, //!< unpacks to more than any list of numbers, as files do that are made to do harm
    TooManyRows,
    TooManyCells,
    Empty,
};

using Trouble = std::optional<WorkbookProblem>; //!< none: all is well

} // namespace sheets
