#include "domain/porting/rejection.h"

#include "domain/porting/rejectionwords.h"

#include <QTest>

using namespace Qt::StringLiterals;

using domain::meaningOf;
using domain::NumberStatus;
using domain::PortNumber;
using domain::PortOrder;
using domain::RejectionGroup;
using domain::RejectionKind;
using domain::RejectionWords;

namespace {

PortNumber rejected(const QString &e164, const QString &reason)
{
    return {.phoneNumber = e164, .status = {NumberStatus::Rejected, {}}, .rejectReason = reason};
}

PortOrder orderOf(std::vector<PortNumber> numbers)
{
    return {.id = {u"4711"_s}, .customerReference = u"Bluefinch"_s, .numbers = std::move(numbers)};
}

} // namespace

//! What carriers' words speak of.
class TestRejection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatTheTradeSays_data();
    void knowsWhatTheTradeSays();
    void guessesNothing_data();
    void guessesNothing();
    void comparesWholeWords();
    void looksAtNeitherCaseNorPunctuation();
    void letsTheLongestWordsTell();
    void pointsAtTheFieldsThatTheWordsName();
    void pointsAtEverythingThatAReasonSpeaksOf();
    void letsThePersonsWordsWin();
    void letsThePersonSayThatNothingIsKnown();
    void ignoresAnEntryWithoutWords();
    void knowsEveryOneOfItsOwnWords();
    void hasAFieldOrAnAnswerForEveryKind();
    void groupsByKind();
    void keepsWhatNobodyKnowsApart();
    void groupsOnlyRejectedNumbers();
    void groupsFiveHundredReasonsAtOnce();
    void draftsANoteWithoutSecrets();
    void fitsANoteIntoItsRoom_data();
    void fitsANoteIntoItsRoom();
    void tellsTheFieldsOfTheOrder();
};

void TestRejection::knowsWhatTheTradeSays_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<RejectionKind>("kind");
    const auto row
        = [](const char *reason, RejectionKind kind) { QTest::newRow(reason) << QString::fromUtf8(reason) << kind; };
    using K = RejectionKind;
    row("Address mismatch", K::Address);
    row("Service address mismatch: carrier has 412 Alder St, Ste 200", K::Address);
    row("Address doesn't match CSR", K::Address);
    row("Missing suite", K::Address);
    row("P.O. Box not accepted", K::Address);
    row("Street abbreviated on the LSR", K::Address);
    row("ZIP code mismatch", K::ZipCode);
    row("Postal code is invalid", K::ZipCode);
    row("Invalid port-out PIN", K::Pin);
    row("PIN required", K::Pin);
    row("Wrong passcode", K::Pin);
    row("Account number does not match", K::Account);
    row("Acct # required: account number missing", K::Account);
    row("Invalid account", K::Account);
    row("Number is not on the account", K::NumberNotOnAccount);
    row("TNs do not belong to the account", K::NumberNotOnAccount);
    row("End user name mismatch", K::Name);
    row("Business name does not match", K::Name);
    row("Authorizing name is not on the account", K::Authorizer);
    row("Not an authorised contact", K::Authorizer);
    row("Pending order at the losing carrier", K::PendingOrder);
    row("TN in flight", K::PendingOrder);
    row("Number not active", K::NotPortable);
    row("Number has been disconnected", K::NotPortable);
    row("Not portable", K::NotPortable);
    row("Port freeze on the account", K::Locked);
    row("Number Lock is on", K::Locked);
    row("Account has an unpaid balance", K::Balance);
    row("Bill is past due", K::Balance);
    row("Wireless: PIN and ZIP required", K::Wireless);
    row("BTN mismatch", K::BillingNumber);
    row("Billing telephone number incorrect", K::BillingNumber);
    row("Invalid reseller", K::Reseller);
    row("Past due date", K::Date);
    row("Requested date is too soon", K::Date);
    row("Duplicate request", K::Duplicate);
    row("LOA illegible", K::Letter);
    row("Letter of Authorization missing", K::Letter);
    row("DSL on the line", K::Features);
    row("TN is part of a hunt group", K::Features);
}

void TestRejection::knowsWhatTheTradeSays()
{
    QFETCH(QString, reason);
    QFETCH(RejectionKind, kind);
    const auto meaning = meaningOf(reason);
    QCOMPARE(meaning.kind, kind);
    QVERIFY(!meaning.own);
    QVERIFY(!meaning.words.isEmpty());
}

void TestRejection::guessesNothing_data()
{
    QTest::addColumn<QString>("reason");
    for (const char *reason : {"", " ", "...", "Rejected", "7300", "See remarks", "RCF7 mismatch",
             "Contact the provider", "<b>Pinball</b>", "accountable", "\u202Eladdress"})
        QTest::newRow(reason) << QString::fromUtf8(reason);
}

void TestRejection::guessesNothing()
{
    QFETCH(QString, reason);
    const auto meaning = meaningOf(reason);
    QCOMPARE(meaning.kind, RejectionKind::Other);
    QVERIFY(meaning.fields.isEmpty());
    QVERIFY(meaning.words.isEmpty());
}

