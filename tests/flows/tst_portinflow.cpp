#include "flows/portinflow.h"
#include "flows/submitflow.h"
#include "flows/testdesk.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

using domain::IntakeVerdict;
using domain::PortInStep;

//! A port-in from the first pasted line on, without any widget.
class TestPortInFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void carriesAPortInFromAnEmailToAnOrder();
    void judgesWhatWasPasted();
    void keepsWhatWasFixedWhenTheTextIsReadAgain();
    void forgetsAnAnswerWhenTheNumberBecomesAnother();
    void flagsNumbersOfOpenOrdersAndOtherDrafts();
    void asksOnlyAboutNumbersThatGoOn();
    void savesEveryChange();
    void savesNothingBeforeTheFirstChange();
    void savesOnLeaving();
    void opensWhereItWasLeft();
    void asksAgainWhereAnAnswerIsOld();
    void saysWhatIsDifferentNow();
    void asksNothingAgainWhileAnswersAreFresh();
    void saysWhenItCannotBeSaved();
    void showsTheProjectsDefaults();
    void goesOnWithoutDefaults();
    void fiveHundredNumbersBecomeOneOrderAndFiveHundredAndOneTwo();
    void mayBeDestroyedWhileEverythingRuns();

private:
    store::Result<std::optional<store::LoadedDraft>> load(const domain::DraftId &id)
    {
        return await(m_desk->drafts().load(m_desk->desk().profileKey, id));
    }
    bool read(flows::PortInFlow &flow, const QString &text);

    std::unique_ptr<TestDesk> m_desk;
};

void TestPortInFlow::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
}

