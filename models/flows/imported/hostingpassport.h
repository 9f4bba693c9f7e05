#pragma once

#include "domain/imported/hostingorder.h"
#include "domain/imported/importednumber.h"
#include "flows/desk.h"
#include "flows/orderdetail.h"

#include <QObject>

namespace flows {

class HostingBook;

//! What is known of one number that may stay with another carrier: whether it is imported, and the hosting orders that
//! name it, of those that this desk has read.
class HostingPassport final : public QObject
{
    Q_OBJECT

public:
    //! \p book outlives it.
    HostingPassport(const Desk &desk, const HostingBook &book, QString number, QObject *parent = nullptr);

    void refresh();

    const PartState &state() const { return m_state; }
    //! Nothing: it is not imported, or was not read yet.
    const std::optional<domain::ImportedNumber> &imported() const { return m_imported; }
    //! Newest first.
    std::vector<domain::HostingOrderId> orders() const;
    const domain::HostingOrderNumber *numberIn(const domain::HostingOrderId &order) const;
    const HostingBook &book() const { return m_book; }

Q_SIGNALS:
    void changed();

private:
    const Desk m_desk;
    const HostingBook &m_book;
    const QString m_number;
    PartState m_state;
    std::optional<domain::ImportedNumber> m_imported;
    net::Call<domain::ImportedNumber> m_call;
};

} // namespace flows
