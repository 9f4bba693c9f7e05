#pragma once

#include "api/numbers/numbersapi.h"
#include "flows/numbers/availablesearch.h"
#include "flows/testdesk.h"

//! What the tests of renting share: offers of the sandbox, and what it charged. Each test class derives from it.
class RentBench : public QObject
{
protected:
    bool begin(const support::SandboxOptions &options = {})
    {
        m_desk = std::make_unique<TestDesk>(options);
        return m_desk->isReady();
    }

    std::vector<domain::AvailableNumber> offers(
        int count, const QString &region = QStringLiteral("US"), domain::NumberType type = domain::NumberType::Local)
    {
        flows::AvailableSearch search(m_desk->desk().numbers, m_desk->desk().now);
        search.search({.regionCode = region, .type = type, .size = count});
        if (!QTest::qWaitFor([&] { return search.state() != flows::SearchState::Searching; }, 15'000))
            return {};
        return search.numbers();
    }

    //! The numbers that were charged, in order.
    QStringList charged()
    {
        const QJsonArray charges = m_desk->sandbox()
                                       .control("GET", QStringLiteral("/numbers"))
                                       .object.value(QLatin1StringView("charges"))
                                       .toArray();
        QStringList numbers;
        for (const auto &charge : charges)
            numbers << charge[QLatin1StringView("what")].toString();
        return numbers;
    }
    //! How many requests to rent arrived.
    int rents() { return m_desk->sandbox().count(QStringLiteral("POST"), QStringLiteral(":rent$")); }
    int rentsOfAny() { return m_desk->sandbox().count(QStringLiteral("POST"), QStringLiteral(":rentAny$")); }
    bool set(const QJsonObject &settings)
    {
        return m_desk->sandbox().control("POST", QStringLiteral("/numbers/settings"), settings).status == 200;
    }
    //! Somebody else of the project takes it.
    bool take(const QString &number)
    {
        return m_desk->sandbox()
                   .control("PUT", QStringLiteral("/numbers/") + number,
                       {{QStringLiteral("displayName"), QStringLiteral("theirs")}})
                   .status
            == 200;
    }

    //! It goes as soon as the journal has so many notes of it.
    template <class Flow>
    void dropAfter(int notes, std::unique_ptr<Flow> &flow)
    {
        connect(&m_desk->journal(), &store::Journal::changed, flow.get(), [&flow, left = notes]() mutable {
            if (--left == 0)
                flow.release()->deleteLater(); // we may be inside a handler of it
        });
    }

    std::unique_ptr<TestDesk> m_desk;
};

//! Everything that can become of a request, and whether the server does the work then.
inline void addWriteFaults()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<bool>("isDone");
    const auto fault = [](const char *kind) { return QJsonObject{{QStringLiteral("kind"), QLatin1StringView(kind)}}; };
    for (const char *kind : {"drop-after", "half", "half-status-line", "garbage", "empty", "wrong-type"})
        QTest::newRow(kind) << fault(kind) << true;
    QTest::newRow("drop-before") << fault("drop-before") << false;
    QJsonObject html = fault("html");
    QTest::newRow("a gateway's page instead of the work") << html << false;
    html.insert(QStringLiteral("status"), 200);
    QTest::newRow("a page after the work") << html << true;
    QJsonObject serverFault = fault("status");
    serverFault.insert(QStringLiteral("status"), 500);
    QTest::newRow("500 without the work") << serverFault << false;
    serverFault.insert(QStringLiteral("status"), 503);
    QTest::newRow("503 without the work") << serverFault << false;
}
