#include "sandbox/imported/hostingbody.h"

#include "sandbox/bodyreader.h"
#include "sandbox/imported/hostinglife.h"

#include <QRegularExpression>
#include <QSet>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

const QStringList letters{u"directLoaInfo"_s, u"resellerLoaInfo"_s, u"blanketLoaInfo"_s};

QString needed(BodyReader &reader, const QString &member, Violations &violations)
{
    const QString text = reader.text(member, Presence::Required);
    if (reader.has(member) && text.trimmed().isEmpty())
        violations.push_back({reader.path(member), u"must not be empty"_s});
    return text;
}

std::vector<OrderNumber> readNumbers(BodyReader &reader, int most, Violations &violations)
{
    std::vector<OrderNumber> numbers;
    const auto array = reader.array(u"numbers"_s, Presence::Required);
    if (!array)
        return numbers;
    if (array->isEmpty())
        violations.push_back({u"numbers"_s, u"must not be empty"_s});
    if (array->size() > most)
        violations.push_back({u"numbers"_s, u"must be at most %1"_s.arg(most)});
    QSet<QString> seen;
    for (qsizetype i = 0; i < array->size(); ++i) {
        const QString number = array->at(i).toString();
        const QString path = u"numbers[%1]"_s.arg(i);
        if (!isHostable(number))
            violations.push_back({path, u"is not a number of the US or Canada"_s});
        else if (seen.contains(number))
            violations.push_back({path, u"is there twice"_s});
        seen.insert(number);
        numbers.push_back({.phoneNumber = number});
    }
    return numbers;
}

//! What every order has.
HostingOrder readCommon(BodyReader &reader, int most, Violations &violations)
{
    HostingOrder order;
    order.region = reader.text(u"regionCode"_s, Presence::Required);
    checkRegion(order.region, violations);
    order.numbers = readNumbers(reader, most, violations);
    order.plan = reader.text(u"servicePlanId"_s);
    checkPlan(order.plan, u"servicePlanId"_s, violations);
    order.displayName = reader.text(u"displayName"_s);
    order.callbackUrl = reader.text(u"callbackUrl"_s);
    return order;
}

void checkLetter(const QJsonObject &letter, const QString &path, bool isReseller, Violations &violations)
{
    BodyReader reader(letter, path, violations);
    if (isReseller)
        needed(reader, u"businessName"_s, violations);
    needed(reader, u"currentVoiceCarrier"_s, violations);
    if (const auto person = reader.object(u"authorisedPerson"_s, Presence::Required)) {
        BodyReader inside(*person, path + u".authorisedPerson", violations);
        for (const QString &member : {u"firstName"_s, u"lastName"_s, u"email"_s})
            needed(inside, member, violations);
        if (const QString email = person->value("email"_L1).toString(); !email.isEmpty() && !email.contains(u'@'))
            violations.push_back({inside.path(u"email"_s), u"is not an e-mail address"_s});
    }
    if (const auto address = reader.object(u"address"_s, Presence::Required)) {
        BodyReader inside(*address, path + u".address", violations);
        for (const QString &member :
            {u"buildingNumber"_s, u"street"_s, u"city"_s, u"state"_s, u"postalCode"_s, u"country"_s})
            needed(inside, member, violations);
    }
}

void readLetter(BodyReader &reader, bool tollFree, HostingOrder &order, Violations &violations)
{
    int found = 0;
    for (const QString &name : letters) {
        const auto letter = reader.object(name);
        if (!letter)
            continue;
        ++found;
        const bool isBlanket = name.startsWith("blanket"_L1);
        if (isBlanket && tollFree)
            violations.push_back({name, u"is not for toll-free numbers"_s});
        if (isBlanket && !letter->isEmpty())
            violations.push_back({name, u"must be an empty object"_s});
        if (!isBlanket)
            checkLetter(*letter, name, name.startsWith("reseller"_L1), violations);
        order.loaType = isBlanket ? u"Blanket"_s : name.startsWith("reseller"_L1) ? u"Reseller"_s : u"Direct"_s;
        order.loa = {};
        for (const QString &member :
            {u"businessName"_s, u"authorisedPerson"_s, u"address"_s, u"currentVoiceCarrier"_s}) {
            if (letter->contains(member))
                order.loa[member] = letter->value(member);
        }
    }
    if (found != 1)
        violations.push_back({letters.constFirst(), u"exactly one letter must be there"_s});
}

