#pragma once

#include "api/porting/ordersapi.h"
#include "domain/clock.h"
#include "domain/porting/activation.h"

#include <QObject>

#include <array>
#include <map>

namespace flows {

//! The parts of an order's page that are read on their own, each with its own progress and error.
enum class DetailPart : quint8 { Order, ReadyGroups, Groups };

struct PartState {
    bool isReading = false;
    std::optional<QDateTime> readAt = {}; //!< UTC, of what is on show
    std::optional<net::Error> error = {}; //!< of the last reading; what was read before stays
};

//! One order with everything that its page shows.
class OrderDetailFlow final : public QObject
{
    Q_OBJECT

public:
    OrderDetailFlow(const api::OrdersApi &api, domain::Clock now, QObject *parent = nullptr);

    //! Shows another order, and reads it. Everything of the one before is dropped, its downloads too.
    void open(const domain::OrderId &id);
    //! Shows what is already known of it, as read at \p readAt, and reads it again.
    void open(const domain::PortOrder &known, const QDateTime &readAt);
    void close();
    void refresh();
    //! An answer that is newer than what is on show: of an update, an activation, a background reading.
    void accept(const domain::PortOrder &order, const QDateTime &readAt);

    const domain::OrderId &id() const { return m_id; }
    const PartState &part(DetailPart part) const { return m_parts[size_t(part)]; }
    const std::optional<domain::PortOrder> &order() const { return m_order; }
    //! What the server says can be activated now. Nothing until it was read.
    const std::optional<domain::ReadyGroups> &readyGroups() const { return m_ready; }
    //! All groups of the order.
    const std::vector<domain::ActivationGroup> &groups() const { return m_groups; }
    //! The server does not know the operation: the groups were put together from the order's numbers.
    bool groupsAreDerived() const { return m_groupsDerived; }

    //! Reads a document's bytes. Asking again while it is on its way changes nothing.
    void readDocument(const domain::DocumentId &id);
    void cancelDocument(const domain::DocumentId &id);
    bool isReadingDocument(const domain::DocumentId &id) const;

Q_SIGNALS:
    void opened(const domain::OrderId &id);
    void partChanged(flows::DetailPart part);
    //! From the server, just now: for the list's reader.
    void orderRead(const domain::PortOrder &order, const QDateTime &readAt);
    void documentProgress(const domain::DocumentId &id, qint64 received, qint64 total);
    void documentRead(const domain::DocumentContent &document);
    void documentFailed(const domain::DocumentId &id, const net::Error &error);

private:
    void reset(const domain::OrderId &id);
    void readOrder();
    void readReady();
    void readGroups();
    void setOrder(const domain::PortOrder &order, const QDateTime &readAt);
    void deriveGroups();
    void begin(DetailPart part);
    void end(DetailPart part, const std::optional<net::Error> &error);

    const api::OrdersApi &m_api;
    const domain::Clock m_now;
    domain::OrderId m_id;
    std::array<PartState, 3> m_parts;
    std::optional<domain::PortOrder> m_order;
    std::optional<domain::ReadyGroups> m_ready;
    std::vector<domain::ActivationGroup> m_groups;
    bool m_groupsDerived = false;
    net::Call<domain::PortOrder> m_orderCall;
    net::Call<domain::ReadyGroups> m_readyCall;
    net::Call<std::vector<domain::ActivationGroup>> m_groupsCall;
    std::map<QString, api::DocumentCall> m_documents;
};

} // namespace flows
