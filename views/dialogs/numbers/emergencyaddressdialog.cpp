#include "views/dialogs/numbers/emergencyaddressdialog.h"

#include "views/dialogs/numbers/addressverdict.h"
#include "views/format.h"
#include "views/forms/e911form.h"
#include "views/forms/issuetext.h"
#include "views/prompts.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/scrollpage.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using domain::AddressMatch, domain::E911Address, domain::E911Request;
using tables::Meaning;
using Step = flows::EmergencyAddressFlow::Step;

namespace views {

EmergencyAddressDialog::EmergencyAddressDialog(
    std::unique_ptr<Flow> flow, const Subject &subject, Prompts &prompts, const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_flow(std::move(flow))
    , m_subject(subject)
    , m_prompts(prompts)
    , m_header(new PageHeader)
    , m_pill(new PillLabel)
    , m_banner(named(new ErrorBanner, u"addressBanner"_s, tr("What happened")))
    , m_now(new TextLabel(TextLabel::Type::Bold))
    , m_asOf(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_form(new E911Form)
    , m_verdict(new AddressVerdict([this](const QString &path) { return m_form->labelOf(path); }))
    , m_unmatched(named(new QCheckBox(tr("Save it although &no such address is known")), u"saveUnmatched"_s,
          tr("Save the address although no such address is known")))
    , m_why(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_remove(named(new QPushButton(tr("&Remove address…")), u"addressRemove"_s, tr("Remove the emergency address")))
    , m_close(named(new QPushButton(tr("C&lose")), u"addressClose"_s, tr("Close")))
    , m_validate(named(new QPushButton(tr("&Validate")), u"addressValidate"_s, tr("Validate the address")))
    , m_save(named(new QPushButton(tr("&Save address")), u"addressSave"_s, tr("Save the emergency address")))
{
    setObjectName(u"emergencyAddressDialog"_s);
    setWindowTitle(tr("Emergency address — %1").arg(format::phone(m_flow->number())));
    setWindowModality(Qt::WindowModal);
    resize(760, 680);
    auto *stripe = new Band;
    stripe->setInfo(band);
    m_header->setStacked(true);
    m_header->setTitle(tr("Emergency address of %1").arg(format::phone(m_flow->number())));
    m_header->setSubtitle(
        subject.name.isEmpty() ? tr("What a dispatcher sees when 911 is called from this number.") : subject.name);
    m_header->addPill(m_pill);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stripe);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addWidget(scrollPage(buildContent(), this), 1);
    layout->addWidget(new Hairline);
    layout->addWidget(buildFooter());
    connectFlow();
    connectForm();
    m_form->setValue({.displayName = subject.name});
    judge();
    follow();
    m_flow->read();
}

EmergencyAddressDialog::~EmergencyAddressDialog() = default;

QWidget *EmergencyAddressDialog::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(new TextLabel(tr("What 911 is told now"), TextLabel::Type::Section));
    m_now->setObjectName(u"addressNow"_s);
    m_now->setWordWrap(true);
    m_now->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_asOf->setObjectName(u"addressAsOf"_s);
    auto *now = new QVBoxLayout;
    now->setSpacing(metrics::grid);
    now->addWidget(m_now);
    now->addWidget(m_asOf);
    column->addLayout(now);
    column->addWidget(new Hairline);
    column->addWidget(new TextLabel(tr("What it shall be told"), TextLabel::Type::Section));
    column->addWidget(m_form);
    column->addWidget(m_verdict);
    column->addWidget(m_unmatched);
    column->addStretch();
    return content;
}

QWidget *EmergencyAddressDialog::buildFooter()
{
    auto *footer = new QWidget;
    footer->setMinimumHeight(metrics::footerHeight);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    setLook(m_remove, ButtonLook::Danger);
    setLook(m_save, ButtonLook::Primary);
    for (QPushButton *button : {m_remove, m_close, m_validate, m_save})
        button->setAutoDefault(false);
    m_why->setObjectName(u"addressWhy"_s);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_remove);
    row->addWidget(m_why, 1);
    row->addWidget(m_close);
    row->addWidget(m_validate);
    row->addWidget(m_save);
    connect(m_remove, &QPushButton::clicked, this, &EmergencyAddressDialog::askToRemove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_validate, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        m_form->revealMissing();
        m_flow->check(m_form->value());
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        m_removing = false;
        m_flow->provision(m_form->value());
    });
    return footer;
}

