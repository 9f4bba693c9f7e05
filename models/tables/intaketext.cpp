#include "tables/intaketext.h"

#include "domain/phonenumber.h"

namespace tables {

using domain::IntakeNote;
using domain::IntakeRow;

QString IntakeText::note(const IntakeRow &row)
{
    switch (row.note) {
    case IntakeNote::None:
        return {};
    case IntakeNote::ExtensionLeftOut:
        return tr("Extension %1 left out").arg(row.extension);
    case IntakeNote::DecimalsLeftOut:
        return tr("Decimals left out");
    case IntakeNote::ExponentWrittenOut:
        return tr("Exponent written out");
    case IntakeNote::LettersDialed:
        return tr("Letters read as digits");
    }
    Q_UNREACHABLE();
}

QString IntakeText::why(const IntakeRow &row)
{
    using enum domain::IntakeReason;
    switch (row.reason) {
    case None:
        return note(row);
    case UseNotChecked:
        return tr("Other orders not checked yet");
    case UnknownAreaCode:
        return tr("Unknown area code");
    case Territory:
        return domain::regionName(row.region);
    case NonGeographic:
        return tr("No place's area code");
    case UnusualExchange:
        return tr("Unusual exchange");
    case SameAsLine:
        return row.otherLine > 0 ? tr("Same as line %1").arg(row.otherLine) : tr("Same as one typed by hand");
    case InOtherDraft:
        return row.use.name.isEmpty() ? tr("In another draft") : tr("In draft %1").arg(row.use.name);
    case InOpenOrder:
    case InCancelingOrder:
        return tr("In order %1").arg(row.use.id);
    case InInventory:
        return tr("Already in this project");
    case TollFree:
        return tr("Toll-free number");
    case PremiumRate:
        return tr("Premium-rate number");
    case OtherCountry: {
        const QString name = domain::regionName(row.region);
        return name.isEmpty() ? tr("Another country") : name;
    }
    case SpreadsheetRounding:
    case SpreadsheetOverflow:
        return tr("Digits are missing");
    case AreaCodeMissing:
        return tr("Area code is missing");
    case TooFewDigits:
        return tr("Too few digits");
    case TooManyDigits:
        return tr("Too many digits");
    case NotANumber:
        return tr("Not a telephone number");
    }
    Q_UNREACHABLE();
}

QString IntakeText::more(const IntakeRow &row)
{
    using enum domain::IntakeReason;
    switch (row.reason) {
    case UnknownAreaCode:
        //: The list of area codes that this version of Portside knows
        return tr("Not in Portside's list");
    case Territory:
        return tr("A US territory: not every carrier ports");
    case NonGeographic:
        return tr("Personal or special service");
    case UnusualExchange:
        return tr("No local number begins so");
    case SameAsLine:
        return tr("Kept once");
    case InOpenOrder:
        return row.use.name;
    case InCancelingOrder:
        return tr("Cancel asked, still locked");
    case TollFree:
    case PremiumRate:
        return tr("Local numbers only");
    case OtherCountry:
        return tr("Not the US, not Canada");
    case SpreadsheetRounding:
        return tr("Spreadsheet rounding");
    case SpreadsheetOverflow:
        return tr("The spreadsheet's column was too narrow");
    case None:
        return {};
    case UseNotChecked:
    case InOtherDraft:
    case InInventory:
    case AreaCodeMissing:
    case TooFewDigits:
    case TooManyDigits:
    case NotANumber:
        return note(row);
    }
    Q_UNREACHABLE();
}

} // namespace tables
