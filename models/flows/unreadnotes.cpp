#include "flows/unreadnotes.h"

#include "flows/ournotes.h"
#include "store/journal.h"

#include <algorithm>

namespace flows {

using domain::OrderId;
using store::IntentKind;

UnreadNotes::UnreadNotes(const Desk &desk, store::SeenNotes &seen, QObject *parent)
    : QObject(parent)
    , m_profileKey(desk.profileKey)
    , m_store(seen)
    , m_journal(desk.journal)
{
    connect(&m_journal, &store::Journal::changed, this, [this] {
        if (m_oursRead)
            readOurs();
    });
}

void UnreadNotes::start()
{
    store::then(m_store.list(m_profileKey), this, [this](const store::Result<store::SeenNotes::Keys> &keys) {
        if (!keys)
            return; // who opens the store says what is wrong with it
        m_seen = *keys;
        m_seenRead = true;
        Q_EMIT changed({});
    });
    readOurs();
}

void UnreadNotes::readOurs()
{
    store::then(m_journal.ofKinds(m_profileKey, {IntentKind::AddNote}), this,
        [this](const store::Result<std::vector<store::JournalEntry>> &entries) {
            if (!entries)
                return;
            std::map<OrderId, QSet<QString>> ours;
            for (const store::JournalEntry &entry : *entries)
                ours[{entry.intent.target}].unite(ourNotes({entry}));
            m_oursRead = true;
            if (ours == std::exchange(m_ours, ours))
                return;
            Q_EMIT changed({});
        });
}

bool UnreadNotes::isUnread(const OrderId &order, const domain::OrderNote &note) const
{
    if (!m_seenRead || !m_oursRead)
        return false;
    const auto ours = m_ours.find(order);
    if (ours != m_ours.end() && isOurs(note, ours->second))
        return false;
    const auto seen = m_seen.find(order);
    return seen == m_seen.end() || !seen->second.contains(store::SeenNotes::keyOf(note));
}

int UnreadNotes::count(const domain::PortOrder &order) const
{
    return int(
        std::ranges::count_if(order.notes, [&](const domain::OrderNote &note) { return isUnread(order.id, note); }));
}

void UnreadNotes::markRead(const domain::PortOrder &order)
{
    std::vector<domain::OrderNote> fresh;
    std::ranges::copy_if(order.notes, std::back_inserter(fresh),
        [&](const domain::OrderNote &note) { return isUnread(order.id, note); });
    if (fresh.empty())
        return;
    for (const domain::OrderNote &note : fresh)
        m_seen[order.id].insert(store::SeenNotes::keyOf(note));
    store::then(m_store.mark(m_profileKey, order.id, fresh), this,
        [](const store::Result<void> &) { /* at worst they are new again after the next start */ });
    Q_EMIT changed(order.id);
}

} // namespace flows
