#include "flows/imported/importedsettlereading.h"

#include "api/imported/importedapi.h"
#include "domain/imported/importedservices.h"
#include "flows/numbers/numberintent.h"

#include <utility>

namespace flows {

using domain::ImportedNumber;

ImportedSettleReading::ImportedSettleReading(Desk desk, store::Intent intent)
    : m_desk(std::move(desk))
    , m_intent(std::move(intent))
{
}

void ImportedSettleReading::start(Handler handler)
{
    m_call = m_desk.imported.numbers().get(m_intent.target);
    m_call.then(this, [this, handler = std::move(handler)](const net::Result<ImportedNumber> &result) {
        const auto number = api::orNone(result);
        const Handler told = handler; // may destroy us
        if (number)
            told(Sighting{.sight = judge(*number)});
        else
            told(tl::unexpected(number.error()));
    });
}

Sight ImportedSettleReading::judge(const std::optional<ImportedNumber> &number) const
{
    if (m_intent.kind == store::IntentKind::RemoveImportedNumber)
        return number ? Sight::Absent : Sight::Present;
    const auto before = numberintent::before(m_intent.data);
    const auto sent = numberintent::sentChange(m_intent.data);
    if (!number || !before || !sent) // gone: what became of it before that cannot be seen
        return Sight::Undecided;
    switch (domain::judgeChange(*before, *sent, domain::servicesOf(*number))) {
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
