#include "flows/fullorder.h"

#include <QTest>

using namespace fullorder;
using flows::CompletedOrder;
using flows::MemberKey;
using flows::UpdateDecisions;
using flows::UpdateKind;
using flows::UpdatePlan;

//! What an answer leaves out or masks, and what it proves of an update.
class TestUpdateAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatAnAnswerLeftOutFromTheLastSentCopy();
    void asksForWhatNobodyKnows();
    void neverKeepsAMaskedSecret();
    void findsMaskedSecrets();
    void saysWhatTheServerDidNotTake();
    void forgivesASparseAnswer();
    void judgesALostUpdate_data();
    void judgesALostUpdate();
};

void TestUpdateAnswer::takesWhatAnAnswerLeftOutFromTheLastSentCopy()
{
    PortOrder sparse = order();
    for (domain::PortNumber &number : sparse.numbers) {
        number.endUser.reset();
        number.portOutInfo.reset();
        number.voice.reset();
        number.sms.reset();
        number.features.reset();
        number.newPortOutPin.clear();
    }
    const CompletedOrder known = flows::completed(sparse, order());
    QVERIFY(known.unknown.empty());
    QVERIFY(known.taken > 0);
    QVERIFY(flows::planUpdate(order(), known, order()).items.empty());
    QCOMPARE(known.order.numbers[0].portOutInfo->pin, u"0042"_s);
    QCOMPARE(known.order.numbers[0].newPortOutPin, u"7788"_s);
}

void TestUpdateAnswer::asksForWhatNobodyKnows()
{
    PortOrder sparse = order();
    sparse.numbers[1].endUser.reset();
    sparse.numbers[1].portOutInfo.reset();
    const CompletedOrder server = flows::completed(sparse, {});
    PortOrder mine = server.order;
    mine.customerReference = u"x"_s;
    const auto open = [&] { return flows::undecided(flows::planUpdate(server.order, server, mine), {}); };
    QVERIFY(contains(open(), {second, u"endUser"_s}));
    QVERIFY(contains(open(), {second, u"portOutInfo"_s}));
    // An end user is required: no tick makes it go away.
    UpdateDecisions all;
    for (const MemberKey &key : open())
        all.confirmed.insert(key);
    const UpdatePlan plan = flows::planUpdate(server.order, server, mine);
    QCOMPARE(flows::undecided(plan, all), (std::vector<MemberKey>{{second, u"endUser"_s}}));
    mine.numbers[1].endUser = domain::EndUser{.name = u"Ann"_s};
    QVERIFY(flows::undecided(flows::planUpdate(server.order, server, mine), all).empty());
    const auto members
        = flows::membersOf(flows::updateBody(server.order, mine, flows::planUpdate(server.order, server, mine), all));
    QCOMPARE(members.at({second, u"endUser.name"_s}).toString(), u"Ann"_s);
}

void TestUpdateAnswer::neverKeepsAMaskedSecret()
{
    PortOrder masked = order();
    masked.numbers[0].portOutInfo->pin = u"••••"_s;
    masked.numbers[0].portOutInfo->accountNumber = u"****-1"_s;
    masked.numbers[1].newPortOutPin = u"XXXX"_s;
    const CompletedOrder known = flows::completed(masked, order());
    QCOMPARE(known.order.numbers[0].portOutInfo->pin, u"0042"_s);
    QCOMPARE(known.order.numbers[0].portOutInfo->accountNumber, u"A-1"_s);
    const CompletedOrder alone = flows::completed(masked, {});
    QCOMPARE(alone.order.numbers[0].portOutInfo->pin, QString());
    QVERIFY(
        std::ranges::find(alone.unknown, MemberKey{first, u"portOutInfo.existingPortOutPin"_s}) != alone.unknown.end());
    QVERIFY(flows::maskedMembers(flows::updateBody(alone.order, alone.order, {}, {})).empty());
}

void TestUpdateAnswer::findsMaskedSecrets()
{
    PortOrder typed = order();
    typed.numbers[1].portOutInfo->pin = u"••••••"_s;
    const UpdatePlan plan = flows::planUpdate(order(), whole(order()), typed);
    QCOMPARE(flows::maskedMembers(flows::updateBody(order(), typed, plan, {})),
        (std::vector<MemberKey>{{second, u"portOutInfo.existingPortOutPin"_s}}));
}

void TestUpdateAnswer::saysWhatTheServerDidNotTake()
{
    PortOrder typed = order();
    typed.numbers[0].endUser->city = u"Albany"_s;
    const UpdatePlan plan = flows::planUpdate(order(), whole(order()), typed);
    const QJsonObject body = flows::updateBody(order(), typed, plan, {});
    QVERIFY(flows::notTaken(body, typed).empty());
    const auto differs = flows::notTaken(body, order());
    QCOMPARE(differs.size(), 1U);
    QCOMPARE(differs[0].key, (MemberKey{first, u"endUser.city"_s}));
    PortOrder without = typed;
    without.numbers.pop_back();
    QCOMPARE(flows::notTaken(body, without)[0].kind, UpdateKind::Dropped);
}

void TestUpdateAnswer::forgivesASparseAnswer()
{
    PortOrder sparse = order();
    sparse.numbers[0].endUser.reset();
    sparse.numbers[0].portOutInfo->pin = u"••••"_s;
    QVERIFY(flows::notTaken(flows::updateBody(order(), order(), {}, {}), sparse).empty());
}

void TestUpdateAnswer::judgesALostUpdate_data()
{
    QTest::addColumn<Edit>("typed");
    QTest::addColumn<Edit>("now");
    QTest::addColumn<int>("evidence");
    const Edit nothing = [](PortOrder &) {};
    const Edit city = [](PortOrder &o) { o.numbers[0].endUser->city = u"Albany"_s; };
    const Edit pin = [](PortOrder &o) { o.numbers[0].portOutInfo->pin = u"0043"_s; };
    const Edit dropped = [](PortOrder &o) { o.numbers.pop_back(); };
    using flows::UpdateEvidence;
    QTest::newRow("it is there") << city << city << int(UpdateEvidence::Taken);
    QTest::newRow("it is not there") << city << nothing << int(UpdateEvidence::NotTaken);
    QTest::newRow("a number less") << dropped << dropped << int(UpdateEvidence::Taken);
    QTest::newRow("no number less") << dropped << nothing << int(UpdateEvidence::NotTaken);
    QTest::newRow("something third") << city << Edit([](PortOrder &o) { o.numbers[0].endUser->city = u"Troy"_s; })
                                     << int(UpdateEvidence::Neither);
    QTest::newRow("answered sparsely") << city << Edit([](PortOrder &o) { o.numbers[0].endUser.reset(); })
                                       << int(UpdateEvidence::Neither);
    QTest::newRow("a secret, which no reading proves") << pin << pin << int(UpdateEvidence::Neither);
}

void TestUpdateAnswer::judgesALostUpdate()
{
    QFETCH(Edit, typed);
    QFETCH(Edit, now);
    QFETCH(int, evidence);
    PortOrder mine = order();
    typed(mine);
    PortOrder read = order();
    now(read);
    const UpdatePlan plan = flows::planUpdate(order(), whole(order()), mine);
    const QJsonObject before = flows::updateBody(order(), order(), {}, {});
    const QJsonObject body = flows::updateBody(order(), mine, plan, {});
    QCOMPARE(int(flows::judgeUpdate(before, body, read)), evidence);
}

QTEST_APPLESS_MAIN(TestUpdateAnswer)
#include "tst_updateanswer.moc"
