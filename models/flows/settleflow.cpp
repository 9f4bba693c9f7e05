#include "flows/settleflow.h"

#include "flows/settlereading.h"

#include <QTimer>

#include <algorithm>

namespace flows {

using store::JournalEntry;
using store::OutcomeState;

struct SettleFlow::Case {
    JournalEntry entry;
    Settlement settlement;
    QDateTime lookBegan;
    std::unique_ptr<SettleReading> reading;
    QTimer timer;
};

SettleFlow::SettleFlow(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
{
}

SettleFlow::~SettleFlow() = default;

void SettleFlow::settle(const QString &intentId)
{
    store::then(m_desk.journal.find(intentId), this, [this](const store::Result<std::optional<JournalEntry>> &entry) {
        if (!entry)
            Q_EMIT storeFailed(entry.error());
        else if (*entry)
            take(**entry);
    });
}

void SettleFlow::settleAll()
{
    store::then(m_desk.journal.unsettled(m_desk.profileKey), this,
        [this](const store::Result<std::vector<JournalEntry>> &entries) {
            if (!entries) {
                Q_EMIT storeFailed(entries.error());
                return;
            }
            for (const JournalEntry &entry : *entries) {
                // What this process begun and has no answer to is still on its way.
                if (store::currentState(entry) == OutcomeState::Unknown)
                    take(entry);
            }
        });
}

void SettleFlow::cancel(const QString &intentId)
{
    const auto item = m_cases.extract(intentId);
    if (item && item.mapped()->reading)
        item.mapped()->reading.release()->deleteLater(); // we may be inside its handler
    Q_EMIT progressChanged(progress());
}

std::vector<Settlement> SettleFlow::settlements() const
{
    std::vector<Settlement> all;
    for (const auto &[id, item] : m_cases)
        all.push_back(item->settlement);
    return all;
}

std::optional<Settlement> SettleFlow::settlement(const QString &intentId) const
{
    const auto item = m_cases.find(intentId);
    return item == m_cases.end() ? std::nullopt : std::optional(item->second->settlement);
}

Progress SettleFlow::progress() const
{
    const auto settled = std::count_if(
        m_cases.begin(), m_cases.end(), [](const auto &item) { return item.second->settlement.isSettled(); });
    return {.done = int(settled), .total = int(m_cases.size())};
}

void SettleFlow::take(const JournalEntry &entry)
{
    auto &item = m_cases[entry.intent.id];
    if (!item) {
        item = std::make_unique<Case>();
        item->settlement = {.intentId = entry.intent.id, .kind = entry.intent.kind, .target = entry.intent.target};
        item->timer.setSingleShot(true);
        connect(&item->timer, &QTimer::timeout, this, [this, raw = item.get()] { look(*raw); });
        Q_EMIT progressChanged(progress());
    }
    item->entry = entry;
    if (!concluded(*item) && !item->reading)
        look(*item);
}

bool SettleFlow::concluded(Case &item)
{
    const OutcomeState state = store::currentState(item.entry);
    if (!store::isFinal(state))
        return false;
    item.timer.stop();
    item.settlement.orderId = store::orderIdOf(item.entry);
    item.settlement.nextLookAt.reset();
    // Refused and failed are answers, too: there is nothing that could exist.
    item.settlement.state = state == OutcomeState::Done ? SettleState::Done : SettleState::Absent;
    const Settlement settlement = item.settlement; // whoever listens may cancel
    const JournalEntry entry = item.entry;
    Q_EMIT changed(settlement);
    Q_EMIT settled(settlement, entry);
    Q_EMIT progressChanged(progress());
    return true;
}

void SettleFlow::look(Case &item)
{
    item.timer.stop();
    item.lookBegan = m_desk.local();
    item.reading = makeSettleReading(m_desk, item.entry.intent);
    item.settlement.error.reset();
    item.reading->start(
        [this, id = item.entry.intent.id](const net::Result<Sighting> &sighting) { looked(id, sighting); });
    set(item, SettleState::Reading);
}

void SettleFlow::looked(const QString &intentId, const net::Result<Sighting> &sighting)
{
    Case &item = *m_cases.at(intentId);
    item.reading.release()->deleteLater(); // we are inside its handler
    if (!sighting) {
        item.settlement.error = sighting.error();
        lookAgain(item, SettleState::ReadFailed, sighting.error().retryAfter.value_or(m_desk.timing.settleRetry));
        return;
    }
    switch (sighting->sight) {
    case Sight::Present:
        item.settlement.orderId = sighting->orderId;
        record(intentId,
            m_desk.journal.append(intentId,
                {.state = OutcomeState::Done,
                    .observation = store::Observation::Present,
                    .orderId = sighting->orderId}));
        return;
    case Sight::Absent:
        record(intentId, m_desk.journal.absenceSeen(intentId, item.lookBegan));
        return;
    case Sight::Undecided:
        if (sighting->lookAgainAfter)
            lookAgain(item, SettleState::Undecided, *sighting->lookAgainAfter);
        else if (item.entry.intent.kind == store::IntentKind::Activate)
            lookAgain(item, SettleState::Undecided, m_desk.timing.settleRetry);
        else
            set(item, SettleState::Undecided);
        return;
    }
    Q_UNREACHABLE();
}

void SettleFlow::record(const QString &intentId, const QFuture<store::Result<JournalEntry>> &writing)
{
    store::then(writing, this, [this, intentId](const store::Result<JournalEntry> &entry) {
        const auto found = m_cases.find(intentId);
        if (!entry)
            Q_EMIT storeFailed(entry.error());
        if (found == m_cases.end())
            return;
        Case &item = *found->second;
        if (entry)
            item.entry = *entry;
        if (entry && concluded(item))
            return;
        const auto next = store::nextLookAt(item.entry, {.apart = m_desk.timing.absenceGap});
        const auto wait = next ? std::chrono::milliseconds(m_desk.local().msecsTo(*next)) : m_desk.timing.settleRetry;
        lookAgain(item, SettleState::WaitingToLook, wait);
    });
}

void SettleFlow::lookAgain(Case &item, SettleState state, std::chrono::milliseconds wait)
{
    // One millisecond more: two looks at exactly the distance asked for must count as that far apart.
    wait = std::max(wait, std::chrono::milliseconds(0)) + std::chrono::milliseconds(1);
    item.timer.start(wait);
    item.settlement.nextLookAt = m_desk.local().addMSecs(wait.count());
    set(item, state);
}

void SettleFlow::set(Case &item, SettleState state)
{
    item.settlement.state = state;
    if (!item.timer.isActive())
        item.settlement.nextLookAt.reset();
    Q_EMIT changed(Settlement(item.settlement)); // last: whoever listens may cancel
}

} // namespace flows
