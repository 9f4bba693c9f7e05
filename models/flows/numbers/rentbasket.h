#pragma once

#include "domain/numbers/pricetotal.h"

#include <QObject>

namespace flows {

//! The numbers that were chosen to be rented, over several searches, with the prices at which they were offered.
class RentBasket final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<domain::AvailableNumber> &numbers() const { return m_numbers; } //!< in the order of choosing
    bool isEmpty() const { return m_numbers.empty(); }
    bool contains(const QString &number) const;
    domain::PriceTotal total() const { return domain::priceTotal(m_numbers); }

    //! A number that is in it gets the newer price.
    void add(const std::vector<domain::AvailableNumber> &numbers);
    void remove(const QStringList &numbers);
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::vector<domain::AvailableNumber> m_numbers;
};

} // namespace flows
