#include "flows/numbers/numbersettlereading.h"

#include "api/numbers/notfound.h"
#include "api/numbers/numbersapi.h"
#include "domain/numbers/servicestate.h"
#include "flows/numbers/numberintent.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace flows {

using domain::ActiveNumber;

NumberSettleReading::NumberSettleReading(Desk desk, store::Intent intent)
    : m_desk(std::move(desk))
    , m_intent(std::move(intent))
{
}

void NumberSettleReading::start(Handler handler)
{
    m_call = m_desk.numbers.active().get(m_intent.target);
    m_call.then(this, [this, handler = std::move(handler)](const net::Result<ActiveNumber> &result) {
        const auto number = api::orNone(result, "ActiveNumber"_L1);
        const Handler told = handler; // may destroy us
        if (!number)
            told(tl::unexpected(number.error()));
        else if (!*number) // it is the project's no more: what became of it before that cannot be seen
            told(Sighting{});
        else
            told(Sighting{.sight = judge(**number)});
    });
}

Sight NumberSettleReading::judge(const ActiveNumber &number) const
{
    // One that was released before is never released by us.
    if (m_intent.kind == store::IntentKind::ReleaseNumber)
        return domain::isReleased(number) ? Sight::Present : Sight::Absent;
    const auto before = numberintent::before(m_intent.data);
    const auto sent = numberintent::sentChange(m_intent.data);
    if (!before || !sent)
        return Sight::Undecided;
    switch (domain::judgeChange(*before, *sent, number)) {
    case domain::ChangeEvidence::Taken:
        return Sight::Present;
    case domain::ChangeEvidence::NotTaken:
        return Sight::Absent;
    case domain::ChangeEvidence::Neither: // others change numbers, too: a person has to look
        return Sight::Undecided;
    }
    Q_UNREACHABLE();
}

} // namespace flows
