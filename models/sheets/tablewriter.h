#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <memory>
#include <vector>

//! Tables as files: written row by row, however many there are, and read within bounds.
namespace sheets {

enum class TableFormat : quint8 { Csv, Workbook, Json };

struct TableColumn {
    QString key = {}; //!< names the member in JSON: the same in every language and version
    QString title = {}; //!< the first row of the other formats
};

struct TableStyle {
    bool byteOrderMark = false; //!< CSV only: spreadsheets take UTF-8 for Latin-1 without one
};

enum class WriteProblem : quint8 {
    File, //!< the system's words say why
    TooManyRows, //!< more than a sheet of a workbook has
    CellTooLong, //!< for a cell of a workbook
};

struct WriteError {
    WriteProblem problem = WriteProblem::File;
    int row = 0; //!< 1-based, without the titles
    QString words = {}; //!< the system's

    friend bool operator==(const WriteError &, const WriteError &) = default;
};

using Written = tl::expected<void, WriteError>;
using TableRows = std::vector<QStringList>;

//! Below the titles; a format of the files, not of ours.
inline constexpr int maxWorkbookRows = 1'048'575;
inline constexpr int maxWorkbookText = 32'767; //!< UTF-16 units in a cell

//! Writes one table. What stands under the name of the file changes only in commit(), and then all at once; a writer
//! that goes before that leaves nothing behind. It may live in any thread, in one at a time.
class TableWriter
{
public:
    TableWriter() = default;
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;
    virtual ~TableWriter() = default;

    virtual Written begin(const std::vector<TableColumn> &columns) = 0;
    virtual Written add(const TableRows &rows) = 0;
    //! All rows were given. May take long.
    virtual Written close() = 0;
    virtual Written commit() = 0;
};

//! Every cell is written as the text that it is: a number with its plus, a PIN with its zeros.
std::unique_ptr<TableWriter> makeTableWriter(TableFormat format, const QString &path, const TableStyle &style = {});

//! By the end of the file's name; CSV when it says nothing.
TableFormat formatOfName(const QString &path);
//! With the dot in front.
QString suffixOf(TableFormat format);

} // namespace sheets
