#include "views/pages/portingdefaultssection.h"

#include "domain/porting/zones.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pagestate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using State = flows::PortingDefaultsFlow::State;

namespace views {

PortingDefaultsSection::PortingDefaultsSection(flows::PortingDefaultsFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
{
    setSurface(this, Surface::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_state = new PageState(buildForm());
    layout->addWidget(m_state);

    connect(&m_flow, &flows::PortingDefaultsFlow::stateChanged, this, &PortingDefaultsSection::showState);
    connect(&m_flow, &flows::PortingDefaultsFlow::defaultsRead, this, [this] {
        if (!m_dirty)
            fill();
    });
    connect(&m_flow, &flows::PortingDefaultsFlow::readFailed, this, [this](const net::Error &error) {
        m_state->showError(errorText(error, Attempt::ReadDefaults), m_flow.readAt().has_value());
    });
    connect(&m_flow, &flows::PortingDefaultsFlow::saved, this, &PortingDefaultsSection::saved);
    connect(m_state, &PageState::retryRequested, this, &PortingDefaultsSection::refresh);
    showState();
}

QWidget *PortingDefaultsSection::buildForm()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, metrics::inset, 24, metrics::inset);
    layout->setSpacing(metrics::blockGap);
    layout->addWidget(new TextLabel(tr("Porting defaults"), TextLabel::Type::Section));
    auto *about = new TextLabel(tr("Sinch fills these into every order of this project that leaves them empty. "
                                   "They are kept at Sinch and hold for everybody."),
        TextLabel::Type::Base, TextLabel::Tone::Secondary);
    about->setWordWrap(true);
    layout->addWidget(about);
    m_banner = new ErrorBanner;
    m_banner->setClosable(true);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    layout->addWidget(m_banner);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::inset);
    form->setVerticalSpacing(metrics::gap);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addLine = [&](const QString &label, const QString &objectName, const QString &accessibleName) {
        auto *edit = named(new QLineEdit, objectName, accessibleName);
        edit->setMinimumWidth(280);
        connect(edit, &QLineEdit::textChanged, this, [this] { setDirty(true); });
        form->addRow(label, edit);
        return edit;
    };
    m_name = addLine(tr("&Contact"), u"defaultsName"_s, tr("Name of the contact"));
    m_email = addLine(tr("&E-mail"), u"defaultsEmail"_s, tr("E-mail of the contact"));
    m_phone = addLine(tr("&Phone"), u"defaultsPhone"_s, tr("Phone of the contact"));
    m_webhook = addLine(tr("Call&back address"), u"defaultsWebhook"_s, tr("Address for porting events"));

    auto *when = new QWidget;
    auto *row = new QHBoxLayout(when);
    row->setContentsMargins(0, 0, 0, 0);
    m_hasTime = named(new QCheckBox(tr("&at")), u"defaultsHasTime"_s, tr("The project has a port time"));
    m_time = named(new QTimeEdit, u"defaultsTime"_s, tr("Port time"));
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_zone = named(new QComboBox, u"defaultsZone"_s, tr("Time zone"));
    m_zone->addItem(tr("not stated"), QString());
    for (const auto zone :
        {domain::PortZone::Eastern, domain::PortZone::Central, domain::PortZone::Mountain, domain::PortZone::Pacific})
        m_zone->addItem(domain::wireName(zone), domain::wireName(zone));
    row->addWidget(m_hasTime);
    row->addWidget(m_time);
    row->addWidget(m_zone);
    row->addStretch();
    form->addRow(tr("Port time"), when);
    layout->addLayout(form);
    connect(m_hasTime, &QCheckBox::toggled, this, [this](bool on) {
        m_time->setEnabled(on);
        setDirty(true);
    });
    connect(m_time, &QTimeEdit::timeChanged, this, [this] { setDirty(true); });
    connect(m_zone, &QComboBox::currentIndexChanged, this, [this] { setDirty(true); });

    m_problem = new TextLabel(TextLabel::Type::Small);
    m_problem->setMeaning(tables::Meaning::Failed);
    layout->addWidget(m_problem);
    layout->addStretch();

    auto *buttons = new QHBoxLayout;
    m_readAt = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_revert = named(new QPushButton(tr("Re&vert")), u"revertDefaults"_s, tr("Revert"));
    m_save = named(new QPushButton(tr("&Save at Sinch")), u"saveDefaults"_s, tr("Save the porting defaults at Sinch"));
    setLook(m_save, ButtonLook::Primary);
    buttons->addWidget(m_readAt);
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(m_revert, &QPushButton::clicked, this, &PortingDefaultsSection::fill);
    connect(m_save, &QPushButton::clicked, this, [this] { m_flow.save(typed()); });
    return content;
}

