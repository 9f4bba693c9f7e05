#include "tables/imported/importtext.h"

using namespace Qt::StringLiterals;

namespace tables {

using domain::ImportProblem, domain::ImportRow, domain::ImportRowState, domain::TextEnableVerdict;

Status ImportText::of(const ImportRow &row)
{
    switch (row.state) {
    case ImportRowState::Impossible:
        return {tr("Not possible"), Meaning::NeedsYou};
    case ImportRowState::Waiting:
        return {tr("Waiting"), Meaning::Waiting};
    case ImportRowState::Sending:
        return {tr("Sending"), Meaning::Waiting, Sign::Working};
    case ImportRowState::Done:
        return {tr("Taken by the server"), Meaning::Done};
    case ImportRowState::Existing:
        return {tr("Imported already"), Meaning::NeedsYou};
    case ImportRowState::Refused:
        return {tr("Refused"), Meaning::Failed};
    case ImportRowState::NotSent:
        return {tr("Not sent"), Meaning::Failed};
    case ImportRowState::Unknown:
        return {tr("Outcome unknown"), Meaning::Unknown};
    case ImportRowState::ReadFailed:
        return {tr("Not read"), Meaning::Failed};
    }
    Q_UNREACHABLE();
}

QString ImportText::called(const QString &id, const NameOf &nameOf)
{
    const QString name = nameOf ? nameOf(id) : QString();
    return name.isEmpty() ? id : name % u" · " % id;
}

QString ImportText::reason(const ImportRow &row, const NameOf &nameOf)
{
    switch (row.state) {
    case ImportRowState::Impossible:
        return row.problem == ImportProblem::OtherCountry
            ? tr("Its area code is of the other country.")
            : tr("Only numbers of the US and Canada, and toll-free ones, can be imported.");
    case ImportRowState::Done:
        return progress(row.progress)
            % (row.orderId.isEmpty() ? tr("Imported by itself.") : tr("In order %1.").arg(row.orderId));
    case ImportRowState::Existing:
        return progress(row.progress) % existing(row, nameOf);
    case ImportRowState::Unknown:
        return tr("No answer came. Portside finds out by reading; nothing is sent twice.");
    case ImportRowState::Waiting:
        return row.alone ? tr("Goes by itself: the request with others was refused.") : row.words.simplified();
    case ImportRowState::Sending:
    case ImportRowState::Refused:
    case ImportRowState::NotSent:
    case ImportRowState::ReadFailed:
        return row.words.simplified();
    }
    Q_UNREACHABLE();
}

QString ImportText::existing(const ImportRow &row, const NameOf &nameOf)
{
    if (row.existingPlan.isEmpty())
        return tr("It is linked to no service plan.");
    return row.existingCampaign.isEmpty()
        ? tr("Linked to plan %1, without a campaign.").arg(called(row.existingPlan, nameOf))
        : tr("Linked to plan %1, campaign %2.")
              .arg(called(row.existingPlan, nameOf), called(row.existingCampaign, nameOf));
}

//! With a blank behind it, as more follows.
QString ImportText::progress(domain::ImportProgress progress)
{
    const QString blank = u" "_s;
    switch (progress) {
    case domain::ImportProgress::NotRead:
        return {};
    case domain::ImportProgress::NotThere:
        return tr("Its order has not brought it yet.") + blank;
    case domain::ImportProgress::UnderWay:
        return tr("It is being provisioned.") + blank;
    case domain::ImportProgress::Working:
        return tr("It works.") + blank;
    case domain::ImportProgress::Failed:
        return tr("Its provisioning failed: see Imported numbers.") + blank;
    case domain::ImportProgress::HeldElsewhere:
        return tr("T-Mobile: another aggregator holds it (60135).") + blank;
    }
    Q_UNREACHABLE();
}

Status ImportText::of(TextEnableVerdict verdict, bool mayGo)
{
    using enum TextEnableVerdict;
    switch (verdict) {
    case Ready:
        return {tr("Verified"), Meaning::Done};
    case Again:
        return {tr("Hosting failed before"), Meaning::NeedsYou};
    case NotChecked:
        return {tr("Not checked"), Meaning::Waiting};
    case NotQualified:
        return {tr("Not qualified here"), mayGo ? Meaning::Waiting : Meaning::NeedsYou};
    case NotProven:
        return {tr("Prove ownership first"), Meaning::NeedsYou};
    case NotEligible:
        return {tr("Not eligible"), Meaning::Failed};
    case BeingHosted:
        return {tr("Being hosted"), Meaning::Waiting, Sign::Working};
    case Hosted:
        return {tr("Text-enabled already"), Meaning::Closed, Sign::Check};
    case NotHostable:
        return {tr("Not possible"), Meaning::Failed};
    case TollFreeInCanada:
        return {tr("Toll-free, not in Canada"), Meaning::Failed};
    case OtherCountry:
        return {tr("Other country"), Meaning::Failed};
    }
    Q_UNREACHABLE();
}

QString ImportText::reason(TextEnableVerdict verdict, bool mayGo)
{
    using enum TextEnableVerdict;
    switch (verdict) {
    case Ready:
    case BeingHosted:
    case Hosted:
        return {};
    case Again:
        return tr("It may be tried again.");
    case NotChecked:
        return mayGo ? tr("The server has the last word.") : tr("It is not known yet whether it is qualified.");
    case NotQualified:
        return mayGo ? tr("The server may want it qualified first.")
                     : tr("Add it to the qualified numbers first, and prove that it is yours.");
    case NotProven:
        return tr("On Qualified numbers: by a call with a code, or with invoices.");
    case NotEligible:
        return tr("Sinch cannot host it.");
    case NotHostable:
        return tr("Only numbers of the US and Canada, and toll-free ones, are hosted.");
    case TollFreeInCanada:
        return tr("Toll-free numbers are hosted in the US only.");
    case OtherCountry:
        return tr("Its area code is not of the country that was chosen.");
    }
    Q_UNREACHABLE();
}

} // namespace tables
