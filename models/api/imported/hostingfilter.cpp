#include "api/imported/hostingfilter.h"

#include "json/imported/hostingorderjson.h"
#include "json/imported/qualifiednumberjson.h"

#include <algorithm>

namespace api {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 100;

template <class Word>
QString word(const Word &value)
{
    return json::write(value).toString();
}

//! Not the word of the Numbers API, which says CONTAINS.
QString word(domain::SearchPattern search)
{
    switch (search) {
    case domain::SearchPattern::Unknown:
        return {};
    case domain::SearchPattern::Start:
        return u"START"_s;
    case domain::SearchPattern::Contains:
        return u"CONTAIN"_s;
    case domain::SearchPattern::End:
        return u"END"_s;
    }
    Q_UNREACHABLE();
}

QString word(HostingSorting sorting)
{
    switch (sorting) {
    case HostingSorting::Created:
        return u"createdTime"_s;
    case HostingSorting::Updated:
        return u"updatedTime"_s;
    }
    Q_UNREACHABLE();
}

template <class Value>
void addIfSet(net::Query &query, const QString &key, const std::optional<Value> &value)
{
    if (value)
        query.add(key, word(*value));
}

void addPaging(net::Query &query, const std::optional<HostingSorting> &sorting, int pageSize)
{
    addIfSet(query, u"orderBy"_s, sorting);
    query.add(u"pageSize"_s, std::clamp(pageSize, 1, most));
}

} // namespace

net::Query queryOf(const ImportedNumberFilter &filter)
{
    net::Query query;
    query.addAlways(u"servicePlanId"_s, filter.servicePlanId)
        .addAlways(u"campaignId"_s, filter.campaignId)
        .add(u"regionCode"_s, filter.regionCode);
    if (!filter.pattern.pattern.isEmpty())
        query.add(u"numberPattern.pattern"_s, filter.pattern.pattern)
            .add(u"numberPattern.searchPattern"_s, word(filter.pattern.search.value));
    addPaging(query, filter.sorting, filter.pageSize);
    return query;
}

net::Query queryOf(const HostingOrderFilter &filter)
{
    net::Query query;
    query.add(u"states"_s, word(filter.state))
        .add(u"type"_s, word(filter.type))
        .addAlways(u"servicePlanId"_s, filter.servicePlanId)
        .addAlways(u"campaignId"_s, filter.campaignId)
        .add(u"regionCode"_s, filter.regionCode);
    addPaging(query, filter.sorting, filter.pageSize);
    return query;
}

net::Query queryOf(const OrderNumberFilter &filter)
{
    net::Query query;
    addIfSet(query, u"osrUpdateState"_s, filter.osr);
    addIfSet(query, u"platformProvisioningState"_s, filter.platform);
    addIfSet(query, u"campaignProvisioningState"_s, filter.campaign);
    addPaging(query, filter.sorting, filter.pageSize);
    return query;
}

net::Query queryOf(const QualifiedNumberFilter &filter)
{
    net::Query query;
    query.add(u"states"_s, word(filter.state)).add(u"regionCode"_s, filter.regionCode);
    addPaging(query, filter.sorting, filter.pageSize);
    return query;
}

} // namespace api
