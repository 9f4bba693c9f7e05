#include "sandbox/ulid.h"

#include <QRandomGenerator>

namespace sandbox {

QString newUlid(const QDateTime &time)
{
    static constexpr char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";
    QString id(26, QChar());
    quint64 rest = quint64(time.toMSecsSinceEpoch());
    for (qsizetype i = 10; i-- > 0; rest /= 32)
        id[i] = QLatin1Char(letters[rest % 32]);
    for (qsizetype i = 10; i < id.size(); ++i)
        id[i] = QLatin1Char(letters[QRandomGenerator::global()->bounded(32)]);
    return id;
}

} // namespace sandbox
