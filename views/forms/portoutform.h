#pragma once

#include "domain/porting/portorder.h"
#include "views/forms/form.h"

namespace views {

class DateEdit;
class PasswordEdit;
class PhoneNumberEdit;

//! What the losing carrier asks for. Paths begin with "portOutInfo.".
class PortOutForm final : public Form
{
    Q_OBJECT
public:
    explicit PortOutForm(QWidget *parent = nullptr);

    void setValue(const domain::PortOutInfo &info);
    domain::PortOutInfo value() const;
    void setToday(const QDate &today);

private:
    PasswordEdit *m_pin;
    PasswordEdit *m_account;
    PhoneNumberEdit *m_phone;
    QLineEdit *m_name;
    DateEdit *m_date;
    domain::PortOutInfo m_value = {}; //!< keeps the members that have no field
};

} // namespace views
