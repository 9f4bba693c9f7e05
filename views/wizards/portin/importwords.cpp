#include "views/wizards/portin/importwords.h"

#include <QCoreApplication>

namespace views {

using namespace Qt::StringLiterals;
using domain::ImportDamage;
using domain::ImportField;

namespace {

class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(views::ImportWords)

public:
    static QString field(ImportField field)
    {
        switch (field) {
        case ImportField::Ignore:
            return tr("Not used");
        case ImportField::Number:
            return tr("Number");
        case ImportField::Name:
            return tr("Name on the bill");
        case ImportField::StreetAddress:
            return tr("Street with number");
        case ImportField::StreetNumber:
            return tr("Street number");
        case ImportField::StreetPreDirection:
            return tr("Direction before the street name");
        case ImportField::StreetName:
            return tr("Street name");
        case ImportField::StreetType:
            return tr("Street type");
        case ImportField::StreetPostDirection:
            return tr("Direction after the street name");
        case ImportField::LocationType:
            return tr("Suite, apartment or floor");
        case ImportField::LocationValue:
            return tr("Its number");
        case ImportField::City:
            return tr("City");
        case ImportField::State:
            return tr("State or province");
        case ImportField::ZipCode:
            return tr("ZIP or postal code");
        case ImportField::TypeOfService:
            return tr("Type of service");
        case ImportField::Pin:
            return tr("Port-out PIN");
        case ImportField::AccountNumber:
            return tr("Account number");
        case ImportField::AccountPhoneNumber:
            return tr("Account phone number");
        case ImportField::AuthorizingName:
            return tr("Authorizing person");
        case ImportField::AuthorizingDate:
            return tr("Authorization date");
        case ImportField::NewPin:
            return tr("New port-out PIN");
        case ImportField::Group:
            return tr("Group (stays in one order)");
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString damage(ImportDamage damage, int count, const QString &rows)
    {
        switch (damage) {
        case ImportDamage::NoNumber:
            return tr("%n row(s) without a number are passed over: %1.", nullptr, count).arg(rows);
        case ImportDamage::UnreadableNumber:
            return tr("%n number(s) cannot be read, and are set aside: %1.", nullptr, count).arg(rows);
        case ImportDamage::MissingCells:
            return tr("%n row(s) are too short: %1.", nullptr, count).arg(rows);
        case ImportDamage::SpreadsheetRounding:
            return tr("A spreadsheet rounded %n cell(s), digits are gone: %1. Format the column as text and export "
                      "again.",
                nullptr, count)
                .arg(rows);
        case ImportDamage::UnreadableDate:
            return tr("%n date(s) cannot be read: %1.", nullptr, count).arg(rows);
        case ImportDamage::UnknownTypeOfService:
            return tr("%n type(s) of service are not known: %1.", nullptr, count).arg(rows);
        case ImportDamage::ShortZip:
            return tr("%n ZIP(s) had lost a leading zero, which was put back: %1.", nullptr, count).arg(rows);
        case ImportDamage::StoredAsNumber:
            return tr("The workbook keeps %n PIN(s) or account(s) as numbers: if one began with zeros, they are gone: "
                      "%1.",
                nullptr, count)
                .arg(rows);
        case ImportDamage::CellError:
            return tr("Instead of a value, %n cell(s) hold an error of the spreadsheet: %1.", nullptr, count).arg(rows);
        case ImportDamage::NoValue:
            return tr("The file has no value for %n formula(s): %1. Open it in a spreadsheet and save it again.",
                nullptr, count)
                .arg(rows);
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString rows(const std::vector<int> &rows)
    {
        constexpr std::size_t most = 5;
        QStringList texts;
        for (std::size_t i = 0; i < rows.size() && i < most; ++i)
            texts.append(QString::number(rows[i]));
        const QString list = texts.join(u", "_s);
        return rows.size() > most ? tr("rows %1 and more").arg(list) : tr("row %1").arg(list);
    }
};

} // namespace

QString importFieldName(ImportField field)
{
    return ImportWords::field(field);
}

QString importWords(const domain::ImportResult &result)
{
    QStringList sentences;
    for (int kind = 0; kind < domain::importDamages; ++kind) {
        std::vector<int> rows;
        for (const domain::ImportIssue &issue : result.issues) {
            if (int(issue.damage) == kind)
                rows.push_back(issue.row);
        }
        if (!rows.empty())
            sentences.append(ImportWords::damage(ImportDamage(kind), int(rows.size()), ImportWords::rows(rows)));
    }
    return sentences.join(u' ');
}

} // namespace views
