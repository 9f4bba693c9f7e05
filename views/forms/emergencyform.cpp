#include "views/forms/emergencyform.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::EmergencyAddress;

namespace {

QString joined(const QStringList &parts)
{
    QStringList some = parts;
    some.removeAll(QString());
    return some.join(u' ');
}

} // namespace

EmergencyAddress emergencyFrom(const domain::EndUser &endUser)
{
    return {
        .name = endUser.name,
        .streetNumber = endUser.streetNumber,
        .streetInfo
        = joined({endUser.streetPreDirection, endUser.streetName, endUser.streetType, endUser.streetPostDirection}),
        .location = joined({endUser.locationType1, endUser.locationValue1, endUser.locationType2,
            endUser.locationValue2, endUser.locationType3, endUser.locationValue3}),
        .city = endUser.city,
        .state = endUser.state,
        .postalCode = endUser.zipCode.section(u'-', 0, 0),
        .postalCodePlusFour = endUser.zipCode.section(u'-', 1),
    };
}

EmergencyForm::EmergencyForm(QWidget *parent)
    : Form(parent)
    , m_given(new QCheckBox(tr("&Give an emergency address (911)"), this))
    , m_copy(new QPushButton(tr("&Use the end user's address"), this))
    , m_fields(new QWidget(this))
{
    named(m_given, u"emergencyGiven"_s, tr("Give an emergency address (911)"));
    named(m_copy, u"emergencyCopy"_s, tr("Use the end user's address"));
    rows()->addWidget(m_given);
    rows()->addWidget(m_fields);
    addFields();
    m_fields->hide();
    connect(m_given, &QCheckBox::toggled, this, [this](bool given) {
        m_fields->setVisible(given);
        tell(u"features.e911"_s);
    });
    connect(m_copy, &QPushButton::clicked, this, &EmergencyForm::copyEndUser);
}

FormField *EmergencyForm::line(
    QString EmergencyAddress::*member, const QString &path, const QString &objectName, const QString &label)
{
    m_lines.push_back({member, addLine(path, objectName, label)});
    return field(path);
}

void EmergencyForm::addFields()
{
    using A = EmergencyAddress;
    FormField *const name = line(&A::name, u"features.e911.name"_s, u"emergencyName"_s, tr("Name"));
    FormField *const number
        = line(&A::streetNumber, u"features.e911.streetNum"_s, u"emergencyStreetNumber"_s, tr("Street number"));
    FormField *const street = line(&A::streetInfo, u"features.e911.streetInfo"_s, u"emergencyStreet"_s, tr("Street"));
    FormField *const location
        = line(&A::location, u"features.e911.location"_s, u"emergencyLocation"_s, tr("Suite or floor"));
    FormField *const city = line(&A::city, u"features.e911.city"_s, u"emergencyCity"_s, tr("City"));
    FormField *const state = line(&A::state, u"features.e911.state"_s, u"emergencyState"_s, tr("State"));
    FormField *const code
        = line(&A::postalCode, u"features.e911.postalCode"_s, u"emergencyPostalCode"_s, tr("Postal code"));
    FormField *const four
        = line(&A::postalCodePlusFour, u"features.e911.postalCodePlusFour"_s, u"emergencyPlusFour"_s, tr("Plus four"));

    setLook(m_copy, ButtonLook::Link);
    const auto column = new QVBoxLayout(m_fields);
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addWidget(new FormRow({{name, 1}}, m_fields));
    column->addWidget(new FormRow({{number, 2}, {street, 5}, {location, 3}}, m_fields));
    column->addWidget(new FormRow({{city, 4}, {state, 1}, {code, 2}, {four, 2}}, m_fields));
    setTabOrder(m_given, m_copy);
}

void EmergencyForm::copyEndUser()
{
    const EmergencyAddress copy = emergencyFrom(m_endUser);
    quietly([&] {
        for (const Line &line : m_lines)
            put(line.edit, copy.*line.member);
    });
    tell(u"features.e911"_s);
}

void EmergencyForm::setValue(const std::optional<EmergencyAddress> &address)
{
    quietly([&] {
        m_given->setChecked(address.has_value());
        if (!address)
            return; // what was typed stays in the fields, should the tick come back
        m_value = *address;
        for (const Line &line : m_lines)
            put(line.edit, (*address).*line.member);
    });
}

std::optional<EmergencyAddress> EmergencyForm::value() const
{
    if (!m_given->isChecked())
        return {};
    EmergencyAddress value = m_value;
    for (const Line &line : m_lines)
        value.*line.member = line.edit->text().trimmed();
    if (value.state.size() == 2)
        value.state = value.state.toUpper();
    return value;
}

} // namespace views
