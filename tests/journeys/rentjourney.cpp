#include "flows/numbers/rentanyflow.h"
#include "flows/numbers/rentflow.h"
#include "flows/testdesk.h"
#include "journeys/journey.h"

using namespace Qt::StringLiterals;

bool rentNumber(Journey &journey)
{
    domain::AvailableNumber number;
    number.phoneNumber = journey.text("wanted"_L1);
    number.regionCode = u"US"_s;
    number.type = domain::NumberType::Local;
    flows::RentFlow flow(journey.desk(), journey.settler(), {number});
    QObject::connect(&flow, &flows::RentFlow::itemChanged, &flow, [&journey] { journey.step(); });
    flow.start();
    return comesTo([&] { return !flow.isRunning(); });
}

bool rentAnyNumber(Journey &journey)
{
    using Step = flows::RentAnyFlow::Step;
    const domain::RentAnyRequest request{.regionCode = u"US"_s, .type = domain::NumberType::Local};
    flows::RentAnyFlow flow(journey.desk(), journey.settler());
    QObject::connect(&flow, &flows::RentAnyFlow::changed, &flow, [&journey] { journey.step(); });
    flow.prepare(request);
    if (!comesTo([&] { return flow.step() == Step::Ready; }))
        return false;
    flow.rent(request);
    return comesTo([&] { return flow.step() == Step::Over || flow.step() == Step::Settling; });
}
