#include "sandbox/numberordercalls.h"

using namespace Qt::StringLiterals;

//! What a number order wants before it is reviewed, and what the review makes of it.
class TestSandboxRegistration : public QObject, protected NumberOrderCalls
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
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
};

void TestSandboxRegistration::wantsACompleteRegistration()
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

void TestSandboxRegistration::takesTheTemplateForm()
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

void TestSandboxRegistration::takesAttachments()
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

void TestSandboxRegistration::refusesAttachments_data()
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

void TestSandboxRegistration::refusesAttachments()
{
    QFETCH(QString, attachment);
    QFETCH(QByteArray, content);
    QFETCH(QString, documentType);
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QTEST(attach(id, attachment, content, documentType).status, "status");
    QCOMPARE(registered(id).value("attachments"_L1), QJsonArray());
}

void TestSandboxRegistration::refusesABigAttachment()
{
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    const QByteArray content = "%PDF-1.4" + QByteArray(qsizetype(10) * 1024 * 1024, 'x');
    const auto answer = attach(id, u"proof-of-local-address"_s, content, u"UTILITY_BILL"_s);
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.object.value("error"_L1).toObject().value("status"_L1).toString(), u"CONTENT_TOO_LARGE"_s);
}

void TestSandboxRegistration::submitsOnlyWhatIsComplete()
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

void TestSandboxRegistration::blocksAPostOfficeBoxAndTakesTheOrderAgain()
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

void TestSandboxRegistration::rejectsByHandAndGivesTheNumberBack()
{
    const QString number = offered(u"DE"_s, u"LOCAL"_s);
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QCOMPARE(m_sandbox->control("POST", u"/numberOrders/%1/reject"_s.arg(id), {{u"message"_s, u"No."_s}}).status, 200);
    QCOMPARE(state(id), u"REJECTED"_s);
    QCOMPARE(registered(id).value("logs"_L1).toArray().at(0).toObject().value("message"_L1).toString(), u"No."_s);
    QCOMPARE(m_sandbox->numbers("GET", u"/availableNumbers/"_s + number).status, 200);
    QCOMPARE(charges(), 0);
}

void TestSandboxRegistration::aFinalOrderTakesNothing()
{
    const QString id = ordered(u"DE"_s, u"LOCAL"_s);
    QCOMPARE(m_sandbox->control("POST", u"/numberOrders/%1/complete"_s.arg(id)).status, 200);
    QCOMPARE(registration(id, german()).status, 400);
    QCOMPARE(attach(id, u"proof-of-local-address"_s, "%PDF-1.4", u"UTILITY_BILL"_s).status, 400);
    QCOMPARE(post(u"/%1/submit"_s.arg(id)).status, 400);
    QCOMPARE(m_sandbox->control("POST", u"/numberOrders/%1/complete"_s.arg(id)).status, 422);
    QCOMPARE(charges(), 1);
}

QTEST_GUILESS_MAIN(TestSandboxRegistration)
#include "tst_sandboxregistration.moc"
