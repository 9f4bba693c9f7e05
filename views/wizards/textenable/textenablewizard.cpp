#include "views/wizards/textenable/textenablewizard.h"

#include "views/wizards/textenable/hostingnumberspage.h"
#include "views/wizards/textenable/hostingreviewpage.h"
#include "views/wizards/textenable/hostingschedulepage.h"
#include "views/wizards/textenable/hostingservicespage.h"
#include "views/wizards/textenable/letterdetailspage.h"
#include "views/wizards/textenable/letterkindpage.h"

#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using domain::TextEnableStep;
using flows::TextEnableSubmit;

TextEnableWizard::TextEnableWizard(const flows::Desk &desk, flows::SettleFlow &settler, domain::TextEnableRoute route,
    const TextEnableSurroundings &around, QWidget *parent)
    : WizardDialog(around.band, parent)
    , m_around(around)
    , m_flow(desk, route)
    , m_submit(desk, m_flow, settler)
{
    setObjectName(u"textEnableWizard"_s);
    setWindowTitle(tr("Text-enable numbers"));
    setKeepsDraft(false);
    addPages(settler);
    connect(&m_flow, &flows::TextEnableFlow::changed, this, &TextEnableWizard::showState);
    connect(&m_submit, &TextEnableSubmit::orderMade, this, &TextEnableWizard::orderMade);
    connect(&m_submit, &TextEnableSubmit::runningChanged, this, [this](bool running) {
        if (running)
            Q_EMIT used(m_flow.draft().servicePlanId, m_flow.draft().campaignId);
        else if (m_leaving)
            leave();
        showState();
    });
    showState();
    WizardDialog::start();
}

TextEnableWizard::~TextEnableWizard()
{
    removePages(); // they refer to the flows
}

void TextEnableWizard::addPages(flows::SettleFlow &settler)
{
    const auto review = new HostingReviewPage(m_flow, m_submit, settler, m_around);
    // In the order of TextEnableStep.
    for (WizardPage *const page : std::initializer_list<WizardPage *>{new HostingNumbersPage(m_flow, m_around),
             new HostingServicesPage(m_flow, m_around), new LetterKindPage(m_flow), new LetterDetailsPage(m_flow),
             new HostingSchedulePage(m_flow), review})
        addPage(page);
    review->setPageNames([this](TextEnableStep step) { return page(int(step))->name(); });
    connect(review, &HostingReviewPage::finished, this, &QDialog::accept);
    connect(review, &HostingReviewPage::openOrderRequested, this, &TextEnableWizard::openOrderRequested);
    connect(review, &HostingReviewPage::pageRequested, this, [this](TextEnableStep step, const QString &field) {
        goTo(int(step));
        page(int(step))->focusField(field);
    });
}

void TextEnableWizard::take(const domain::TextEnableDraft &draft)
{
    m_flow.setDraft(draft);
    m_flow.setTyped(draft.typed);
    page(step())->entered();
}

void TextEnableWizard::showState()
{
    setDraftText(m_submit.orders().empty() ? tr("Nothing was sent. What is typed here is not kept when you leave.")
                                           : tr("What was sent stands in Activity."));
}

bool TextEnableWizard::mayLeave()
{
    const bool isRunning = m_submit.isRunning();
    const bool isTyped = m_submit.orders().empty()
        && (!m_flow.draft().servicePlanId.isEmpty() || !m_flow.draft().person.email.isEmpty());
    if (!isRunning && !isTyped)
        return true;
    m_around.prompts.ask(this,
        {.title = isRunning ? tr("Leave while submitting?") : tr("Leave this text-enablement?"),
            .text = isRunning ? tr("The order that is on its way is waited for; those after it are not sent.")
                              : tr("Nothing was sent. What you typed is not kept."),
            .answers = {tr("Stay"), isRunning ? tr("Stop after this one, and leave") : tr("Leave")}},
        [this](int answer) {
            if (answer == 0)
                return;
            m_leaving = true;
            m_submit.stop();
            if (!m_submit.isRunning())
                leave();
        });
    return false;
}

void TextEnableWizard::showEvent(QShowEvent *event)
{
    WizardDialog::showEvent(event);
    if (!std::exchange(m_started, true))
        m_flow.readOffered();
}

} // namespace views
