#pragma once

#include "domain/csv.h"
#include "domain/porting/portindraft.h"

#include <vector>

//! From a table to numbers with their details.
namespace domain {

//! What a column of the file holds.
enum class ImportField : quint8 {
    Ignore,
    Number,
    Name,
    StreetAddress, //!< "1400 N Harbor Court": the number in front is taken apart, the rest stays as it is
    StreetNumber,
    StreetPreDirection,
    StreetName,
    StreetType,
    StreetPostDirection,
    LocationType,
    LocationValue,
    City,
    State,
    ZipCode,
    TypeOfService,
    Pin,
    AccountNumber,
    AccountPhoneNumber,
    AuthorizingName,
    AuthorizingDate,
    NewPin,
    Group,
};

using ImportMapping = std::vector<ImportField>; //!< one for each column

enum class ImportDamage : quint8 {
    NoNumber, //!< the row is passed over
    UnreadableNumber, //!< the row is in the list, without a number
    MissingCells, //!< shorter than the widest row that has a mapping
    SpreadsheetRounding, //!< a PIN, account or ZIP in the form 5.12E+11
    UnreadableDate,
    UnknownTypeOfService,
    ShortZip, //!< four digits: a spreadsheet ate the leading zero; put back
    StoredAsNumber, //!< a PIN or an account that a workbook keeps as a number: zeros in front are gone
    CellError, //!< #REF! and the like
    NoValue, //!< a formula that no spreadsheet computed before it saved
};

inline constexpr int importDamages = int(ImportDamage::NoValue) + 1;

struct ImportIssue {
    int row = 0; //!< 1-based, with the header
    int column = -1; //!< 0-based; -1 for the whole row
    ImportDamage damage = ImportDamage::NoNumber;

    friend bool operator==(const ImportIssue &, const ImportIssue &) = default;
};

struct ImportResult {
    std::vector<DraftNumber> numbers = {};
    std::vector<ImportIssue> issues = {};
};

//! Whether the first row names the columns.
bool hasHeader(const CsvTable &table);

//! By the names in the header, else by what the cells hold. At most one column for each field.
ImportMapping guessMapping(const CsvTable &table);

ImportResult importNumbers(const CsvTable &table, const ImportMapping &mapping, bool skipHeader);

} // namespace domain
