#include "domain/porting/numberimport.h"

#include "domain/porting/importfields.h"
#include "domain/porting/numberfinder.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

using F = ImportField;

constexpr std::size_t rowsToLookAt = 50;

bool holdsNumber(const QString &cell)
{
    const std::vector<NumberReading> readings = readLine(cell);
    return std::any_of(readings.begin(), readings.end(), [](const NumberReading &r) { return !r.e164.isEmpty(); });
}

//! The column in which most cells are numbers.
std::optional<qsizetype> columnOfNumbers(const CsvTable &table)
{
    std::vector<int> counts(static_cast<std::size_t>(table.columns), 0);
    for (std::size_t r = 0; r < std::min(table.rows.size(), rowsToLookAt); ++r) {
        for (qsizetype c = 0; c < table.rows[r].size(); ++c)
            counts[static_cast<std::size_t>(c)] += holdsNumber(table.rows[r][c]) ? 1 : 0;
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    return best == counts.end() || *best == 0 ? std::nullopt : std::optional<qsizetype>(best - counts.begin());
}

bool isExponent(const QString &cell)
{
    const std::vector<NumberReading> readings = readLine(cell);
    return readings.size() == 1
        && (readings.front().reason == IntakeReason::SpreadsheetRounding
            || readings.front().reason == IntakeReason::SpreadsheetOverflow);
}

std::optional<QDate> dateOf(const QString &cell)
{
    // The American order where the text does not say: the numbers are American.
    for (const QString &format : {u"yyyy-MM-dd"_s, u"M/d/yyyy"_s, u"M-d-yyyy"_s, u"yyyy/M/d"_s}) {
        if (const QDate date = QDate::fromString(cell, format); date.isValid())
            return date;
    }
    return std::nullopt;
}

//! One row becoming the details of its numbers.
class RowReader
{
public:
    RowReader(int row, std::vector<ImportIssue> &issues)
        : m_row(row)
        , m_issues(issues)
    {
    }

    void put(ImportField field, int column, const QString &cell)
    {
        if (cell.isEmpty() || field == ImportField::Ignore || field == ImportField::Number)
            return;
        switch (field) {
        case ImportField::Pin:
            return putSecret(m_portOut.pin, column, cell);
        case ImportField::AccountNumber:
            return putSecret(m_portOut.accountNumber, column, cell);
        case ImportField::NewPin:
            return putSecret(m_newPin, column, cell);
        case ImportField::AccountPhoneNumber:
            m_portOut.accountPhoneNumber = cell;
            return;
        case ImportField::AuthorizingName:
            m_portOut.authorizingName = cell;
            return;
        case ImportField::AuthorizingDate:
            return putDate(column, cell);
        case ImportField::Group:
            m_group = cell;
            return;
        case ImportField::TypeOfService:
            return putService(column, cell);
        case ImportField::ZipCode:
            return putZip(column, cell);
        case ImportField::StreetAddress:
            return putStreet(cell);
        default:
            *endUserMember(field) = cell;
        }
    }

    void describe(DraftNumber &number) const
    {
        if (m_endUser != EndUser())
            number.endUser = m_endUser;
        if (m_portOut != PortOutInfo())
            number.portOut = m_portOut;
        number.newPortOutPin = m_newPin;
        number.groupHint = m_group;
    }

private:
    QString *endUserMember(ImportField field)
    {
        struct Member {
            ImportField field;
            QString EndUser::*text;
        };
        static constexpr std::array members{Member{F::Name, &EndUser::name},
            Member{F::StreetNumber, &EndUser::streetNumber},
            Member{F::StreetPreDirection, &EndUser::streetPreDirection}, Member{F::StreetName, &EndUser::streetName},
            Member{F::StreetType, &EndUser::streetType}, Member{F::StreetPostDirection, &EndUser::streetPostDirection},
            Member{F::LocationType, &EndUser::locationType1}, Member{F::LocationValue, &EndUser::locationValue1},
            Member{F::City, &EndUser::city}, Member{F::State, &EndUser::state}};
        const auto found
            = std::find_if(members.begin(), members.end(), [field](const Member &m) { return m.field == field; });
        Q_ASSERT(found != members.end());
        return &(m_endUser.*(found->text));
    }

    void damage(int column, ImportDamage damage)
    {
        m_issues.push_back({.row = m_row, .column = column, .damage = damage});
    }

    void putSecret(QString &member, int column, const QString &cell)
    {
        if (isExponent(cell))
            return damage(column, ImportDamage::SpreadsheetRounding);
        member = cell;
    }

    void putDate(int column, const QString &cell)
    {
        if (const std::optional<QDate> date = dateOf(cell))
            m_portOut.authorizingDate = *date;
        else
            damage(column, ImportDamage::UnreadableDate);
    }

    void putService(int column, const QString &cell)
    {
        const QString folded = cell.toLower();
        if (folded == "b"_L1 || folded.startsWith("bus"_L1))
            m_endUser.typeOfService = ServiceType::Business;
        else if (folded == "r"_L1 || folded.startsWith("res"_L1))
            m_endUser.typeOfService = ServiceType::Residence;
        else
            damage(column, ImportDamage::UnknownTypeOfService);
    }

    void putZip(int column, const QString &cell)
    {
        const bool fourDigits
            = cell.size() == 4 && std::all_of(cell.begin(), cell.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (fourDigits)
            damage(column, ImportDamage::ShortZip);
        m_endUser.zipCode = fourDigits ? QString(u"0"_s + cell) : cell;
    }

    //! Only what is certain is taken apart: the carrier compares with its own record, so nothing is made prettier.
    void putStreet(const QString &cell)
    {
        const qsizetype space = cell.indexOf(u' ');
        const bool numbered = space > 0 && cell[0].isDigit();
        m_endUser.streetNumber = numbered ? cell.first(space) : QString();
        m_endUser.streetName = numbered ? cell.sliced(space + 1).trimmed() : cell;
    }

    int m_row;
    std::vector<ImportIssue> &m_issues;
    EndUser m_endUser = {};
    PortOutInfo m_portOut = {};
    QString m_newPin = {};
    QString m_group = {};
};

bool losesZeros(ImportField field)
{
    return field == F::Pin || field == F::NewPin || field == F::AccountNumber;
}

//! What a workbook has done to the cells that are used. \returns the columns whose cells hold nothing of use.
QSet<int> tellDamage(std::span<const DamagedCell> cells, const ImportMapping &mapping, std::vector<ImportIssue> &issues)
{
    QSet<int> useless;
    for (const DamagedCell &cell : cells) {
        const ImportField field
            = std::size_t(cell.column) < mapping.size() ? mapping[std::size_t(cell.column)] : F::Ignore;
        if (field == F::Ignore || (cell.damage == CellDamage::StoredAsNumber && !losesZeros(field)))
            continue;
        const auto told = cell.damage == CellDamage::Error ? ImportDamage::CellError
            : cell.damage == CellDamage::NoValue           ? ImportDamage::NoValue
                                                           : ImportDamage::StoredAsNumber;
        issues.push_back({.row = cell.row, .column = cell.column, .damage = told});
        if (cell.damage == CellDamage::Error && field != F::Number)
            useless.insert(cell.column);
    }
    return useless;
}

bool isBlank(const CsvRow &row)
{
    return std::all_of(row.begin(), row.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

bool hasHeader(const CsvTable &table)
{
    if (table.rows.empty())
        return false;
    const CsvRow &first = table.rows.front();
    const bool named
        = std::any_of(first.begin(), first.end(), [](const QString &c) { return fieldNamed(c) != F::Ignore; });
    return named && std::none_of(first.begin(), first.end(), holdsNumber);
}

ImportMapping guessMapping(const CsvTable &table)
{
    ImportMapping mapping(static_cast<std::size_t>(table.columns), ImportField::Ignore);
    if (hasHeader(table)) {
        const CsvRow &header = table.rows.front();
        for (qsizetype c = 0; c < header.size(); ++c) {
            const ImportField field = fieldNamed(header[c]);
            if (std::find(mapping.begin(), mapping.end(), field) == mapping.end())
                mapping[static_cast<std::size_t>(c)] = field;
        }
    }
    if (std::find(mapping.begin(), mapping.end(), ImportField::Number) == mapping.end()) {
        if (const std::optional<qsizetype> column = columnOfNumbers(table))
            mapping[static_cast<std::size_t>(*column)] = ImportField::Number;
    }
    return mapping;
}

ImportResult importNumbers(const CsvTable &table, const ImportMapping &mapping, bool skipHeader)
{
    ImportResult result;
    qsizetype wanted = 0;
    for (std::size_t c = 0; c < mapping.size(); ++c)
        wanted = mapping[c] == ImportField::Ignore ? wanted : static_cast<qsizetype>(c) + 1;
    auto damage = table.damage.begin();
    for (std::size_t r = skipHeader ? 1 : 0; r < table.rows.size(); ++r) {
        const CsvRow &cells = table.rows[r];
        const int row = static_cast<int>(r) + 1;
        damage = std::find_if(damage, table.damage.end(), [row](const DamagedCell &cell) { return cell.row >= row; });
        const auto below
            = std::find_if(damage, table.damage.end(), [row](const DamagedCell &cell) { return cell.row > row; });
        const QSet<int> useless = tellDamage({damage, below}, mapping, result.issues);
        damage = below;
        if (isBlank(cells))
            continue;
        if (cells.size() < wanted)
            result.issues.push_back({.row = row, .column = -1, .damage = ImportDamage::MissingCells});
        RowReader reader(row, result.issues);
        std::vector<NumberReading> readings;
        int numberColumn = -1;
        for (std::size_t c = 0; c < std::min(mapping.size(), static_cast<std::size_t>(cells.size())); ++c) {
            const QString cell = cells[static_cast<qsizetype>(c)].trimmed();
            if (!useless.contains(static_cast<int>(c)))
                reader.put(mapping[c], static_cast<int>(c), cell);
            if (mapping[c] != ImportField::Number)
                continue;
            numberColumn = static_cast<int>(c);
            readings = readLine(cell);
            if (readings.empty() && !cell.isEmpty()) // in this column everything is meant to be a number
                readings.push_back({.read = cell, .e164 = {}, .reason = IntakeReason::NotANumber});
        }
        if (readings.empty())
            result.issues.push_back({.row = row, .column = numberColumn, .damage = ImportDamage::NoNumber});
        for (const NumberReading &reading : readings) {
            if (reading.e164.isEmpty())
                result.issues.push_back({.row = row, .column = numberColumn, .damage = ImportDamage::UnreadableNumber});
            DraftNumber number;
            number.line = row;
            number.read = reading.read;
            number.e164 = reading.e164;
            reader.describe(number);
            result.numbers.push_back(std::move(number));
        }
    }
    return result;
}

} // namespace domain
