#include "views/wizards/portin/portinwizard.h"

#include "views/format.h"
#include "views/storetext.h"
#include "views/wizards/portin/carrierpage.h"
#include "views/wizards/portin/enduserpage.h"
#include "views/wizards/portin/loapage.h"
#include "views/wizards/portin/numberspage.h"
#include "views/wizards/portin/portabilitypage.h"
#include "views/wizards/portin/reviewpage.h"
#include "views/wizards/portin/schedulepage.h"
#include "views/wizards/portin/servicespage.h"

namespace views {

using namespace Qt::StringLiterals;
using domain::PortInStep;

PortInWizard::PortInWizard(const flows::Desk &desk, flows::SettleFlow &settler, const PortInSurroundings &around,
    const std::optional<store::LoadedDraft> &draft, QWidget *parent)
    : WizardDialog(around.band, parent)
    , m_around(around)
    , m_flow(draft ? std::make_unique<flows::PortInFlow>(desk, *draft) : std::make_unique<flows::PortInFlow>(desk))
    , m_submit(desk, *m_flow, settler)
{
    setObjectName(u"portInWizard"_s);
    addPages(settler);
    connectFlow();
    showDraft();
    WizardDialog::start(int(m_flow->step()));
}

PortInWizard::~PortInWizard()
{
    removePages(); // they refer to the flows
}

void PortInWizard::addPages(flows::SettleFlow &settler)
{
    const auto numbers = new NumbersPage(*m_flow, m_around);
    const auto review = new ReviewPage(*m_flow, m_submit, settler, m_around);
    for (WizardPage *const page : std::initializer_list<WizardPage *>{numbers, new PortabilityPage(*m_flow, m_around),
             new EndUserPage(*m_flow), new CarrierPage(*m_flow, m_around.now), new SchedulePage(*m_flow, m_around.now),
             new ServicesPage(*m_flow, m_around.knownIds), new LoaPage(*m_flow, m_around), review})
        addPage(page);
    review->setPageNames([this](PortInStep step) { return page(int(step))->name(); });
    connect(numbers, &NumbersPage::openOrderRequested, this, &PortInWizard::openOrderRequested);
    connect(review, &ReviewPage::openOrderRequested, this, &PortInWizard::openOrderRequested);
    connect(review, &ReviewPage::finished, this, &QDialog::accept);
    connect(review, &ReviewPage::pageRequested, this, &PortInWizard::showField);
}

void PortInWizard::connectFlow()
{
    connect(this, &WizardDialog::stepEntered, this, [this](int step) { m_flow->goTo(PortInStep(step)); });
    connect(m_flow.get(), &flows::PortInFlow::changed, this, &PortInWizard::showDraft);
    connect(m_flow.get(), &flows::PortInFlow::saved, this, [this] {
        clearProblem();
        showDraft();
    });
    connect(m_flow.get(), &flows::PortInFlow::saveFailed, this,
        [this](const store::Error &error) { showProblem(storeErrorText(StoreAttempt::Save, error)); });
    connect(&m_submit, &flows::SubmitFlow::runningChanged, this, [this](bool running) {
        if (!running && m_leaving)
            leave();
    });
}

void PortInWizard::showField(PortInStep step, const QString &field)
{
    goTo(int(step));
    page(int(step))->focusField(field);
}

void PortInWizard::showDraft()
{
    const QString reference = m_flow->draft().reference;
    setWindowTitle(reference.isEmpty() ? tr("New port-in") : tr("New port-in — %1").arg(reference));
    if (m_flow->isSaved() && m_flow->savedAt())
        setDraftText(
            tr("Draft saved %1. Drafts never expire.").arg(format::time(m_flow->savedAt()->toLocalTime().time())));
    else
        setDraftText(m_flow->savedAt() ? tr("Saving the draft…") : tr("Nothing typed yet."));
}

bool PortInWizard::mayLeave()
{
    if (!m_submit.isRunning())
        return true;
    m_around.prompts.ask(this,
        {.title = tr("Leave while submitting?"),
            .text = tr("The order that is on its way is waited for; those after it are not sent."),
            .explanation = tr("The draft is kept, and goes on with the rest when you open it again."),
            .answers = {tr("Stay"), tr("Stop after this one, and leave")}},
        [this](int answer) {
            if (answer == 0)
                return;
            m_leaving = true;
            m_submit.cancel();
            if (!m_submit.isRunning())
                leave();
        });
    return false;
}

void PortInWizard::showEvent(QShowEvent *event)
{
    WizardDialog::showEvent(event);
    if (m_started)
        return;
    m_started = true;
    m_flow->start();
    if (!m_flow->draft().orders.empty())
        m_submit.reconcile();
}

} // namespace views
