#pragma once

#include "flows/numbers/createnumberorder.h"
#include "flows/numbers/numberorderbook.h"
#include "flows/numbers/numberorderflow.h"
#include "flows/numbers/paperupload.h"
#include "flows/testdesk.h"
#include "store/vault.h"

#include <QSignalSpy>

//! A desk with its number orders, and what a test asks of the sandbox about them.
class NumberDesk : public TestDesk
{
public:
    explicit NumberDesk(const QString &now = QStringLiteral("2026-05-04T14:00:00Z"))
        : TestDesk(support::SandboxOptions{.now = now})
    {
        desk().now = numbersClient().clock().asClock();
        restartSettler();
        restartBook();
    }

    //! Once the store was read, and the server has told the time.
    bool begins()
    {
        flows::CreateNumberOrder flow(desk(), book(), settler());
        QSignalSpy read(&flow, &flows::CreateNumberOrder::regionsRead);
        flow.readRegions();
        return isReady() && QTest::qWaitFor([&] { return !read.isEmpty() && book().isLoaded(); }, 30'000);
    }

    flows::NumberOrderBook &book() { return *m_book; }
    store::NumberOrders &orders() { return m_orders; }
    //! Forgets what is in memory, as the next start of the program does.
    void restartBook()
    {
        m_orders.setVault(m_vault);
        m_book = std::make_unique<flows::NumberOrderBook>(desk(), m_orders);
        m_book->load();
        m_book->start();
    }

    QString offered(const QString &region, const QString &type)
    {
        const QString query = QStringLiteral("/availableNumbers?regionCode=%1&type=%2&size=1").arg(region, type);
        const QJsonArray found
            = sandbox().numbers("GET", query).object.value(QLatin1StringView("availableNumbers")).toArray();
        return found.at(0).toObject().value(QLatin1StringView("phoneNumber")).toString();
    }
    domain::NumberOrderRequest request(
        const QString &region = QStringLiteral("DE"), domain::NumberType type = domain::NumberType::Local)
    {
        const QString wire = type == domain::NumberType::Local ? QStringLiteral("LOCAL") : QStringLiteral("MOBILE");
        return {.regionCode = region, .type = type, .what = offered(region, wire)};
    }
    //! Made, and in the book with all that is asked for.
    domain::NumberOrderId made(
        const QString &region = QStringLiteral("DE"), domain::NumberType type = domain::NumberType::Local)
    {
        flows::CreateNumberOrder flow(desk(), book(), settler());
        QSignalSpy finished(&flow, &flows::CreateNumberOrder::finished);
        flow.create(request(region, type));
        if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 30'000))
            return {};
        const auto id = finished.at(0).at(1).value<domain::NumberOrderId>();
        const bool isRead = QTest::qWaitFor(
            [&] { return book().find(id) && book().find(id)->requirementsReadAt && !book().isReading(); }, 30'000);
        return isRead ? id : domain::NumberOrderId();
    }
    QJsonArray ordersOnServer()
    {
        return sandbox()
            .control("GET", QStringLiteral("/numberOrders"))
            .object.value(QLatin1StringView("numberOrders"))
            .toArray();
    }
    QString stateOnServer(const domain::NumberOrderId &id)
    {
        return sandbox()
            .numbers("GET", QStringLiteral("/numberOrders/") + id.text)
            .object.value(QLatin1StringView("state"))
            .toString();
    }
    QJsonObject registrationOnServer(const domain::NumberOrderId &id)
    {
        return sandbox().numbers("GET", QStringLiteral("/numberOrders/%1/registration").arg(id.text)).object;
    }
    //! The sandbox's own hand: "complete", "block", "reject", "expire".
    bool act(const domain::NumberOrderId &id, const QString &verb, const QString &message = {})
    {
        return sandbox()
                   .control("POST", QStringLiteral("/numberOrders/%1/%2").arg(id.text, verb),
                       {{QStringLiteral("message"), message}})
                   .status
            == 200;
    }
    static domain::FreeForm german(const QString &street = QStringLiteral("Hauptstraße"))
    {
        return {{{QStringLiteral("companyName"), QStringLiteral("Müller & Söhne GmbH")},
            {QStringLiteral("street"), street}, {QStringLiteral("houseNumber"), QStringLiteral("7a")},
            {QStringLiteral("city"), QStringLiteral("Berlin")},
            {QStringLiteral("postalCode"), QStringLiteral("01067")}}};
    }

private:
    std::shared_ptr<const store::Vault> m_vault = store::Vault::fromKey(store::Vault::newKey());
    store::NumberOrders m_orders{database()};
    std::unique_ptr<flows::NumberOrderBook> m_book;
};
