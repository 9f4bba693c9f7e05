#pragma once

#include "domain/porting/portingdefaults.h"
#include "views/forms/form.h"

#include <QDateTime>

class QComboBox;
class QRadioButton;

namespace views {

class DateEdit;
class FactsList;

struct ScheduleValue {
    domain::PortSchedule schedule = {}; //!< empty parts: the project's default
    bool onDemand = false;

    friend bool operator==(const ScheduleValue &, const ScheduleValue &) = default;
};

//! When the numbers move, and who decides it. Paths begin with "desiredPortSchedule."; what is empty is shown as the
//! default that will hold, and the instant in three zones.
class ScheduleForm final : public Form
{
    Q_OBJECT
public:
    explicit ScheduleForm(QWidget *parent = nullptr);

    void setValue(const ScheduleValue &value);
    ScheduleValue value() const;
    //! `known` is false while the project's defaults were not read: then the server's own are shown, and said to be.
    void setDefaults(const domain::PortingDefaults &defaults, bool known);
    void setNow(const QDateTime &nowUtc); //!< where the calendar begins

private:
    void addFields();
    void addActivation();
    void checkTyped();
    void showInstants();

    DateEdit *m_date;
    QLineEdit *m_time = nullptr;
    QComboBox *m_zone;
    QRadioButton *m_automatic;
    QRadioButton *m_onDemand;
    FactsList *m_instants;
    domain::PortingDefaults m_defaults = {};
    bool m_defaultsKnown = false;
    domain::PortSchedule m_value = {}; //!< keeps the members that have no field
};

} // namespace views
