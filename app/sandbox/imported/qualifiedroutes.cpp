#include "sandbox/imported/qualifiedroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/clock.h"
#include "sandbox/imported/hostingbody.h"
#include "sandbox/imported/hostingjson.h"
#include "sandbox/imported/hostinglife.h"
#include "sandbox/imported/hostinglist.h"
#include "sandbox/imported/hostingroutes.h"
#include "sandbox/imported/importederrors.h"
#include "sandbox/numberpattern.h"
#include "sandbox/numberplan.h"
#include "sandbox/router.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

//! As far as the sandbox knows; toll-free numbers are taken for American.
QString regionOf(const QString &number)
{
    const NumberProduct *product = productOf(keyOf(number));
    return product && product->region == "CA"_L1 ? u"CA"_s : u"US"_s;
}

} // namespace

QualifiedRoutes::QualifiedRoutes(HostingContext context)
    : m_context(context)
{
}

void QualifiedRoutes::addTo(Router &router)
{
    const QByteArray numbers = importedPath + QByteArray("/qualifiedNumbers");
    const QByteArray number = numbers + "/{phoneNumber}";
    const auto known = [this](auto handler) {
        return withRecord(
            m_context.book.qualified,
            [](const QString &key) { return hostingMissing(u"Qualified number %1"_s.arg(key)); }, std::move(handler));
    };
    router.add("GET", numbers, [this](const Call &call) { return list(call); });
    router.add("POST", numbers + ":addNumbers", [this](const Call &call) { return add(call); });
    router.add("POST", numbers + ":textEnableNumbers", [this](const Call &call) { return textEnable(call, false); });
    router.add(
        "POST", numbers + ":textEnableTollFreeNumbers", [this](const Call &call) { return textEnable(call, true); });
    router.add("POST", number + ":sendVoiceChallenge",
        known([this](const Call &, QualifiedNumber &found) { return challenge(found); }));
    router.add("POST", number + ":verifyVoiceChallenge",
        known([this](const Call &call, QualifiedNumber &found) { return verify(call, found); }));
    router.add("GET", number, known([this](const Call &, const QualifiedNumber &found) { return one(found); }));
    router.add("DELETE", number, known([this](const Call &, const QualifiedNumber &found) { return remove(found); }));
}

Reply QualifiedRoutes::one(const QualifiedNumber &number) const
{
    return jsonReply(qualifiedNumberJson(number, m_context.project));
}

Reply QualifiedRoutes::list(const Call &call) const
{
    Violations violations;
    const QStringList states = wordsOf(call.query, u"states"_s, qualifiedWords(), true, violations);
    const QString region = valueOf(call.query, u"regionCode"_s);
    checkRegion(region, violations);
    std::vector<ListRow> rows;
    for (const auto &[key, number] : m_context.book.qualified) {
        if (!states.contains(u"GLOBAL_PROCESS_STATE_"_s + number.state)
            || (!region.isEmpty() && number.region != region))
            continue;
        rows.push_back(
            {.id = key, .createdAt = number.createdAt, .updatedAt = number.updatedAt, .json = [this, &number = number] {
                 return qualifiedNumberJson(number, m_context.project);
             }});
    }
    return listReply(std::move(rows), "qualifiedNumbers", call.query, std::move(violations));
}

Reply QualifiedRoutes::add(const Call &call)
{
    Reply refusal;
    const auto body = parseHostingBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    const auto numbers = BodyReader(*body, {}, violations).array(u"phoneNumbers"_s, Presence::Required);
    if (numbers && numbers->isEmpty())
        violations.push_back({u"phoneNumbers"_s, u"must not be empty"_s});
    for (qsizetype i = 0; numbers && i < numbers->size(); ++i) {
        if (!isHostable(numbers->at(i).toString()))
            violations.push_back({u"phoneNumbers[%1]"_s.arg(i), u"is not a number of the US or Canada"_s});
    }
    if (!violations.empty())
        return hostingInvalid(messageFor(violations, {}), violations);
    QJsonArray added;
    const QDateTime now = m_context.clock.now();
    for (const auto &entry : *numbers) {
        const QString phoneNumber = entry.toString();
        // One that is there already stays as it is.
        const auto [found, isNew] = m_context.book.qualified.try_emplace(phoneNumber,
            QualifiedNumber{
                .phoneNumber = phoneNumber, .region = regionOf(phoneNumber), .createdAt = now, .updatedAt = now});
        added.append(qualifiedNumberJson(found->second, m_context.project));
    }
    m_context.book.changed = true;
    return jsonReply(QJsonObject{{u"qualifiedNumbers"_s, added}});
}

Reply QualifiedRoutes::remove(const QualifiedNumber &number)
{
    if (number.state == qualifiedState::hosting)
        return hostingNotNow(u"The number is being hosted"_s);
    m_context.book.qualified.erase(QString(number.phoneNumber));
    m_context.book.changed = true;
    return jsonReply(QJsonObject());
}

Reply QualifiedRoutes::challenge(QualifiedNumber &number)
{
    if (number.state != qualifiedState::eligible && number.state != qualifiedState::pending
        && number.state != qualifiedState::failed)
        return hostingNotNow(u"The number is %1"_s.arg(number.state));
    m_context.life.sendChallenge(number);
    return one(number);
}

Reply QualifiedRoutes::verify(const Call &call, QualifiedNumber &number)
{
    Reply refusal;
    const auto body = parseHostingBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    const QString code = BodyReader(*body, {}, violations).text(u"code"_s, Presence::Required);
    if (!violations.empty())
        return hostingInvalid(messageFor(violations, {}), violations);
    if (number.state != qualifiedState::pending || number.code.isEmpty())
        return hostingNotNow(u"No challenge was sent to the number"_s);
    m_context.life.verify(number, code);
    return one(number);
}

Reply QualifiedRoutes::textEnable(const Call &call, bool tollFree)
{
    Reply refusal;
    const HostingOrder *order = makeTextEnable(m_context, call, tollFree, true, refusal);
    if (!order)
        return refusal;
    // The two answer differently, as published.
    Reply reply = tollFree ? jsonReply(hostingOrderJson(*order, m_context.project))
                           : jsonReply(QJsonObject{{u"hostingOrderId"_s, order->id}});
    reply.made = order->id;
    return reply;
}

} // namespace sandbox
