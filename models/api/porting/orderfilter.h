#pragma once

#include "domain/porting/portorder.h"
#include "net/query.h"

namespace api {

//! What the server is asked for; all of it must hold. Days are whole UTC days, both ends included.
struct OrderFilter {
    QString orderId = {};
    domain::Open<domain::OrderStatus> status = {}; //!< Unknown without text: any
    QString customerReference = {}; //!< whether the server wants all of it is not published
    QString phoneNumber = {}; //!< E.164
    QDate createdFrom = {};
    QDate createdTo = {};
    QDate focFrom = {};
    QDate focTo = {};
    int pageSize = 500; //!< 1 to 1000

    friend bool operator==(const OrderFilter &, const OrderFilter &) = default;
};

//! The published query (contract: porting §7, operation 3).
net::Query queryOf(const OrderFilter &filter);

} // namespace api