void TestRejection::comparesWholeWords()
{
    QCOMPARE(meaningOf(u"Spinning"_s).kind, RejectionKind::Other);
    QCOMPARE(meaningOf(u"PIN"_s).kind, RejectionKind::Pin);
    QCOMPARE(meaningOf(u"zipper"_s).kind, RejectionKind::Other);
}

void TestRejection::looksAtNeitherCaseNorPunctuation()
{
    QCOMPARE(meaningOf(u"PORT-OUT   pin"_s).kind, RejectionKind::Pin);
    QCOMPARE(domain::foldedWords(u"Acct. # doesn’t match"_s), u"account not match"_s);
    QCOMPARE(domain::foldedWords(u"The TNs are NOT on the account!"_s), u"number not on account"_s);
}

void TestRejection::letsTheLongestWordsTell()
{
    // "address" alone would be told by "wireless account ... address" too; the longer words say what it is about.
    QCOMPARE(meaningOf(u"Account PIN"_s).kind, RejectionKind::Pin);
    QCOMPARE(meaningOf(u"Account number"_s).kind, RejectionKind::Account);
    QCOMPARE(meaningOf(u"Billing account number"_s).kind, RejectionKind::Account);
    QCOMPARE(meaningOf(u"Billing number"_s).kind, RejectionKind::BillingNumber);
}

void TestRejection::pointsAtTheFieldsThatTheWordsName()
{
    QCOMPARE(meaningOf(u"Wrong suite number"_s).fields,
        (QStringList{u"endUser.locationType1"_s, u"endUser.locationValue1"_s}));
    QCOMPARE(meaningOf(u"ZIP code mismatch"_s).fields, QStringList{u"endUser.zipCode"_s});
    QVERIFY(meaningOf(u"Address mismatch"_s).fields.contains(u"endUser.streetName"_s));
}

void TestRejection::pointsAtEverythingThatAReasonSpeaksOf()
{
    const auto meaning = meaningOf(u"Service address mismatch, and the PIN is wrong"_s);
    QCOMPARE(meaning.kind, RejectionKind::Address);
    QVERIFY(meaning.fields.contains(u"portOutInfo.existingPortOutPin"_s));
    QVERIFY(meaning.fields.contains(u"endUser.city"_s));
}

void TestRejection::letsThePersonsWordsWin()
{
    const std::vector<RejectionWords> own{{.words = u"code 8A"_s, .kind = RejectionKind::Locked},
        {.words = u"address"_s, .kind = RejectionKind::Features}};
    auto meaning = meaningOf(u"Rejected, code 8a"_s, own);
    QCOMPARE(meaning.kind, RejectionKind::Locked);
    QVERIFY(meaning.own);
    QCOMPARE(meaning.words, u"code 8A"_s);
    // Even when ours are longer.
    meaning = meaningOf(u"Service address mismatch"_s, own);
    QCOMPARE(meaning.kind, RejectionKind::Features);
    QVERIFY(meaning.fields.isEmpty());
}

void TestRejection::letsThePersonSayThatNothingIsKnown()
{
    const auto meaning = meaningOf(u"PIN pad problem"_s, {{.words = u"pin pad"_s, .kind = RejectionKind::Other}});
    QCOMPARE(meaning.kind, RejectionKind::Other);
    QVERIFY(meaning.own);
    QVERIFY(meaning.fields.isEmpty());
}

void TestRejection::ignoresAnEntryWithoutWords()
{
    const std::vector<RejectionWords> own{
        {.words = u" ... "_s, .kind = RejectionKind::Pin}, {.kind = RejectionKind::Pin}};
    QCOMPARE(meaningOf(u"anything"_s, own).kind, RejectionKind::Other);
    QCOMPARE(meaningOf({}, own).kind, RejectionKind::Other);
}

void TestRejection::knowsEveryOneOfItsOwnWords()
{
    QStringList folded;
    for (const domain::KnownWords &known : domain::knownRejectionWords()) {
        QVERIFY2(known.kind != RejectionKind::Other, qPrintable(known.words));
        QVERIFY2(!folded.contains(domain::foldedWords(known.words)), qPrintable(known.words));
        folded << domain::foldedWords(known.words);
        QVERIFY2(meaningOf(known.words).kind == known.kind, qPrintable(known.words));
    }
}

void TestRejection::hasAFieldOrAnAnswerForEveryKind()
{
    QCOMPARE(domain::rejectionKinds().size(), size_t(RejectionKind::Letter) + 1);
    for (size_t i = 0; i < domain::rejectionKinds().size(); ++i) {
        QCOMPARE(size_t(domain::rejectionKinds()[i]), i);
        QVERIFY(!domain::askOf(domain::rejectionKinds()[i]).isEmpty());
    }
}

