#include "flows/orderdetail.h"

#include <algorithm>

namespace flows {

using domain::DocumentContent;
using domain::DocumentId;
using domain::OrderId;
using domain::PortOrder;

OrderDetailFlow::OrderDetailFlow(const api::OrdersApi &api, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_now(std::move(now))
{
}

void OrderDetailFlow::open(const OrderId &id)
{
    reset(id);
    Q_EMIT opened(id);
    refresh();
}

void OrderDetailFlow::open(const PortOrder &known, const QDateTime &readAt)
{
    reset(known.id);
    setOrder(known, readAt);
    Q_EMIT opened(known.id);
    refresh();
}

void OrderDetailFlow::close()
{
    reset({});
}

void OrderDetailFlow::refresh()
{
    if (m_id.isEmpty())
        return;
    readOrder();
    readReady();
    readGroups();
}

void OrderDetailFlow::accept(const PortOrder &order, const QDateTime &readAt)
{
    const PartState &part = m_parts[size_t(DetailPart::Order)];
    if (order.id != m_id || (part.readAt && readAt < *part.readAt))
        return;
    setOrder(order, readAt);
    Q_EMIT partChanged(DetailPart::Order);
}

void OrderDetailFlow::reset(const OrderId &id)
{
    m_orderCall.cancel();
    m_readyCall.cancel();
    m_groupsCall.cancel();
    m_documents.clear();
    m_id = id;
    m_parts = {};
    m_order.reset();
    m_ready.reset();
    m_groups.clear();
    m_groupsDerived = false;
}

void OrderDetailFlow::readOrder()
{
    begin(DetailPart::Order);
    m_orderCall = m_api.get(m_id);
    m_orderCall.then(this, [this](const net::Result<PortOrder> &result) {
        m_orderCall.cancel();
        if (!result) {
            end(DetailPart::Order, result.error());
            return;
        }
        const QDateTime readAt = m_now();
        setOrder(*result, readAt);
        end(DetailPart::Order, {});
        Q_EMIT orderRead(*m_order, readAt);
    });
}

void OrderDetailFlow::readReady()
{
    begin(DetailPart::ReadyGroups);
    m_readyCall = m_api.availableActivations(m_id);
    m_readyCall.then(this, [this](const net::Result<domain::ReadyGroups> &result) {
        m_readyCall.cancel();
        if (!result) {
            end(DetailPart::ReadyGroups, result.error());
            return;
        }
        m_ready = *result;
        m_parts[size_t(DetailPart::ReadyGroups)].readAt = m_now();
        end(DetailPart::ReadyGroups, {});
    });
}

void OrderDetailFlow::readGroups()
{
    begin(DetailPart::Groups);
    m_groupsCall = m_api.phoneGroups(m_id);
    m_groupsCall.then(this, [this](const net::Result<std::vector<domain::ActivationGroup>> &result) {
        m_groupsCall.cancel();
        if (result) {
            m_groups = *result;
            m_groupsDerived = false;
            m_parts[size_t(DetailPart::Groups)].readAt = m_now();
            end(DetailPart::Groups, {});
            return;
        }
        // Only Sinch's own skill knows the operation, the published description does not: its absence is no error.
        if (!api::isUnknownOperation(result.error())) {
            end(DetailPart::Groups, result.error());
            return;
        }
        m_groupsDerived = true;
        deriveGroups();
        end(DetailPart::Groups, {});
    });
}

void OrderDetailFlow::setOrder(const PortOrder &order, const QDateTime &readAt)
{
    m_order = order;
    m_parts[size_t(DetailPart::Order)].readAt = readAt;
    if (m_groupsDerived) {
        deriveGroups();
        Q_EMIT partChanged(DetailPart::Groups);
    }
}

void OrderDetailFlow::deriveGroups()
{
    if (!m_order)
        return; // as soon as it was read
    m_groups.clear();
    for (const domain::PortNumber &number : m_order->numbers) {
        if (number.group.isEmpty())
            continue;
        auto group = std::find_if(m_groups.begin(), m_groups.end(),
            [&](const domain::ActivationGroup &known) { return known.name == number.group; });
        if (group == m_groups.end())
            group = m_groups.insert(m_groups.end(), {.name = number.group, .focDate = number.focDate});
        group->numbers.push_back(number.phoneNumber);
    }
    m_parts[size_t(DetailPart::Groups)].readAt = m_parts[size_t(DetailPart::Order)].readAt;
}

void OrderDetailFlow::begin(DetailPart part)
{
    m_parts[size_t(part)].isReading = true;
    m_parts[size_t(part)].error.reset();
    Q_EMIT partChanged(part);
}

void OrderDetailFlow::end(DetailPart part, const std::optional<net::Error> &error)
{
    m_parts[size_t(part)].isReading = false;
    m_parts[size_t(part)].error = error;
    Q_EMIT partChanged(part);
}

void OrderDetailFlow::readDocument(const DocumentId &id)
{
    if (isReadingDocument(id))
        return;
    auto &call = m_documents[id.text];
    call = m_api.document(m_id, id);
    call.onReceived([this, id](qint64 received, qint64 total) { Q_EMIT documentProgress(id, received, total); });
    call.then(this, [this, id](const net::Result<DocumentContent> &result) {
        m_documents.erase(id.text);
        if (result)
            Q_EMIT documentRead(*result);
        else
            Q_EMIT documentFailed(id, result.error());
    });
}

void OrderDetailFlow::cancelDocument(const DocumentId &id)
{
    m_documents.erase(id.text);
}

bool OrderDetailFlow::isReadingDocument(const DocumentId &id) const
{
    return m_documents.contains(id.text);
}

} // namespace flows
