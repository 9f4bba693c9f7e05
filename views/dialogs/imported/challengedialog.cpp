#include "views/dialogs/imported/challengedialog.h"

#include "domain/imported/qualifiedrules.h"
#include "tables/imported/qualifiedtext.h"
#include "views/format.h"
#include "views/importedattempt.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;
using domain::QualifiedState;
using flows::ChallengeFlow;
using tables::Meaning, tables::QualifiedText;

namespace views {

ChallengeDialog::ChallengeDialog(std::unique_ptr<ChallengeFlow> flow, const BandInfo &band, QWidget *parent)
    : NumberDialog(u"challenge"_s, band, {640, 480}, parent)
    , m_flow(std::move(flow))
{
    const QString phone = format::phone(m_flow->phoneNumber());
    setWindowTitle(tr("Prove by a call — %1").arg(phone));
    header()->setTitle(tr("Prove whose %1 is").arg(phone));
    header()->setSubtitle(tr("%1. The number rings, and a voice tells a code.").arg(m_flow->phoneNumber()));
    setContent(buildContent());
    m_again = addButton(u"challengeAgain"_s, tr("Read a&gain"));
    m_why = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_why->setObjectName(u"challengeWhy"_s);
    m_why->setWordWrap(true);
    footer()->addWidget(m_why, 1);
    m_leave = addButton(u"challengeLeave"_s, tr("C&lose"));
    m_go = addButton(u"challengeVerify"_s, tr("&Verify the code"));
    setLook(m_go, ButtonLook::Primary);
    setShortcuts(m_go, m_again);
    connectFlow();
    m_flow->prepare();
    follow();
}

ChallengeDialog::~ChallengeDialog() = default;

QWidget *ChallengeDialog::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    const auto words = [](const QString &name) {
        auto *label = new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary);
        label->setObjectName(name);
        label->setWordWrap(true);
        return label;
    };
    m_pill = new PillLabel;
    m_standing = words(u"challengeStanding"_s);
    auto *state = new QHBoxLayout;
    state->setSpacing(metrics::blockGap);
    state->addWidget(m_pill, 0, Qt::AlignTop);
    state->addWidget(m_standing, 1);
    column->addLayout(state);
    column->addWidget(new Hairline);
    column->addWidget(new TextLabel(tr("1. Let it ring"), TextLabel::Type::Section));
    auto *call = words(u"challengeCallWords"_s);
    call->setText(
        tr("Have somebody at that telephone, with something to write. Each call tells a new code, and ends the "
           "one before."));
    column->addWidget(call);
    m_call = named(new QPushButton, u"challengeCall"_s, {});
    m_call->setAutoDefault(false);
    auto *callRow = new QHBoxLayout;
    callRow->addWidget(m_call);
    callRow->addStretch();
    column->addLayout(callRow);
    column->addWidget(new Hairline);
    column->addWidget(new TextLabel(tr("2. Tell the code"), TextLabel::Type::Section));
    m_code = named(new QLineEdit, u"challengeCode"_s, tr("The code that was heard, with its zeros"));
    m_code->setValidator(new QRegularExpressionValidator(QRegularExpression(u"\\d{0,12}"_s), m_code));
    m_code->setMaximumWidth(160);
    auto *label = new QLabel(tr("C&ode"));
    label->setBuddy(m_code);
    m_told = words(u"challengeTold"_s);
    auto *codeRow = new QHBoxLayout;
    codeRow->setSpacing(metrics::blockGap);
    codeRow->addWidget(label);
    codeRow->addWidget(m_code);
    codeRow->addWidget(m_told, 1);
    column->addLayout(codeRow);
    column->addWidget(new Hairline);
    auto *otherwise = words(u"challengeOtherwise"_s);
    otherwise->setText(tr("Nobody can take the call? Invoices that list the number prove the same, in one to three "
                          "business days."));
    column->addWidget(otherwise);
    m_invoices = named(new QPushButton(tr("E-mail &invoices…")), u"challengeInvoices"_s, tr("E-mail invoices instead"));
    m_invoices->setAutoDefault(false);
    auto *invoiceRow = new QHBoxLayout;
    invoiceRow->addWidget(m_invoices);
    invoiceRow->addStretch();
    column->addLayout(invoiceRow);
    column->addStretch();
    return content;
}

