#include "views/forms/e911form.h"

#include <QLineEdit>

namespace views {

using namespace Qt::StringLiterals;
using domain::E911Address, domain::E911Issue, domain::E911Problem, domain::E911Request;

E911Form::E911Form(QWidget *parent)
    : Form(parent)
{
    using A = E911Address;
    m_name = addLine(u"displayName"_s, u"e911Name"_s, tr("&Name of the place"));
    FormField *const name = field(u"displayName"_s);
    name->setHint(tr("Who is there: a company, a floor, a person."));
    FormField *const number = line(&A::streetNumber, u"streetNumber"_s, u"e911StreetNumber"_s, tr("Street n&umber"));
    FormField *const street = line(&A::streetInfo, u"streetInfo"_s, u"e911Street"_s, tr("S&treet"));
    FormField *const location = line(&A::location, u"location"_s, u"e911Location"_s, tr("Suite, &floor or room"));
    FormField *const city = line(&A::city, u"city"_s, u"e911City"_s, tr("C&ity"));
    FormField *const state = line(&A::state, u"state"_s, u"e911State"_s, tr("St&ate"));
    FormField *const zip = line(&A::postalCode, u"postalCode"_s, u"e911Zip"_s, tr("&ZIP code"));
    FormField *const four = line(&A::postalCodePlusFour, u"postalCodePlusFour"_s, u"e911PlusFour"_s, tr("&Plus four"));
    addRow({{name, 1}});
    addRow({{number, 2}, {street, 5}, {location, 4}});
    addRow({{city, 5}, {state, 2}, {zip, 2}, {four, 2}});
}

FormField *E911Form::line(
    QString E911Address::*member, const QString &name, const QString &objectName, const QString &label)
{
    const QString path = u"address."_s + name;
    m_lines.push_back({member, addLine(path, objectName, label)});
    return field(path);
}

void E911Form::setValue(const E911Request &request)
{
    quietly([&] { put(m_name, request.displayName); });
    quietly([&] {
        for (const Line &line : m_lines)
            put(line.edit, request.address.*line.member);
    });
}

void E911Form::setAddress(const E911Address &address)
{
    E911Request request = value();
    request.address = address;
    setValue(request);
    tell(u"address"_s);
}

E911Request E911Form::value() const
{
    E911Request request{.displayName = m_name->text()};
    for (const Line &line : m_lines)
        request.address.*line.member = line.edit->text();
    return domain::tidied(request);
}

QString E911Form::labelOf(const QString &path) const
{
    const FormField *const known = field(path);
    return known ? known->label() : path;
}

std::vector<FieldIssue> E911Form::issues(const std::vector<E911Issue> &found)
{
    const auto words = [](E911Problem problem) {
        switch (problem) {
        case E911Problem::Missing:
            return tr("This is needed.");
        case E911Problem::NoHouseNumber:
            return tr("A street number mostly has a digit.");
        case E911Problem::PoBox:
            return tr("Nobody can be sent to a post-office box. Give the place where the phone is.");
        case E911Problem::NotAState:
            return tr("Two letters of a US state or territory, as GA: there are such addresses in the US only.");
        case E911Problem::NotAZip:
            return tr("A ZIP code has five digits; those in front may be zeros.");
        case E911Problem::NotPlusFour:
            return tr("Four digits, or nothing.");
        }
        Q_UNREACHABLE();
    };
    std::vector<FieldIssue> issues;
    for (const E911Issue &issue : found)
        issues.push_back({.path = issue.field,
            .severity = issue.severity,
            .text = words(issue.problem),
            .missing = issue.problem == E911Problem::Missing});
    return issues;
}

} // namespace views
