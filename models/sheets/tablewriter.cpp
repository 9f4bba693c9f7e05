#include "sheets/tablewriter.h"

#include "domain/csv.h"
#include "sheets/workbookwriter.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sheets {
namespace {

//! The formats that are text: what was written goes to the disk as it comes.
class TextWriter : public TableWriter
{
public:
    explicit TextWriter(const QString &path)
        : m_file(path)
    {
    }

    Written commit() final { return m_file.commit() ? Written() : failure(); }

protected:
    Written open() { return m_file.open(QIODevice::WriteOnly) ? Written() : failure(); }

    Written put(const QByteArray &bytes) { return m_file.write(bytes) == bytes.size() ? Written() : failure(); }

private:
    Written failure() const { return tl::unexpected(WriteError{.words = m_file.errorString()}); }

    QSaveFile m_file;
};

class CsvWriter final : public TextWriter
{
public:
    CsvWriter(const QString &path, const TableStyle &style)
        : TextWriter(path)
        , m_style(style)
    {
    }

    Written begin(const std::vector<TableColumn> &columns) override
    {
        QStringList titles;
        for (const TableColumn &column : columns)
            titles << column.title;
        return open().and_then(
            [&] { return put(domain::writeCsv({titles}, {.byteOrderMark = m_style.byteOrderMark})); });
    }

    Written add(const TableRows &rows) override { return put(domain::writeCsv(rows)); }
    Written close() override { return {}; }

private:
    const TableStyle m_style;
};

//! A list of objects whose members are the columns in their order; all values are texts.
class JsonWriter final : public TextWriter
{
public:
    using TextWriter::TextWriter;

    Written begin(const std::vector<TableColumn> &columns) override
    {
        for (const TableColumn &column : columns)
            m_keys.push_back(quoted(column.key));
        return open().and_then([&] { return put("["); });
    }

    Written add(const TableRows &rows) override
    {
        QByteArray bytes;
        for (const QStringList &row : rows) {
            bytes += m_first ? "\n  {" : ",\n  {";
            m_first = false;
            for (std::size_t i = 0; i < m_keys.size(); ++i) {
                bytes += i > 0 ? ", " : "";
                bytes += m_keys[i] + ": " + quoted(row.value(qsizetype(i)));
            }
            bytes += "}";
        }
        return put(bytes);
    }

    Written close() override { return put(m_first ? "]\n" : "\n]\n"); }

private:
    //! QJsonDocument writes lists and objects only: the quoted text stands between the brackets of a list.
    static QByteArray quoted(const QString &text)
    {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        // Readers, Qt's too, take a mark at the beginning of a text for one of the encoding.
        return list.sliced(1, list.size() - 2).replace("\xef\xbb\xbf", "\\ufeff");
    }

    std::vector<QByteArray> m_keys = {};
    bool m_first = true;
};

} // namespace

std::unique_ptr<TableWriter> makeTableWriter(TableFormat format, const QString &path, const TableStyle &style)
{
    switch (format) {
    case TableFormat::Csv:
        return std::make_unique<CsvWriter>(path, style);
    case TableFormat::Workbook:
        return makeWorkbookWriter(path);
    case TableFormat::Json:
        return std::make_unique<JsonWriter>(path);
    }
    Q_UNREACHABLE();
    return {};
}

TableFormat formatOfName(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "xlsx"_L1)
        return TableFormat::Workbook;
    return suffix == "json"_L1 ? TableFormat::Json : TableFormat::Csv;
}

QString suffixOf(TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        return u".csv"_s;
    case TableFormat::Workbook:
        return u".xlsx"_s;
    case TableFormat::Json:
        return u".json"_s;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace sheets
