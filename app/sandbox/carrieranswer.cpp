#include "sandbox/carrieranswer.h"

#include "sandbox/duration.h"
#include "sandbox/orderrules.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

const QTime answerTime(16, 0);

//! Small and the same everywhere: qHash() may differ between versions of Qt.
int spread(const QString &text)
{
    int sum = 0;
    for (const QChar letter : text)
        sum = (sum * 31 + letter.unicode()) % 9973;
    return sum;
}

QString refusalOf(const Number &number)
{
    const QJsonObject portOut = number.sent.value("portOutInfo"_L1).toObject();
    const QString pin = portOut.value("existingPortOutPin"_L1).toString();
    if (pin == "0000"_L1)
        return u"Invalid port-out PIN"_s;
    if (pin.isEmpty() && portOut.value("accountNum"_L1).toString().isEmpty())
        return u"Port-out PIN or account number required"_s;
    return {};
}

QDate chosenDay(const Order &order, const QString &carrier, QDate answered)
{
    const int mood = (spread(carrier) + int(order.id % 9973)) % 8;
    QDate day = order.schedule.date;
    if (mood == 3 || mood == 7)
        day = addBusinessDays(day, 1);
    else if (mood == 5)
        day = addBusinessDays(day, -1);
    day = std::max(day, addBusinessDays(answered, 1));
    return isBusinessDay(day) ? day : addBusinessDays(day, 1);
}

} // namespace

CarrierAnswer carrierAnswer(const Order &order, const Number &number)
{
    const QDate day = addBusinessDays(order.submittedAt.toUTC().date(), 2 + spread(number.carrier) % 3);
    return {.at = QDateTime(day, answerTime, Qt::UTC),
        .refusal = refusalOf(number),
        .foc = OrderRules::instant({chosenDay(order, number.carrier, day), order.schedule.time, order.schedule.zone})};
}

} // namespace sandbox
