#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <vector>

//! RFC 4180 both ways, tolerant of what spreadsheets write.
namespace domain {

using CsvRow = QStringList;

enum class CsvEncoding : quint8 { Utf8, Utf16, Latin1 };

enum class CsvError : quint8 {
    Empty,
    TooLarge, //!< more than maxCsvBytes
    TooManyRows, //!< more than maxCsvRows
    Binary, //!< a workbook or another file that is not text
};

//! What a workbook kept of a cell is not what was typed.
enum class CellDamage : quint8 {
    StoredAsNumber, //!< zeros in front, if there were any, are gone
    Error, //!< #REF! and the like
    NoValue, //!< a formula that was never computed
};

struct DamagedCell {
    int row = 0; //!< 1-based
    int column = 0; //!< 0-based
    CellDamage damage = CellDamage::StoredAsNumber;

    friend bool operator==(const DamagedCell &, const DamagedCell &) = default;
};

struct CsvTable {
    std::vector<CsvRow> rows = {}; //!< as long as each was; a missing cell is not an empty cell
    QChar delimiter = u',';
    CsvEncoding encoding = CsvEncoding::Utf8;
    int columns = 0; //!< of the widest row
    //! 1-based row in which a quote was opened and never closed, 0 when all is well: what follows it is in doubt.
    int unclosedQuoteRow = 0;
    std::vector<DamagedCell> damage = {}; //!< of a workbook or of JSON, in the order of its rows
};

struct CsvStyle {
    QChar delimiter = u',';
    bool byteOrderMark = false; //!< spreadsheets take UTF-8 for Latin-1 without one
};

inline constexpr qsizetype maxCsvBytes = qsizetype(20) * 1024 * 1024;
inline constexpr std::size_t maxCsvRows = 100'000;

//! Cells that our writer made harmless (a leading apostrophe) come back as they were.
tl::expected<CsvTable, CsvError> readCsv(const QByteArray &bytes);

//! A cell that a spreadsheet would run as a formula gets a leading apostrophe; E.164 numbers keep their bare plus.
QByteArray writeCsv(const std::vector<CsvRow> &rows, const CsvStyle &style = {});

} // namespace domain
