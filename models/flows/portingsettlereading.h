#pragma once

#include "api/porting/ordersapi.h"
#include "domain/porting/portingdefaults.h"
#include "flows/desk.h"
#include "flows/settlereading.h"

namespace flows {

//! For what changes port-in orders and their project's defaults.
class PortingSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    PortingSettleReading(Desk desk, store::Intent intent, QObject *parent = nullptr);

    void start(Handler handler) override;

private:
    void findOrder(const std::optional<api::Cursor> &cursor);
    void readOrder();
    void countNotes(const domain::PortOrder &order);
    void compareDocuments(const domain::OrderId &order, QStringList candidates);
    Sighting judgeUpdated(const domain::PortOrder &order) const;
    void judgeActivation(const domain::PortOrder &order);
    void readConfiguration();
    Sighting judge(const domain::PortOrder &order) const;
    void finish(const net::Result<Sighting> &result);

    const Desk m_desk;
    const store::Intent m_intent;
    Handler m_handler;
    net::Call<api::OrderPage> m_listCall;
    net::Call<domain::PortOrder> m_orderCall;
    api::DocumentCall m_documentCall;
    net::Call<domain::ReadyGroups> m_readyCall;
    net::Call<domain::PortingDefaults> m_configurationCall;
};

} // namespace flows
