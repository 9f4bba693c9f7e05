#include "views/pages/imported/hostingwords.h"

#include "domain/imported/hostingrules.h"
#include "tables/imported/hostingtext.h"
#include "views/format.h"
#include "views/widgets/band.h"

#include <QCoreApplication>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using domain::HostingLoaKind, domain::HostingOrder, domain::HostingOrderState, domain::HostingOrderType;
using tables::HostingText, tables::Meaning;

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::HostingWords)
};

QString orAbsent(const QString &text, format::Absent why = format::Absent::NotStated)
{
    return text.isEmpty() ? format::absent(why) : text;
}

QString addressLine(const domain::HostingAddress &address)
{
    QStringList parts{u"%1 %2"_s.arg(address.buildingNumber, address.street), address.city,
        u"%1 %2"_s.arg(address.state, address.postalCode), address.country};
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString personName(const domain::AuthorizedPerson &person)
{
    return u"%1 %2"_s.arg(person.firstName, person.lastName).trimmed();
}

bool isBlanket(const HostingOrder &order)
{
    return order.textEnable
        ? order.textEnable->loa == HostingLoaKind::Blanket || order.textEnable->person.email.isEmpty()
        : order.type == HostingOrderType::TextEnable;
}

} // namespace

NameOfId hostingwords::inLittleRoom(NameOfId nameOf)
{
    return [nameOf = std::move(nameOf)](const QString &id) {
        const QString name = nameOf(id);
        return name == id ? shortened(id) : name;
    };
}

QString hostingwords::name(const HostingOrder &order)
{
    return order.displayName.isEmpty() ? order.id.text : order.displayName;
}

QString hostingwords::moment(const QDateTime &utc)
{
    return Words::tr("%1, %2 UTC", "date, time").arg(format::longDate(utc.date()), utc.time().toString(u"HH:mm"_s));
}

std::vector<Fact> hostingwords::facts(const HostingOrder &order, const NameOfId &nameOf, const QDateTime &now)
{
    const auto recently = [&now](const std::optional<QDateTime> &at) {
        return at ? format::recently(at->toLocalTime(), now.toLocalTime()) : format::absent(format::Absent::NotStated);
    };
    std::vector<Fact> facts{
        {.name = Words::tr("Type"), .value = HostingText::type(order.type)},
        {.name = Words::tr("Region"), .value = HostingText::region(order.regionCode)},
        {.name = Words::tr("Service plan"), .value = orAbsent(nameOf(order.servicePlanId))},
        {.name = Words::tr("Campaign"), .value = orAbsent(nameOf(order.campaignId), format::Absent::DoesNotApply)},
        {.name = Words::tr("OSR scheduled"),
            .value = order.scheduledOsrUpdate ? moment(*order.scheduledOsrUpdate)
                                              : format::absent(format::Absent::DoesNotApply)},
        {.name = Words::tr("Move to Sinch at T-Mobile"),
            .value = !order.migratesToSinch ? format::absent(format::Absent::NotStated)
                : *order.migratesToSinch    ? Words::tr("yes")
                                            : Words::tr("no")},
        {.name = Words::tr("Created"), .value = recently(order.created)},
        {.name = Words::tr("Updated"), .value = recently(order.updated)},
    };
    return facts;
}

tables::Status hostingwords::letter(const HostingOrder &order)
{
    if (order.type == HostingOrderType::Import)
        return {Words::tr("None needed"), Meaning::Closed, tables::Sign::NoSign};
    if (isBlanket(order))
        //: Of a letter of authorization that was agreed upon once
        return {Words::tr("Blanket, nothing to sign"), Meaning::Done, tables::Sign::Check};
    switch (order.state.value) {
    case HostingOrderState::Draft:
    case HostingOrderState::Submitted:
        return {Words::tr("Not mailed yet"), Meaning::Waiting};
    case HostingOrderState::WaitingForSignature:
        return {Words::tr("Waiting for signature"), Meaning::NeedsYou};
    case HostingOrderState::InProgress:
    case HostingOrderState::Completed:
        return {Words::tr("Signed, as seen from the state"), Meaning::Done, tables::Sign::Check};
    case HostingOrderState::Rejected:
    case HostingOrderState::Unspecified:
    case HostingOrderState::Unknown:
        return {Words::tr("Not known"), Meaning::Unknown};
    }
    Q_UNREACHABLE();
}

