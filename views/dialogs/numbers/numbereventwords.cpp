#include "views/dialogs/numbers/numbereventwords.h"

#include "domain/imported/importedservices.h"
#include "domain/numbers/servicestate.h"
#include "tables/imported/qualifiedtext.h"
#include "tables/numbers/servicetext.h"
#include "views/format.h"
#include "json/numbers/activenumberjson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace domain;

namespace views::numberevent {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::NumberEvent)
};

//! What was tried with the number, when it worked and when it did not.
std::pair<QString, QString> titles(NumberEventType type)
{
    switch (type) {
    case NumberEventType::ToSms:
        return {Words::tr("A number was linked for SMS"), Words::tr("A number could not be linked for SMS")};
    case NumberEventType::FromSms:
        return {Words::tr("A number was unlinked from SMS"), Words::tr("A number could not be unlinked from SMS")};
    case NumberEventType::ToCampaign:
        return {Words::tr("A number joined its campaign"), Words::tr("A number could not join its campaign")};
    case NumberEventType::FromCampaign:
        return {Words::tr("A number left its campaign"), Words::tr("A number could not leave its campaign")};
    case NumberEventType::ToVoice:
        return {Words::tr("A number was linked for voice"), Words::tr("A number could not be linked for voice")};
    case NumberEventType::FromVoice:
        return {Words::tr("A number was unlinked from voice"), Words::tr("A number could not be unlinked from voice")};
    case NumberEventType::OsrUpdate:
        return {Words::tr("The message route (OSR) of a number was updated"),
            Words::tr("The message route (OSR) of a number could not be updated")};
    case NumberEventType::Hosting:
        return {Words::tr("A number is text-enabled"), Words::tr("A number could not be text-enabled")};
    case NumberEventType::Deletion:
        return {Words::tr("An imported number was deleted"), Words::tr("An imported number could not be deleted")};
    case NumberEventType::OrderProcessing:
    case NumberEventType::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QString orderTitle(const NumberEvent &event)
{
    switch (event.status.value) {
    case NumberEventStatus::InReview:
        return Words::tr("A number order is in review");
    case NumberEventStatus::Blocked:
        return Words::tr("A number order is blocked: its registration has to be mended");
    case NumberEventStatus::Completed:
        return Words::tr("A number order is completed");
    case NumberEventStatus::Rejected:
        return Words::tr("A number order was rejected");
    case NumberEventStatus::Expired:
        return Words::tr("A number order has expired");
    case NumberEventStatus::Succeeded:
    case NumberEventStatus::Failed:
    case NumberEventStatus::Unknown:
        break;
    }
    return event.status.text.isEmpty() ? Words::tr("A number order changed")
                                       : Words::tr("A number order is %1").arg(event.status.text);
}

QString service(ServiceState state, const QString &linked, const QString &wanted)
{
    switch (state) {
    case ServiceState::None:
        return Words::tr("not linked");
    case ServiceState::Linked:
        return Words::tr("linked to %1").arg(linked);
    case ServiceState::Changing:
        return wanted.isEmpty() ? Words::tr("being unlinked") : Words::tr("on its way to %1").arg(wanted);
    case ServiceState::Failed:
        return Words::tr("failed on its way to %1").arg(wanted);
    case ServiceState::Unclear:
        return Words::tr("in a state that Portside does not know");
    }
    Q_UNREACHABLE();
}

QString named(const QString &plan, const QString &campaign)
{
    return campaign.isEmpty() ? plan : Words::tr("%1 with campaign %2", "service plan, campaign").arg(plan, campaign);
}

} // namespace

QString title(const NumberEvent &event)
{
    if (event.type.value == NumberEventType::OrderProcessing)
        return orderTitle(event);
    if (event.type.value == NumberEventType::Unknown)
        //: %1 is a type of event as the server wrote it
        return event.type.text.isEmpty() ? Words::tr("An event without a type")
                                         : Words::tr("%1, an event that Portside does not know").arg(event.type.text);
    const auto [worked, failed] = titles(event.type.value);
    if (event.status.value == NumberEventStatus::Succeeded)
        return worked;
    if (event.status.value == NumberEventStatus::Failed)
        return failed;
    return event.status.text.isEmpty() ? Words::tr("A number changed")
                                       : Words::tr("A number changed: %1").arg(event.status.text);
}

QStringList lines(const NumberEvent &event)
{
    QStringList lines;
    switch (event.subject.value) {
    case NumberEventSubject::Number:
        lines << Words::tr("Number %1").arg(format::phone(event.subjectId));
        break;
    case NumberEventSubject::NumberOrder:
        lines << Words::tr("Number order %1").arg(event.subjectId);
        break;
    case NumberEventSubject::ImportedNumber:
        lines << Words::tr("Imported number %1").arg(format::phone(event.subjectId));
        break;
    case NumberEventSubject::HostedNumber:
        lines << (event.subjectId.startsWith(u'+')
                ? Words::tr("Number %1, of a hosting order").arg(format::phone(event.subjectId))
                : Words::tr("Hosting order %1").arg(event.subjectId));
        break;
    case NumberEventSubject::Unknown:
        lines << Words::tr("%1 %2, which Portside cannot read", "kind of thing, id")
                     .arg(event.subject.text, event.subjectId);
        break;
    }
    if (event.failure) {
        const QString code = json::write(*event.failure).toString();
        lines << (event.failure->value == ProvisioningError::Unknown
                ? Words::tr("The server says: %1").arg(code)
                : Words::tr("%1 (%2)", "a sentence, the server's code")
                      .arg(tables::ServiceText::error(*event.failure).happened, code));
    }
    if (!event.internalFailure.isEmpty())
        lines << Words::tr("Sinch's own code: %1").arg(event.internalFailure);
    if (event.at)
        lines << Words::tr("Sent at %1").arg(format::recently(event.at->toLocalTime(), QDateTime::currentDateTime()));
    return lines;
}

QString standing(const ActiveNumber &number)
{
    const NumberSms &sms = number.sms;
    const NumberVoice &voice = number.voice;
    const QString wantedSms
        = sms.scheduled ? named(sms.scheduled->servicePlanId, sms.scheduled->campaignId) : QString();
    const QString wantedVoice = voice.scheduled ? scheduledId(*voice.scheduled) : QString();
    return Words::tr("SMS: %1. Voice: %2.", "\"linked to PLAN\", \"not linked\"")
        .arg(service(smsState(sms), named(sms.servicePlanId, sms.campaignId), wantedSms),
            service(voiceState(voice), linkedId(voice), wantedVoice));
}

QString standing(const ImportedNumber &number)
{
    const NumberSms sms = servicesOf(number).sms;
    const QString wanted = sms.scheduled ? named(sms.scheduled->servicePlanId, sms.scheduled->campaignId) : QString();
    return Words::tr("SMS: %1.", "\"linked to PLAN\", \"not linked\"")
        .arg(service(smsState(sms), named(sms.servicePlanId, sms.campaignId), wanted));
}

QString standing(const QualifiedNumber &number)
{
    return Words::tr("Among the qualified numbers it is: %1.").arg(tables::QualifiedText::of(number.state).text);
}

QString standing(const HostingOrder &order)
{
    return order.displayName.isEmpty() ? Words::tr("The hosting order is there.")
                                       : Words::tr("The hosting order is there: %1.").arg(order.displayName);
}

QString standing(const NumberOrder &order)
{
    switch (order.state.value) {
    case NumberOrderState::Created:
        return Words::tr("The order waits for its registration.");
    case NumberOrderState::InReview:
        return Words::tr("The order is in review.");
    case NumberOrderState::Blocked:
        return Words::tr("The order is blocked: its registration has to be mended.");
    case NumberOrderState::Completed:
        return Words::tr("The order is completed.");
    case NumberOrderState::Rejected:
        return Words::tr("The order was rejected.");
    case NumberOrderState::Expired:
        return Words::tr("The order has expired.");
    case NumberOrderState::Unspecified:
    case NumberOrderState::Unknown:
        break;
    }
    return order.state.text.isEmpty() ? Words::tr("The order's state is not stated.")
                                      : Words::tr("The order is %1.").arg(order.state.text);
}

} // namespace views::numberevent
