#include "flows/savedviews.h"

#include "store/settings.h"
#include "json/porting/portorderjson.h"

#include <QJsonArray>
#include <QUuid>

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

SavedViews::SavedViews(store::Settings &settings, QString owner, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_owner(std::move(owner))
{
    load();
}

void SavedViews::load()
{
    m_views.clear();
    for (const ScopeName &scope : scopeNames)
        m_views.push_back({.id = scope.name, .scope = scope.scope, .sortColumn = usualSort});
    for (const auto &value : m_settings.views(m_owner)) {
        if (auto view = fromJson(value.toObject()); view && !find(view->id))
            m_views.push_back(std::move(*view));
    }
}

const OrderView *SavedViews::find(const QString &id) const
{
    const auto found = std::ranges::find(m_views, id, &OrderView::id);
    return found == m_views.end() ? nullptr : &*found;
}

bool SavedViews::isBuiltIn(const QString &id)
{
    return std::ranges::any_of(scopeNames, [&id](const ScopeName &scope) { return id == scope.name; });
}

OrderView *SavedViews::own(const QString &id)
{
    const auto found = std::ranges::find(m_views, id, &OrderView::id);
    return found == m_views.end() || isBuiltIn(id) ? nullptr : &*found;
}

NameProblem SavedViews::problemWith(const QString &name, const QString &id) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return NameProblem::Empty;
    if (wanted.size() > longestName)
        return NameProblem::TooLong;
    const bool taken = std::ranges::any_of(m_views,
        [&](const OrderView &view) { return view.id != id && view.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    return taken ? NameProblem::Taken : NameProblem::None;
}

QString SavedViews::add(OrderView view)
{
    if (problemWith(view.name) != NameProblem::None)
        return {};
    std::vector<OrderView> before = m_views;
    view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    view.name = view.name.simplified();
    const QString id = view.id;
    m_views.push_back(std::move(view));
    keep(std::move(before));
    return id;
}

bool SavedViews::update(const QString &id, const OrderView &shown)
{
    OrderView *view = own(id);
    if (!view)
        return false;
    std::vector<OrderView> before = m_views;
    const QString name = view->name;
    *view = shown;
    view->id = id;
    view->name = name;
    keep(std::move(before));
    return true;
}

bool SavedViews::rename(const QString &id, const QString &name)
{
    OrderView *view = own(id);
    if (!view || problemWith(name, id) != NameProblem::None)
        return false;
    std::vector<OrderView> before = m_views;
    view->name = name.simplified();
    keep(std::move(before));
    return true;
}

bool SavedViews::remove(const QString &id)
{
    if (!own(id))
        return false;
    std::vector<OrderView> before = m_views;
    std::erase_if(m_views, [&id](const OrderView &view) { return view.id == id; });
    keep(std::move(before));
    return true;
}

void SavedViews::undo()
{
    if (!m_before)
        return;
    m_views = *m_before;
    keep(std::nullopt);
}

void SavedViews::keep(std::optional<std::vector<OrderView>> before)
{
    QJsonArray list;
    for (const OrderView &view : m_views) {
        if (!isBuiltIn(view.id))
            list.append(toJson(view));
    }
    m_settings.setViews(m_owner, list);
    m_before = std::move(before);
    Q_EMIT changed();
}

} // namespace flows
