#pragma once

#include "domain/numbers/numbersettings.h"
#include "flows/journalledcall.h"
#include "flows/numbers/numberpoll.h"

namespace flows {

class SettleFlow;
struct Settlement;

//! Changes one number by one request: read at the click, sent once, and followed until its services are provisioned.
//! What needs two requests is RelinkFlow's.
class NumberChangeFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Reading, Ready, Sending, Settling, Following, Over };

    NumberChangeFlow(Desk desk, QString number, SettleFlow &settler, NumberHost host = NumberHost::Numbers,
        QObject *parent = nullptr);
    ~NumberChangeFlow() override;

    //! First, and again whenever the person comes back to it. Not while something was sent and is followed.
    void prepare();
    //! Reads once more, and sends what differs only when that still is as on show; else says moved().
    void change(const domain::NumberSettings &wanted);
    //! Stops looking; what was sent stays sent.
    void stopFollowing();

    Step step() const { return m_step; }
    NumberHost host() const { return m_host; }
    const QString &phoneNumber() const { return m_phoneNumber; }
    //! As read last.
    const std::optional<domain::ActiveNumber> &number() const { return m_number; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; }
    //! What was sent last.
    const domain::NumberChange &sentChange() const { return m_sent; }
    //! While settling: others changed it as well, and reading cannot tell.
    bool isUndecided() const { return m_undecided; }
    //! While it is followed.
    const std::optional<QDateTime> &nextLookAt() const { return m_poll.nextLookAt(); }

Q_SIGNALS:
    void stepChanged(flows::NumberChangeFlow::Step step);
    //! Before the sending: nothing was sent.
    void readFailed(const net::Error &error);
    //! Nothing was sent; the new state is on show.
    void moved();
    void sent(const flows::WriteEnd &end);
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);
    //! Nothing more will be found out by itself. Taken: the server has the change; its services may have failed.
    void finished(bool taken);

private:
    void read(const std::function<void()> &then);
    void show(const domain::ActiveNumber &number, const QDateTime &readAt);
    void sendIfUnmoved(const domain::NumberSettings &shown, const domain::NumberSettings &wanted);
    void takeEnd(const WriteEnd &end, const std::optional<domain::ActiveNumber> &answer);
    void takeSettlement(const Settlement &settlement);
    void follow();
    void end(bool taken);
    void setStep(Step step);

    const Desk m_desk;
    const QString m_phoneNumber;
    const NumberHost m_host;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    std::optional<domain::ActiveNumber> m_number;
    std::optional<QDateTime> m_readAt;
    domain::NumberChange m_sent;
    QString m_intentId;
    bool m_undecided = false;
    net::Call<domain::ActiveNumber> m_read;
    JournalledCall<domain::ActiveNumber> m_call;
    NumberPoll m_poll;
};

} // namespace flows
