#include "tables/imported/hostingtext.h"

#include "domain/imported/hostingbatch.h"
#include "tables/celltext.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::HostingOrder, domain::HostingOrderNumber, domain::HostingOrderState, domain::HostingOrderType;
using domain::HostingOutcome, domain::HostingProgress;

static Status asItCame(const QString &text)
{
    return {text.isEmpty() ? CellText::notStated() : text, Meaning::Unknown};
}

QString HostingText::type(const domain::Open<HostingOrderType> &type)
{
    switch (type.value) {
    case HostingOrderType::Import:
        //: Kind of a hosting order: numbers whose messages Sinch has already
        return tr("Import");
    case HostingOrderType::TextEnable:
        //: Kind of a hosting order
        return tr("Text-enable");
    case HostingOrderType::Unspecified:
    case HostingOrderType::Unknown:
        break;
    }
    return type.text.isEmpty() ? CellText::notStated() : type.text;
}

QString HostingText::loa(const domain::Open<domain::HostingLoaKind> &kind)
{
    switch (kind.value) {
    case domain::HostingLoaKind::Direct:
        //: Kind of a letter of authorization
        return tr("Direct");
    case domain::HostingLoaKind::Reseller:
        //: Kind of a letter of authorization
        return tr("Reseller");
    case domain::HostingLoaKind::Blanket:
        //: Kind of a letter of authorization: agreed upon once
        return tr("Blanket");
    case domain::HostingLoaKind::Unknown:
        break;
    }
    return kind.text.isEmpty() ? CellText::notStated() : kind.text;
}

QString HostingText::region(const QString &code)
{
    return code.isEmpty() ? CellText::notStated() : code;
}

Status HostingText::of(const domain::Open<HostingOrderState> &state)
{
    switch (state.value) {
    case HostingOrderState::Draft:
        //: State of a hosting order
        return {tr("Draft"), Meaning::Closed, Sign::NoSign};
    case HostingOrderState::Submitted:
        //: State of a hosting order
        return {tr("Submitted"), Meaning::Waiting};
    case HostingOrderState::WaitingForSignature:
        //: State of a hosting order: the letter of authorization was mailed to its signer
        return {tr("Waiting for signature"), Meaning::NeedsYou};
    case HostingOrderState::InProgress:
        //: State of a hosting order
        return {tr("In progress"), Meaning::Waiting, Sign::Working};
    case HostingOrderState::Completed:
        //: State of a hosting order: it is over, which does not say how
        return {tr("Completed"), Meaning::Unknown};
    case HostingOrderState::Rejected:
        //: State of a hosting order
        return {tr("Rejected"), Meaning::Failed};
    case HostingOrderState::Unspecified:
        return {CellText::notStated(), Meaning::Unknown};
    case HostingOrderState::Unknown:
        break;
    }
    return asItCame(state.text);
}

Status HostingText::of(const HostingOrder &order, HostingOutcome outcome, int failed)
{
    if (order.state != HostingOrderState::Completed)
        return of(order.state);
    switch (outcome) {
    case HostingOutcome::Done:
        return {tr("Completed"), Meaning::Done};
    case HostingOutcome::PartlyDone:
        return {tr("Completed, %n failed", nullptr, failed), Meaning::Failed};
    case HostingOutcome::Failed:
        return {tr("Completed, all failed"), Meaning::Failed};
    case HostingOutcome::Open:
    case HostingOutcome::NotKnown:
        break;
    }
    //: State of a hosting order: it is over, and it was not read yet how its numbers fared
    return {tr("Completed, not checked"), Meaning::Unknown};
}

Status HostingText::of(const domain::Open<HostingProgress> &progress)
{
    switch (progress.value) {
    case HostingProgress::Waiting:
        //: A step that has not begun
        return {tr("Waiting"), Meaning::Waiting};
    case HostingProgress::InProgress:
        //: A step that has begun
        return {tr("Working"), Meaning::Waiting, Sign::Working};
    case HostingProgress::Done:
        //: A step that is through
        return {tr("Done"), Meaning::Done};
    case HostingProgress::Failed:
        //: A step that did not work
        return {tr("Failed"), Meaning::Failed};
    case HostingProgress::Unspecified:
        //: The server left open how far a step is
        return {tr("Not stated"), Meaning::Unknown};
    case HostingProgress::Unknown:
        break;
    }
    return progress.text.isEmpty() ? of(HostingProgress::Unspecified) : Status{progress.text, Meaning::Unknown};
}

