#include "sandbox/seedstories.h"

#include "sandbox/duration.h"
#include "sandbox/seedmaker.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

void confirm(SeedMaker &maker, Order &order, Number &number, QDate foc)
{
    number.status = numberStatus::confirmed;
    number.focDate = maker.desiredTimeOn(order, foc);
    number.confirmedDate = std::min(order.createdAt.addDays(maker.roll(2, 4)), maker.now().addSecs(-3600));
}

void activate(Number &number)
{
    number.status = numberStatus::activated;
    number.activatedDate = number.focDate;
    number.routing = true;
}

void reject(SeedMaker &maker, const Order &order, Number &number)
{
    number.status = numberStatus::rejected;
    number.rejectReason = maker.pick(maker.texts().rejectReasons);
    number.exclusionDate = std::min(order.createdAt.addDays(2), maker.now().addSecs(-3600));
}

void exclude(SeedMaker &maker, const Order &order, Number &number)
{
    reject(maker, order, number);
    number.status = numberStatus::excluded;
    number.rejectReason.clear();
    number.exclusionReason = maker.pick(maker.texts().excludeReasons);
}

//! Confirms all numbers; each group has an FOC around \p foc: mostly there, sometimes earlier or later.
void confirmAll(SeedMaker &maker, Order &order, QDate foc, bool mayDiffer)
{
    QHash<QString, QDate> days;
    for (Number &number : order.numbers) {
        if (!days.contains(number.group)) {
            const int mood = mayDiffer ? maker.roll(0, 19) : 0;
            days[number.group] = mood == 19 ? addBusinessDays(foc, -1)
                : mood >= 17                ? addBusinessDays(foc, maker.roll(1, 3))
                                            : foc;
        }
        confirm(maker, order, number, days.value(number.group));
    }
}

Order waiting(SeedMaker &maker)
{
    return maker.order(maker.roll(0, 1), maker.roll(1, 3), 6);
}

Order escalated(SeedMaker &maker)
{
    Order order = maker.order(maker.roll(8, 15), maker.roll(1, 2), 8);
    order.stuck = true;
    maker.addThread(order, u"waiting"_s);
    return order;
}

Order rejected(SeedMaker &maker)
{
    Order order = maker.order(maker.roll(3, 9), maker.roll(1, 3), 6);
    order.stuck = true;
    order.schedule.date = maker.businessDay(maker.roll(1, 8));
    for (size_t i = 0; i < order.numbers.size(); ++i) {
        if (i == 0 || maker.chance(30))
            reject(maker, order, order.numbers[i]);
    }
    if (maker.chance(40))
        maker.addThread(order, u"rejected"_s);
    return order;
}

Order scheduled(SeedMaker &maker)
{
    Order order = maker.order(maker.roll(4, 9), maker.roll(1, 3), 10);
    order.status = orderStatus::confirmed;
    order.schedule.date = maker.businessDay(maker.roll(4, 10));
    confirmAll(maker, order, order.schedule.date, true);
    if (maker.chance(10))
        maker.addThread(order, u"confirmed"_s);
    return order;
}

Order onDemand(SeedMaker &maker, int focFromToday)
{
    Order order = maker.order(maker.roll(10, 14), maker.roll(1, 3), 8);
    order.status = orderStatus::confirmed;
    order.onDemand = true;
    order.schedule.date = maker.businessDay(focFromToday);
    confirmAll(maker, order, order.schedule.date, false);
    for (Number &number : order.numbers)
        number.routing = focFromToday <= 0;
    return order;
}

Order readyToday(SeedMaker &maker)
{
    Order order = onDemand(maker, 0);
    if (maker.chance(40))
        maker.addThread(order, u"confirmed"_s);
    return order;
}

Order onDemandWaiting(SeedMaker &maker)
{
    return onDemand(maker, maker.roll(1, 7));
}

Order missedFoc(SeedMaker &maker)
{
    return onDemand(maker, -maker.roll(2, 6));
}

//! Its day has passed, and its numbers have not reached Sinch's network: somebody has to ask.
Order lateForFoc(SeedMaker &maker)
{
    Order order = onDemand(maker, -maker.roll(2, 4));
    order.stuck = true;
    for (Number &number : order.numbers)
        number.routing = false;
    return order;
}

