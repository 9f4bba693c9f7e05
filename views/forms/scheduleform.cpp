#include "views/forms/scheduleform.h"

#include "domain/porting/zones.h"
#include "views/format.h"
#include "views/forms/dateedit.h"
#include "views/forms/instantfacts.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QComboBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortSchedule;
using domain::PortZone;

namespace {

constexpr PortZone zones[] = {PortZone::Eastern, PortZone::Central, PortZone::Mountain, PortZone::Pacific};
constexpr auto datePath = "desiredPortSchedule.desiredPortDate"_L1;
constexpr auto timePath = "desiredPortSchedule.desiredPortTime"_L1;
constexpr auto zonePath = "desiredPortSchedule.desiredPortTimeZone"_L1;

} // namespace

ScheduleForm::ScheduleForm(QWidget *parent)
    : Form(parent)
    , m_date(new DateEdit)
    , m_zone(new QComboBox)
    , m_automatic(new QRadioButton(tr("A&utomatic: the numbers go live at that time"), this))
    , m_onDemand(new QRadioButton(tr("&On demand: nothing goes live before somebody activates it here"), this))
    , m_instants(new FactsList(this))
{
    addFields();
    named(m_instants, u"instants"_s, tr("The same moment in three zones"));
    rows()->addWidget(m_instants);
    addActivation();
    showInstants();
}

void ScheduleForm::addFields()
{
    add(datePath, u"scheduleDate"_s, tr("Desired &date"), m_date);
    m_time = addLine(timePath, u"scheduleTime"_s, tr("T&ime"));
    add(zonePath, u"scheduleZone"_s, tr("Time &zone"), m_zone);
    m_zone->addItem(QString(), int(PortZone::Unknown));
    for (const PortZone zone : zones)
        m_zone->addItem(format::zone(zone), int(zone));
    addRow({{field(datePath), 3}, {field(timePath), 3}, {field(zonePath), 4}});

    connect(m_date, &QLineEdit::textChanged, this, [this] {
        checkTyped();
        tell(datePath);
    });
    connect(m_time, &QLineEdit::textChanged, this, &ScheduleForm::checkTyped);
    connect(m_zone, &QComboBox::currentIndexChanged, this, [this] {
        showInstants();
        tell(zonePath);
    });
}

void ScheduleForm::addActivation()
{
    addHeading(tr("Activation"));
    named(m_automatic, u"scheduleAutomatic"_s, tr("Automatic: the numbers go live at that time"));
    named(m_onDemand, u"scheduleOnDemand"_s, tr("On demand: nothing goes live before somebody activates it here"));
    m_automatic->setChecked(true);
    rows()->addWidget(m_automatic);
    rows()->addWidget(m_onDemand);
    connect(m_onDemand, &QRadioButton::toggled, this, [this] { tell(u"onDemandActivation"_s); });
}

void ScheduleForm::setValue(const ScheduleValue &value)
{
    m_value = value.schedule;
    quietly([&] {
        if (value.schedule.date.isValid() || m_date->reading() == Typed::Read)
            m_date->setDate(value.schedule.date);
        if (const TimeReading typed = readTime(m_time->text());
            typed.time != value.schedule.time && (value.schedule.time.isValid() || typed.typed == Typed::Read))
            m_time->setText(value.schedule.time.toString(u"HH:mm"_s));
        m_zone->setCurrentIndex(std::max(0, m_zone->findData(int(value.schedule.zone.value))));
        m_onDemand->setChecked(value.onDemand);
        m_automatic->setChecked(!value.onDemand);
    });
    checkTyped();
}

ScheduleValue ScheduleForm::value() const
{
    PortSchedule schedule = m_value;
    schedule.date = m_date->date();
    schedule.time = readTime(m_time->text()).time;
    // GMT and zones that we do not know can be read, not written: they stay until one of the four is chosen.
    const auto chosen = PortZone(m_zone->currentData().toInt());
    const bool foreign = m_zone->findData(int(m_value.zone.value)) < 0 || !m_value.zone.text.isEmpty();
    if (chosen != PortZone::Unknown || !foreign)
        schedule.zone = chosen;
    return {schedule, m_onDemand->isChecked()};
}

void ScheduleForm::setDefaults(const domain::PortingDefaults &defaults, bool known)
{
    m_defaults = defaults;
    m_defaultsKnown = known;
    const PortSchedule effective = domain::effectiveSchedule({}, defaults);
    const QString time = effective.time.toString(u"HH:mm"_s);
    m_time->setPlaceholderText(
        known ? tr("%1, the project's default").arg(time) : tr("%1, the usual default").arg(time));
    const QString zone = format::zone(effective.zone);
    m_zone->setItemText(0, known ? tr("%1, the project's default").arg(zone) : tr("%1, the usual default").arg(zone));
    showInstants();
}

void ScheduleForm::setNow(const QDateTime &nowUtc)
{
    const PortZone zone = domain::effectiveSchedule(value().schedule, m_defaults).zone.value;
    m_date->setStart(domain::today(zone, nowUtc));
}

void ScheduleForm::checkTyped()
{
    setOwnIssue(datePath, m_date->problem());
    setOwnIssue(timePath,
        readTime(m_time->text()).typed == Typed::NotUnderstood
            ? tr("This is not read as a time of day. Type it as 09:00 or 9 am.")
            : QString());
    showInstants();
}

void ScheduleForm::showInstants()
{
    const PortSchedule schedule = domain::effectiveSchedule(value().schedule, m_defaults);
    const domain::Instant instant = domain::instantOf(schedule.date, schedule.time, schedule.zone.value);
    m_instants->setVisible(instant.utc.isValid());
    if (!instant.utc.isValid())
        return;
    m_instants->setFacts(instantFacts(instant.utc, schedule.zone));
}

} // namespace views
