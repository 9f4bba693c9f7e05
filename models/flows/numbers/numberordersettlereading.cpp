#include "flows/numbers/numberordersettlereading.h"

#include "flows/numbers/numberorderdata.h"

#include <algorithm>

namespace flows {

using domain::NumberOrder;
using domain::NumberOrderState;
using domain::Registration;

NumberOrderSettleReading::NumberOrderSettleReading(Desk desk, store::Intent intent, QObject *parent)
    : SettleReading(parent)
    , m_desk(std::move(desk))
    , m_intent(std::move(intent))
{
}

void NumberOrderSettleReading::start(Handler handler)
{
    m_handler = std::move(handler);
    if (m_intent.kind == store::IntentKind::CreateNumberOrder)
        lookForCreate();
    else if (m_intent.kind == store::IntentKind::SubmitNumberOrder)
        readOrder();
    else
        readRegistration();
}

void NumberOrderSettleReading::lookForCreate()
{
    const domain::NumberOrderRequest request = numberorderdata::requestOf(m_intent.data);
    const QString *number = std::get_if<QString>(&request.what);
    if (!number || number->isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { finish(onlyTimeTells()); }, Qt::QueuedConnection);
        return;
    }
    m_offer = m_desk.numbers.available().get(*number);
    m_offer.then(this, [this](const net::Result<domain::AvailableNumber> &offer) {
        if (offer)
            finish(Sighting{.sight = Sight::Absent});
        else if (offer.error().kind == net::ErrorKind::NotFound)
            finish(onlyTimeTells()); // kept for us, or for somebody else
        else
            finish(tl::unexpected(offer.error()));
    });
}

Sighting NumberOrderSettleReading::onlyTimeTells() const
{
    if (m_desk.now() > numberorderdata::goneAt(m_intent))
        return {.sight = Sight::Absent};
    return {.sight = Sight::Undecided, .lookAgainAfter = m_desk.timing.watchSlowest};
}

void NumberOrderSettleReading::readRegistration()
{
    m_registration = m_desk.numbers.orders().registration({m_intent.target});
    m_registration.then(this, [this](const net::Result<Registration> &registration) {
        if (registration)
            finish(judge(*registration));
        else
            finish(tl::unexpected(registration.error()));
    });
}

void NumberOrderSettleReading::readOrder()
{
    m_order = m_desk.numbers.orders().get({m_intent.target});
    m_order.then(this, [this](const net::Result<NumberOrder> &order) {
        if (order)
            finish(judge(*order));
        else
            finish(tl::unexpected(order.error()));
    });
}

Sighting NumberOrderSettleReading::judge(const Registration &registration) const
{
    if (m_intent.kind == store::IntentKind::SaveRegistration) {
        if (numberorderdata::isSentRegistration(m_intent.data, registration.details))
            return sighting(Sight::Present);
        const bool isOld = numberorderdata::isRegistrationBefore(m_intent.data, registration.details);
        return sighting(isOld ? Sight::Absent : Sight::Undecided);
    }
    const domain::AttachmentId id = numberorderdata::attachmentOf(m_intent.data);
    const auto found = std::ranges::find(registration.attachments, id, &domain::RegistrationAttachment::id);
    const domain::RegistrationAttachment *now = found == registration.attachments.end() ? nullptr : &*found;
    if (numberorderdata::isSentAttachment(m_intent.data, now))
        return sighting(Sight::Present);
    return sighting(numberorderdata::isAttachmentBefore(m_intent.data, now) ? Sight::Absent : Sight::Undecided);
}

//! An order that is in review, or that the reviewers have judged since, was submitted. One that was blocked before and
//! is blocked still may have been judged again meanwhile: when it was touched tells.
Sighting NumberOrderSettleReading::judge(const NumberOrder &order) const
{
    const NumberOrder before = numberorderdata::submittedFrom(m_intent.data);
    switch (order.state.value) {
    case NumberOrderState::InReview:
    case NumberOrderState::Completed:
    case NumberOrderState::Rejected:
        return sighting(Sight::Present);
    case NumberOrderState::Created:
    case NumberOrderState::Expired:
        return sighting(Sight::Absent);
    case NumberOrderState::Blocked:
        if (before.state.value != NumberOrderState::Blocked)
            return sighting(Sight::Present);
        return sighting(order.updated == before.updated ? Sight::Absent : Sight::Undecided);
    case NumberOrderState::Unknown:
    case NumberOrderState::Unspecified:
        return sighting(Sight::Undecided);
    }
    Q_UNREACHABLE();
}

void NumberOrderSettleReading::finish(const net::Result<Sighting> &result)
{
    const Handler handler = m_handler; // may destroy us
    handler(result);
}

} // namespace flows
