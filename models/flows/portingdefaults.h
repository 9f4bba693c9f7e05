#pragma once

#include "domain/porting/portingdefaults.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>

namespace flows {

class SettleFlow;

//! The project's porting defaults: read, and written back whole with what we do not know of them.
class PortingDefaultsFlow final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { NotRead, Reading, Read, Missing, ReadFailed, Saving };

    PortingDefaultsFlow(Desk desk, SettleFlow &settler, QObject *parent = nullptr);

    State state() const { return m_state; }
    //! As last read. Missing: the project has none, and the server's own apply.
    const std::optional<domain::PortingDefaults> &defaults() const { return m_defaults; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; }

    void read();
    //! Reads first, keeps the members that we do not know, then creates or replaces. Journalled, sent once, read back.
    void save(const domain::PortingDefaults &wanted);

Q_SIGNALS:
    void stateChanged(flows::PortingDefaultsFlow::State state);
    void defaultsRead(const std::optional<domain::PortingDefaults> &defaults);
    void readFailed(const net::Error &error);
    //! With Unknown, reading finds out what became of it: see SettleFlow. Nothing was sent when they could not be read
    //! first: readFailed().
    void saved(const flows::WriteEnd &end);

private:
    void take(const net::Result<std::optional<domain::PortingDefaults>> &result);
    void write(const domain::PortingDefaults &wanted);
    void setState(State state);

    const Desk m_desk;
    SettleFlow &m_settler;
    State m_state = State::NotRead;
    std::optional<domain::PortingDefaults> m_defaults;
    std::optional<QDateTime> m_readAt;
    net::Call<domain::PortingDefaults> m_call;
    JournalledCall<domain::PortingDefaults> m_write;
};

} // namespace flows
