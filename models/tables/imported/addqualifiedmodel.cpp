#include "tables/imported/addqualifiedmodel.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/imported/qualifiedtext.h"

#include <algorithm>

namespace tables {

using namespace Qt::StringLiterals;
using domain::IntakeReason, domain::NumberKind;

namespace {

Status stateOf(const AddQualifiedRow &row)
{
    if (row.row)
        return QualifiedText::of(row.row->state);
    return {AddQualifiedModel::tr("Set aside"), Meaning::Closed, Sign::SetAside};
}

QString words(const AddQualifiedRow &row)
{
    if (!row.row)
        return AddQualifiedModel::reasonText(row.reason);
    if (!row.row->words.isEmpty())
        return row.row->words.simplified();
    return row.row->qualified ? QualifiedText::of(row.row->qualified->state).text : CellText::none();
}

constexpr Column<AddQualifiedRow> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::AddQualifiedModel", "Number"),
        .text = [](const AddQualifiedRow &row) { return row.row ? domain::nationalForm(row.row->number) : row.read; },
        .exportText = [](const AddQualifiedRow &row) { return row.row ? row.row->number : row.read; }},
    {.key = "state",
        //: Column: what became of the number
        .title = QT_TRANSLATE_NOOP("tables::AddQualifiedModel", "Result"),
        .text = [](const AddQualifiedRow &row) { return stateOf(row).text; },
        .meaning = [](const AddQualifiedRow &row) { return stateOf(row).meaning; },
        .sign = [](const AddQualifiedRow &row) { return stateOf(row).sign; }},
    {.key = "words", .title = QT_TRANSLATE_NOOP("tables::AddQualifiedModel", "Why"), .text = words, .tooltip = words},
};

//! Only the US and Canada have text-enabling; what the library does not know may still be theirs.
IntakeReason refusal(const QString &e164)
{
    switch (domain::classify(e164).kind) {
    case NumberKind::LocalUs:
    case NumberKind::LocalCa:
    case NumberKind::Territory:
    case NumberKind::UnknownAreaCode:
    case NumberKind::NonGeographic:
    case NumberKind::TollFree:
        return IntakeReason::None;
    case NumberKind::PremiumRate:
        return IntakeReason::PremiumRate;
    case NumberKind::OtherCountry:
        return IntakeReason::OtherCountry;
    case NumberKind::NotANumber:
        return IntakeReason::NotANumber;
    }
    Q_UNREACHABLE();
}

} // namespace

QString AddQualifiedModel::reasonText(IntakeReason reason)
{
    switch (reason) {
    case IntakeReason::OtherCountry:
        return tr("Only numbers of the US and Canada can be text-enabled.");
    case IntakeReason::PremiumRate:
        return tr("A premium-rate number cannot be text-enabled.");
    case IntakeReason::SpreadsheetRounding:
        return tr("A spreadsheet has rounded it: digits are gone.");
    case IntakeReason::SpreadsheetOverflow:
        return tr("The column of the spreadsheet was too narrow to copy it.");
    case IntakeReason::AreaCodeMissing:
        return tr("The area code is missing.");
    case IntakeReason::TooFewDigits:
        return tr("It has too few digits.");
    case IntakeReason::TooManyDigits:
        return tr("It has too many digits.");
    case IntakeReason::None:
    case IntakeReason::UseNotChecked:
    case IntakeReason::UnknownAreaCode:
    case IntakeReason::Territory:
    case IntakeReason::NonGeographic:
    case IntakeReason::UnusualExchange:
    case IntakeReason::SameAsLine:
    case IntakeReason::InOtherDraft:
    case IntakeReason::InOpenOrder:
    case IntakeReason::InCancelingOrder:
    case IntakeReason::InInventory:
    case IntakeReason::TollFree:
    case IntakeReason::NotANumber:
        return tr("This is no telephone number.");
    }
    Q_UNREACHABLE();
}

AddQualifiedModel::AddQualifiedModel(QObject *parent)
    : RowModel("tables::AddQualifiedModel", columns, parent)
{
}

QStringList AddQualifiedModel::setText(const QString &text)
{
    m_read.clear();
    QStringList good;
    int place = 0;
    for (const QString &line : text.split(u'\n')) {
        for (const domain::NumberReading &reading : domain::readLine(line)) {
            ++place;
            const IntakeReason reason = reading.e164.isEmpty() ? reading.reason : refusal(reading.e164);
            if (!reading.e164.isEmpty() && reason == IntakeReason::None) {
                if (!good.contains(reading.e164)) {
                    good << reading.e164;
                    m_read.push_back(
                        {.id = reading.e164, .read = reading.read, .row = flows::AddRow{.number = reading.e164}});
                }
                continue;
            }
            m_read.push_back({.id = u"#%1"_s.arg(place), .read = reading.read, .reason = reason});
        }
    }
    show(m_read);
    return good;
}

void AddQualifiedModel::setRows(const std::vector<flows::AddRow> &rows)
{
    for (const flows::AddRow &row : rows) {
        const auto found = std::ranges::find(m_read, row.number, &AddQualifiedRow::id);
        if (found == m_read.end())
            m_read.push_back({.id = row.number, .read = row.number, .row = row});
        else
            found->row = row;
    }
    show(m_read);
}

int AddQualifiedModel::setAside() const
{
    return int(std::ranges::count_if(m_read, [](const AddQualifiedRow &row) { return !row.row; }));
}

} // namespace tables
