#include "support/sandbox.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

//! Active numbers: what the seeds are, pages, filters, and the shape that production gives them.
class TestSandboxInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryKindOfNumber();
    void isTheSameForTheSameSeed();
    void pagesHoldEveryNumberOnceInOrder();
    void filters_data();
    void filters();
    void filtersTogether();
    void takesListsRepeatedAndJoined();
    void ordersByName();
    void aNumberThatGoesShiftsNoPage();
    void forgetsTokens_data();
    void forgetsTokens();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void showsAllMembersInProductionsOrder();
    void readsANumberWithEitherPlus();
    void saysWhatIsNotRented();
    void holdsTheNumbersOfCompletedOrders();
    void takesOverNumbersThatAreActivatedLater();
    void wantsCredentialsOfTheProject();
    void saysThatARouteIsUnknown();
    void listsAMillion();

private:
    support::SandboxAnswer list(const QString &query) { return m_sandbox.numbers("GET", u"/activeNumbers?"_s + query); }
    static QJsonArray rows(const support::SandboxAnswer &answer)
    {
        return answer.object.value("activeNumbers"_L1).toArray();
    }
    QJsonArray all() { return rows(list(u"pageSize=1000"_s)); }
    static QString phone(const QJsonValue &row) { return row.toObject().value("phoneNumber"_L1).toString(); }
    static QJsonObject error(const support::SandboxAnswer &answer)
    {
        return answer.object.value("error"_L1).toObject();
    }

    support::Sandbox m_sandbox{{.numbers = 400, .now = u"2026-05-04T14:00:00Z"_s}};
};

void TestSandboxInventory::hasEveryKindOfNumber()
{
    QSet<QString> kinds;
    QSet<QString> states;
    int campaigns = 0;
    int named = 0;
    for (const QJsonArray numbers = all(); const auto &row : numbers) {
        const QJsonObject number = row.toObject();
        const QJsonObject sms = number.value("smsConfiguration"_L1).toObject();
        kinds.insert(number.value("regionCode"_L1).toString() + u' ' + number.value("type"_L1).toString());
        states.insert(sms.value("scheduledProvisioning"_L1).toObject().value("status"_L1).toString());
        if (number.value("expireAt"_L1).isString())
            states.insert(u"expires"_s);
        states.insert(number.value("voiceConfiguration"_L1).toObject().value("type"_L1).toString());
        campaigns += !sms.value("campaignId"_L1).toString().isEmpty();
        named += !number.value("displayName"_L1).toString().isEmpty();
    }
    QVERIFY(kinds.contains(
        {u"US LOCAL"_s, u"US TOLL_FREE"_s, u"CA LOCAL"_s, u"GB MOBILE"_s, u"GB TOLL_FREE"_s, u"SE MOBILE"_s}));
    QVERIFY(states.contains({u"FAILED"_s, u"IN_PROGRESS"_s, u"WAITING"_s, u"expires"_s, u"RTC"_s, u"EST"_s, u"FAX"_s}));
    QVERIFY(campaigns > 50 && named > 200 && named < 400);
}

void TestSandboxInventory::isTheSameForTheSameSeed()
{
    support::Sandbox same({.numbers = 400, .now = u"2026-05-04T14:00:00Z"_s});
    support::Sandbox other({.numbers = 400, .seed = 2, .now = u"2026-05-04T14:00:00Z"_s});
    const auto listOf = [](support::Sandbox &sandbox) { return rows(sandbox.numbers("GET", u"/activeNumbers"_s)); };
    QCOMPARE(listOf(same), listOf(m_sandbox));
    QVERIFY(phone(listOf(other).at(0)) != phone(listOf(same).at(0)));
}

void TestSandboxInventory::pagesHoldEveryNumberOnceInOrder()
{
    QStringList seen;
    QString token;
    for (int pages = 0; pages < 20; ++pages) {
        // Another size on each page: a token does not depend on it.
        const auto answer = list(u"pageSize=%1&pageToken=%2"_s.arg(QString::number(37 + pages), token));
        QCOMPARE(answer.object.value("totalSize"_L1).toInt(), 400);
        for (const QJsonArray numbers = rows(answer); const auto &row : numbers)
            seen.append(phone(row));
        QVERIFY(answer.object.contains("nextPageToken"_L1));
        token = answer.object.value("nextPageToken"_L1).toString();
        if (token.isEmpty())
            break;
        QCOMPARE(QString::fromLatin1(QUrl::toPercentEncoding(token)), token);
    }
    QCOMPARE(seen.size(), 400);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 400);
}

