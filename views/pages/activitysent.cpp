#include "domain/porting/zones.h"
#include "flows/intentdata.h"
#include "flows/sentedit.h"
#include "views/dialogs/updateguard.h"
#include "views/format.h"
#include "views/pages/activitynumbers.h"
#include "views/pages/activitywords.h"
#include "views/wizards/portin/orderwords.h"
#include "json/porting/portingdefaultsjson.h"
#include "json/reader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using store::IntentKind;

//! What was in a request, as facts.
namespace views::activitywords {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::ActivityWords)
};

std::vector<QString> stringsIn(const QJsonObject &data, QLatin1StringView key)
{
    const QStringList texts = data.value(key).toVariant().toStringList();
    return {texts.begin(), texts.end()};
}

Fact numbers(const std::vector<QString> &e164)
{
    return {.name = Words::tr("Numbers"), .value = format::count(qlonglong(e164.size())), .remark = numberRuns(e164)};
}

QString changeText(const flows::SentChange &change)
{
    const flows::MemberKey key{.number = change.numbers.value(0), .path = change.path};
    if (flows::isSecretMember(change.path))
        return Words::tr("changed (masked)");
    return Words::tr("%1 → %2", "before, after")
        .arg(UpdateGuard::valueText(key, change.before), UpdateGuard::valueText(key, change.sent));
}

std::vector<Fact> ofUpdate(const QJsonObject &data)
{
    constexpr std::size_t mostShown = 12;
    std::vector<Fact> facts;
    const std::vector<flows::SentChange> changes = flows::sentChanges(data);
    for (const flows::SentChange &change : changes) {
        if (facts.size() == mostShown) {
            facts.push_back({.name = Words::tr("More"),
                .value = Words::tr("%n further change(s)", nullptr, int(changes.size() - mostShown))});
            break;
        }
        const std::vector<QString> hit(change.numbers.begin(), change.numbers.end());
        if (change.path.isEmpty())
            facts.push_back({.name = change.before.isUndefined() ? Words::tr("Added") : Words::tr("Dropped"),
                .value = numberRuns(hit)});
        else
            facts.push_back({.name = UpdateGuard::memberName({.path = change.path}),
                .value = changeText(change),
                .remark = hit.empty() ? QString() : Words::tr("in %1").arg(numberRuns(hit, 2))});
    }
    if (changes.empty())
        facts.push_back({.name = Words::tr("Changes"), .value = Words::tr("none that can be shown")});
    return facts;
}

std::vector<Fact> ofDefaults(const QJsonObject &data)
{
    const auto read = json::read<domain::PortingDefaults>(data.value("configuration"_L1).toObject());
    if (!read)
        return {};
    const domain::PortingDefaults &defaults = read->value;
    const domain::PortingContact contact = defaults.contact.value_or(domain::PortingContact());
    std::vector<Fact> facts{
        {.name = Words::tr("Contact"), .value = contact.name},
        {.name = Words::tr("E-mail"), .value = contact.email},
        {.name = Words::tr("Phone"), .value = contact.phone},
        {.name = Words::tr("Callback address"), .value = defaults.webhookUrl},
        {.name = Words::tr("Port time"),
            .value = defaults.portTime.isValid()
                ? defaults.portTime.toString(u"HH:mm "_s) + format::zone(defaults.portZone)
                : QString()},
    };
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

std::vector<Fact> ofCreate(const QJsonObject &data)
{
    auto order = flows::intentdata::sentOrder(data);
    if (!order)
        return {};
    for (domain::PortNumber &number : order->numbers) {
        if (number.portOutInfo)
            number.portOutInfo->accountNumber.clear(); // these facts are copied: not even its tail is in them
    }
    std::vector<Fact> facts = orderFacts(*order);
    facts.push_back({.name = Words::tr("Desired date"),
        .value = format::longDate(order->schedule.date) + order->schedule.time.toString(u" HH:mm "_s)
            + format::zone(order->schedule.zone)});
    facts.push_back({.name = Words::tr("Activation"),
        .value = order->onDemandActivation ? Words::tr("On-demand") : Words::tr("Automatic")});
    return facts;
}

} // namespace

std::vector<Fact> sent(const store::Intent &intent)
{
    const QJsonObject &data = intent.data;
    std::vector<Fact> facts;
    switch (intent.kind) {
    case IntentKind::Unknown:
        break;
    case IntentKind::CreateOrder:
        facts = ofCreate(data);
        break;
    case IntentKind::UpdateOrder:
        facts = ofUpdate(data);
        break;
    case IntentKind::CancelOrder:
        facts = {{.name = Words::tr("Reference"), .value = flows::intentdata::referenceOf(data)},
            numbers(stringsIn(data, "numbers"_L1))};
        break;
    case IntentKind::AddNote:
        facts = {{.name = Words::tr("Note"), .value = data.value("note"_L1).toString()}};
        break;
    case IntentKind::UploadDocument:
        facts = {{.name = Words::tr("Name"), .value = data.value("documentName"_L1).toString()},
            {.name = Words::tr("Description"), .value = data.value("description"_L1).toString()},
            {.name = Words::tr("Size"), .value = format::bytes(data.value("bytes"_L1).toInteger())},
            {.name = Words::tr("SHA-256"), .value = data.value("sha256"_L1).toString()}};
        break;
    case IntentKind::Activate:
        facts = {{.name = Words::tr("Groups"), .value = flows::intentdata::subjectOf(data)},
            numbers(stringsIn(data, "numbers"_L1))};
        break;
    case IntentKind::Configuration:
        facts = ofDefaults(data);
        break;
    case IntentKind::RentNumber:
    case IntentKind::RentAnyNumber:
    case IntentKind::ChangeNumber:
    case IntentKind::ReleaseNumber:
    case IntentKind::CreateNumberOrder:
    case IntentKind::SaveRegistration:
    case IntentKind::UploadAttachment:
    case IntentKind::SubmitNumberOrder:
    case IntentKind::ProvisionAddress:
    case IntentKind::DeprovisionAddress:
    case IntentKind::CallbackSecret:
    case IntentKind::ImportNumber:
    case IntentKind::ImportNumbers:
    case IntentKind::ChangeImportedNumber:
    case IntentKind::RemoveImportedNumber:
    case IntentKind::TextEnable:
    case IntentKind::TextEnableTollFree:
    case IntentKind::AddQualifiedNumbers:
    case IntentKind::RemoveQualifiedNumber:
    case IntentKind::SendVoiceChallenge:
    case IntentKind::VerifyVoiceChallenge:
    case IntentKind::HostingCallbacks:
        facts = ofNumbers(intent);
        break;
    }
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    if (intent.secretsMissing)
        facts.push_back(
            {.name = Words::tr("Secrets"), .value = Words::tr("not kept: there was no key to encrypt them")});
    return facts;
}

} // namespace views::activitywords
