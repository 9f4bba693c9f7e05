#pragma once

#include "sandbox/numberplan.h"

#include <unordered_set>

namespace sandbox {

//! Numbers that number orders keep for somebody. They are not for rent meanwhile.
class Reservations
{
public:
    bool has(NumberKey key) const { return m_keys.contains(key); }
    void take(NumberKey key) { m_keys.insert(key); }
    void giveBack(NumberKey key) { m_keys.erase(key); }
    void clear() { m_keys.clear(); }
    size_t count() const { return m_keys.size(); }

private:
    std::unordered_set<NumberKey> m_keys;
};

} // namespace sandbox
