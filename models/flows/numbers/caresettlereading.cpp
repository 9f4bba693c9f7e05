#include "flows/numbers/caresettlereading.h"

#include "api/numbers/numbersapi.h"
#include "domain/numbers/e911rules.h"
#include "flows/numbers/callbacksecret.h"
#include "json/numbers/e911addressjson.h"

using namespace Qt::StringLiterals;

namespace flows {

namespace {

using Address = std::optional<domain::E911Address>;

Address addressIn(const QJsonValue &json)
{
    if (!json.isObject())
        return {};
    const auto read = json::read<domain::E911Address>(json);
    return read ? Address(read->value) : Address();
}

bool isSame(const Address &a, const Address &b)
{
    return a.has_value() == b.has_value() && (!a || domain::isSamePlace(*a, *b));
}

Sight sightOf(const Address &now, const Address &wanted, const Address &before)
{
    if (isSame(now, wanted)) // also when nothing was to change: it is as it was wanted
        return Sight::Present;
    // Of a third one, nobody can say whether it came after ours or is what the server made of ours.
    return isSame(now, before) ? Sight::Absent : Sight::Undecided;
}

} // namespace

AddressSettleReading::AddressSettleReading(const Desk &desk, const store::Intent &intent, QObject *parent)
    : SettleReading(parent)
    , m_desk(desk)
    , m_intent(intent)
{
}

void AddressSettleReading::start(Handler handler)
{
    m_call = m_desk.numbers.emergencyAddresses().get(m_intent.target);
    m_call.then(this, [this, handler = std::move(handler)](const net::Result<domain::E911Address> &result) {
        const auto now = api::orNone(result);
        if (!now) {
            handler(tl::unexpected(now.error()));
            return;
        }
        const Address wanted = m_intent.kind == store::IntentKind::ProvisionAddress
            ? addressIn(m_intent.data.value("sent"_L1)["address"_L1])
            : Address();
        handler(Sighting{.sight = sightOf(*now, wanted, addressIn(m_intent.data.value("before"_L1)))});
    });
}

SecretSettleReading::SecretSettleReading(const Desk &desk, const store::Intent &intent, QObject *parent)
    : SettleReading(parent)
    , m_desk(desk)
    , m_intent(intent)
{
}

void SecretSettleReading::start(Handler handler)
{
    const CallbackHost host
        = m_intent.kind == store::IntentKind::HostingCallbacks ? CallbackHost::Imported : CallbackHost::Numbers;
    m_call = callbacksOf(m_desk, host).get();
    m_call.then(
        this, [this, host, handler = std::move(handler)](const net::Result<domain::CallbackConfiguration> &answer) {
            const auto result = configurationOf(host, answer);
            if (!result) {
                handler(tl::unexpected(result.error()));
                return;
            }
            const QString sent = m_intent.data.value("sent"_L1)["hmacSecret"_L1].toString();
            const QString before = m_intent.data.value("before"_L1)["hmacSecret"_L1].toString();
            Sight sight = Sight::Undecided;
            if (!sent.isEmpty() && result->hmacSecret == sent)
                sight = Sight::Present;
            else if (!sent.isEmpty() && result->hmacSecret == before)
                sight = Sight::Absent;
            handler(Sighting{.sight = sight});
        });
}

} // namespace flows
