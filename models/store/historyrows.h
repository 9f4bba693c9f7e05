#pragma once

#include "store/connection.h"
#include "store/history.h"

namespace store {

QString storedKind(domain::DifferenceKind kind);
//! Case does not matter, and a number is one word in every way of writing it.
QStringList wordsForSearch(const QString &text);

//! The rows behind History, on the store's thread.
class HistoryRows
{
public:
    //! \p vault may be null.
    HistoryRows(Connection &connection, QString profileKey, const Vault *vault);

    Result<std::vector<HistoryEntry>> record(const OrderReading &reading);
    Result<std::optional<OrderSnapshot>> snapshot(const domain::OrderId &order);
    //! \p condition follows the one on the profile, and may order and limit.
    Result<std::vector<HistoryEntry>> select(const QString &condition, const QVariantList &values);

private:
    struct Row {
        QDateTime readAt = {};
        QDateTime completeAt = {};
        QString content = {};
        QString sealed = {};
        bool secretsMissing = false;
    };

    QByteArray boundTo(const domain::OrderId &order) const;
    Result<std::optional<Row>> row(const domain::OrderId &order);
    Result<OrderSnapshot> read(const domain::OrderId &order, const Row &row) const;
    Result<void> keep(const OrderReading &reading, const QDateTime &completeAt);
    Result<void> keepTime(const OrderReading &reading, const QDateTime &completeAt);
    Result<void> append(std::vector<HistoryEntry> &entries);

    Connection &m_connection;
    const QString m_profileKey;
    const Vault *m_vault;
};

} // namespace store
