#include "flows/intentdata.h"
#include "support/readpdf.h"
#include "views/pages/historytext.h"
#include "views/print/evidence.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::PortNumber;
using store::IntentKind, store::OutcomeState;
using views::OrderEvidence;

namespace {

const QDateTime morning(QDate(2026, 11, 24), QTime(15, 2, 17), Qt::UTC);

//! With the environment variable EVIDENCE_PICTURES, the pages are left there as PNG, to be looked at.
void leavePictures(const QByteArray &pdf, const QString &name)
{
    const QString folder = qEnvironmentVariable("EVIDENCE_PICTURES");
    if (folder.isEmpty())
        return;
    support::ReadPdf document(pdf);
    for (int page = 0; page < std::min(document.pageCount(), 4); ++page)
        document.picture(page).save(QDir(folder).filePath(u"%1-%2.png"_s.arg(name).arg(page + 1)));
}

OrderEvidence sample(int numbers)
{
    OrderEvidence evidence{.order = {.id = {u"890192331"_s},
                               .status = domain::OrderStatus::Pending,
                               .customerReference = u"Bluefinch Dental — Q4 move"_s,
                               .onDemandActivation = true,
                               .schedule = {.date = {2026, 12, 1}, .time = {9, 0}, .zone = domain::PortZone::Eastern},
                               .createdDate = {2026, 11, 16}},
        .readAt = morning,
        .project = u"Kestrel Voice (7c1f0b52)"_s,
        .user = u"ana@desk"_s,
        .madeAt = morning.addSecs(60),
        .zone = QTimeZone("America/New_York")};
    for (int i = 0; i < numbers; ++i) {
        PortNumber number{.phoneNumber = u"+1212555%1"_s.arg(i, 4, 10, QLatin1Char('0')),
            .endUser = domain::EndUser{.name = u"Bluefinch Dental Group LLC"_s,
                .streetNumber = u"1400"_s,
                .streetName = u"Harbor"_s,
                .city = u"New York"_s,
                .state = u"NY"_s,
                .zipCode = u"02134"_s},
            .portOutInfo = domain::PortOutInfo{.pin = u"918273"_s,
                .accountNumber = u"ACCOUNT-5566778"_s,
                .accountPhoneNumber = u"+12125550100"_s,
                .authorizingName = u"J. Doe"_s,
                .authorizingDate = {2026, 11, 10}},
            .newPortOutPin = u"604512"_s,
            .status = i % 7 == 3 ? domain::NumberStatus::Rejected : domain::NumberStatus::Confirmed,
            .group = u"GW Verizon Grp1"_s};
        if (i % 7 == 3)
            number.rejectReason = u"Port-out PIN is wrong or missing. Ask the end user."_s;
        else
            number.focDate = domain::WireTime{.date = {2026, 12, 1}};
        evidence.order.numbers.push_back(number);
    }
    evidence.order.notes = {
        {.note = u"PIN not accepted for two numbers."_s, .createdTime = morning.addDays(-1), .createdBy = u"Sinch"_s},
        {.note = u"Please expedite"_s, .createdTime = morning.addSecs(-600), .createdBy = u"api"_s}};
    evidence.order.documents
        = {{.id = {u"1"_s}, .name = u"loa.pdf"_s, .description = u"Letter"_s}, {.id = {u"2"_s}, .name = u"bill.pdf"_s}};
    const auto entry = [](IntentKind kind, const QJsonObject &data, const store::Outcome &outcome) {
        store::JournalEntry made;
        made.intent = {.id = u"i"_s,
            .createdAt = morning.addSecs(-700),
            .kind = kind,
            .target = u"890192331"_s,
            .data = data,
            .user = u"ana@desk"_s};
        made.outcomes = {outcome};
        return made;
    };
    evidence.requests = {
        entry(IntentKind::AddNote, flows::intentdata::note(u"Please expedite"_s, morning),
            {.at = morning.addSecs(-699), .state = OutcomeState::Done, .httpStatus = 201, .requestId = u"req-4711"_s}),
        entry(IntentKind::UploadDocument,
            flows::intentdata::document(u"loa.pdf"_s, u"Letter"_s, 54321, QByteArray::fromHex("c0ffee"), {}),
            {.at = morning.addSecs(-650), .state = OutcomeState::Done, .httpStatus = 201}),
        entry(IntentKind::UpdateOrder, {},
            {.at = morning,
                .state = OutcomeState::Refused,
                .httpStatus = 422,
                .words = u"The order is not pending."_s})};
    evidence.events = {{.notBefore = morning.addSecs(-1000), .seenAt = morning, .text = u"2 numbers rejected"_s}};
    return evidence;
}

} // namespace

