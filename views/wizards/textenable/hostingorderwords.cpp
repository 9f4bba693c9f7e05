#include "views/wizards/textenable/hostingorderwords.h"

#include "domain/porting/zones.h"
#include "views/format.h"
#include "views/importattempt.h"
#include "views/wizards/portin/orderwords.h"
#include "json/imported/hostingrequestsjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace views {

using namespace Qt::StringLiterals;
using domain::HostingLoaKind, domain::SubmitState, domain::TextEnableOrderRequest;

namespace {

class HostingOrderWords
{
    Q_DECLARE_TR_FUNCTIONS(views::HostingOrderWords)

public:
    static QString title(const TextEnableOrderRequest &request)
    {
        return domain::isTollFree(request) ? tr("Toll-free, %1", "country").arg(domain::regionOf(request))
                                           : tr("Local, %1", "country").arg(domain::regionOf(request));
    }

    static QString called(const QString &id, store::SeenKind kind, const flows::NumberNames &names)
    {
        const QString name = names.nameOf(kind, id);
        return name.isEmpty() ? id : name % u" · " % id;
    }

    static std::vector<Fact> facts(const TextEnableOrderRequest &request, const flows::NumberNames &names);
    static OrderOutcome outcome(const flows::TextEnableOrder &order);

private:
    static Fact moment(const QDateTime &at);
    template <class Loa>
    static QString signer(const Loa &loa)
    {
        return tr("%1 %2, %3", "first name, last name, e-mail")
            .arg(loa.person.firstName, loa.person.lastName, loa.person.email);
    }
    template <class Loa>
    static QString place(const Loa &loa)
    {
        const auto &at = loa.address;
        return tr("%1 %2, %3, %4 %5, %6", "number, street, city, state, ZIP, country")
            .arg(at.buildingNumber, at.street, at.city, at.state, at.postalCode, at.country);
    }
    static void addLetter(std::vector<Fact> &facts, const domain::HostingLoa &loa);
};

void HostingOrderWords::addLetter(std::vector<Fact> &facts, const domain::HostingLoa &loa)
{
    if (const auto *direct = std::get_if<domain::DirectLoa>(&loa)) {
        facts.push_back({.name = tr("Letter"), .value = tr("Direct, to be signed")});
        facts.push_back({.name = tr("Mailed to"), .value = signer(*direct)});
        facts.push_back({.name = tr("Address"), .value = place(*direct)});
        facts.push_back({.name = tr("Voice carrier"), .value = direct->voiceCarrier});
    } else if (const auto *reseller = std::get_if<domain::ResellerLoa>(&loa)) {
        facts.push_back(
            {.name = tr("Letter"), .value = tr("Reseller, for %1, to be signed").arg(reseller->businessName)});
        facts.push_back({.name = tr("Mailed to"), .value = signer(*reseller)});
        facts.push_back({.name = tr("Address"), .value = place(*reseller)});
        facts.push_back({.name = tr("Voice carrier"), .value = reseller->voiceCarrier});
    } else {
        facts.push_back({.name = tr("Letter"), .value = tr("Blanket: nothing has to be signed")});
    }
}

Fact HostingOrderWords::moment(const QDateTime &at)
{
    if (!at.isValid())
        return {.name = tr("Switched"), .value = tr("As soon as it may be")};
    const QDateTime eastern = at.toTimeZone(domain::timeZone(domain::PortZone::Eastern));
    return {.name = tr("Switched"),
        .value = tr("Not before %1, %2", "date, time in zone")
                     .arg(format::longDate(eastern.date()),
                         format::timeInZone(eastern.time(), format::zone(domain::PortZone::Eastern), at.toUTC()))};
}

std::vector<Fact> HostingOrderWords::facts(const TextEnableOrderRequest &request, const flows::NumberNames &names)
{
    using store::SeenKind;
    std::vector<Fact> facts{{.name = tr("Numbers"), .value = numberRuns(domain::numbersOf(request))}};
    if (const auto *local = std::get_if<domain::TextEnableRequest>(&request)) {
        facts.push_back({.name = tr("SMS plan"), .value = called(local->servicePlanId, SeenKind::ServicePlan, names)});
        facts.push_back({.name = tr("Campaign"),
            .value = local->campaignId.isEmpty() ? tr("none") : called(local->campaignId, SeenKind::Campaign, names)});
        facts.push_back({.name = tr("NNID"), .value = local->nnid.isEmpty() ? tr("the account's own") : local->nnid});
        facts.push_back({.name = tr("Name"), .value = local->displayName});
        facts.push_back({.name = tr("Callback"), .value = local->callbackUrl});
        addLetter(facts, local->loa);
        facts.push_back(moment(local->osrUpdateAt));
    } else {
        const auto &tollFree = std::get<domain::TollFreeRequest>(request);
        facts.push_back(
            {.name = tr("SMS plan"), .value = called(tollFree.servicePlanId, SeenKind::ServicePlan, names)});
        facts.push_back({.name = tr("Name"), .value = tollFree.displayName});
        facts.push_back({.name = tr("Callback"), .value = tollFree.callbackUrl});
        addLetter(facts, std::visit([](const auto &loa) { return domain::HostingLoa(loa); }, tollFree.loa));
        facts.push_back(moment(tollFree.provisionAt));
    }
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

OrderOutcome HostingOrderWords::outcome(const flows::TextEnableOrder &order)
{
    OrderOutcome outcome = outcomeOf(domain::SubmittedOrder{.state = order.state, .orderId = {order.id.text}});
    outcome.letter.clear();
    if (order.state == SubmitState::Created) {
        const auto *local = std::get_if<domain::TextEnableRequest>(&order.request);
        const bool isSigned = !local || domain::wantsSignature(domain::kindOf(local->loa));
        outcome.words = tr("Made as hosting order %1.").arg(order.id.text);
        outcome.letter = isSigned
            ? tr("Sinch mails the letter now. Nothing moves before it is signed; the order waits for it.")
            : tr("Nothing has to be signed: the numbers move by themselves.");
    }
    if (order.error && outcome.meaning == tables::Meaning::Failed)
        outcome.words = errorText(*order.error, ImportAttempt::TextEnable).joined();
    else if (order.state == SubmitState::Failed)
        outcome.words = tr("It was not made, and may be sent again.");
    return outcome;
}

} // namespace

QString hostingOrderTitle(const TextEnableOrderRequest &request)
{
    return HostingOrderWords::title(request);
}

std::vector<Fact> hostingOrderFacts(const TextEnableOrderRequest &request, const flows::NumberNames &names)
{
    return HostingOrderWords::facts(request, names);
}

QString hostingOrderJson(const TextEnableOrderRequest &request, const QString &projectId)
{
    const auto *local = std::get_if<domain::TextEnableRequest>(&request);
    const QByteArray body
        = local ? json::encode(*local) : json::encode(std::get<domain::TollFreeRequest>(request), projectId);
    return QString::fromUtf8(QJsonDocument::fromJson(body).toJson(QJsonDocument::Indented));
}

OrderOutcome hostingOutcome(const flows::TextEnableOrder &order)
{
    return HostingOrderWords::outcome(order);
}

} // namespace views
