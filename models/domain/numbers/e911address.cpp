#include "domain/numbers/e911address.h"

namespace domain {

std::vector<QString> messages(const AddressCheck &check)
{
    std::vector<QString> parts;
    const auto split = QStringView(check.message).split(u'|');
    for (const QStringView part : split) {
        if (const auto text = part.trimmed(); !text.isEmpty())
            parts.push_back(text.toString());
    }
    return parts;
}

} // namespace domain
