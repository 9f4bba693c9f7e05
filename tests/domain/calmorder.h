#pragma once

#include "domain/porting/orderwork.h"

//! Tuesday, noon in New York.
inline const QDateTime now(QDate(2026, 11, 24), QTime(17, 0), Qt::UTC);

inline domain::WireTime day(int year, int month, int dayOfMonth)
{
    return {.date = QDate(year, month, dayOfMonth)};
}

//! One that asks for nothing: an LOA, a FOC as desired, no note.
inline domain::OrderFacts calm()
{
    using namespace Qt::StringLiterals;
    domain::PortOrder order;
    order.id = {u"4711"_s};
    order.status = {domain::OrderStatus::Pending, {}};
    order.customerReference = u"Bluefinch"_s;
    order.createdDate = QDate(2026, 11, 20);
    order.schedule.date = QDate(2026, 12, 3);
    order.schedule.zone = {domain::PortZone::Eastern, {}};
    order.documents = {{.id = {u"1"_s}, .name = u"loa.pdf"_s}};
    for (const QString &e164 : {u"+12125550142"_s, u"+12125550143"_s})
        order.numbers.push_back({.phoneNumber = e164, .status = {domain::NumberStatus::Pending, {}}, .group = u"G1"_s});
    return {.order = order};
}

//! One whose groups are activated by hand, with this FOC.
inline domain::OrderFacts onDemand(const domain::WireTime &foc)
{
    domain::OrderFacts facts = calm();
    facts.order.status = {domain::OrderStatus::Confirmed, {}};
    facts.order.onDemandActivation = true;
    facts.order.schedule.date = foc.date;
    for (domain::PortNumber &number : facts.order.numbers) {
        number.status = {domain::NumberStatus::Confirmed, {}};
        number.focDate = foc;
    }
    return facts;
}

inline std::vector<domain::WorkItem> work(const domain::OrderFacts &facts)
{
    return domain::workOf(facts, now);
}
