#include "views/forms/imported/hostingscheduleform.h"

#include "domain/porting/zones.h"
#include "views/format.h"
#include "views/forms/dateedit.h"
#include "views/forms/instantfacts.h"
#include "views/style/controls.h"

#include <QComboBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortZone;

namespace {

constexpr PortZone zones[] = {PortZone::Eastern, PortZone::Central, PortZone::Mountain, PortZone::Pacific};
constexpr auto datePath = "scheduledDate"_L1;
constexpr auto timePath = "scheduledTime"_L1;

} // namespace

HostingScheduleForm::HostingScheduleForm(QWidget *parent)
    : Form(parent)
    , m_soon(named(new QRadioButton(tr("As &soon as it may be: once the letter is signed"), this), u"scheduleSoon"_s,
          tr("As soon as it may be: once the letter is signed")))
    , m_later(named(
          new QRadioButton(tr("&Not before this moment"), this), u"scheduleLater"_s, tr("Not before this moment")))
    , m_date(new DateEdit)
    , m_zone(new QComboBox)
    , m_moment(nullptr)
    , m_instants(named(new FactsList(this), u"instants"_s, tr("The same moment in three zones")))
{
    m_soon->setChecked(true);
    setFocusProxy(m_soon);
    rows()->addWidget(m_soon);
    rows()->addWidget(m_later);
    add(datePath, u"hostingDate"_s, tr("&Day"), m_date);
    m_time = addLine(timePath, u"hostingTime"_s, tr("T&ime"));
    m_time->setPlaceholderText(u"09:00"_s);
    add(u"scheduledZone"_s, u"hostingZone"_s, tr("Time &zone"), m_zone);
    for (const PortZone zone : zones)
        m_zone->addItem(format::zone(zone), int(zone));
    m_moment = new FormRow({{field(datePath), 3}, {field(timePath), 2}, {field(u"scheduledZone"_s), 3}}, this);
    rows()->addWidget(m_moment);
    rows()->addWidget(m_instants);
    connect(m_later, &QRadioButton::toggled, this, [this] {
        follow();
        tell(u"isLater"_s);
    });
    connect(m_date, &QLineEdit::textChanged, this, [this] {
        follow();
        tell(datePath);
    });
    connect(m_time, &QLineEdit::textChanged, this, &HostingScheduleForm::follow);
    connect(m_zone, &QComboBox::currentIndexChanged, this, [this] {
        follow();
        tell(u"scheduledZone"_s);
    });
    follow();
}

QString HostingScheduleForm::fieldFor(const QString &path) const
{
    const bool isOfTheMoment = path == "scheduledOsrUpdateTime"_L1 || path == "scheduledZipwhipProvisioningTime"_L1;
    return isOfTheMoment ? QString(datePath) : path;
}

void HostingScheduleForm::setNow(const QDateTime &nowUtc)
{
    m_date->setStart(domain::today(value().zone, nowUtc));
}

void HostingScheduleForm::setValue(const HostingSchedule &value)
{
    quietly([&] {
        (value.isLater ? m_later : m_soon)->setChecked(true);
        if (value.date.isValid() || m_date->reading() == Typed::Read)
            m_date->setDate(value.date);
        if (readTime(m_time->text()).time != value.time)
            m_time->setText(value.time.toString(u"HH:mm"_s));
        m_zone->setCurrentIndex(std::max(0, m_zone->findData(int(value.zone))));
    });
    follow();
}

HostingSchedule HostingScheduleForm::value() const
{
    return {.isLater = m_later->isChecked(),
        .date = m_date->date(),
        .time = readTime(m_time->text()).time,
        .zone = PortZone(m_zone->currentData().toInt())};
}

void HostingScheduleForm::follow()
{
    const HostingSchedule now = value();
    m_moment->setEnabled(now.isLater);
    setOwnIssue(datePath, now.isLater ? m_date->problem() : QString());
    setOwnIssue(timePath,
        now.isLater && readTime(m_time->text()).typed == Typed::NotUnderstood
            ? tr("This is not read as a time of day. Type it as 09:00 or 9 am.")
            : QString());
    const domain::Instant instant = domain::instantOf(now.date, now.time, now.zone);
    m_instants->setVisible(now.isLater && instant.utc.isValid());
    if (now.isLater && instant.utc.isValid())
        m_instants->setFacts(instantFacts(instant.utc, now.zone));
}

} // namespace views
