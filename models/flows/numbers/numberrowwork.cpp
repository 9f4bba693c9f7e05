#include "flows/numbers/numberrowwork.h"

#include "domain/numbers/servicestate.h"
#include "flows/numbers/numberintent.h"
#include "flows/settleflow.h"

#include <utility>

namespace flows {

using domain::ActiveNumber, domain::NumberMember, domain::NumberRow, domain::NumberRowState, domain::NumberSettings;
using namespace std::chrono_literals;

static QString wordsOf(const net::Error &error)
{
    QString words = error.detail.isEmpty() ? error.title : error.detail;
    for (const net::FieldError &field : error.fields) {
        if (!field.message.isEmpty())
            words = field.message;
    }
    return words;
}

NumberRowWork::NumberRowWork(Desk desk, NumberHost host, SettleFlow &settler, NumberRow row, Keep keep, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_host(host)
    , m_settler(settler)
    , m_row(std::move(row))
    , m_keep(std::move(keep))
    , m_poll(m_desk, host)
{
    connect(&m_poll, &NumberPoll::numberRead, this, &NumberRowWork::numberRead);
    connect(&m_poll, &NumberPoll::ended, this, [this](NumberPoll::End end) {
        rest(end == NumberPoll::End::Reached ? NumberRowState::Waiting : NumberRowState::Stuck);
    });
}

NumberRowWork::~NumberRowWork() = default;

NumberSettings NumberRowWork::base() const
{
    if (!m_row.unlinked)
        return m_row.plan.before;
    return domain::unlinkedBetween(m_row.plan.before, m_row.plan.after).value_or(m_row.plan.before);
}

NumberSettings NumberRowWork::target() const
{
    if (m_row.unlinked)
        return m_row.plan.after;
    return domain::unlinkedBetween(m_row.plan.before, m_row.plan.after).value_or(m_row.plan.after);
}

void NumberRowWork::start()
{
    switch (m_row.state) {
    case NumberRowState::Waiting:
        read();
        return;
    case NumberRowState::Sending:
    case NumberRowState::Unknown:
        takeUp();
        return;
    case NumberRowState::Unlinking:
        waitUntilUnlinked();
        return;
    case NumberRowState::Impossible:
    case NumberRowState::Done:
    case NumberRowState::Refused:
    case NumberRowState::NotSent:
    case NumberRowState::Moved:
    case NumberRowState::ReadFailed:
    case NumberRowState::Stuck:
        Q_EMIT finished();
        return;
    }
    Q_UNREACHABLE();
}

//! What became of a request that an earlier run, or an earlier look, left open. The journal knows.
void NumberRowWork::takeUp()
{
    store::then(m_desk.journal.find(m_row.intentId), this,
        [this](const store::Result<std::optional<store::JournalEntry>> &entry) {
            if (!entry) {
                Q_EMIT storeFailed(entry.error());
                Q_EMIT finished();
                return;
            }
            if (!*entry) { // it ended between the two notes, and the request never went out
                m_row.intentId.clear();
                m_row.state = NumberRowState::Waiting;
                read();
                return;
            }
            switch (store::currentState(**entry)) {
            case store::OutcomeState::Done:
                taken();
                return;
            case store::OutcomeState::Refused:
                rest(NumberRowState::Refused, (*entry)->outcomes.back().words);
                return;
            case store::OutcomeState::Failed:
            case store::OutcomeState::Absent:
                rest(NumberRowState::NotSent);
                return;
            case store::OutcomeState::Begun:
            case store::OutcomeState::Sent:
            case store::OutcomeState::Unknown:
                rest(NumberRowState::Unknown);
                m_settler.settle(m_row.intentId);
                return;
            }
            Q_UNREACHABLE();
        });
}

void NumberRowWork::read()
{
    m_read = readNumber(m_desk, m_host, m_row.plan.number);
    m_read.then(this, [this](const net::Result<ActiveNumber> &result) {
        m_read.cancel();
        if (!result) {
            rest(NumberRowState::ReadFailed, wordsOf(result.error()));
            return;
        }
        Q_EMIT numberRead(*result, m_desk.now());
        judge(*result);
    });
}

void NumberRowWork::judge(const ActiveNumber &number)
{
    const NumberSettings now = domain::settingsOf(number);
    bool isSame = true;
    bool isThere = true;
    for (const NumberMember member : domain::difference(base(), target())) {
        const QString value = domain::memberText(now, member);
        isSame = isSame && value == domain::memberText(base(), member);
        isThere = isThere && value == domain::memberText(target(), member);
    }
    if (isThere && domain::isProvisioned(number))
        taken(); // somebody was faster, to the same end
    else if (!isSame || domain::problemOf(number, target()) != domain::ChangeProblem::None)
        rest(NumberRowState::Moved);
    else
        send(number);
}

void NumberRowWork::send(const ActiveNumber &number)
{
    m_row.intentId = newIntentId();
    m_row.state = NumberRowState::Sending;
    m_row.words.clear();
    Q_EMIT changed();
    // The row first: whoever finds it after a crash looks its request up in the journal before anything else.
    store::then(m_keep(m_row), this, [this, number](const store::Result<void> &kept) {
        if (!kept) {
            Q_EMIT storeFailed(kept.error());
            rest(NumberRowState::NotSent);
            return;
        }
        store::Intent intent = m_desk.intent(changeKind(m_host), m_row.plan.number, m_desk.timing.writeTimeout);
        const domain::NumberChange change = domain::changeFrom(base(), target());
        intent.id = m_row.intentId;
        intent.data = numberintent::change(number, change, m_desk.now());
        m_call.start(
            m_desk.journal, intent, [this, change] { return changeNumber(m_desk, m_host, m_row.plan.number, change); },
            [this](const WriteEnd &end, const auto &answer) { takeEnd(end, answer); });
    });
}

void NumberRowWork::takeEnd(const WriteEnd &end, const std::optional<ActiveNumber> &answer)
{
    const QString words = end.error ? wordsOf(*end.error) : QString();
    switch (end.state) {
    case store::OutcomeState::Done:
        if (answer)
            Q_EMIT numberRead(*answer, m_desk.now());
        taken();
        return;
    case store::OutcomeState::Unknown:
        rest(NumberRowState::Unknown, words);
        m_settler.settle(end.intentId);
        return;
    case store::OutcomeState::Refused:
        if (end.error && end.error->kind == net::ErrorKind::RateLimited) {
            Q_EMIT throttled(end.error->retryAfter.value_or(5s));
            rest(NumberRowState::Waiting, words);
        } else {
            rest(NumberRowState::Refused, words);
        }
        return;
    case store::OutcomeState::Begun:
    case store::OutcomeState::Sent:
    case store::OutcomeState::Failed:
    case store::OutcomeState::Absent:
        rest(NumberRowState::NotSent, words);
        return;
    }
    Q_UNREACHABLE();
}

//! The server has what the row was about to send.
void NumberRowWork::taken()
{
    const bool isFirst = !m_row.unlinked && domain::unlinkedBetween(m_row.plan.before, m_row.plan.after);
    if (!isFirst) {
        m_row.unlinked = false;
        rest(NumberRowState::Done);
        return;
    }
    m_row.unlinked = true;
    m_row.state = NumberRowState::Unlinking;
    Q_EMIT changed();
    store::then(m_keep(m_row), this, [this](const store::Result<void> &kept) {
        if (!kept)
            Q_EMIT storeFailed(kept.error()); // the journal knows as much, and is asked at the next start
        waitUntilUnlinked();
    });
}

void NumberRowWork::waitUntilUnlinked()
{
    const NumberSettings between = base();
    m_poll.start(m_row.plan.number, [between](const ActiveNumber &number) {
        const NumberSettings now = domain::settingsOf(number);
        return now.servicePlanId == between.servicePlanId && now.campaignId == between.campaignId
            && domain::smsState(number.sms) != domain::ServiceState::Changing;
    });
}

void NumberRowWork::rest(NumberRowState state, const QString &words)
{
    m_row.state = state;
    m_row.words = words;
    Q_EMIT changed();
    store::then(m_keep(m_row), this, [this](const store::Result<void> &kept) {
        if (!kept)
            Q_EMIT storeFailed(kept.error());
        Q_EMIT finished();
    });
}

} // namespace flows
