#include "views/wizards/portin/servicespage.h"

#include "views/forms/emergencyform.h"
#include "views/forms/servicesform.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/wizards/portin/issueline.h"
#include "views/wizards/scrollpage.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortInStep;

ServicesPage::ServicesPage(flows::PortInFlow &flow, const std::vector<KnownId> &knownIds, QWidget *parent)
    : PortInPage(flow, PortInStep::Services, parent)
    , m_form(new ServicesForm(ServicesForm::Scope::NewOrder, this))
    , m_emergency(new EmergencyForm(this))
    , m_remarks(new QVBoxLayout)
{
    m_form->setKnownIds(knownIds);
    const auto content = new QWidget(this);
    const auto rows = new QVBoxLayout(content);
    rows->addLayout(m_remarks);
    rows->addWidget(m_form);
    rows->addWidget(new TextLabel(tr("Emergency address"), TextLabel::Type::Section, TextLabel::Tone::Normal, this));
    rows->addWidget(m_emergency);
    rows->addStretch(1);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scrollPage(content, this));

    connect(m_form, &Form::changed, this, &ServicesPage::takeServices);
    connect(m_emergency, &Form::changed, this, [this] { this->flow().setEmergency(m_emergency->value()); });
    connect(&flow, &flows::PortInFlow::judged, this, &ServicesPage::showIssues);
    entered();
}

QString ServicesPage::name() const
{
    return tr("Services");
}

QString ServicesPage::explanation() const
{
    return tr("What the numbers do once they are here. Ids are typed, or picked from those seen before.");
}

bool ServicesPage::goOn()
{
    m_form->revealMissing();
    m_emergency->revealMissing();
    return true;
}

void ServicesPage::entered()
{
    const domain::PortInDraft &draft = flow().draft();
    m_form->setValue({draft.voice, draft.sms, draft.newPortOutPin, draft.messagingFeatures, draft.directoryListing});
    m_emergency->setEndUser(draft.endUser);
    m_emergency->setValue(draft.emergency);
    showIssues();
}

void ServicesPage::focusFirst()
{
    m_form->focusField(u"voiceConfiguration.type"_s);
}

void ServicesPage::focusField(const QString &path)
{
    goOn();
    if (!m_form->focusField(path) && !m_emergency->focusField(path))
        focusFirst();
}

void ServicesPage::takeServices()
{
    const ServicesValue value = m_form->value();
    flow().setVoice(value.voice);
    flow().setSms(value.sms);
    flow().setNewPortOutPin(value.newPortOutPin);
    flow().setMessagingFeatures(value.messagingFeatures);
    flow().setDirectoryListing(value.directoryListing);
}

void ServicesPage::showIssues()
{
    const std::vector<FieldIssue> issues = fieldIssues(flow(), PortInStep::Services);
    m_form->setIssues(issues);
    m_emergency->setIssues(issues);
    m_form->setNotePreview(domain::firstNote(flow().draft()));
    while (QLayoutItem *const item = m_remarks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const FieldIssue &issue : issues) {
        if (!m_form->hasField(issue.path) && !m_emergency->hasField(issue.path))
            m_remarks->addWidget(new IssueLine(issue, this));
    }
}

} // namespace views
