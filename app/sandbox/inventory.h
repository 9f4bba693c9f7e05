#pragma once

#include "sandbox/inventoryseeds.h"

#include <set>
#include <unordered_map>

namespace sandbox {

//! The numbers that the project rents. Seeded ones are eight bytes until somebody changes them; whoever changes one
//! puts it back with change(): the state file and the lists count on it.
class Inventory
{
public:
    //! Begins again with the seeded numbers and their stories.
    void begin(const InventorySeed &seed);
    const InventorySeed &seed() const { return m_seed; }

    const std::vector<NumberKey> &keys() const { return m_keys; } //!< in order
    bool contains(NumberKey key) const;
    HeldNumber at(NumberKey key) const; //!< of one that is contained
    std::optional<HeldNumber> find(const QString &phoneNumber) const;

    void add(std::vector<HeldNumber> numbers); //!< new ones, or new details of known ones
    void change(const HeldNumber &number);
    void remove(NumberKey key);

    //! Numbers with something that time alone moves: what is scheduled, or a release.
    const std::set<NumberKey> &busy() const { return m_busy; }

    int membership() const { return m_membership; } //!< another value: numbers came or went
    int revision() const { return m_revision; } //!< another value: anything changed
    //! Numbers that were added, changed or removed since the last call.
    std::set<NumberKey> takeChanges();
    bool hasChanges() const { return !m_changes.empty(); }

private:
    void put(const HeldNumber &number);

    InventorySeed m_seed;
    std::vector<NumberKey> m_keys;
    std::unordered_map<NumberKey, HeldNumber> m_touched;
    std::set<NumberKey> m_busy;
    std::set<NumberKey> m_changes;
    int m_membership = 0;
    int m_revision = 0;
};

} // namespace sandbox
