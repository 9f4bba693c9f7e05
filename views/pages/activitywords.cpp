#include "views/pages/activitywords.h"

#include "tables/journalmodel.h"
#include "tables/statustext.h"
#include "views/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using store::IntentKind, store::JournalEntry, store::Observation, store::Outcome, store::OutcomeState;

namespace views::activitywords {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::ActivityWords)
};

QString localTime(const QDateTime &utc, const QDateTime &now)
{
    const QDateTime local = utc.toLocalTime();
    const QString time = format::time(local.time());
    return local.date() == now.toLocalTime().date()
        ? time
        : Words::tr("%1, %2", "date, time").arg(format::date(local.date()), time);
}

QString thing(IntentKind kind)
{
    switch (kind) {
    case IntentKind::Unknown:
        return Words::tr("A change");
    case IntentKind::CreateOrder:
        return Words::tr("The new order");
    case IntentKind::UpdateOrder:
        return Words::tr("The update");
    case IntentKind::CancelOrder:
        return Words::tr("The cancelation");
    case IntentKind::AddNote:
        return Words::tr("The note");
    case IntentKind::UploadDocument:
        return Words::tr("The document");
    case IntentKind::Activate:
        return Words::tr("The activation");
    case IntentKind::Configuration:
        return Words::tr("The porting defaults");
    case IntentKind::RentNumber:
        return Words::tr("The rental");
    case IntentKind::RentAnyNumber:
        return Words::tr("The rental of any number");
    case IntentKind::ChangeNumber:
        return Words::tr("The change of the number");
    case IntentKind::ReleaseNumber:
        return Words::tr("The release");
    case IntentKind::CreateNumberOrder:
        return Words::tr("The number order");
    case IntentKind::SaveRegistration:
        return Words::tr("The registration");
    case IntentKind::UploadAttachment:
        return Words::tr("The attachment");
    case IntentKind::SubmitNumberOrder:
        return Words::tr("The submission");
    case IntentKind::ProvisionAddress:
        return Words::tr("The emergency address");
    case IntentKind::DeprovisionAddress:
        return Words::tr("The removal of the emergency address");
    case IntentKind::CallbackSecret:
        return Words::tr("The callback secret");
    case IntentKind::ImportNumber:
        return Words::tr("The import");
    case IntentKind::ImportNumbers:
        return Words::tr("The import of several numbers");
    case IntentKind::ChangeImportedNumber:
        return Words::tr("The change of the imported number");
    case IntentKind::RemoveImportedNumber:
        return Words::tr("The removal of the imported number");
    case IntentKind::TextEnable:
        return Words::tr("The text-enablement");
    case IntentKind::TextEnableTollFree:
        return Words::tr("The toll-free text-enablement");
    case IntentKind::AddQualifiedNumbers:
        return Words::tr("The qualification");
    case IntentKind::RemoveQualifiedNumber:
        return Words::tr("The removal of the qualified number");
    case IntentKind::SendVoiceChallenge:
        return Words::tr("The voice challenge");
    case IntentKind::VerifyVoiceChallenge:
        return Words::tr("The code of the voice challenge");
    case IntentKind::HostingCallbacks:
        return Words::tr("The change of the hosting callbacks");
    }
    Q_UNREACHABLE();
}

//! The latest outcome for which `wanted` holds.
template <class Wanted>
const Outcome *latest(const JournalEntry &entry, Wanted wanted)
{
    const auto found = std::find_if(entry.outcomes.rbegin(), entry.outcomes.rend(), wanted);
    return found == entry.outcomes.rend() ? nullptr : &*found;
}

const Outcome *latestOf(const JournalEntry &entry, OutcomeState state)
{
    return latest(entry, [&](const Outcome &outcome) { return outcome.state == state; });
}

QString answer(const Outcome &outcome)
{
    const QString code = outcome.httpStatus > 0 ? QString::number(outcome.httpStatus) : QString();
    const QString words = outcome.words.simplified();
    if (words.isEmpty())
        return code.isEmpty() ? QString() : Words::tr("(%1)", "the code of an answer").arg(code);
    return code.isEmpty() ? Words::tr("“%1”").arg(words) : Words::tr("“%1” (%2)", "words, code").arg(words, code);
}