bool TestPortInFlow::read(flows::PortInFlow &flow, const QString &text)
{
    const QSignalSpy numbersRead(&flow, &flows::PortInFlow::numbersRead);
    flow.setPastedText(text);
    return QTest::qWaitFor([&] { return numbersRead.size() > 0; }, 15'000);
}

void TestPortInFlow::carriesAPortInFromAnEmailToAnOrder()
{
    flows::PortInFlow flow(m_desk->desk());
    QVERIFY(fillIn(flow, {u"Hi, please port (312) 555-0100 and 312.555.0101,"_s, u"thanks, Ann"_s}, u"Larkspur"_s));
    flow.setVoice(
        domain::VoiceConfiguration{.type = domain::VoiceType::Est, .trunkId = u"01G65Z755AFWAKHE12NY0CQ9FH"_s});
    flow.setSms(domain::SmsConfiguration{.appId = u"sms-app"_s});
    flow.setOnDemand(true);
    for (const domain::DraftIssue &issue : flow.issues())
        QVERIFY2(issue.severity == domain::Severity::Warning, qPrintable(issue.field));
    QCOMPARE(flow.plan().size(), size_t(1));

    flows::SubmitFlow submit(m_desk->desk(), flow, m_desk->settler());
    submit.start();
    QTRY_VERIFY_WITH_TIMEOUT(submit.summary().isComplete(), 15'000);
    const domain::SubmittedOrder &order = flow.draft().orders.front();
    const auto made = m_desk->sandbox().porting("GET", u"/orders/portIns/"_s + order.orderId.text).object;
    QCOMPARE(made.value("phoneNumbers"_L1).toArray().size(), 2);
    QVERIFY(made.value("onDemandActivation"_L1).toBool());
    QVERIFY(made.value("customerOrderReference"_L1).toString().startsWith(u"Larkspur #"_s));
    QVERIFY(flow.plan().empty()); // nothing is left to order
}

void TestPortInFlow::judgesWhatWasPasted()
{
    flows::PortInFlow flow(m_desk->desk());
    QVERIFY(read(flow, u"312-555-0100\n312-555-0100\n800-555-0199\n44 20 7946 0958\n312-555-01\n"_s));
    QCOMPARE(flow.rows().size(), flow.draft().numbers.size());
    QCOMPARE(flow.rows().at(0).verdict, IntakeVerdict::NotChecked);
    QCOMPARE(flow.rows().at(1).verdict, IntakeVerdict::Duplicate);
    QCOMPARE(flow.rows().at(2).verdict, IntakeVerdict::Refused);
    flow.start();
    QTRY_COMPARE(flow.rows().at(0).verdict, IntakeVerdict::Good);
    QCOMPARE(flow.counts().goOn, 1);
    QCOMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns$"_s), 1);
}

void TestPortInFlow::keepsWhatWasFixedWhenTheTextIsReadAgain()
{
    flows::PortInFlow flow(m_desk->desk());
    QVERIFY(read(flow, u"312-555-01\n312-555-0101"_s));
    flow.fixNumber(0, u"312-555-0100"_s);
    QCOMPARE(flow.draft().numbers.at(0).e164, u"+13125550100"_s);
    domain::DraftNumber second = flow.draft().numbers.at(1);
    second.portOut = domain::PortOutInfo{.pin = u"0007"_s};
    flow.setNumber(1, second);
    QVERIFY(read(flow, u"312-555-01\n312-555-0101\n312-555-0102"_s));
    QCOMPARE(flow.draft().numbers.size(), size_t(3));
    QCOMPARE(flow.draft().numbers.at(0).e164, u"+13125550100"_s);
    QCOMPARE(flow.draft().numbers.at(1).portOut->pin, u"0007"_s);
}

void TestPortInFlow::forgetsAnAnswerWhenTheNumberBecomesAnother()
{
    flows::PortInFlow flow(m_desk->desk());
    QVERIFY(fillIn(flow, someNumbers(1)));
    QVERIFY(flow.draft().numbers.at(0).portability->portable);
    flow.fixNumber(0, u"312-555-0177"_s);
    QVERIFY(!flow.draft().numbers.at(0).portability);
}

void TestPortInFlow::flagsNumbersOfOpenOrdersAndOtherDrafts()
{
    const qint64 open = m_desk->sandbox().createOrder({u"+13125550100"_s}, u"Theirs"_s);
    const qint64 canceling = m_desk->sandbox().createOrder({u"+13125550101"_s}, u"Ending"_s);
    QVERIFY(m_desk->sandbox().change(canceling, {{u"status"_s, u"PENDING_CANCELATION"_s}}));
    {
        flows::PortInFlow other(m_desk->desk());
        other.setReference(u"Another draft"_s);
        QVERIFY(read(other, u"312-555-0102"_s));
    }
    flows::PortInFlow flow(m_desk->desk());
    flow.start();
    QVERIFY(read(flow, u"312-555-0100\n312-555-0101\n312-555-0102\n312-555-0103"_s));
    QTRY_COMPARE(flow.lookup().progress(), (flows::Progress{4, 4}));
    QTRY_COMPARE(flow.rows().at(2).reason, domain::IntakeReason::InOtherDraft);
    QCOMPARE(flow.rows().at(0).reason, domain::IntakeReason::InOpenOrder);
    QCOMPARE(flow.rows().at(0).use.id, QString::number(open));
    QCOMPARE(flow.rows().at(1).reason, domain::IntakeReason::InCancelingOrder);
    QCOMPARE(flow.rows().at(3).verdict, IntakeVerdict::Good);
}

void TestPortInFlow::asksOnlyAboutNumbersThatGoOn()
{
    flows::PortInFlow flow(m_desk->desk());
    QVERIFY(read(flow, u"312-555-0100\n312-985-0100\n800-555-0199\n312-555-0101"_s));
    flow.setRemoved({3}, true);
    flow.goTo(PortInStep::Portability);
    QVERIFY(flow.isBusy(PortInStep::Portability));
    QTRY_VERIFY(!flow.isBusy(PortInStep::Portability));
    QCOMPARE(flow.portability().progress(), (flows::Progress{2, 2}));
    QVERIFY(flow.draft().numbers.at(0).portability->portable);
    QCOMPARE(flow.draft().numbers.at(1).portability->reason, u"Number is not portable"_s);
    QVERIFY(!flow.draft().numbers.at(2).portability);

    // Known answers are not asked for again; a person may.
    flow.goTo(PortInStep::Numbers);
    flow.goTo(PortInStep::Portability);
    QTRY_VERIFY(!flow.isBusy(PortInStep::Portability));
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"portabilityChecks$"_s), 1);
    flow.checkPortability(true);
    QTRY_VERIFY(!flow.isBusy(PortInStep::Portability));
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"portabilityChecks$"_s), 2);
}

