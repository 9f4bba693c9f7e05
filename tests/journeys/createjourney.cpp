#include "flows/submitflow.h"
#include "flows/testdesk.h"
#include "journeys/journey.h"

using namespace Qt::StringLiterals;

namespace {

bool isAtRest(const flows::SubmitFlow &submit)
{
    using enum domain::SubmitState;
    const auto isOpen = [](domain::LoaState state) {
        return state == domain::LoaState::Sent || state == domain::LoaState::UnknownOutcome;
    };
    return !submit.isRunning() && std::ranges::none_of(submit.orders(), [&](const domain::SubmittedOrder &order) {
        return order.state == Sent || order.state == UnknownOutcome || isOpen(order.loa) || isOpen(order.note);
    });
}

} // namespace

//! One port-in, from its draft to its order, letter and note. With a draft in the store it goes on with it, as a person
//! who presses Submit again would.
int runCreate(Journey &journey)
{
    const flows::Desk &desk = journey.desk();
    const auto drafts = await(desk.drafts.list(desk.profileKey));
    std::unique_ptr<flows::PortInFlow> flow;
    if (drafts && !drafts->empty()) {
        const auto loaded = await(desk.drafts.load(desk.profileKey, drafts->front().id));
        flow = std::make_unique<flows::PortInFlow>(desk, **loaded);
        flow->start();
    } else {
        flow = std::make_unique<flows::PortInFlow>(desk);
        if (!fillIn(*flow, someNumbers(2)))
            return 4;
        flow->setLoa({.kind = domain::LoaKind::File, .filePath = journey.text("letter"_L1)});
        flow->setDirectoryListing(u"white pages"_s);
        // What was typed in the last moment before a power cut may be lost; that is not what is tried here.
        if (!comesTo([&] { return flow->isSaved(); }))
            return 4;
    }

    flows::SubmitFlow submit(desk, *flow, journey.settler());
    QObject::connect(&submit, &flows::SubmitFlow::orderChanged, &submit, [&journey] { journey.step(); });
    QObject::connect(flow.get(), &flows::PortInFlow::saved, &submit, [&journey] { journey.step(); });
    journey.settler().settleAll();
    // What is proven not to have arrived waits for a person who sends it again: that is us.
    for (int attempt = 0; attempt < 4 && !submit.summary().isComplete(); ++attempt) {
        submit.start();
        if (!comesTo([&] { return isAtRest(submit); }))
            return 5;
    }
    return submit.summary().isComplete() ? 0 : 1;
}
