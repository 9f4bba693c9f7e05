#pragma once

#include "tables/numbers/numberstore.h"

namespace tables {

//! Which rows are ticked, for a million of them.
class NumberTicks
{
public:
    bool isTicked(InventoryRow row) const { return row < m_ticked.size() && m_ticked[row] != 0; }
    int count() const { return m_count; }
    //! \returns whether that changed anything.
    bool set(InventoryRow row, bool ticked);
    void clear();
    std::vector<InventoryRow> rows() const;

private:
    std::vector<quint8> m_ticked = {}; //!< by row, as far as any was ticked
    int m_count = 0;
};

} // namespace tables