std::vector<Fact> hostingwords::letterFacts(const HostingOrder &order)
{
    if (!order.textEnable || order.type == HostingOrderType::Import)
        return {};
    const domain::TextEnableInfo &info = *order.textEnable;
    std::vector<Fact> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.push_back({.name = name, .value = value});
    };
    if (!isBlanket(order))
        add(Words::tr("Kind"), HostingText::loa(info.loa));
    add(Words::tr("Business"), info.businessName);
    const QString person = personName(info.person);
    add(Words::tr("Signer"),
        person.isEmpty() ? info.person.email
                         : Words::tr("%1, by e-mail %2", "name, address").arg(person, info.person.email));
    add(Words::tr("Address"), addressLine(info.address));
    add(Words::tr("Voice carrier"), info.voiceCarrier);
    add(Words::tr("Provider"), info.serviceProvider);
    add(Words::tr("NNID"), info.nnid);
    return facts;
}

QString hostingwords::letterRemark(
    const HostingOrder &order, const std::optional<std::pair<QDateTime, QDateTime>> &seen, const QDateTime &now)
{
    if (order.type == HostingOrderType::Import)
        return Words::tr("The numbers are imported: their messages are at Sinch already.");
    if (isBlanket(order))
        return {};
    if (order.state == HostingOrderState::WaitingForSignature)
        return Words::tr("Sinch has mailed the letter to the signer. It is signed there, outside of Portside.");
    if (!seen)
        return Words::tr("The API gives no date of signature.");
    const auto at = [&now](const QDateTime &time) { return format::recently(time.toLocalTime(), now.toLocalTime()); };
    return Words::tr("The API gives no date of signature. The order left “Waiting for signature” between %1 and %2.")
        .arg(at(seen->first), at(seen->second));
}

QUrl hostingwords::reminder(const HostingOrder &order, int numbers)
{
    const domain::TextEnableInfo info = order.textEnable.value_or(domain::TextEnableInfo());
    const QString person = personName(info.person);
    const QString subject
        = Words::tr("Please sign: letter of authorization for text messages (%1)").arg(name(order).simplified());
    const QString body
        = Words::tr("Dear %1,\n\nSinch has sent you a letter of authorization to sign "
                    "electronically. It lets Sinch carry the text messages of %2; calls stay where they "
                    "are. Nothing happens until it is signed.\n\nIf you cannot find the mail, please "
                    "look among junk mail, or tell us and we have it sent again.\n\nOrder: %3\n")
              .arg(person.isEmpty() ? info.person.email : person, format::numbers(numbers), order.id.text);
    QUrl url;
    url.setScheme(u"mailto"_s);
    url.setPath(info.person.email);
    QUrlQuery query;
    query.addQueryItem(u"subject"_s, QString::fromLatin1(QUrl::toPercentEncoding(subject)));
    query.addQueryItem(u"body"_s, QString::fromLatin1(QUrl::toPercentEncoding(body)));
    url.setQuery(query);
    return url;
}

QString hostingwords::evidence(
    const HostingOrder &order, const domain::HostingOrderNumber &number, const QDateTime &readAt, const QDateTime &now)
{
    QStringList lines{number.phoneNumber, Words::tr("Hosting order %1 (%2)").arg(order.id.text, name(order)),
        Words::tr("State of the order: %1").arg(HostingText::of(order.state).text),
        Words::tr("OSR: %1").arg(HostingText::osr(order.type.value, number).text),
        Words::tr("SMS platform: %1, plan %2")
            .arg(HostingText::of(number.platform.state).text, orAbsent(number.platform.servicePlanId)),
        Words::tr("Campaign: %1, %2")
            .arg(HostingText::campaign(!order.campaignId.isEmpty(), number).text,
                orAbsent(number.campaign.campaignId, format::Absent::DoesNotApply))};
    for (const HostingText::Carrier carrier : tables::hostingCarriers) {
        const domain::CarrierState &state = HostingText::stateOf(number.carriers, carrier);
        QString line = u"%1: %2"_s.arg(HostingText::carrier(carrier), HostingText::of(state.state).text);
        if (!state.errorCode.isEmpty())
            line += u" (%1)"_s.arg(state.errorCode);
        if (!state.errorMessage.isEmpty())
            line += u' ' + state.errorMessage.simplified();
        if (state.updated)
            line += u' ' + state.updated->toUTC().toString(Qt::ISODate);
        lines << line;
    }
    for (const tables::HostingFailure &failure : HostingText::failures(number))
        lines << failure.happened;
    lines << Words::tr("Read at %1, copied at %2")
                 .arg(readAt.toUTC().toString(Qt::ISODate), now.toUTC().toString(Qt::ISODate));
    return lines.join(u'\n');
}

} // namespace views