//! One order as a PDF that can be shown to somebody else.
class TestEvidencePrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIsAbout();
    void neverShowsASecret();
    void listsEveryNumber_data();
    void listsEveryNumber();
    void saysWhichDocumentsAreOurs();
    void showsWholeNotesAsPlainText();
    void saysWhatIsNotThere();
    void saysWhatWasSeenToChange();
    void hasThePaperThatWasAskedFor_data();
    void hasThePaperThatWasAskedFor();
};

void TestEvidencePrint::saysWhatItIsAbout()
{
    const QByteArray pdf = views::evidencePdf(sample(3), domain::LoaPaper::UsLetter);
    leavePictures(pdf, u"small"_s);
    const QString text = support::ReadPdf(pdf).texts().join(u'\n');
    for (const QString &words :
        {u"Evidence of a port-in order"_s, u"890192331"_s, u"Bluefinch Dental — Q4 move"_s,
            u"Kestrel Voice (7c1f0b52)"_s, u"Pending"_s, u"2026-11-24 15:02:17"_s, u"09:00 US/Eastern (14:00 UTC)"_s,
            u"On-demand"_s, u"2026-11-24 15:03:17"_s, u"10:03:17"_s, u"ana@desk"_s, u"(212) 555-0002"_s, u"Confirmed"_s,
            u"GW Verizon Grp1"_s, u"02134"_s, u"J. Doe"_s, u"PIN not accepted for two numbers."_s, u"Add note"_s,
            u"req-4711"_s, u"The order is not pending."_s, u"(422)"_s, u"2 numbers rejected"_s, u"Page 1 of"_s})
        QVERIFY2(text.simplified().contains(words), qPrintable(words + u"\n" + text));
}

void TestEvidencePrint::neverShowsASecret()
{
    const QByteArray pdf = views::evidencePdf(sample(3), domain::LoaPaper::UsLetter);
    const QString text = support::ReadPdf(pdf).texts().join(u'\n');
    for (const QString &secret : {u"918273"_s, u"604512"_s, u"5566778"_s, u"6778"_s, u"ACCOUNT-"_s})
        QVERIFY2(!text.contains(secret), qPrintable(secret));
    QVERIFY(text.contains(u"••••"_s));
}

void TestEvidencePrint::listsEveryNumber_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("forty") << 40;
    QTest::newRow("a full order") << 500;
}

void TestEvidencePrint::listsEveryNumber()
{
    QFETCH(const int, count);
    const QByteArray pdf = views::evidencePdf(sample(count), domain::LoaPaper::UsLetter);
    leavePictures(pdf, u"numbers%1"_s.arg(count));
    const QStringList texts = support::ReadPdf(pdf).texts();
    const QString all = texts.join(u'\n');
    for (int i = 0; i < count; ++i)
        QVERIFY(all.contains(u"+1212555%1"_s.arg(i, 4, 10, QLatin1Char('0'))));
    for (int page = 0; page < texts.size(); ++page) {
        QVERIFY(texts[page].contains(u"Page %1 of %2"_s.arg(page + 1).arg(texts.size())));
        QVERIFY(texts[page].contains(u"Port-in order 890192331"_s));
    }
}

void TestEvidencePrint::saysWhichDocumentsAreOurs()
{
    const QString text = support::ReadPdf(views::evidencePdf(sample(1), domain::LoaPaper::UsLetter))
                             .texts()
                             .join(u'\n')
                             .simplified()
                             .remove(u' ');
    QVERIFY2(text.contains(u"SHA-256c0ffee"_s), qPrintable(text));
    QCOMPARE(text.count(u"notsentfromthisdesk"_s), 1);
}

void TestEvidencePrint::showsWholeNotesAsPlainText()
{
    OrderEvidence evidence = sample(1);
    QString longNote;
    for (int i = 0; i < 4000; ++i)
        longNote += u"word%1 "_s.arg(i);
    evidence.order.customerReference
        = u"Großhändler Ωμέγα <b>bold</b> & Söhne, a reference that goes on and on and on until it "
          "has no room on any line of any paper"_s;
    evidence.order.notes = {{.note = longNote, .createdTime = morning},
        {.note = u"<b>Müller</b> &amp; Söhne\nsecond line Жук\u202ereversed"_s, .createdTime = morning.addSecs(1)},
        {.note = QString(300, u'x'), .createdTime = morning.addSecs(2)}};
    const QByteArray pdf = views::evidencePdf(evidence, domain::LoaPaper::A4);
    leavePictures(pdf, u"texts"_s);
    const QStringList texts = support::ReadPdf(pdf).texts();
    QVERIFY(texts.size() > 2);
    const QString all = texts.join(u' ').simplified();
    QVERIFY(all.contains(u"word0 "_s) && all.contains(u"word1999 "_s) && all.contains(u"word3999"_s));
    QVERIFY(all.contains(u"<b>Müller</b> &amp; Söhne"_s));
    QVERIFY(all.contains(u"Ωμέγα <b>bold</b>"_s));
}

