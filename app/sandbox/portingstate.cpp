#include "sandbox/portingstate.h"

#include <algorithm>

namespace sandbox {

Order &PortingState::add(Order order)
{
    order.id = ++m_lastOrder;
    touch(order.id);
    m_orders.push_back(std::move(order));
    return m_orders.back();
}

void PortingState::restore(Order order)
{
    m_lastOrder = std::max(m_lastOrder, order.id);
    if (Order *known = find(order.id)) {
        *known = std::move(order);
        return;
    }
    const auto place = std::lower_bound(
        m_orders.begin(), m_orders.end(), order.id, [](const Order &left, qint64 right) { return left.id < right; });
    m_orders.insert(place, std::move(order));
}

Order *PortingState::find(qint64 id)
{
    const auto found = std::lower_bound(
        m_orders.begin(), m_orders.end(), id, [](const Order &left, qint64 right) { return left.id < right; });
    return found != m_orders.end() && found->id == id ? &*found : nullptr;
}

Order *PortingState::find(const QString &id)
{
    bool ok = false;
    const qint64 number = id.toLongLong(&ok);
    return ok && QString::number(number) == id ? find(number) : nullptr;
}

void PortingState::touch(qint64 order)
{
    m_changes.insert(order);
}

QHash<QString, qint64> PortingState::takenNumbers(qint64 except) const
{
    QHash<QString, qint64> taken;
    for (const Order &order : m_orders) {
        if (order.id == except || !isOpen(order))
            continue;
        for (const Number &number : order.numbers) {
            // What was rejected in an order that is locked can only be ordered anew.
            const bool left = number.status == numberStatus::rejected && order.status == orderStatus::confirmed;
            if (number.status != numberStatus::activated && number.status != numberStatus::canceled
                && number.status != numberStatus::excluded && !left)
                taken.insert(number.phoneNumber, order.id);
        }
    }
    return taken;
}

void PortingState::setConfiguration(const std::optional<QJsonObject> &configuration)
{
    m_configuration = configuration;
    m_changes.insert(0);
}

std::set<qint64> PortingState::takeChanges()
{
    return std::exchange(m_changes, {});
}

void PortingState::setLastIds(qint64 order, qint64 document, qint64 note)
{
    m_lastOrder = std::max(m_lastOrder, order);
    m_lastDocument = std::max(m_lastDocument, document);
    m_lastNote = std::max(m_lastNote, note);
}

bool isOpen(const Order &order)
{
    return order.status != orderStatus::completed && order.status != orderStatus::canceled;
}

} // namespace sandbox
