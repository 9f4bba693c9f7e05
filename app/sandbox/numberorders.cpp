#include "sandbox/numberorders.h"

#include "sandbox/callbacks.h"
#include "sandbox/clock.h"
#include "sandbox/requirements.h"
#include "sandbox/reservations.h"
#include "sandbox/stockroutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lookThroughSeconds = 2;
constexpr qint64 shortReviewSeconds = 20;
constexpr qint64 longReviewSeconds = qint64(4) * 3600;

bool holdsNumbers(const NumberOrder &order)
{
    return order.state == NumberOrderState::Created || order.state == NumberOrderState::InReview
        || order.state == NumberOrderState::Blocked;
}

bool namesPostOfficeBox(const QJsonObject &details)
{
    static const QRegularExpression box(u"\\bP\\.?\\s?O\\.?\\s?Box\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return box.match(QString::fromUtf8(QJsonDocument(details).toJson())).hasMatch();
}

} // namespace

NumberOrders::NumberOrders(NumbersContext context, Reservations &reservations)
    : m_context(context)
    , m_reservations(reservations)
{
}

NumberOrder &NumberOrders::add(NumberOrder order)
{
    restore(std::move(order));
    m_changes.insert(m_orders.back().id);
    return m_orders.back();
}

void NumberOrders::restore(NumberOrder order)
{
    for (const NumberKey key : order.numbers) {
        if (holdsNumbers(order))
            m_reservations.take(key);
        else
            m_reservations.giveBack(key);
    }
    if (NumberOrder *known = find(order.id))
        *known = std::move(order);
    else
        m_orders.push_back(std::move(order));
}

NumberOrder *NumberOrders::find(const QString &id)
{
    const auto found
        = std::find_if(m_orders.begin(), m_orders.end(), [&id](const NumberOrder &order) { return order.id == id; });
    return found == m_orders.end() ? nullptr : &*found;
}

void NumberOrders::touch(NumberOrder &order)
{
    order.updatedAt = m_context.clock.now();
    m_changes.insert(order.id);
}

void NumberOrders::setState(NumberOrder &order, NumberOrderState state)
{
    order.state = state;
    touch(order);
    if (!holdsNumbers(order)) {
        for (const NumberKey key : order.numbers)
            m_reservations.giveBack(key);
    }
    m_context.callbacks.sendOrderEvent(order.id, nameOf(state), order.links.callbackUrl.value_or(QString()));
}

void NumberOrders::submit(NumberOrder &order)
{
    order.submittedAt = m_context.clock.now();
    setState(order, NumberOrderState::InReview);
}

void NumberOrders::complete(NumberOrder &order)
{
    setState(order, NumberOrderState::Completed);
    for (const NumberKey key : order.numbers)
        takeIntoUse(m_context, key, order.links);
}

void NumberOrders::end(NumberOrder &order, NumberOrderState state, const QString &message)
{
    if (!message.isEmpty())
        order.logs.push_back({.message = message, .time = m_context.clock.now()});
    setState(order, state);
}

void NumberOrders::tick()
{
    const QDateTime now = m_context.clock.now();
    for (NumberOrder &order : m_orders)
        tick(order, now);
}

void NumberOrders::tick(NumberOrder &order, const QDateTime &now)
{
    for (OrderAttachment &attachment : order.attachments) {
        const QDateTime due = attachment.updatedAt.addSecs(lookThroughSeconds);
        if (attachment.status != UploadStatus::Waiting || due > now)
            continue;
        attachment.status = UploadStatus::Completed;
        attachment.updatedAt = due;
        m_changes.insert(order.id);
    }
    if (order.state == NumberOrderState::Created && order.expireAt <= now) {
        end(order, NumberOrderState::Expired, {});
        return;
    }
    if (order.state != NumberOrderState::InReview)
        return;
    const bool isShort = !requirementsOf(*productOf(order.numbers.front()));
    if (order.submittedAt.addSecs(isShort ? shortReviewSeconds : longReviewSeconds) > now)
        return;
    if (namesPostOfficeBox(order.requestDetails))
        end(order, NumberOrderState::Blocked,
            u"The address must be a street address; a post-office box is not accepted."_s);
    else
        complete(order);
}

std::set<QString> NumberOrders::takeChanges()
{
    return std::exchange(m_changes, {});
}

QLatin1StringView nameOf(NumberOrderState state)
{
    switch (state) {
    case NumberOrderState::Created:
        return "CREATED"_L1;
    case NumberOrderState::Expired:
        return "EXPIRED"_L1;
    case NumberOrderState::InReview:
        return "IN_REVIEW"_L1;
    case NumberOrderState::Blocked:
        return "BLOCKED"_L1;
    case NumberOrderState::Rejected:
        return "REJECTED"_L1;
    case NumberOrderState::Completed:
        return "COMPLETED"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<NumberOrderState> numberOrderStateNamed(const QString &name)
{
    using enum NumberOrderState;
    for (const NumberOrderState state : {Created, Expired, InReview, Blocked, Rejected, Completed}) {
        if (name == nameOf(state))
            return state;
    }
    return std::nullopt;
}

QLatin1StringView nameOf(UploadStatus status)
{
    switch (status) {
    case UploadStatus::Waiting:
        return "WAITING"_L1;
    case UploadStatus::Completed:
        return "COMPLETED"_L1;
    case UploadStatus::Failed:
        return "FAILED"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
