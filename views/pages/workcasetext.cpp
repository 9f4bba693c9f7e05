#include "views/pages/workcasetext.h"

#include "domain/imported/invoicework.h"
#include "domain/porting/orderrules.h"
#include "flows/orderwatch.h"
#include "flows/workcase.h"
#include "tables/worktext.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/workhistory.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using domain::WorkItem, domain::WorkReason, domain::WorkWrite;
using flows::SettleState;
using tables::WorkText;

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::WorkCaseText)
};

QString titleOf(const WorkItem &item)
{
    QString name = WorkText::name(item);
    switch (item.write) {
    case WorkWrite::Update:
        return Words::tr("Update of %1").arg(name);
    case WorkWrite::Cancel:
        return Words::tr("Cancelation of %1").arg(name);
    case WorkWrite::Note:
        return Words::tr("Note to %1").arg(name);
    case WorkWrite::Document:
        return Words::tr("Document for %1").arg(name);
    case WorkWrite::Activation:
        return Words::tr("Activation of %1").arg(name);
    case WorkWrite::Create:
        return Words::tr("New order %1").arg(name);
    case WorkWrite::Rental:
        return Words::tr("Rental of %1").arg(name);
    case WorkWrite::NumberChange:
        return Words::tr("Change of %1").arg(name);
    case WorkWrite::EmergencyAddress:
        return Words::tr("Emergency address of %1").arg(name);
    case WorkWrite::ImportedNumber:
        return Words::tr("Imported number %1").arg(name);
    case WorkWrite::QualifiedNumber:
        return Words::tr("Qualified number %1").arg(name);
    case WorkWrite::HostingOrder:
    case WorkWrite::NumberOrder:
    case WorkWrite::Callbacks:
    case WorkWrite::Defaults:
    case WorkWrite::Other:
    case WorkWrite::None:
        return name;
    }
    Q_UNREACHABLE();
}

//! "09:47:03", with the day when it is not today's.
QString when(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    const QString time = format::time(local.time());
    return local.date() == QDate::currentDate() ? time : QString(format::date(local.date()) % u' ' % time);
}

QString sentSentence(const flows::WorkCase &work, const WorkItem &item)
{
    const store::JournalEntry *write = work.write();
    if (!write)
        return Words::tr("%1 was sent, and no answer came.").arg(WorkText::written(item.write));
    QDateTime sent = write->intent.createdAt;
    QDateTime given;
    int status = 0;
    for (const store::Outcome &outcome : write->outcomes) {
        if (outcome.state == store::OutcomeState::Sent)
            sent = outcome.at;
        if (outcome.state == store::OutcomeState::Unknown && outcome.observation == store::Observation::None) {
            given = outcome.at;
            status = outcome.httpStatus;
        }
    }
    const QString begin = Words::tr("%1 was sent at %2.", "what, time").arg(WorkText::written(item.write), when(sent));
    if (status != 0)
        return begin % u' '
            % Words::tr("The server answered with a fault of its own (%1), which does not say whether it did it.")
                  .arg(status);
    if (!given.isValid())
        return begin % u' ' % Words::tr("Portside ended before an answer came.");
    return begin % u' '
        % Words::tr("After %1 s there was no answer.").arg(double(sent.msecsTo(given)) / 1000.0, 0, 'f', 1);
}

QString standing(const flows::WorkCase &work)
{
    const auto settlement = work.settlement();
    if (!settlement)
        return {};
    const QString next = settlement->nextLookAt ? when(*settlement->nextLookAt) : QString();
    switch (settlement->state) {
    case SettleState::Reading:
        return Words::tr("Portside is reading now.");
    case SettleState::WaitingToLook:
        return Words::tr("It was not there yet. Portside looks again at %1: two readings prove an absence.").arg(next);
    case SettleState::ReadFailed:
        return Words::tr("The reading failed. Portside tries again at %1.").arg(next);
    case SettleState::Undecided:
        return Words::tr("What was read tells neither. Look at it yourself: is the change there?");
    case SettleState::Done:
    case SettleState::Absent:
        return {};
    }
    Q_UNREACHABLE();
}