//! Groups in different places: one activated, one ready, one still on its way.
Order halfActivated(SeedMaker &maker)
{
    Order order = maker.order(12, 3, 4);
    order.status = orderStatus::confirmed;
    order.onDemand = true;
    order.schedule.date = maker.businessDay(-1);
    QStringList groups;
    for (Number &number : order.numbers) {
        if (!groups.contains(number.group))
            groups.append(number.group);
        const qsizetype place = groups.indexOf(number.group);
        confirm(maker, order, number, place == 2 ? maker.businessDay(3) : order.schedule.date);
        number.routing = place < 2;
        if (place == 0)
            activate(number);
    }
    // Only one carrier came out of the dice: it cannot be over while the order is not.
    if (groups.size() == 1)
        order.numbers.back().status = numberStatus::confirmed;
    return order;
}

Order mixed(SeedMaker &maker)
{
    Order order = maker.order(maker.roll(6, 10), 2, 8);
    while (order.numbers.size() < 4)
        order = maker.order(maker.roll(6, 10), 3, 8);
    order.status = orderStatus::confirmed;
    order.leaveRejected = true;
    order.onDemand = maker.chance(40);
    order.schedule.date = maker.businessDay(maker.roll(2, 8));
    confirmAll(maker, order, order.schedule.date, true);
    reject(maker, order, order.numbers.at(1));
    exclude(maker, order, order.numbers.at(2));
    order.numbers.at(1).focDate = order.numbers.at(2).focDate = {};
    order.numbers.at(1).confirmedDate = order.numbers.at(2).confirmedDate = {};
    order.numbers.front().excludedFeatures = {maker.pick(maker.texts().excludedFeatures)};
    if (maker.chance(50))
        maker.addThread(order, u"rejected"_s);
    return order;
}

Order completed(SeedMaker &maker)
{
    Order order = maker.order(maker.roll(15, 120), maker.roll(1, 3), 12);
    order.status = orderStatus::completed;
    order.schedule.date = addBusinessDays(order.createdAt.date(), maker.roll(5, 9));
    order.onDemand = maker.chance(35);
    confirmAll(maker, order, order.schedule.date, true);
    for (Number &number : order.numbers) {
        activate(number);
        number.activateUser = order.onDemand ? maker.pick(maker.texts().people) : QString();
    }
    if (order.numbers.size() > 3 && maker.chance(25))
        exclude(maker, order, order.numbers.back());
    if (maker.chance(45)) // some were rejected first, and corrected
        maker.addThread(order, maker.chance(30) ? u"rejected"_s : u"confirmed"_s);
    return order;
}

Order canceled(SeedMaker &maker)
{
    Order order = maker.order(maker.roll(5, 90), 1, 6);
    order.status = orderStatus::canceled;
    for (Number &number : order.numbers)
        number.status = numberStatus::canceled;
    maker.addThread(order, u"canceled"_s);
    return order;
}

Order beingCanceled(SeedMaker &maker)
{
    Order order = maker.order(maker.roll(1, 5), 1, 5);
    order.status = orderStatus::pendingCancelation;
    order.cancelAt = maker.now().addSecs(qint64(maker.roll(4, 20)) * 3600);
    if (maker.chance(50))
        maker.addThread(order, u"canceled"_s);
    return order;
}

} // namespace

const std::vector<SeedStory> &seedStories()
{
    // Most orders of a desk are over, and most of the others only wait.
    static const std::vector<SeedStory> stories{
        {"waiting", 18, waiting},
        {"ready today", 2, readyToday},
        {"rejected", 4, rejected},
        {"scheduled", 20, scheduled},
        {"mixed", 1, mixed},
        {"completed", 120, completed},
        {"on demand, waiting", 8, onDemandWaiting},
        {"missed FOC", 1, missedFoc},
        {"late for its FOC", 1, lateForFoc},
        {"half activated", 1, halfActivated},
        {"escalated", 2, escalated},
        {"canceled", 22, canceled},
        {"being canceled", 1, beingCanceled},
    };
    return stories;
}

std::vector<Order> seedRarities(SeedMaker &maker)
{
    Order big = maker.order(7, 1, 1);
    big.reference = u"Meadowlark Senior Living, all sites"_s;
    big.numbers.clear();
    big.schedule.date = maker.businessDay(4);
    big.status = orderStatus::confirmed;
    const auto &places = maker.texts().american;
    for (size_t site = 0; site < 10; ++site) {
        const SeedPlace &place = places.at(site);
        maker.addNumbers(big, maker.endUser(u"Meadowlark Senior Living, %1"_s.arg(place.city), place), place, 50);
    }
    big.resellerName.clear();
    confirmAll(maker, big, big.schedule.date, true);

    Order held = maker.order(5, 1, 4);
    held.stuck = true;
    maker.addThread(held, u"waiting"_s);
    return {std::move(big), std::move(held)};
}

} // namespace sandbox
