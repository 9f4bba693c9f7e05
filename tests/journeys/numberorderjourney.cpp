#include "flows/numbers/createnumberorder.h"
#include "flows/numbers/numberorderflow.h"
#include "flows/testdesk.h"
#include "journeys/journey.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

bool beginBook(Journey &journey)
{
    flows::NumberOrderBook &book = journey.workspace().numberOrders;
    book.load();
    book.start();
    return comesTo([&] { return book.isLoaded() && !book.isReading(); });
}

//! Finds out what can be found out. \returns whether an order was sent of which nobody can tell.
bool isLost(Journey &journey)
{
    const auto isUndecided = [&journey](const store::JournalEntry &entry) {
        const auto settlement = journey.settler().settlement(entry.intent.id);
        return settlement && settlement->state == flows::SettleState::Undecided;
    };
    QSignalSpy changed(&journey.settler(), &flows::SettleFlow::changed);
    journey.settler().settleAll();
    for (;;) {
        const auto open = await(journey.desk().journal.unsettled(journey.desk().profileKey));
        if (open && open->empty())
            return false;
        if ((open && std::ranges::all_of(*open, isUndecided)) || !changed.wait(patience))
            return true;
    }
}

} // namespace

bool submitNumberOrder(Journey &journey)
{
    if (!beginBook(journey))
        return false;
    flows::NumberOrderFlow flow(journey.workspace().numbersDesk, journey.workspace().numberOrders, journey.settler());
    QObject::connect(&flow, &flows::NumberOrderFlow::stepChanged, &flow, [&journey] { journey.step(); });
    flow.submit({journey.text("numberOrder"_L1)});
    return comesTo([&] { return !flow.isRunning(); });
}

int runNumberOrder(Journey &journey)
{
    if (!beginBook(journey))
        return 5;
    if (isLost(journey))
        return lostOrder;
    if (!journey.isDone(store::IntentKind::CreateNumberOrder)) {
        flows::CreateNumberOrder flow(
            journey.workspace().numbersDesk, journey.workspace().numberOrders, journey.settler());
        QSignalSpy finished(&flow, &flows::CreateNumberOrder::finished);
        flow.create({.regionCode = u"DE"_s, .type = domain::NumberType::Local, .what = journey.text("wanted"_L1)});
        if (!comesTo([&] { return !finished.isEmpty(); }))
            return 6;
        if (!journey.isDone(store::IntentKind::CreateNumberOrder))
            return isLost(journey) ? lostOrder : 1;
    }
    // Whatever happened in between, the desk knows the order that was made.
    return comesTo([&] { return !journey.workspace().numberOrders.orders().empty(); }) ? 0 : 8;
}