QString withAnswer(const QString &sentence, const Outcome *outcome)
{
    const QString said = outcome ? answer(*outcome) : QString();
    return said.isEmpty() ? sentence
                          : Words::tr("%1 The server says: %2", "sentence, quoted words").arg(sentence, said);
}

QString outcomeText(const Outcome &outcome)
{
    const QString said = answer(outcome);
    const auto with = [&](const QString &text) { return said.isEmpty() ? text : text + u' ' + said; };
    if (outcome.observation == Observation::Absent)
        return Words::tr("Looked, nothing there");
    switch (outcome.state) {
    case OutcomeState::Begun:
        return Words::tr("Written down");
    case OutcomeState::Sent:
        return Words::tr("Sent");
    case OutcomeState::Unknown:
        return with(Words::tr("No answer that counts"));
    case OutcomeState::Done:
        return outcome.observation == Observation::Present ? Words::tr("Looked, and it is there")
                                                           : with(Words::tr("Done"));
    case OutcomeState::Refused:
        return with(Words::tr("Refused"));
    case OutcomeState::Failed:
        return with(Words::tr("Did not leave this computer"));
    case OutcomeState::Absent:
        return Words::tr("Proven: it did not arrive");
    }
    Q_UNREACHABLE();
}

} // namespace

QString title(const JournalEntry &entry, const QString &reference)
{
    const QString name = reference.isEmpty() ? store::orderIdOf(entry) : reference;
    if (name.isEmpty())
        return tables::JournalModel::kindText(entry.intent.kind);
    return Words::tr("%1: %2", "what was done, to which order")
        .arg(tables::JournalModel::kindText(entry.intent.kind), name);
}

QString happened(const JournalEntry &entry, const QDateTime &now)
{
    const QString what = thing(entry.intent.kind);
    const Outcome *sent = latestOf(entry, OutcomeState::Sent);
    const QString begun = localTime(sent ? sent->at : entry.intent.createdAt, now);
    const auto at = [&](const Outcome *outcome) { return outcome ? localTime(outcome->at, now) : begun; };
    const OutcomeState state = store::currentState(entry);
    const Outcome *outcome = latestOf(entry, state);
    switch (state) {
    case OutcomeState::Begun:
        return Words::tr("%1 was written down at %2 and is about to be sent.").arg(what, begun);
    case OutcomeState::Sent:
        return Words::tr("%1 was sent at %2. The answer has not come yet.").arg(what, begun);
    case OutcomeState::Unknown:
        if (!sent && !outcome)
            return Words::tr("%1 was written down at %2. Portside ended before it knew what became of it.")
                .arg(what, begun);
        return withAnswer(Words::tr("%1 was sent at %2, and no answer came that counts.").arg(what, begun),
            latest(entry, [](const Outcome &each) { return !each.words.isEmpty() || each.httpStatus > 0; }));
    case OutcomeState::Done:
        if (outcome && outcome->observation == Observation::Present)
            return Words::tr("%1 was sent at %2 and its answer was lost. Reading at %3 found it on the server.")
                .arg(what, begun, at(outcome));
        return Words::tr("%1 was sent at %2, and the server took it at %3.").arg(what, begun, at(outcome));
    case OutcomeState::Refused:
        return withAnswer(
            Words::tr("%1 was sent at %2, and the server refused it at %3.").arg(what, begun, at(outcome)), outcome);
    case OutcomeState::Failed:
        return Words::tr("%1 was to be sent at %2, and did not leave this computer.").arg(what, begun);
    case OutcomeState::Absent:
        return Words::tr("%1 was sent at %2 and its answer was lost. Two readings, the last at %3, did not find it.")
            .arg(what, begun, at(outcome));
    }
    Q_UNREACHABLE();
}

