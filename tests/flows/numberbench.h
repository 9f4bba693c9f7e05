#pragma once

#include "flows/testdesk.h"
#include "json/numbers/activenumberjson.h"

//! A desk with numbers of its own, each with two services.
class NumberBench : public QObject
{
protected:
    bool begin(TestDesk::Store store = TestDesk::Store::Open)
    {
        desk = std::make_unique<TestDesk>(support::SandboxOptions{}, store);
        return desk->isReady();
    }
    //! \returns E.164
    QString add(int index, const QJsonObject &members = {})
    {
        const QString number = QStringLiteral("+1208555%1").arg(index, 4, 10, QChar(u'0'));
        QJsonObject all{{QStringLiteral("displayName"), QStringLiteral("Desk %1").arg(index)},
            {QStringLiteral("servicePlanId"), QStringLiteral("plan-a")},
            {QStringLiteral("trunkId"), QStringLiteral("trunk-a")}};
        for (auto member = members.begin(); member != members.end(); ++member)
            all.insert(member.key(), member.value());
        if (desk->sandbox().control("PUT", QStringLiteral("/numbers/") + number, all).status != 200)
            qFatal("the sandbox does not take the number");
        return number;
    }
    //! As the server has it now, whatever a flow says.
    domain::ActiveNumber now(const QString &number)
    {
        const QJsonObject body = desk->sandbox().numbers("GET", QStringLiteral("/activeNumbers/") + number).object;
        const auto read = json::read<domain::ActiveNumber>(body);
        return read ? read->value : domain::ActiveNumber();
    }
    int changes() { return desk->sandbox().count(QStringLiteral("PATCH"), QStringLiteral("activeNumbers/")); }
    int releases() { return desk->sandbox().count(QStringLiteral("POST"), QStringLiteral(":release$")); }
    bool fault(const QString &kind, const QString &verb, int times = 1, int status = 0, int skip = 0)
    {
        QJsonObject fault{{QStringLiteral("kind"), kind}, {QStringLiteral("verb"), verb},
            {QStringLiteral("path"), QStringLiteral("activeNumbers/")}, {QStringLiteral("times"), times},
            {QStringLiteral("skip"), skip}};
        if (status)
            fault.insert(QStringLiteral("status"), status);
        return desk->sandbox().addFault(fault) > 0;
    }
    //! What was asked for is done over there.
    bool provision() { return desk->sandbox().advance(QStringLiteral("PT1M")); }

    std::unique_ptr<TestDesk> desk;
};
