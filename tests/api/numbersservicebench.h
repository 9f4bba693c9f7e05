#pragma once

#include "api/numbers/numbershost.h"
#include "domain/numbers/servicestate.h"
#include "support/sandbox.h"
#include "support/wait.h"

#include <QTest>

//! The client of the Numbers API beside a simulated service on a day of its own.
class NumbersServiceBench
{
protected:
    void begin();
    void end();
    const api::NumbersApi &api() const { return m_host->api(); }
    std::vector<domain::ActiveNumber> listAll(const api::ActiveNumberFilter &filter);
    std::vector<domain::AvailableNumber> offers(int size = 5);
    domain::ActiveNumber rent(const domain::RentRequest &request);
    domain::ActiveNumber read(const QString &number)
    {
        return support::wait(api().active().get(number)).value_or(domain::ActiveNumber());
    }
    qsizetype charges()
    {
        return m_sandbox->control("GET", QStringLiteral("/numbers"))
            .object.value(QLatin1String("charges"))
            .toArray()
            .size();
    }

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<net::TokenSource> m_tokens;
    std::unique_ptr<api::NumbersHost> m_host;
};

inline void NumbersServiceBench::begin()
{
    m_sandbox = std::make_unique<support::Sandbox>(
        support::SandboxOptions{.numbers = 250, .now = QStringLiteral("2026-05-04T14:00:00Z")});
    QVERIFY(m_sandbox->isRunning());
    const auto &info = m_sandbox->info();
    m_tokens = std::make_unique<net::TokenSource>(info.auth);
    m_tokens->setCredentials(net::OAuth2{info.keyId, info.keySecret});
    m_host = std::make_unique<api::NumbersHost>(
        api::SessionConfig{.projectId = info.project, .urls = {.auth = info.auth, .numbers = info.numbers}}, *m_tokens);
}

inline void NumbersServiceBench::end()
{
    m_host.reset();
    m_tokens.reset();
    m_sandbox.reset();
}

inline std::vector<domain::ActiveNumber> NumbersServiceBench::listAll(const api::ActiveNumberFilter &filter)
{
    std::vector<domain::ActiveNumber> all;
    std::optional<api::Cursor> cursor;
    int calls = 0;
    do {
        auto page = support::wait(api().active().list(filter, cursor));
        if (!page)
            return {};
        cursor = page->next;
        const int seen = int(all.size() + page->items.size());
        if (cursor ? cursor->seen != seen : page->total != seen)
            return {}; // the count is not what the server says
        std::ranges::move(page->items, std::back_inserter(all));
    } while (cursor && ++calls < 50);
    return all;
}

inline std::vector<domain::AvailableNumber> NumbersServiceBench::offers(int size)
{
    return support::wait(
        api().available().search({.regionCode = QStringLiteral("US"), .type = domain::NumberType::Local, .size = size}))
        .value_or(std::vector<domain::AvailableNumber>());
}

inline domain::ActiveNumber NumbersServiceBench::rent(const domain::RentRequest &request)
{
    const auto found = offers(1);
    return found.empty()
        ? domain::ActiveNumber()
        : support::wait(api().available().rent(found.front().phoneNumber, request)).value_or(domain::ActiveNumber());
}
