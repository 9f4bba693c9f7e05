#include "sandbox/imported/importedroutes.h"

#include "sandbox/bodyreader.h"
#include "sandbox/clock.h"
#include "sandbox/imported/hostingbody.h"
#include "sandbox/imported/hostingjson.h"
#include "sandbox/imported/hostinglife.h"
#include "sandbox/imported/hostinglist.h"
#include "sandbox/imported/importederrors.h"
#include "sandbox/numberpattern.h"
#include "sandbox/router.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

//! The words differ from those of the Numbers API: CONTAIN, not CONTAINS. Without one it is CONTAIN.
bool matches(const QString &number, const QString &pattern, const QString &search)
{
    if (search == "START"_L1)
        return number.startsWith(pattern);
    return search == "END"_L1 ? number.endsWith(pattern) : number.contains(pattern);
}

void checkPattern(const QString &pattern, const QString &search, Violations &violations)
{
    const bool isKnown = search.isEmpty() || search == "START"_L1 || search == "CONTAIN"_L1 || search == "END"_L1;
    if (!isKnown)
        violations.push_back({u"numberPattern.searchPattern"_s, u"has no value \"%1\""_s.arg(search)});
    const QString digits = pattern.startsWith(u'+') ? pattern.mid(1) : pattern;
    const auto isDigit = [](QChar digit) { return digit >= u'0' && digit <= u'9'; };
    if (!std::all_of(digits.begin(), digits.end(), isDigit))
        violations.push_back({u"numberPattern.pattern"_s, u"must be digits, with a leading + at most"_s});
    else if (search == "START"_L1 && !pattern.isEmpty() && !pattern.startsWith(u'+'))
        violations.push_back({u"numberPattern.pattern"_s, u"must begin with + at the start"_s});
}

//! What the body wants of one of the links; nothing: it does not say.
std::optional<QString> wanted(BodyReader &sms, const QString &member)
{
    return sms.has(member) ? std::optional(sms.text(member)) : std::nullopt;
}

void checkUnlinked(
    const std::optional<QString> &wanted, const QString &now, const QString &path, Violations &violations)
{
    if (wanted && !wanted->isEmpty() && !now.isEmpty() && *wanted != now)
        violations.push_back({path, u"the number is linked already: unlink it first"_s});
}

} // namespace

ImportedRoutes::ImportedRoutes(HostingContext context)
    : m_context(context)
{
}

void ImportedRoutes::addTo(Router &router)
{
    const QByteArray numbers = importedPath + QByteArray("/importedNumbers");
    const QByteArray number = numbers + "/{phoneNumber}";
    const auto known = [this](auto handler) {
        return withRecord(
            m_context.book.imported,
            [](const QString &key) { return hostingMissing(u"Imported number %1"_s.arg(key)); }, std::move(handler));
    };
    router.add("GET", numbers, [this](const Call &call) { return list(call); });
    router.add("POST", numbers, [this](const Call &call) { return import(call); });
    router.add("GET", number, known([this](const Call &, const ImportedNumber &found) {
        return jsonReply(importedNumberJson(found, m_context.project, true));
    }));
    router.add("PATCH", number, known([this](const Call &call, ImportedNumber &found) { return change(call, found); }));
    router.add("DELETE", number, known([this](const Call &, const ImportedNumber &found) { return remove(found); }));
}

Reply ImportedRoutes::list(const Call &call) const
{
    Violations violations;
    const QString plan = demandedValue(call.query, u"servicePlanId"_s, violations);
    const QString campaign = demandedValue(call.query, u"campaignId"_s, violations);
    const QString region = valueOf(call.query, u"regionCode"_s);
    const QString pattern = valueOf(call.query, u"numberPattern.pattern"_s);
    const QString search = valueOf(call.query, u"numberPattern.searchPattern"_s);
    checkRegion(region, violations);
    checkPattern(pattern, search, violations);
    std::vector<ListRow> rows;
    for (const auto &[key, number] : m_context.book.imported) {
        if (number.plan != plan || number.campaign != campaign || (!region.isEmpty() && number.region != region)
            || !matches(key, pattern, search))
            continue;
        rows.push_back(
            {.id = key, .createdAt = number.createdAt, .updatedAt = number.updatedAt, .json = [this, &number = number] {
                 return importedNumberJson(number, m_context.project, true);
             }});
    }
    return listReply(std::move(rows), "importedNumbers", call.query, std::move(violations));
}

