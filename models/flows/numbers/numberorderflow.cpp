#include "flows/numbers/numberorderflow.h"

#include "flows/intentdata.h"
#include "flows/numbers/numberorderbook.h"
#include "flows/numbers/numberorderdata.h"
#include "flows/settleflow.h"

namespace flows {

using domain::FreeForm;
using domain::NumberOrder;
using domain::NumberOrderId;
using domain::Registration;

NumberOrderFlow::NumberOrderFlow(Desk desk, NumberOrderBook &book, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_book(book)
    , m_settler(settler)
{
}

NumberOrderFlow::~NumberOrderFlow() = default;

void NumberOrderFlow::save(const NumberOrderId &id, const FreeForm &details)
{
    if (isRunning())
        return;
    m_id = id;
    readFirst([this, details](const NumberOrder &) { compareAndSave(details); });
}

void NumberOrderFlow::submit(const NumberOrderId &id)
{
    if (isRunning())
        return;
    m_id = id;
    readFirst([this](const NumberOrder &order) { post(order); });
}

void NumberOrderFlow::cancel()
{
    const bool cut = m_put.isSent() || m_post.isSent();
    m_order.cancel();
    m_registration.cancel();
    m_put.drop();
    m_post.drop();
    if (cut)
        m_settler.settle(m_intentId);
    setStep(Step::Idle);
}

void NumberOrderFlow::readFirst(std::function<void(const NumberOrder &)> ready)
{
    setStep(Step::Reading);
    m_order = m_desk.numbers.orders().get(m_id);
    m_order.then(this, [this, ready = std::move(ready)](const net::Result<NumberOrder> &order) {
        m_order.cancel();
        if (!order) {
            setStep(Step::Idle);
            Q_EMIT notStarted(order.error());
            return;
        }
        m_book.take(*order, m_desk.now());
        if (!domain::mayBeSubmitted(order->state.value)) {
            setStep(Step::Idle);
            Q_EMIT tooLate();
            return;
        }
        ready(*order);
    });
}

void NumberOrderFlow::compareAndSave(const FreeForm &details)
{
    m_registration = m_desk.numbers.orders().registration(m_id);
    m_registration.then(this, [this, details](const net::Result<Registration> &answer) {
        m_registration.cancel();
        if (!answer && answer.error().kind != net::ErrorKind::NotFound) {
            setStep(Step::Idle);
            Q_EMIT notStarted(answer.error());
            return;
        }
        const Registration now = answer.value_or(Registration());
        const store::KnownNumberOrder *known = m_book.find(m_id);
        const bool isAsSeen = !known || !known->registration || known->registration->details == now.details;
        m_book.takeRegistration(m_id, now);
        if (!isAsSeen) {
            setStep(Step::Idle);
            Q_EMIT moved();
            return;
        }
        put(now, details);
    });
}

void NumberOrderFlow::put(const Registration &before, const FreeForm &details)
{
    store::Intent intent = m_desk.intent(store::IntentKind::SaveRegistration, m_id.text, m_desk.timing.writeTimeout);
    intent.id = m_intentId = newIntentId();
    intent.data = intentdata::sentAt(m_desk.now(), numberorderdata::registration(before.details, details));
    m_put.start(
        m_desk.journal, intent, [this, details] { return m_desk.numbers.orders().saveRegistration(m_id, details); },
        [this, details](const WriteEnd &end, const std::optional<Registration> &answer) {
            if (answer && answer->details == details)
                m_book.takeRegistration(m_id, *answer);
            else
                m_book.refresh(m_id); // what the server made of it, or whether it has it at all
            if (end.isDone())
                m_book.setDraft(m_id, {});
            if (end.state == store::OutcomeState::Unknown)
                m_settler.settle(end.intentId);
            setStep(Step::Idle);
            Q_EMIT saved(end);
        });
    setStep(Step::Saving);
}

void NumberOrderFlow::post(const NumberOrder &before)
{
    store::Intent intent = m_desk.intent(store::IntentKind::SubmitNumberOrder, m_id.text, m_desk.timing.writeTimeout);
    intent.id = m_intentId = newIntentId();
    intent.data = intentdata::sentAt(m_desk.now(), numberorderdata::submit(before));
    m_post.start(
        m_desk.journal, intent, [this] { return m_desk.numbers.orders().submit(m_id); },
        [this](const WriteEnd &end, const std::optional<NumberOrder> &order) {
            if (order)
                m_book.take(*order, m_desk.now());
            else
                m_book.refresh(m_id);
            if (end.state == store::OutcomeState::Unknown)
                m_settler.settle(end.intentId);
            setStep(Step::Idle);
            Q_EMIT submitted(end);
        });
    setStep(Step::Submitting);
}

void NumberOrderFlow::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
