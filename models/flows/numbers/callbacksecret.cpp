#include "flows/numbers/callbacksecret.h"

#include "api/imported/importedapi.h"
#include "api/numbers/numbersapi.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"

using namespace Qt::StringLiterals;

namespace flows {

using domain::CallbackConfiguration;

const api::CallbackApi &callbacksOf(const Desk &desk, CallbackHost host)
{
    switch (host) {
    case CallbackHost::Numbers:
        return desk.numbers.callbacks();
    case CallbackHost::Imported:
        return desk.imported.callbacks();
    }
    Q_UNREACHABLE();
}

net::Result<CallbackConfiguration> configurationOf(CallbackHost host, const net::Result<CallbackConfiguration> &answer)
{
    return host == CallbackHost::Imported ? api::noSecretIfMissing(answer) : answer;
}

bool isSecretFor(CallbackHost host, const QString &secret)
{
    return host == CallbackHost::Imported ? !secret.trimmed().isEmpty() : domain::isCallbackSecret(secret);
}

static store::IntentKind kindFor(CallbackHost host)
{
    return host == CallbackHost::Imported ? store::IntentKind::HostingCallbacks : store::IntentKind::CallbackSecret;
}

CallbackSecretFlow::CallbackSecretFlow(Desk desk, SettleFlow &settler, CallbackHost host, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_host(host)
    , m_settler(settler)
{
    connect(&m_settler, &SettleFlow::changed, this, &CallbackSecretFlow::takeSettlement);
}

CallbackSecretFlow::~CallbackSecretFlow() = default;

void CallbackSecretFlow::read()
{
    if (m_state == State::Saving || m_state == State::Settling)
        return;
    get([this] { setState(State::Read); });
    setState(State::Reading);
}

void CallbackSecretFlow::get(const std::function<void()> &then)
{
    m_read = callbacksOf(m_desk, m_host).get();
    m_read.then(this, [this, then](const net::Result<CallbackConfiguration> &answer) {
        m_read.cancel();
        const auto result = configurationOf(m_host, answer);
        if (!result) {
            setState(State::ReadFailed);
            Q_EMIT readFailed(result.error());
            return;
        }
        m_secret = result->hmacSecret;
        m_readAt = m_desk.now();
        then();
        Q_EMIT secretRead();
    });
}

void CallbackSecretFlow::change(const QString &secret)
{
    if (m_state == State::Saving || m_state == State::Settling || !isSecretFor(m_host, secret))
        return;
    get([this, secret, shown = m_secret, known = m_readAt.has_value()] {
        if (!known || m_secret == shown) {
            write(secret);
            return;
        }
        setState(State::Read);
        Q_EMIT moved();
    });
    setState(State::Saving);
}

void CallbackSecretFlow::write(const QString &secret)
{
    store::Intent intent = m_desk.intent(kindFor(m_host), u"callbackConfiguration"_s, m_desk.timing.writeTimeout);
    // Under the name by which the journal knows a secret, and encrypts it.
    intent.data = intentdata::sentAt(m_desk.now(),
        {{u"sent"_s, QJsonObject{{u"hmacSecret"_s, secret}}}, {u"before"_s, QJsonObject{{u"hmacSecret"_s, m_secret}}}});
    m_write.start(
        m_desk.journal, intent, [this, secret] { return callbacksOf(m_desk, m_host).changeSecret(secret); },
        [this](const WriteEnd &end, const std::optional<CallbackConfiguration> &) {
            m_intentId = end.intentId;
            const bool unknown = end.state == store::OutcomeState::Unknown;
            setState(unknown ? State::Settling : State::Read);
            if (unknown)
                m_settler.settle(end.intentId);
            Q_EMIT changed(end);
            if (end.isDone())
                read(); // what the server made of it, not what we meant
        });
}

void CallbackSecretFlow::takeSettlement(const Settlement &settlement)
{
    if (m_state != State::Settling || settlement.intentId != m_intentId)
        return;
    if (!settlement.isSettled() && settlement.state != SettleState::Undecided)
        return;
    const bool done = settlement.state == SettleState::Done;
    setState(State::Read);
    Q_EMIT settled(done);
    read();
}

void CallbackSecretFlow::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace flows
