#include "sandbox/numberordercalls.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

//! Number orders: requirements, reservation, registration, attachments, review.
class TestSandboxNumberOrders : public QObject, protected NumberOrderCalls
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void saysThatNothingIsRequired();
    void describesRequirementsInBothForms();
    void reservesOneNumber();
    void reservesSeveralNumbers();
    void reservesNeighbours();
    void refusesWhatCannotBeOrdered_data();
    void refusesWhatCannotBeOrdered();
    void completesWithoutRequirements();
    void expiresWithItsReservation();
    void aLostAnswerStillReserves();
};

void TestSandboxNumberOrders::saysThatNothingIsRequired()
{
    const auto answer
        = post(u":lookupNumberRequirements"_s, {{u"regionCode"_s, u"US"_s}, {u"numberType"_s, u"LOCAL"_s}});
    QCOMPARE(answer.status, 404);
    const QString why = u"Number requirements not found"_s;
    QCOMPARE(answer.object.value("error"_L1).toObject(),
        (QJsonObject{{u"code"_s, 404}, {u"message"_s, why}, {u"status"_s, u"NOT_FOUND"_s},
            {u"details"_s,
                QJsonArray{QJsonObject{{u"type"_s, u"ResourceInfo"_s}, {u"resourceType"_s, u"NumberProduct"_s},
                    {u"resourceName"_s, u"numberRequirements"_s}, {u"owner"_s, u""_s}, {u"description"_s, why}}}}}));
    QCOMPARE(post(u":lookupNumberRequirements"_s, {{u"regionCode"_s, u"US"_s}}).status, 400);
}

void TestSandboxNumberOrders::describesRequirementsInBothForms()
{
    const auto lookup = [this](const QString &region, const QString &type) {
        return post(u":lookupNumberRequirements"_s, {{u"regionCode"_s, region}, {u"numberType"_s, type}}).object;
    };
    const QJsonObject german = lookup(u"DE"_s, u"LOCAL"_s);
    QVERIFY(german.value("fields"_L1).toObject().value("properties"_L1).toObject().contains("companyName"_L1));
    const QJsonObject attachment = german.value("attachments"_L1).toArray().at(0).toObject();
    QCOMPARE(attachment.value("mandatory"_L1), QJsonValue(true));
    QCOMPARE(attachment.value("allowedMimeTypes"_L1), (QJsonArray{u"application/pdf"_s}));
    const QJsonObject australian = lookup(u"AU"_s, u"MOBILE"_s);
    QVERIFY(!australian.contains("attachments"_L1));
    QCOMPARE(australian.value("fields"_L1).toObject().value("rules"_L1).toArray().size(), 3);
    QCOMPARE(australian.value("fields"_L1).toObject().value("attachments"_L1).toArray().size(), 1);
}

void TestSandboxNumberOrders::reservesOneNumber()
{
    const QString number = offered(u"DE"_s, u"LOCAL"_s);
    QJsonObject body = one(u"DE"_s, u"LOCAL"_s, number);
    body[u"voiceConfiguration"_s] = QJsonObject{{u"type"_s, u"EST"_s}, {u"trunkId"_s, u"trunk"_s}};
    const auto answer = post(u":createNumberOrder"_s, body);
    QCOMPARE(answer.status, 200);
    const QJsonObject made = answer.object;
    static const QRegularExpression ulid(u"^[0-9a-z]{26}$"_s);
    QVERIFY(ulid.match(made.value("idNumberOrder"_L1).toString()).hasMatch());
    QCOMPARE(made.value("state"_L1).toString(), u"CREATED"_s);
    QVERIFY(made.value("expireTime"_L1).toString().startsWith("2026-05-06T14:00:"_L1));
    QVERIFY(made.value("createTime"_L1).toString().endsWith(u'Z'));
    QCOMPARE(made.value("voiceConfiguration"_L1), body.value("voiceConfiguration"_L1));
    QVERIFY(!made.contains("callbackUrl"_L1));
    const QJsonObject row = made.value("orderNumbers"_L1).toArray().at(0).toObject();
    QCOMPARE(row.value("phoneNumber"_L1).toString(), number);
    QCOMPARE(row.value("capabilities"_L1), (QJsonArray{u"VOICE"_s}));
    QCOMPARE(row.value("numberPrice"_L1).toObject().value("monthlyPrice"_L1).toObject().value("amount"_L1).toString(),
        u"1.50"_s);
    QCOMPARE(order(made.value("idNumberOrder"_L1).toString()), made);
    // Nobody else gets it, and nothing is paid for yet.
    QCOMPARE(m_sandbox->numbers("GET", u"/availableNumbers/"_s + number).status, 404);
    QCOMPARE(post(u":createNumberOrder"_s, body).status, 400);
    QCOMPARE(charges(), 0);
}

