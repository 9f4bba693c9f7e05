#include "domain/csv.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

constexpr std::array<QChar, 4> delimiters{u',', u';', u'\t', u'|'};

struct DecodedText {
    QString text = {};
    CsvEncoding encoding = CsvEncoding::Utf8;
};

std::optional<QString> decode(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

//! UTF-16 without a mark has a zero in every other byte, as long as the text is mostly ASCII.
std::optional<QStringConverter::Encoding> utf16Encoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xfe\xff"))
        return QStringConverter::Utf16BE;
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 512) & ~qsizetype{1};
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        even += bytes[i] == '\0' ? 1 : 0;
        odd += bytes[i + 1] == '\0' ? 1 : 0;
    }
    if (odd > looked / 4 && even == 0)
        return QStringConverter::Utf16LE;
    if (even > looked / 4 && odd == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<DecodedText> decodeText(const QByteArray &bytes)
{
    DecodedText result;
    if (const auto encoding = utf16Encoding(bytes)) {
        const std::optional<QString> text = decode(bytes, *encoding);
        if (!text)
            return std::nullopt;
        result = {.text = *text, .encoding = CsvEncoding::Utf16};
    } else if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xd0\xcf\x11\xe0") || bytes.contains('\0')) {
        return std::nullopt; // a workbook
    } else if (const std::optional<QString> text = decode(bytes, QStringConverter::Utf8)) {
        result = {.text = *text, .encoding = CsvEncoding::Utf8};
    } else {
        result = {.text = QString::fromLatin1(bytes), .encoding = CsvEncoding::Latin1};
    }
    if (result.text.startsWith(QChar::ByteOrderMark))
        result.text.remove(0, 1);
    return result;
}

bool isFormulaStart(QChar c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r';
}

bool isBareNumber(QStringView text)
{
    return text.size() >= 8 && text.size() <= 16 && text[0] == u'+'
        && std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

//! Whether the cell, without the apostrophes in front, would run as a formula. Our apostrophe is put before and taken
//! from exactly these, so that every cell comes back as it was.
bool needsApostrophe(QStringView cell)
{
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != u'\''; });
    if (first == cell.end() || !isFormulaStart(*first))
        return false;
    return first != cell.begin() || !isBareNumber(cell);
}

QString harmless(const QString &cell)
{
    return needsApostrophe(cell) ? u"'"_s + cell : cell;
}

QString asItWas(const QString &cell)
{
    return cell.startsWith(u'\'') && needsApostrophe(cell) ? cell.sliced(1) : cell;
}

//! The character that stands outside quotes equally often, and at all, in most of the first lines.
QChar guessDelimiter(const QString &text)
{
    std::array<std::vector<int>, delimiters.size()> counts;
    std::array<int, delimiters.size()> line{};
    bool quoted = false;
    int lines = 0;
    for (qsizetype i = 0; i <= text.size() && lines < 20; ++i) {
        const QChar c = i < text.size() ? text[i] : QChar(u'\n');
        quoted = c == u'"' ? !quoted : quoted;
        if (i == text.size() || (!quoted && c == u'\n')) {
            for (std::size_t d = 0; d < delimiters.size(); ++d)
                counts[d].push_back(std::exchange(line[d], 0));
            ++lines;
        }
        const auto found = std::find(delimiters.begin(), delimiters.end(), c);
        if (!quoted && found != delimiters.end())
            ++line[static_cast<std::size_t>(found - delimiters.begin())];
    }
    std::size_t best = 0;
    int bestScore = 0;
    for (std::size_t d = 0; d < delimiters.size(); ++d) {
        const int wanted = counts[d].front();
        const auto same = static_cast<int>(std::count(counts[d].begin(), counts[d].end(), wanted));
        const int score = wanted == 0 ? 0 : same * 100 + std::min(wanted, 50);
        if (score > bestScore) {
            best = d;
            bestScore = score;
        }
    }
    return delimiters[best];
}

class Reader
{
public:
    Reader(const QString &text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    //! False when there are too many rows.
    bool read(CsvTable &table)
    {
        while (m_at < m_text.size()) {
            if (table.rows.size() == maxCsvRows)
                return false;
            CsvRow row = readRow();
            if (m_unclosed && table.unclosedQuoteRow == 0)
                table.unclosedQuoteRow = static_cast<int>(table.rows.size()) + 1;
            table.columns = std::max(table.columns, static_cast<int>(row.size()));
            table.rows.push_back(std::move(row));
        }
        return true;
    }

private:
    CsvRow readRow()
    {
        CsvRow row;
        for (;;) {
            row.append(asItWas(readCell()));
            if (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
                ++m_at;
                continue;
            }
            if (m_at < m_text.size() && m_text[m_at] == u'\r')
                ++m_at;
            if (m_at < m_text.size() && m_text[m_at] == u'\n')
                ++m_at;
            return row;
        }
    }

    QString readCell()
    {
        QString cell;
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            cell = readQuoted();
        // Text behind a closing quote is kept rather than lost.
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        return cell + m_text.mid(begin, m_at - begin);
    }

    QString readQuoted()
    {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                cell += m_text[m_at];
                continue;
            }
            if (m_at + 1 == m_text.size() || m_text[m_at + 1] != u'"') {
                ++m_at;
                return cell;
            }
            cell += m_text[++m_at];
        }
        m_unclosed = true;
        return cell;
    }

    const QString &m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    bool m_unclosed = false;
};

QString written(const QString &cell, QChar delimiter)
{
    QString text = harmless(cell);
    const bool quotes = std::any_of(text.begin(), text.end(),
        [delimiter](QChar c) { return c == u'"' || c == u'\n' || c == u'\r' || c == delimiter; });
    if (!quotes && text == text.trimmed() && !text.isEmpty())
        return text;
    return u"\""_s + text.replace(u"\""_s, u"\"\""_s) + u"\""_s;
}

} // namespace

tl::expected<CsvTable, CsvError> readCsv(const QByteArray &bytes)
{
    if (bytes.size() > maxCsvBytes)
        return tl::unexpected(CsvError::TooLarge);
    const std::optional<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return tl::unexpected(CsvError::Binary);
    CsvTable table;
    table.encoding = decoded->encoding;
    table.delimiter = guessDelimiter(decoded->text);
    if (!Reader(decoded->text, table.delimiter).read(table))
        return tl::unexpected(CsvError::TooManyRows);
    const bool blank = std::all_of(table.rows.begin(), table.rows.end(), [](const CsvRow &row) {
        return std::all_of(row.begin(), row.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
    });
    if (blank)
        return tl::unexpected(CsvError::Empty);
    return table;
}

QByteArray writeCsv(const std::vector<CsvRow> &rows, const CsvStyle &style)
{
    QString text;
    for (const CsvRow &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += style.delimiter;
            text += written(row[i], style.delimiter);
        }
        text += u"\r\n"_s;
    }
    return (style.byteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray()) + text.toUtf8();
}

} // namespace domain
