#include "sheets/sheetreader.h"

#include "sheets/workbooktext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::CellDamage;

namespace sheets {
namespace {

constexpr qint64 mostColumns = 16'384;
constexpr qint64 mostRows = 1'048'576;
constexpr std::size_t mostTexts = 2'000'000;
constexpr std::size_t mostFormats = 65'536;

struct Place {
    qint64 row = -1;
    qint64 column = -1;
};

//! "AB12", from zero; nothing when it is no place of a sheet.
std::optional<Place> placeOf(QStringView reference)
{
    qint64 column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && reference[i] >= u'A' && reference[i] <= u'Z' && column <= mostColumns; ++i)
        column = column * 26 + (reference[i].unicode() - u'A' + 1);
    bool isNumber = false;
    const qint64 row = reference.sliced(i).toLongLong(&isNumber);
    if (!isNumber || column < 1 || column > mostColumns || row < 1 || row > mostRows)
        return std::nullopt;
    return Place{.row = row - 1, .column = column - 1};
}

} // namespace

Trouble SharedTexts::look(const QXmlStreamReader &xml)
{
    const QStringView name = xml.name();
    if (xml.isStartElement()) {
        m_inReading = m_inReading || name == "rPh"_L1;
        m_inText = name == "t"_L1 && !m_inReading;
    } else if (xml.isEndElement()) {
        m_inText = false;
        m_inReading = m_inReading && name != "rPh"_L1;
        if (name == "si"_L1)
            texts.push_back(fromCellText(std::exchange(m_text, {})));
    } else if (xml.isCharacters() && m_inText) {
        m_text += xml.text();
    }
    return texts.size() > mostTexts ? Trouble(WorkbookProblem::TooManyCells) : Trouble();
}

Trouble Formats::look(const QXmlStreamReader &xml)
{
    const QStringView name = xml.name();
    if (name == "cellXfs"_L1)
        m_inCells = xml.isStartElement();
    if (!xml.isStartElement())
        return {};
    const int id = xml.attributes().value("numFmtId"_L1).toInt();
    if (name == "numFmt"_L1)
        m_own.insert(id, formatOfCode(xml.attributes().value("formatCode"_L1).toString()));
    else if (name == "xf"_L1 && m_inCells)
        formats.push_back(m_own.contains(id) ? m_own.value(id) : builtInFormat(id));
    return std::max(formats.size(), std::size_t(m_own.size())) > mostFormats ? Trouble(WorkbookProblem::TooMuchInside)
                                                                             : Trouble();
}

Trouble SheetReader::look(const QXmlStreamReader &xml)
{
    if (xml.isStartElement())
        return start(xml);
    if (xml.isEndElement())
        return end(xml.name());
    if (xml.isCharacters() && m_inValue)
        m_text += xml.text();
    return {};
}

Trouble SheetReader::start(const QXmlStreamReader &xml)
{
    const QStringView name = xml.name();
    const QXmlStreamAttributes attributes = xml.attributes();
    if (name == "row"_L1) {
        const QStringView number = attributes.value("r"_L1);
        m_row = number.isEmpty() ? m_row + 1 : number.toLongLong() - 1;
        m_column = -1;
    } else if (name == "c"_L1) {
        const QStringView reference = attributes.value("r"_L1);
        const std::optional<Place> place
            = reference.isEmpty() ? Place{.row = m_row, .column = m_column + 1} : placeOf(reference);
        if (!place)
            return WorkbookProblem::Damaged;
        m_row = place->row;
        m_column = place->column;
        m_type = attributes.value("t"_L1).toString();
        m_style = attributes.value("s"_L1).toInt();
        m_hasValue = false;
        m_hasFormula = false;
        m_text.clear();
    } else if (name == "f"_L1) {
        m_hasFormula = true;
    } else if (name == "rPh"_L1) {
        m_inReading = true;
    } else if (name == "v"_L1 || (name == "t"_L1 && !m_inReading)) {
        m_inValue = true;
        m_hasValue = true;
    }
    return {};
}

Trouble SheetReader::end(QStringView name)
{
    m_inValue = false;
    m_inReading = m_inReading && name != "rPh"_L1;
    return name == "c"_L1 ? finishCell() : Trouble();
}

Trouble SheetReader::finishCell()
{
    std::optional<CellDamage> damage;
    if (m_hasFormula && (!m_hasValue || (m_text.isEmpty() && m_type != "str"_L1)))
        return put({}, CellDamage::NoValue);
    if (!m_hasValue)
        return {}; // only its look is of note
    if (m_type == "s"_L1 && m_text.toULongLong() >= m_context.shared.size())
        return WorkbookProblem::Damaged;
    const QString text = value(damage);
    return text.isEmpty() ? Trouble() : put(text, damage);
}

QString SheetReader::value(std::optional<CellDamage> &damage) const
{
    if (m_type == "s"_L1)
        return m_context.shared[std::size_t(m_text.toULongLong())];
    if (m_type == "inlineStr"_L1 || m_type == "str"_L1)
        return fromCellText(m_text);
    if (m_type == "b"_L1)
        return m_text == "1"_L1 || m_text == "true"_L1 ? u"TRUE"_s : u"FALSE"_s;
    if (m_type == "e"_L1) {
        damage = CellDamage::Error;
        return m_text;
    }
    if (m_type == "d"_L1) // a date as text already
        return m_text.endsWith("T00:00:00"_L1) ? m_text.chopped(9) : m_text;
    const bool styled = m_style >= 0 && std::size_t(m_style) < m_context.formats.size();
    const CellNumber number = cellNumber(
        m_text.trimmed(), styled ? m_context.formats[std::size_t(m_style)] : NumberFormat(), m_context.from1904);
    if (!number.zerosKnown)
        damage = CellDamage::StoredAsNumber;
    return number.text;
}

Trouble SheetReader::put(const QString &text, std::optional<CellDamage> damage)
{
    if (m_row < 0 || m_row >= qint64(domain::maxCsvRows))
        return WorkbookProblem::TooManyRows;
    if (table.rows.size() <= std::size_t(m_row))
        table.rows.resize(std::size_t(m_row) + 1);
    domain::CsvRow &row = table.rows[std::size_t(m_row)];
    if (m_column >= row.size()) {
        m_context.cellsLeft -= m_column + 1 - row.size();
        if (m_context.cellsLeft < 0)
            return WorkbookProblem::TooManyCells;
        row.resize(m_column + 1);
    }
    m_context.lettersLeft -= text.size();
    if (m_context.lettersLeft < 0)
        return WorkbookProblem::TooManyCells;
    row[m_column] = text;
    table.columns = std::max(table.columns, int(m_column) + 1);
    if (damage)
        table.damage.push_back({.row = int(m_row) + 1, .column = int(m_column), .damage = *damage});
    return {};
}

} // namespace sheets