void TestSandboxNumberOrders::reservesSeveralNumbers()
{
    const QJsonObject pattern{{u"pattern"_s, u"+1208"_s}, {u"searchPattern"_s, u"START"_s}};
    const auto answer = post(u":createNumberOrder"_s,
        several(u"US"_s, u"LOCAL"_s,
            {{u"requestedQuantity"_s, 7}, {u"numberPattern"_s, pattern}, {u"capabilities"_s, QJsonArray{u"SMS"_s}}}));
    const QJsonArray numbers = answer.object.value("orderNumbers"_L1).toArray();
    QCOMPARE(numbers.size(), 7);
    for (const auto &row : numbers)
        QVERIFY(row.toObject().value("phoneNumber"_L1).toString().startsWith("+1208"_L1));
    QCOMPARE(m_sandbox->control("GET", u"/numbers"_s).object.value("reserved"_L1).toInt(), 7);
}

void TestSandboxNumberOrders::reservesNeighbours()
{
    const auto answer = post(
        u":createNumberOrder"_s, several(u"SE"_s, u"MOBILE"_s, {{u"requestedQuantity"_s, 5}, {u"sequential"_s, true}}));
    const QJsonArray numbers = answer.object.value("orderNumbers"_L1).toArray();
    QCOMPARE(numbers.size(), 5);
    qint64 last = 0;
    for (const auto &row : numbers) {
        const qint64 digits = row.toObject().value("phoneNumber"_L1).toString().mid(1).toLongLong();
        QVERIFY(last == 0 || digits == last + 1);
        last = digits;
    }
}

void TestSandboxNumberOrders::refusesWhatCannotBeOrdered_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    const QByteArray us = R"({"regionCode":"US","numberType":"LOCAL",)";
    QTest::newRow("no region") << QByteArray(R"({"numberType":"LOCAL","quantityOrderOption":{"requestedQuantity":1}})")
                               << u"regionCode"_s;
    QTest::newRow("no such numbers") << QByteArray(
        R"({"regionCode":"SE","numberType":"TOLL_FREE","quantityOrderOption":{"requestedQuantity":1}})")
                                     << u"numberType"_s;
    QTest::newRow("no option") << us + R"("callbackUrl":"http://127.0.0.1/"})" << u"numberOrderOption"_s;
    QTest::newRow("both options") << us
            + R"("numberOrderOption":{"phoneNumbers":["+1"]},"quantityOrderOption":{"requestedQuantity":1}})"
                                  << u"numberOrderOption"_s;
    QTest::newRow("two numbers") << us + R"("numberOrderOption":{"phoneNumbers":["+12085550100","+12085550101"]}})"
                                 << u"numberOrderOption.phoneNumbers"_s;
    QTest::newRow("not available") << us + R"("numberOrderOption":{"phoneNumbers":["+12025550134"]}})"
                                   << u"numberOrderOption.phoneNumbers[0]"_s;
    QTest::newRow("too many") << us + R"("quantityOrderOption":{"requestedQuantity":101}})"
                              << u"quantityOrderOption.requestedQuantity"_s;
    QTest::newRow("none") << us + R"("quantityOrderOption":{"requestedQuantity":0}})"
                          << u"quantityOrderOption.requestedQuantity"_s;
    QTest::newRow("no plan") << us
            + R"("smsConfiguration":{"campaignId":"C"},"quantityOrderOption":{"requestedQuantity":1}})"
                             << u"smsConfiguration.servicePlanId"_s;
    QTest::newRow("no voice type") << us
            + R"("voiceConfiguration":{"appId":"a"},"quantityOrderOption":{"requestedQuantity":1}})"
                                   << u"voiceConfiguration.type"_s;
    QTest::newRow("callback") << us + R"("callbackUrl":"nowhere","quantityOrderOption":{"requestedQuantity":1}})"
                              << u"callbackUrl"_s;
}

