#include "sandbox/clock.h"
#include "sandbox/imported/hostinglife.h"

#include <algorithm>

//! How orders move; the rest of HostingLife stands in hostinglife.cpp.
namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 submittedSeconds = 5;
constexpr qint64 signatureSeconds = qint64(30) * 24 * 3600;

const QString orderResource = u"HOSTING_ORDER_NUMBER"_s;

//! The step that a number of an order is at; null when it is through.
QString *currentStep(OrderNumber &number, QString &name)
{
    const std::array<std::pair<QString *, QString>, 3> steps{std::pair{&number.osr, hostingStep::osr},
        std::pair{&number.platform, hostingStep::platform}, std::pair{&number.campaign, hostingStep::campaign}};
    for (const auto &[state, its] : steps) {
        if (*state == step::waiting || *state == step::inProgress) {
            name = its;
            return state;
        }
    }
    return nullptr;
}

qint64 secondsOf(const QString &name)
{
    return name == hostingStep::osr ? 1800 : name == hostingStep::platform ? 60 : 300;
}

QString eventOf(const QString &name)
{
    return name == hostingStep::osr     ? u"OSR_UPDATE"_s
        : name == hostingStep::platform ? u"PROVISIONING_TO_SMS_PLATFORM"_s
                                        : u"LINK_TO_10DLC_CAMPAIGN"_s;
}

} // namespace

const HostingOrder &HostingLife::add(HostingOrder order)
{
    for (OrderNumber &number : order.numbers) {
        number.changedAt = order.createdAt;
        number.osr = order.kind == HostingKind::TextEnable ? step::waiting : step::unspecified;
        number.platform = step::waiting;
        number.campaign = order.campaign.isEmpty() ? step::unspecified : step::waiting;
        if (const auto found = m_book.qualified.find(number.phoneNumber);
            found != m_book.qualified.end() && order.kind != HostingKind::Import)
            setState(found->second, qualifiedState::hosting);
    }
    m_book.changed = true;
    const QString id = order.id;
    return m_book.orders.insert_or_assign(id, std::move(order)).first->second;
}

void HostingLife::start(HostingOrder &order, const QDateTime &at)
{
    while (order.scheduledAt.isValid() && order.scheduledAt < at)
        order.scheduledAt = order.scheduledAt.addDays(1);
    order.startedAt = order.scheduledAt.isValid() ? order.scheduledAt : at;
    order.state = hostingState::inProgress;
    order.updatedAt = at;
    m_book.changed = true;
}

void HostingLife::sign(HostingOrder &order)
{
    start(order, m_clock.now());
}

void HostingLife::reject(HostingOrder &order, const QString &why)
{
    const QDateTime now = m_clock.now();
    for (OrderNumber &number : order.numbers) {
        if (!number.settled)
            settle(order, number, now, why);
    }
    close(order, hostingState::rejected, now);
}

void HostingLife::release(HostingOrder &order)
{
    const QDateTime now = m_clock.now();
    for (OrderNumber &number : order.numbers) {
        if (!number.parked)
            continue;
        number.parked = false;
        number.changedAt = now;
    }
    m_book.changed = true;
}

void HostingLife::close(HostingOrder &order, const QString &state, const QDateTime &at)
{
    order.state = state;
    order.updatedAt = at;
    m_book.changed = true;
}

