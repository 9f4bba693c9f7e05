#include "sandbox/account.h"

namespace sandbox {

using namespace Qt::StringLiterals;

std::optional<Reply> Account::refusal(int cents) const
{
    const auto refused = [](const QString &why) {
        return resourceError(403, why, {.resourceType = u"AvailableNumber"_s, .description = why});
    };
    if (trial)
        return refused(u"Trial account is not enabled to rent number"_s);
    if (balanceCents && *balanceCents < cents)
        return refused(u"Insufficient balance"_s);
    return std::nullopt;
}

void Account::pay(const Charge &charge)
{
    if (balanceCents)
        *balanceCents -= charge.cents;
    charges.push_back(charge);
}

} // namespace sandbox
