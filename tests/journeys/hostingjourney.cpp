#include "flows/imported/importjobflow.h"
#include "flows/imported/textenablesubmit.h"
#include "flows/testdesk.h"
#include "journeys/journey.h"

using namespace Qt::StringLiterals;

namespace {

QStringList numbers(const Journey &journey)
{
    return journey.text("toHost"_L1).split(u' ');
}

//! What a person types in the wizard, and sends.
bool textEnable(Journey &journey, domain::TextEnableRoute route)
{
    flows::TextEnableFlow draft(journey.desk(), route);
    domain::TextEnableDraft typed{.route = route,
        .servicePlanId = u"plan1"_s,
        .campaignId = u"C1"_s,
        .loa = domain::HostingLoaKind::Direct,
        .person = {.firstName = u"Ana"_s, .lastName = u"Diaz"_s, .email = u"ana@example.com"_s},
        .emailAgain = u"ana@example.com"_s,
        .address = {.buildingNumber = u"1"_s,
            .street = u"Pine"_s,
            .city = u"Boise"_s,
            .state = u"ID"_s,
            .postalCode = u"83702"_s,
            .country = u"US"_s},
        .voiceCarrier = u"Verizon"_s};
    draft.setDraft(typed);
    draft.setTyped(numbers(journey).join(u'\n'));
    if (!comesTo([&] { return !draft.isReading(); }))
        return false;
    flows::TextEnableSubmit submit(journey.desk(), draft, journey.settler());
    QObject::connect(&submit, &flows::TextEnableSubmit::orderChanged, &submit, [&journey] { journey.step(); });
    submit.start();
    return comesTo([&] { return !submit.isRunning(); });
}

bool fromOrders(Journey &journey)
{
    return textEnable(journey, domain::TextEnableRoute::HostingOrders);
}

bool fromQualified(Journey &journey)
{
    return textEnable(journey, domain::TextEnableRoute::QualifiedNumbers);
}

constexpr JourneyJob jobs[] = {
    {"textEnable"_L1, store::IntentKind::TextEnable, fromOrders},
    {"textEnableQualified"_L1, store::IntentKind::TextEnable, fromQualified},
    {"textEnableTollFree"_L1, store::IntentKind::TextEnableTollFree, fromOrders},
    {"textEnableQualifiedTollFree"_L1, store::IntentKind::TextEnableTollFree, fromQualified},
};

//! The import that an earlier run left; none when there was none.
store::Result<std::optional<domain::ImportJob>> leftJob(Journey &journey)
{
    const auto kept = await(journey.workspace().services.importJobs.list(journey.desk().profileKey));
    if (!kept)
        return tl::unexpected(kept.error());
    return kept->empty() ? std::nullopt : std::optional(kept->front());
}

bool importNumbers(Journey &journey, const std::optional<domain::ImportJob> &left)
{
    using State = flows::ImportJobFlow::State;
    flows::ImportJobFlow flow(journey.desk(), journey.settler(), journey.workspace().services.importJobs);
    flow.setPace({.atOnce = 2, .gap = std::chrono::milliseconds(0)});
    QObject::connect(&flow, &flows::ImportJobFlow::rowsChanged, &flow, [&journey] { journey.step(); });
    const auto rests = [&] { return flow.state() == State::Over && !flow.isWorking() && flow.counts().unknown == 0; };
    if (left) {
        flow.takeUp(*left);
        flow.proceed();
    } else {
        const QStringList wanted = numbers(journey);
        flow.start(
            {.links = {.servicePlanId = u"plan1"_s}, .rows = domain::planImport({wanted.begin(), wanted.end()}, {})});
    }
    if (!comesTo(rests))
        return false;
    flow.retryFailed(); // what is proven not to have arrived waits for a person who sends it again: that is us
    return comesTo(rests);
}

//! One job that is kept in the store: taken up where it was left, or begun.
int runImport(Journey &journey)
{
    journey.countSettling();
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (!journey.settle())
            return 5;
        const auto left = leftJob(journey);
        if (!left)
            return 8;
        if (*left) {
            const domain::ImportCounts counts = domain::countsOf((*left)->rows);
            if (counts.done + counts.existing == counts.all)
                return 0;
        }
        if (!importNumbers(journey, *left))
            return 6;
    }
    return 1;
}

} // namespace

int runHosting(Journey &journey)
{
    const JourneyJob *job = std::ranges::find(jobs, journey.text("job"_L1), &JourneyJob::name);
    return job == std::end(jobs) ? runImport(journey) : runUntilDone(journey, *job);
}
