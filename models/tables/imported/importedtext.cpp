#include "tables/imported/importedtext.h"

#include "tables/celltext.h"
#include "tables/numbers/servicetext.h"
#include "json/numbers/activenumberjson.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::HostingProgress, domain::ImportedNumber, domain::LinkState;

Status ImportedText::of(LinkState state)
{
    switch (state) {
    case LinkState::Unlinked:
        return {tr("Not linked"), Meaning::Closed, Sign::NoSign};
    case LinkState::Linking:
        return {tr("Being linked"), Meaning::Waiting, Sign::Working};
    case LinkState::Linked:
        return {tr("Linked"), Meaning::Done, Sign::Check};
    case LinkState::LinkFailed:
        return {tr("Link failed"), Meaning::Failed};
    case LinkState::Unlinking:
        return {tr("Being unlinked"), Meaning::Waiting, Sign::Working};
    case LinkState::UnlinkFailed:
        return {tr("Unlinking failed"), Meaning::Failed};
    case LinkState::Unclear:
        return {CellText::notStated(), Meaning::Unknown};
    }
    Q_UNREACHABLE();
}

Status ImportedText::of(const domain::Open<HostingProgress> &progress)
{
    switch (progress.value) {
    case HostingProgress::Unknown:
        return {progress.text.isEmpty() ? CellText::notStated() : progress.text, Meaning::Unknown};
    case HostingProgress::Unspecified:
        return {CellText::notStated(), Meaning::Unknown};
    case HostingProgress::Waiting:
        return {tr("Waiting"), Meaning::Waiting};
    case HostingProgress::InProgress:
        return {tr("Working"), Meaning::Waiting, Sign::Working};
    case HostingProgress::Done:
        return {tr("Done"), Meaning::Done};
    case HostingProgress::Failed:
        return {tr("Failed"), Meaning::Failed};
    }
    Q_UNREACHABLE();
}

static ImportedFailure carrierFailure(HostingText::Carrier carrier, const domain::CarrierState &state)
{
    const QString name = HostingText::carrier(carrier);
    if (state.errorCode == "60135"_L1)
        return {.happened
            = ImportedText::tr("%1 does not work: another aggregator holds the number at T-Mobile.").arg(name),
            .todo = ImportedText::tr("Import it again, and let it move to Sinch at T-Mobile."),
            .code = state.errorCode};
    ImportedFailure failure{.happened = ImportedText::tr("%1 does not work.").arg(name),
        .todo = ImportedText::tr("Give the code to support, unless it mends itself within days."),
        .code = state.errorCode};
    if (!state.errorMessage.isEmpty())
        failure.happened += u' ' + ImportedText::tr("The carrier says: “%1”").arg(state.errorMessage.simplified());
    return failure;
}

static ImportedFailure provisioningFailure(
    const QString &what, const std::optional<domain::ServiceProvisioning> &provisioning)
{
    if (!provisioning)
        return {.happened = ImportedText::tr("%1 failed. The server does not say why.").arg(what)};
    ImportedFailure failure{.happened = ImportedText::tr("%1 failed.").arg(what), .code = provisioning->errorCode};
    const auto known = json::read<domain::Open<domain::ProvisioningError>>(QJsonValue(provisioning->errorCode));
    if (known && known->value.value != domain::ProvisioningError::Unknown) {
        const ServiceError words = ServiceText::error(known->value);
        failure.happened += u' ' + words.happened;
        failure.todo = words.todo;
    }
    if (!provisioning->errorMessage.isEmpty())
        failure.happened
            += u' ' + ImportedText::tr("The server says: “%1”").arg(provisioning->errorMessage.simplified());
    return failure;
}

std::vector<ImportedFailure> ImportedText::failures(const ImportedNumber &number)
{
    const auto hasFailed
        = [](LinkState state) { return state == LinkState::LinkFailed || state == LinkState::UnlinkFailed; };
    std::vector<ImportedFailure> failures;
    if (hasFailed(domain::planLink(number)))
        failures.push_back(provisioningFailure(tr("The link to the service plan"), number.smsProvisioning));
    if (hasFailed(domain::campaignLink(number)))
        failures.push_back(provisioningFailure(tr("The link to the campaign"), number.campaignProvisioning));
    for (const HostingText::Carrier carrier : hostingCarriers) {
        if (number.carriers && HostingText::stateOf(*number.carriers, carrier).state == HostingProgress::Failed)
            failures.push_back(carrierFailure(carrier, HostingText::stateOf(*number.carriers, carrier)));
    }
    return failures;
}

Status ImportedText::summary(const ImportedNumber &number)
{
    if (domain::hasFailed(number))
        return {tr("Failed"), Meaning::Failed};
    if (domain::isUnderWay(number))
        return {tr("Under way"), Meaning::Waiting, Sign::Working};
    const LinkState plan = domain::planLink(number);
    return plan == LinkState::Linked ? Status{tr("In use"), Meaning::Done} : of(plan);
}

QString ImportedText::scope(const QString &plan, const QString &campaign)
{
    if (plan.isEmpty())
        return campaign.isEmpty() ? tr("linked to nothing") : tr("no plan, campaign %1").arg(campaign);
    return campaign.isEmpty() ? tr("plan %1, no campaign").arg(plan) : tr("plan %1, campaign %2").arg(plan, campaign);
}

} // namespace tables
