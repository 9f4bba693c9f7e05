#include "flows/imported/addqualifiedflow.h"
#include "flows/imported/challengeflow.h"
#include "flows/imported/removalflow.h"
#include "flows/numbers/callbacksecret.h"
#include "flows/numbers/numberchangeflow.h"
#include "flows/numbers/relinkflow.h"
#include "flows/testdesk.h"
#include "journeys/journey.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

QString number(const Journey &journey)
{
    return journey.text("hosted"_L1);
}

// Each tries once, and comes back when nothing of it runs any more. False: it could not even be tried.

bool addQualified(Journey &journey)
{
    using flows::AddState;
    flows::AddQualifiedFlow flow(journey.desk(), journey.settler());
    QObject::connect(&flow, &flows::AddQualifiedFlow::changed, &flow, [&journey] { journey.step(); });
    flow.setNumbers(number(journey).split(u','));
    if (!comesTo([&] { return !flow.isReading(); }))
        return false;
    flow.add();
    return comesTo([&] { return !flow.isSending() && flow.count(AddState::Unknown) == 0; });
}

bool challenge(Journey &journey)
{
    using Step = flows::ChallengeFlow::Step;
    flows::ChallengeFlow flow(journey.desk(), number(journey), journey.settler());
    QObject::connect(&flow, &flows::ChallengeFlow::stepChanged, &flow, [&journey] { journey.step(); });
    flow.prepare();
    if (!comesTo([&] { return flow.step() == Step::Ready; }))
        return false;
    journey.text("code"_L1).isEmpty() ? flow.challenge() : flow.verify(journey.text("code"_L1));
    return comesTo([&] { return flow.step() == Step::Ready; });
}

bool remove(Journey &journey)
{
    using Step = flows::RemovalFlow::Step;
    const auto what = journey.text("job"_L1) == "removeQualified"_L1 ? flows::Removable::QualifiedNumber
                                                                     : flows::Removable::ImportedNumber;
    flows::RemovalFlow flow(journey.desk(), what, number(journey), journey.settler());
    QObject::connect(&flow, &flows::RemovalFlow::stepChanged, &flow, [&journey] { journey.step(); });
    flow.prepare();
    if (!comesTo([&] { return flow.step() == Step::Ready || flow.step() == Step::Gone; }))
        return false;
    flow.remove();
    return comesTo([&] { return flow.step() == Step::Ready || flow.step() == Step::Gone; });
}

bool change(Journey &journey)
{
    using Step = flows::NumberChangeFlow::Step;
    flows::NumberChangeFlow flow(
        journey.impatientDesk(), number(journey), journey.settler(), flows::NumberHost::Imported);
    QObject::connect(&flow, &flows::NumberChangeFlow::stepChanged, &flow, [&journey] { journey.step(); });
    flow.prepare();
    if (!comesTo([&] { return flow.step() == Step::Ready; }))
        return false;
    domain::NumberSettings wanted = domain::settingsOf(*flow.number());
    wanted.displayName = journey.text("wanted"_L1);
    flow.change(wanted);
    return comesTo([&] { return flow.step() == Step::Over || flow.step() == Step::Ready; });
}

bool changeSecret(Journey &journey)
{
    using State = flows::CallbackSecretFlow::State;
    flows::CallbackSecretFlow flow(journey.desk(), journey.settler(), flows::CallbackHost::Imported);
    QObject::connect(&flow, &flows::CallbackSecretFlow::stateChanged, &flow, [&journey] { journey.step(); });
    flow.read();
    if (!comesTo([&] { return flow.state() == State::Read; }))
        return false;
    flow.change(journey.text("wanted"_L1));
    return comesTo([&] { return flow.state() == State::Read || flow.state() == State::ReadFailed; });
}

constexpr JourneyJob jobs[] = {
    {"addQualified"_L1, store::IntentKind::AddQualifiedNumbers, addQualified},
    {"challenge"_L1, store::IntentKind::SendVoiceChallenge, challenge},
    {"verify"_L1, store::IntentKind::VerifyVoiceChallenge, challenge},
    {"removeQualified"_L1, store::IntentKind::RemoveQualifiedNumber, remove},
    {"removeImported"_L1, store::IntentKind::RemoveImportedNumber, remove},
    {"changeImported"_L1, store::IntentKind::ChangeImportedNumber, change},
    {"hostingCallbacks"_L1, store::IntentKind::HostingCallbacks, changeSecret},
};

//! Two requests that are kept in the store between them: taken up where it was left, or begun.
int runRelink(Journey &journey)
{
    using Step = flows::RelinkFlow::Step;
    journey.countSettling();
    store::NumberJobs &store = journey.workspace().services.numberJobs;
    for (int attempt = 0; attempt < 6; ++attempt) {
        if (!journey.settle())
            return 5;
        const auto left = await(store.list(journey.desk().profileKey));
        if (!left)
            return 7;
        flows::RelinkFlow flow(
            journey.impatientDesk(), number(journey), journey.settler(), store, flows::NumberHost::Imported);
        // What it writes down, and not each look at the number between the two requests: nobody knows how many those
        // are.
        std::optional<domain::NumberRowState> last;
        QObject::connect(&flow, &flows::RelinkFlow::rowChanged, &flow, [&] {
            if (std::exchange(last, flow.row()->state) != flow.row()->state)
                journey.step();
        });
        if (left->empty()) {
            flow.prepare();
            if (!comesTo([&] { return flow.step() == Step::Ready; }))
                return 6;
            domain::NumberSettings wanted = domain::settingsOf(*flow.number());
            if (wanted.servicePlanId == journey.text("wanted"_L1))
                return 0;
            wanted.servicePlanId = journey.text("wanted"_L1);
            flow.relink(wanted);
        } else {
            flow.takeUp(left->front());
        }
        const auto rests = [&] { return flow.step() == Step::Between || flow.step() == Step::Over; };
        if (!comesTo(rests))
            return 6;
        // A person says at each stop that it goes on.
        for (int stop = 0; stop < 4 && flow.mayFinish(); ++stop) {
            flow.finish();
            if (!comesTo([&] { return !rests() || !flow.mayFinish(); }) || !comesTo(rests))
                return 6;
        }
        await(store.list(journey.desk().profileKey)); // it is closed when the store has answered
    }
    return 1;
}

} // namespace

int runImported(Journey &journey)
{
    const JourneyJob *job = std::ranges::find(jobs, journey.text("job"_L1), &JourneyJob::name);
    return job == std::end(jobs) ? runRelink(journey) : runUntilDone(journey, *job);
}
