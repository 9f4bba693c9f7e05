#include "views/pages/numbers/callbacksecretbox.h"

#include "views/format.h"
#include "views/numberattempt.h"
#include "views/prompts.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/passwordedit.h"

#include <QAction>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;
using flows::CallbackSecretFlow;
using State = flows::CallbackSecretFlow::State;
using tables::Meaning;

namespace views {

namespace {

//! A secret is not for the history that some clipboards keep.
void copySecret(const QString &secret)
{
    auto *data = new QMimeData;
    data->setText(secret);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

CallbackSecretBox::CallbackSecretBox(CallbackSecretFlow &flow, Prompts &prompts, ErrorBanner &banner, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_prompts(prompts)
    , m_banner(banner)
{
    build();
    connectFlow();
    showState();
}

//! Of the Imported Numbers API: "hostingCallbackSecret" beside "callbackSecret".
QString CallbackSecretBox::name(const QString &what) const
{
    return isImported() ? u"hosting"_s + what.at(0).toUpper() + what.mid(1) : what;
}

void CallbackSecretBox::build()
{
    m_secret = named(new PasswordEdit, name(u"callbackSecret"_s),
        isImported() ? tr("The secret of hosting that holds now") : tr("The secret that holds now"));
    m_secret->setReadOnly(true);
    m_secret->eyeAction()->setVisible(false); // a button shows it, which the keyboard reaches
    m_show = named(new QPushButton, name(u"showCallbackSecret"_s), {});
    m_show->setCheckable(true);
    m_copy = named(new QPushButton(tr("&Copy")), name(u"copyCallbackSecret"_s), tr("Copy the secret"));
    m_remark = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_remark->setObjectName(name(u"callbackRemark"_s));
    m_new = named(new PasswordEdit, name(u"newCallbackSecret"_s),
        isImported() ? tr("A new secret of hosting") : tr("A new secret"));
    m_new->setPlaceholderText(
        isImported() ? tr("32 to 36 letters, digits and hyphens") : tr("32 to 64 letters, digits and hyphens"));
    m_generate
        = named(new QPushButton(tr("&Generate")), name(u"generateCallbackSecret"_s), tr("Generate a new secret"));
    m_change = named(
        new QPushButton(tr("C&hange at Sinch…")), name(u"changeCallbackSecret"_s), tr("Change the secret at Sinch"));
    setLook(m_change, isImported() ? ButtonLook::Accent : ButtonLook::Primary); // one of them is the primary one
    m_problem = new TextLabel(TextLabel::Type::Small);
    m_problem->setObjectName(name(u"callbackProblem"_s));
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
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::inset);
    form->setVerticalSpacing(metrics::gap);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(label(tr("&Secret"), m_secret), row({m_secret, m_show, m_copy}));
    form->addRow(QString(), m_remark);
    form->addRow(label(tr("&New secret"), m_new), row({m_new, m_generate, m_change}));
    form->addRow(QString(), m_problem);

    connect(m_show, &QPushButton::toggled, this, [this](bool on) {
        m_secret->setShown(on);
        judge();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        copySecret(m_flow.secret());
        m_banner.showMessage(Meaning::Done, tr("The secret is copied."));
    });
    connect(m_generate, &QPushButton::clicked, this, [this] {
        // No rule is published for imported numbers: this one fits those of all its relatives.
        constexpr int fitsAll = 36;
        const QString made = domain::newCallbackSecret();
        m_new->setText(isImported() ? made.left(fitsAll) : made);
        m_new->setFocus(Qt::OtherFocusReason);
    });
    connect(m_new, &QLineEdit::textChanged, this, &CallbackSecretBox::judge);
    connect(m_change, &QPushButton::clicked, this, &CallbackSecretBox::askToChange);
}

void CallbackSecretBox::connectFlow()
{
    connect(&m_flow, &CallbackSecretFlow::stateChanged, this, &CallbackSecretBox::showState);
    connect(&m_flow, &CallbackSecretFlow::secretRead, this, &CallbackSecretBox::showState);
    connect(&m_flow, &CallbackSecretFlow::readFailed, this, [this](const net::Error &error) {
        m_banner.setRetryVisible(true);
        m_banner.showError(errorText(error, NumberAttempt::ReadCallbackSecret));
    });
    connect(&m_flow, &CallbackSecretFlow::moved, this, [this] {
        m_banner.showMessage(Meaning::NeedsYou,
            tr("Somebody else has changed the secret since you looked. Nothing was sent. What stands here now is "
               "theirs."));
    });
    connect(&m_flow, &CallbackSecretFlow::changed, this, &CallbackSecretBox::tellEnd);
    connect(&m_flow, &CallbackSecretFlow::settled, this, [this](bool done) {
        if (done)
            m_new->clear();
        m_banner.showMessage(done ? Meaning::Done : Meaning::NeedsYou,
            done ? tr("Reading found the new secret: it holds now.")
                 : tr("Reading did not find the new secret. Show the one that holds now, and compare."));
    });
}

void CallbackSecretBox::shown()
{
    if (m_flow.state() == State::NotRead)
        m_flow.read();
}

void CallbackSecretBox::refresh()
{
    m_flow.read();
}

//! Where there is nothing to show.
QString CallbackSecretBox::standing() const
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

void CallbackSecretBox::showState()
{
    m_secret->setText(m_flow.secret());
    m_secret->setPlaceholderText(m_flow.readAt() && m_flow.secret().isEmpty() ? tr("none was ever set") : standing());
    m_remark->setVisible(m_flow.readAt().has_value());
    if (m_flow.readAt())
        m_remark->setText(m_flow.secret().isEmpty()
                ? tr("Callbacks come unsigned: anybody who knows your addresses can send them.")
                : format::asOf(*m_flow.readAt()));
    judge();
    Q_EMIT secretChanged();
}

QString CallbackSecretBox::problemOf(const QString &fresh) const
{
    if (fresh.isEmpty())
        return {};
    if (fresh == m_flow.secret())
        return tr("This is the secret that holds already.");
    if (!flows::isSecretFor(m_flow.host(), fresh))
        return isImported() ? tr("It needs letters or digits.")
                            : tr("It needs 32 to 64 letters, digits and hyphens. This has %n character(s).", nullptr,
                                int(fresh.size()));
    return {};
}

void CallbackSecretBox::judge()
{
    const QString fresh = m_new->text();
    const bool idle = m_flow.state() == State::Read || (m_flow.state() == State::ReadFailed && m_flow.readAt());
    const QString problem = problemOf(fresh);
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

void CallbackSecretBox::askToChange()
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

void CallbackSecretBox::tellEnd(const flows::WriteEnd &end)
{
    if (end.isDone()) {
        m_new->clear();
        m_banner.showMessage(Meaning::Done, tr("Changed at Sinch, and read back. Your receivers need the new secret."));
    } else if (end.error) {
        m_banner.showError(errorText(*end.error, NumberAttempt::ChangeCallbackSecret));
    } else if (end.storeError) {
        m_banner.showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    }
    judge();
}

} // namespace views