void HostingLife::advance(HostingOrder &order, const QDateTime &now)
{
    const QDateTime taken = order.createdAt.addSecs(submittedSeconds);
    if (order.state == hostingState::submitted && taken <= now) {
        if (order.wantsSignature())
            close(order, hostingState::waitingForSignature, taken);
        else
            start(order, taken);
    }
    if (order.state == hostingState::waitingForSignature && order.createdAt.addSecs(signatureSeconds) <= now)
        reject(order, u"Nobody signed the letter"_s);
    bool isOver = true;
    bool isDone = false;
    QDateTime last = order.updatedAt;
    for (OrderNumber &number : order.numbers) {
        if (order.state == hostingState::inProgress)
            m_book.changed |= advance(order, number, now);
        if (advance(number.carriers, number.carriersFrom, number.phoneNumber, order.migrate, now)) {
            m_book.changed = true;
            const auto born = m_book.imported.find(number.phoneNumber);
            if (born != m_book.imported.end() && !born->second.carriersFrom.isValid())
                born->second.carriers = number.carriers;
        }
        isOver = isOver && number.settled;
        isDone = isDone || (number.settled && number.platform == step::done && number.campaign != step::failed);
        last = std::max(last, number.changedAt);
    }
    if (order.state == hostingState::inProgress && isOver)
        close(order, isDone ? hostingState::completed : hostingState::rejected, last);
}

bool HostingLife::advance(HostingOrder &order, OrderNumber &number, const QDateTime &now)
{
    bool moved = false;
    while (!number.settled && !number.parked && order.startedAt <= now) {
        QString name;
        QString *state = currentStep(number, name);
        if (!state) {
            settle(order, number, number.changedAt, {});
            return true;
        }
        if (*state == step::waiting) {
            *state = step::inProgress;
            number.changedAt = std::max(number.changedAt, order.startedAt);
            number.parked = take(name, number.phoneNumber, true).has_value();
            moved = true;
            continue;
        }
        const QDateTime due = number.changedAt.addSecs(secondsOf(name));
        if (due > now)
            break;
        moved = true;
        number.changedAt = due;
        const QString failure = failureOf(order, number, name);
        *state = failure.isEmpty() ? step::done : step::failed;
        tell(order.callbackUrl, orderResource, number.phoneNumber,
            {.type = eventOf(name),
                .failed = !failure.isEmpty(),
                .failureCode = name == hostingStep::platform ? QString() : failure});
        if (!failure.isEmpty())
            settle(order, number, due, failure);
        else if (name == hostingStep::platform)
            beginCarriers(number.carriers, number.carriersFrom, due, false);
    }
    return moved;
}

void HostingLife::settle(HostingOrder &order, OrderNumber &number, const QDateTime &at, const QString &error)
{
    number.settled = true;
    number.parked = false;
    m_book.changed = true;
    if (const auto found = m_book.qualified.find(number.phoneNumber);
        found != m_book.qualified.end() && found->second.state == qualifiedState::hosting)
        setState(found->second, error.isEmpty() ? qualifiedState::hosted : qualifiedState::notHosted, error);
    tell(order.callbackUrl, orderResource, number.phoneNumber,
        {.type = u"HOSTING_PROCESS"_s,
            .failed = !error.isEmpty(),
            .failureCode = isHostingErrorCode(error) ? error : QString()});
    if (!error.isEmpty())
        return;
    ImportedNumber born{.phoneNumber = number.phoneNumber,
        .region = order.region,
        .displayName = order.displayName,
        .callbackUrl = order.callbackUrl,
        .plan = order.plan,
        .campaign = order.campaign,
        .migrate = order.migrate,
        .createdAt = at,
        .updatedAt = at,
        .planStep = LinkStep{.id = order.plan, .state = step::done, .changedAt = at},
        .carriers = number.carriers};
    if (!order.campaign.isEmpty())
        born.campaignStep = LinkStep{.id = order.campaign, .state = step::done, .changedAt = at};
    m_book.imported.insert_or_assign(number.phoneNumber, std::move(born));
}

QString HostingLife::failureOf(const HostingOrder &order, const OrderNumber &number, const QString &name)
{
    if (name == hostingStep::campaign)
        return campaignFailure(number.phoneNumber, order.campaign);
    if (const auto told = take(name, number.phoneNumber))
        return told->errorCode;
    return name == hostingStep::osr && order.nnid == "000000"_L1 ? u"INVALID_NNID"_s : QString();
}

} // namespace sandbox
