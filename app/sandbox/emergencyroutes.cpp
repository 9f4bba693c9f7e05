#include "sandbox/emergencyroutes.h"

#include "sandbox/addresscheck.h"
#include "sandbox/bodyreader.h"
#include "sandbox/numbererrors.h"
#include "sandbox/router.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

struct AddressBody {
    QString displayName = {};
    EmergencyAddress address = {};
};

Reply missingAddress()
{
    const QString why = u"Missing E911 feature"_s;
    return resourceError(404, why, {.resourceType = u"EmergencyAddress"_s, .description = why});
}

QJsonObject toJson(const EmergencyAddress &address)
{
    return {{u"streetNumber"_s, address.streetNumber}, {u"streetInfo"_s, address.streetInfo},
        {u"location"_s, address.location}, {u"city"_s, address.city}, {u"state"_s, address.state},
        {u"postalCode"_s, address.postalCode}, {u"postalCodePlusFour"_s, address.postalCodePlusFour}};
}

std::optional<AddressBody> readBody(const Request &request, const NumberProduct &product, Reply &refusal)
{
    const auto object = parseNumbersBody(request.body, refusal);
    if (!object)
        return std::nullopt;
    Violations violations;
    BodyReader reader(*object, {}, violations);
    AddressBody body{.displayName = reader.text(u"displayName"_s, Presence::Required)};
    const QJsonObject address = reader.object(u"address"_s, Presence::Required).value_or(QJsonObject());
    if (reader.has(u"address"_s)) {
        BodyReader members(address, u"address"_s, violations);
        const auto required = [&](const QString &name) {
            const QString text = members.text(name, Presence::Required);
            if (members.has(name) && text.trimmed().isEmpty())
                violations.push_back({members.path(name), u"must not be empty"_s});
            return text;
        };
        body.address = {.streetNumber = required(u"streetNumber"_s),
            .streetInfo = required(u"streetInfo"_s),
            .location = members.text(u"location"_s),
            .city = required(u"city"_s),
            .state = required(u"state"_s),
            .postalCode = required(u"postalCode"_s),
            .postalCodePlusFour = members.text(u"postalCodePlusFour"_s)};
    }
    if (product.region != "US"_L1)
        violations.push_back({u"phoneNumber"_s, u"only US numbers have an emergency address"_s});
    if (violations.empty())
        return body;
    refusal = invalidArgument(u"The address cannot be read."_s, violations);
    return std::nullopt;
}

QString nameOf(AddressMatch match)
{
    switch (match) {
    case AddressMatch::Exact:
        return u"EXACT_MATCH"_s;
    case AddressMatch::Near:
        return u"NEAR_MATCH"_s;
    case AddressMatch::None:
        return u"NO_MATCH"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

EmergencyRoutes::EmergencyRoutes(NumbersContext context)
    : m_context(context)
{
}

void EmergencyRoutes::addTo(Router &router)
{
    const QByteArray path = numbersPath + QByteArray("/activeNumbers/{phoneNumber}/emergencyAddress");
    const auto held = [this](HeldHandler handler) { return withHeldNumber(m_context.inventory, std::move(handler)); };
    router.add("GET", path, held([this](const Call &, const HeldNumber &number) { return read(number); }));
    router.add("POST", path + ":validate",
        held([this](const Call &call, const HeldNumber &number) { return validate(call, number); }));
    router.add("POST", path + ":provision",
        held([this](const Call &call, const HeldNumber &number) { return provision(call, number); }));
    router.add("POST", path + ":deprovision",
        held([this](const Call &, const HeldNumber &number) { return deprovision(number); }));
}

Reply EmergencyRoutes::read(const HeldNumber &number) const
{
    return number.emergency ? jsonReply(toJson(*number.emergency)) : missingAddress();
}

Reply EmergencyRoutes::validate(const Call &call, const HeldNumber &number) const
{
    Reply refusal;
    const auto body = readBody(call.request, *productOf(number.key), refusal);
    if (!body)
        return refusal;
    const AddressVerdict verdict = checkAddress(body->address);
    QJsonArray candidates;
    for (const EmergencyAddress &candidate : verdict.candidates)
        candidates.append(toJson(candidate));
    return jsonReply(QJsonObject{{u"phoneNumber"_s, textOf(number.key)}, {u"displayName"_s, body->displayName},
        {u"validatedAddress"_s, toJson(body->address)}, {u"validationResult"_s, nameOf(verdict.match)},
        {u"validationMessage"_s, verdict.message},
        {u"correctedAddress"_s, verdict.match == AddressMatch::Exact ? QJsonObject() : toJson(verdict.corrected)},
        {u"candidateAddresses"_s, candidates}});
}

Reply EmergencyRoutes::provision(const Call &call, HeldNumber number)
{
    Reply refusal;
    const auto body = readBody(call.request, *productOf(number.key), refusal);
    if (!body)
        return refusal;
    // Not published: an address that nobody could be sent to is refused, one with a better spelling is taken.
    if (const AddressVerdict verdict = checkAddress(body->address); verdict.match == AddressMatch::None)
        return invalidArgument(u"The address is not valid."_s, {{u"address"_s, verdict.message}});
    number.emergency = body->address;
    m_context.inventory.change(number);
    return jsonReply(toJson(*number.emergency));
}

Reply EmergencyRoutes::deprovision(HeldNumber number)
{
    if (!number.emergency)
        return missingAddress();
    number.emergency.reset();
    m_context.inventory.change(number);
    return jsonReply(QJsonObject());
}

} // namespace sandbox
