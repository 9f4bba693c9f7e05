#include "domain/porting/activationrules.h"

#include "domain/porting/zones.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

std::vector<PortNumber> numbersOf(const PortOrder &order, const QString &group)
{
    std::vector<PortNumber> numbers;
    std::copy_if(order.numbers.begin(), order.numbers.end(), std::back_inserter(numbers),
        [&group](const PortNumber &number) { return number.group == group; });
    return numbers;
}

//! Names are opaque: compared exactly.
const ActivationGroup *readyGroup(const std::optional<ReadyGroups> &ready, const QString &group)
{
    if (!ready)
        return nullptr;
    const auto found = std::find_if(
        ready->groups.begin(), ready->groups.end(), [&group](const ActivationGroup &g) { return g.name == group; });
    return found == ready->groups.end() ? nullptr : &*found;
}

GroupState stateOf(const GroupView &view, bool onDemand, QDate today, bool ready)
{
    const NumberCounts &counts = view.counts;
    const int left = counts.all - counts.canceled - counts.excluded;
    if (left == 0)
        return GroupState::Over;
    if (counts.rejected == left)
        return GroupState::Rejected;
    if (counts.activated > 0)
        return counts.confirmed + counts.pending + counts.unknown == 0 ? GroupState::Activated
                                                                       : GroupState::PartlyActivated;
    if (counts.confirmed == 0 || !view.foc.latest.isValid())
        return GroupState::Waiting;
    if (!onDemand || !today.isValid() || view.foc.latest > today)
        return GroupState::Confirmed;
    return ready ? GroupState::Ready : GroupState::Due;
}

template <class Predicate>
QStringList pick(const std::vector<PortNumber> &numbers, Predicate predicate)
{
    QStringList picked;
    for (const PortNumber &number : numbers) {
        if (predicate(number))
            picked.append(number.phoneNumber);
    }
    return picked;
}

bool isConfirmed(const PortNumber &number)
{
    return number.status.value == NumberStatus::Confirmed;
}

bool hasVoice(const PortNumber &number)
{
    return number.voice && !number.voice->id().isEmpty();
}

bool hasEmergencyAddress(const PortNumber &number)
{
    return number.features && number.features->e911 && *number.features->e911 != EmergencyAddress();
}

GateResult passedIf(bool passed, GateResult otherwise = GateResult::Failed)
{
    return passed ? GateResult::Passed : otherwise;
}

Gate focGate(const std::vector<PortNumber> &numbers, PortZone zone, const QDateTime &nowUtc)
{
    // Rejected numbers never get a date and do not go live: they hold nobody up.
    std::vector<PortNumber> going;
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(going),
        [](const PortNumber &number) { return number.status.value != NumberStatus::Rejected; });
    const FocRange foc = focRange(going, zone);
    Gate gate{.kind = GateKind::FocReached};
    gate.focDate = foc.latest;
    gate.today = today(zone, nowUtc);
    gate.result
        = passedIf(foc.without == 0 && foc.latest.isValid() && gate.today.isValid() && foc.latest <= gate.today);
    return gate;
}

//! A number that waits keeps the group back; one that was rejected stays behind.
Gate confirmedGate(const std::vector<PortNumber> &numbers)
{
    Gate gate{.kind = GateKind::NumbersConfirmed};
    const auto waits = [](const PortNumber &number) {
        return number.status.value == NumberStatus::Pending || number.status.value == NumberStatus::Unknown;
    };
    const bool anyWaits = std::any_of(numbers.begin(), numbers.end(), waits);
    const bool anyConfirmed = std::any_of(numbers.begin(), numbers.end(), isConfirmed);
    gate.numbers
        = pick(numbers, [&waits](const PortNumber &n) { return waits(n) || n.status.value == NumberStatus::Rejected; });
    gate.result
        = anyWaits || !anyConfirmed ? GateResult::Failed : passedIf(gate.numbers.isEmpty(), GateResult::Warning);
    return gate;
}

