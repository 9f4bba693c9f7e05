#include "flows/numbers/inventoryviews.h"

#include "json/numbers/numbertypejson.h"

#include <array>

using namespace Qt::StringLiterals;
using tables::NumberState;

namespace flows {

namespace {

struct StateName {
    NumberState state;
    QLatin1StringView name;
};

//! In the file, and the ids of the built-in views.
constexpr std::array stateNames{
    StateName{NumberState::Any, "all"_L1},
    StateName{NumberState::Linked, "linked"_L1},
    StateName{NumberState::NotLinked, "notLinked"_L1},
    StateName{NumberState::Provisioning, "provisioning"_L1},
    StateName{NumberState::Failed, "failed"_L1},
    StateName{NumberState::NoCampaign, "noCampaign"_L1},
    StateName{NumberState::Released, "released"_L1},
};
constexpr std::array builtInStates{
    NumberState::Any, NumberState::Failed, NumberState::NoCampaign, NumberState::Released};

constexpr auto usualSort = "number"_L1;

QString nameOf(NumberState state)
{
    const auto found = std::ranges::find(stateNames, state, &StateName::state);
    return found == stateNames.end() ? QString() : QString(found->name);
}

template <class E>
domain::Open<E> openFrom(const QString &text)
{
    for (const auto &[value, name] : json::names<E>) {
        if (name == text)
            return value;
    }
    return {E::Unknown, text};
}

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject toJson(const InventoryView &view)
{
    QJsonObject object{{u"id"_s, view.id}, {u"name"_s, view.name}, {u"state"_s, nameOf(view.filter.state)},
        {u"sort"_s, view.sortColumn}, {u"descending"_s, view.descending},
        {u"hidden"_s, QJsonArray::fromStringList(view.hidden)}};
    put(object, u"text"_s, view.filter.text);
    put(object, u"region"_s, view.filter.region);
    put(object, u"type"_s, json::write(view.filter.type).toString());
    put(object, u"capability"_s, json::write(view.filter.capability).toString());
    put(object, u"plan"_s, view.filter.plan);
    put(object, u"campaign"_s, view.filter.campaign);
    put(object, u"voice"_s, view.filter.voice);
    return object;
}

std::optional<InventoryView> fromJson(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView key) { return object.value(key).toString(); };
    InventoryView view{.id = text("id"_L1), .name = text("name"_L1).simplified().left(ViewShelf::longestName)};
    const bool isBuiltIn
        = std::ranges::any_of(builtInStates, [&view](NumberState state) { return nameOf(state) == view.id; });
    if (view.id.isEmpty() || view.name.isEmpty() || isBuiltIn)
        return std::nullopt;
    const auto state
        = std::ranges::find_if(stateNames, [&](const StateName &each) { return text("state"_L1) == each.name; });
    view.filter = {.text = text("text"_L1),
        .region = text("region"_L1),
        .type = openFrom<domain::NumberType>(text("type"_L1)),
        .capability = openFrom<domain::Capability>(text("capability"_L1)),
        .plan = text("plan"_L1),
        .campaign = text("campaign"_L1),
        .voice = text("voice"_L1),
        .state = state == stateNames.end() ? NumberState::Any : state->state};
    view.sortColumn = object.value("sort"_L1).toString(usualSort);
    view.descending = object.value("descending"_L1).toBool();
    for (const auto &key : object.value("hidden"_L1).toArray())
        view.hidden << key.toString();
    return view;
}

std::vector<InventoryView> builtIn(const QStringList &hidden)
{
    std::vector<InventoryView> views;
    for (const NumberState state : builtInStates)
        views.push_back({.id = nameOf(state), .filter = {.state = state}, .sortColumn = usualSort, .hidden = hidden});
    return views;
}

} // namespace

bool InventoryView::showsTheSameAs(const InventoryView &other) const
{
    InventoryView same = other;
    same.id = id;
    same.name = name;
    return same == *this;
}

InventoryViews::InventoryViews(
    store::Settings &settings, const QString &owner, const QStringList &usuallyHidden, QObject *parent)
    : ViewsOf(settings, owner % "/numbers"_L1, builtIn(usuallyHidden), fromJson, toJson, parent)
{
}

} // namespace flows
