#pragma once

#include "flows/worklistflow.h"

//! Finds what a test wants it to.
class Findings final : public flows::WorkSource
{
public:
    flows::WorkReading reading() const override { return state; }
    void start() override { }
    void refresh() override { ++refreshed; }
    void judgeAgain() override { }
    void find(const domain::WorkItem &item) { Q_EMIT found(item.key, {item}); }
    void lose(const QString &key) { Q_EMIT found(key, {}); }
    void set(const flows::WorkReading &reading)
    {
        state = reading;
        Q_EMIT readingChanged();
    }

    flows::WorkReading state = {};
    int refreshed = 0;
};

inline domain::WorkItem workItem(
    domain::WorkReason reason, domain::WorkAction action, domain::WorkUrgency urgency, const QString &order)
{
    using namespace Qt::StringLiterals;
    return {.key = u"order/%1/%2"_s.arg(order, storedName(reason)),
        .reason = reason,
        .action = action,
        .urgency = urgency,
        .order = {order},
        .name = u"Customer %1"_s.arg(order),
        .group = reason == domain::WorkReason::GroupReady ? u"GW Grp1"_s : QString(),
        .numbers = 12,
        .concerned = 3,
        .since = QDate(2026, 11, 16),
        .businessDays = 6,
        .due = QDate(2026, 11, 24),
        .desired = QDate(2026, 12, 3),
        .foc = QDate(2026, 11, 24)};
}