void TestPortInFlow::savesEveryChange()
{
    flows::PortInFlow flow(m_desk->desk());
    const QSignalSpy saved(&flow, &flows::PortInFlow::saved);
    flow.setReference(u"REF"_s);
    QVERIFY(!flow.isSaved());
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(flow.isSaved());
    QCOMPARE((*load(flow.draft().id))->draft.reference, u"REF"_s);
    flow.setReference(u"REF"_s); // no change
    flow.setPortOut({.pin = u"0042"_s});
    QTRY_COMPARE(saved.size(), 2);
    QCOMPARE((*load(flow.draft().id))->draft.portOut.pin, u"0042"_s);
}

void TestPortInFlow::savesNothingBeforeTheFirstChange()
{
    {
        flows::PortInFlow flow(m_desk->desk());
        flow.start();
        flow.goTo(PortInStep::Schedule);
    }
    QVERIFY(await(m_desk->drafts().list(m_desk->desk().profileKey))->empty());
}

void TestPortInFlow::savesOnLeaving()
{
    m_desk->desk().timing.autosave = std::chrono::minutes(10);
    auto flow = std::make_unique<flows::PortInFlow>(m_desk->desk());
    const domain::DraftId id = flow->draft().id;
    flow->setReference(u"Left in a hurry"_s);
    flow.reset();
    QCOMPARE((*load(id))->draft.reference, u"Left in a hurry"_s);
}

void TestPortInFlow::opensWhereItWasLeft()
{
    domain::PortInDraft left;
    {
        flows::PortInFlow flow(m_desk->desk());
        QVERIFY(fillIn(flow, someNumbers(2)));
        flow.goTo(PortInStep::Schedule);
        left = flow.draft();
    }
    const auto loaded = load(left.id);
    QVERIFY(loaded && *loaded);
    flows::PortInFlow flow(m_desk->desk(), **loaded);
    QCOMPARE(flow.step(), PortInStep::Schedule);
    QVERIFY(!flow.secretsMissing());
    QCOMPARE(flow.draft().numbers, left.numbers);
    QCOMPARE(flow.draft().portOut.pin, u"0042"_s);
    QCOMPARE(flow.draft().schedule, left.schedule);

    m_desk->drafts().setVault({});
    const auto locked = load(left.id);
    QVERIFY(flows::PortInFlow(m_desk->desk(), **locked).secretsMissing());
}

//! A draft as it was left two days ago: the sandbox says otherwise by now.
static domain::PortInDraft leftAlone(const QStringList &numbers, const QDateTime &at)
{
    domain::PortInDraft draft;
    draft.id = {u"left"_s};
    draft.step = PortInStep::Schedule;
    for (const QString &number : numbers)
        draft.numbers.push_back({.read = number,
            .e164 = number,
            .portability = domain::Portability{.phoneNumber = number, .portable = true},
            .portabilityAt = at});
    return draft;
}

void TestPortInFlow::asksAgainWhereAnAnswerIsOld()
{
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-2);
    domain::PortInDraft left = leftAlone(someNumbers(3), old);
    left.numbers[0].portabilityAt = QDateTime::currentDateTimeUtc();
    flows::PortInFlow flow(m_desk->desk(), store::LoadedDraft{.draft = left});
    flow.start();
    QTRY_VERIFY(flow.draft().numbers[1].portabilityAt > old && flow.draft().numbers[2].portabilityAt > old);
    QCOMPARE(flow.draft().numbers[0].portabilityAt, left.numbers[0].portabilityAt);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"portabilityChecks$"_s), 1);
    QCOMPARE(flow.step(), PortInStep::Schedule); // it opens where it was
    QVERIFY(flow.news().isEmpty());
}

void TestPortInFlow::saysWhatIsDifferentNow()
{
    const QString taken = someNumbers(1).front();
    const QStringList lost{u"+13129800100"_s, u"+13129800101"_s};
    const qint64 order = m_desk->sandbox().createOrder({taken}, u"Theirs"_s);
    flows::PortInFlow flow(m_desk->desk(),
        store::LoadedDraft{.draft = leftAlone(lost + QStringList{taken}, QDateTime::currentDateTimeUtc().addDays(-2))});
    QVERIFY(flow.news().isEmpty()); // nothing was asked yet
    flow.start();
    QTRY_COMPARE(flow.news().noLongerPortable, lost);
    QTRY_COMPARE(flow.news().inOrders.size(), 1U);
    QCOMPARE(flow.news().inOrders[0].order.text, QString::number(order));
    QCOMPARE(flow.news().inOrders[0].numbers, QStringList{taken});
    QVERIFY(flow.plan().empty());
    flow.setRemoved({0, 1, 2}, true); // what was taken out is no news any more
    QVERIFY(flow.news().isEmpty());
}

