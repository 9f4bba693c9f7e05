#include "views/pages/numbers/callbackssection.h"

#include "views/format.h"
#include "views/numberattempt.h"
#include "views/pages/numbers/signaturechecker.h"
#include "views/prompts.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/passwordedit.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/scrollpage.h"

#include <QAction>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using flows::CallbackSecretFlow;
using State = flows::CallbackSecretFlow::State;
using tables::Meaning;

namespace views {

namespace {

TextLabel *paragraph(const QString &text)
{
    auto *label = new TextLabel(text, TextLabel::Type::Base, TextLabel::Tone::Secondary);
    label->setWordWrap(true);
    return label;
}

//! A secret is not for the history that some clipboards keep.
void copySecret(const QString &secret)
{
    auto *data = new QMimeData;
    data->setText(secret);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

CallbacksSection::CallbacksSection(CallbackSecretFlow &flow, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_prompts(prompts)
{
    setSurface(this, Surface::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner = named(new ErrorBanner, u"callbacksBanner"_s, tr("What happened"));
    m_banner->setClosable(true);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    layout->addWidget(m_banner);
    layout->addWidget(scrollPage(buildContent(), this), 1);
    connectFlow();
    showState();
}

QWidget *CallbacksSection::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(new TextLabel(tr("Callbacks"), TextLabel::Type::Section));
    column->addWidget(paragraph(tr("Sinch signs what it tells about numbers, number orders and hosting with one secret "
                                   "of the project. Where it tells it is set on each number and each order.")));
    addSecret(column);
    column->addWidget(new Hairline);
    addSources(column);
    column->addWidget(new Hairline);
    column->addWidget(new TextLabel(tr("Check a signature"), TextLabel::Type::Section));
    m_checker = new SignatureChecker(m_prompts);
    column->addWidget(m_checker);
    column->addStretch();
    return content;
}

void CallbacksSection::addSecret(QVBoxLayout *column)
{
    m_secret = named(new PasswordEdit, u"callbackSecret"_s, tr("The secret that holds now"));
    m_secret->setReadOnly(true);
    m_secret->eyeAction()->setVisible(false); // a button shows it, which the keyboard reaches
    m_show = named(new QPushButton, u"showCallbackSecret"_s, {});
    m_show->setCheckable(true);
    m_copy = named(new QPushButton(tr("&Copy")), u"copyCallbackSecret"_s, tr("Copy the secret"));
    m_remark = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_remark->setObjectName(u"callbackRemark"_s);
    m_new = named(new PasswordEdit, u"newCallbackSecret"_s, tr("A new secret"));
    m_new->setPlaceholderText(tr("32 to 64 letters, digits and hyphens"));
    m_generate = named(new QPushButton(tr("&Generate")), u"generateCallbackSecret"_s, tr("Generate a new secret"));
    m_change
        = named(new QPushButton(tr("C&hange at Sinch…")), u"changeCallbackSecret"_s, tr("Change the secret at Sinch"));
    setLook(m_change, ButtonLook::Primary);
    m_problem = new TextLabel(TextLabel::Type::Small);
    m_problem->setObjectName(u"callbackProblem"_s);
    m_problem->setMeaning(Meaning::Failed);

    const auto row = [](const std::vector<QWidget *> &widgets) {
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics::gap);
        for (QWidget *widget : widgets)
            line->addWidget(widget, widget == widgets.front() ? 1 : 0);
        return line;
    };
    const auto label = [](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::inset);
    form->setVerticalSpacing(metrics::gap);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(label(tr("&Secret"), m_secret), row({m_secret, m_show, m_copy}));
    form->addRow(QString(), m_remark);
    form->addRow(label(tr("&New secret"), m_new), row({m_new, m_generate, m_change}));
    form->addRow(QString(), m_problem);
    column->addLayout(form);

    connect(m_show, &QPushButton::toggled, this, [this](bool on) {
        m_secret->setShown(on);
        judge();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        copySecret(m_flow.secret());
        m_banner->showMessage(Meaning::Done, tr("The secret is copied."));
    });
    connect(m_generate, &QPushButton::clicked, this, [this] {
        m_new->setText(domain::newCallbackSecret());
        m_new->setFocus(Qt::OtherFocusReason);
    });
    connect(m_new, &QLineEdit::textChanged, this, &CallbacksSection::judge);
    connect(m_change, &QPushButton::clicked, this, &CallbacksSection::askToChange);
}

void CallbacksSection::addSources(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(tr("Where callbacks come from"), TextLabel::Type::Section));
    column->addWidget(paragraph(tr("Let these addresses through to your receivers. Sinch names them for numbers, "
                                   "number orders and hosting; for porting events it names none.")));
    auto *addresses = new TextLabel(domain::callbackSources().join(u'\n'), TextLabel::Type::Fixed);
    addresses->setObjectName(u"callbackSources"_s);
    addresses->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = named(new QPushButton(tr("Copy &addresses")), u"copyCallbackSources"_s, tr("Copy the addresses"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(domain::callbackSources().join(u'\n'));
        m_banner->showMessage(Meaning::Done, tr("The addresses are copied."));
    });
    auto *line = new QHBoxLayout;
    line->addWidget(addresses);
    line->addStretch();
    line->addWidget(copy, 0, Qt::AlignTop);
    column->addLayout(line);
}

void CallbacksSection::connectFlow()
{
    connect(m_banner, &ErrorBanner::retryRequested, this, &CallbacksSection::refresh);
    connect(&m_flow, &CallbackSecretFlow::stateChanged, this, &CallbacksSection::showState);
    connect(&m_flow, &CallbackSecretFlow::secretRead, this, &CallbacksSection::showState);
    connect(&m_flow, &CallbackSecretFlow::readFailed, this, [this](const net::Error &error) {
        m_banner->setRetryVisible(true);
        m_banner->showError(errorText(error, NumberAttempt::ReadCallbackSecret));
    });
    connect(&m_flow, &CallbackSecretFlow::moved, this, [this] {
        m_banner->showMessage(Meaning::NeedsYou,
            tr("Somebody else has changed the secret since you looked. Nothing was sent. What stands here now is "
               "theirs."));
    });
    connect(&m_flow, &CallbackSecretFlow::changed, this, &CallbacksSection::tellEnd);
    connect(&m_flow, &CallbackSecretFlow::settled, this, [this](bool done) {
        if (done)
            m_new->clear();
        m_banner->showMessage(done ? Meaning::Done : Meaning::NeedsYou,
            done ? tr("Reading found the new secret: it holds now.")
                 : tr("Reading did not find the new secret. Show the one that holds now, and compare."));
    });
}

void CallbacksSection::shown()
{
    if (m_flow.state() == State::NotRead)
        m_flow.read();
}

void CallbacksSection::refresh()
{
    m_banner->clear();
    m_banner->setRetryVisible(false);
    m_flow.read();
}

//! Where there is nothing to show.
QString CallbacksSection::standing() const
{
    switch (m_flow.state()) {
    case State::NotRead:
    case State::ReadFailed:
        return tr("not read yet");
    case State::Reading:
        return tr("being read");
    case State::Read:
    case State::Saving:
    case State::Settling:
        break;
    }
    return tr("none was ever set");
}

void CallbacksSection::showState()
{
    m_secret->setText(m_flow.secret());
    m_secret->setPlaceholderText(m_flow.readAt() && m_flow.secret().isEmpty() ? tr("none was ever set") : standing());
    m_checker->setSecret(m_flow.readAt() ? std::optional(m_flow.secret()) : std::nullopt);
    m_remark->setVisible(m_flow.readAt().has_value());
    if (m_flow.readAt())
        m_remark->setText(m_flow.secret().isEmpty()
                ? tr("Callbacks come unsigned: anybody who knows your addresses can send them.")
                : format::asOf(*m_flow.readAt()));
    judge();
}

void CallbacksSection::judge()
{
    const QString fresh = m_new->text();
    const bool idle = m_flow.state() == State::Read || (m_flow.state() == State::ReadFailed && m_flow.readAt());
    QString problem;
    if (fresh.isEmpty())
        problem.clear();
    else if (fresh == m_flow.secret())
        problem = tr("This is the secret that holds already.");
    else if (!domain::isCallbackSecret(fresh))
        problem = tr(
            "It needs 32 to 64 letters, digits and hyphens. This has %n character(s).", nullptr, int(fresh.size()));
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setInvalid(m_new, !problem.isEmpty());
    m_change->setEnabled(idle && !fresh.isEmpty() && problem.isEmpty());
    m_generate->setEnabled(idle);
    m_show->setEnabled(!m_flow.secret().isEmpty());
    m_show->setText(m_show->isChecked() ? tr("H&ide") : tr("Sho&w"));
    m_show->setAccessibleName(m_show->isChecked() ? tr("Hide the secret") : tr("Show the secret"));
    m_copy->setEnabled(!m_flow.secret().isEmpty());
}

void CallbacksSection::askToChange()
{
    const QString fresh = m_new->text();
    const bool first = m_flow.secret().isEmpty();
    m_prompts.ask(this,
        {.title = first ? tr("Sign callbacks from now on?") : tr("Change the secret of the callbacks?"),
            .text = first ? tr("From now on every callback carries a signature.")
                          : tr("The old secret ends at once, and every callback is signed with the new one."),
            .explanation = first
                ? tr("Receivers that do not look at signatures go on as before.")
                : tr("Receivers that check signatures refuse every callback until they know the new secret: "
                     "provisioning results and order states do not reach them meanwhile. Copy it to them first. There "
                     "is no way back to a secret that nobody has written down."),
            .answers = {first ? tr("Leave them unsigned") : tr("Keep the old secret"), tr("Change the secret")},
            .dangerous = !first},
        [this, fresh](int answer) {
            if (answer == 1)
                m_flow.change(fresh);
        });
}

void CallbacksSection::tellEnd(const flows::WriteEnd &end)
{
    if (end.isDone()) {
        m_new->clear();
        m_banner->showMessage(
            Meaning::Done, tr("Changed at Sinch, and read back. Your receivers need the new secret."));
    } else if (end.error) {
        m_banner->showError(errorText(*end.error, NumberAttempt::ChangeCallbackSecret));
    } else if (end.storeError) {
        m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    }
    judge();
}

} // namespace views
