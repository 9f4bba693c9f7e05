#include "flows/worklistflow.h"

#include "domain/businessdays.h"
#include "domain/porting/zones.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace flows {

using domain::WorkItem;
using domain::WorkUrgency;

static bool isUrgent(const WorkEntry &entry)
{
    return !entry.isHidden()
        && (entry.item.urgency == WorkUrgency::FindOutFirst || entry.item.urgency == WorkUrgency::Today);
}

WorklistFlow::WorklistFlow(Desk desk, store::WorkMarks &marks, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_marks(marks)
{
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(100ms);
    connect(&m_rebuild, &QTimer::timeout, this, &WorklistFlow::rebuild);
    m_dayTimer.setInterval(15s);
    connect(&m_dayTimer, &QTimer::timeout, this, &WorklistFlow::watchDays);
    connect(&m_marks, &store::WorkMarks::changed, this, [this](const QString &profileKey) {
        if (profileKey == m_desk.profileKey)
            readMarks();
    });
}

WorklistFlow::~WorklistFlow() = default;

void WorklistFlow::add(std::unique_ptr<WorkSource> source)
{
    connect(source.get(), &WorkSource::found, this, &WorklistFlow::take);
    connect(source.get(), &WorkSource::readingChanged, this, [this] {
        watchDays(); // the server's clock may have told another day
        rebuildSoon();
        Q_EMIT readingChanged();
    });
    m_sources.push_back(std::move(source));
}

void WorklistFlow::start()
{
    readMarks();
    watchDays();
    m_dayTimer.start();
    for (const auto &source : m_sources)
        source->start();
}

void WorklistFlow::refresh()
{
    for (const auto &source : m_sources)
        source->refresh();
}

const WorkEntry *WorklistFlow::find(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, [](const WorkEntry &entry) { return entry.item.key; });
    return found == m_entries.end() ? nullptr : &*found;
}

WorkReading WorklistFlow::reading() const
{
    WorkReading all{.isComplete = m_marksKnown};
    const auto earlier = [](std::optional<QDateTime> &kept, const std::optional<QDateTime> &other) {
        if (other && (!kept || *other < *kept))
            kept = other;
    };
    for (const auto &source : m_sources) {
        const WorkReading each = source->reading();
        all.isReading = all.isReading || each.isReading;
        all.isComplete = all.isComplete && each.isComplete;
        all.progress.done += each.progress.done;
        all.progress.total += each.progress.total;
        earlier(all.asOf, each.asOf);
        earlier(all.nextAt, each.nextAt);
        all.unread.insert(all.unread.end(), each.unread.begin(), each.unread.end());
        if (!all.error) {
            all.error = each.error;
            all.failedAt = each.failedAt;
        }
    }
    return all;
}

QDate WorklistFlow::today() const
{
    return domain::today(domain::PortZone::Eastern, m_desk.now());
}

QDate WorklistFlow::nextBusinessDay() const
{
    return domain::addBusinessDays(today(), 1, {.us = true, .ca = false});
}

std::vector<WorkItem> WorklistFlow::newlyUrgent() const
{
    std::vector<WorkItem> items;
    for (const WorkEntry &entry : m_entries) {
        if (isUrgent(entry) && !m_shown.contains(entry.item.key))
            items.push_back(entry.item);
    }
    return items;
}

void WorklistFlow::markShown()
{
    m_shown.clear();
    for (const WorkEntry &entry : m_entries) {
        if (isUrgent(entry))
            m_shown.insert(entry.item.key);
    }
}

void WorklistFlow::snooze(const QString &key, QDate until, const QString &reason)
{
    save({.key = key, .until = until, .reason = reason, .by = m_desk.user});
}

void WorklistFlow::markDone(const QString &key, const QString &reason)
{
    save({.key = key, .reason = reason, .by = m_desk.user});
}

void WorklistFlow::save(store::WorkMark mark)
{
    store::then(m_marks.mark(m_desk.profileKey, std::move(mark)), this, [this](const store::Result<void> &done) {
        if (!done)
            Q_EMIT markFailed(done.error());
    });
}

void WorklistFlow::bringBack(const QString &key)
{
    store::then(m_marks.unmark(m_desk.profileKey, key), this, [this](const store::Result<void> &done) {
        if (!done)
            Q_EMIT markFailed(done.error());
    });
}

void WorklistFlow::take(const QString &subject, const std::vector<WorkItem> &items)
{
    const auto known = m_found.find(subject);
    if (known == m_found.end() ? items.empty() : *known == items)
        return;
    if (items.empty())
        m_found.erase(known);
    else
        m_found[subject] = items;
    rebuildSoon();
}

void WorklistFlow::rebuildSoon()
{
    if (!m_rebuild.isActive()) // started anew, it would never end while orders keep coming
        m_rebuild.start();
}

void WorklistFlow::readMarks()
{
    store::then(
        m_marks.list(m_desk.profileKey), this, [this](const store::Result<std::vector<store::WorkMark>> &marks) {
            m_marksKnown = true; // a store that cannot be read hides nothing
            if (marks) {
                m_marksByKey.clear();
                for (const store::WorkMark &mark : *marks)
                    m_marksByKey.insert(mark.key, mark);
            }
            rebuild();
            Q_EMIT readingChanged();
        });
}

void WorklistFlow::watchDays()
{
    using enum domain::PortZone;
    std::vector<QDate> days;
    for (const domain::PortZone zone : {Eastern, Central, Mountain, Pacific})
        days.push_back(domain::today(zone, m_desk.now()));
    if (days == m_days)
        return;
    const bool began = !m_days.empty();
    m_days = std::move(days);
    if (!began)
        return;
    for (const auto &source : m_sources)
        source->judgeAgain();
    rebuildSoon(); // snoozes may have ended
}

void WorklistFlow::rebuild()
{
    m_rebuild.stop();
    if (!m_marksKnown)
        return;
    std::vector<WorkEntry> entries;
    WorkCounts counts;
    const QDate day = today();
    for (const std::vector<WorkItem> &items : std::as_const(m_found)) {
        for (const WorkItem &item : items) {
            WorkEntry &entry = entries.emplace_back(WorkEntry{.item = item});
            if (const auto mark = m_marksByKey.constFind(item.key); mark != m_marksByKey.cend() && mark->hides(day))
                entry.mark = *mark;
            if (entry.isHidden())
                ++counts.hidden;
            else if (item.urgency == WorkUrgency::Waiting)
                ++counts.waiting;
            else
                ++counts.needsYou;
            if (!entry.isHidden() && item.urgency == WorkUrgency::FindOutFirst)
                ++counts.unknown;
        }
    }
    std::ranges::sort(
        entries, [](const WorkEntry &a, const WorkEntry &b) { return domain::comesBefore(a.item, b.item); });
    if (entries != m_entries) {
        m_entries = std::move(entries);
        Q_EMIT changed();
    }
    if (!(counts == m_counts)) {
        m_counts = counts;
        Q_EMIT countsChanged(counts);
    }
    tellUrgent();
}

void WorklistFlow::tellUrgent()
{
    if (!m_urgent && !reading().isComplete)
        return;
    QSet<QString> now;
    std::vector<WorkItem> fresh;
    for (const WorkEntry &entry : m_entries) {
        if (!isUrgent(entry))
            continue;
        now.insert(entry.item.key);
        if (m_urgent && !m_urgent->contains(entry.item.key))
            fresh.push_back(entry.item);
    }
    m_urgent = now;
    if (!fresh.empty())
        Q_EMIT turnedUrgent(fresh);
}

} // namespace flows
