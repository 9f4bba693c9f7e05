#pragma once

#include "api/session.h"
#include "app/services.h"
#include "flows/activityflow.h"
#include "flows/campaigns.h"
#include "flows/desk.h"
#include "flows/historyrecorder.h"
#include "flows/lastchanges.h"
#include "flows/numbers/callbacksecret.h"
#include "flows/numbers/numbernames.h"
#include "flows/numbers/numberorderbook.h"
#include "flows/orderdetail.h"
#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/parkeddrafts.h"
#include "flows/portingdefaults.h"
#include "flows/settleflow.h"
#include "flows/unreadnotes.h"
#include "flows/watch.h"
#include "flows/worklistflow.h"

namespace app {

//! One profile at work: its session, and the flows that live as long as it is the one of the window.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    //! \p secret is the key secret or the token; it may come later.
    Workspace(const store::Profile &profile, const QString &secret, Services &services);

    const store::Profile profile;
    Services &services;
    api::Session session;
    const flows::Desk desk;
    const flows::Desk numbersDesk; //!< the same, by the clock of the Numbers host
    flows::SettleFlow settler;
    flows::NumberNames numberNames; //!< what this desk calls ids, and which numbers must stay
    flows::OrderListFlow list;
    flows::OrderReader reader;
    flows::OrderWatch orderWatch; //!< the open orders, whatever the list is filtered by
    flows::HistoryRecorder history;
    flows::LastChanges lastChanges;
    flows::UnreadNotes unread;
    flows::OrderDetailFlow detail;
    flows::PortingDefaultsFlow defaults;
    flows::CallbackSecretFlow callbackSecret;
    flows::CallbackSecretFlow hostingSecret; //!< of imported numbers and hosting orders
    flows::CampaignsFlow campaigns;
    flows::ParkedDraftsFlow parked;
    flows::NumberOrderBook numberOrders;
    flows::WorklistFlow worklist;
    flows::ActivityFlow activity;
    flows::ConnectionWatch watch;

    //! The store is open: with a secret, what needs neither a page nor a person starts.
    void begin();
    void setSecret(const QString &secret);
    bool hasSecret() const { return m_hasSecret; }

private:
    bool m_hasSecret = false;
};

} // namespace app
