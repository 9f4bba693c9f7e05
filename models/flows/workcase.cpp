#include "flows/workcase.h"

#include "flows/orderwatch.h"
#include "store/journal.h"

namespace flows {

using store::JournalEntry;

WorkCase::WorkCase(Desk desk, const OrderWatch &watch, const SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_watch(watch)
    , m_settler(settler)
{
    connect(&m_desk.journal, &store::Journal::changed, this, &WorkCase::readJournal);
    connect(&m_watch, &OrderWatch::orderRead, this, [this](const domain::OrderId &id) {
        if (m_entry && m_entry->item.order == id)
            Q_EMIT changed();
    });
    connect(&m_settler, &SettleFlow::changed, this, [this](const Settlement &settlement) {
        if (m_entry && m_entry->item.intentId == settlement.intentId)
            Q_EMIT changed();
    });
}

void WorkCase::open(const WorkEntry &entry)
{
    const bool another = !m_entry || m_entry->item.key != entry.item.key;
    if (!another && *m_entry == entry)
        return;
    m_entry = entry;
    if (another) {
        m_journal.clear();
        readJournal();
    }
    Q_EMIT changed();
}

void WorkCase::close()
{
    if (!m_entry)
        return;
    m_entry.reset();
    m_journal.clear();
    Q_EMIT changed();
}

const WatchedOrder *WorkCase::order() const
{
    return m_entry ? m_watch.find(m_entry->item.order) : nullptr;
}

const JournalEntry *WorkCase::write() const
{
    if (!m_entry || m_entry->item.intentId.isEmpty())
        return nullptr;
    for (const JournalEntry &entry : m_journal) {
        if (entry.intent.id == m_entry->item.intentId)
            return &entry;
    }
    return nullptr;
}

std::optional<Settlement> WorkCase::settlement() const
{
    return m_entry ? m_settler.settlement(m_entry->item.intentId) : std::nullopt;
}

void WorkCase::readJournal()
{
    if (!m_entry)
        return;
    const domain::WorkItem &item = m_entry->item;
    const auto show = [this, key = item.key](std::vector<JournalEntry> entries) {
        if (!m_entry || m_entry->item.key != key)
            return;
        m_journal = std::move(entries);
        Q_EMIT changed();
    };
    const QString about = item.order.isEmpty() ? item.hostingOrder : item.order.text;
    if (!about.isEmpty()) {
        store::then(m_desk.journal.about(m_desk.profileKey, about), this,
            [show](const store::Result<std::vector<JournalEntry>> &entries) {
                if (entries)
                    show(*entries);
            });
        return;
    }
    store::then(
        m_desk.journal.find(item.intentId), this, [show](const store::Result<std::optional<JournalEntry>> &entry) {
            if (entry && *entry)
                show({**entry});
        });
}

} // namespace flows
