#pragma once

#include "flows/imported/importjobflow.h"
#include "flows/testdesk.h"

//! A desk whose numbers stay with other carriers, and what a test asks of the sandbox about them. Each test class
//! derives from it.
class HostingBench : public QObject
{
protected:
    bool begin(const support::SandboxOptions &options = {}, TestDesk::Store store = TestDesk::Store::Open)
    {
        desk = std::make_unique<TestDesk>(options, store);
        desk->desk().now = desk->importedClient().clock().asClock();
        desk->restartSettler();
        jobs = std::make_unique<store::ImportJobs>(desk->database());
        return desk->isReady();
    }
    void end()
    {
        jobs.reset();
        desk.reset();
    }

    //! American ones, one after the other.
    static QString number(int index) { return QStringLiteral("+1208555%1").arg(index, 4, 10, QChar(u'0')); }
    static QString tollFree(int index) { return QStringLiteral("+1855555%1").arg(index, 4, 10, QChar(u'0')); }
    static std::vector<QString> numbers(int count, int from = 100)
    {
        std::vector<QString> all;
        for (int i = 0; i < count; ++i)
            all.push_back(number(from + i));
        return all;
    }

    QJsonObject onServer() { return desk->sandbox().control("GET", QStringLiteral("/hosting")).object; }
    QJsonArray orders() { return onServer().value(QLatin1StringView("orders")).toArray(); }
    QString orderId(int order) { return orders().at(order)[QLatin1StringView("hostingOrderId")].toString(); }
    //! How many of its numbers are there.
    int numbersOf(int order) { return orders().at(order)[QLatin1StringView("numbers")].toInt(); }
    QStringList imported()
    {
        QStringList all;
        for (const QJsonArray found = onServer().value(QLatin1StringView("imported")).toArray();
             const auto &each : found)
            all << each.toString();
        return all;
    }
    //! Somebody else of the project imports it.
    bool import(const QString &number, const QString &plan = QStringLiteral("theirs"))
    {
        return desk->sandbox()
                   .control(
                       "PUT", QStringLiteral("/hosting/imported/") + number, {{QStringLiteral("servicePlanId"), plan}})
                   .status
            == 200;
    }
    //! Qualified, and proven to be ours.
    bool verify(const std::vector<QString> &numbers)
    {
        net::Call<std::vector<domain::QualifiedNumber>> call = desk->desk().imported.qualified().add(numbers);
        bool isAdded = false;
        call.then(&m_context, [&isAdded](const net::Result<std::vector<domain::QualifiedNumber>> &added) {
            isAdded = added.has_value();
        });
        if (!QTest::qWaitFor([&] { return isAdded; }, 15'000) || !desk->sandbox().advance(QStringLiteral("PT1M")))
            return false;
        bool isProven = true;
        for (const QString &each : numbers)
            isProven = isProven
                && desk->sandbox().control("POST", QStringLiteral("/hosting/qualified/%1/approve").arg(each)).status
                    == 200;
        return isProven;
    }

    int singles() { return desk->sandbox().count(QStringLiteral("POST"), QStringLiteral("/importedNumbers$")); }
    int bulks() { return desk->sandbox().count(QStringLiteral("POST"), QStringLiteral(":importNumbers$")); }
    int enablings(const QString &more = QStringLiteral("Numbers:textEnable|Orders:textEnable"))
    {
        return desk->sandbox().count(QStringLiteral("POST"), more);
    }
    bool fault(const QString &kind, const QString &path, const QJsonObject &more = {})
    {
        QJsonObject fault{{QStringLiteral("kind"), kind}, {QStringLiteral("verb"), QStringLiteral("POST")},
            {QStringLiteral("path"), path}};
        for (auto member = more.begin(); member != more.end(); ++member)
            fault.insert(member.key(), member.value());
        return desk->sandbox().addFault(fault) > 0;
    }

    std::unique_ptr<flows::ImportJobFlow> importFlow(int atOnce = 5)
    {
        auto flow = std::make_unique<flows::ImportJobFlow>(desk->desk(), desk->settler(), *jobs);
        flow->setPace({.atOnce = atOnce, .gap = std::chrono::milliseconds(0)});
        return flow;
    }
    static domain::ImportJob importOf(const std::vector<QString> &numbers)
    {
        return {.links = {.servicePlanId = QStringLiteral("plan1"), .campaignId = QStringLiteral("C1")},
            .rows = domain::planImport(numbers, {})};
    }

    std::unique_ptr<TestDesk> desk;
    std::unique_ptr<store::ImportJobs> jobs;

private:
    QObject m_context;
};

//! Everything that can become of a request, and whether the server does the work then.
inline void addHostingFaults()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("cut before the work") << QStringLiteral("drop-before") << false;
    QTest::newRow("cut after the work") << QStringLiteral("drop-after") << true;
    QTest::newRow("half an answer") << QStringLiteral("half") << true;
    QTest::newRow("garbage") << QStringLiteral("garbage") << true;
}
