#pragma once

#include "domain/porting/portorder.h"
#include "views/forms/form.h"

class QComboBox;
class QRadioButton;

namespace views {

class DateEdit;
class FactsList;

struct HostingSchedule {
    bool isLater = false;
    QDate date = {};
    QTime time = {};
    domain::PortZone zone = domain::PortZone::Eastern;

    friend bool operator==(const HostingSchedule &, const HostingSchedule &) = default;
};

//! As soon as the letter is signed, or not before a moment, which is shown in three zones. Paths: "scheduledDate",
//! "scheduledTime"; what the rules say of the moment stands under the day.
class HostingScheduleForm final : public Form
{
    Q_OBJECT
public:
    explicit HostingScheduleForm(QWidget *parent = nullptr);

    void setValue(const HostingSchedule &value);
    HostingSchedule value() const;
    void setNow(const QDateTime &nowUtc); //!< where the calendar begins

protected:
    QString fieldFor(const QString &path) const override;

private:
    void follow();

    QRadioButton *m_soon;
    QRadioButton *m_later;
    DateEdit *m_date;
    QLineEdit *m_time = nullptr;
    QComboBox *m_zone;
    QWidget *m_moment;
    FactsList *m_instants;
};

} // namespace views
