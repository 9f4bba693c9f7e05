#pragma once

#include "api/porting/documentcall.h"
#include "api/porting/orderfilter.h"
#include "api/porting/orderpage.h"
#include "domain/porting/activation.h"

namespace api {

//! The body of an upload, encoded. Making one of 10 MiB takes a moment: on a worker, with encodeDocument().
struct DocumentBody {
    QByteArray json = {};
};

//! Port-in orders with their notes, documents and activations. \p client outlives it.
//! What changes something goes out once and is never repeated by itself; see net::RetryPolicy.
class OrdersApi
{
public:
    OrdersApi(net::Client &client, const QString &projectId);

    net::Call<OrderPage> list(const OrderFilter &filter, const std::optional<Cursor> &cursor = {}) const;
    net::Call<domain::PortOrder> get(const domain::OrderId &id) const;
    net::Call<domain::PortOrder> create(const domain::PortOrder &order) const;
    //! Replaces the whole order: what is not in it is cleared.
    net::Call<domain::PortOrder> update(const domain::PortOrder &order) const;
    net::Call<net::Nothing> cancel(const domain::OrderId &id) const;

    net::Call<domain::OrderNote> addNote(const domain::OrderId &id, const QString &text) const;

    static DocumentBody encodeDocument(const QString &name, const QString &description, const QByteArray &content);
    net::Call<domain::OrderDocument> addDocument(const domain::OrderId &id, const DocumentBody &document) const;
    DocumentCall document(const domain::OrderId &id, const domain::DocumentId &document) const;

    //! The groups that can be activated now, and the dialect in which to ask for it.
    net::Call<domain::ReadyGroups> availableActivations(const domain::OrderId &id) const;
    //! \p groups is not empty: an empty list would activate all there are. What the server says of each, if anything.
    net::Call<std::vector<domain::ActivatedGroup>> activate(
        const domain::OrderId &id, const QStringList &groups, domain::GroupDialect dialect) const;
    //! Every group. Not published: when the server does not know it (see isUnknownOperation()), the groups are to be
    //! put together from the order's numbers.
    net::Call<std::vector<domain::ActivationGroup>> phoneGroups(const domain::OrderId &id) const;

private:
    QString order(const domain::OrderId &id, const QString &more = {}) const;

    net::Client &m_client;
    const QString m_base; //!< path of the project's orders
};

//! The server has no such operation: a 404 or a 405. The former may also mean that the order is gone.
bool isUnknownOperation(const net::Error &error);

} // namespace api
