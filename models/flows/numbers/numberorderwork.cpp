#include "flows/numbers/numberorderwork.h"

#include "domain/numbers/numberorderwork.h"
#include "flows/numbers/numberorderbook.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace flows {

NumberOrderWork::NumberOrderWork(Desk desk, const NumberOrderBook &book, QObject *parent)
    : WorkSource(parent)
    , m_desk(std::move(desk))
    , m_book(book)
{
    m_judge.setInterval(1min);
    connect(&m_judge, &QTimer::timeout, this, &NumberOrderWork::judgeAgain);
    connect(&m_book, &NumberOrderBook::changed, this, &NumberOrderWork::judgeAgain);
}

void NumberOrderWork::judgeAgain()
{
    const QDateTime now = m_desk.now();
    for (const store::KnownNumberOrder &known : m_book.orders()) {
        const domain::NumberOrderFacts facts{.order = known.order,
            .registration = known.registration.value_or(domain::Registration()),
            .missing = missingOf(known).all()};
        Q_EMIT found(u"number-order/"_s + known.order.id.text, domain::workOf(facts, now));
    }
}

} // namespace flows
