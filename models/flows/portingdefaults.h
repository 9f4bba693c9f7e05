#pragma once

#include "api/porting/configurationapi.h"
#include "domain/clock.h"
#include "flows/journalledcall.h"

#include <QObject>

namespace flows {

//! The project's porting defaults: read, and written back whole with what we do not know of them.
class PortingDefaultsFlow final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { NotRead, Reading, Read, Missing, ReadFailed, Saving };

    PortingDefaultsFlow(
        const api::ConfigurationApi &api, store::Journal &journal, domain::Clock now, QObject *parent = nullptr);

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
    //! Done, refused, failed or unknown; with Unknown the defaults are read again to see.
    void saved(const flows::WriteEnd &end);

private:
    void setState(State state);
    void write(const domain::PortingDefaults &wanted);

    const api::ConfigurationApi &m_api;
    store::Journal &m_journal;
    const domain::Clock m_now;
    State m_state = State::NotRead;
    std::optional<domain::PortingDefaults> m_defaults;
    std::optional<QDateTime> m_readAt;
    net::Call<std::optional<domain::PortingDefaults>> m_call;
    JournalledCall<domain::PortingDefaults> m_write;
};

} // namespace flows
