#include "tables/worktext.h"

#include "domain/imported/invoicework.h"
#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/numbers/servicetext.h"
#include "json/numbers/activenumberjson.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::WorkItem, domain::WorkReason, domain::WorkUrgency, domain::WorkWrite;

QString WorkText::name(const WorkItem &item)
{
    if (!item.name.isEmpty())
        return item.name.simplified();
    if (!item.order.isEmpty())
        return tr("Port-in %1").arg(item.order.text);
    if (!item.number.isEmpty())
        return domain::nationalForm(item.number);
    if (item.reason == WorkReason::NotWatched && item.concerned == 0)
        return tr("Numbers");
    if (domain::areaOf(item.reason) != domain::WorkArea::Porting)
        return tr("%n number(s)", nullptr, item.concerned);
    return nameless(item.write);
}

QString WorkText::nameless(WorkWrite write)
{
    switch (write) {
    case WorkWrite::Defaults:
        return tr("Porting defaults");
    case WorkWrite::Rental:
        return tr("Any number");
    case WorkWrite::NumberOrder:
        return tr("Number order");
    case WorkWrite::Callbacks:
        return tr("Callbacks");
    case WorkWrite::QualifiedNumber:
        return tr("Several numbers");
    case WorkWrite::HostingOrder:
        return tr("Hosting order");
    case WorkWrite::None:
    case WorkWrite::Create:
    case WorkWrite::Update:
    case WorkWrite::Cancel:
    case WorkWrite::Note:
    case WorkWrite::Document:
    case WorkWrite::Activation:
    case WorkWrite::NumberChange:
    case WorkWrite::EmergencyAddress:
    case WorkWrite::ImportedNumber:
    case WorkWrite::Other:
        return tr("No reference");
    }
    Q_UNREACHABLE();
}

QString WorkText::about(const WorkItem &item)
{
    if (!item.numberOrder.isEmpty())
        return tr("Number order %1 · %2", "id, numbers")
            .arg(item.numberOrder, tr("%n number(s)", nullptr, item.numbers));
    if (!item.hostingOrder.isEmpty())
        return tr("Hosting order %1 · %2", "id, numbers")
            .arg(item.hostingOrder, tr("%n number(s)", nullptr, item.numbers));
    if (domain::areaOf(item.reason) == domain::WorkArea::Numbers)
        return aboutNumbers(item);
    if (item.action == domain::WorkAction::EmailInvoices)
        return item.number.isEmpty() ? tr("of the qualified numbers") : tr("Qualified number %1").arg(item.number);
    QString numbers = tr("%n number(s)", nullptr, item.numbers);
    if (!item.group.isEmpty())
        return tr("%1 · %2", "group, numbers").arg(item.group, tr("%n number(s)", nullptr, item.concerned));
    if (item.reason == WorkReason::Rejected)
        numbers = tr("%1 of %n number(s)", "so many of the order's numbers", item.numbers).arg(item.concerned);
    if (item.order.isEmpty())
        return item.write == WorkWrite::Create && item.numbers > 0 ? tr("New port-in · %1").arg(numbers) : QString();
    if (item.numbers == 0)
        return tr("Port-in %1").arg(item.order.text);
    return tr("Port-in %1 · %2", "order id, numbers").arg(item.order.text, numbers);
}

QString WorkText::failureText(const QStringList &codes)
{
    QStringList sentences;
    for (const QString &code : codes) {
        const auto error = json::read<domain::Open<domain::ProvisioningError>>(QJsonValue(code));
        const ServiceError words = ServiceText::error(error ? error->value : domain::Open<domain::ProvisioningError>());
        sentences << tr("%1 (%2)", "a sentence, an error code").arg(words.happened, code);
    }
    return sentences.join(u' ');
}

QString WorkText::failedStepsText(const QStringList &counts)
{
    const QString steps[]{tr("OSR"), tr("SMS platform"), tr("campaign")};
    QStringList parts;
    for (qsizetype i = 0; i < std::ssize(steps) && i < counts.size(); ++i) {
        if (counts[i] != "0"_L1)
            parts << tr("%1 at the %2", "so many numbers, the step that failed").arg(counts[i], steps[i]);
    }
    return parts.isEmpty() ? tr("No reason given") : tr("Failed: %1").arg(parts.join(u", "_s));
}

QString WorkText::aboutNumbers(const WorkItem &item)
{
    if (!item.number.isEmpty())
        return tr("Number %1").arg(item.number);
    if (item.reason == WorkReason::NotWatched && item.concerned == 0)
        return tr("of the project");
    if (item.reason == WorkReason::NotWatched)
        return tr("of %n in the project", nullptr, item.numbers);
    if (item.group.isEmpty())
        return tr("with causes of many kinds");
    return item.reason == WorkReason::NoCampaign ? tr("of service plan %1").arg(item.group) : item.group;
}

