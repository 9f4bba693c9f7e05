#pragma once

#include "api/numbers/callbackapi.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>

namespace flows {

class SettleFlow;
struct Settlement;

//! Each of the two signs its callbacks with a secret of its own.
enum class CallbackHost : quint8 { Numbers, Imported };

const api::CallbackApi &callbacksOf(const Desk &desk, CallbackHost host);
//! What is kept there; nothing set is an empty secret, also where the server says so by having none.
net::Result<domain::CallbackConfiguration> configurationOf(
    CallbackHost host, const net::Result<domain::CallbackConfiguration> &answer);
//! Whether it may be sent as a new one. The Numbers API says how it must look, the other one does not.
bool isSecretFor(CallbackHost host, const QString &secret);

//! The secret that signs the project's callbacks: read when somebody looks, and changed. It is kept nowhere but in
//! memory, and among the encrypted parts of the journal.
class CallbackSecretFlow final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { NotRead, Reading, Read, ReadFailed, Saving, Settling };

    CallbackSecretFlow(
        Desk desk, SettleFlow &settler, CallbackHost host = CallbackHost::Numbers, QObject *parent = nullptr);
    ~CallbackSecretFlow() override;

    CallbackHost host() const { return m_host; }
    State state() const { return m_state; }
    //! As last read; empty: none was ever set, and callbacks come unsigned.
    const QString &secret() const { return m_secret; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; } //!< UTC, the server's

    void read();
    //! \p secret: see isSecretFor(). Reads first, and sends nothing when that cannot be: what was there
    //! before must be known to tell later whether it was changed.
    void change(const QString &secret);

Q_SIGNALS:
    void stateChanged();
    void secretRead();
    //! Nothing was sent, when it happens before a change.
    void readFailed(const net::Error &error);
    //! Somebody else changed it since it was read last: nothing was sent.
    void moved();
    //! With Unknown, reading finds out what became of it: see SettleFlow.
    void changed(const flows::WriteEnd &end);
    //! An unknown outcome is known, or will not be known by itself.
    void settled(bool done);

private:
    void get(const std::function<void()> &then);
    void write(const QString &secret);
    void takeSettlement(const Settlement &settlement);
    void setState(State state);

    const Desk m_desk;
    const CallbackHost m_host;
    SettleFlow &m_settler;
    State m_state = State::NotRead;
    QString m_secret;
    std::optional<QDateTime> m_readAt;
    QString m_intentId;
    net::Call<domain::CallbackConfiguration> m_read;
    JournalledCall<domain::CallbackConfiguration> m_write;
};

} // namespace flows
