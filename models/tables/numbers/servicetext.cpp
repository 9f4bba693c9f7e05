#include "tables/numbers/servicetext.h"

#include "tables/celltext.h"
#include "json/numbers/activenumberjson.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::ServiceState;

QString ServiceText::type(const domain::Open<domain::NumberType> &type)
{
    using enum domain::NumberType;
    switch (type.value) {
    case Mobile:
        //: Type of a telephone number
        return tr("Mobile");
    case Local:
        //: Type of a telephone number
        return tr("Local");
    case TollFree:
        //: Type of a telephone number
        return tr("Toll-free");
    case Unknown:
        break;
    }
    return type.text.isEmpty() ? CellText::notStated() : type.text;
}

QString ServiceText::capability(const domain::Open<domain::Capability> &capability)
{
    using enum domain::Capability;
    switch (capability.value) {
    case Sms:
        return tr("SMS");
    case Voice:
        return tr("voice");
    case Unknown:
        break;
    }
    return capability.text;
}

QString ServiceText::capabilities(const std::vector<domain::Open<domain::Capability>> &capabilities)
{
    QStringList words;
    for (const auto &each : capabilities)
        words << capability(each);
    return words.isEmpty() ? CellText::none() : words.join(u", "_s);
}

QString ServiceText::voiceType(const domain::Open<domain::VoiceType> &type)
{
    using enum domain::VoiceType;
    switch (type.value) {
    case Rtc:
        return tr("RTC app");
    case Est:
        return tr("EST trunk");
    case Fax:
        return tr("FAX service");
    case Unknown:
        break;
    }
    return type.text.isEmpty() ? CellText::notStated() : type.text;
}

QString ServiceText::voice(const domain::Open<domain::VoiceType> &type, const QString &id)
{
    return json::write(type).toString() % u' ' % id;
}

Status ServiceText::of(const domain::Open<domain::ProvisioningStatus> &status)
{
    using enum domain::ProvisioningStatus;
    switch (status.value) {
    case Waiting:
        //: A change of service was asked for, and has not begun
        return {tr("Waiting"), Meaning::Waiting};
    case InProgress:
        return {tr("In progress"), Meaning::Waiting, Sign::Working};
    case Failed:
        return {tr("Failed"), Meaning::Failed};
    case Unspecified:
        return {tr("not stated"), Meaning::Unknown};
    case Unknown:
        break;
    }
    return {status.text.isEmpty() ? tr("not stated") : status.text, Meaning::Unknown};
}

Status ServiceText::state(ServiceState state, const domain::Open<domain::ProvisioningStatus> &scheduled)
{
    switch (state) {
    case ServiceState::None:
        return {tr("not linked"), Meaning::Closed, Sign::NoSign};
    case ServiceState::Linked:
        return {tr("Linked"), Meaning::Done, Sign::Check};
    case ServiceState::Changing:
    case ServiceState::Failed:
    case ServiceState::Unclear:
        return of(scheduled);
    }
    Q_UNREACHABLE();
}

Status ServiceText::of(const domain::NumberSms &sms)
{
    return state(
        domain::smsState(sms), sms.scheduled ? sms.scheduled->status : domain::Open<domain::ProvisioningStatus>());
}

Status ServiceText::of(const domain::NumberVoice &voice)
{
    return state(domain::voiceState(voice),
        voice.scheduled ? voice.scheduled->status : domain::Open<domain::ProvisioningStatus>());
}

ServiceError ServiceText::error(const domain::Open<domain::ProvisioningError> &error)
{
    using enum domain::ProvisioningError;
    const auto words = [&]() -> std::pair<QString, QString> {
        switch (error.value) {
        case Internal:
            return {
                tr("Sinch has a fault of its own."), tr("Ask for it again. If it stays, give the code to support.")};
        case SmsProvisioningFailed:
            return {tr("The SMS platform did not take the number."),
                tr("Ask for it again. If it stays, give the code to support.")};
        case CampaignProvisioningFailed:
            return {tr("The campaign did not take the number."), tr("Ask for it again, or pick another campaign.")};
        case CampaignNotAvailable:
            return {tr("The campaign is not available."), tr("Pick another campaign.")};
        case Exceeded10DlcLimit:
            return {tr("The campaign has as many numbers as it may have: 50, or 1 for a sole proprietor."),
                tr("Take a number out of it, or pick another campaign.")};
        case NumberProvisioningFailed:
            return {
                tr("The number could not be set up."), tr("Ask for it again. If it stays, give the code to support.")};
        case PartnerServiceUnavailable:
            return {tr("A partner of Sinch could not be reached."), tr("Ask for it again later.")};
        case CampaignPendingAcceptance:
            return {tr("The campaign is not accepted yet."), tr("Wait until it is, then ask for it again.")};
        case MnoSharingError:
            return {tr("The campaign could not be shared with the mobile carriers."),
                tr("Ask for it again. If it stays, give the code to support.")};
        case CampaignExpired:
            return {tr("The campaign has expired."), tr("Renew it, or pick another campaign.")};
        case CampaignMnoRejected:
            return {tr("A mobile carrier rejected the campaign."), tr("Pick another campaign.")};
        case CampaignMnoSuspended:
            return {
                tr("A mobile carrier suspended the campaign."), tr("Settle it with them, or pick another campaign.")};
        case CampaignMnoReview:
            return {tr("A mobile carrier is reviewing the campaign."), tr("Wait until it is through, then ask again.")};
        case InsufficientBalance:
            return {tr("The account's balance is too low."), tr("Top it up, then ask for it again.")};
        case MockCampaignNotAllowed:
            return {tr("It is a mock campaign, which no real number can join."), tr("Pick another campaign.")};
        case TollFreeNotAllowed:
            return {tr("Toll-free numbers cannot join a campaign."), tr("Ask for it without a campaign.")};
        case InvalidNnid:
            return {tr("The number's network id is not valid."), tr("Give the code to support.")};
        case VoiceProvisioningFailed:
            return {tr("The voice platform did not take the number."),
                tr("Ask for it again. If it stays, give the code to support.")};
        case Unspecified:
        case Unknown:
            break;
        }
        return {tr("The server gives a reason that Portside does not know."), tr("Give the code to support.")};
    }();
    return {.happened = words.first, .todo = words.second, .code = json::write(error).toString()};
}

} // namespace tables