Gate sameNumbersGate(const std::vector<PortNumber> &numbers, const ActivationGroup *ready)
{
    Gate gate{.kind = GateKind::SameNumbers, .result = GateResult::Warning};
    if (!ready || ready->numbers.empty())
        return gate;
    const QStringList ours = pick(numbers, isConfirmed);
    for (const QString &number : ready->numbers) {
        if (!ours.contains(number))
            gate.numbers.append(number);
    }
    for (const QString &number : ours) {
        if (std::find(ready->numbers.begin(), ready->numbers.end(), number) == ready->numbers.end())
            gate.numbers.append(number);
    }
    gate.result = passedIf(gate.numbers.isEmpty(), GateResult::Warning);
    return gate;
}

} // namespace

std::vector<GroupView> groupsOf(
    const PortOrder &order, PortZone zone, const QDateTime &nowUtc, const std::optional<ReadyGroups> &ready)
{
    std::vector<GroupView> views;
    for (std::size_t i = 0; i < order.numbers.size(); ++i) {
        const QString &name = order.numbers[i].group;
        auto view = std::find_if(views.begin(), views.end(), [&name](const GroupView &v) { return v.name == name; });
        if (view == views.end()) {
            views.push_back({.name = name});
            view = views.end() - 1;
        }
        view->indexes.push_back(i);
    }
    for (GroupView &view : views) {
        const std::vector<PortNumber> numbers = numbersOf(order, view.name);
        view.counts = countNumbers(numbers);
        view.foc = focRange(numbers, zone);
        view.state
            = stateOf(view, order.onDemandActivation, today(zone, nowUtc), readyGroup(ready, view.name) != nullptr);
    }
    return views;
}

std::vector<Gate> activationGates(const PortOrder &order, const QString &group, const std::optional<ReadyGroups> &ready,
    PortZone zone, const QDateTime &nowUtc)
{
    const std::vector<PortNumber> numbers = numbersOf(order, group);
    const ActivationGroup *listed = readyGroup(ready, group);
    std::vector<Gate> gates;

    Gate confirmed{.kind = GateKind::OrderConfirmed};
    confirmed.status = order.status;
    confirmed.result = passedIf(permission(order.status.value, OrderAction::Activate) == Permission::Allowed);
    gates.push_back(confirmed);
    gates.push_back({.kind = GateKind::OnDemand, .result = passedIf(order.onDemandActivation)});
    gates.push_back(focGate(numbers, zone, nowUtc));
    gates.push_back({.kind = GateKind::InReadyList, .result = passedIf(listed != nullptr)});
    if (listed)
        gates.push_back(sameNumbersGate(numbers, listed));
    gates.push_back(confirmedGate(numbers));

    Gate voice{.kind = GateKind::VoiceRoute};
    voice.numbers = pick(numbers, [](const PortNumber &n) { return isConfirmed(n) && !hasVoice(n); });
    voice.result = passedIf(voice.numbers.isEmpty(), GateResult::Warning);
    gates.push_back(voice);

    Gate emergency{.kind = GateKind::EmergencyAddress};
    emergency.numbers
        = pick(numbers, [](const PortNumber &n) { return isConfirmed(n) && hasVoice(n) && !hasEmergencyAddress(n); });
    emergency.result = passedIf(emergency.numbers.isEmpty(), GateResult::Warning);
    gates.push_back(emergency);
    return gates;
}

bool mayActivate(const std::vector<Gate> &gates)
{
    return !gates.empty()
        && std::none_of(gates.begin(), gates.end(), [](const Gate &gate) { return gate.result == GateResult::Failed; });
}

QStringList numbersHit(const PortOrder &order, const QString &group, const std::optional<ReadyGroups> &ready)
{
    const ActivationGroup *listed = readyGroup(ready, group);
    if (listed && !listed->numbers.empty())
        return QStringList(listed->numbers.begin(), listed->numbers.end());
    return pick(numbersOf(order, group), isConfirmed);
}

} // namespace domain
