#pragma once

#include "domain/porting/portorder.h"
#include "views/forms/form.h"

#include <optional>

class QCheckBox;
class QPushButton;

namespace views {

//! The address that 911 is told, or none. Its members are named otherwise than the end user's.
//! Paths begin with "features.e911.".
class EmergencyForm final : public Form
{
    Q_OBJECT
public:
    explicit EmergencyForm(QWidget *parent = nullptr);

    void setValue(const std::optional<domain::EmergencyAddress> &address);
    std::optional<domain::EmergencyAddress> value() const;
    //! What "Use the end user's address" puts in.
    void setEndUser(const domain::EndUser &endUser) { m_endUser = endUser; }

private:
    struct Line {
        QString domain::EmergencyAddress::*member = nullptr;
        QLineEdit *edit = nullptr;
    };
    FormField *line(QString domain::EmergencyAddress::*member, const QString &path, const QString &objectName,
        const QString &label);
    void addFields();
    void copyEndUser();

    QCheckBox *m_given;
    QPushButton *m_copy;
    QWidget *m_fields;
    std::vector<Line> m_lines = {};
    domain::EmergencyAddress m_value = {}; //!< keeps the members that have no field
    domain::EndUser m_endUser = {};
};

//! The same place in the emergency address's members.
domain::EmergencyAddress emergencyFrom(const domain::EndUser &endUser);

} // namespace views