void TestEvidencePrint::saysWhatIsNotThere()
{
    OrderEvidence bare{.order = {.id = {u"17"_s}, .numbers = {{.phoneNumber = u"+12125550100"_s}}}, .madeAt = morning};
    QString text = support::ReadPdf(views::evidencePdf(bare, domain::LoaPaper::UsLetter)).texts().join(u'\n');
    for (const QString &words : {u"No notes."_s, u"No documents."_s, u"Nothing: the order was made"_s, u"not stated"_s})
        QVERIFY2(text.contains(words), qPrintable(words + text));
    bare.requestsKnown = false;
    text = support::ReadPdf(views::evidencePdf(bare, domain::LoaPaper::UsLetter)).texts().join(u'\n');
    QVERIFY(text.contains(u"The journal could not be read."_s));
    QVERIFY(!text.contains(u"Nothing: the order"_s));
}

void TestEvidencePrint::saysWhatWasSeenToChange()
{
    const auto seen = [](qint64 position, const QDateTime &notBefore, domain::OrderDifference difference) {
        return store::HistoryEntry{.position = position,
            .order = {u"890192331"_s},
            .notBefore = notBefore,
            .seenAt = morning.addSecs(position * 60),
            .difference = std::move(difference)};
    };
    using Kind = domain::DifferenceKind;
    const std::vector<store::HistoryEntry> newestFirst{
        seen(3, morning, {.kind = Kind::Field, .field = u"portOutInfo.existingPortOutPin"_s, .isSecret = true}),
        seen(2, morning,
            {.kind = Kind::NumberStatus,
                .before = u"PENDING"_s,
                .after = u"REJECTED"_s,
                .numbers = {u"+12125550000"_s},
                .words = u"<b>Wrong</b> PIN"_s}),
        seen(1, {}, {.kind = Kind::FirstSeen, .after = u"PENDING"_s})};
    views::OrderEvidence evidence = sample(1);
    evidence.events = views::evidenceEvents(newestFirst);
    QCOMPARE(evidence.events.size(), 3U);
    QVERIFY(evidence.events.front().text.startsWith(u"Read for the first time"_s)); // oldest first
    const QByteArray pdf = views::evidencePdf(evidence, domain::LoaPaper::UsLetter);
    leavePictures(pdf, u"history"_s);
    const QString text = support::ReadPdf(pdf).texts().join(u'\n').simplified();
    for (const QString &words : {u"What was seen to change (3)"_s, u"first reading"_s, u"2026-11-24 15:03:17"_s,
             u"(212) 555-0000: Pending → Rejected"_s, u"<b>Wrong</b> PIN"_s, u"Port-out PIN changed"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u"\n" + text));

    evidence.events.clear();
    QVERIFY(support::ReadPdf(views::evidencePdf(evidence, domain::LoaPaper::A4))
                .texts()
                .join(u' ')
                .contains(u"has not read"_s));
    evidence.eventsKnown = false;
    QVERIFY(support::ReadPdf(views::evidencePdf(evidence, domain::LoaPaper::A4))
                .texts()
                .join(u' ')
                .contains(u"could not be read"_s));
}

void TestEvidencePrint::hasThePaperThatWasAskedFor_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<QSize>("points");
    QTest::newRow("US Letter") << int(domain::LoaPaper::UsLetter) << QSize(612, 792);
    QTest::newRow("A4") << int(domain::LoaPaper::A4) << QSize(595, 842);
}

void TestEvidencePrint::hasThePaperThatWasAskedFor()
{
    QFETCH(int, paper);
    QFETCH(QSize, points);
    const support::ReadPdf pdf(views::evidencePdf(sample(1), domain::LoaPaper(paper)));
    QCOMPARE(pdf.pageSize(), points);
}

QTEST_MAIN(TestEvidencePrint)
#include "tst_evidenceprint.moc"
