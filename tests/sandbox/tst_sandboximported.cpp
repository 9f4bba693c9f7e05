#include "sandbox/importedlinksbench.h"

using namespace Qt::StringLiterals;

//! Imported numbers as the published API serves them: import, lists, links, carriers, callbacks, and its two error
//! shapes.
class TestSandboxImported : public QObject, protected ImportedLinksBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void importsANumberAndProvisionsIt();
    void tellsMoreWhenReadThanWhenImported();
    void refusesABadImport_data();
    void refusesABadImport();
    void refusesANumberThatIsImportedAlready();
    void demandsPlanAndCampaignOfAList();
    void searchesByPattern_data();
    void searchesByPattern();
    void pagesWithTokensOfTheSameQuery();
    void answersInTwoShapes();
    void hasASecretOfItsOwn();
};

void TestSandboxImported::importsANumberAndProvisionsIt()
{
    const auto answer = import(m_number);
    QCOMPARE(answer.status, 200);
    const QJsonObject waiting
        = answer.object.value("smsConfiguration"_L1).toObject().value("scheduledProvisioning"_L1).toObject();
    QCOMPARE(waiting.value("status"_L1), QJsonValue(1));
    QCOMPARE(waiting.value("servicePlanId"_L1), QJsonValue(u"plan"_s));
    QCOMPARE(answer.object.value("smsConfiguration"_L1).toObject().value("servicePlanId"_L1), QJsonValue(QString()));
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    const QJsonObject number = read();
    QCOMPARE(stateOf(number, u"smsProvisioning"_s), u"DONE"_s);
    QCOMPARE(stateOf(number, u"campaignProvisioning"_s), u"DONE"_s);
    const QJsonObject now = number.value("smsConfiguration"_L1).toObject();
    QCOMPARE(now.value("servicePlanId"_L1), QJsonValue(u"plan"_s));
    QCOMPARE(now.value("campaignId"_L1), QJsonValue(u"C1"_s));
    QVERIFY(!now.contains("scheduledProvisioning"_L1));
    const QJsonObject carriers = number.value("mnoConfiguration"_L1).toObject();
    for (const QString &carrier : {u"smsAtt"_s, u"smsTmo"_s, u"mmsAtt"_s, u"mmsTmo"_s}) {
        QCOMPARE(stateOf(carriers, carrier), u"DONE"_s);
        QCOMPARE(carriers.value(carrier).toObject().value("operation"_L1), QJsonValue(u"PROVISIONING"_s));
    }
}

void TestSandboxImported::tellsMoreWhenReadThanWhenImported()
{
    const QJsonObject made = import(m_number).object;
    const QJsonObject number = read();
    for (const QString &part : {u"mnoConfiguration"_s, u"smsProvisioning"_s, u"campaignProvisioning"_s}) {
        QVERIFY(!made.contains(part));
        QVERIFY(number.contains(part));
    }
    QCOMPARE(m_calls->call("GET", u"/importedNumbers/+12025550199"_s).status, 404);
}

void TestSandboxImported::refusesABadImport_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QStringList>("fields");
    const QJsonObject sms{{u"servicePlanId"_s, u"plan"_s}};
    QTest::newRow("nothing") << QJsonObject() << QStringList{u"phoneNumber"_s, u"regionCode"_s, u"smsConfiguration"_s};
    QTest::newRow("not a number") << QJsonObject{{u"phoneNumber"_s, u"+4670"_s}, {u"regionCode"_s, u"US"_s},
        {u"smsConfiguration"_s, sms}}
                                  << QStringList{u"phoneNumber"_s};
    QTest::newRow("elsewhere") << QJsonObject{{u"phoneNumber"_s, m_number}, {u"regionCode"_s, u"SE"_s},
        {u"smsConfiguration"_s, sms}}
                               << QStringList{u"regionCode"_s};
    QTest::newRow("no plan") << QJsonObject{{u"phoneNumber"_s, m_number}, {u"regionCode"_s, u"US"_s},
        {u"smsConfiguration"_s, QJsonObject()}}
                             << QStringList{u"smsConfiguration.servicePlanId"_s};
}

void TestSandboxImported::refusesABadImport()
{
    QFETCH(const QJsonObject, body);
    const auto answer = m_calls->call("POST", u"/importedNumbers"_s, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object.value("code"_L1), QJsonValue(u"400"_s));
    QCOMPARE(answer.object.value("status"_L1), QJsonValue(u"INVALID_ARGUMENT"_s));
    QTEST(violated(answer), "fields");
    QCOMPARE(read().value("code"_L1), QJsonValue(u"404"_s));
}

void TestSandboxImported::refusesANumberThatIsImportedAlready()
{
    QCOMPARE(import(m_number).status, 200);
    const auto again = import(m_number, u"other"_s);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.object.value("status"_L1), QJsonValue(u"ALREADY_EXISTS"_s));
}

void TestSandboxImported::demandsPlanAndCampaignOfAList()
{
    QCOMPARE(violated(list(QString())), QStringList({u"servicePlanId"_s, u"campaignId"_s}));
    QCOMPARE(violated(list(u"servicePlanId=plan"_s)), QStringList{u"campaignId"_s});
    import(m_number);
    import(u"+12025550135"_s, u"plan"_s, QString());
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(listed(u"servicePlanId=plan&campaignId=C1"_s), QStringList{m_number});
    QCOMPARE(listed(u"servicePlanId=plan&campaignId="_s), QStringList{u"+12025550135"_s});
    QCOMPARE(listed(u"servicePlanId=&campaignId="_s), QStringList());
    QCOMPARE(list(u"servicePlanId=plan&campaignId=C1&orderBy=phoneNumber"_s).status, 400);
    QCOMPARE(list(u"servicePlanId=plan&campaignId=C1&regionCode=SE"_s).status, 400);
}

