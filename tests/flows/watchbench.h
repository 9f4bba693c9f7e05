#pragma once

#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

//! A watch with its reader, whose next round comes only when it is asked for.
struct Patient {
    explicit Patient(TestDesk &desk, std::chrono::milliseconds every = std::chrono::minutes(10))
        : reader(desk.desk().orders, desk.desk().now, desk.desk().timing)
        , watch(slow(desk.desk(), every), reader)
        , completed(&watch, &flows::OrderWatch::roundCompleted)
        , changed(&watch, &flows::OrderWatch::orderChanged)
        , failed(&watch, &flows::OrderWatch::failed)
    {
    }

    static flows::Desk slow(flows::Desk desk, std::chrono::milliseconds every)
    {
        desk.timing.watchEvery = every;
        desk.timing.watchSlowest = 4 * every;
        return desk;
    }

    bool round()
    {
        const auto before = completed.size();
        if (begun)
            watch.refresh();
        else
            watch.start();
        begun = true;
        return QTest::qWaitFor([&] { return !watch.isReading(); }, 20'000) && completed.size() > before;
    }
    qint64 secondsToNext() const
    {
        return watch.nextRoundAt() ? QDateTime::currentDateTimeUtc().secsTo(*watch.nextRoundAt()) : -1;
    }

    bool begun = false;
    flows::OrderReader reader;
    flows::OrderWatch watch;
    QSignalSpy completed;
    QSignalSpy changed;
    QSignalSpy failed;
};

inline const QString anyDetails = QStringLiteral("orders/portIns/[0-9]+$");
inline const QString anyList = QStringLiteral("orders/portIns$");

//! A sandbox with some orders, and what tests of the watch do with it.
class WatchBench
{
protected:
    bool begin()
    {
        m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.orders = 30});
        m_timing = m_desk->desk().timing;
        return m_desk->isReady();
    }
    void reset()
    {
        m_desk->sandbox().removeAllFaults();
        m_desk->sandbox().clearRequests();
        m_desk->desk().timing = m_timing;
    }
    //! One order of the test's own.
    domain::OrderId make(const QString &reference, bool onDemand = false)
    {
        return {QString::number(m_desk->sandbox().createOrder(someNumbers(2, 10 * ++m_next), reference, onDemand))};
    }
    int detailReadings(const domain::OrderId &id)
    {
        return m_desk->sandbox().count(QStringLiteral("GET"), QString(id.text + u'$'));
    }

    std::unique_ptr<TestDesk> m_desk;

private:
    flows::Timing m_timing;
    int m_next = 0;
};