void PortingDefaultsSection::shown()
{
    if (m_flow.state() == State::NotRead)
        m_flow.read();
}

void PortingDefaultsSection::refresh()
{
    m_flow.read();
}

void PortingDefaultsSection::showState()
{
    switch (m_flow.state()) {
    case State::NotRead:
        m_state->showEmpty(Icon::PlaylistCheck, tr("Not read yet"), tr("The defaults of this project."));
        break;
    case State::Reading:
        if (!m_flow.readAt())
            m_state->showLoading(tr("Reading the porting defaults."));
        break;
    case State::Read:
    case State::Missing:
    case State::Saving:
        m_state->showContent();
        break;
    case State::ReadFailed:
        break; // readFailed() says why
    }
    if (m_flow.readAt())
        m_readAt->setText(
            m_flow.state() == State::Missing ? tr("This project has none yet.") : format::asOf(*m_flow.readAt()));
    judge();
}

void PortingDefaultsSection::fill()
{
    show(m_flow.defaults().value_or(domain::PortingDefaults{}));
    setDirty(false);
}

void PortingDefaultsSection::propose(const domain::PortingDefaults &defaults)
{
    show(defaults);
    setDirty(true);
    shown();
}

void PortingDefaultsSection::show(const domain::PortingDefaults &defaults)
{
    m_filling = true;
    const domain::PortingContact contact = defaults.contact.value_or(domain::PortingContact{});
    m_name->setText(contact.name);
    m_email->setText(contact.email);
    m_phone->setText(contact.phone);
    m_webhook->setText(defaults.webhookUrl);
    m_hasTime->setChecked(defaults.portTime.isValid());
    m_time->setTime(defaults.portTime.isValid() ? defaults.portTime : QTime(9, 0));
    m_time->setEnabled(defaults.portTime.isValid());
    const QString zone = defaults.portZone.value == domain::PortZone::Unknown
        ? defaults.portZone.text
        : domain::wireName(defaults.portZone.value);
    if (m_zone->findData(zone) < 0)
        m_zone->addItem(zone, zone); // one that nobody here heard of is shown as it came
    m_zone->setCurrentIndex(m_zone->findData(zone));
    m_filling = false;
}

domain::PortingDefaults PortingDefaultsSection::typed() const
{
    domain::PortingDefaults defaults = m_flow.defaults().value_or(domain::PortingDefaults{});
    domain::PortingContact contact = defaults.contact.value_or(domain::PortingContact{});
    contact.name = m_name->text().trimmed();
    contact.email = m_email->text().trimmed();
    contact.phone = m_phone->text().trimmed();
    defaults.contact = contact;
    defaults.webhookUrl = m_webhook->text().trimmed();
    defaults.portTime = m_hasTime->isChecked() ? m_time->time() : QTime();
    const QString zone = m_zone->currentData().toString();
    const domain::PortZone known = domain::zoneFromWire(zone);
    defaults.portZone = known == domain::PortZone::Unknown ? domain::Open<domain::PortZone>(known, zone)
                                                           : domain::Open<domain::PortZone>(known);
    return defaults;
}

void PortingDefaultsSection::setDirty(bool dirty)
{
    if (m_filling)
        return;
    m_dirty = dirty;
    judge();
}

void PortingDefaultsSection::judge()
{
    QString problem;
    const QString email = m_email->text().trimmed();
    if (!email.isEmpty() && (email.count(u'@') != 1 || email.startsWith(u'@') || email.endsWith(u'@')))
        problem = tr("The e-mail address needs a name, an @ and a host.");
    else if (m_webhook->text().trimmed().contains(u' '))
        problem = tr("The callback address cannot have spaces.");
    m_problem->setText(problem);
    const bool idle = m_flow.state() == State::Read || m_flow.state() == State::Missing;
    m_revert->setEnabled(m_dirty && idle);
    m_save->setEnabled(m_dirty && idle && problem.isEmpty());
}

void PortingDefaultsSection::saved(const flows::WriteEnd &end)
{
    if (end.isDone()) {
        m_dirty = false;
        fill();
        m_banner->showMessage(tables::Meaning::Done, tr("Saved at Sinch, and read back."));
    } else if (end.error) {
        m_banner->showError(errorText(*end.error, Attempt::SaveDefaults));
    } else if (end.storeError) {
        m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    }
    judge();
}

} // namespace views