void EmergencyAddressDialog::connectFlow()
{
    const Flow *flow = m_flow.get();
    connect(m_banner, &ErrorBanner::retryRequested, this, [this] {
        m_banner->clear();
        m_flow->read();
    });
    connect(flow, &Flow::stepChanged, this, &EmergencyAddressDialog::follow);
    connect(flow, &Flow::addressRead, this, [this] {
        const auto &address = m_flow->address();
        if (address && !m_typed)
            m_form->setValue({.displayName = m_form->value().displayName, .address = *address});
        judge();
        follow();
    });
    connect(flow, &Flow::readFailed, this, [this](const net::Error &error) {
        m_banner->setRetryVisible(true);
        m_banner->showError(errorText(error, NumberAttempt::ReadEmergencyAddress));
        follow();
    });
    connect(flow, &Flow::checked, this, [this](const E911Request &request, const domain::AddressCheck &check) {
        m_check = {request, check};
        judge();
    });
    connect(flow, &Flow::checkFailed, this, [this](const E911Request &request, const net::Error &error) {
        m_check = error.kind == net::ErrorKind::Invalid ? std::nullopt : std::optional(Check{.request = request});
        showRefusal(error, NumberAttempt::CheckEmergencyAddress);
    });
    connect(flow, &Flow::moved, this, [this] {
        m_banner->setRetryVisible(false);
        m_banner->showMessage(Meaning::NeedsYou,
            tr("The address changed on the server after you looked. Nothing was sent. What stands here now is the new "
               "one: look at it again."));
    });
    connect(flow, &Flow::sent, this, [this](const flows::WriteEnd &end) {
        Q_EMIT changed(m_flow->number());
        const NumberAttempt attempt
            = m_removing ? NumberAttempt::RemoveEmergencyAddress : NumberAttempt::SetEmergencyAddress;
        if (end.error) {
            showRefusal(*end.error, attempt);
        } else if (end.storeError) {
            m_banner->setRetryVisible(false);
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
        }
    });
    connect(flow, &Flow::finished, this, &EmergencyAddressDialog::tellFinished);
}

void EmergencyAddressDialog::connectForm()
{
    connect(m_form, &Form::edited, this, [this](const QString &path) {
        m_typed = true;
        std::erase_if(m_serverIssues, [&path](const FieldIssue &issue) {
            return issue.path == path || path == "address"_L1; // the whole address was put in
        });
    });
    connect(m_form, &Form::changed, this, &EmergencyAddressDialog::judge);
    connect(m_unmatched, &QCheckBox::toggled, this, &EmergencyAddressDialog::followButtons);
    connect(m_verdict, &AddressVerdict::chosen, this, [this](const E911Address &address) {
        m_form->setAddress(address);
        m_validate->setFocus(Qt::OtherFocusReason);
    });
}

//! The server's words at the fields that it names, and what it says of the whole above.
void EmergencyAddressDialog::showRefusal(const net::Error &error, NumberAttempt attempt)
{
    m_serverIssues.clear();
    for (const net::FieldError &field : error.fields) {
        if (m_form->hasField(field.field))
            m_serverIssues.push_back(serverFieldIssue(field.field, field.message));
    }
    m_banner->setRetryVisible(false);
    m_banner->showError(errorText(error, attempt));
    m_form->revealMissing();
    judge();
    if (!m_serverIssues.empty())
        m_form->focusField(m_serverIssues.front().path);
}

const EmergencyAddressDialog::Check *EmergencyAddressDialog::checkOfTyped() const
{
    return m_check && m_check->request == m_form->value() ? &*m_check : nullptr;
}

void EmergencyAddressDialog::judge()
{
    std::vector<FieldIssue> issues = E911Form::issues(domain::e911Issues(m_form->value()));
    issues.insert(issues.end(), m_serverIssues.begin(), m_serverIssues.end());
    m_form->setIssues(issues);
    const Check *check = checkOfTyped();
    if (check && check->answer)
        m_verdict->tell(check->request, *check->answer);
    else
        m_verdict->showNothing();
    const bool unmatched = check && check->answer && check->answer->match.value == AddressMatch::None;
    if (!unmatched)
        m_unmatched->setChecked(false);
    m_unmatched->setVisible(unmatched);
    followButtons();
}

void EmergencyAddressDialog::follow()
{
    followAddress();
    followButtons();
}

