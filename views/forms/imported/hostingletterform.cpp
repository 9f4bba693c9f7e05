#include "views/forms/imported/hostingletterform.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::AuthorizedPerson, domain::HostingAddress;

HostingLetterForm::HostingLetterForm(QWidget *parent)
    : Form(parent)
{
    using Letter = HostingLetter;
    FormField *const business
        = addMember({.own = &Letter::businessName}, u"businessName"_s, u"letterBusiness"_s, tr("B&usiness"));
    business->setHint(tr("As the voice carrier has it: it holds the numbers, and the person below speaks for it."));
    rows()->addWidget(business);

    addHeading(tr("Who signs"));
    addRow({{addMember({.person = &AuthorizedPerson::firstName}, u"authorisedPerson.firstName"_s, u"letterFirstName"_s,
                tr("&First name"))},
        {addMember({.person = &AuthorizedPerson::lastName}, u"authorisedPerson.lastName"_s, u"letterLastName"_s,
            tr("&Last name"))}});
    addRow({{addMember(
                {.person = &AuthorizedPerson::email}, u"authorisedPerson.email"_s, u"letterEmail"_s, tr("&E-mail"))},
        {addMember({.own = &Letter::emailAgain}, u"emailAgain"_s, u"letterEmailAgain"_s, tr("E-mail, a&gain"))}});
    field(u"authorisedPerson.email"_s)
        ->setHint(tr("The letter is mailed there to be signed. With a wrong address nobody gets it, and the order "
                     "waits for ever."));

    addHeading(tr("Service address, as the voice carrier has it"));
    FormField *const building = addMember(
        {.address = &HostingAddress::buildingNumber}, u"address.buildingNumber"_s, u"letterBuilding"_s, tr("Numbe&r"));
    FormField *const street
        = addMember({.address = &HostingAddress::street}, u"address.street"_s, u"letterStreet"_s, tr("&Street"));
    addRow({{building, 1}, {street, 4}});
    FormField *const city
        = addMember({.address = &HostingAddress::city}, u"address.city"_s, u"letterCity"_s, tr("&City"));
    FormField *const state = addMember(
        {.address = &HostingAddress::state}, u"address.state"_s, u"letterState"_s, tr("S&tate or province"));
    FormField *const postal = addMember({.address = &HostingAddress::postalCode}, u"address.postalCode"_s,
        u"letterPostalCode"_s, tr("&ZIP or postal code"));
    addRow({{city, 3}, {state, 2}, {postal, 2}});
    FormField *const country
        = addMember({.address = &HostingAddress::country}, u"address.country"_s, u"letterCountry"_s, tr("C&ountry"));
    addRow({{country, 1}});

    addHeading(tr("Calls"));
    FormField *const carrier = addMember(
        {.own = &Letter::voiceCarrier}, u"currentVoiceCarrier"_s, u"letterCarrier"_s, tr("Current &voice carrier"));
    carrier->setHint(tr("It keeps the calls; only the messages move."));
    rows()->addWidget(carrier);
}

FormField *HostingLetterForm::addMember(
    const Line &line, const QString &path, const QString &objectName, const QString &label)
{
    Line added = line;
    added.edit = addLine(path, objectName, label);
    m_lines.push_back(added);
    return field(path);
}

QString &HostingLetterForm::member(HostingLetter &letter, const Line &line)
{
    if (line.person)
        return letter.person.*line.person;
    return line.address ? letter.address.*line.address : letter.*line.own;
}

void HostingLetterForm::setReseller(bool reseller)
{
    field(u"businessName"_s)->setVisible(reseller);
}

void HostingLetterForm::setValue(const HostingLetter &value)
{
    m_value = value;
    quietly([&] {
        for (const Line &line : m_lines)
            put(line.edit, member(m_value, line));
    });
}

HostingLetter HostingLetterForm::value() const
{
    HostingLetter letter = m_value;
    for (const Line &line : m_lines)
        member(letter, line) = line.edit->text().trimmed();
    return letter;
}

QString HostingLetterForm::fieldFor(const QString &path) const
{
    for (const QString &letter : {u"directLoaInfo."_s, u"resellerLoaInfo."_s}) {
        if (path.startsWith(letter))
            return path.mid(letter.size());
    }
    return path;
}

} // namespace views
