#include "support/sandbox.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

//! Number orders: requirements, reservation, registration, attachments, review.
class TestSandboxNumberOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysThatNothingIsRequired();
    void describesRequirementsInBothForms();
    void reservesOneNumber();
    void reservesSeveralNumbers();
    void reservesNeighbours();
    void refusesWhatCannotBeOrdered_data();
    void refusesWhatCannotBeOrdered();
    void completesWithoutRequirements();
    void expiresWithItsReservation();
    void wantsACompleteRegistration();
    void takesTheTemplateForm();
    void takesAttachments();
    void refusesAttachments_data();
    void refusesAttachments();
    void refusesABigAttachment();
    void submitsOnlyWhatIsComplete();
    void blocksAPostOfficeBoxAndTakesTheOrderAgain();
    void rejectsByHandAndGivesTheNumberBack();
    void aFinalOrderTakesNothing();
    void aLostAnswerStillReserves();

private:
    support::SandboxAnswer post(const QString &path, const QJsonObject &body = {})
    {
        return m_sandbox->numbers("POST", u"/numberOrders"_s + path, body);
    }
    QJsonArray available(const QString &region, const QString &type)
    {
        const QString query = u"/availableNumbers?regionCode=%1&type=%2&size=1000"_s.arg(region, type);
        return m_sandbox->numbers("GET", query).object.value("availableNumbers"_L1).toArray();
    }
    QString offered(const QString &region, const QString &type)
    {
        return available(region, type).at(0).toObject().value("phoneNumber"_L1).toString();
    }
    static QJsonObject one(const QString &region, const QString &type, const QString &number)
    {
        return {{u"regionCode"_s, region}, {u"numberType"_s, type},
            {u"numberOrderOption"_s, QJsonObject{{u"phoneNumbers"_s, QJsonArray{number}}}}};
    }
    static QJsonObject several(const QString &region, const QString &type, const QJsonObject &option)
    {
        return {{u"regionCode"_s, region}, {u"numberType"_s, type}, {u"quantityOrderOption"_s, option}};
    }
    QString ordered(const QString &region, const QString &type)
    {
        const auto answer = post(u":createNumberOrder"_s, one(region, type, offered(region, type)));
        return answer.object.value("idNumberOrder"_L1).toString();
    }
    QJsonObject order(const QString &id) { return m_sandbox->numbers("GET", u"/numberOrders/"_s + id).object; }
    QString state(const QString &id) { return order(id).value("state"_L1).toString(); }
    support::SandboxAnswer registration(const QString &id, const QJsonObject &details)
    {
        return m_sandbox->numbers("PUT", u"/numberOrders/%1/registration"_s.arg(id), {{u"requestDetails"_s, details}});
    }
    QJsonObject registered(const QString &id)
    {
        return m_sandbox->numbers("GET", u"/numberOrders/%1/registration"_s.arg(id)).object;
    }
    support::SandboxAnswer attach(const QString &id, const QString &attachment, const QByteArray &content,
        const QString &documentType = {}, const QByteArray &fileName = "paper.pdf");
    static QStringList fields(const support::SandboxAnswer &answer);
    int charges() { return int(m_sandbox->control("GET", u"/numbers"_s).object.value("charges"_L1).toArray().size()); }
    static QJsonObject german()
    {
        return {{u"companyName"_s, u"Müller & Söhne GmbH"_s}, {u"street"_s, u"Hauptstraße"_s},
            {u"houseNumber"_s, u"7a"_s}, {u"city"_s, u"Berlin"_s}, {u"postalCode"_s, u"01067"_s}};
    }

    std::unique_ptr<support::Sandbox> m_sandbox;
};

void TestSandboxNumberOrders::init()
{
    m_sandbox = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_sandbox->isRunning());
}

support::SandboxAnswer TestSandboxNumberOrders::attach(const QString &id, const QString &attachment,
    const QByteArray &content, const QString &documentType, const QByteArray &fileName)
{
    QByteArray body = "--b0undary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n";
    if (!documentType.isEmpty())
        body += "--b0undary\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\n" + documentType.toUtf8()
            + "\r\n";
    body += "--b0undary--\r\n";
    const QUrl url(m_sandbox->info().numbers.toString()
        + u"/v1/projects/%1/numberOrders/%2/attachments/%3"_s.arg(m_sandbox->info().project, id, attachment));
    return m_sandbox->call(
        "POST", url, body, "multipart/form-data; boundary=b0undary", "Bearer " + m_sandbox->token().toLatin1());
}

QStringList TestSandboxNumberOrders::fields(const support::SandboxAnswer &answer)
{
    QStringList names;
    const QJsonObject error = answer.object.value("error"_L1).toObject();
    const QJsonObject details = error.value("details"_L1).toArray().at(0).toObject();
    for (const QJsonArray violations = details.value("fieldViolations"_L1).toArray(); const auto &entry : violations)
        names.append(entry.toObject().value("field"_L1).toString());
    return names;
}

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

