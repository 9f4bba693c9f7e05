#include "sandbox/inventory.h"

#include "sandbox/inventorystories.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sandbox {

void Inventory::begin(const InventorySeed &seed)
{
    m_seed = seed;
    m_keys = seededKeys(seed);
    m_touched.clear();
    m_busy.clear();
    for (const HeldNumber &number : seededStories(seed, m_keys))
        put(number);
    m_changes.clear(); // it is all in the seed
    ++m_membership;
    ++m_revision;
}

bool Inventory::contains(NumberKey key) const
{
    return std::binary_search(m_keys.begin(), m_keys.end(), key);
}

HeldNumber Inventory::at(NumberKey key) const
{
    const auto touched = m_touched.find(key);
    return touched == m_touched.end() ? seededNumber(m_seed, key) : touched->second;
}

std::optional<HeldNumber> Inventory::find(const QString &phoneNumber) const
{
    const NumberKey key = keyOf(phoneNumber);
    return key != 0 && contains(key) ? std::optional(at(key)) : std::nullopt;
}

void Inventory::add(std::vector<HeldNumber> numbers)
{
    std::vector<NumberKey> fresh;
    for (const HeldNumber &number : numbers) {
        if (!contains(number.key))
            fresh.push_back(number.key);
        put(number);
    }
    if (fresh.empty())
        return;
    std::sort(fresh.begin(), fresh.end());
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
    std::vector<NumberKey> all;
    all.reserve(m_keys.size() + fresh.size());
    std::merge(m_keys.begin(), m_keys.end(), fresh.begin(), fresh.end(), std::back_inserter(all));
    m_keys = std::move(all);
    ++m_membership;
}

void Inventory::change(const HeldNumber &number)
{
    Q_ASSERT(contains(number.key));
    put(number);
}

void Inventory::put(const HeldNumber &number)
{
    m_touched[number.key] = number;
    const bool moves = !number.stuck
        && ((number.smsProvisioning && number.smsProvisioning->status != ProvisioningStatus::Failed)
            || (number.voiceProvisioning && number.voiceProvisioning->status != ProvisioningStatus::Failed));
    if (moves || number.expireAt.isValid())
        m_busy.insert(number.key);
    else
        m_busy.erase(number.key);
    m_changes.insert(number.key);
    ++m_revision;
}

void Inventory::remove(NumberKey key)
{
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    if (found == m_keys.end() || *found != key)
        return;
    m_keys.erase(found);
    m_touched.erase(key);
    m_busy.erase(key);
    m_changes.insert(key);
    ++m_membership;
    ++m_revision;
}

std::set<NumberKey> Inventory::takeChanges()
{
    return std::exchange(m_changes, {});
}

} // namespace sandbox
