#include "domain/registrationasked.h"

using namespace Qt::StringLiterals;
using namespace domain;

//! The papers of a number order, its reservation, and what is to be done next.
class TestNumberOrderPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersPapersByWhatMustBeThere();
    void countsWhatIsMissing();
    void takesFilesByTheirType_data();
    void takesFilesByTheirType();
    void countsAReservationDown();
    void knowsTheNextStep_data();
    void knowsTheNextStep();
};

void TestNumberOrderPapers::ordersPapersByWhatMustBeThere()
{
    const NumberRequirements requirements{
        .attachments = {{.id = {u"id"_s}}, {.id = {u"bill"_s}, .mandatory = true}, {.id = {u"form"_s}}}};
    const Registration registration{
        .attachments = {{.id = {u"form"_s}, .fileName = u"form.pdf"_s}, {.id = {u"old"_s}, .fileName = u"x.pdf"_s}}};
    const auto papers = papersOf(requirements, registration);
    QCOMPARE(papers.size(), 4u);
    QCOMPARE(papers.at(0).required.id.text, u"bill"_s);
    QCOMPARE(papers.at(1).required.id.text, u"id"_s);
    QCOMPARE(papers.at(2).sent->fileName, u"form.pdf"_s);
    QVERIFY(!papers.at(3).isAsked);
    QVERIFY(isMissing(papers.at(0)));
    QVERIFY(!isMissing(papers.at(1)));
}

void TestNumberOrderPapers::countsWhatIsMissing()
{
    NumberRequirements requirements = asking(british);
    requirements.attachments = {{.id = {u"bill"_s}, .mandatory = true}};
    QCOMPARE(missingParts(requirements, {}, {}), (MissingParts{.fields = 3, .papers = 1}));
    const Registration failed{.attachments = {{.id = {u"bill"_s}, .status = UploadStatus::Failed}}};
    QCOMPARE(missingParts(requirements, {}, failed).papers, 1);
    const Registration there{.attachments = {{.id = {u"bill"_s}, .status = UploadStatus::Waiting}}};
    QCOMPARE(missingParts(requirements, {}, there).papers, 0);
    QCOMPARE(missingParts({}, {}, there), MissingParts());
}

void TestNumberOrderPapers::takesFilesByTheirType_data()
{
    QTest::addColumn<std::vector<QString>>("allowed");
    QTest::addColumn<bool>("takes");
    QTest::newRow("any") << std::vector<QString>{} << true;
    QTest::newRow("it") << std::vector<QString>{u"image/png"_s, u"Application/PDF"_s} << true;
    QTest::newRow("with a parameter") << std::vector<QString>{u"application/pdf; version=1.4"_s} << true;
    QTest::newRow("a family") << std::vector<QString>{u"application/*"_s} << true;
    QTest::newRow("another family") << std::vector<QString>{u"image/*"_s} << false;
    QTest::newRow("another") << std::vector<QString>{u"image/png"_s} << false;
}

void TestNumberOrderPapers::takesFilesByTheirType()
{
    QFETCH(const std::vector<QString>, allowed);
    QFETCH(const bool, takes);
    QCOMPARE(takesType({.allowedMimeTypes = allowed}, u"application/pdf"_s), takes);
}

void TestNumberOrderPapers::countsAReservationDown()
{
    const QDateTime now(QDate(2026, 5, 4), QTime(14, 0), Qt::UTC);
    NumberOrder order{.state = NumberOrderState::Created, .expires = now.addSecs(90)};
    QCOMPARE(reservationLeft(order, now)->count(), 90);
    QCOMPARE(reservationLeft(order, now.addSecs(100))->count(), -10);
    order.state = NumberOrderState::InReview;
    QVERIFY(!reservationLeft(order, now));
    order.state = NumberOrderState::Created;
    order.expires.reset();
    QVERIFY(!reservationLeft(order, now));
}

void TestNumberOrderPapers::knowsTheNextStep_data()
{
    QTest::addColumn<NumberOrderState>("state");
    QTest::addColumn<int>("missing");
    QTest::addColumn<NumberOrderStep>("step");
    using S = NumberOrderState;
    QTest::newRow("incomplete") << S::Created << 2 << NumberOrderStep::FillIn;
    QTest::newRow("complete") << S::Created << 0 << NumberOrderStep::Submit;
    QTest::newRow("blocked") << S::Blocked << 0 << NumberOrderStep::Fix;
    QTest::newRow("in review") << S::InReview << 2 << NumberOrderStep::Wait;
    QTest::newRow("a state of tomorrow") << S::Unknown << 0 << NumberOrderStep::Wait;
    QTest::newRow("completed") << S::Completed << 0 << NumberOrderStep::Nothing;
    QTest::newRow("rejected") << S::Rejected << 0 << NumberOrderStep::Nothing;
    QTest::newRow("expired") << S::Expired << 1 << NumberOrderStep::Nothing;
}

void TestNumberOrderPapers::knowsTheNextStep()
{
    QFETCH(const NumberOrderState, state);
    QFETCH(const int, missing);
    QFETCH(const NumberOrderStep, step);
    QVERIFY(nextStep({.state = state}, missing) == step);
}

QTEST_APPLESS_MAIN(TestNumberOrderPapers)
#include "tst_numberorderpapers.moc"