QDateTime readTime(const QJsonValue &value, const QString &path, const QDateTime &now, Violations &violations)
{
    if (value.isUndefined() || value.isNull() || value == QJsonValue(QString()))
        return {};
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        violations.push_back({path, u"must be an RFC 3339 time"_s});
    else if (time < now)
        violations.push_back({path, u"must not be in the past"_s});
    return time.toUTC();
}

} // namespace

HostingOrder readImport(const QJsonObject &body, const HostingLimits &limits, Violations &violations)
{
    BodyReader reader(body, {}, violations);
    HostingOrder order = readCommon(reader, limits.importNumbers, violations);
    order.kind = HostingKind::Import;
    order.campaign = reader.text(u"campaignId"_s);
    order.migrate = reader.boolean(u"migrateToSinchTmo"_s, false);
    return order;
}

HostingOrder readTextEnable(
    const QJsonObject &body, bool tollFree, const HostingLimits &limits, const QDateTime &now, Violations &violations)
{
    BodyReader reader(body, {}, violations);
    HostingOrder order = readCommon(reader, limits.textEnableNumbers, violations);
    order.kind = tollFree ? HostingKind::TollFree : HostingKind::TextEnable;
    for (std::size_t i = 0; i < order.numbers.size(); ++i) {
        const QString number = order.numbers.at(i).phoneNumber;
        if (isHostable(number) && isTollFreeText(number) != tollFree)
            violations.push_back({u"numbers[%1]"_s.arg(i),
                tollFree ? u"is not toll-free"_s : u"is toll-free, which goes another way"_s});
    }
    readLetter(reader, tollFree, order, violations);
    if (tollFree) {
        if (order.region == "CA"_L1)
            violations.push_back({u"regionCode"_s, u"toll-free numbers are hosted in the US only"_s});
        const QString member = u"scheduledZipwhipProvisioningTime"_s;
        const QJsonValue nested = body.value("directLoaInfo"_L1).toObject().value(member);
        order.scheduledAt = readTime(body.contains(member) ? body.value(member) : nested, member, now, violations);
        return order;
    }
    order.campaign = reader.text(u"campaignId"_s);
    order.nnid = reader.text(u"nnid"_s);
    static const QRegularExpression sixDigits(u"^[0-9]{6}$"_s);
    if (!order.nnid.isEmpty() && !sixDigits.match(order.nnid).hasMatch())
        violations.push_back({u"nnid"_s, u"must be six digits"_s});
    const QString member = u"scheduledOsrUpdateTime"_s;
    order.scheduledAt = readTime(body.value(member), member, now, violations);
    return order;
}

bool isHostable(const QString &number)
{
    static const QRegularExpression shape(u"^\\+1[2-9][0-9]{9}$"_s);
    return shape.match(number).hasMatch();
}

void checkRegion(const QString &region, Violations &violations)
{
    if (!region.isEmpty() && region != "US"_L1 && region != "CA"_L1)
        violations.push_back({u"regionCode"_s, u"must be US or CA"_s});
}

void checkPlan(const QString &plan, const QString &path, Violations &violations)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9_-]{1,64}$"_s);
    if (!shape.match(plan).hasMatch())
        violations.push_back({path, u"Invalid servicePlanId"_s});
}

QString messageFor(const Violations &violations, const QString &plan)
{
    const Violation &first = violations.front();
    if (first.field.endsWith("servicePlanId"_L1))
        return u"Invalid service_plan_id %1"_s.arg(plan);
    return u"Invalid %1: %2"_s.arg(first.field, first.description);
}

} // namespace sandbox
