#include "flows/historyrecorder.h"

#include "flows/orderreader.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace flows {

namespace {

//! Written at once: others have to get their turn in between.
constexpr std::ptrdiff_t atOnce = 16;

} // namespace

HistoryRecorder::HistoryRecorder(const Desk &desk, store::History &history, OrderReader &reader, QObject *parent)
    : QObject(parent)
    , m_profileKey(desk.profileKey)
    , m_local(desk.local)
    , m_history(history)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(desk.timing.historyRest);
    connect(&m_timer, &QTimer::timeout, this, &HistoryRecorder::write);
    connect(&reader, &OrderReader::orderRead, this, [this](const domain::PortOrder &order, const QDateTime &readAt) {
        m_waiting.push_back({.order = order, .readAt = readAt, .notedAt = m_local()});
        if (m_started && !m_writing && !m_timer.isActive())
            m_timer.start();
    });
}

HistoryRecorder::~HistoryRecorder()
{
    if (m_started && !m_waiting.empty())
        m_history.record(m_profileKey, std::move(m_waiting));
}

void HistoryRecorder::start()
{
    m_started = true;
    write();
}

void HistoryRecorder::write()
{
    if (m_waiting.empty() || m_writing)
        return;
    m_writing = true;
    const auto end = m_waiting.begin() + std::min(atOnce, std::ssize(m_waiting));
    std::vector<store::OrderReading> part(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
    m_waiting.erase(m_waiting.begin(), end);
    store::then(m_history.record(m_profileKey, std::move(part)), this,
        [this](const store::Result<std::vector<store::HistoryEntry>> &entries) {
            m_writing = false;
            if (!m_waiting.empty())
                m_timer.start();
            if (!entries) {
                if (!std::exchange(m_failing, true))
                    Q_EMIT storeFailed(entries.error());
                return;
            }
            m_failing = false;
            std::map<domain::OrderId, std::vector<store::HistoryEntry>> byOrder;
            for (const store::HistoryEntry &entry : *entries)
                byOrder[entry.order].push_back(entry);
            for (const auto &[id, news] : byOrder)
                Q_EMIT recorded(id, news);
        });
}

} // namespace flows
