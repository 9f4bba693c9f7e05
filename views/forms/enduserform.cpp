#include "views/forms/enduserform.h"

#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::EndUser;
using domain::ServiceType;

EndUserForm::EndUserForm(QWidget *parent)
    : Form(parent)
    , m_service(new QComboBox)
    , m_moreLocations(new QWidget(this))
    , m_moreButton(new QPushButton(tr("More apartment and &floor lines"), this))
{
    m_service->addItem(format::serviceType(ServiceType::Business), int(ServiceType::Business));
    m_service->addItem(format::serviceType(ServiceType::Residence), int(ServiceType::Residence));
    FormField *const name = line(&EndUser::name, u"endUser.name"_s, u"endUserName"_s, tr("Na&me on the bill"));
    FormField *const service
        = add(u"endUser.typeOfService"_s, u"endUserTypeOfService"_s, tr("&Type of service"), m_service);
    connect(m_service, &QComboBox::currentIndexChanged, this, [this] { tell(u"endUser.typeOfService"_s); });
    addRow({{name, 3}, {service, 1}});
    addStreet();
    addLocations();
    addCity();
}

FormField *EndUserForm::line(
    QString EndUser::*member, const QString &path, const QString &objectName, const QString &label)
{
    m_lines.push_back({member, addLine(path, objectName, label)});
    return field(path);
}

void EndUserForm::addStreet()
{
    FormField *const number
        = line(&EndUser::streetNumber, u"endUser.streetNum"_s, u"endUserStreetNumber"_s, tr("Street n&umber"));
    FormField *const before = line(
        &EndUser::streetPreDirection, u"endUser.streetPreDir"_s, u"endUserStreetPreDirection"_s, tr("Direction"));
    FormField *const street
        = line(&EndUser::streetName, u"endUser.streetName"_s, u"endUserStreetName"_s, tr("&Street name"));
    FormField *const type
        = line(&EndUser::streetType, u"endUser.streetType"_s, u"endUserStreetType"_s, tr("Street type"));
    FormField *const after = line(
        &EndUser::streetPostDirection, u"endUser.streetPostDir"_s, u"endUserStreetPostDirection"_s, tr("Direction"));
    before->editor()->setAccessibleName(tr("Direction before the street name"));
    after->editor()->setAccessibleName(tr("Direction after the street name"));
    //: Examples inside empty address fields
    qobject_cast<QLineEdit *>(before->editor())->setPlaceholderText(tr("N"));
    qobject_cast<QLineEdit *>(type->editor())->setPlaceholderText(tr("Court"));
    qobject_cast<QLineEdit *>(after->editor())->setPlaceholderText(tr("SW"));
    addRow({{number, 3}, {before, 2}, {street, 6}, {type, 3}, {after, 2}});
}

void EndUserForm::addLocations()
{
    struct Location {
        QString EndUser::*type;
        QString EndUser::*value;
    };
    static constexpr Location locations[] = {
        {&EndUser::locationType1, &EndUser::locationValue1},
        {&EndUser::locationType2, &EndUser::locationValue2},
        {&EndUser::locationType3, &EndUser::locationValue3},
    };
    const auto more = new QVBoxLayout(m_moreLocations);
    more->setContentsMargins({});
    more->setSpacing(metrics::gap);
    for (int i = 0; i < 3; ++i) {
        const QString digit = QString::number(i + 1);
        const QString suffix = i == 0 ? QString() : u' ' + digit;
        FormField *const type = line(locations[i].type, u"endUser.locationType"_s + digit,
            u"endUserLocationType"_s + digit, tr("Suite, apartment or floor") + suffix);
        FormField *const value = line(locations[i].value, u"endUser.locationValue"_s + digit,
            u"endUserLocationValue"_s + digit, tr("Its number") + suffix);
        qobject_cast<QLineEdit *>(type->editor())->setPlaceholderText(tr("Suite"));
        const auto row = new FormRow({{type, 1}, {value, 1}}, this);
        if (i == 0)
            rows()->addWidget(row);
        else
            more->addWidget(row);
    }
    rows()->addWidget(m_moreLocations);
    m_moreLocations->hide();
    named(m_moreButton, u"moreLocations"_s, tr("More apartment and floor lines"));
    setLook(m_moreButton, ButtonLook::Link);
    rows()->addWidget(m_moreButton, 0, Qt::AlignLeft);
    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        showMoreLocations(true);
        focusField(u"endUser.locationType2"_s);
    });
}

void EndUserForm::addCity()
{
    FormField *const city = line(&EndUser::city, u"endUser.city"_s, u"endUserCity"_s, tr("&City"));
    FormField *const state = line(&EndUser::state, u"endUser.state"_s, u"endUserState"_s, tr("State or &province"));
    FormField *const zip
        = line(&EndUser::zipCode, u"endUser.zipCode"_s, u"endUserZipCode"_s, tr("&ZIP or postal code"));
    qobject_cast<QLineEdit *>(state->editor())->setPlaceholderText(tr("NY"));
    addRow({{city, 4}, {state, 2}, {zip, 2}});
}

void EndUserForm::showMoreLocations(bool shown)
{
    m_moreLocations->setVisible(shown);
    m_moreButton->setVisible(!shown);
}

void EndUserForm::setValue(const EndUser &endUser)
{
    m_value = endUser;
    quietly([&] {
        for (const Line &line : m_lines)
            put(line.edit, endUser.*line.member);
        m_service->setCurrentIndex(endUser.typeOfService.value == ServiceType::Residence ? 1 : 0);
    });
    const QString more
        = endUser.locationType2 + endUser.locationValue2 + endUser.locationType3 + endUser.locationValue3;
    if (!more.isEmpty())
        showMoreLocations(true);
}

EndUser EndUserForm::value() const
{
    EndUser value = m_value;
    for (const Line &line : m_lines)
        value.*line.member = line.edit->text().trimmed();
    // A state is two capital letters; what else is typed there stays as it is, and is objected to.
    if (value.state.size() == 2)
        value.state = value.state.toUpper();
    // Business is what the server takes when nothing is said; a type that we do not know is kept until another is
    // chosen.
    const auto chosen = ServiceType(m_service->currentData().toInt());
    if (chosen != ServiceType::Business || value.typeOfService.value == ServiceType::Residence)
        value.typeOfService = chosen;
    return value;
}

} // namespace views
