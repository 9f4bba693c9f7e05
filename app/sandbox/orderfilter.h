#pragma once

#include "sandbox/jsonreply.h"
#include "sandbox/order.h"

namespace sandbox {

//! The query of the order list. All filters must hold; windows include both ends; a bare date as an end means its
//! whole day. Pages count from 1.
class OrderFilter
{
public:
    Violations read(const Query &query);

    bool accepts(const Order &order) const;
    bool isOnPage(int index) const; //!< \p index counts accepted orders from 0
    int page() const { return m_page; }
    int pageSize() const { return m_pageSize; }

private:
    struct Window {
        QDateTime from = {};
        QDateTime to = {};

        bool isSet() const { return from.isValid() || to.isValid(); }
        bool contains(const QDateTime &time) const;
    };

    int m_page = 1;
    int m_pageSize = 100;
    QString m_id;
    QString m_status;
    QString m_reference;
    QString m_phoneNumber;
    Window m_created;
    Window m_foc;
};

} // namespace sandbox