void TestSandboxInventory::filters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("region") << u"regionCode=GB"_s << u"regionCode"_s << u"GB"_s;
    QTest::newRow("type") << u"type=TOLL_FREE"_s << u"type"_s << u"TOLL_FREE"_s;
    QTest::newRow("start") << u"numberPattern.pattern=%2B44&numberPattern.searchPattern=START"_s << u"regionCode"_s
                           << u"GB"_s;
    QTest::newRow("a space is a plus") << u"numberPattern.pattern=%2046&numberPattern.searchPattern=START"_s
                                       << u"regionCode"_s << u"SE"_s;
}

void TestSandboxInventory::filters()
{
    QFETCH(QString, query);
    QFETCH(QString, member);
    QFETCH(QString, value);
    QSet<QString> expected;
    for (const QJsonArray numbers = all(); const auto &row : numbers) {
        if (row.toObject().value(member) == value)
            expected.insert(phone(row));
    }
    const auto answer = list(query + u"&pageSize=1000"_s);
    QSet<QString> found;
    for (const QJsonArray numbers = rows(answer); const auto &row : numbers)
        found.insert(phone(row));
    QVERIFY(!expected.isEmpty());
    QCOMPARE(found, expected);
    QCOMPARE(answer.object.value("totalSize"_L1).toInt(), expected.size());
}

void TestSandboxInventory::filtersTogether()
{
    const QString number = phone(all().at(5));
    const QString tail = number.right(5);
    QCOMPARE(
        phone(rows(list(u"type=LOCAL&numberPattern.searchPattern=END&numberPattern.pattern="_s + tail)).at(0)), number);
    QCOMPARE(rows(list(u"type=MOBILE&numberPattern.searchPattern=END&numberPattern.pattern="_s + tail)).size(), 0);
    QCOMPARE(rows(list(u"numberPattern.pattern="_s + number.mid(2, 6))).isEmpty(), false);
    // Searched in the whole text, plus sign included.
    QCOMPARE(rows(list(u"numberPattern.searchPattern=START&numberPattern.pattern="_s + number.mid(2, 6))).size(), 0);
}

void TestSandboxInventory::takesListsRepeatedAndJoined()
{
    const int both = list(u"capability=SMS&capability=VOICE"_s).object.value("totalSize"_L1).toInt();
    QVERIFY(both > 0 && both < list(u"capability=VOICE"_s).object.value("totalSize"_L1).toInt());
    QCOMPARE(list(u"capability=SMS,VOICE"_s).object.value("totalSize"_L1).toInt(), both);
}

void TestSandboxInventory::ordersByName()
{
    QStringList names;
    QString token;
    do {
        const auto answer = list(u"orderBy=displayName&pageSize=90&pageToken="_s + token);
        for (const QJsonArray numbers = rows(answer); const auto &row : numbers)
            names.append(row.toObject().value("displayName"_L1).toString());
        token = answer.object.value("nextPageToken"_L1).toString();
    } while (!token.isEmpty());
    QCOMPARE(names.size(), 400);
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    QVERIFY(names.front() != names.back());
}

void TestSandboxInventory::aNumberThatGoesShiftsNoPage()
{
    support::Sandbox sandbox({.numbers = 50, .now = u"2026-05-04T14:00:00Z"_s});
    const auto first = sandbox.numbers("GET", u"/activeNumbers?pageSize=20"_s);
    const QString token = first.object.value("nextPageToken"_L1).toString();
    const auto before = sandbox.numbers("GET", u"/activeNumbers?pageSize=20&pageToken="_s + token);
    QCOMPARE(sandbox.control("DELETE", u"/numbers/"_s + phone(rows(first).at(19))).status, 204);
    const auto after = sandbox.numbers("GET", u"/activeNumbers?pageSize=20&pageToken="_s + token);
    QCOMPARE(rows(after), rows(before));
    QCOMPARE(after.object.value("totalSize"_L1).toInt(), 49);
}

void TestSandboxInventory::forgetsTokens_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("forget");
    QTest::newRow("made up") << u"pageToken=abc"_s << false;
    QTest::newRow("not base64") << u"pageToken=%21%21"_s << false;
    QTest::newRow("another filter") << u"type=LOCAL&pageToken=%1"_s << false;
    QTest::newRow("another order") << u"orderBy=displayName&pageToken=%1"_s << false;
    QTest::newRow("forgotten") << u"pageToken=%1"_s << true;
}

