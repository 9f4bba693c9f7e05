#include "domain/porting/address.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (const QString text = part.simplified(); !text.isEmpty())
            filled.append(text);
    }
    return filled.join(separator);
}

} // namespace

QString addressLine(const EndUser &u)
{
    const QString space(u' ');
    const QString street
        = joined({u.streetNumber, u.streetPreDirection, u.streetName, u.streetType, u.streetPostDirection}, space);
    return joined(
        {street, joined({u.locationType1, u.locationValue1}, space), joined({u.locationType2, u.locationValue2}, space),
            joined({u.locationType3, u.locationValue3}, space), u.city, joined({u.state, u.zipCode}, space)},
        u", "_s);
}

QString nameAndAddress(const EndUser &endUser)
{
    return joined({endUser.name, addressLine(endUser)}, u", "_s);
}

} // namespace domain
