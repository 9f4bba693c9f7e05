#pragma once

#include "flows/desk.h"
#include "store/journal.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace flows {

//! An entry of the journal as a list wants it.
struct ActivityEntry {
    store::JournalEntry entry = {}; //!< without its data, which may be long
    QString subject = {}; //!< which note, document or groups
    QString reference = {}; //!< of the order, as far as the entry itself tells
};

//! Everything about one entry.
struct ActivityDetail {
    store::JournalEntry entry = {}; //!< with data and secrets: show these masked
    bool draftIsThere = false; //!< the draft it came from can be resumed
};

//! The journal of the profile: what has no final outcome, and page by page what has. Follows what this process adds.
class ActivityFlow final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { NotRead, Reading, Read, Failed };
    static constexpr int pageSize = 100;

    explicit ActivityFlow(Desk desk, QObject *parent = nullptr);
    ~ActivityFlow() override;

    //! A telephone number in any form is searched for as it is stored.
    void setFilter(const store::JournalFilter &filter);
    const store::JournalFilter &filter() const { return m_filter; }
    void refresh();
    //! The next page, unless it is on its way.
    void loadMore();
    //! Only the count of uncertain ones, for the rail: before anybody looks at the list.
    void count();

    State state() const { return m_state; }
    const std::optional<store::Error> &error() const { return m_error; }
    const std::optional<QDateTime> &asOf() const { return m_asOf; } //!< UTC, this computer's clock
    bool hasMore() const { return m_next != 0; }
    int total() const { return m_total; } //!< of the profile, whatever the filter
    int uncertain() const { return int(m_uncertain.size()); } //!< to be found out, whatever the filter
    const std::vector<ActivityEntry> &open() const { return m_open; } //!< newest first
    const std::vector<ActivityEntry> &settled() const { return m_settled; } //!< newest first

    //! Reads one whole; detailRead() follows, for the latest that was asked for.
    void readDetail(const QString &intentId);

    using Chunk = std::function<void(const std::vector<ActivityEntry> &entries)>;
    using Done = std::function<void(const std::optional<store::Error> &error)>;
    //! Everything that the filter wants, newest first, however much it is. Asking again drops the first.
    void collect(Chunk chunk, Done done);
    void cancelCollect() { m_collecting.reset(); }

Q_SIGNALS:
    void changed();
    void uncertainChanged(int count);
    void detailRead(const flows::ActivityDetail &detail);

private:
    store::JournalFilter searched() const;
    void fail(const store::Error &error);
    void takeOpen(const std::vector<store::JournalEntry> &entries);
    void readPage(qint64 before, int wanted);
    void follow(const QString &intentId);
    void put(ActivityEntry entry);
    void forget(const QString &intentId);
    void setUncertain(const QString &intentId, bool uncertain);
    void collectPage(qint64 before, const Chunk &chunk, const Done &done);

    const Desk m_desk;
    store::JournalFilter m_filter;
    State m_state = State::NotRead;
    std::optional<store::Error> m_error;
    std::optional<QDateTime> m_asOf;
    std::vector<ActivityEntry> m_open;
    std::vector<ActivityEntry> m_settled;
    QSet<QString> m_uncertain;
    qint64 m_next = 0;
    int m_total = 0;
    bool m_paging = false;
    std::unique_ptr<QObject> m_reading; //!< what is read for it is dropped with it
    std::unique_ptr<QObject> m_detail;
    std::unique_ptr<QObject> m_collecting;
};

} // namespace flows