QString means(const JournalEntry &entry)
{
    switch (store::currentState(entry)) {
    case OutcomeState::Begun:
    case OutcomeState::Sent:
        return Words::tr("It is on its way.");
    case OutcomeState::Unknown:
        return Words::tr("The server may or may not have made the change. Portside sends nothing again until reading "
                         "proves that the change is absent.");
    case OutcomeState::Done:
        return Words::tr("The change was made.");
    case OutcomeState::Refused:
        return Words::tr("The server changed nothing.");
    case OutcomeState::Failed:
    case OutcomeState::Absent:
        return Words::tr("The server does not have it: nothing was changed.");
    }
    Q_UNREACHABLE();
}

QString todo(const JournalEntry &entry)
{
    switch (store::currentState(entry)) {
    case OutcomeState::Begun:
    case OutcomeState::Sent:
        return Words::tr("Wait for the answer.");
    case OutcomeState::Unknown:
        return Words::tr("Reconcile: this only reads, and changes nothing on the server.");
    case OutcomeState::Done:
        return Words::tr("Nothing.");
    case OutcomeState::Refused: {
        const Outcome *outcome = latestOf(entry, OutcomeState::Refused);
        constexpr int tooManyRequests = 429;
        if (outcome && outcome->httpStatus == tooManyRequests)
            return Words::tr("Wait a minute, then send it again if it is still wanted.");
        return Words::tr("Correct what the server complains about, then send it again.");
    }
    case OutcomeState::Failed:
    case OutcomeState::Absent:
        return Words::tr("Send it again if it is still wanted.");
    }
    Q_UNREACHABLE();
}

QString settling(const std::optional<flows::Settlement> &settlement, const JournalEntry &entry, const QDateTime &now)
{
    if (!settlement || settlement->isSettled() || !store::needsSettling(entry))
        return {};
    const Outcome *look = latest(entry, [](const Outcome &each) { return each.observation == Observation::Absent; });
    const qint64 seconds
        = settlement->nextLookAt ? std::max<qint64>(0, (now.msecsTo(*settlement->nextLookAt) + 999) / 1000) : 0;
    const QString next = Words::tr("next look in %n s", nullptr, int(seconds));
    switch (settlement->state) {
    case flows::SettleState::Reading:
        return Words::tr("Reading what became of it.");
    case flows::SettleState::WaitingToLook:
        return look ? Words::tr("Looked at %1, nothing there; %2.").arg(localTime(look->at, now), next)
                    : Words::tr("Too early to tell; %1.").arg(next);
    case flows::SettleState::ReadFailed:
        return Words::tr("The reading failed; %1.").arg(next);
    case flows::SettleState::Undecided:
        return Words::tr("What was read tells neither. Look at it yourself: is the change there?");
    case flows::SettleState::Done:
    case flows::SettleState::Absent:
        return {};
    }
    Q_UNREACHABLE();
}

