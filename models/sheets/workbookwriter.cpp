#include "sheets/workbookwriter.h"

#include "sheets/workbooktext.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sheets {
namespace {

constexpr int textFormat = 0x31; //!< "@" of the built-in formats: what is typed into such a cell stays text, too
constexpr int narrowest = 8; //!< characters
constexpr int widest = 60;
constexpr qsizetype block = 1 << 16;

//! In constant memory the library keeps one row, and the rows before it in a file of its own. It writes under a name
//! beside the wanted one; only a whole workbook goes from there to its place.
class WorkbookWriter final : public TableWriter
{
public:
    explicit WorkbookWriter(const QString &path)
        : m_path(path)
        , m_beside(QFileInfo(path).absolutePath() + u"/.portside-XXXXXX.xlsx"_s)
    {
    }

    ~WorkbookWriter() override
    {
        if (m_workbook) // never closed: it is not wanted any more
            lxw_workbook_free(m_workbook);
    }

    Written begin(const std::vector<TableColumn> &columns) override
    {
        if (!m_beside.open())
            return tl::unexpected(WriteError{.words = m_beside.errorString()});
        m_name = QFile::encodeName(m_beside.fileName());
        m_folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
        lxw_workbook_options options{.constant_memory = 1, .tmpdir = m_folder.data(), .use_zip64 = 0};
        m_workbook = workbook_new_opt(m_name.constData(), &options);
        m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, nullptr) : nullptr;
        if (!m_sheet)
            return failed(LXW_ERROR_CREATING_TMPFILE);
        m_text = workbook_add_format(m_workbook);
        format_set_num_format_index(m_text, textFormat);
        lxw_format *bold = workbook_add_format(m_workbook);
        format_set_bold(bold);
        format_set_num_format_index(bold, textFormat);
        QStringList titles;
        for (const TableColumn &column : columns) {
            titles << column.title;
            m_widths.push_back(std::clamp(int(column.title.size()), narrowest, widest));
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        // The green corners that ask to make numbers of our texts.
        worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
        return write(titles, bold);
    }

    Written add(const TableRows &rows) override
    {
        for (const QStringList &row : rows) {
            if (m_row > maxWorkbookRows)
                return tl::unexpected(WriteError{.problem = WriteProblem::TooManyRows, .row = int(m_row)});
            for (std::size_t i = 0; i < std::min(m_widths.size(), std::size_t(row.size())); ++i)
                m_widths[i] = std::clamp(int(row[qsizetype(i)].size()), m_widths[i], widest);
            if (const Written written = write(row, m_text); !written)
                return written;
        }
        return {};
    }

    Written close() override
    {
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), m_widths[i] + 2, nullptr);
        const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
        return error == LXW_NO_ERROR ? Written() : failed(error);
    }

    Written commit() override
    {
        QFile whole(m_beside.fileName());
        QSaveFile file(m_path);
        if (!whole.open(QIODevice::ReadOnly))
            return tl::unexpected(WriteError{.words = whole.errorString()});
        bool written = file.open(QIODevice::WriteOnly);
        while (written && !whole.atEnd()) {
            const QByteArray bytes = whole.read(block);
            written = !bytes.isEmpty() && file.write(bytes) == bytes.size();
        }
        return written && file.commit() ? Written() : tl::unexpected(WriteError{.words = file.errorString()});
    }

private:
    Written write(const QStringList &cells, lxw_format *format)
    {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString text = toCellText(cells[i]);
            if (text.isEmpty())
                continue;
            const lxw_error error = text.size() > maxWorkbookText
                ? LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
                : worksheet_write_string(m_sheet, m_row, lxw_col_t(i), text.toUtf8().constData(), format);
            if (error != LXW_NO_ERROR)
                return failed(error);
        }
        ++m_row;
        return {};
    }

    Written failed(lxw_error error) const
    {
        if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
            return tl::unexpected(WriteError{.problem = WriteProblem::CellTooLong, .row = int(m_row)});
        return tl::unexpected(WriteError{.words = QString::fromUtf8(lxw_strerror(error))});
    }

    const QString m_path;
    QTemporaryFile m_beside;
    QByteArray m_name = {}; //!< the library keeps none of these texts
    QByteArray m_folder = {};
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_text = nullptr;
    std::vector<int> m_widths = {};
    lxw_row_t m_row = 0;
};

} // namespace

std::unique_ptr<TableWriter> makeWorkbookWriter(const QString &path)
{
    return std::make_unique<WorkbookWriter>(path);
}

} // namespace sheets
