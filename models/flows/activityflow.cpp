#include "flows/activityflow.h"

#include "domain/phonenumber.h"
#include "flows/intentdata.h"
#include "store/drafts.h"

#include <algorithm>

namespace flows {

using store::JournalEntry;
using store::OutcomeState;

namespace {

ActivityEntry listed(JournalEntry entry)
{
    ActivityEntry result{
        .subject = intentdata::subjectOf(entry.intent.data), .reference = intentdata::referenceOf(entry.intent.data)};
    entry.intent.data = {};
    result.entry = std::move(entry);
    return result;
}

bool isNewer(const ActivityEntry &a, const ActivityEntry &b)
{
    return a.entry.position > b.entry.position;
}

} // namespace

ActivityFlow::ActivityFlow(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
{
    connect(&m_desk.journal, &store::Journal::changed, this, &ActivityFlow::follow);
}

ActivityFlow::~ActivityFlow() = default;

store::JournalFilter ActivityFlow::searched() const
{
    store::JournalFilter filter = m_filter;
    // Digits alone may be an order's id, and are found inside a number as well.
    const bool onlyDigits = std::all_of(filter.text.begin(), filter.text.end(), [](QChar c) { return c.isDigit(); });
    if (const auto number = domain::toE164(filter.text); number && !onlyDigits)
        filter.text = *number;
    return filter;
}

void ActivityFlow::setFilter(const store::JournalFilter &filter)
{
    if (filter == m_filter && m_state != State::NotRead)
        return;
    m_filter = filter;
    refresh();
}

void ActivityFlow::count()
{
    store::then(m_desk.journal.unsettled(m_desk.profileKey), this,
        [this](const store::Result<std::vector<JournalEntry>> &entries) {
            if (!entries)
                return; // whoever looks at the list is told
            m_uncertain.clear();
            for (const JournalEntry &entry : *entries) {
                if (store::needsSettling(entry))
                    m_uncertain.insert(entry.intent.id);
            }
            Q_EMIT uncertainChanged(uncertain());
        });
}

void ActivityFlow::refresh()
{
    count();
    m_reading = std::make_unique<QObject>();
    m_paging = false;
    m_state = State::Reading;
    m_error.reset();
    store::then(m_desk.journal.count(m_desk.profileKey), m_reading.get(), [this](const store::Result<int> &total) {
        if (total)
            m_total = *total;
    });
    const bool onlySettled = m_filter.outcome && *m_filter.outcome != OutcomeState::Unknown;
    if (onlySettled) {
        takeOpen({});
    } else {
        store::then(m_desk.journal.unsettled(m_desk.profileKey, searched()), m_reading.get(),
            [this](const store::Result<std::vector<JournalEntry>> &entries) {
                entries ? takeOpen(*entries) : fail(entries.error());
            });
    }
    Q_EMIT changed();
}

void ActivityFlow::fail(const store::Error &error)
{
    // Closed: the store opens after the first paint, and whoever opens it asks again.
    m_state = error.kind == store::ErrorKind::Closed ? State::NotRead : State::Failed;
    m_paging = false;
    m_error = error;
    Q_EMIT changed();
}

void ActivityFlow::takeOpen(const std::vector<JournalEntry> &entries)
{
    m_open.clear();
    m_settled.clear();
    m_next = 0;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        m_open.push_back(listed(*entry));
    if (m_filter.outcome == OutcomeState::Unknown) {
        m_state = State::Read;
        m_asOf = m_desk.local();
        Q_EMIT changed();
        return;
    }
    readPage(0, pageSize);
}

void ActivityFlow::loadMore()
{
    if (m_next == 0 || m_paging || m_state != State::Read)
        return;
    readPage(m_next, pageSize);
    Q_EMIT changed();
}

void ActivityFlow::readPage(qint64 before, int wanted)
{
    m_paging = true;
    store::then(m_desk.journal.page(m_desk.profileKey, searched(), before, wanted), m_reading.get(),
        [this, wanted](const store::Result<store::JournalPage> &page) {
            if (!page) {
                fail(page.error());
                return;
            }
            int added = 0;
            for (const JournalEntry &entry : page->entries) {
                if (!store::isFinal(store::currentState(entry)))
                    continue; // stands on top already
                m_settled.push_back(listed(entry));
                ++added;
            }
            m_next = page->next;
            if (added < wanted && m_next != 0) {
                readPage(m_next, wanted - added);
                return;
            }
            m_paging = false;
            m_state = State::Read;
            m_asOf = m_desk.local();
            Q_EMIT changed();
        });
}

void ActivityFlow::follow(const QString &intentId)
{
    store::JournalFilter open;
    open.outcome = OutcomeState::Unknown;
    store::then(m_desk.journal.wanted(m_desk.profileKey, open, intentId), this,
        [this, intentId](const store::Result<std::optional<JournalEntry>> &entry) {
            if (entry)
                setUncertain(intentId, *entry && store::needsSettling(**entry));
        });
    if (m_state == State::NotRead || m_state == State::Failed)
        return;
    store::then(m_desk.journal.count(m_desk.profileKey), m_reading.get(), [this](const store::Result<int> &total) {
        if (total)
            m_total = *total;
    });
    store::then(m_desk.journal.wanted(m_desk.profileKey, searched(), intentId), m_reading.get(),
        [this, intentId](const store::Result<std::optional<JournalEntry>> &entry) {
            if (!entry)
                return;
            forget(intentId);
            if (*entry)
                put(listed(**entry));
            m_asOf = m_desk.local();
            Q_EMIT changed();
        });
}

void ActivityFlow::put(ActivityEntry entry)
{
    const bool isFinal = store::isFinal(store::currentState(entry.entry));
    std::vector<ActivityEntry> &list = isFinal ? m_settled : m_open;
    const bool behindThePages = isFinal && m_next != 0 && !list.empty() && isNewer(list.back(), entry);
    if (behindThePages) // comes with its page
        return;
    list.insert(std::lower_bound(list.begin(), list.end(), entry, isNewer), std::move(entry));
}

void ActivityFlow::forget(const QString &intentId)
{
    for (std::vector<ActivityEntry> *list : {&m_open, &m_settled})
        std::erase_if(*list, [&](const ActivityEntry &known) { return known.entry.intent.id == intentId; });
}

void ActivityFlow::setUncertain(const QString &intentId, bool uncertainNow)
{
    if (m_uncertain.contains(intentId) == uncertainNow)
        return;
    if (uncertainNow)
        m_uncertain.insert(intentId);
    else
        m_uncertain.remove(intentId);
    Q_EMIT uncertainChanged(uncertain());
}

void ActivityFlow::readDetail(const QString &intentId)
{
    m_detail = std::make_unique<QObject>();
    store::then(
        m_desk.journal.find(intentId), m_detail.get(), [this](const store::Result<std::optional<JournalEntry>> &found) {
            if (!found || !*found)
                return;
            const JournalEntry entry = **found;
            if (entry.intent.draftId.isEmpty()) {
                Q_EMIT detailRead({.entry = entry});
                return;
            }
            store::then(m_desk.drafts.list(m_desk.profileKey), m_detail.get(),
                [this, entry](const store::Result<std::vector<store::DraftSummary>> &drafts) {
                    const bool there = drafts && std::any_of(drafts->begin(), drafts->end(), [&](const auto &draft) {
                        return draft.id.text == entry.intent.draftId;
                    });
                    Q_EMIT detailRead({.entry = entry, .draftIsThere = there});
                });
        });
}

void ActivityFlow::collect(Chunk chunk, Done done)
{
    m_collecting = std::make_unique<QObject>();
    collectPage(0, chunk, done);
}

void ActivityFlow::collectPage(qint64 before, const Chunk &chunk, const Done &done)
{
    constexpr int atOnce = 500;
    store::then(m_desk.journal.page(m_desk.profileKey, searched(), before, atOnce), m_collecting.get(),
        [this, chunk, done](const store::Result<store::JournalPage> &page) {
            if (!page) {
                done(page.error());
                return;
            }
            std::vector<ActivityEntry> entries;
            entries.reserve(page->entries.size());
            for (const JournalEntry &entry : page->entries)
                entries.push_back(listed(entry));
            chunk(entries);
            if (page->next != 0)
                collectPage(page->next, chunk, done);
            else
                done({});
        });
}

} // namespace flows
