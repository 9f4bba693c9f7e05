#include "tables/imported/qualifiedtext.h"

#include "domain/porting/zones.h"
#include "tables/celltext.h"

#include <algorithm>

namespace tables {

using domain::InvoiceStep, domain::QualifiedState;
using flows::AddState;

namespace {

constexpr QualifiedState inOrder[]{QualifiedState::VerificationBlocked, QualifiedState::VerificationFailed,
    QualifiedState::HostingFailed, QualifiedState::Eligible, QualifiedState::VerificationPending,
    QualifiedState::Verified, QualifiedState::CheckPending, QualifiedState::HostingInProgress,
    QualifiedState::HostingDone, QualifiedState::NotEligible, QualifiedState::Unspecified, QualifiedState::Unknown};

} // namespace

Status QualifiedText::of(const domain::Open<QualifiedState> &state)
{
    switch (state.value) {
    case QualifiedState::Unknown:
        return {state.text.isEmpty() ? CellText::notStated() : state.text, Meaning::Unknown};
    case QualifiedState::Unspecified:
        return {CellText::notStated(), Meaning::Unknown};
    case QualifiedState::CheckPending:
        //: State of a number: whether it can be text-enabled is being found out
        return {tr("Being checked"), Meaning::Waiting, Sign::Working};
    case QualifiedState::Eligible:
        return {tr("Eligible"), Meaning::NeedsYou};
    case QualifiedState::NotEligible:
        return {tr("Not eligible"), Meaning::Failed, Sign::Dropped};
    case QualifiedState::VerificationPending:
        //: State of a number: a code or invoices shall prove whose it is
        return {tr("Proof pending"), Meaning::Waiting};
    case QualifiedState::VerificationFailed:
        return {tr("Proof failed"), Meaning::Failed};
    case QualifiedState::VerificationBlocked:
        return {tr("Proof blocked"), Meaning::Failed, Sign::Locked};
    case QualifiedState::Verified:
        return {tr("Verified"), Meaning::Done, Sign::Check};
    case QualifiedState::HostingInProgress:
        return {tr("Being text-enabled"), Meaning::Waiting, Sign::Working};
    case QualifiedState::HostingDone:
        return {tr("Text-enabled"), Meaning::Done};
    case QualifiedState::HostingFailed:
        return {tr("Not text-enabled"), Meaning::Failed};
    }
    Q_UNREACHABLE();
}

Status QualifiedText::of(AddState state)
{
    switch (state) {
    case AddState::Reading:
        return {CellText::reading(), Meaning::Waiting, Sign::Working};
    case AddState::ReadFailed:
        return {tr("Not read"), Meaning::Unknown};
    case AddState::Known:
        return {tr("There already"), Meaning::Closed, Sign::Duplicate};
    case AddState::Ready:
        return {tr("Ready"), Meaning::Waiting, Sign::Check};
    case AddState::Sending:
        return {tr("Being added"), Meaning::Waiting, Sign::Working};
    case AddState::Added:
        return {tr("Added"), Meaning::Done};
    case AddState::Refused:
        return {tr("Refused"), Meaning::Failed};
    case AddState::NotSent:
        return {tr("Not added"), Meaning::NeedsYou};
    case AddState::Unknown:
        return {tr("Outcome unknown"), Meaning::Unknown};
    }
    Q_UNREACHABLE();
}

QString QualifiedText::hint(QualifiedState state)
{
    switch (state) {
    case QualifiedState::Unknown:
    case QualifiedState::Unspecified:
        return tr("Portside does not know what this means");
    case QualifiedState::CheckPending:
        return tr("Sinch finds out whether text-enabling is possible");
    case QualifiedState::Eligible:
        return tr("prove the ownership: by a call, or with invoices");
    case QualifiedState::NotEligible:
        return tr("cannot be text-enabled");
    case QualifiedState::VerificationPending:
        return tr("tell the code that was heard, or wait for the invoices to be looked at");
    case QualifiedState::VerificationFailed:
        return tr("call again, or send invoices");
    case QualifiedState::VerificationBlocked:
        return tr("too many wrong codes: only invoices help");
    case QualifiedState::Verified:
        return tr("ready to be text-enabled");
    case QualifiedState::HostingInProgress:
        return tr("the hosting order is under way");
    case QualifiedState::HostingDone:
        return tr("among the imported numbers now");
    case QualifiedState::HostingFailed:
        return tr("mend the cause, then text-enable again");
    }
    Q_UNREACHABLE();
}

QString QualifiedText::trouble(const domain::QualifiedNumber &number)
{
    for (const QString &error : {number.hosted.error, number.ownership.error, number.eligibility.error}) {
        if (!error.isEmpty())
            return error;
    }
    return {};
}

QString QualifiedText::invoices(const domain::InvoiceFacts &facts, const QDateTime &nowUtc)
{
    const auto sent = [&] {
        const QDate day = domain::today(domain::PortZone::Eastern, facts.sentAt);
        const QDate today = domain::today(domain::PortZone::Eastern, nowUtc);
        return tr("sent %1, %n business day(s)", "date, how long ago", domain::invoiceDays(facts, nowUtc))
            .arg(CellText::shortDate(day, today));
    };
    switch (domain::invoiceStep(facts, nowUtc)) {
    case InvoiceStep::None:
        return facts.sentAt.isValid() ? sent() : CellText::none();
    case InvoiceStep::Send:
        return tr("not sent");
    case InvoiceStep::Wait:
    case InvoiceStep::Late:
        return sent();
    }
    Q_UNREACHABLE();
}

Meaning QualifiedText::invoicesMeaning(InvoiceStep step)
{
    switch (step) {
    case InvoiceStep::None:
        return Meaning::None;
    case InvoiceStep::Send:
    case InvoiceStep::Late:
        return Meaning::NeedsYou;
    case InvoiceStep::Wait:
        return Meaning::Waiting;
    }
    Q_UNREACHABLE();
}

int QualifiedText::order(QualifiedState state)
{
    return int(std::ranges::find(inOrder, state) - std::begin(inOrder));
}

std::vector<QualifiedState> QualifiedText::states()
{
    return {std::begin(inOrder), std::end(inOrder)};
}

} // namespace tables
