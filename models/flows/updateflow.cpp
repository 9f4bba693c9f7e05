#include "flows/updateflow.h"

#include "api/porting/ordersapi.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"
#include "store/future.h"

#include <utility>

namespace flows {

using domain::PortOrder;

UpdateFlow::UpdateFlow(Desk desk, domain::OrderId order, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_id(std::move(order))
    , m_settler(settler)
{
    connect(&m_settler, &SettleFlow::changed, this, &UpdateFlow::takeSettlement);
}

UpdateFlow::~UpdateFlow() = default;

domain::Permission UpdateFlow::permission() const
{
    const auto &known = m_server ? m_server : m_opened;
    return known ? domain::permission(known->order, domain::OrderAction::Update) : domain::Permission::UnknownStatus;
}

void UpdateFlow::open()
{
    if (m_step != Step::Idle)
        return;
    setStep(Step::Opening);
    store::then(m_desk.journal.about(m_desk.profileKey, m_id.text), this,
        [this](const store::Result<std::vector<store::JournalEntry>> &entries) {
            // Without the journal nothing is filled in: what is missing then is asked for.
            if (entries) {
                m_lastSent = intentdata::lastSentCopy(*entries);
                m_letter = attachedLetter(*entries);
            }
            read([this](const PortOrder &order) {
                m_opened = completed(order, m_lastSent);
                m_openedAt = m_desk.now();
                m_typed = m_opened->order;
                setStep(Step::Editing);
            });
        });
}

void UpdateFlow::read(const std::function<void(const PortOrder &)> &then)
{
    m_read = m_desk.orders.get(m_id);
    m_read.then(this, [this, then](const net::Result<PortOrder> &result) {
        m_read.cancel();
        if (!result) {
            setStep(!m_opened ? Step::Idle : m_step == Step::Checking && m_server ? Step::Deciding : Step::Editing);
            Q_EMIT readFailed(result.error());
            return;
        }
        then(*result);
        Q_EMIT orderRead(*result, m_desk.now());
    });
}

void UpdateFlow::setTyped(const PortOrder &order)
{
    if (m_step == Step::Editing)
        m_typed = order;
}

void UpdateFlow::check()
{
    if (m_step != Step::Editing && m_step != Step::Deciding)
        return;
    setStep(Step::Checking);
    read([this](const PortOrder &order) {
        takeServer(order);
        setStep(Step::Deciding);
    });
}

void UpdateFlow::takeServer(const PortOrder &order)
{
    m_server = completed(order, m_lastSent);
    m_serverAt = m_desk.now();
    replan();
}

void UpdateFlow::replan()
{
    const UpdatePlan before = std::exchange(m_plan, planUpdate(m_opened->order, *m_server, m_typed));
    // A decision holds for what was looked at, and for nothing else.
    for (const UpdateItem &old : before.items) {
        if (std::find(m_plan.items.begin(), m_plan.items.end(), old) == m_plan.items.end()) {
            m_decisions.conflicts.erase(old.key);
            m_decisions.confirmed.erase(old.key);
        }
    }
    Q_EMIT planChanged();
}

void UpdateFlow::edit()
{
    if (m_step == Step::Deciding)
        setStep(Step::Editing);
}

void UpdateFlow::decide(const MemberKey &key, Side side)
{
    m_decisions.conflicts.insert_or_assign(key, side);
    Q_EMIT planChanged();
}

void UpdateFlow::confirm(const MemberKey &key, bool confirmed)
{
    if (confirmed)
        m_decisions.confirmed.insert(key);
    else
        m_decisions.confirmed.erase(key);
    Q_EMIT planChanged();
}

QJsonObject UpdateFlow::body() const
{
    return m_server ? updateBody(m_server->order, m_typed, m_plan, m_decisions) : QJsonObject();
}

domain::LoaDifference UpdateFlow::letterDifference() const
{
    const auto order = m_letter ? intentdata::orderOf(body(), m_id) : std::nullopt;
    return order ? flows::letterDifference(*m_letter, *order) : domain::LoaDifference();
}

bool UpdateFlow::maySend() const
{
    return m_step == Step::Deciding && permission() == domain::Permission::Allowed && !m_plan.changesNothing()
        && undecided().empty() && maskedMembers(body()).empty() && !numbersOf(body()).isEmpty();
}

void UpdateFlow::send()
{
    if (!maySend())
        return;
    setStep(Step::Checking);
    read([this, shown = m_plan](const PortOrder &order) {
        takeServer(order);
        setStep(Step::Deciding);
        // The plan must be the one that was on show: the server may have moved while a person looked at it.
        if (m_plan.items != shown.items || !maySend()) {
            Q_EMIT moved();
            return;
        }
        sendNow();
    });
}

void UpdateFlow::sendNow()
{
    m_sentBody = body();
    const std::optional<PortOrder> order = intentdata::orderOf(m_sentBody, m_id);
    Q_ASSERT(order); // we have just written it
    store::Intent intent = m_desk.intent(store::IntentKind::UpdateOrder, m_id.text, m_desk.timing.writeTimeout);
    intent.data = intentdata::sentAt(m_desk.now(), intentdata::update(m_server->order, m_sentBody));
    m_call.start(
        m_desk.journal, intent, [this, order] { return m_desk.orders.update(*order); },
        [this](const WriteEnd &end, const auto &) { takeEnd(end); });
    setStep(Step::Sending);
}

void UpdateFlow::takeEnd(const WriteEnd &writeEnd)
{
    m_intentId = writeEnd.intentId;
    switch (writeEnd.state) {
    case store::OutcomeState::Done:
        Q_EMIT sent(writeEnd);
        verify();
        return;
    case store::OutcomeState::Unknown:
        setStep(Step::Settling);
        Q_EMIT sent(writeEnd);
        m_settler.settle(writeEnd.intentId);
        return;
    case store::OutcomeState::Begun:
    case store::OutcomeState::Sent:
    case store::OutcomeState::Refused:
    case store::OutcomeState::Failed:
    case store::OutcomeState::Absent:
        // Nothing happened there: what was typed and decided is still good.
        setStep(Step::Deciding);
        Q_EMIT sent(writeEnd);
        return;
    }
    Q_UNREACHABLE();
}

void UpdateFlow::takeSettlement(const Settlement &settlement)
{
    if (m_step != Step::Settling || settlement.intentId != m_intentId)
        return;
    if (settlement.state == SettleState::Done) {
        verify();
    } else if (settlement.state == SettleState::Absent) {
        setStep(Step::Deciding);
        Q_EMIT finished(false);
    }
}

void UpdateFlow::verify()
{
    setStep(Step::Verifying);
    m_read = m_desk.orders.get(m_id);
    m_read.then(this, [this](const net::Result<PortOrder> &result) {
        m_read.cancel();
        if (result) {
            m_notTaken = flows::notTaken(m_sentBody, *result);
            Q_EMIT orderRead(*result, m_desk.now());
        } else {
            Q_EMIT readFailed(result.error());
        }
        end(true);
    });
}

void UpdateFlow::end(bool updated)
{
    setStep(Step::Over);
    Q_EMIT finished(updated);
}

void UpdateFlow::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
