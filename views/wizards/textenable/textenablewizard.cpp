#include "views/wizards/textenable/textenablewizard.h"

#include "views/format.h"
#include "views/storetext.h"
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
using flows::TextEnableFlow, flows::TextEnableSubmit;

TextEnableWizard::TextEnableWizard(const flows::Desk &desk, flows::SettleFlow &settler, domain::TextEnableRoute route,
    const TextEnableSurroundings &around, QWidget *parent)
    : TextEnableWizard(desk, settler, std::make_unique<TextEnableFlow>(desk, route), around, parent)
{
}

TextEnableWizard::TextEnableWizard(const flows::Desk &desk, flows::SettleFlow &settler,
    const store::LoadedTextEnable &left, const TextEnableSurroundings &around, QWidget *parent)
    : TextEnableWizard(desk, settler, std::make_unique<TextEnableFlow>(desk, left), around, parent)
{
}

TextEnableWizard::TextEnableWizard(const flows::Desk &desk, flows::SettleFlow &settler,
    std::unique_ptr<TextEnableFlow> flow, const TextEnableSurroundings &around, QWidget *parent)
    : WizardDialog(around.band, parent)
    , m_around(around)
    , m_flow(std::move(flow))
    , m_submit(desk, *m_flow, settler)
{
    setObjectName(u"textEnableWizard"_s);
    addPages(settler);
    connectFlow();
    showState();
    WizardDialog::start(int(m_flow->step()));
}

void TextEnableWizard::connectFlow()
{
    connect(this, &WizardDialog::stepEntered, this, [this](int step) { m_flow->goTo(TextEnableStep(step)); });
    connect(m_flow.get(), &TextEnableFlow::changed, this, &TextEnableWizard::showState);
    connect(&m_flow->autosave(), &flows::DraftAutosave::saved, this, [this] {
        clearProblem();
        showState();
    });
    connect(&m_flow->autosave(), &flows::DraftAutosave::saveFailed, this,
        [this](const store::Error &error) { showProblem(storeErrorText(StoreAttempt::Save, error)); });
    connect(&m_submit, &TextEnableSubmit::orderMade, this, &TextEnableWizard::orderMade);
    connect(&m_submit, &TextEnableSubmit::runningChanged, this, [this](bool running) {
        if (running)
            Q_EMIT used(m_flow->draft().servicePlanId, m_flow->draft().campaignId);
        else if (m_leaving)
            leave();
        showState();
    });
}

TextEnableWizard::~TextEnableWizard()
{
    removePages(); // they refer to the flows
}

void TextEnableWizard::addPages(flows::SettleFlow &settler)
{
    const auto review = new HostingReviewPage(*m_flow, m_submit, settler, m_around);
    // In the order of TextEnableStep.
    for (WizardPage *const page : std::initializer_list<WizardPage *>{new HostingNumbersPage(*m_flow, m_around),
             new HostingServicesPage(*m_flow, m_around), new LetterKindPage(*m_flow), new LetterDetailsPage(*m_flow),
             new HostingSchedulePage(*m_flow), review})
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
    m_flow->setDraft(draft);
    m_flow->setTyped(draft.typed);
    page(step())->entered();
}

void TextEnableWizard::showState()
{
    const QString name = m_flow->draft().displayName.trimmed();
    setWindowTitle(name.isEmpty() ? tr("Text-enable numbers") : tr("Text-enable numbers — %1").arg(name));
    const flows::DraftAutosave &draft = m_flow->autosave();
    setKeepsDraft(!m_submit.isDone());
    if (m_submit.isDone())
        setDraftText(tr("What was sent stands in Activity."));
    else if (draft.isSaved() && draft.savedAt())
        setDraftText(
            tr("Draft saved %1. Drafts never expire.").arg(format::time(draft.savedAt()->toLocalTime().time())));
    else
        setDraftText(draft.isKept() ? tr("Saving the draft…") : tr("Nothing typed yet."));
}

bool TextEnableWizard::mayLeave()
{
    if (m_submit.isRunning())
        askWhileRunning();
    else if (m_submit.isKnown() && m_submit.orders().empty() && m_flow->autosave().isKept())
        askWhatOfTheDraft();
    else
        return true;
    return false;
}

void TextEnableWizard::askWhileRunning()
{
    m_around.prompts.ask(this,
        {.title = tr("Leave while submitting?"),
            .text = tr("The order that is on its way is waited for; those after it are not sent."),
            .explanation = tr("The draft is kept, and goes on with the rest when you open it again."),
            .answers = {tr("Stay"), tr("Stop after this one, and leave")}},
        [this](int answer) {
            if (answer == 0)
                return;
            m_leaving = true;
            m_submit.stop();
            if (!m_submit.isRunning())
                leave();
        });
}

void TextEnableWizard::askWhatOfTheDraft()
{
    m_around.prompts.ask(this,
        {.title = tr("Leave this text-enablement?"),
            .text = tr("Nothing was sent. The draft is kept on this computer, and never expires."),
            .explanation = tr("It goes on at this page when you resume it, under Drafts."),
            .answers = {tr("Stay"), tr("Discard the draft"), tr("Leave, keep draft")}},
        [this](int answer) {
            if (answer == 0)
                return;
            if (answer == 1)
                m_flow->discard();
            leave();
        });
}

void TextEnableWizard::showEvent(QShowEvent *event)
{
    WizardDialog::showEvent(event);
    if (std::exchange(m_started, true))
        return;
    m_flow->readOffered();
    m_submit.reconcile();
}

} // namespace views
