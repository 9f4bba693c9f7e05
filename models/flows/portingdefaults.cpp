#include "flows/portingdefaults.h"

#include "api/porting/configurationapi.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"
#include "json/porting/portingdefaultsjson.h"

using namespace Qt::StringLiterals;

namespace flows {

using domain::PortingDefaults;

PortingDefaultsFlow::PortingDefaultsFlow(Desk desk, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
{
}

void PortingDefaultsFlow::read()
{
    if (m_state == State::Saving)
        return;
    m_call = m_desk.configuration.get();
    m_call.then(this, [this](const net::Result<PortingDefaults> &result) {
        m_call.cancel();
        take(api::orNone(result));
    });
    setState(State::Reading);
}

void PortingDefaultsFlow::save(const PortingDefaults &wanted)
{
    if (m_state == State::Saving)
        return;
    m_call = m_desk.configuration.get();
    m_call.then(this, [this, wanted](const net::Result<PortingDefaults> &result) {
        m_call.cancel();
        const auto current = api::orNone(result);
        take(current);
        if (current)
            write(wanted);
    });
    setState(State::Saving);
}

void PortingDefaultsFlow::take(const net::Result<std::optional<PortingDefaults>> &result)
{
    if (!result) {
        setState(State::ReadFailed);
        Q_EMIT readFailed(result.error());
        return;
    }
    m_defaults = *result;
    m_readAt = m_desk.now();
    setState(m_defaults ? State::Read : State::Missing);
    Q_EMIT defaultsRead(m_defaults);
}

void PortingDefaultsFlow::write(const PortingDefaults &wanted)
{
    // The whole resource is replaced, so what others keep there and we do not know goes back as it came.
    PortingDefaults merged = wanted;
    if (m_defaults) {
        merged.rest = m_defaults->rest;
        if (merged.contact && m_defaults->contact)
            merged.contact->rest = m_defaults->contact->rest;
    }
    store::Intent intent
        = m_desk.intent(store::IntentKind::Configuration, u"configuration"_s, m_desk.timing.writeTimeout);
    intent.data = intentdata::sentAt(m_desk.now(),
        intentdata::configuration(m_defaults ? json::write(*m_defaults) : QJsonValue(), json::write(merged)));
    const bool create = !m_defaults;
    m_write.start(
        m_desk.journal, intent,
        [this, merged, create] {
            return create ? m_desk.configuration.create(merged) : m_desk.configuration.replace(merged);
        },
        [this](const WriteEnd &end, const std::optional<PortingDefaults> &) {
            setState(m_defaults ? State::Read : State::Missing);
            if (end.state == store::OutcomeState::Unknown)
                m_settler.settle(end.intentId);
            Q_EMIT saved(end);
            if (end.isDone() || end.state == store::OutcomeState::Unknown)
                read(); // what the server made of it, not what we meant
        });
    setState(State::Saving);
}

void PortingDefaultsFlow::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace flows
