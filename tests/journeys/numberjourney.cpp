#include "flows/numbers/numberchangeflow.h"
#include "flows/numbers/numberjobflow.h"
#include "flows/numbers/numberreads.h"
#include "flows/numbers/releaseflow.h"
#include "flows/testdesk.h"
#include "journeys/journey.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList numbersOf(const Journey &journey)
{
    return journey.text("targets"_L1).split(u',');
}

std::vector<domain::ActiveNumber> read(Journey &journey)
{
    flows::NumberReads reads(journey.desk());
    std::vector<domain::ActiveNumber> numbers;
    bool done = false;
    QObject::connect(&reads, &flows::NumberReads::finished, &reads, [&](const auto &found) {
        numbers = found;
        done = true;
    });
    reads.start(numbersOf(journey));
    return comesTo([&] { return done; }) ? numbers : std::vector<domain::ActiveNumber>();
}

// Each tries once, and comes back when nothing of it runs any more. False: it could not even be tried.

bool change(Journey &journey)
{
    using Step = flows::NumberChangeFlow::Step;
    flows::NumberChangeFlow flow(journey.impatientDesk(), journey.text("targets"_L1), journey.settler());
    QObject::connect(&flow, &flows::NumberChangeFlow::stepChanged, &flow, [&journey] { journey.step(); });
    flow.prepare();
    if (!comesTo([&] { return flow.step() == Step::Ready; }))
        return false;
    domain::NumberSettings wanted = domain::settingsOf(*flow.number());
    wanted.displayName = journey.text("wanted"_L1);
    flow.change(wanted);
    return comesTo([&] { return flow.step() == Step::Over; });
}

bool release(Journey &journey)
{
    using Step = flows::ReleaseFlow::Step;
    flows::ReleaseFlow flow(
        journey.desk(), journey.settler(),
        [](const QString &) { return flows::ReleaseFlow::Known{.ordersRead = true}; }, numbersOf(journey));
    QObject::connect(&flow, &flows::ReleaseFlow::stepChanged, &flow, [&journey] { journey.step(); });
    QObject::connect(&flow, &flows::ReleaseFlow::rowChanged, &flow, [&journey] { journey.step(); });
    flow.prepare();
    if (!comesTo([&] { return flow.step() == Step::Ready; }))
        return false;
    flow.release();
    return comesTo([&] { return flow.step() != Step::Releasing && flow.count(domain::ReleaseState::Unknown) == 0; });
}

constexpr JourneyJob jobs[] = {
    {"change"_L1, store::IntentKind::ChangeNumber, change},
    {"release"_L1, store::IntentKind::ReleaseNumber, release},
};

domain::NumberSettings wanted(const Journey &journey, const domain::ActiveNumber &number)
{
    domain::NumberSettings settings = domain::settingsOf(number);
    if (journey.text("job"_L1) == "bulk"_L1)
        settings.displayName = journey.text("wanted"_L1);
    else
        settings.servicePlanId = journey.text("wanted"_L1);
    return settings;
}

domain::NumberJob planned(const Journey &journey, const std::vector<domain::ActiveNumber> &numbers)
{
    domain::NumberJob job;
    for (const domain::ActiveNumber &number : numbers) {
        const domain::NumberSettings before = domain::settingsOf(number);
        if (before != wanted(journey, number))
            job.rows.push_back(
                {.plan = {.number = number.phoneNumber, .before = before, .after = wanted(journey, number)}});
    }
    return job;
}

//! A job that is kept in the store: taken up where it was left, or begun.
int runJob(Journey &journey)
{
    using State = flows::NumberJobFlow::State;
    journey.countSettling();
    store::NumberJobs &store = journey.workspace().services.numberJobs;
    for (int attempt = 0; attempt < 4; ++attempt) {
        if (!journey.settle())
            return 5;
        const auto left = await(store.list(journey.desk().profileKey));
        if (!left)
            return 7;
        const domain::NumberJob fresh = left->empty() ? planned(journey, read(journey)) : domain::NumberJob();
        if (left->empty() && fresh.rows.empty())
            return 0;
        flows::NumberJobFlow flow(journey.impatientDesk(), journey.settler(), store);
        flow.setPace({.gap = 10ms});
        QObject::connect(&flow, &flows::NumberJobFlow::rowChanged, &flow, [&journey] { journey.step(); });
        if (left->empty()) {
            flow.start(fresh);
        } else {
            flow.takeUp(left->front());
            flow.proceed();
        }
        if (!comesTo([&] { return flow.state() == State::Over && flow.counts().unknown == 0; }))
            return 6;
        if (flow.counts().toRetry > 0) {
            flow.retryFailed();
            if (!comesTo([&] { return flow.state() == State::Over && flow.counts().unknown == 0; }))
                return 6;
        }
        if (flow.counts().done < flow.counts().all)
            continue;
        journey.step();
        flow.close();
        await(store.list(journey.desk().profileKey)); // it is closed when the store has answered
        return 0;
    }
    return 1;
}

} // namespace

int runNumber(Journey &journey)
{
    const JourneyJob *job = std::ranges::find(jobs, journey.text("job"_L1), &JourneyJob::name);
    return job == std::end(jobs) ? runJob(journey) : runUntilDone(journey, *job);
}