void TestPortInFlow::asksNothingAgainWhileAnswersAreFresh()
{
    flows::PortInFlow flow(m_desk->desk(),
        store::LoadedDraft{.draft = leftAlone(someNumbers(2), QDateTime::currentDateTimeUtc().addSecs(-3600))});
    flow.start();
    QTRY_VERIFY(flow.inUse().size() == 2);
    QVERIFY(!flow.isBusy(PortInStep::Portability));
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"portabilityChecks$"_s), 0);
}

void TestPortInFlow::saysWhenItCannotBeSaved()
{
    TestDesk desk({}, TestDesk::Store::Closed);
    flows::PortInFlow flow(desk.desk());
    const QSignalSpy failed(&flow, &flows::PortInFlow::saveFailed);
    flow.setReference(u"REF"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!flow.isSaved());
    QCOMPARE(flow.draft().reference, u"REF"_s);
    flow.save(); // and again
    QTRY_COMPARE(failed.size(), 2);
}

void TestPortInFlow::showsTheProjectsDefaults()
{
    QCOMPARE(m_desk->sandbox()
                 .porting("POST", u"/configuration"_s,
                     {{u"defaultPortTime"_s, u"11:30:00"_s}, {u"defaultPortTimeZone"_s, u"US/Pacific"_s}})
                 .status,
        200);
    flows::PortInFlow flow(m_desk->desk());
    const QSignalSpy defaults(&flow, &flows::PortInFlow::defaultsChanged);
    flow.start();
    QTRY_COMPARE(defaults.size(), 1);
    flow.setSchedule({.date = QDate(2027, 3, 3)});
    QCOMPARE(flow.effectiveSchedule().time, QTime(11, 30));
    QCOMPARE(flow.effectiveSchedule().zone.value, domain::PortZone::Pacific);
    QVERIFY(!flow.draft().schedule.time.isValid()); // what was not typed is not made up
}

void TestPortInFlow::goesOnWithoutDefaults()
{
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, u"configuration"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    flows::PortInFlow flow(m_desk->desk());
    const QSignalSpy defaults(&flow, &flows::PortInFlow::defaultsChanged);
    flow.start();
    QTRY_COMPARE(defaults.size(), 1);
    QCOMPARE(flow.defaultsError()->httpStatus, 500);
    QCOMPARE(flow.effectiveSchedule().time, QTime(9, 0));
}

void TestPortInFlow::fiveHundredNumbersBecomeOneOrderAndFiveHundredAndOneTwo()
{
    flows::PortInFlow flow(m_desk->desk());
    QVERIFY(read(flow, someNumbers(500).join(u'\n')));
    QCOMPARE(flow.plan().size(), size_t(1));
    QVERIFY(read(flow, someNumbers(501).join(u'\n')));
    QCOMPARE(flow.plan().size(), size_t(2));
}

void TestPortInFlow::mayBeDestroyedWhileEverythingRuns()
{
    const int held = m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"times"_s, 0}});
    auto flow = std::make_unique<flows::PortInFlow>(m_desk->desk());
    flow->start();
    QVERIFY(read(*flow, someNumbers(20).join(u'\n')));
    flow->goTo(PortInStep::Portability);
    flow->setPastedText(someNumbers(30).join(u'\n'));
    QVERIFY(flow->isBusy(PortInStep::Numbers) && flow->isBusy(PortInStep::Portability));
    const domain::DraftId id = flow->draft().id;
    flow.reset();
    m_desk->sandbox().removeFault(held);
    QCOMPARE((*load(id))->draft.pastedText, someNumbers(30).join(u'\n'));
}

QTEST_GUILESS_MAIN(TestPortInFlow)
#include "tst_portinflow.moc"
