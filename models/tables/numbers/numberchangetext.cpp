#include "tables/numbers/numberchangetext.h"

using namespace Qt::StringLiterals;

namespace tables {

using domain::NumberMember, domain::NumberRowState, domain::NumberSettings;

QString NumberChangeText::member(NumberMember member)
{
    switch (member) {
    case NumberMember::DisplayName:
        return tr("Name");
    case NumberMember::ServicePlan:
        return tr("SMS plan");
    case NumberMember::Campaign:
        return tr("Campaign");
    case NumberMember::Voice:
        return tr("Voice");
    case NumberMember::CallbackUrl:
        return tr("Callback");
    }
    Q_UNREACHABLE();
}

QString NumberChangeText::value(const NumberSettings &settings, NumberMember member, const NameOf &nameOf)
{
    const QString text = domain::memberText(settings, member).simplified();
    if (text.isEmpty())
        return tr("none");
    const QString name = nameOf ? nameOf(member, settings) : QString();
    return name.isEmpty() ? text : name % u" · " % text;
}

QString NumberChangeText::line(
    const NumberSettings &settings, const std::vector<NumberMember> &members, const NameOf &nameOf)
{
    if (members.size() == 1)
        return value(settings, members.front(), nameOf);
    QStringList parts;
    for (const NumberMember each : members)
        parts << tr("%1: %2", "a member of a number, its value").arg(member(each), value(settings, each, nameOf));
    return parts.join(u"; "_s);
}

QString NumberChangeText::problem(domain::ChangeProblem problem)
{
    using enum domain::ChangeProblem;
    switch (problem) {
    case None:
        return {};
    case NothingToChange:
        return tr("It is like that already.");
    case NoSms:
        return tr("The number is not capable of SMS.");
    case NoVoice:
        return tr("The number is not capable of voice.");
    case SmsUnderWay:
        return tr("An earlier change of its SMS service is not over.");
    case VoiceUnderWay:
        return tr("An earlier change of its voice service is not over.");
    case CampaignWithoutPlan:
        return tr("A campaign needs an SMS plan.");
    case NameTooLong:
        return tr("The name is longer than %n characters.", nullptr, domain::longestNumberName);
    case BadUrl:
        return tr("A callback address begins with http:// or https://.");
    }
    Q_UNREACHABLE();
}

Status NumberChangeText::of(const domain::NumberRow &row)
{
    switch (row.state) {
    case NumberRowState::Impossible:
        return row.plan.problem == domain::ChangeProblem::NothingToChange
            ? Status{tr("Nothing to change"), Meaning::Closed, Sign::NoSign}
            : Status{tr("Not possible"), Meaning::NeedsYou};
    case NumberRowState::Waiting:
        return row.unlinked ? Status{tr("Unlinked, link follows"), Meaning::Waiting}
                            : Status{tr("Waiting"), Meaning::Waiting};
    case NumberRowState::Sending:
        return {tr("Sending"), Meaning::Waiting, Sign::Working};
    case NumberRowState::Unlinking:
        return {tr("Being unlinked"), Meaning::Waiting, Sign::Working};
    case NumberRowState::Done:
        return {tr("Taken by the server"), Meaning::Done};
    case NumberRowState::Refused:
        return {row.unlinked ? tr("Refused, now unlinked") : tr("Refused"), Meaning::Failed};
    case NumberRowState::NotSent:
        return {row.unlinked ? tr("Not sent, now unlinked") : tr("Not sent"), Meaning::Failed};
    case NumberRowState::Unknown:
        return {tr("Outcome unknown"), Meaning::Unknown};
    case NumberRowState::Moved:
        return {tr("Changed meanwhile"), Meaning::NeedsYou};
    case NumberRowState::ReadFailed:
        return {row.unlinked ? tr("Not read, now unlinked") : tr("Not read"), Meaning::Failed};
    case NumberRowState::Stuck:
        return {tr("Not unlinked yet"), Meaning::NeedsYou};
    }
    Q_UNREACHABLE();
}

QString NumberChangeText::interlock(domain::Interlock interlock, const domain::ReleaseFacts &facts)
{
    using enum domain::Interlock;
    switch (interlock) {
    case AlreadyReleased:
        return tr("It is released already.");
    case Protected:
        return facts.protectedFor.isEmpty() ? tr("It is protected on this desk.")
                                            : tr("It is protected on this desk: %1").arg(facts.protectedFor);
    case OpenPortIn:
        return tr("Port-in %1 names it, and is not over.").arg(facts.openOrder);
    case CampaignLinked:
        return tr("It is linked to campaign %1: unlink it first.").arg(facts.number.sms.campaignId);
    case PortInsNotRead:
        return tr("The port-ins could not be read: one may name it.");
    case AddressNotRead:
        return tr("Its emergency address could not be read.");
    case EmergencyAddress:
        return tr("It has an emergency address, which holds until the number expires.");
    case SmsLinked:
        return tr("Messages go to SMS plan %1.").arg(facts.number.sms.servicePlanId);
    case VoiceLinked:
        return tr("Calls go to %1.").arg(domain::memberText(domain::settingsOf(facts.number), NumberMember::Voice));
    }
    Q_UNREACHABLE();
}

} // namespace tables