void TestSandboxNumberOrders::wantsACompleteRegistration()
{
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QJsonObject details = german();
    details.remove(u"city"_s);
    details[u"postalCode"_s] = u"1067"_s;
    details[u"houseNumber"_s] = 7;
    const auto refused = registration(id, details);
    QCOMPARE(refused.status, 400);
    QStringList wrong = fields(refused);
    wrong.sort();
    QCOMPARE(wrong,
        (QStringList{u"requestDetails.city"_s, u"requestDetails.houseNumber"_s, u"requestDetails.postalCode"_s}));
    QCOMPARE(registered(id).value("requestDetails"_L1), QJsonObject());
    const auto taken = registration(id, german());
    QCOMPARE(taken.status, 200);
    QCOMPARE(taken.object.value("requestDetails"_L1), german());
    QCOMPARE(registered(id), taken.object);
    QCOMPARE(m_sandbox->numbers("GET", u"/numberOrders/01jgkbb8xywmz3hhahd76menqf"_s).status, 404);
}

void TestSandboxNumberOrders::takesTheTemplateForm()
{
    const QString id = ordered(u"AU"_s, u"MOBILE"_s);
    const QJsonObject use{{u"purposeOfTheTraffic"_s, u"OTP"_s}, {u"intendedUseOfMobileNumbers"_s, u"Log-in"_s},
        {u"iConfirmThatMyBusinessHasAValidUseCaseForThisLn"_s, u"yes"_s}};
    const QJsonObject business{{u"endBusinessName"_s, u"Kestrel"_s}, {u"endBusinessAddress"_s, u"1 George St"_s},
        {u"city"_s, u"Sydney"_s}, {u"state"_s, u"NSW"_s}, {u"country"_s, u"AU"_s}, {u"postalCode"_s, u"2000"_s}};
    const QJsonObject person{
        {u"firstName"_s, u"Dana"_s}, {u"lastName"_s, u"Whitlock"_s}, {u"phoneNumber"_s, u"+61280000000"_s}};
    QCOMPARE(fields(registration(id, {{u"data"_s, QJsonArray{QJsonArray(), business, person}}})),
        (QStringList{u"requestDetails.data[0]"_s}));
    QCOMPARE(registration(id, {{u"data"_s, QJsonArray{QJsonArray{use}, business, person}}}).status, 200);
}

void TestSandboxNumberOrders::takesAttachments()
{
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QCOMPARE(attach(id, u"proof-of-local-address"_s, "%PDF-1.4 one", u"UTILITY_BILL"_s).status, 200);
    QJsonObject entry = registered(id).value("attachments"_L1).toArray().at(0).toObject();
    QCOMPARE(entry.value("attachmentId"_L1).toString(), u"proof-of-local-address"_s);
    QCOMPARE(entry.value("fileName"_L1).toString(), u"paper.pdf"_s);
    QCOMPARE(entry.value("mimeType"_L1).toString(), u"application/pdf"_s);
    QCOMPARE(entry.value("documentType"_L1).toString(), u"UTILITY_BILL"_s);
    QCOMPARE(entry.value("uploadStatus"_L1).toString(), u"WAITING"_s);
    QVERIFY(m_sandbox->advance(u"PT5S"_s));
    entry = registered(id).value("attachments"_L1).toArray().at(0).toObject();
    QCOMPARE(entry.value("uploadStatus"_L1).toString(), u"COMPLETED"_s);
    // A second one takes its place.
    QCOMPARE(
        attach(id, u"proof-of-local-address"_s, "%PDF-1.4 two", u"COMMERCIAL_REGISTER"_s, R"(zwei \"b\".pdf)").status,
        200);
    const QJsonArray entries = registered(id).value("attachments"_L1).toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.at(0).toObject().value("fileName"_L1).toString(), u"zwei \"b\".pdf"_s);
}

void TestSandboxNumberOrders::refusesAttachments_data()
{
    QTest::addColumn<QString>("attachment");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("documentType");
    QTest::addColumn<int>("status");
    const QString proof = u"proof-of-local-address"_s;
    QTest::newRow("not asked for") << u"selfie"_s << QByteArray("%PDF-1.4") << u"UTILITY_BILL"_s << 404;
    QTest::newRow("lies about its type") << proof << QByteArray("\x89PNG\r\n\x1a\n picture") << u"UTILITY_BILL"_s
                                         << 400;
    QTest::newRow("document type") << proof << QByteArray("%PDF-1.4") << u"PASSPORT"_s << 400;
    QTest::newRow("no document type") << proof << QByteArray("%PDF-1.4") << QString() << 400;
    QTest::newRow("empty") << proof << QByteArray() << u"UTILITY_BILL"_s << 400;
}

