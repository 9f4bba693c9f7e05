#include "views/dialogs/numbers/numberchangedialog.h"

#include "flows/numbers/numberintent.h"
#include "tables/numbers/numberchangetext.h"
#include "views/format.h"
#include "views/forms/numberform.h"
#include "views/numberattempt.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/servicelines.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/scrollpage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace views {

using domain::ChangeProblem, domain::NumberMember;
using flows::NumberChangeFlow;
using tables::Meaning;

NumberChangeDialog::NumberChangeDialog(std::unique_ptr<NumberChangeFlow> flow, const flows::NumberNames &names,
    Start start, const BandInfo &band, QWidget *parent)
    : NumberDialog(u"numberChange"_s, band, {760, 640}, parent)
    , m_flow(std::move(flow))
    , m_names(names)
    , m_start(std::move(start))
    , m_form(new NumberForm(names))
    , m_services(new ServiceLines)
    , m_why(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    if (m_flow->host() == flows::NumberHost::Imported) {
        m_form->hideVoice();
        m_services->hideVoice();
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(metrics::inset);
    column->addWidget(m_form);
    column->addWidget(new Hairline);
    column->addWidget(new TextLabel(tr("On the server"), TextLabel::Type::Section));
    column->addWidget(m_services);
    column->addStretch();
    setContent(scrollPage(content, nullptr));

    m_again = addButton(u"numberChangeAgain"_s, tr("Read a&gain"));
    m_why->setObjectName(u"numberChangeWhy"_s);
    m_why->setWordWrap(true);
    footer()->addWidget(m_why, 1);
    m_leave = addButton(u"numberChangeLeave"_s, tr("&Cancel"));
    m_go = addButton(u"numberChangeGo"_s, tr("Send the change"));
    setLook(m_go, ButtonLook::Primary);
    setShortcuts(m_go, m_again);
    connect(m_again, &QPushButton::clicked, m_flow.get(), &NumberChangeFlow::prepare);
    connect(m_leave, &QPushButton::clicked, this, &NumberChangeDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &NumberChangeDialog::go);
    connect(m_form, &NumberForm::changed, this, [this] {
        m_form->setIssues({});
        follow();
    });
    connectFlow();
    follow();
    m_flow->prepare();
}

NumberChangeDialog::~NumberChangeDialog() = default;

void NumberChangeDialog::reject()
{
    m_flow->stopFollowing(); // what was sent stays sent
    QDialog::reject();
}

void NumberChangeDialog::connectFlow()
{
    const NumberChangeFlow *flow = m_flow.get();
    connect(banner(), &ErrorBanner::retryRequested, m_flow.get(), &NumberChangeFlow::prepare);
    connect(flow, &NumberChangeFlow::stepChanged, this, &NumberChangeDialog::follow);
    connect(flow, &NumberChangeFlow::numberRead, this, &NumberChangeDialog::takeNumber);
    connect(flow, &NumberChangeFlow::readFailed, this, [this](const net::Error &error) {
        banner()->setRetryVisible(true);
        banner()->showError(errorText(error, NumberAttempt::ReadNumber));
        follow();
    });
    connect(flow, &NumberChangeFlow::moved, this, [this] {
        banner()->setRetryVisible(false);
        banner()->showMessage(Meaning::NeedsYou,
            tr("The number changed on the server between your look and the click. Nothing was sent. What it has now "
               "stands here: look at it again."));
    });
    connect(flow, &NumberChangeFlow::sent, this, &NumberChangeDialog::sayEnd);
    connect(flow, &NumberChangeFlow::finished, this, [this](bool taken) {
        if (taken) {
            banner()->showMessage(Meaning::Done, tr("The server has the change."));
            Q_EMIT changeTaken(m_form->value());
            m_form->setValue(domain::settingsOf(*m_flow->number()), domain::settingsOf(*m_flow->number()));
        } else if (m_noAnswer) {
            banner()->showMessage(
                Meaning::NeedsYou, tr("Reading proved that the change did not arrive. It can be sent again."));
        }
        follow();
    });
}

void NumberChangeDialog::takeNumber(const domain::ActiveNumber &number)
{
    const domain::NumberSettings now = domain::settingsOf(number);
    if (m_begun) {
        m_form->setNow(now);
    } else {
        m_begun = true;
        m_form->setValue(now, m_start.sentBefore ? flows::numberintent::wanted(number, *m_start.sentBefore) : now);
        m_form->focusMember(m_start.member);
        if (m_start.sentBefore)
            banner()->showMessage(Meaning::NeedsYou,
                tr("Filled in with what an earlier change was to do. It did not reach the server. Check it, and "
                   "whether "
                   "it still fits."));
    }
    m_services->setNumber(number);
    follow();
}

void NumberChangeDialog::sayEnd(const flows::WriteEnd &end)
{
    banner()->setRetryVisible(false);
    m_noAnswer = end.state == store::OutcomeState::Unknown;
    if (end.error) {
        std::vector<FieldIssue> issues;
        for (const net::FieldError &field : end.error->fields) {
            if (m_form->hasField(field.field))
                issues.push_back({.path = field.field, .text = field.message});
        }
        m_form->setIssues(issues);
        banner()->showError(errorText(*end.error, NumberAttempt::ChangeNumber));
    } else if (end.storeError) {
        banner()->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    } else {
        banner()->clear();
    }
}

bool NumberChangeDialog::needsTwo() const
{
    return m_flow->number()
        && domain::unlinkedBetween(domain::settingsOf(*m_flow->number()), m_form->value()).has_value();
}

ChangeProblem NumberChangeDialog::problem() const
{
    return m_flow->number() ? domain::problemOf(*m_flow->number(), m_form->value()) : ChangeProblem::NothingToChange;
}

void NumberChangeDialog::go()
{
    banner()->clear();
    if (needsTwo()) {
        const domain::NumberSettings wanted = m_form->value();
        accept();
        Q_EMIT relinkRequested(m_flow->phoneNumber(), wanted);
        return;
    }
    m_flow->change(m_form->value());
}

QString NumberChangeDialog::why() const
{
    switch (m_flow->step()) {
    case NumberChangeFlow::Step::Idle:
    case NumberChangeFlow::Step::Reading:
        return tr("Reading the number.");
    case NumberChangeFlow::Step::Sending:
        return tr("The change is being sent.");
    case NumberChangeFlow::Step::Settling:
        if (m_flow->isUndecided())
            return tr(
                "Others changed it as well, so reading cannot tell whether this change arrived. Activity keeps it "
                "until a person has looked.");
        return tr("No answer came. Portside is finding out by reading whether it arrived. Nothing is sent again.");
    case NumberChangeFlow::Step::Following:
        return tr("Taken by the server, which is at it. Closing stops the looking, not the change.");
    case NumberChangeFlow::Step::Ready:
    case NumberChangeFlow::Step::Over:
        break;
    }
    if (problem() == ChangeProblem::NothingToChange)
        return m_flow->step() == NumberChangeFlow::Step::Over ? QString() : tr("Nothing differs yet.");
    if (needsTwo())
        return tr("It is linked to another plan or campaign, and must be unlinked first: two requests.");
    return tables::NumberChangeText::problem(problem());
}

void NumberChangeDialog::follow()
{
    const auto &number = m_flow->number();
    const NumberChangeFlow::Step step = m_flow->step();
    const QString phone = format::phone(m_flow->phoneNumber());
    setWindowTitle(tr("Change number — %1").arg(phone));
    header()->setTitle(tr("Change %1").arg(phone));
    header()->setSubtitle(number ? tr("%1, read %2. Only what differs is sent.")
                                       .arg(m_flow->phoneNumber(), format::time(m_flow->readAt()->toLocalTime().time()))
                                 : tr("Reading the number."));
    const bool rests = step == NumberChangeFlow::Step::Ready || step == NumberChangeFlow::Step::Over;
    m_form->setEnabled(rests);
    m_again->setEnabled(rests || step == NumberChangeFlow::Step::Idle);
    const int differs = number ? int(domain::difference(domain::settingsOf(*number), m_form->value()).size()) : 0;
    m_go->setEnabled(rests && problem() == ChangeProblem::None);
    setText(m_go, needsTwo() ? tr("&Relink…") : tr("&Send %n change(s)", nullptr, std::max(1, differs)));
    setText(m_leave, differs > 0 && rests ? tr("&Cancel") : tr("C&lose"));
    m_why->setText(why());
}

} // namespace views
