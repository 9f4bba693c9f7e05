#include "api/porting/orderfilter.h"

#include "json/porting/portorderjson.h"

namespace api {

using namespace Qt::StringLiterals;

namespace {

QString firstMoment(QDate day)
{
    return day.isValid() ? json::writeScalar(day.startOfDay(Qt::UTC)).toString() : QString();
}

QString lastMoment(QDate day)
{
    return day.isValid() ? json::writeScalar(day.endOfDay(Qt::UTC)).toString() : QString();
}

} // namespace

net::Query queryOf(const OrderFilter &filter)
{
    net::Query query;
    query.add(u"orderId"_s, filter.orderId)
        .add(u"orderStatus"_s, json::write(filter.status).toString())
        .add(u"customerOrderReference"_s, filter.customerReference)
        .add(u"phoneNumber"_s, filter.phoneNumber)
        .add(u"createdDateStart"_s, firstMoment(filter.createdFrom))
        .add(u"createdDateEnd"_s, lastMoment(filter.createdTo))
        .add(u"focStartDate"_s, firstMoment(filter.focFrom)) // the order of the words differs, as published
        .add(u"focEndDate"_s, lastMoment(filter.focTo))
        .add(u"pageSize"_s, std::clamp(filter.pageSize, 1, 1000));
    return query;
}

} // namespace api
