#include "flows/activationflow.h"
#include "flows/cancelflow.h"
#include "flows/noteflow.h"
#include "flows/testdesk.h"
#include "flows/updateflow.h"
#include "flows/uploadflow.h"
#include "journeys/journey.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

template <class Flow>
void countSteps(Flow &flow, Journey &journey)
{
    QObject::connect(&flow, &Flow::stepChanged, &flow, [&journey] { journey.step(); });
}

// Each tries once, and comes back when nothing of it runs any more. False: it could not even be tried.

bool update(Journey &journey)
{
    using Step = flows::UpdateFlow::Step;
    flows::UpdateFlow flow(journey.desk(), journey.order(), journey.settler());
    countSteps(flow, journey);
    flow.open();
    if (!comesTo([&] { return flow.step() == Step::Editing; }))
        return false;
    domain::PortOrder order = flow.typed();
    order.customerReference = journey.text("wanted"_L1);
    flow.setTyped(order);
    flow.check();
    if (!comesTo([&] { return flow.step() == Step::Deciding; }) || !flow.maySend())
        return false;
    const QSignalSpy sent(&flow, &flows::UpdateFlow::sent);
    flow.send();
    return comesTo([&] { return flow.step() == Step::Over || (!sent.isEmpty() && flow.step() == Step::Deciding); });
}

bool cancel(Journey &journey)
{
    using Step = flows::CancelFlow::Step;
    flows::CancelFlow flow(journey.desk(), journey.order(), journey.settler());
    countSteps(flow, journey);
    flow.prepare();
    if (!comesTo([&] { return flow.step() == Step::Ready; }))
        return false;
    flow.cancelOrder();
    return comesTo([&] { return flow.step() == Step::Over; });
}

bool note(Journey &journey)
{
    flows::NoteFlow flow(journey.desk(), journey.settler());
    flow.send(journey.order(), journey.text("wanted"_L1));
    return comesTo([&] { return !flow.isRunning(); });
}

bool document(Journey &journey)
{
    flows::UploadFlow flow(journey.desk(), journey.settler());
    countSteps(flow, journey);
    flow.start({.order = journey.order(), .filePath = journey.text("letter"_L1), .name = journey.text("wanted"_L1)});
    return comesTo([&] { return !flow.isRunning(); });
}

bool activate(Journey &journey)
{
    using Step = flows::ActivationFlow::Step;
    flows::ActivationFlow flow(journey.desk(), journey.order(), journey.settler());
    countSteps(flow, journey);
    flow.prepare();
    if (!comesTo([&] { return flow.step() == Step::Ready; }))
        return false;
    QStringList groups;
    for (const flows::GroupProgress &group : flow.groups())
        groups.append(group.name);
    flow.activate(groups);
    return comesTo([&] { return flow.step() == Step::Following || flow.step() == Step::Over; });
}

bool configure(Journey &journey)
{
    flows::PortingDefaultsFlow &flow = journey.workspace().defaults;
    const QSignalSpy saved(&flow, &flows::PortingDefaultsFlow::saved);
    domain::PortingDefaults wanted = flow.defaults().value_or(domain::PortingDefaults());
    wanted.contact = domain::PortingContact{.email = u"desk@example.com"_s, .name = journey.text("wanted"_L1)};
    flow.save(wanted);
    return comesTo([&] { return !saved.isEmpty(); });
}

constexpr JourneyJob jobs[] = {
    {"update"_L1, store::IntentKind::UpdateOrder, update},
    {"cancel"_L1, store::IntentKind::CancelOrder, cancel},
    {"note"_L1, store::IntentKind::AddNote, note},
    {"document"_L1, store::IntentKind::UploadDocument, document},
    {"activate"_L1, store::IntentKind::Activate, activate},
    {"configuration"_L1, store::IntentKind::Configuration, configure},
    {"rent"_L1, store::IntentKind::RentNumber, rentNumber},
    {"submitNumberOrder"_L1, store::IntentKind::SubmitNumberOrder, submitNumberOrder},
    {"rentAny"_L1, store::IntentKind::RentAnyNumber, rentAnyNumber},
};

} // namespace

int runChange(Journey &journey)
{
    const JourneyJob *job = std::ranges::find(jobs, journey.text("job"_L1), &JourneyJob::name);
    return job == std::end(jobs) ? 2 : runUntilDone(journey, *job);
}
