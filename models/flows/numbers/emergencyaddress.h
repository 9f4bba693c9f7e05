#pragma once

#include "domain/numbers/e911rules.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>

namespace flows {

class SettleFlow;
struct Settlement;

//! The emergency address of one number: read when asked for, checked, set and removed. What changes it is written to
//! the journal, sent once, and read back.
class EmergencyAddressFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 {
        Idle, //!< not read yet, or the reading failed
        Reading,
        Ready,
        Checking, //!< the server is asked what it thinks of an address; this changes nothing
        Sending,
        Settling, //!< sent, and reading finds out what became of it
    };

    EmergencyAddressFlow(Desk desk, SettleFlow &settler, QString number, QObject *parent = nullptr);
    ~EmergencyAddressFlow() override;

    Step step() const { return m_step; }
    const QString &number() const { return m_number; } //!< E.164
    //! As read last; without one 911 does not know where the caller is.
    const std::optional<domain::E911Address> &address() const { return m_address; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; } //!< UTC, the server's

    //! Not while something is on its way.
    void read();
    //! Any number of times; the answer to an earlier one is not heard any more.
    void check(const domain::E911Request &request);
    //! What is on the server is replaced. Reads first, and sends only when the address there is still the one on show;
    //! else says moved().
    void provision(const domain::E911Request &request);
    void deprovision();

Q_SIGNALS:
    void stepChanged(flows::EmergencyAddressFlow::Step step);
    void addressRead();
    void readFailed(const net::Error &error);
    //! \p request: what was asked about.
    void checked(const domain::E911Request &request, const domain::AddressCheck &check);
    void checkFailed(const domain::E911Request &request, const net::Error &error);
    //! Nothing was sent; the new state is on show.
    void moved();
    void sent(const flows::WriteEnd &end);
    //! Nothing more will be found out by itself.
    void finished(bool done);

private:
    using Address = std::optional<domain::E911Address>;

    //! \p otherwise: before it is told that it could not be read.
    void get(const std::function<void()> &then, const std::function<void()> &otherwise = {});
    template <class T>
    void write(store::IntentKind kind, const QJsonObject &sent, const std::function<net::Call<T>()> &send,
        JournalledCall<T> &call);
    void takeEnd(const WriteEnd &end);
    void takeSettlement(const Settlement &settlement);
    void end(bool done);
    void setStep(Step step);

    const Desk m_desk;
    SettleFlow &m_settler;
    const QString m_number;
    Step m_step = Step::Idle;
    Address m_address;
    std::optional<QDateTime> m_readAt;
    QString m_intentId;
    net::Call<domain::E911Address> m_read;
    net::Call<domain::AddressCheck> m_check;
    JournalledCall<domain::E911Address> m_provision;
    JournalledCall<net::Nothing> m_deprovision;
};

} // namespace flows