static bool isUntold(const domain::Open<HostingProgress> &progress)
{
    return progress == HostingProgress::Unspecified || progress == domain::Open<HostingProgress>();
}

Status HostingText::osr(HostingOrderType order, const HostingOrderNumber &number)
{
    // Imported numbers have the customer's own entry there, toll-free ones are in another registry.
    const bool hasStep = order != HostingOrderType::Import && !domain::isTollFree(number.phoneNumber);
    if (isUntold(number.osr.state) && !hasStep)
        return {CellText::none(), Meaning::Closed, Sign::NoSign};
    return of(number.osr.state);
}

Status HostingText::campaign(bool orderHasCampaign, const HostingOrderNumber &number)
{
    if (isUntold(number.campaign.state) && !orderHasCampaign && number.campaign.campaignId.isEmpty())
        return {CellText::none(), Meaning::Closed, Sign::NoSign};
    return of(number.campaign.state);
}

QString HostingText::carrier(Carrier carrier)
{
    switch (carrier) {
    case Carrier::AttSms:
        return tr("AT&T SMS");
    case Carrier::TmobileSms:
        return tr("T-Mobile SMS");
    case Carrier::AttMms:
        return tr("AT&T MMS");
    case Carrier::TmobileMms:
        return tr("T-Mobile MMS");
    }
    Q_UNREACHABLE();
}

const domain::CarrierState &HostingText::stateOf(const domain::CarrierStates &states, Carrier carrier)
{
    switch (carrier) {
    case Carrier::AttSms:
        return states.smsAtt;
    case Carrier::TmobileSms:
        return states.smsTmo;
    case Carrier::AttMms:
        return states.mmsAtt;
    case Carrier::TmobileMms:
        return states.mmsTmo;
    }
    Q_UNREACHABLE();
}

HostingFailure HostingText::failure(Carrier carrier, const domain::CarrierState &state)
{
    const QString name = HostingText::carrier(carrier);
    if (state.errorCode == "60135"_L1)
        return {.happened = tr("%1 does not work: another aggregator holds the number at T-Mobile.").arg(name),
            .todo = tr("Import it again with “Move to Sinch at T-Mobile”."),
            .code = state.errorCode};
    HostingFailure failure{.happened = tr("%1 does not work.").arg(name),
        .todo = tr("Give the code to support, unless it mends itself within days."),
        .code = state.errorCode};
    if (!state.errorMessage.isEmpty())
        failure.happened = tr("%1 does not work. The carrier says: “%2”").arg(name, state.errorMessage.simplified());
    return failure;
}

std::vector<HostingFailure> HostingText::failures(const HostingOrderNumber &number)
{
    std::vector<HostingFailure> failures;
    if (number.osr.state == HostingProgress::Failed)
        failures.push_back({.happened = tr("The registry of message routes (OSR) did not take this number. Its "
                                           "messages stay where they are, and calls are not touched."),
            .todo = tr("Check the number and its NNID, then text-enable it again.")});
    if (number.platform.state == HostingProgress::Failed)
        failures.push_back({.happened = tr("The SMS platform did not take this number. Calls are not touched."),
            .todo = tr("Link it to its plan again among the imported numbers, or text-enable it again.")});
    if (number.campaign.state == HostingProgress::Failed)
        failures.push_back({.happened = tr("The campaign did not take this number: its messages are filtered in the "
                                           "US until it has one."),
            .todo = tr("Link it to a campaign among the imported numbers.")});
    for (const Carrier each : hostingCarriers) {
        const domain::CarrierState &state = stateOf(number.carriers, each);
        if (state.state == HostingProgress::Failed)
            failures.push_back(failure(each, state));
    }
    return failures;
}

QString HostingText::summary(const HostingOrderNumber &number)
{
    switch (domain::outcomeOf(number)) {
    case HostingOutcome::Done:
        return domain::hasFailedAtACarrier(number) ? tr("It is hosted, but not every carrier has it.")
                                                   : tr("It is hosted: its messages go through Sinch.");
    case HostingOutcome::Open:
        return tr("It is on its way: first OSR, then the SMS platform, then the campaign.");
    case HostingOutcome::NotKnown:
        return tr("The server does not say how far it is.");
    case HostingOutcome::Failed:
    case HostingOutcome::PartlyDone:
        break;
    }
    const auto all = failures(number);
    return all.empty() ? QString() : all.front().happened;
}

} // namespace tables