Reply ImportedRoutes::import(const Call &call)
{
    Reply refusal;
    const auto body = parseHostingBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    BodyReader reader(*body, {}, violations);
    const QDateTime now = m_context.clock.now();
    ImportedNumber number{.phoneNumber = reader.text(u"phoneNumber"_s, Presence::Required),
        .region = reader.text(u"regionCode"_s, Presence::Required),
        .displayName = reader.text(u"displayName"_s),
        .callbackUrl = reader.text(u"callbackUrl"_s),
        .createdAt = now,
        .updatedAt = now};
    if (reader.has(u"phoneNumber"_s) && !isHostable(number.phoneNumber))
        violations.push_back({u"phoneNumber"_s, u"is not a number of the US or Canada"_s});
    checkRegion(number.region, violations);
    QString plan;
    QString campaign;
    if (const auto configuration = reader.object(u"smsConfiguration"_s, Presence::Required)) {
        BodyReader sms(*configuration, u"smsConfiguration"_s, violations);
        plan = sms.text(u"servicePlanId"_s);
        campaign = sms.text(u"campaignId"_s);
        checkPlan(plan, u"smsConfiguration.servicePlanId"_s, violations);
    }
    if (!violations.empty())
        return hostingInvalid(messageFor(violations, plan), violations);
    if (auto conflict = conflictOf(m_context.book, {OrderNumber{.phoneNumber = number.phoneNumber}}))
        return *conflict;
    m_context.life.link(number, plan, campaign);
    const auto &kept = m_context.book.imported.emplace(number.phoneNumber, number).first->second;
    Reply reply = jsonReply(importedNumberJson(kept, m_context.project, false));
    reply.made = kept.phoneNumber;
    return reply;
}

Reply ImportedRoutes::change(const Call &call, ImportedNumber &number)
{
    if (m_context.book.limits.wantsMask && valueOf(call.query, u"updateMask"_s).isEmpty())
        return hostingInvalid(u"The field mask is missing"_s, {{u"updateMask"_s, u"is required"_s}});
    Reply refusal;
    const auto body = parseHostingBody(call.request.body, refusal);
    if (!body)
        return refusal;
    Violations violations;
    BodyReader reader(*body, {}, violations);
    const QString name = reader.text(u"displayName"_s);
    const QString url = reader.text(u"callbackUrl"_s);
    std::optional<QString> plan;
    std::optional<QString> campaign;
    if (const auto configuration = reader.object(u"smsConfiguration"_s)) {
        BodyReader sms(*configuration, u"smsConfiguration"_s, violations);
        plan = wanted(sms, u"servicePlanId"_s);
        campaign = wanted(sms, u"campaignId"_s);
        if (plan && !plan->isEmpty())
            checkPlan(*plan, sms.path(u"servicePlanId"_s), violations);
        checkUnlinked(plan, number.plan, sms.path(u"servicePlanId"_s), violations);
        checkUnlinked(campaign, number.campaign, sms.path(u"campaignId"_s), violations);
    }
    if (!violations.empty())
        return hostingInvalid(messageFor(violations, plan.value_or(QString())), violations);
    const bool changesLinks = (plan && *plan != number.plan) || (campaign && *campaign != number.campaign);
    if (changesLinks && number.isBusy())
        return hostingNotNow(u"The number is still being provisioned"_s);
    if (reader.has(u"displayName"_s))
        number.displayName = name;
    if (reader.has(u"callbackUrl"_s))
        number.callbackUrl = url;
    number.updatedAt = m_context.clock.now();
    m_context.life.link(number, plan, campaign);
    return jsonReply(importedNumberJson(number, m_context.project, false));
}

Reply ImportedRoutes::remove(const ImportedNumber &number)
{
    if (number.isBusy())
        return hostingNotNow(u"The number is still being provisioned"_s);
    m_context.life.remove(QString(number.phoneNumber));
    return jsonReply(QJsonObject());
}

} // namespace sandbox