void TestSandboxNumberOrders::refusesAttachments()
{
    QFETCH(QString, attachment);
    QFETCH(QByteArray, content);
    QFETCH(QString, documentType);
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QTEST(attach(id, attachment, content, documentType).status, "status");
    QCOMPARE(registered(id).value("attachments"_L1), QJsonArray());
}

void TestSandboxNumberOrders::refusesABigAttachment()
{
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    const QByteArray content = "%PDF-1.4" + QByteArray(qsizetype(10) * 1024 * 1024, 'x');
    const auto answer = attach(id, u"proof-of-local-address"_s, content, u"UTILITY_BILL"_s);
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.object.value("error"_L1).toObject().value("status"_L1).toString(), u"CONTENT_TOO_LARGE"_s);
}

void TestSandboxNumberOrders::submitsOnlyWhatIsComplete()
{
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QVERIFY(fields(post(u"/%1/submit"_s.arg(id))).contains(u"requestDetails.companyName"_s));
    QCOMPARE(registration(id, german()).status, 200);
    QCOMPARE(fields(post(u"/%1/submit"_s.arg(id))), (QStringList{u"attachments.proof-of-local-address"_s}));
    QCOMPARE(state(id), u"CREATED"_s);
    QCOMPARE(attach(id, u"proof-of-local-address"_s, "%PDF-1.4", u"UTILITY_BILL"_s).status, 200);
    const QJsonObject failed{{u"attachmentId"_s, u"proof-of-local-address"_s}};
    QCOMPARE(m_sandbox->control("POST", u"/numberOrders/%1/fail-upload"_s.arg(id), failed).status, 200);
    QCOMPARE(post(u"/%1/submit"_s.arg(id)).status, 400);
    QCOMPARE(attach(id, u"proof-of-local-address"_s, "%PDF-1.4", u"UTILITY_BILL"_s).status, 200);
    QCOMPARE(post(u"/%1/submit"_s.arg(id)).status, 200);
    QVERIFY(m_sandbox->advance(u"PT1H"_s));
    QCOMPARE(state(id), u"IN_REVIEW"_s);
    QVERIFY(m_sandbox->advance(u"PT3H"_s));
    QCOMPARE(state(id), u"COMPLETED"_s);
    QCOMPARE(charges(), 1);
}

void TestSandboxNumberOrders::blocksAPostOfficeBoxAndTakesTheOrderAgain()
{
    const QString id = ordered(u"GB"_s, u"LOCAL"_s);
    QJsonObject details{{u"businessName"_s, u"Harrow & Vale LLP"_s}, {u"street"_s, u"P.O. Box 12"_s},
        {u"city"_s, u"Leeds"_s}, {u"postalCode"_s, u"LS1 1AA"_s}};
    QCOMPARE(registration(id, details).status, 200);
    QCOMPARE(post(u"/%1/submit"_s.arg(id)).status, 200);
    QCOMPARE(registration(id, details).status, 400); // it is being read
    QVERIFY(m_sandbox->advance(u"PT5H"_s));
    QCOMPARE(state(id), u"BLOCKED"_s);
    const QJsonArray logs = registered(id).value("logs"_L1).toArray();
    QCOMPARE(logs.size(), 1);
    QVERIFY(logs.at(0).toObject().value("message"_L1).toString().contains("street address"_L1));
    details[u"street"_s] = u"4 Park Row"_s;
    QCOMPARE(registration(id, details).status, 200);
    QCOMPARE(post(u"/%1/submit"_s.arg(id)).status, 200);
    QVERIFY(m_sandbox->advance(u"PT5H"_s));
    QCOMPARE(state(id), u"COMPLETED"_s);
}

void TestSandboxNumberOrders::rejectsByHandAndGivesTheNumberBack()
{
    const QString number = offered(u"DE"_s, u"LOCAL"_s);
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QCOMPARE(m_sandbox->control("POST", u"/numberOrders/%1/reject"_s.arg(id), {{u"message"_s, u"No."_s}}).status, 200);
    QCOMPARE(state(id), u"REJECTED"_s);
    QCOMPARE(registered(id).value("logs"_L1).toArray().at(0).toObject().value("message"_L1).toString(), u"No."_s);
    QCOMPARE(m_sandbox->numbers("GET", u"/availableNumbers/"_s + number).status, 200);
    QCOMPARE(charges(), 0);
}

void TestSandboxNumberOrders::aFinalOrderTakesNothing()
{
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QCOMPARE(m_sandbox->control("POST", u"/numberOrders/%1/complete"_s.arg(id)).status, 200);
    QCOMPARE(registration(id, german()).status, 400);
    QCOMPARE(attach(id, u"proof-of-local-address"_s, "%PDF-1.4", u"UTILITY_BILL"_s).status, 400);
    QCOMPARE(post(u"/%1/submit"_s.arg(id)).status, 400);
    QCOMPARE(m_sandbox->control("POST", u"/numberOrders/%1/complete"_s.arg(id)).status, 422);
    QCOMPARE(charges(), 1);
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