void TestRejection::groupsByKind()
{
    const auto groups = domain::rejectionGroups(orderOf({
        rejected(u"+12125550101"_s, u"Address mismatch"_s),
        rejected(u"+12125550102"_s, u"Invalid port-out PIN"_s),
        rejected(u"+12125550103"_s, u"PIN missing"_s),
        rejected(u"+12125550104"_s, u"Invalid  port-out PIN "_s),
    }));
    QCOMPARE(groups.size(), 2U);
    QCOMPARE(groups[0].kind, RejectionKind::Pin);
    QCOMPARE(groups[0].numbers, (QStringList{u"+12125550102"_s, u"+12125550103"_s, u"+12125550104"_s}));
    QCOMPARE(groups[0].reasons.size(), 2U);
    QCOMPARE(groups[0].reasons[0].text, u"Invalid port-out PIN"_s);
    QCOMPARE(groups[0].reasons[0].numbers.size(), 2);
    QCOMPARE(groups[1].kind, RejectionKind::Address);
}

void TestRejection::keepsWhatNobodyKnowsApart()
{
    const auto groups = domain::rejectionGroups(orderOf({
        rejected(u"+12125550101"_s, u"RC 7A"_s),
        rejected(u"+12125550102"_s, u"RC 7A"_s),
        rejected(u"+12125550103"_s, u"See remarks"_s),
        rejected(u"+12125550104"_s, {}),
        rejected(u"+12125550105"_s, u"PIN"_s),
    }));
    QCOMPARE(groups.size(), 4U);
    QCOMPARE(groups[0].kind, RejectionKind::Pin);
    QCOMPARE(groups[1].kind, RejectionKind::Other);
    QCOMPARE(groups[1].numbers.size(), 2);
    QCOMPARE(groups[2].reasons.size(), 1U);
    QCOMPARE(groups[3].reasons.front().text, QString());
}

void TestRejection::groupsOnlyRejectedNumbers()
{
    PortNumber excluded = rejected(u"+12125550102"_s, u"PIN"_s);
    excluded.status.value = NumberStatus::Excluded;
    QVERIFY(domain::rejectionGroups(orderOf({})).empty());
    QVERIFY(domain::rejectionGroups(orderOf({excluded, {.phoneNumber = u"+12125550103"_s}})).empty());
}

void TestRejection::groupsFiveHundredReasonsAtOnce()
{
    std::vector<PortNumber> numbers;
    for (int i = 0; i < 500; ++i)
        numbers.push_back(rejected(u"+1212555%1"_s.arg(1000 + i), u"Remark %1 without a known word"_s.arg(i)));
    QCOMPARE(domain::rejectionGroups(orderOf(numbers)).size(), 500U);
}

void TestRejection::draftsANoteWithoutSecrets()
{
    PortNumber number = rejected(u"+12125550101"_s, u"Invalid port-out PIN"_s);
    number.portOutInfo = domain::PortOutInfo{.pin = u"918273"_s, .accountNumber = u"5566778"_s};
    const PortOrder order = orderOf({number, rejected(u"+12125550102"_s, u"PIN <b>wrong</b>"_s)});
    const auto groups = domain::rejectionGroups(order);
    const QString note = domain::draftNote(order, groups.front(), 2000);
    QVERIFY2(note.startsWith(u"Bluefinch: 2 numbers were rejected: \"Invalid port-out PIN\", \"PIN <b>wrong</b>\"."_s),
        qPrintable(note));
    QVERIFY(note.contains(u"+12125550101, +12125550102"_s));
    QVERIFY(note.endsWith(u"with the port-out PIN that the order has now."_s));
    QVERIFY(!note.contains(u"918273"_s) && !note.contains(u"5566778"_s));
}

void TestRejection::fitsANoteIntoItsRoom_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("reasonLength");
    QTest::newRow("one number") << 1 << 10;
    QTest::newRow("five hundred numbers") << 500 << 20;
    QTest::newRow("a reason of 64 KiB") << 3 << 65'536;
    QTest::newRow("both") << 500 << 65'536;
}

void TestRejection::fitsANoteIntoItsRoom()
{
    QFETCH(int, count);
    QFETCH(int, reasonLength);
    std::vector<PortNumber> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(rejected(u"+1212555%1"_s.arg(1000 + i), QString(reasonLength, u'x')));
    const PortOrder order = orderOf(numbers);
    const QString note = domain::draftNote(order, domain::rejectionGroups(order).front(), 2000);
    QVERIFY(note.size() <= 2000);
    QVERIFY(note.contains(u"+12125551000"_s));
    QVERIFY(note.endsWith(domain::askOf(RejectionKind::Other)));
    if (count > 1)
        QVERIFY2(note.contains(u"500 numbers"_s) || note.contains(u"3 numbers"_s), qPrintable(note));
}

void TestRejection::tellsTheFieldsOfTheOrder()
{
    QVERIFY(domain::isOrderField(u"resellerName"_s));
    QVERIFY(domain::isOrderField(u"desiredPortSchedule.desiredPortDate"_s));
    QVERIFY(!domain::isOrderField(u"endUser.zipCode"_s));
}

QTEST_APPLESS_MAIN(TestRejection)
#include "tst_rejection.moc"