QString noteSentence(const flows::WorkCase &work, const WorkItem &item, const QDateTime &now)
{
    const domain::OrderNote *last = nullptr;
    if (const flows::WatchedOrder *watched = work.order()) {
        for (const domain::OrderNote &note : watched->order.notes) {
            if (note.note.simplified() == item.words.value(0))
                last = &note;
        }
    }
    const QString text = item.words.join(u' ');
    if (!last || !last->createdTime)
        return Words::tr("Sinch wrote: “%1”").arg(text);
    return Words::tr("Sinch wrote, %1: “%2”", "when, words")
        .arg(format::recently(last->createdTime->toLocalTime(), now.toLocalTime()), text);
}

//! A rejection can be corrected only while the order can be updated.
bool canUpdate(const flows::WorkCase &work)
{
    return !work.order()
        || domain::permission(work.order()->order, domain::OrderAction::Update) == domain::Permission::Allowed;
}

void explainFailure(WorkCaseText &text, const WorkItem &item)
{
    const QString why = item.words.isEmpty() ? Words::tr("No reason was given.") : WorkText::failureText(item.words);
    text.happened = item.number.isEmpty()
        ? Words::tr("The provisioning of %1 failed. %2", "numbers, sentences").arg(format::numbers(item.concerned), why)
        : Words::tr("The provisioning of the number failed. %1", "sentences").arg(why);
    text.means = Words::tr("What was asked for is not in use. What was linked before may still be.");
    text.todo = item.number.isEmpty() ? Words::tr("Open the numbers, mend the cause, and ask for it again.")
                                      : Words::tr("Open the number, mend the cause, and ask for it again.");
}

void explainInvoices(WorkCaseText &text, const WorkItem &item)
{
    const QString numbers = format::numbers(item.concerned);
    if (item.reason == WorkReason::InvoicesNotAnswered) {
        text.happened
            = Words::tr("Invoices for %1 were mailed on %2, and nothing came of it in %3.", "numbers, day, days")
                  .arg(numbers, format::date(item.since), format::businessDays(item.businessDays));
        text.means = Words::tr("Sinch looks at them within three business days. They may not have arrived, or not show "
                               "what proves the numbers.");
        text.todo
            = Words::tr("Look whether they were sent, and mail them again. The e-mail is prepared for you to read; "
                        "nothing is sent by itself.");
        return;
    }
    text.happened = domain::isBlocked(item)
        ? Words::tr("%1 got no more voice calls: too many codes were wrong.", "numbers").arg(numbers)
        : Words::tr("%1 may be text-enabled, but nobody has proven whose they are.", "numbers").arg(numbers);
    text.means = domain::isBlocked(item)
        ? Words::tr("Only invoices prove now whose they are. Nobody at this desk has mailed any.")
        : Words::tr("Nothing can be sent through Sinch before. A voice call proves it, or invoices do.");
    text.todo
        = Words::tr("E-mail recent invoices that list the numbers, and mark them as sent. The e-mail is prepared for "
                    "you to read; nothing is sent by itself.");
}

