#pragma once

#include "flows/numberbench.h"
#include "flows/numbers/numberjobflow.h"
#include "flows/numbers/relinkflow.h"
#include "store/numberjobs.h"

//! Numbers that are to be changed, the store of such jobs, and flows that work them off.
class NumberJobBench : public NumberBench
{
protected:
    void begin();
    void end();
    std::unique_ptr<flows::NumberJobFlow> newFlow(int atOnce = 2)
    {
        auto flow = std::make_unique<flows::NumberJobFlow>(desk->desk(), desk->settler(), *m_jobs);
        flow->setPace({.atOnce = atOnce, .gap = std::chrono::milliseconds(1)});
        return flow;
    }
    domain::NumberJob job(const domain::BulkChange &change);
    std::vector<domain::NumberJob> stored() { return await(m_jobs->list(desk->desk().profileKey)).value(); }
    static QList<domain::NumberRowState> states(const flows::NumberJobFlow &flow);
    std::unique_ptr<flows::RelinkFlow> relink(const QString &plan = QStringLiteral("plan-b"));
    //! Whatever is asked for over there is done, until the condition holds.
    template <class Condition>
    bool comesTo(Condition condition)
    {
        return QTest::qWaitFor([&] { return condition() || (provision() && false); }, 20'000);
    }

    QStringList m_numbers;
    std::unique_ptr<store::NumberJobs> m_jobs;
};

inline void NumberJobBench::begin()
{
    QVERIFY(NumberBench::begin());
    m_jobs = std::make_unique<store::NumberJobs>(desk->database());
    m_numbers.clear();
    for (int i = 0; i < 5; ++i)
        m_numbers.append(add(100 + i));
}

inline void NumberJobBench::end()
{
    m_jobs.reset();
}

inline domain::NumberJob NumberJobBench::job(const domain::BulkChange &change)
{
    std::vector<domain::ActiveNumber> numbers;
    for (const QString &number : std::as_const(m_numbers))
        numbers.push_back(now(number));
    domain::NumberJob job;
    for (const domain::BulkPlan &plan : domain::planBulk(change, numbers))
        job.rows.push_back({.plan = plan,
            .state = plan.isPossible() ? domain::NumberRowState::Waiting : domain::NumberRowState::Impossible});
    return job;
}

inline QList<domain::NumberRowState> NumberJobBench::states(const flows::NumberJobFlow &flow)
{
    QList<domain::NumberRowState> states;
    for (const domain::NumberRow &row : flow.rows())
        states.append(row.state);
    return states;
}

inline std::unique_ptr<flows::RelinkFlow> NumberJobBench::relink(const QString &plan)
{
    auto flow = std::make_unique<flows::RelinkFlow>(desk->desk(), m_numbers[0], desk->settler(), *m_jobs);
    flow->prepare();
    if (!QTest::qWaitFor([&] { return flow->step() == flows::RelinkFlow::Step::Ready; }, 15'000))
        return {};
    domain::NumberSettings wanted = domain::settingsOf(*flow->number());
    wanted.servicePlanId = plan;
    wanted.campaignId = QStringLiteral("C9");
    flow->relink(wanted);
    return flow;
}