QString sendAgainRemark(flows::SendAgain verdict, IntentKind kind)
{
    switch (verdict) {
    case flows::SendAgain::UnderWay:
        return Words::tr("“Send again” opens only when the answer is there.");
    case flows::SendAgain::NotProven:
        return Words::tr("“Send again” opens only once the change is proven absent.");
    case flows::SendAgain::Happened:
        return {};
    case flows::SendAgain::DraftGone:
        return Words::tr("“Send again” needs the draft it came from, and that was discarded.");
    case flows::SendAgain::NotKnown:
        return Words::tr("“Send again” needs the newer Portside that wrote this.");
    case flows::SendAgain::Allowed:
        break;
    }
    switch (kind) {
    case IntentKind::CreateOrder:
        return Words::tr("“Send again” opens the draft. Nothing goes before you say so.");
    case IntentKind::UpdateOrder:
        return Words::tr("“Send again” opens the update, filled in as it was. Nothing goes before you say so.");
    case IntentKind::CancelOrder:
    case IntentKind::Activate:
        return Words::tr("“Send again” reads the order and asks once more. Nothing goes before you say so.");
    case IntentKind::AddNote:
        return Words::tr("“Send again” opens the order's notes with this text. Nothing goes before you say so.");
    case IntentKind::UploadDocument:
        return Words::tr("“Send again” asks for the file: Portside does not keep it.");
    case IntentKind::Configuration:
        return Words::tr("“Send again” opens the settings, filled in as they were. Nothing goes before you say so.");
    case IntentKind::RentNumber:
    case IntentKind::RentAnyNumber:
        return Words::tr("“Send again” opens the rental. Nothing goes before you say so.");
    case IntentKind::ChangeNumber:
    case IntentKind::ReleaseNumber:
    case IntentKind::ProvisionAddress:
    case IntentKind::DeprovisionAddress:
        return Words::tr("“Send again” reads the number and asks once more. Nothing goes before you say so.");
    case IntentKind::CreateNumberOrder:
    case IntentKind::SaveRegistration:
    case IntentKind::SubmitNumberOrder:
        return Words::tr("“Send again” opens the number orders. Nothing goes before you say so.");
    case IntentKind::UploadAttachment:
        return Words::tr("“Send again” asks for the file: Portside does not keep it.");
    case IntentKind::CallbackSecret:
    case IntentKind::HostingCallbacks:
        return Words::tr("“Send again” opens the settings. Portside does not keep the secret.");
    case IntentKind::ImportNumber:
    case IntentKind::ImportNumbers:
        return Words::tr("“Send again” opens the import. Nothing goes before you say so.");
    case IntentKind::ChangeImportedNumber:
    case IntentKind::RemoveImportedNumber:
        return Words::tr("“Send again” reads the imported number and asks once more. Nothing goes before you say so.");
    case IntentKind::TextEnable:
    case IntentKind::TextEnableTollFree:
        return Words::tr("“Send again” opens the text-enablement. Nothing goes before you say so.");
    case IntentKind::AddQualifiedNumbers:
    case IntentKind::RemoveQualifiedNumber:
    case IntentKind::SendVoiceChallenge:
    case IntentKind::VerifyVoiceChallenge:
        return Words::tr("“Send again” opens the qualified numbers. Nothing goes before you say so.");
    case IntentKind::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

std::vector<Moment> history(const JournalEntry &entry)
{
    std::vector<Moment> moments{{entry.intent.createdAt, Words::tr("Written down, by %1").arg(entry.intent.user)}};
    for (const Outcome &outcome : entry.outcomes)
        moments.push_back({outcome.at, outcomeText(outcome)});
    std::ranges::reverse(moments);
    return moments;
}

QString evidence(const JournalEntry &entry, const EvidenceFrame &frame)
{
    const auto utc = [](const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); };
    const store::Intent &intent = entry.intent;
    QStringList lines{Words::tr("Portside: record of a request"), QString()};
    const auto line = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << Words::tr("%1: %2", "name, value").arg(name, value.simplified());
    };
    line(Words::tr("Request"), tables::JournalModel::kindText(intent.kind));
    line(Words::tr("Project"), frame.project);
    line(Words::tr("Order"), store::orderIdOf(entry));
    line(Words::tr("Reference"), intent.kind == IntentKind::CreateOrder ? intent.target : frame.reference);
    line(Words::tr("By"), intent.user);
    line(Words::tr("Journal entry"), intent.id);
    line(Words::tr("Written down (UTC)"), utc(intent.createdAt));
    line(Words::tr("Outcome"), tables::StatusText::of(store::currentState(entry)).text);
    lines << QString() << Words::tr("What was sent (secrets are left out)");
    for (const Fact &fact : sent(intent))
        line(u"  "_s + fact.name, fact.value);
    lines << QString() << Words::tr("What became of it (UTC)");
    for (const Outcome &outcome : entry.outcomes) {
        QString text = u"  "_s + utc(outcome.at) + u"  "_s + outcomeText(outcome);
        if (!outcome.requestId.isEmpty())
            text += u", "_s + Words::tr("request %1").arg(outcome.requestId);
        if (!outcome.orderId.isEmpty())
            text += u", "_s + Words::tr("order %1").arg(outcome.orderId);
        lines << text;
    }
    lines << QString() << Words::tr("Made %1 (UTC)").arg(utc(frame.madeAt));
    return lines.join(u'\n') + u'\n';
}

} // namespace views::activitywords