void TestSandboxImported::searchesByPattern_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("start") << u"numberPattern.pattern=%2B1202&numberPattern.searchPattern=START"_s << 2;
    QTest::newRow("start without plus") << u"numberPattern.pattern=202&numberPattern.searchPattern=START"_s << -1;
    QTest::newRow("contain") << u"numberPattern.pattern=5550135&numberPattern.searchPattern=CONTAIN"_s << 1;
    QTest::newRow("contains is the other API's")
        << u"numberPattern.pattern=1&numberPattern.searchPattern=CONTAINS"_s << -1;
    QTest::newRow("end") << u"numberPattern.pattern=34&numberPattern.searchPattern=END"_s << 1;
    QTest::newRow("letters") << u"numberPattern.pattern=abc"_s << -1;
}

void TestSandboxImported::searchesByPattern()
{
    QFETCH(const QString, query);
    QFETCH(const int, found);
    for (const QString &number : {m_number, u"+12025550135"_s, u"+13125550136"_s})
        m_sandbox->control("PUT", u"/hosting/imported/"_s + number, {{u"servicePlanId"_s, u"plan"_s}});
    const auto answer = list(u"servicePlanId=plan&campaignId=&"_s + query);
    QCOMPARE(answer.status, found < 0 ? 400 : 200);
    QCOMPARE(answer.object.value("totalSize"_L1).toInt(-1), found);
}

void TestSandboxImported::pagesWithTokensOfTheSameQuery()
{
    for (int i = 0; i < 5; ++i)
        m_sandbox->control("PUT", u"/hosting/imported/+1202555010%1"_s.arg(i), {{u"servicePlanId"_s, u"plan"_s}});
    const QString query = u"servicePlanId=plan&campaignId=&pageSize=2"_s;
    QStringList found;
    QString token;
    for (int page = 0; page < 3; ++page) {
        const auto answer = list(query + (token.isEmpty() ? QString() : u"&pageToken="_s + token));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object.value("totalSize"_L1), QJsonValue(5));
        const QJsonArray rows = answer.object.value("importedNumbers"_L1).toArray();
        for (const auto &row : rows)
            found << row.toObject().value("phoneNumber"_L1).toString();
        if (page == 0) { // what goes before the mark shifts nothing, and what comes after it is found
            m_sandbox->control("DELETE", u"/hosting/imported/"_s + found.constFirst());
            m_sandbox->control("PUT", u"/hosting/imported/+12025550190"_s, {{u"servicePlanId"_s, u"plan"_s}});
        }
        token = QString::fromLatin1(QUrl::toPercentEncoding(answer.object.value("nextPageToken"_L1).toString()));
        QCOMPARE(token.isEmpty(), page == 2);
        if (page == 0) {
            QCOMPARE(list(u"servicePlanId=other&campaignId=&pageSize=2&pageToken="_s + token).status, 400);
            QCOMPARE(list(query + u"&pageToken=nonsense"_s).status, 400);
        }
    }
    QCOMPARE(found.size(), 6);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 6);
    QCOMPARE(list(u"servicePlanId=plan&campaignId=&pageSize=0"_s).status, 400);
}

void TestSandboxImported::answersInTwoShapes()
{
    const auto elsewhere = [&](const QString &path) {
        return m_sandbox->call(
            "GET", m_calls->url(path, u"other"_s), {}, {}, "Bearer " + m_sandbox->token().toLatin1());
    };
    const auto flat = elsewhere(u"/hostingOrders/x"_s);
    QCOMPARE(flat.status, 404);
    QCOMPARE(flat.object.value("code"_L1), QJsonValue(u"404"_s));
    const auto wrapped = elsewhere(u"/callbackConfiguration"_s);
    QCOMPARE(wrapped.status, 404);
    QCOMPARE(wrapped.object.value("error"_L1).toObject().value("code"_L1), QJsonValue(404));
    const auto anonymous
        = m_sandbox->call("GET", m_calls->url(u"/hostingOrders/x"_s, m_sandbox->info().project), {}, {}, {});
    QCOMPARE(anonymous.status, 401);
    QCOMPARE(m_calls->call("PUT", u"/importedNumbers/"_s + m_number).status, 405);
    QCOMPARE(m_calls->call("GET", u"/nothing"_s).status, 404);
}

void TestSandboxImported::hasASecretOfItsOwn()
{
    const QString path = u"/callbackConfiguration"_s;
    QVERIFY(!m_calls->call("GET", path).object.contains("hmacSecret"_L1));
    QCOMPARE(m_calls->call("PATCH", path, {{u"hmacSecret"_s, u""_s}}).status, 400);
    QCOMPARE(m_calls->call("PATCH", path, {{u"hmacSecret"_s, u"a*$"_s}}).status, 200);
    QCOMPARE(m_calls->call("GET", path).object.value("hmacSecret"_L1), QJsonValue(u"a*$"_s));
    QCOMPARE(m_sandbox->numbers("GET", path).object.value("hmacSecret"_L1), QJsonValue(QString()));
}

QTEST_GUILESS_MAIN(TestSandboxImported)
#include "tst_sandboximported.moc"