QString WorkText::why(const WorkItem &item)
{
    switch (item.reason) {
    case WorkReason::OutcomeUnknown:
        return tr("Outcome unknown");
    case WorkReason::GroupReady:
        return tr("Group ready to activate");
    case WorkReason::Rejected:
        return tr("%n number(s) rejected", nullptr, item.concerned);
    case WorkReason::NoteFromSinch:
        return tr("Sinch wrote, not answered");
    case WorkReason::FocDiffers:
        if (item.concerned == 0)
            return item.foc < item.desired ? tr("FOC earlier than asked") : tr("FOC later than asked");
        return item.foc < item.desired ? tr("FOC %n business day(s) early", nullptr, item.concerned)
                                       : tr("FOC %n business day(s) late", nullptr, item.concerned);
    case WorkReason::NoFoc:
        return tr("No FOC after %n business day(s)", nullptr, item.businessDays);
    case WorkReason::GroupLate:
        return tr("Missed its FOC, not ready");
    case WorkReason::NoLoa:
        return tr("No letter of authorization");
    case WorkReason::NumberOrderExpiring:
        return tr("Reservation ends soon");
    case WorkReason::NumberOrderBlocked:
        return tr("Review blocked");
    case WorkReason::ProvisioningFailed:
        return tr("Provisioning failed");
    case WorkReason::HostingFailed:
        return tr("%n number(s) not hosted", nullptr, item.concerned);
    case WorkReason::SignatureWaiting:
        return tr("Not signed after %n business day(s)", nullptr, item.businessDays);
    case WorkReason::InvoicesNotAnswered:
        return tr("No answer after %n business day(s)", nullptr, item.businessDays);
    case WorkReason::InvoicesNotSent:
        return tr("Ownership not proven");
    case WorkReason::NoCampaign:
        return tr("No campaign");
    case WorkReason::NotWatched:
        return tr("Not watched");
    case WorkReason::Canceling:
        return tr("Cancelation asked for");
    }
    Q_UNREACHABLE();
}

QString WorkText::whyLine(const WorkItem &item)
{
    const auto day = [&item](QDate date) { return CellText::shortDate(date, item.due); };
    switch (item.reason) {
    case WorkReason::OutcomeUnknown:
        return tr("%1 was sent, no answer came").arg(written(item.write));
    case WorkReason::GroupReady:
        return item.businessDays == 0 ? tr("On-demand, FOC reached") : tr("On-demand, FOC was %1").arg(day(item.foc));
    case WorkReason::Rejected:
        return item.words.isEmpty() ? tr("No reason given") : item.words.join(", "_L1);
    case WorkReason::NoteFromSinch:
        return tr("“%1”").arg(item.words.join(u' '));
    case WorkReason::FocDiffers:
        return tr("%1, asked for %2", "two dates").arg(day(item.foc), day(item.desired));
    case WorkReason::NoFoc:
        return tr("Pending since %1").arg(day(item.since));
    case WorkReason::GroupLate:
        return tr("FOC %1, not in the ready list").arg(day(item.foc));
    case WorkReason::NoLoa:
        return tr("The order has no document");
    case WorkReason::NumberOrderExpiring:
        return tr("Until %1, then its numbers are free again")
            .arg(item.until.toLocalTime().time().toString(u"HH:mm"_s));
    case WorkReason::NumberOrderBlocked:
        return item.words.isEmpty() ? tr("No reason given") : tr("“%1”").arg(item.words.join(u' '));
    case WorkReason::ProvisioningFailed:
        return item.words.isEmpty() ? tr("No reason given") : failureText(item.words);
    case WorkReason::HostingFailed:
        return failedStepsText(item.words);
    case WorkReason::SignatureWaiting:
        return tr("The letter was mailed to its signer on %1").arg(day(item.since));
    case WorkReason::InvoicesNotAnswered:
        return tr("The invoices were mailed on %1").arg(day(item.since));
    case WorkReason::InvoicesNotSent:
        return domain::isBlocked(item) ? tr("No more calls: only invoices prove it") : tr("Nobody has mailed invoices");
    case WorkReason::NoCampaign:
        return tr("It sends SMS in the US without one");
    case WorkReason::NotWatched:
        return item.concerned == 0 ? tr("They could not be read") : tr("Too many to be read by themselves");
    case WorkReason::Canceling:
        return tr("Its numbers are locked until it is over");
    }
    Q_UNREACHABLE();
}

Meaning WorkText::meaning(WorkReason reason)
{
    switch (reason) {
    case WorkReason::OutcomeUnknown:
        return Meaning::Unknown;
    case WorkReason::Rejected:
    case WorkReason::NumberOrderBlocked:
    case WorkReason::ProvisioningFailed:
    case WorkReason::HostingFailed:
        return Meaning::Failed;
    case WorkReason::GroupReady:
    case WorkReason::NoteFromSinch:
    case WorkReason::FocDiffers:
    case WorkReason::NoFoc:
    case WorkReason::GroupLate:
    case WorkReason::NoLoa:
    case WorkReason::NumberOrderExpiring:
    case WorkReason::NoCampaign:
    case WorkReason::SignatureWaiting:
    case WorkReason::InvoicesNotAnswered:
    case WorkReason::InvoicesNotSent:
        return Meaning::NeedsYou;
    case WorkReason::NotWatched:
    case WorkReason::Canceling:
        return Meaning::Waiting;
    }
    Q_UNREACHABLE();
}

