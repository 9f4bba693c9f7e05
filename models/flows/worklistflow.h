#pragma once

#include "flows/desk.h"
#include "flows/worksource.h"
#include "store/workmarks.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>

namespace flows {

struct WorkEntry {
    domain::WorkItem item = {};
    std::optional<store::WorkMark> mark = {}; //!< only while it hides the item

    bool isHidden() const { return mark.has_value(); }
    friend bool operator==(const WorkEntry &, const WorkEntry &) = default;
};

//! Without the hidden ones, but for `hidden`.
struct WorkCounts {
    int needsYou = 0; //!< everything but what merely waits
    int waiting = 0;
    int unknown = 0; //!< of needsYou: outcomes to be found out
    int hidden = 0; //!< snoozed or done

    friend bool operator==(const WorkCounts &, const WorkCounts &) = default;
};

//! Everything that needs a person, most urgent first, from any number of sources. Kept up to date as they find and as
//! days begin; only what changed is judged and told again.
class WorklistFlow final : public QObject
{
    Q_OBJECT

public:
    WorklistFlow(Desk desk, store::WorkMarks &marks, QObject *parent = nullptr);
    ~WorklistFlow() override;

    //! Before start().
    void add(std::unique_ptr<WorkSource> source);
    //! Once the store has answered, good or bad.
    void start();
    void refresh();

    const std::vector<WorkEntry> &entries() const { return m_entries; }
    const WorkEntry *find(const QString &key) const;
    const WorkCounts &counts() const { return m_counts; }
    //! Of all sources: the oldest time, the next reading, the first error.
    WorkReading reading() const;
    //! The server's day in US/Eastern, by which snoozes end.
    QDate today() const;
    //! The day after which a snooze until the next business day ends.
    QDate nextBusinessDay() const;

    //! What is to be done now or today and was not in the list when it was last shown.
    std::vector<domain::WorkItem> newlyUrgent() const;
    void markShown();

    //! \p reason in the person's own words. Marking again replaces what was said before.
    void snooze(const QString &key, QDate until, const QString &reason);
    void markDone(const QString &key, const QString &reason);
    void bringBack(const QString &key);

Q_SIGNALS:
    void changed();
    void countsChanged(const flows::WorkCounts &counts);
    void readingChanged();
    //! Each item once, when it becomes urgent; not those of the first reading.
    void turnedUrgent(const std::vector<domain::WorkItem> &items);
    void markFailed(const store::Error &error);

private:
    void take(const QString &subject, const std::vector<domain::WorkItem> &items);
    void readMarks();
    void save(store::WorkMark mark);
    void watchDays();
    void rebuildSoon();
    void rebuild();
    void tellUrgent();

    const Desk m_desk;
    store::WorkMarks &m_marks;
    std::vector<std::unique_ptr<WorkSource>> m_sources;
    QHash<QString, std::vector<domain::WorkItem>> m_found; //!< by subject
    QHash<QString, store::WorkMark> m_marksByKey;
    bool m_marksKnown = false; //!< before, what was snoozed would show for a moment
    std::vector<WorkEntry> m_entries;
    WorkCounts m_counts;
    std::vector<QDate> m_days; //!< today in each of the zones
    std::optional<QSet<QString>> m_urgent; //!< keys that were told; nothing before the first complete reading
    QSet<QString> m_shown; //!< keys of the list when it was last shown
    QTimer m_dayTimer;
    QTimer m_rebuild; //!< many orders come at once
};

} // namespace flows
