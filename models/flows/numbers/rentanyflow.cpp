#include "flows/numbers/rentanyflow.h"

#include "domain/porting/reference.h"
#include "flows/intentdata.h"
#include "flows/numbers/rentdata.h"
#include "flows/settleflow.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flows {

using domain::ActiveNumber;
using store::IntentKind;

api::ActiveNumberFilter countedBy(const domain::RentAnyRequest &request)
{
    return {.regionCode = request.regionCode, .type = request.type, .pattern = request.pattern};
}

RentAnyFlow::RentAnyFlow(Desk desk, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
{
    connect(&m_settler, &SettleFlow::changed, this, &RentAnyFlow::follow);
    connect(&m_settler, &SettleFlow::settled, this, &RentAnyFlow::takeSettled);
}

RentAnyFlow::~RentAnyFlow() = default;

void RentAnyFlow::prepare(const domain::RentAnyRequest &request)
{
    if (m_step > Step::Ready && m_step != Step::Over)
        return;
    m_request = request;
    m_offer.reset();
    m_state = RentState::Waiting;
    m_intentId.clear();
    m_rented.clear();
    m_active.reset();
    setStep(Step::Looking);
    look();
}

void RentAnyFlow::look()
{
    m_asking = std::make_unique<QObject>();
    store::then(m_desk.journal.unsettled(m_desk.profileKey), m_asking.get(),
        [this](const store::Result<std::vector<store::JournalEntry>> &entries) {
            const auto isOpen
                = [](const store::JournalEntry &entry) { return entry.intent.kind == IntentKind::RentAnyNumber; };
            const auto open = entries ? std::ranges::find_if(*entries, isOpen) : decltype(entries->begin())();
            if (!entries || open != entries->end()) {
                if (entries)
                    m_settler.settle(open->intent.id);
                setStep(Step::Blocked);
                return;
            }
            m_offerCall = m_desk.numbers.available().search({.regionCode = m_request.regionCode,
                .type = m_request.type,
                .pattern = m_request.pattern,
                .capabilities = m_request.capabilities,
                .size = 1});
            m_offerCall.then(this, [this](const net::Result<std::vector<domain::AvailableNumber>> &result) {
                m_offerCall.cancel();
                if (!result) {
                    fail(result.error());
                    return;
                }
                if (!result->empty())
                    m_offer = result->front();
                setStep(Step::Ready);
            });
        });
}

void RentAnyFlow::rent(const domain::RentAnyRequest &request)
{
    if (m_step != Step::Ready)
        return;
    m_request = request;
    m_progress = {};
    setStep(Step::Counting);
    m_counting = std::make_unique<NumberSet>(m_desk.numbers);
    connect(m_counting.get(), &NumberSet::progressChanged, this, [this](const Progress &progress) {
        m_progress = progress;
        Q_EMIT changed();
    });
    m_counting->read(countedBy(m_request), [this](const net::Result<NumberSet::Numbers> &result) {
        m_counting.release()->deleteLater(); // we are inside its handler
        if (result)
            send(result->keys());
        else
            fail(result.error());
    });
}

void RentAnyFlow::cancel()
{
    if (m_step != Step::Looking && m_step != Step::Counting)
        return;
    m_asking.reset();
    m_offerCall.cancel();
    m_counting.reset();
    setStep(m_step == Step::Counting ? Step::Ready : Step::Idle);
}

void RentAnyFlow::send(const QStringList &before)
{
    const QString token = domain::newIntentToken([] { return QRandomGenerator::system()->generate(); });
    store::Intent intent = m_desk.intent(IntentKind::RentAnyNumber, token, m_desk.timing.writeTimeout);
    intent.id = m_intentId = newIntentId();
    intent.data = intentdata::sentAt(m_desk.now(), rentdata::rentAny(m_request, before, m_offer));
    m_call.start(
        m_desk.journal, intent, [this] { return m_desk.numbers.available().rentAny(m_request); },
        [this](const WriteEnd &end, const auto &answer) { takeEnd(end, answer); },
        {.orderId = [](const ActiveNumber &number) { return number.phoneNumber; }});
    m_state = RentState::Sending;
    setStep(Step::Sending);
}

void RentAnyFlow::takeEnd(const WriteEnd &end, const std::optional<ActiveNumber> &answer)
{
    using enum store::OutcomeState;
    m_active = answer;
    m_state = end.state == Done ? RentState::Rented
        : end.state == Unknown  ? RentState::Unknown
        : end.state == Refused  ? RentState::Refused
                                : RentState::Failed;
    if (answer)
        m_rented = answer->phoneNumber;
    Q_EMIT sent(end);
    if (answer)
        Q_EMIT rented(*answer);
    setStep(end.state == Unknown ? Step::Settling : Step::Over);
    if (end.state == Unknown)
        m_settler.settle(end.intentId);
}

void RentAnyFlow::follow(const Settlement &settlement)
{
    const bool isOurs = settlement.intentId == m_intentId && !settlement.isSettled();
    if (isOurs && (m_step == Step::Settling || m_step == Step::Undecided))
        setStep(settlement.state == SettleState::Undecided ? Step::Undecided : Step::Settling);
}

void RentAnyFlow::takeSettled(const Settlement &settlement, const store::JournalEntry &entry)
{
    if (m_step == Step::Blocked && settlement.kind == IntentKind::RentAnyNumber) {
        prepare(domain::RentAnyRequest(m_request)); // what stood in the way is known now
        return;
    }
    if ((m_step != Step::Settling && m_step != Step::Undecided) || settlement.intentId != m_intentId)
        return;
    const bool isRented = settlement.state == SettleState::Done;
    m_state = isRented ? RentState::Rented : RentState::Absent;
    m_rented = isRented ? store::numberOf(entry) : QString();
    setStep(Step::Over);
    if (isRented)
        readRented();
}

void RentAnyFlow::readRented()
{
    m_rentedCall = m_desk.numbers.active().get(m_rented);
    m_rentedCall.then(this, [this](const net::Result<ActiveNumber> &result) {
        m_rentedCall.cancel();
        if (!result)
            return; // it is ours all the same, and the next reading of the inventory shows it
        m_active = *result;
        Q_EMIT changed();
        Q_EMIT rented(*result);
    });
}

void RentAnyFlow::fail(const net::Error &error)
{
    setStep(m_step == Step::Counting ? Step::Ready : Step::Idle);
    Q_EMIT readFailed(error);
}

void RentAnyFlow::setStep(Step step)
{
    m_step = step;
    Q_EMIT changed();
}

} // namespace flows
