#include "domain/porting/billingnumber.h"

#include "domain/phonenumber.h"
#include "domain/porting/split.h"

#include <QSet>

namespace domain {
namespace {

class Leaving
{
public:
    void add(const QString &e164, const QString &accountNumber)
    {
        m_numbers.insert(e164);
        if (m_typed.contains(accountNumber))
            return;
        m_typed.insert(accountNumber);
        if (const std::optional<QString> billing = toE164(accountNumber); billing && !m_billing.contains(*billing))
            m_billing.append(*billing);
    }

    QStringList take()
    {
        m_billing.removeIf([this](const QString &number) { return !m_numbers.contains(number); });
        return std::move(m_billing);
    }

private:
    QSet<QString> m_numbers = {};
    QSet<QString> m_typed = {}; //!< reading one is dear, and most numbers have the same
    QStringList m_billing = {};
};

} // namespace

QStringList billingNumbersLeaving(const PortOrder &order)
{
    Leaving leaving;
    for (const PortNumber &number : order.numbers)
        leaving.add(number.phoneNumber, number.portOutInfo ? number.portOutInfo->accountPhoneNumber : QString());
    return leaving.take();
}

QStringList billingNumbersLeaving(const PortInDraft &draft, const std::vector<std::size_t> &going)
{
    Leaving leaving;
    for (const std::size_t i : going)
        leaving.add(draft.numbers[i].e164, portOutOf(draft, draft.numbers[i]).accountPhoneNumber);
    return leaving.take();
}

} // namespace domain
