#include "domain/numbers/callbackconfiguration.h"

#include <QRegularExpression>

namespace domain {

bool isCallbackSecret(const QString &secret)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9-]{32,64}\\z"));
    return rule.match(secret).hasMatch();
}

} // namespace domain
