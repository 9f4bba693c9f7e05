#include "views/dialogs/numbers/relinkdialog.h"

#include "domain/numbers/servicestate.h"
#include "tables/numbers/numberchangetext.h"
#include "views/dialogs/numbers/relinksteps.h"
#include "views/format.h"
#include "views/forms/numberform.h"
#include "views/numberattempt.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/wizards/scrollpage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace views {

using domain::ChangeProblem, domain::NumberMember;
using flows::RelinkFlow;
using tables::Meaning;

RelinkDialog::RelinkDialog(std::unique_ptr<RelinkFlow> flow, const flows::NumberNames &names, Start start,
    const BandInfo &band, QWidget *parent)
    : NumberDialog(u"relink"_s, band, {720, 560}, parent)
    , m_flow(std::move(flow))
    , m_names(names)
    , m_start(std::move(start))
    , m_stack(new QStackedWidget)
    , m_form(new NumberForm(names))
    , m_steps(new RelinkSteps)
    , m_why(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    m_form->showSmsOnly();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setSpacing(metrics::inset);
    auto *words
        = new TextLabel(tr("The server wants a number unlinked before it is linked anew, and takes its time with "
                           "it: until the new link is there, no messages come or go. Portside sends both "
                           "requests, keeps the old values, and can go back to them."),
            TextLabel::Type::Base, TextLabel::Tone::Secondary);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_form);
    column->addStretch();
    m_stack->addWidget(scrollPage(page, nullptr));
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_steps);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    setSurface(m_steps, Surface::Base);
    scroll->setAccessibleName(tr("Steps"));
    m_stack->addWidget(scroll);
    setContent(m_stack);

    m_again = addButton(u"relinkAgain"_s, tr("Read a&gain"));
    m_why->setObjectName(u"relinkWhy"_s);
    m_why->setWordWrap(true);
    footer()->addWidget(m_why, 1);
    m_leave = addButton(u"relinkLeave"_s, tr("&Cancel"));
    m_stay = addButton(u"relinkStay"_s, tr("Leave it u&nlinked"));
    m_back = addButton(u"relinkBack"_s, tr("Go &back"));
    m_go = addButton(u"relinkGo"_s, tr("&Relink"));
    setLook(m_go, ButtonLook::Primary);
    setShortcuts(m_go, m_again);
    connect(m_again, &QPushButton::clicked, m_flow.get(), &RelinkFlow::prepare);
    connect(m_leave, &QPushButton::clicked, this, &RelinkDialog::reject);
    connect(m_stay, &QPushButton::clicked, this, [this] {
        m_flow->leave();
        reject();
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        banner()->clear();
        m_flow->goBack();
    });
    connect(m_go, &QPushButton::clicked, this, [this] {
        banner()->clear();
        mayChoose() ? m_flow->relink(m_form->value()) : m_flow->finish();
    });
    connect(m_form, &NumberForm::changed, this, &RelinkDialog::follow);
    connectFlow();
    if (m_start.left)
        m_flow->takeUp(*m_start.left);
    else
        m_flow->prepare();
    follow();
}

RelinkDialog::~RelinkDialog() = default;

void RelinkDialog::reject()
{
    m_flow->stopFollowing(); // what was sent stays sent, and the rest can be taken up later
    if (m_flow->step() == RelinkFlow::Step::Over && m_flow->mayFinish())
        m_flow->leave(); // it was not even unlinked: nothing of it is open
    QDialog::reject();
}

void RelinkDialog::connectFlow()
{
    const RelinkFlow *flow = m_flow.get();
    connect(flow, &RelinkFlow::stepChanged, this, &RelinkDialog::follow);
    connect(flow, &RelinkFlow::rowChanged, this, &RelinkDialog::follow);
    connect(flow, &RelinkFlow::numberRead, this, [this](const domain::ActiveNumber &number) {
        const domain::NumberSettings now = domain::settingsOf(number);
        if (!m_begun) {
            m_begun = true;
            m_form->setValue(now, m_start.wanted.value_or(now));
            m_form->focusMember(NumberMember::ServicePlan);
        } else {
            m_form->setNow(now);
        }
        follow();
    });
    connect(flow, &RelinkFlow::readFailed, this, [this](const net::Error &error) {
        banner()->showError(errorText(error, NumberAttempt::ReadNumber));
        follow();
    });
    connect(flow, &RelinkFlow::storeFailed, this,
        [this](const store::Error &error) { banner()->showError(storeErrorText(StoreAttempt::Record, error)); });
}

