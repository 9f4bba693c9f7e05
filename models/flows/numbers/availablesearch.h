#pragma once

#include "api/numbers/numbersapi.h"
#include "domain/clock.h"

#include <QObject>

namespace flows {

enum class SearchState : quint8 {
    NotAsked,
    Searching,
    Answered,
    Canceled, //!< by the person: what is there is of the search before
    Failed, //!< likewise
};

//! Looks for numbers that can be rented. The answer is one page, and it holds nothing back for us: a number may be
//! gone when it is rented.
class AvailableSearch final : public QObject
{
    Q_OBJECT

public:
    //! \p api outlives it. \p now is the server's.
    AvailableSearch(const api::NumbersApi &api, domain::Clock now, QObject *parent = nullptr);

    //! Where there are numbers. Asked once: regions do not come and go within a session.
    void readRegions();
    bool isReadingRegions() const { return m_regionsCall.isRunning(); }
    bool regionsKnown() const { return m_regionsKnown; }
    const std::vector<domain::NumberRegion> &regions() const { return m_regions; } //!< by name
    const domain::NumberRegion *region(const QString &code) const;
    const std::optional<net::Error> &regionsError() const { return m_regionsError; }

    void search(const api::AvailableNumberFilter &filter);
    //! The same once more. Nothing when nothing was searched yet.
    void again();
    void cancel();

    SearchState state() const { return m_state; }
    const api::AvailableNumberFilter &filter() const { return m_filter; } //!< of the last search
    //! What the last answer had; it stays while the next one is awaited.
    const std::vector<domain::AvailableNumber> &numbers() const { return m_numbers; }
    //! The answer has as many as were asked for: there may be more.
    bool mayBeMore() const;
    const std::optional<QDateTime> &asOf() const { return m_asOf; } //!< UTC
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void regionsChanged(); //!< read, or not
    void changed();

private:
    void take(std::vector<domain::AvailableNumber> numbers);

    const api::NumbersApi &m_api;
    const domain::Clock m_now;
    net::Call<std::vector<domain::NumberRegion>> m_regionsCall;
    net::Call<std::vector<domain::AvailableNumber>> m_call;
    bool m_regionsKnown = false;
    std::vector<domain::NumberRegion> m_regions;
    std::optional<net::Error> m_regionsError;
    SearchState m_state = SearchState::NotAsked;
    api::AvailableNumberFilter m_filter;
    std::vector<domain::AvailableNumber> m_numbers;
    std::optional<QDateTime> m_asOf;
    std::optional<net::Error> m_error;
};

} // namespace flows
