#pragma once

#include "domain/porting/portorder.h"
#include "views/forms/form.h"

class QComboBox;
class QPushButton;

namespace views {

//! Who holds the numbers at the losing carrier, as that carrier has it. Paths begin with "endUser.".
class EndUserForm final : public Form
{
    Q_OBJECT
public:
    explicit EndUserForm(QWidget *parent = nullptr);

    void setValue(const domain::EndUser &endUser);
    domain::EndUser value() const;

private:
    struct Line {
        QString domain::EndUser::*member = nullptr;
        QLineEdit *edit = nullptr;
    };
    FormField *line(
        QString domain::EndUser::*member, const QString &path, const QString &objectName, const QString &label);
    void addStreet();
    void addLocations();
    void addCity();
    void showMoreLocations(bool shown);

    std::vector<Line> m_lines = {};
    QComboBox *m_service;
    std::vector<FormRow::Item> m_locationRow = {};
    QWidget *m_moreLocations;
    QPushButton *m_moreButton;
    domain::EndUser m_value = {}; //!< keeps the members that have no field
};

} // namespace views
