#include "flows/savedviews.h"

#include "json/porting/portorderjson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flows {

namespace {

struct ScopeName {
    OrderScope scope;
    QLatin1StringView name;
};

//! In the file, and the ids of the built-in views.
constexpr std::array scopeNames{
    ScopeName{OrderScope::All, "all"_L1},
    ScopeName{OrderScope::Open, "open"_L1},
    ScopeName{OrderScope::Rejected, "rejected"_L1},
    ScopeName{OrderScope::Ready, "ready"_L1},
};

constexpr auto usualSort = "created"_L1;

QString nameOf(OrderScope scope)
{
    const auto found = std::ranges::find(scopeNames, scope, &ScopeName::scope);
    return found == scopeNames.end() ? QString() : QString(found->name);
}

domain::Open<domain::OrderStatus> statusFrom(const QString &text)
{
    for (const auto &[status, name] : json::names<domain::OrderStatus>) {
        if (name == text)
            return status;
    }
    return {domain::OrderStatus::Unknown, text};
}

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject toJson(const OrderView &view)
{
    QJsonObject object{{u"id"_s, view.id}, {u"name"_s, view.name}, {u"scope"_s, nameOf(view.scope)},
        {u"sort"_s, view.sortColumn}, {u"descending"_s, view.descending}};
    const api::OrderFilter &filter = view.filter;
    put(object, u"status"_s, json::write(filter.status).toString());
    put(object, u"order"_s, filter.orderId);
    put(object, u"reference"_s, filter.customerReference);
    put(object, u"number"_s, filter.phoneNumber);
    put(object, u"createdFrom"_s, filter.createdFrom.toString(Qt::ISODate));
    put(object, u"createdTo"_s, filter.createdTo.toString(Qt::ISODate));
    put(object, u"focFrom"_s, filter.focFrom.toString(Qt::ISODate));
    put(object, u"focTo"_s, filter.focTo.toString(Qt::ISODate));
    put(object, u"text"_s, view.text);
    if (!view.hidden.isEmpty())
        object.insert(u"hidden"_s, QJsonArray::fromStringList(view.hidden));
    return object;
}

//! Nothing when it has no id or no name: the file was edited by hand.
std::optional<OrderView> fromJson(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView key) { return object.value(key).toString(); };
    const auto day = [&text](QLatin1StringView key) { return QDate::fromString(text(key), Qt::ISODate); };
    OrderView view{.id = text("id"_L1), .name = text("name"_L1).simplified().left(SavedViews::longestName)};
    if (view.id.isEmpty() || view.name.isEmpty() || SavedViews::isBuiltIn(view.id))
        return std::nullopt;
    const auto scope
        = std::ranges::find(scopeNames, text("scope"_L1), [](const ScopeName &s) { return QString(s.name); });
    view.scope = scope == scopeNames.end() ? OrderScope::All : scope->scope;
    view.filter = {.orderId = text("order"_L1),
        .status = statusFrom(text("status"_L1)),
        .customerReference = text("reference"_L1),
        .phoneNumber = text("number"_L1),
        .createdFrom = day("createdFrom"_L1),
        .createdTo = day("createdTo"_L1),
        .focFrom = day("focFrom"_L1),
        .focTo = day("focTo"_L1)};
    view.text = text("text"_L1);
    view.sortColumn = object.value("sort"_L1).toString(usualSort);
    view.descending = object.value("descending"_L1).toBool(true);
    for (const auto &key : object.value("hidden"_L1).toArray())
        view.hidden << key.toString();
    return view;
}

} // namespace

bool OrderView::showsTheSameAs(const OrderView &other) const
{
    OrderView same = other;
    same.id = id;
    same.name = name;
    same.filter.pageSize = filter.pageSize;
    return same == *this;
}

static std::vector<OrderView> builtIn()
{
    std::vector<OrderView> views;
    for (const ScopeName &scope : scopeNames)
        views.push_back({.id = scope.name, .scope = scope.scope, .sortColumn = usualSort});
    return views;
}

SavedViews::SavedViews(store::Settings &settings, QString owner, QObject *parent)
    : ViewsOf(settings, std::move(owner), builtIn(), fromJson, toJson, parent)
{
}

bool SavedViews::isBuiltIn(const QString &id)
{
    return std::ranges::any_of(scopeNames, [&id](const ScopeName &scope) { return id == scope.name; });
}

} // namespace flows