void TestSandboxInventory::forgetsTokens()
{
    QFETCH(QString, query);
    QFETCH(bool, forget);
    const QString token = list(u"pageSize=10"_s).object.value("nextPageToken"_L1).toString();
    QCOMPARE(list(u"pageToken="_s + token).status, 200);
    if (forget)
        QCOMPARE(m_sandbox.control("POST", u"/numbers/forget-tokens"_s).status, 204);
    const auto answer = list(query.contains("%1"_L1) ? query.arg(token) : query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(error(answer).value("status"_L1).toString(), u"INVALID_ARGUMENT"_s);
}

void TestSandboxInventory::refusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("field");
    QTest::newRow("type") << u"type=LANDLINE"_s << u"type"_s;
    QTest::newRow("region") << u"regionCode=usa"_s << u"regionCode"_s;
    QTest::newRow("capability") << u"capability=FAX"_s << u"capability"_s;
    QTest::newRow("pattern") << u"numberPattern.pattern=12a"_s << u"numberPattern.pattern"_s;
    QTest::newRow("where") << u"numberPattern.pattern=1&numberPattern.searchPattern=MIDDLE"_s
                           << u"numberPattern.searchPattern"_s;
    QTest::newRow("no size") << u"pageSize=0"_s << u"pageSize"_s;
    QTest::newRow("order") << u"orderBy=price"_s << u"orderBy"_s;
}

void TestSandboxInventory::refusesWhatCannotBe()
{
    QFETCH(QString, query);
    const auto answer = list(query);
    QCOMPARE(answer.status, 400);
    QCOMPARE(error(answer).value("code"_L1).toInt(), 400);
    const QJsonObject details = error(answer).value("details"_L1).toArray().at(0).toObject();
    QCOMPARE(details.value("type"_L1).toString(), u"BadRequest"_s);
    QTEST(details.value("fieldViolations"_L1).toArray().at(0).toObject().value("field"_L1).toString(), "field");
}

void TestSandboxInventory::showsAllMembersInProductionsOrder()
{
    const QByteArray body = list(u"pageSize=1"_s).body;
    qsizetype at = 0;
    for (const char *member : {"activeNumbers", "phoneNumber", "projectId", "displayName", "regionCode", "type",
             "capability", "money", "currencyCode", "amount", "paymentIntervalMonths", "nextChargeDate", "expireAt",
             "smsConfiguration", "servicePlanId", "scheduledProvisioning", "campaignId", "voiceConfiguration", "appId",
             "scheduledVoiceProvisioning", "lastUpdatedTime", "type", "trunkId", "serviceId", "callbackUrl",
             "nextPageToken", "totalSize"}) {
        const qsizetype next = body.indexOf(QByteArray('"' + QByteArray(member) + "\":"), at);
        QVERIFY2(next > at, member);
        at = next;
    }
    const QJsonObject number = all().at(0).toObject();
    QVERIFY(number.value("expireAt"_L1).isNull());
    const QString charge = number.value("nextChargeDate"_L1).toString();
    QCOMPARE(charge.size(), 27); // microseconds and a Z
    const QDateTime time = QDateTime::fromString(charge.left(23) + u'Z', Qt::ISODateWithMs);
    QVERIFY(time > m_sandbox.now() && time <= m_sandbox.now().addMonths(1).addSecs(60));
}

void TestSandboxInventory::readsANumberWithEitherPlus()
{
    const QJsonObject row = all().at(7).toObject();
    const QString digits = phone(row).mid(1);
    QCOMPARE(m_sandbox.numbers("GET", u"/activeNumbers/+"_s + digits).object, row);
    QCOMPARE(m_sandbox.numbers("GET", u"/activeNumbers/%2B"_s + digits).object, row);
}

void TestSandboxInventory::saysWhatIsNotRented()
{
    const auto answer = m_sandbox.numbers("GET", u"/activeNumbers/+12025550134"_s);
    QCOMPARE(answer.status, 404);
    QCOMPARE(error(answer),
        (QJsonObject{{u"code"_s, 404}, {u"message"_s, u""_s}, {u"status"_s, u"NOT_FOUND"_s},
            {u"details"_s,
                QJsonArray{QJsonObject{{u"type"_s, u"ResourceInfo"_s}, {u"resourceType"_s, u"ActiveNumber"_s},
                    {u"resourceName"_s, u"+12025550134"_s}, {u"owner"_s, u""_s}, {u"description"_s, u""_s}}}}}));
}

