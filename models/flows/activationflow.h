#pragma once

#include "domain/porting/activation.h"
#include "domain/porting/activationrules.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>
#include <QTimer>

namespace flows {

class SettleFlow;
struct Settlement;

//! Where one group stands.
enum class ActivationState : quint8 {
    Offered, //!< all gates are open
    Closed, //!< a gate is not
    Sending,
    Accepted, //!< the server took it: its numbers are followed
    Activated, //!< every number that was hit
    Refused,
    Failed, //!< never left this machine, or provably did not arrive
    Unknown, //!< no answer: being found out by reading
    FollowEnded, //!< taken, but not all were active at the last look
};

struct GroupProgress {
    QString name = {};
    ActivationState state = ActivationState::Closed;
    std::vector<domain::Gate> gates = {}; //!< of the last reading
    QStringList numbers = {}; //!< E.164, what activating hits
    int activated = 0; //!< of them
    QString serverStatus = {}; //!< in the answer to the activation: free text
};

//! Activates groups of an on-demand order. The order and the ready list are read at the click, the gates are judged
//! on that reading alone, and what was sent is followed until the numbers are active.
class ActivationFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Reading, Ready, Sending, Settling, Following, Over };

    ActivationFlow(Desk desk, domain::OrderId order, SettleFlow &settler, QObject *parent = nullptr);
    ~ActivationFlow() override;

    //! First, and again whenever the person comes back to it. Not while something was sent and is followed.
    void prepare();
    //! Reads once more; sends only when every one of \p groups is still offered and hits the same numbers as on show,
    //! else says moved(). One request carries them all.
    void activate(const QStringList &groups);
    //! Stops looking; what was sent stays sent.
    void stopFollowing();

    Step step() const { return m_step; }
    const domain::OrderId &orderId() const { return m_id; }
    const std::optional<domain::PortOrder> &order() const { return m_order; }
    const std::vector<GroupProgress> &groups() const { return m_groups; }
    const GroupProgress *group(const QString &name) const;
    const std::optional<QDateTime> &readAt() const { return m_readAt; }
    //! UTC, this computer's clock; while Following.
    const std::optional<QDateTime> &nextLookAt() const { return m_nextLook; }

Q_SIGNALS:
    void stepChanged(flows::ActivationFlow::Step step);
    void groupsChanged();
    //! Nothing was sent.
    void readFailed(const net::Error &error);
    //! The server moved between what was on show and the click: nothing was sent, the new state is shown.
    void moved(const QStringList &groups);
    void sent(const flows::WriteEnd &end);
    void orderRead(const domain::PortOrder &order, const QDateTime &readAt);
    //! Nothing more will be found out by itself.
    void finished(bool allActivated);

private:
    void read(const std::function<void()> &then);
    void takeReading();
    void judge();
    void sendIfUnmoved(const QStringList &groups, const std::vector<GroupProgress> &shown);
    void send(const QStringList &groups);
    void takeEnd(const WriteEnd &end, const std::optional<std::vector<domain::ActivatedGroup>> &answer);
    void takeSettlement(const Settlement &settlement);
    void follow();
    void look();
    void count();
    void endFollowing();
    void setSent(ActivationState state);
    void setStep(Step step);
    GroupProgress *find(const QString &name);

    const Desk m_desk;
    const domain::OrderId m_id;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    std::optional<domain::PortOrder> m_order;
    std::optional<domain::ReadyGroups> m_ready;
    std::optional<QDateTime> m_readAt;
    std::vector<GroupProgress> m_groups;
    std::function<void()> m_afterReading;
    std::optional<net::Error> m_readError;

    QStringList m_sent;
    QString m_intentId;
    QTimer m_poll;
    std::chrono::milliseconds m_wait{0};
    std::optional<QDateTime> m_nextLook;
    int m_looks = 0;

    net::Call<domain::PortOrder> m_orderCall;
    net::Call<domain::ReadyGroups> m_readyCall;
    JournalledCall<std::vector<domain::ActivatedGroup>> m_call;
};

} // namespace flows
