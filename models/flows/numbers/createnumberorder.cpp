#include "flows/numbers/createnumberorder.h"

#include "flows/intentdata.h"
#include "flows/numbers/numberorderbook.h"
#include "flows/numbers/numberorderdata.h"
#include "flows/settleflow.h"
#include "json/numbers/numbertypejson.h"
#include "json/writer.h"

using namespace Qt::StringLiterals;

namespace flows {

using domain::NumberOrder;

namespace {

//! The number, or what so many are of: "3 SE MOBILE".
QString targetOf(const domain::NumberOrderRequest &request)
{
    if (const auto *number = std::get_if<QString>(&request.what))
        return *number;
    return u"%1 %2 %3"_s.arg(QString::number(std::get<domain::QuantityOrder>(request.what).quantity),
        request.regionCode, json::write(request.type).toString());
}

} // namespace

CreateNumberOrder::CreateNumberOrder(Desk desk, NumberOrderBook &book, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_book(book)
    , m_settler(settler)
{
}

void CreateNumberOrder::readRegions()
{
    m_regions = m_desk.numbers.available().regions();
    m_regions.then(this, [this](const net::Result<std::vector<domain::NumberRegion>> &regions) {
        m_regions.cancel();
        if (regions)
            Q_EMIT regionsRead(*regions);
        else
            Q_EMIT regionsFailed(regions.error());
    });
}

void CreateNumberOrder::askRequirements(const QString &regionCode, domain::NumberType type)
{
    m_requirements = m_desk.numbers.orders().requirements(regionCode, type);
    m_requirements.then(this, [this](const net::Result<domain::NumberRequirements> &answer) {
        m_requirements.cancel();
        const auto requirements = api::orNone(answer);
        if (requirements)
            Q_EMIT requirementsRead(*requirements);
        else
            Q_EMIT requirementsFailed(requirements.error());
    });
}

void CreateNumberOrder::create(const domain::NumberOrderRequest &request)
{
    store::Intent intent
        = m_desk.intent(store::IntentKind::CreateNumberOrder, targetOf(request), m_desk.timing.writeTimeout);
    intent.data = intentdata::sentAt(m_desk.now(), numberorderdata::create(request));
    m_create.start(
        m_desk.journal, intent, [this, request] { return m_desk.numbers.orders().create(request); },
        [this](const WriteEnd &end, const std::optional<NumberOrder> &order) {
            if (order)
                m_book.take(*order, m_desk.now());
            if (end.state == store::OutcomeState::Unknown)
                m_settler.settle(end.intentId);
            Q_EMIT finished(end, order ? order->id : domain::NumberOrderId());
        },
        {.orderId = [](const NumberOrder &order) { return order.id.text; }});
}

} // namespace flows
