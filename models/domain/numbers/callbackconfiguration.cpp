#include "domain/numbers/callbackconfiguration.h"

#include <QRandomGenerator>
#include <QRegularExpression>

namespace domain {

using namespace Qt::StringLiterals;

bool isCallbackSecret(const QString &secret)
{
    static const QRegularExpression rule(QStringLiteral("\\A[a-zA-Z0-9-]{32,64}\\z"));
    return rule.match(secret).hasMatch();
}

QString newCallbackSecret()
{
    constexpr int length = 48;
    constexpr auto characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_L1;
    QString secret;
    for (int i = 0; i < length; ++i)
        secret += characters.at(QRandomGenerator::system()->bounded(int(characters.size())));
    return secret;
}

QStringList callbackSources()
{
    return {u"54.76.19.159"_s, u"54.78.194.39"_s, u"54.155.83.128"_s};
}

} // namespace domain
