#pragma once

#include "sandbox/inventory.h"
#include "sandbox/numberpattern.h"

#include <map>

namespace sandbox {

enum class InventoryOrder : quint8 { PhoneNumber, DisplayName };

struct InventoryPage {
    std::vector<NumberKey> keys = {};
    QString next = {}; //!< the token of the next page; empty at the end
    int total = 0; //!< over all pages
};

//! Pages through the inventory. A token remembers where the last page ended, so a number that comes or goes in front
//! of it shifts nothing. It holds for its filter and order only, and for this process.
class InventoryList
{
public:
    explicit InventoryList(const Inventory &inventory);

    //! Nothing when \p token is not one of ours, or not one for this filter and order.
    std::optional<InventoryPage> page(const NumberFilter &filter, InventoryOrder order, const QString &token, int size);
    //! No token that was given out so far is good any more.
    void forgetTokens();

private:
    struct Mark { //!< the last number of a page
        NumberKey key = 0;
        QString name = {}; //!< only when ordered by it
    };

    const std::vector<NumberKey> &ordered(InventoryOrder order);
    int total(const NumberFilter &filter);
    QString tokenFor(const QString &scope, const Mark &mark) const;
    std::optional<Mark> markIn(const QString &scope, const QString &token) const;

    const Inventory &m_inventory;
    QString m_epoch;
    std::map<QString, int> m_totals;
    int m_totalsOf = -1; //!< the membership that they were counted in
    std::vector<NumberKey> m_byName;
    int m_byNameOf = -1; //!< the revision that it was sorted in
};

} // namespace sandbox
