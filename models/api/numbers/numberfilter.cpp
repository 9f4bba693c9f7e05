#include "api/numbers/numberfilter.h"

#include "json/numbers/numbertypejson.h"

#include <algorithm>

namespace api {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 1000;

template <class Word>
QString word(const Word &value)
{
    return json::write(value).toString();
}

template <class List>
void addAll(net::Query &query, const QString &key, const List &values)
{
    for (const auto &value : values)
        query.add(key, word(value));
}

void addPattern(net::Query &query, const domain::NumberPattern &pattern)
{
    if (pattern.pattern.isEmpty())
        return;
    query.add(u"numberPattern.pattern"_s, pattern.pattern).add(u"numberPattern.searchPattern"_s, word(pattern.search));
}

QString word(NumberSorting sorting)
{
    switch (sorting) {
    case NumberSorting::PhoneNumber:
        return u"phoneNumber"_s;
    case NumberSorting::DisplayName:
        return u"displayName"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

net::Query queryOf(const ActiveNumberFilter &filter)
{
    net::Query query;
    query.add(u"regionCode"_s, filter.regionCode).add(u"type"_s, word(filter.type));
    addPattern(query, filter.pattern);
    addAll(query, u"capability"_s, filter.capabilities);
    if (filter.sorting)
        query.add(u"orderBy"_s, word(*filter.sorting));
    query.add(u"pageSize"_s, std::clamp(filter.pageSize, 1, most));
    return query;
}

net::Query queryOf(const AvailableNumberFilter &filter)
{
    net::Query query;
    query.add(u"regionCode"_s, filter.regionCode).add(u"type"_s, word(filter.type));
    addPattern(query, filter.pattern);
    addAll(query, u"capabilities"_s, filter.capabilities); // unlike the other list, in the plural
    query.add(u"size"_s, std::clamp(filter.size, 1, most));
    return query;
}

net::Query queryOf(const std::vector<domain::NumberType> &types)
{
    net::Query query;
    addAll(query, u"types"_s, types);
    return query;
}

} // namespace api
