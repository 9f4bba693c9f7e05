#pragma once

#include "api/porting/ordersapi.h"
#include "domain/porting/portingdefaults.h"
#include "flows/desk.h"
#include "store/intent.h"

#include <QObject>

#include <functional>

namespace flows {

//! What one reading tells of a write whose answer was lost.
enum class Sight : quint8 {
    Absent,
    Present,
    Undecided, //!< neither can be told from what can be read
};

struct Sighting {
    Sight sight = Sight::Undecided;
    QString orderId = {}; //!< of the order that was made or hit
};

//! Looks once for what a write was to change. Reads only.
class SettleReading final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const net::Result<Sighting> &)>;

    SettleReading(Desk desk, store::Intent intent, QObject *parent = nullptr);

    //! Call once. \p handler is never called from inside; it may destroy this object later, not at once.
    void start(Handler handler);

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