void TestSandboxNumberOrders::refusesWhatCannotBeOrdered()
{
    QFETCH(QByteArray, body);
    const auto answer = post(u":createNumberOrder"_s, QJsonDocument::fromJson(body).object());
    QCOMPARE(answer.status, 400);
    QTEST(fields(answer).value(0), "field");
    QCOMPARE(m_sandbox->control("GET", u"/numbers"_s).object.value("reserved"_L1).toInt(), 0);
}

void TestSandboxNumberOrders::completesWithoutRequirements()
{
    QJsonObject body = one(u"US"_s, u"LOCAL"_s, offered(u"US"_s, u"LOCAL"_s));
    body[u"smsConfiguration"_s] = QJsonObject{{u"servicePlanId"_s, u"plan"_s}};
    const QJsonObject made = post(u":createNumberOrder"_s, body).object;
    const QString id = made.value("idNumberOrder"_L1).toString();
    const QString number = made.value("orderNumbers"_L1).toArray().at(0).toObject().value("phoneNumber"_L1).toString();
    const QJsonObject submitted = post(u"/%1/submit"_s.arg(id)).object;
    QCOMPARE(submitted.value("state"_L1).toString(), u"IN_REVIEW"_s);
    QVERIFY(submitted.value("expireTime"_L1).isNull());
    QVERIFY(m_sandbox->advance(u"PT1M"_s));
    QCOMPARE(state(id), u"COMPLETED"_s);
    QCOMPARE(charges(), 1);
    const QJsonObject active = m_sandbox->numbers("GET", u"/activeNumbers/"_s + number).object;
    QCOMPARE(active.value("smsConfiguration"_L1)
                 .toObject()
                 .value("scheduledProvisioning"_L1)
                 .toObject()
                 .value("servicePlanId"_L1)
                 .toString(),
        u"plan"_s);
}

void TestSandboxNumberOrders::expiresWithItsReservation()
{
    const QString number = offered(u"DE"_s, u"LOCAL"_s);
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QVERIFY(m_sandbox->advance(u"P1D"_s));
    QCOMPARE(state(id), u"CREATED"_s);
    QVERIFY(m_sandbox->advance(u"P1D"_s));
    QCOMPARE(state(id), u"EXPIRED"_s);
    QCOMPARE(m_sandbox->numbers("GET", u"/availableNumbers/"_s + number).status, 200);
    QCOMPARE(post(u"/%1/submit"_s.arg(id)).status, 400);
}

void TestSandboxNumberOrders::aLostAnswerStillReserves()
{
    const QString number = offered(u"DE"_s, u"LOCAL"_s);
    m_sandbox->addFault({{u"kind"_s, u"html"_s}, {u"status"_s, 200}, {u"path"_s, u"createNumberOrder$"_s}});
    QCOMPARE(post(u":createNumberOrder"_s, one(u"DE"_s, u"LOCAL"_s, number)).object, QJsonObject());
    const QJsonArray orders = m_sandbox->control("GET", u"/numberOrders"_s).object.value("numberOrders"_L1).toArray();
    QCOMPARE(orders.size(), 1);
    QCOMPARE(post(u":createNumberOrder"_s, one(u"DE"_s, u"LOCAL"_s, number)).status, 400);
}

QTEST_GUILESS_MAIN(TestSandboxNumberOrders)
#include "tst_sandboxnumberorders.moc"
