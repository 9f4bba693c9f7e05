#pragma once

#include "flows/imported/hostingbook.h"
#include "flows/imported/hostingdetail.h"
#include "flows/imported/hostinglist.h"
#include "flows/imported/hostingscopes.h"
#include "flows/testdesk.h"
#include "sandbox/importedcalls.h"
#include "store/settings.h"

#include <QSignalSpy>

//! A desk with its hosting orders, and what a test asks of the sandbox about them.
class HostingDesk : public TestDesk
{
public:
    explicit HostingDesk(int numbers = 0, const QString &now = QStringLiteral("2026-05-04T14:00:00Z"))
        : TestDesk(support::SandboxOptions{.numbers = numbers, .now = now})
        , calls(sandbox())
        , settings(filePath(QStringLiteral("portside.ini")))
    {
        desk().now = importedClient().clock().asClock();
        restart();
    }

    //! Forgets what is in memory, as the next start of the program does.
    void restart()
    {
        detail.reset();
        book.reset();
        list.reset();
        scopes = std::make_unique<flows::HostingScopes>(settings, desk().profileKey);
        list = std::make_unique<flows::HostingListFlow>(desk().imported.orders(), *scopes, desk().now);
        book = std::make_unique<flows::HostingBook>(desk());
        detail = std::make_unique<flows::HostingDetailFlow>(desk(), *book);
        QObject::connect(list.get(), &flows::HostingListFlow::ordersRead, book.get(),
            [this](const std::vector<domain::HostingOrder> &orders, const QDateTime &at) { book->accept(orders, at); });
        QObject::connect(list.get(), &flows::HostingListFlow::answered, book.get(), &flows::HostingBook::compare);
    }

    static QJsonArray someNumbers(int count, int from = 0, const QString &prefix = QStringLiteral("+1202555"))
    {
        QJsonArray all;
        for (int i = 0; i < count; ++i)
            all.append(QString(prefix + QString::number(1000 + from + i)));
        return all;
    }
    //! Made somewhere else, under a direct letter.
    domain::HostingOrderId textEnabled(int count = 2, const QString &name = QStringLiteral("Larkspur Clinics"),
        const QString &plan = QStringLiteral("plan"), const QString &campaign = QStringLiteral("C1"))
    {
        const int from = m_next;
        m_next += count;
        QJsonObject body{{QStringLiteral("regionCode"), QStringLiteral("US")},
            {QStringLiteral("numbers"), someNumbers(count, from)}, {QStringLiteral("servicePlanId"), plan},
            {QStringLiteral("displayName"), name}, {QStringLiteral("directLoaInfo"), hostingLetter()}};
        if (!campaign.isEmpty())
            body[QStringLiteral("campaignId")] = campaign;
        const auto answer = calls.call("POST", QStringLiteral("/hostingOrders:textEnableNumbers"), body);
        const domain::HostingOrderId id{answer.object.value(QLatin1StringView("hostingOrderId")).toString()};
        sandbox().advance(QStringLiteral("PT10S")); // the letter is mailed
        return id;
    }
    bool outside(const domain::HostingOrderId &id, const QString &verb)
    {
        return sandbox().control("POST", QStringLiteral("/hosting/orders/%1/%2").arg(id.text, verb)).status == 200;
    }
    bool failNext(const QString &step, const QString &code, const QString &number = {}, int times = 1)
    {
        return sandbox()
                   .control("POST", QStringLiteral("/hosting/outcome"),
                       {{QStringLiteral("step"), step}, {QStringLiteral("errorCode"), code},
                           {QStringLiteral("number"), number}, {QStringLiteral("times"), times}})
                   .status
            == 204;
    }
    //! Signed, and all its steps are over.
    bool finish(const domain::HostingOrderId &id)
    {
        return outside(id, QStringLiteral("sign")) && sandbox().advance(QStringLiteral("PT2H"));
    }
    bool listAll()
    {
        list->refresh();
        return QTest::qWaitFor(
            [this] { return list->state() != flows::ListState::Reading && !book->isReading(); }, 30'000);
    }
    //! Open, and every part of it read.
    bool open(const domain::HostingOrderId &id)
    {
        detail->open(id);
        return QTest::qWaitFor([this] { return !detail->isReading(); }, 30'000);
    }

    ImportedCalls calls;
    store::Settings settings;
    std::unique_ptr<flows::HostingScopes> scopes;
    std::unique_ptr<flows::HostingListFlow> list;
    std::unique_ptr<flows::HostingBook> book;
    std::unique_ptr<flows::HostingDetailFlow> detail;

private:
    int m_next = 0;
};
