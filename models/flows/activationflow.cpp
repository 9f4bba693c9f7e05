#include "flows/activationflow.h"

#include "api/porting/ordersapi.h"
#include "domain/porting/zones.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"

#include <algorithm>

namespace flows {

using domain::ActivatedGroup;
using domain::PortOrder;
using domain::ReadyGroups;

ActivationFlow::ActivationFlow(Desk desk, domain::OrderId order, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_id(std::move(order))
    , m_settler(settler)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &ActivationFlow::look);
    connect(&m_settler, &SettleFlow::settled, this, &ActivationFlow::takeSettlement);
}

ActivationFlow::~ActivationFlow() = default;

const GroupProgress *ActivationFlow::group(const QString &name) const
{
    const auto found = std::find_if(
        m_groups.begin(), m_groups.end(), [&](const GroupProgress &group) { return group.name == name; });
    return found == m_groups.end() ? nullptr : &*found;
}

GroupProgress *ActivationFlow::find(const QString &name)
{
    return const_cast<GroupProgress *>(std::as_const(*this).group(name)); // NOLINT: the members are ours
}

void ActivationFlow::prepare()
{
    if (m_step == Step::Sending || m_step == Step::Settling || m_step == Step::Following)
        return;
    m_sent.clear();
    read([this] {
        judge();
        setStep(Step::Ready);
    });
}

void ActivationFlow::activate(const QStringList &groups)
{
    if (m_step != Step::Ready || groups.isEmpty())
        return;
    read([this, groups, shown = m_groups] { sendIfUnmoved(groups, shown); });
}

void ActivationFlow::read(const std::function<void()> &then)
{
    m_afterReading = then;
    m_readError.reset();
    m_orderCall = m_desk.orders.get(m_id);
    m_orderCall.then(this, [this](const net::Result<PortOrder> &result) {
        m_orderCall.cancel();
        if (result)
            m_order = *result;
        else
            m_readError = result.error();
        takeReading();
    });
    m_readyCall = m_desk.orders.availableActivations(m_id);
    m_readyCall.then(this, [this](const net::Result<ReadyGroups> &result) {
        m_readyCall.cancel();
        if (result)
            m_ready = *result;
        else
            m_readError = result.error();
        takeReading();
    });
    setStep(Step::Reading);
}

void ActivationFlow::takeReading()
{
    if (m_orderCall.isRunning() || m_readyCall.isRunning())
        return;
    if (m_readError) {
        // What is on show is older than the click: nothing may be done on it.
        m_ready.reset();
        setStep(Step::Idle);
        Q_EMIT readFailed(*m_readError);
        return;
    }
    m_readAt = m_desk.now();
    const auto then = std::exchange(m_afterReading, {});
    then();
    Q_EMIT orderRead(*m_order, *m_readAt);
}

void ActivationFlow::judge()
{
    const domain::PortZone zone = domain::zoneOf(*m_order);
    const QDateTime now = m_desk.now();
    m_groups.clear();
    for (const domain::GroupView &view : domain::groupsOf(*m_order, zone, now, m_ready)) {
        if (view.name.isEmpty())
            continue; // the carrier has not grouped them yet: there is nothing to name in a request
        GroupProgress group{.name = view.name,
            .gates = domain::activationGates(*m_order, view.name, m_ready, zone, now),
            .numbers = domain::numbersHit(*m_order, view.name, m_ready)};
        if (view.state == domain::GroupState::Activated)
            group.state = ActivationState::Activated;
        else
            group.state = domain::mayActivate(group.gates) ? ActivationState::Offered : ActivationState::Closed;
        m_groups.push_back(group);
    }
    Q_EMIT groupsChanged();
}

void ActivationFlow::sendIfUnmoved(const QStringList &groups, const std::vector<GroupProgress> &shown)
{
    judge();
    QStringList different;
    for (const QString &name : groups) {
        const auto before
            = std::find_if(shown.begin(), shown.end(), [&](const GroupProgress &group) { return group.name == name; });
        const GroupProgress *after = group(name);
        const auto sorted = [](QStringList numbers) {
            numbers.sort();
            return numbers;
        };
        const bool same = before != shown.end() && after && after->state == ActivationState::Offered
            && sorted(before->numbers) == sorted(after->numbers);
        if (!same)
            different.append(name);
    }
    if (different.isEmpty()) {
        send(groups);
        return;
    }
    setStep(Step::Ready);
    Q_EMIT moved(different);
}

