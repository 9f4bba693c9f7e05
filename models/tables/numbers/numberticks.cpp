#include "tables/numbers/numberticks.h"

namespace tables {

bool NumberTicks::set(InventoryRow row, bool ticked)
{
    if (isTicked(row) == ticked)
        return false;
    if (row >= m_ticked.size())
        m_ticked.resize(std::size_t(row) + 1);
    m_ticked[row] = ticked ? 1 : 0;
    m_count += ticked ? 1 : -1;
    return true;
}

void NumberTicks::clear()
{
    m_ticked.clear();
    m_count = 0;
}

std::vector<InventoryRow> NumberTicks::rows() const
{
    std::vector<InventoryRow> rows;
    rows.reserve(std::size_t(m_count));
    for (std::size_t row = 0; row < m_ticked.size(); ++row) {
        if (m_ticked[row] != 0)
            rows.push_back(InventoryRow(row));
    }
    return rows;
}

} // namespace tables
