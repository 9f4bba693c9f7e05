#pragma once

#include "domain/porting/activation.h"
#include "domain/porting/activationrules.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace flows {

class SettleFlow;
struct Settlement;

//! Where one group stands.
enum class ActivationState : quint8 {
    Offered, //!< all gates are open
    Closed, //!< a gate is not
    Sending,
    Accepted, //!< the server took it: numbers are followed
    Activated, //!< every number of the group
    Refused,
    Failed, //!< never left this machine
    Unknown, //!< no answer: being found out by reading
    FollowEnded, //!< taken, but not all active after the last look
};

struct GroupProgress {
    QString name = {};
    ActivationState state = ActivationState::Closed;
    std::vector<domain::Gate> gates = {}; //!< as of the reading before
    QStringList numbers = {}; //!< E.164, what activating hits
    int activated = 0;
    QString serverStatus = {}; //!< the server's word in its answer, free text
    std::optional<net::Error> error = {};
};

//! Activates groups of an on-demand order. The order and the ready list are read at the click, the gates are judged
//! on that reading alone, and what was sent is followed until the numbers are active.
class ActivationFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Reading, Ready, Sending, Following, Over };

    ActivationFlow(const Desk &desk, const domain::OrderId &order, SettleFlow &settler, QObject *parent = nullptr);
    ~ActivationFlow() override;

    //! First, and again whenever the person comes back to it.
    void prepare();
    //! Reads once more; sends only when every one of \p groups is still offered with the same numbers, else says
    //! moved().
    void activate(const QStringList &groups);
    //! Stops looking; what was sent stays sent.
    void stopFollowing();

    Step step() const { return m_step; }
    const domain::OrderId &orderId() const { return m_id; }
    const std::optional<domain::PortOrder> &order() const { return m_order; }
    const std::vector<GroupProgress> &groups() const { return m_groups; }
    std::optional<QDateTime> readAt() const { return m_readAt; }
    //! UTC, of the server's clock, while Following.
    std::optional<QDateTime> nextLookAt() const { return m_nextLook; }

Q_SIGNALS:
    void stepChanged(flows::ActivationFlow::Step step);
    void groupsChanged();
    void readFailed(const net::Error &error);
    //! The server moved between the confirmation and the click: nothing was sent, the new state is shown.
    void moved(const QStringList &groups);
    //! One request carries all groups: this is its end.
    void sent(const flows::WriteEnd &end);
    void orderRead(const domain::PortOrder &order, const QDateTime &readAt);
    //! Every group that was sent is Activated, or following ended.
    void finished(bool allActivated);

private:
    void read(std::function<void()> then);
    void judge();
    void send(const QStringList &groups);
    void answered(const WriteEnd &end, const std::optional<std::vector<domain::ActivatedGroup>> &answer);
    void settled(const Settlement &settlement);
    void look();
    void scheduleLook();
    void setStep(Step step);

    const Desk m_desk;
    const domain::OrderId m_id;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    std::optional<domain::PortOrder> m_order;
    std::optional<domain::ReadyGroups> m_ready;
    std::optional<QDateTime> m_readAt;
    std::optional<QDateTime> m_nextLook;
    std::vector<GroupProgress> m_groups;
    QStringList m_sent;
    QString m_intentId;
    QTimer m_poll;
    int m_looks = 0;
    net::Call<domain::PortOrder> m_orderCall;
    net::Call<domain::ReadyGroups> m_readyCall;
    JournalledCall<std::vector<domain::ActivatedGroup>> m_call;
};

} // namespace flows
