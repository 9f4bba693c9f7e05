#pragma once

#include "sandbox/order.h"

#include <QHash>

#include <optional>
#include <set>

namespace sandbox {

//! Everything the porting service remembers. Whoever changes an order says so with touch(): the state file and
//! nobody else counts on it.
class PortingState
{
public:
    //! Takes the next id. \returns the order inside.
    Order &add(Order order);
    //! Takes an order that has its id already.
    void restore(Order order);

    const std::vector<Order> &orders() const { return m_orders; } //!< oldest id first
    Order *find(qint64 id);
    Order *find(const QString &id); //!< digits only; anything else is nobody

    template <typename Visitor>
    void forEach(Visitor visit)
    {
        for (Order &order : m_orders)
            visit(order);
    }

    void touch(const Order &order) { touch(order.id); }
    void touch(qint64 order);
    qint64 nextDocumentId() { return ++m_lastDocument; }
    qint64 nextNoteId() { return ++m_lastNote; }

    //! The numbers of all open orders but \p except, and the order that has each.
    QHash<QString, qint64> takenNumbers(qint64 except = 0) const;

    const std::optional<QJsonObject> &configuration() const { return m_configuration; }
    void setConfiguration(const std::optional<QJsonObject> &configuration);

    //! What changed since the last call: orders, or the configuration (0).
    std::set<qint64> takeChanges();
    bool hasChanges() const { return !m_changes.empty(); }

    qint64 lastOrder() const { return m_lastOrder; }
    qint64 lastDocument() const { return m_lastDocument; }
    qint64 lastNote() const { return m_lastNote; }
    void setLastIds(qint64 order, qint64 document, qint64 note);

    //! The order was shown in the skill's dialect, so it takes groupIds.
    void setSkillDialect(qint64 order) { m_skillDialect.insert(order); }
    bool hasSkillDialect(qint64 order) const { return m_skillDialect.contains(order); }

private:
    std::vector<Order> m_orders;
    std::optional<QJsonObject> m_configuration;
    std::set<qint64> m_changes;
    std::set<qint64> m_skillDialect;
    qint64 m_lastOrder = 890'191'000;
    qint64 m_lastDocument = 5'500'100;
    qint64 m_lastNote = 7'700'200;
};

bool isOpen(const Order &order); //!< its numbers are taken

} // namespace sandbox