void EmergencyAddressDialog::followAddress()
{
    const auto &address = m_flow->address();
    const bool known = m_flow->readAt().has_value();
    if (!known) {
        const bool reading = m_flow->step() == Step::Reading;
        m_pill->setPill({reading ? tr("being read") : tr("not read yet"), Meaning::Unknown});
        m_now->setMeaning(Meaning::None);
        m_now->setText(reading ? tr("It is being read.") : tr("It is not read yet."));
    } else if (address) {
        m_pill->setPill({tr("Address set"), Meaning::Done});
        m_now->setMeaning(Meaning::None);
        m_now->setText(domain::streetLine(*address) % u'\n' % domain::cityLine(*address));
    } else {
        m_pill->setPill({tr("No address"), Meaning::NeedsYou});
        m_now->setMeaning(Meaning::NeedsYou);
        m_now->setText(isForUs() ? tr("Nothing. Whoever calls 911 from this number has to say where they are.")
                                 : tr("Nothing. There are emergency addresses for US numbers only."));
    }
    m_asOf->setVisible(known);
    if (known)
        m_asOf->setText(format::asOf(*m_flow->readAt()));
}

QString EmergencyAddressDialog::whyNotSaved() const
{
    switch (m_flow->step()) {
    case Step::Idle:
    case Step::Reading:
        return m_flow->readAt() ? QString() : tr("It has to be read first.");
    case Step::Checking:
        return tr("Validating…");
    case Step::Sending:
        return tr("Sending…");
    case Step::Settling:
        return tr("It was sent, and no answer came. Portside is finding out by reading. Nothing is sent again.");
    case Step::Ready:
        break;
    }
    if (!isForUs())
        return tr("There are emergency addresses for US numbers only.");
    const E911Request typed = m_form->value();
    if (!domain::mayBeSent(domain::e911Issues(typed)))
        return tr("Complete the address first.");
    const auto &now = m_flow->address();
    if (now && domain::differences(*now, typed.address).empty())
        return tr("This is what 911 is told already.");
    const Check *check = checkOfTyped();
    if (!check)
        return tr("Validate it first.");
    const bool unmatched = check->answer && check->answer->match.value == AddressMatch::None;
    return unmatched && !m_unmatched->isChecked() ? tr("No such address is known.") : QString();
}

void EmergencyAddressDialog::followButtons()
{
    const Step step = m_flow->step();
    const bool idle = step == Step::Ready;
    const QString why = whyNotSaved();
    const bool complete = domain::mayBeSent(domain::e911Issues(m_form->value()));
    m_form->setEnabled(isForUs() && (idle || step == Step::Idle || step == Step::Checking));
    m_validate->setEnabled(idle && isForUs() && complete && !checkOfTyped());
    m_save->setEnabled(idle && why.isEmpty());
    m_remove->setEnabled(idle && m_flow->address().has_value());
    m_why->setText(why);
    // Enter does the next step, and never removes anything.
    m_save->setDefault(m_save->isEnabled());
    m_validate->setDefault(!m_save->isEnabled());
    setLook(m_save, m_save->isEnabled() ? ButtonLook::Primary : ButtonLook::Normal);
    setLook(m_validate, m_validate->isEnabled() && !m_save->isEnabled() ? ButtonLook::Primary : ButtonLook::Normal);
}

void EmergencyAddressDialog::askToRemove()
{
    const QString phone = format::phone(m_flow->number());
    m_prompts.ask(this,
        {.title = tr("Remove the emergency address of %1?").arg(phone),
            .text = tr("911 is then told nothing: a caller who cannot speak or does not know where they are is not "
                       "found."),
            .explanation = tr("Phones that can call 911 must have an address by law. Remove it only from a number that "
                              "no phone calls from. Now it is: %1, %2.",
                "street, city")
                               .arg(domain::streetLine(*m_flow->address()), domain::cityLine(*m_flow->address())),
            .answers = {tr("Keep the address"), tr("Remove the address")},
            .dangerous = true},
        [this](int answer) {
            if (answer != 1)
                return;
            m_banner->clear();
            m_removing = true;
            m_flow->deprovision();
        });
}

void EmergencyAddressDialog::tellFinished(bool done)
{
    Q_EMIT changed(m_flow->number());
    m_banner->setRetryVisible(false);
    if (done) {
        m_typed = false;
        m_check.reset();
        m_banner->showMessage(Meaning::Done,
            m_removing ? tr("The address is removed. 911 is told nothing of this number any more.")
                       : tr("The address is saved. 911 is told it from now on."));
        judge();
    } else if (m_banner->isEmpty()) {
        m_banner->showMessage(
            Meaning::NeedsYou, tr("Reading did not find the change. What stands here is what 911 is told now."));
    }
    follow();
}

} // namespace views