void explain(WorkCaseText &text, const flows::WorkCase &work, const WorkItem &item, const QDateTime &now)
{
    const auto day = [](QDate date) { return format::date(date); };
    const QString numbers = format::numbers(item.concerned);
    switch (item.reason) {
    case WorkReason::OutcomeUnknown:
        text.happened = sentSentence(work, item);
        text.means = Words::tr("The server may or may not have made the change. Portside sends nothing again until "
                               "reading proves that the change is absent.");
        text.todo = Words::tr("Read the order and compare it with what was sent. This changes nothing on the server.");
        text.remark = Words::tr("“Send again” opens only once the change is proven absent.");
        if (const QString stands = standing(work); !stands.isEmpty())
            text.todo += u' ' % stands;
        return;
    case WorkReason::GroupReady:
        text.happened
            = Words::tr("Group %1 is in the server's ready list. Its FOC is %2.").arg(item.group, day(item.foc));
        text.means = Words::tr("Its %1 go live when you activate the group, and not before.").arg(numbers);
        text.todo = Words::tr("Activate the group. Every number is shown before anything is sent.");
        return;
    case WorkReason::Rejected:
        text.happened = item.words.isEmpty()
            ? Words::tr("%1 of %2 were rejected. No reason was given.")
                  .arg(item.concerned)
                  .arg(format::numbers(item.numbers))
            : Words::tr("%1 of %2 were rejected: %3.", "count, numbers, reasons")
                  .arg(QString::number(item.concerned), format::numbers(item.numbers), item.words.join(u", "_s));
        text.means = canUpdate(work)
            ? Words::tr(
                "They stay with their carrier until what was wrong is corrected. The order can still be updated.")
            : Words::tr("They stay with their carrier. The order can no longer be updated, so they need an order of "
                        "their own.");
        text.todo = canUpdate(work) ? Words::tr("See which fields the reasons are about, and correct them.")
                                    : Words::tr("See what the reasons are, and take the numbers into a new port-in.");
        return;
    case WorkReason::NoteFromSinch:
        text.happened = noteSentence(work, item, now);
        text.means = Words::tr("Nobody at this desk has written since. The order may stand still until somebody does.");
        text.todo = Words::tr("Answer in the order's notes.");
        return;
    case WorkReason::FocDiffers:
        text.happened
            = Words::tr("The losing carrier gave %1 as FOC; asked for was %2.").arg(day(item.foc), day(item.desired));
        text.means = item.foc < item.desired
            ? Words::tr("The numbers may leave their carrier before the customer is ready for it.")
            : Words::tr("The customer waits longer than they asked for.");
        text.todo
            = Words::tr("Tell the customer, then note here that they know. It comes back if the date moves again.");
        return;
    case WorkReason::NoFoc:
        text.happened = Words::tr("Pending since %1: %2 without a FOC.")
                            .arg(day(item.since), format::businessDays(item.businessDays));
        text.means = Words::tr("Carriers mostly answer within five business days. Something may be stuck.");
        text.todo = Words::tr("Ask Sinch. A note is drafted for you to read and change; nothing is sent by itself.");
        return;
    case WorkReason::GroupLate:
        text.happened = Words::tr("Group %1 had its FOC on %2, %3 ago, and is not in the server's ready list.")
                            .arg(item.group, day(item.foc), format::businessDays(item.businessDays));
        text.means = Words::tr("Its %1 cannot be activated, although their day has passed.").arg(numbers);
        text.todo = Words::tr("Ask Sinch. A note is drafted for you to read and change; nothing is sent by itself.");
        return;
    case WorkReason::NoLoa:
        text.happened = Words::tr("The order was made on %1 and has no document.").arg(day(item.since));
        text.means = Words::tr("The losing carrier may refuse it without a letter of authorization.");
        text.todo = Words::tr("Attach the signed letter on the order's Documents tab.");
        return;
    case WorkReason::NumberOrderExpiring:
        text.happened = Words::tr("The numbers of this order are reserved until %1, and it was not submitted.")
                            .arg(when(item.until));
        text.means = Words::tr("After that they are free for everybody, and a new order must ask for them again.");
        text.todo = item.concerned > 0
            ? Words::tr("Fill in what is missing (%1 in all), then submit it.").arg(item.concerned)
            : Words::tr("Nothing is missing: submit it.");
        return;
    case WorkReason::NumberOrderBlocked:
        text.happened = item.words.isEmpty()
            ? Words::tr("The reviewers blocked the order on %1, and gave no reason.").arg(day(item.since))
            : Words::tr("The reviewers blocked the order on %1: “%2”", "day, words")
                  .arg(day(item.since), item.words.join(u' '));
        text.means = Words::tr("It stands still until the registration is mended and submitted again.");
        text.todo = Words::tr("Mend what they say, save it, and submit the order again.");
        return;
    case WorkReason::ProvisioningFailed:
        explainFailure(text, item);
        return;
    case WorkReason::HostingFailed:
        text.happened = Words::tr("%1 of %2 of this hosting order failed. %3.", "count, numbers, at which steps")
                            .arg(QString::number(item.concerned), format::numbers(item.numbers),
                                WorkText::failedStepsText(item.words));
        text.means = Words::tr("Their messages do not go through Sinch, even where the order calls itself completed.");
        text.todo = Words::tr("Open the order: it says of every number what failed and what to do. Then mark it here "
                              "as done.");
        return;
    case WorkReason::SignatureWaiting:
        text.happened = Words::tr("The letter of authorization was mailed on %1 and is not signed after %2.")
                            .arg(day(item.since), format::businessDays(item.businessDays));
        text.means = Words::tr("Nothing happens to its %1 until the letter is signed.").arg(numbers);
        text.todo = Words::tr("Write to the signer. The mail is prepared for you to read; nothing is sent by itself.");
        return;
    case WorkReason::InvoicesNotAnswered:
    case WorkReason::InvoicesNotSent:
        explainInvoices(text, item);
        return;
    case WorkReason::NoCampaign:
        text.happened = item.number.isEmpty()
            ? Words::tr("%1 of service plan %2 have no campaign.", "numbers, id").arg(numbers, item.group)
            : Words::tr("The number is linked to service plan %1 and to no campaign.").arg(item.words.value(0));
        text.means = Words::tr("US carriers block SMS from local numbers that belong to no 10DLC campaign.");
        text.todo = Words::tr("Link the campaign that its messages belong to.");
        return;
    case WorkReason::NotWatched:
        text.happened = item.concerned == 0
            ? Words::tr("The numbers of the project could not be read.")
            : Words::tr("%1 of the project's %2 are not read by themselves.", "numbers, numbers")
                  .arg(numbers, format::numbers(item.numbers));
        text.means = Words::tr("Whether their provisioning failed or a campaign is missing shows here only while the "
                               "whole inventory is loaded.");
        text.todo = Words::tr("Open Numbers, which reads all of them.");
        return;
    case WorkReason::Canceling:
        text.happened = Words::tr("Cancelation was asked for, and the order is not canceled yet.");
        text.means = Words::tr("Its numbers are locked: until it is over they cannot be ordered again.");
        text.todo = Words::tr("Nothing. Portside follows the order, and this entry goes when it is canceled.");
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

WorkCaseText workCaseText(const flows::WorkCase &work, const QDateTime &now)
{
    WorkCaseText text;
    if (!work.entry())
        return text;
    const WorkItem &item = work.entry()->item;
    text.kind = WorkText::kind(item.reason);
    text.meaning = WorkText::meaning(item.reason);
    text.title = titleOf(item);
    text.subtitle = WorkText::about(item);
    explain(text, work, item, now);
    text.changes = workChanges(work);
    text.history = workHistory(work, now);
    if (item.action != domain::WorkAction::Wait)
        text.action = WorkText::action(item.action);
    if (const auto &mark = work.entry()->mark) {
        const QString who = mark->by.isEmpty() ? QString() : Words::tr(" (%1)", "who did it").arg(mark->by);
        text.mark
            = (mark->until.isValid() ? Words::tr("Snoozed until %1: “%2”").arg(format::date(mark->until), mark->reason)
                                     : Words::tr("Marked as done: “%1”").arg(mark->reason))
            % who;
        text.action = mark->until.isValid() ? Words::tr("Un-snooze") : Words::tr("Bring back");
    }
    return text;
}

QString workEvidence(const flows::WorkCase &work, const QDateTime &now)
{
    if (!work.entry())
        return {};
    const WorkCaseText text = workCaseText(work, now);
    const WorkItem &item = work.entry()->item;
    QStringList lines{text.title, text.subtitle,
        Words::tr("%1 · since %2, %3", "kind, date, business days")
            .arg(text.kind, format::date(item.since), format::businessDays(item.businessDays)),
        QString(), text.happened, text.means};
    if (!text.mark.isEmpty())
        lines << text.mark;
    const auto facts = [&lines](const QString &heading, const std::vector<WorkCaseText::Fact> &all) {
        if (!all.empty())
            lines << QString() << heading;
        for (const WorkCaseText::Fact &fact : all)
            lines << u"  %1  %2"_s.arg(fact.name, fact.value);
    };
    facts(Words::tr("What was to change"), text.changes);
    facts(Words::tr("History"), text.history);
    if (const store::JournalEntry *write = work.write())
        lines << QString() << Words::tr("Journal entry %1").arg(write->intent.id);
    if (const flows::WatchedOrder *watched = work.order())
        lines
            << Words::tr("Order %1 as read at %2").arg(item.order.text, watched->readAt.toUTC().toString(Qt::ISODate));
    lines << Words::tr("Copied at %1").arg(now.toUTC().toString(Qt::ISODate));
    return lines.join(u'\n');
}

} // namespace views