void ChallengeDialog::connectFlow()
{
    const ChallengeFlow *flow = m_flow.get();
    connect(m_call, &QPushButton::clicked, this, [this] {
        banner()->clear();
        m_code->clear();
        m_flow->challenge();
    });
    connect(m_go, &QPushButton::clicked, this, [this] {
        banner()->clear();
        m_flow->verify(m_code->text());
    });
    connect(m_code, &QLineEdit::textChanged, this, &ChallengeDialog::follow);
    connect(m_code, &QLineEdit::returnPressed, m_go, &QPushButton::click);
    connect(m_again, &QPushButton::clicked, this, [this] {
        banner()->clear();
        m_flow->prepare();
    });
    connect(m_leave, &QPushButton::clicked, this, &ChallengeDialog::reject);
    connect(m_invoices, &QPushButton::clicked, this, [this] {
        const auto number = m_flow->number();
        reject();
        if (number)
            Q_EMIT invoicesRequested(*number);
    });
    connect(flow, &ChallengeFlow::stepChanged, this, &ChallengeDialog::follow);
    connect(flow, &ChallengeFlow::readFailed, this,
        [this](const net::Error &error) { banner()->showError(errorText(error, ImportedAttempt::ReadQualified)); });
    connect(flow, &ChallengeFlow::moved, this, [this] {
        banner()->showMessage(Meaning::NeedsYou,
            tr("The number is not in a state any more that allows this. Nothing was sent. How it stands now is "
               "shown."));
    });
    connect(flow, &ChallengeFlow::numberGone, this, [this] {
        banner()->showMessage(
            Meaning::NeedsYou, tr("The number is not among the qualified ones any more. Nothing was sent."));
    });
    connect(flow, &ChallengeFlow::sent, this, &ChallengeDialog::tellEnd);
    connect(flow, &ChallengeFlow::settled, this, [this](ChallengeFlow::Write, store::OutcomeState state) {
        if (state == store::OutcomeState::Done)
            banner()->showMessage(
                Meaning::Waiting, tr("Reading shows that it arrived. How the number stands is shown."));
        else if (state == store::OutcomeState::Absent)
            banner()->showMessage(Meaning::NeedsYou, tr("Reading proves that it did not arrive. Send it again."));
        else
            banner()->showMessage(Meaning::Unknown,
                tr("No answer came, and reading cannot tell: the number waited for a code before, and waits for one "
                   "now. Ask whether the telephone rang; if it did not, call again."));
    });
}

void ChallengeDialog::tellEnd(const flows::WriteEnd &end)
{
    const bool isCode = m_flow->lastWrite() == ChallengeFlow::Write::Code;
    if (end.isDone()) {
        tellState();
        return;
    }
    if (end.error)
        banner()->showError(
            errorText(*end.error, isCode ? ImportedAttempt::VerifyChallenge : ImportedAttempt::SendChallenge));
    else if (end.storeError)
        banner()->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
}

//! A wrong code is no error: the state says so.
void ChallengeDialog::tellState()
{
    const QualifiedState state = m_flow->number() ? m_flow->number()->state.value : QualifiedState::Unknown;
    if (m_flow->lastWrite() == ChallengeFlow::Write::Challenge) {
        banner()->showMessage(Meaning::Waiting, tr("The number is being called. Type the code that is heard."));
        m_code->setFocus(Qt::OtherFocusReason);
    } else if (state == QualifiedState::Verified) {
        banner()->showMessage(Meaning::Done, tr("The code was right: it is proven whose the number is."));
    } else if (state == QualifiedState::VerificationBlocked) {
        banner()->showMessage(Meaning::Failed,
            tr("The code was wrong, and there were too many wrong ones: codes are blocked for this number. Only "
               "invoices "
               "help now."));
    } else if (state == QualifiedState::VerificationFailed) {
        banner()->showMessage(Meaning::Failed,
            tr("The code was not taken: it was wrong, or it came too late. Call again for a new one. After a few wrong "
               "ones Sinch blocks codes for the number."));
        m_code->clear();
    } else {
        banner()->showMessage(Meaning::NeedsYou, tr("The code was told. How the number stands now is shown."));
    }
}

QString ChallengeDialog::standing() const
{
    if (!m_flow->number())
        return tr("Reading how the number stands.");
    QString hint = QualifiedText::hint(m_flow->number()->state.value);
    hint[0] = hint[0].toUpper();
    const QString trouble = QualifiedText::trouble(*m_flow->number()).simplified();
    const QString sentence = tr("%1.", "a sentence without its end").arg(hint);
    return trouble.isEmpty() ? sentence : tr("%1 The server says: “%2”").arg(sentence, trouble);
}

QString ChallengeDialog::why() const
{
    using Step = ChallengeFlow::Step;
    switch (m_flow->step()) {
    case Step::Idle:
    case Step::Reading:
        return tr("Reading the number.");
    case Step::Sending:
        return tr("Sending.");
    case Step::Settling:
        return tr("No answer came. Portside is finding out by reading. Nothing is sent again.");
    case Step::Gone:
        return {};
    case Step::Ready:
        break;
    }
    const QualifiedState state = m_flow->number()->state.value;
    if (state == QualifiedState::Verified)
        return tr("Nothing is left to prove.");
    if (!domain::mayBeVerified(state))
        return domain::mayBeChallenged(state) ? tr("First the number must be called.") : QString();
    return m_code->text().isEmpty() ? tr("Type the code.") : QString();
}

void ChallengeDialog::follow()
{
    const bool isReady = m_flow->step() == ChallengeFlow::Step::Ready && m_flow->number();
    const auto state = m_flow->number() ? m_flow->number()->state : domain::Open<QualifiedState>();
    const tables::Status status = QualifiedText::of(state);
    m_pill->setVisible(m_flow->number().has_value());
    m_pill->setPill({status.text, status.meaning, status.sign});
    m_standing->setText(standing());
    const bool mayVerify = isReady && domain::mayBeVerified(state.value);
    setText(m_call, domain::mayBeVerified(state.value) ? tr("&Call again") : tr("&Call the number"));
    m_call->setEnabled(isReady && domain::mayBeChallenged(state.value));
    setLook(m_call, mayVerify ? ButtonLook::Normal : ButtonLook::Accent);
    m_code->setEnabled(mayVerify);
    m_go->setEnabled(mayVerify && !m_code->text().isEmpty());
    const auto &told = m_flow->codesTold();
    m_told->setText(told && *told > 0 ? tr("%n code(s) told from this desk so far.", nullptr, *told) : QString());
    m_invoices->setEnabled(isReady && domain::invoicesHelp(state.value));
    m_again->setEnabled(isReady);
    m_why->setText(why());
}

} // namespace views