bool RelinkDialog::mayChoose() const
{
    const auto step = m_flow->step();
    return !m_flow->row()
        && (step == RelinkFlow::Step::Idle || step == RelinkFlow::Step::Reading || step == RelinkFlow::Step::Ready);
}

bool RelinkDialog::mayRelink() const
{
    const auto &number = m_flow->number();
    return m_flow->step() == RelinkFlow::Step::Ready && number
        && domain::problemOf(*number, m_form->value()) == ChangeProblem::None
        && domain::unlinkedBetween(domain::settingsOf(*number), m_form->value());
}

QString RelinkDialog::why() const
{
    using Step = RelinkFlow::Step;
    switch (m_flow->step()) {
    case Step::Idle:
    case Step::Reading:
        return tr("Reading the number.");
    case Step::Ready: {
        const auto &number = m_flow->number();
        const ChangeProblem problem = domain::problemOf(*number, m_form->value());
        if (problem == ChangeProblem::NothingToChange)
            return tr("Type another plan or campaign.");
        if (problem != ChangeProblem::None)
            return tables::NumberChangeText::problem(problem);
        return mayRelink() ? QString() : tr("Nothing has to be unlinked for that: change it instead.");
    }
    case Step::Unlinking:
    case Step::Linking:
        return tr("Closing leaves it between the two. It is offered again on the page Numbers.");
    case Step::Between:
        return m_flow->row() && m_flow->row()->unlinked ? tr("The number is linked to nothing now.")
                                                        : tr("It stopped here. Say how it goes on.");
    case Step::Settling:
        return tr("No answer came. Portside is finding out by reading. Nothing is sent again.");
    case Step::Following:
        return tr("Taken by the server, which is at it. Closing stops the looking, not the change.");
    case Step::Over:
        return {};
    }
    Q_UNREACHABLE();
}

void RelinkDialog::follow()
{
    using Step = RelinkFlow::Step;
    const QString phone = format::phone(m_flow->phoneNumber());
    const Step step = m_flow->step();
    setWindowTitle(tr("Relink — %1").arg(phone));
    header()->setTitle(tr("Relink %1").arg(phone));
    header()->setSubtitle(m_flow->isWayBack()
            ? tr("On the way back to what it had.")
            : tr("%1. Unlink, then link: one action of two requests.").arg(m_flow->phoneNumber()));
    const bool choosing = mayChoose();
    m_stack->setCurrentIndex(choosing ? 0 : 1);
    if (!choosing)
        m_steps->show(*m_flow, m_names);
    if (step == Step::Over && m_flow->row() && m_flow->row()->state == domain::NumberRowState::Done) {
        const bool failed = domain::smsState(m_flow->number()->sms) == domain::ServiceState::Failed;
        banner()->showMessage(failed ? Meaning::Failed : Meaning::Done,
            failed ? tr("The server could not link it. Correct what it says, or go back to what the number had.")
                : m_flow->isWayBack() ? tr("The number is linked to what it had before.")
                                      : tr("The number is linked anew."));
    }
    m_again->setVisible(choosing);
    m_form->setEnabled(step == Step::Ready);
    m_go->setVisible(choosing || m_flow->mayFinish());
    m_go->setEnabled(choosing ? mayRelink() : m_flow->mayFinish());
    setText(m_go, choosing ? tr("&Unlink, then link") : tr("&Finish: link it"));
    m_stay->setVisible(step == Step::Between && m_flow->row() && m_flow->row()->unlinked);
    m_back->setVisible(m_flow->mayGoBack());
    setText(m_leave, choosing ? tr("&Cancel") : tr("C&lose"));
    m_why->setText(why());
}

} // namespace views