void ActivationFlow::send(const QStringList &groups)
{
    m_sent = groups;
    QStringList numbers;
    for (const QString &name : groups)
        numbers += group(name)->numbers;
    setSent(ActivationState::Sending);
    store::Intent intent = m_desk.intent(store::IntentKind::Activate, m_id.text, m_desk.timing.writeTimeout);
    intent.data = intentdata::sentAt(m_desk.now(), intentdata::activation(groups, numbers));
    m_call.start(
        m_desk.journal, intent,
        [this, groups, dialect = m_ready->dialect] { return m_desk.orders.activate(m_id, groups, dialect); },
        [this](const WriteEnd &end, const auto &answer) { takeEnd(end, answer); });
    setStep(Step::Sending);
}

void ActivationFlow::takeEnd(const WriteEnd &end, const std::optional<std::vector<ActivatedGroup>> &answer)
{
    m_intentId = end.intentId;
    switch (end.state) {
    case store::OutcomeState::Done:
        for (const ActivatedGroup &answered : answer.value_or(std::vector<ActivatedGroup>())) {
            if (GroupProgress *group = find(answered.name))
                group->serverStatus = answered.status;
        }
        Q_EMIT sent(end);
        follow();
        return;
    case store::OutcomeState::Unknown:
        setSent(ActivationState::Unknown);
        setStep(Step::Settling);
        Q_EMIT sent(end);
        m_settler.settle(end.intentId);
        return;
    case store::OutcomeState::Begun:
    case store::OutcomeState::Sent:
    case store::OutcomeState::Refused:
    case store::OutcomeState::Failed:
    case store::OutcomeState::Absent:
        setSent(end.state == store::OutcomeState::Refused ? ActivationState::Refused : ActivationState::Failed);
        setStep(Step::Over);
        Q_EMIT sent(end);
        Q_EMIT finished(false);
        return;
    }
    Q_UNREACHABLE();
}

void ActivationFlow::takeSettlement(const Settlement &settlement)
{
    if (m_step != Step::Settling || settlement.intentId != m_intentId)
        return;
    if (settlement.state == SettleState::Done) {
        follow();
        return;
    }
    setSent(ActivationState::Failed);
    setStep(Step::Over);
    Q_EMIT finished(false);
}

void ActivationFlow::follow()
{
    setSent(ActivationState::Accepted);
    m_looks = 0;
    m_wait = m_desk.timing.activationPoll;
    setStep(Step::Following);
    look();
}

void ActivationFlow::look()
{
    m_nextLook.reset();
    m_orderCall = m_desk.orders.get(m_id);
    m_orderCall.then(this, [this](const net::Result<PortOrder> &result) {
        m_orderCall.cancel();
        if (result) {
            m_order = *result;
            m_readAt = m_desk.now();
            count();
            Q_EMIT orderRead(*m_order, *m_readAt);
        }
        const bool all = std::all_of(m_sent.begin(), m_sent.end(), [this](const QString &name) {
            const GroupProgress *sentGroup = group(name);
            return sentGroup && sentGroup->state == ActivationState::Activated;
        });
        if (all || ++m_looks >= m_desk.timing.activationPolls) {
            endFollowing();
            return;
        }
        m_poll.start(m_wait);
        m_nextLook = m_desk.local().addMSecs(m_wait.count());
        m_wait = std::min(m_wait + m_wait / 2, m_desk.timing.activationPollMax);
    });
}

void ActivationFlow::count()
{
    QSet<QString> active;
    for (const domain::PortNumber &number : m_order->numbers) {
        if (number.status.value == domain::NumberStatus::Activated)
            active.insert(number.phoneNumber);
    }
    for (const QString &name : std::as_const(m_sent)) {
        GroupProgress *group = find(name);
        group->activated = int(std::count_if(group->numbers.begin(), group->numbers.end(),
            [&](const QString &number) { return active.contains(number); }));
        if (group->activated == group->numbers.size())
            group->state = ActivationState::Activated;
    }
    Q_EMIT groupsChanged();
}

void ActivationFlow::stopFollowing()
{
    if (m_step != Step::Following)
        return;
    m_orderCall.cancel();
    endFollowing();
}

void ActivationFlow::endFollowing()
{
    m_poll.stop();
    m_nextLook.reset();
    bool all = true;
    for (const QString &name : std::as_const(m_sent)) {
        GroupProgress *group = find(name);
        if (group->state == ActivationState::Accepted)
            group->state = ActivationState::FollowEnded;
        all = all && group->state == ActivationState::Activated;
    }
    Q_EMIT groupsChanged();
    setStep(Step::Over);
    Q_EMIT finished(all);
}

void ActivationFlow::setSent(ActivationState state)
{
    for (const QString &name : std::as_const(m_sent))
        find(name)->state = state;
    Q_EMIT groupsChanged();
}

void ActivationFlow::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