QString WorkText::kind(WorkReason reason)
{
    switch (reason) {
    case WorkReason::OutcomeUnknown:
        return tr("Outcome unknown");
    case WorkReason::GroupReady:
        return tr("Group ready");
    case WorkReason::Rejected:
        return tr("Numbers rejected");
    case WorkReason::NoteFromSinch:
        return tr("Note from Sinch");
    case WorkReason::FocDiffers:
        return tr("FOC differs");
    case WorkReason::NoFoc:
        return tr("No FOC");
    case WorkReason::GroupLate:
        return tr("Missed FOC");
    case WorkReason::NoLoa:
        return tr("No letter of authorization");
    case WorkReason::NumberOrderExpiring:
        return tr("Number order expires");
    case WorkReason::NumberOrderBlocked:
        return tr("Number order blocked");
    case WorkReason::ProvisioningFailed:
        return tr("Provisioning failed");
    case WorkReason::HostingFailed:
        return tr("Numbers not hosted");
    case WorkReason::SignatureWaiting:
        return tr("Letter not signed");
    case WorkReason::InvoicesNotAnswered:
        return tr("Invoices not answered");
    case WorkReason::InvoicesNotSent:
        return tr("Invoices not mailed");
    case WorkReason::NoCampaign:
        return tr("No campaign");
    case WorkReason::NotWatched:
        return tr("Not watched");
    case WorkReason::Canceling:
        return tr("Being canceled");
    }
    Q_UNREACHABLE();
}

QString WorkText::area(domain::WorkArea area)
{
    switch (area) {
    case domain::WorkArea::Porting:
        return tr("Porting");
    case domain::WorkArea::Numbers:
        return tr("Numbers");
    case domain::WorkArea::Hosting:
        //: Part of the desk: messages of numbers that stay with another carrier
        return tr("Hosting");
    }
    Q_UNREACHABLE();
}

QString WorkText::action(domain::WorkAction action)
{
    using enum domain::WorkAction;
    switch (action) {
    case Reconcile:
        //: Button: find out by reading whether a change arrived
        return tr("Reconcile");
    case Repair:
        return tr("Repair…");
    case Answer:
        return tr("Answer…");
    case Activate:
        return tr("Activate…");
    case Chase:
        //: Button: write to Sinch and ask where it stays
        return tr("Chase…");
    case Acknowledge:
        return tr("Acknowledge…");
    case AttachLoa:
        return tr("Attach LOA…");
    case FinishNumberOrder:
        //: Button: fill in and submit a number order
        return tr("Finish…");
    case FixRegistration:
        return tr("Fix registration…");
    case OpenNumber:
        return tr("Open number");
    case ShowNumbers:
        return tr("Show numbers");
    case LinkCampaign:
        return tr("Link campaign…");
    case RemindSigner:
        //: Button: write to the person who has the letter to sign
        return tr("Remind signer…");
    case OpenHostingOrder:
        return tr("Open failures");
    case EmailInvoices:
        //: Button: prepare the e-mail that proves whose numbers these are
        return tr("E-mail invoices…");
    case Wait:
        //: In place of a button: nothing can be done
        return tr("wait, locked");
    }
    Q_UNREACHABLE();
}

QString WorkText::due(const WorkItem &item, QDate today)
{
    switch (item.urgency) {
    case WorkUrgency::FindOutFirst:
        //: When something is due
        return tr("now");
    case WorkUrgency::Today:
        return tr("today");
    case WorkUrgency::ThisWeek:
        return CellText::shortDate(item.due, today);
    case WorkUrgency::Waiting:
        return CellText::none();
    }
    Q_UNREACHABLE();
}

QString WorkText::written(WorkWrite write)
{
    switch (write) {
    case WorkWrite::Create:
        return tr("A new order");
    case WorkWrite::Update:
        return tr("An update");
    case WorkWrite::Cancel:
        return tr("A cancelation");
    case WorkWrite::Note:
        return tr("A note");
    case WorkWrite::Document:
        return tr("A document");
    case WorkWrite::Activation:
        return tr("An activation");
    case WorkWrite::Defaults:
        return tr("New porting defaults");
    case WorkWrite::Rental:
        return tr("A rental");
    case WorkWrite::NumberChange:
        return tr("A change of a number");
    case WorkWrite::EmergencyAddress:
        return tr("A change of an emergency address");
    case WorkWrite::NumberOrder:
        return tr("A change of a number order");
    case WorkWrite::Callbacks:
        return tr("A new callback secret");
    case WorkWrite::ImportedNumber:
        return tr("A change of an imported number");
    case WorkWrite::QualifiedNumber:
        return tr("A change of qualified numbers");
    case WorkWrite::HostingOrder:
        return tr("A new hosting order");
    case WorkWrite::None:
    case WorkWrite::Other:
        return tr("A change");
    }
    Q_UNREACHABLE();
}

} // namespace tables