void TestSandboxInventory::holdsTheNumbersOfCompletedOrders()
{
    support::Sandbox sandbox({.orders = 60, .now = u"2026-05-04T14:00:00Z"_s});
    const QJsonArray orders = sandbox.porting("GET", u"/orders/portIns?orderStatus=COMPLETED&pageSize=1000"_s)
                                  .object.value("orders"_L1)
                                  .toArray();
    QVERIFY(!orders.isEmpty());
    int checked = 0;
    for (const auto &row : orders) {
        const qint64 id = row.toObject().value("id"_L1).toInteger();
        const QJsonObject order = sandbox.porting("GET", u"/orders/portIns/%1"_s.arg(id)).object;
        for (const QJsonArray numbers = order.value("phoneNumbers"_L1).toArray(); const auto &number : numbers) {
            const bool activated = number.toObject().value("status"_L1) == "ACTIVATED"_L1;
            QCOMPARE(sandbox.numbers("GET", u"/activeNumbers/"_s + phone(number)).status, activated ? 200 : 404);
            ++checked;
        }
    }
    QVERIFY(checked > 20);
}

void TestSandboxInventory::takesOverNumbersThatAreActivatedLater()
{
    support::Sandbox sandbox({.now = u"2026-05-04T14:00:00Z"_s});
    const QString number = u"+13125550100"_s;
    const qint64 order = sandbox.createOrder({number});
    QVERIFY(sandbox.confirm(order, {{u"focDate"_s, u"2026-05-06"_s}}));
    QCOMPARE(sandbox.numbers("GET", u"/activeNumbers/"_s + number).status, 404);
    QVERIFY(sandbox.advance(u"P3D"_s));
    QCOMPARE(sandbox.numbers("GET", u"/activeNumbers/"_s + number).status, 200);
}

void TestSandboxInventory::wantsCredentialsOfTheProject()
{
    const QString base = m_sandbox.info().numbers.toString() + u"/v1/projects/"_s;
    const QUrl url(base + m_sandbox.info().project + u"/activeNumbers"_s);
    const auto without = m_sandbox.call("GET", url, {}, {}, {});
    QCOMPARE(without.status, 401);
    QCOMPARE(error(without).value("code"_L1).toInt(), 401);
    const QByteArray bearer = "Bearer " + m_sandbox.token().toLatin1();
    const auto foreign = m_sandbox.call("GET", QUrl(base + u"another/activeNumbers"_s), {}, {}, bearer);
    QCOMPARE(foreign.status, 403);
    QCOMPARE(error(foreign).value("status"_L1).toString(), u"PERMISSION_DENIED"_s);
}

void TestSandboxInventory::saysThatARouteIsUnknown()
{
    const auto answer = m_sandbox.numbers("GET", u"/numberOrders"_s);
    QCOMPARE(answer.status, 404);
    QCOMPARE(error(answer).value("message"_L1).toString(), u"Not Found"_s);
    QCOMPARE(m_sandbox.numbers("PUT", u"/activeNumbers"_s).status, 405);
}

void TestSandboxInventory::listsAMillion()
{
    QElapsedTimer timer;
    timer.start();
    support::Sandbox sandbox({.numbers = 1'000'000});
    const auto first = sandbox.numbers("GET", u"/activeNumbers?pageSize=1000"_s);
    QCOMPARE(first.object.value("totalSize"_L1).toInt(), 1'000'000);
    QCOMPARE(rows(first).size(), 1000);
    const QString token = first.object.value("nextPageToken"_L1).toString();
    QCOMPARE(rows(sandbox.numbers("GET", u"/activeNumbers?pageSize=1000&pageToken="_s + token)).size(), 1000);
    const auto mobile = sandbox.numbers("GET", u"/activeNumbers?type=MOBILE&pageSize=1000"_s);
    QCOMPARE(rows(mobile).size(), 1000);
    QCOMPARE(mobile.object.value("totalSize"_L1).toInt(), 155'000);
    qInfo("a million numbers were there and read from after %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(TestSandboxInventory)
#include "tst_sandboxinventory.moc"
