#include "domain/porting/numberimport.h"

#include "domain/porting/numberfinder.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

struct HeaderName {
    QLatin1StringView name; //!< lower case, letters and digits only
    ImportField field;
};

using F = ImportField;

// Looked up whole; first come, first served when two columns claim one field.
constexpr std::array headerNames{
    HeaderName{"number"_L1, F::Number},
    HeaderName{"phonenumber"_L1, F::Number},
    HeaderName{"phone"_L1, F::Number},
    HeaderName{"phonenumbers"_L1, F::Number},
    HeaderName{"numbers"_L1, F::Number},
    HeaderName{"tn"_L1, F::Number},
    HeaderName{"tns"_L1, F::Number},
    HeaderName{"did"_L1, F::Number},
    HeaderName{"dids"_L1, F::Number},
    HeaderName{"telephone"_L1, F::Number},
    HeaderName{"telephonenumber"_L1, F::Number},
    HeaderName{"tel"_L1, F::Number},
    HeaderName{"e164"_L1, F::Number},
    HeaderName{"msisdn"_L1, F::Number},
    HeaderName{"line"_L1, F::Number},
    HeaderName{"portingnumber"_L1, F::Number},
    HeaderName{"numbertoport"_L1, F::Number},
    HeaderName{"name"_L1, F::Name},
    HeaderName{"enduser"_L1, F::Name},
    HeaderName{"endusername"_L1, F::Name},
    HeaderName{"customer"_L1, F::Name},
    HeaderName{"customername"_L1, F::Name},
    HeaderName{"company"_L1, F::Name},
    HeaderName{"companyname"_L1, F::Name},
    HeaderName{"businessname"_L1, F::Name},
    HeaderName{"subscriber"_L1, F::Name},
    HeaderName{"address"_L1, F::StreetAddress},
    HeaderName{"streetaddress"_L1, F::StreetAddress},
    HeaderName{"address1"_L1, F::StreetAddress},
    HeaderName{"serviceaddress"_L1, F::StreetAddress},
    HeaderName{"street"_L1, F::StreetAddress},
    HeaderName{"streetnum"_L1, F::StreetNumber},
    HeaderName{"streetnumber"_L1, F::StreetNumber},
    HeaderName{"housenumber"_L1, F::StreetNumber},
    HeaderName{"streetno"_L1, F::StreetNumber},
    HeaderName{"streetpredir"_L1, F::StreetPreDirection},
    HeaderName{"predirection"_L1, F::StreetPreDirection},
    HeaderName{"predir"_L1, F::StreetPreDirection},
    HeaderName{"streetname"_L1, F::StreetName},
    HeaderName{"streettype"_L1, F::StreetType},
    HeaderName{"streetsuffix"_L1, F::StreetType},
    HeaderName{"streetpostdir"_L1, F::StreetPostDirection},
    HeaderName{"postdirection"_L1, F::StreetPostDirection},
    HeaderName{"postdir"_L1, F::StreetPostDirection},
    HeaderName{"locationtype"_L1, F::LocationType},
    HeaderName{"locationtype1"_L1, F::LocationType},
    HeaderName{"unittype"_L1, F::LocationType},
    HeaderName{"locationvalue"_L1, F::LocationValue},
    HeaderName{"locationvalue1"_L1, F::LocationValue},
    HeaderName{"unit"_L1, F::LocationValue},
    HeaderName{"suite"_L1, F::LocationValue},
    HeaderName{"apt"_L1, F::LocationValue},
    HeaderName{"city"_L1, F::City},
    HeaderName{"town"_L1, F::City},
    HeaderName{"state"_L1, F::State},
    HeaderName{"province"_L1, F::State},
    HeaderName{"stateprovince"_L1, F::State},
    HeaderName{"zip"_L1, F::ZipCode},
    HeaderName{"zipcode"_L1, F::ZipCode},
    HeaderName{"postalcode"_L1, F::ZipCode},
    HeaderName{"postcode"_L1, F::ZipCode},
    HeaderName{"typeofservice"_L1, F::TypeOfService},
    HeaderName{"servicetype"_L1, F::TypeOfService},
    HeaderName{"pin"_L1, F::Pin},
    HeaderName{"portoutpin"_L1, F::Pin},
    HeaderName{"existingportoutpin"_L1, F::Pin},
    HeaderName{"passcode"_L1, F::Pin},
    HeaderName{"transferpin"_L1, F::Pin},
    HeaderName{"account"_L1, F::AccountNumber},
    HeaderName{"accountnumber"_L1, F::AccountNumber},
    HeaderName{"accountnum"_L1, F::AccountNumber},
    HeaderName{"accountno"_L1, F::AccountNumber},
    HeaderName{"acct"_L1, F::AccountNumber},
    HeaderName{"acctnumber"_L1, F::AccountNumber},
    HeaderName{"ban"_L1, F::AccountNumber},
    HeaderName{"accountphonenumber"_L1, F::AccountPhoneNumber},
    HeaderName{"accountphone"_L1, F::AccountPhoneNumber},
    HeaderName{"btn"_L1, F::AccountPhoneNumber},
    HeaderName{"billingnumber"_L1, F::AccountPhoneNumber},
    HeaderName{"authorizingname"_L1, F::AuthorizingName},
    HeaderName{"authorizedby"_L1, F::AuthorizingName},
    HeaderName{"authorizer"_L1, F::AuthorizingName},
    HeaderName{"authorizedname"_L1, F::AuthorizingName},
    HeaderName{"authorizingdate"_L1, F::AuthorizingDate},
    HeaderName{"authorizeddate"_L1, F::AuthorizingDate},
    HeaderName{"newpin"_L1, F::NewPin},
    HeaderName{"newportoutpin"_L1, F::NewPin},
    HeaderName{"group"_L1, F::Group},
    HeaderName{"site"_L1, F::Group},
    HeaderName{"location"_L1, F::Group},
    HeaderName{"phonenumbergroup"_L1, F::Group},
};

constexpr std::size_t rowsToLookAt = 50;

ImportField fieldNamed(const QString &header)
{
    QString folded;
    for (const QChar c : header.toLower()) {
        if (c.isLetterOrNumber())
            folded += c;
    }
    // Alone, "#" is how some name the column of numbers; "PIN #" and "Account #" lose it here.
    const auto found = std::find_if(
        headerNames.begin(), headerNames.end(), [&folded](const HeaderName &n) { return n.name == folded; });
    return found == headerNames.end() ? ImportField::Ignore : found->field;
}

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
    for (std::size_t r = skipHeader ? 1 : 0; r < table.rows.size(); ++r) {
        const CsvRow &cells = table.rows[r];
        const int row = static_cast<int>(r) + 1;
        if (isBlank(cells))
            continue;
        if (cells.size() < wanted)
            result.issues.push_back({.row = row, .column = -1, .damage = ImportDamage::MissingCells});
        RowReader reader(row, result.issues);
        std::vector<NumberReading> readings;
        int numberColumn = -1;
        for (std::size_t c = 0; c < std::min(mapping.size(), static_cast<std::size_t>(cells.size())); ++c) {
            const QString cell = cells[static_cast<qsizetype>(c)].trimmed();
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
