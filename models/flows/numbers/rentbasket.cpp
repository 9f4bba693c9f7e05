#include "flows/numbers/rentbasket.h"

#include <algorithm>

namespace flows {

using domain::AvailableNumber;

bool RentBasket::contains(const QString &number) const
{
    return std::ranges::find(m_numbers, number, &AvailableNumber::phoneNumber) != m_numbers.end();
}

void RentBasket::add(const std::vector<AvailableNumber> &numbers)
{
    const auto before = m_numbers;
    for (const AvailableNumber &number : numbers) {
        const auto here = std::ranges::find(m_numbers, number.phoneNumber, &AvailableNumber::phoneNumber);
        if (here == m_numbers.end())
            m_numbers.push_back(number);
        else
            *here = number;
    }
    if (m_numbers != before)
        Q_EMIT changed();
}

void RentBasket::remove(const QStringList &numbers)
{
    const auto gone
        = std::erase_if(m_numbers, [&](const AvailableNumber &number) { return numbers.contains(number.phoneNumber); });
    if (gone > 0)
        Q_EMIT changed();
}

void RentBasket::clear()
{
    if (m_numbers.empty())
        return;
    m_numbers.clear();
    Q_EMIT changed();
}

} // namespace flows
