#include "tables/numbersmodelbench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

//!
class TestNumbersModel : public QObject, protected NumbersModelBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void saysWhatTheServerSaid();
    void saysHowAServiceIs_data();
    void saysHowAServiceIs();
    void showsRowsAsPagesArrive();
    void keepsTheCurrentRow();
    void takesOutWhatItsListNoLongerHas();
    void showsANumberAgainThatWasGone();
    void takesOutWhatIsGone();
    void ticksStayWhenRowsAreHidden();
    void ticksAMillionAtOnce();
    void exportsWhatOneWouldType();
};

void TestNumbersModel::saysWhatTheServerSaid()
{
    ActiveNumber one = number(117, u"Alerts 2"_s);
    one.sms = {.servicePlanId = u"support"_s, .campaignId = u"CDCQLGJ"_s};
    one.voice = {.type = VoiceType::Rtc, .appId = u"ivr"_s};
    one.callbackUrl = u"https://hooks.example.com"_s;
    m_model->merge(NumberList::Local, {one, number(118)});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(0, NumbersModel::Number), u"(208) 555-0117"_s);
    QCOMPARE(cell(0, NumbersModel::Number, Qt::ToolTipRole), u"+12085550117"_s);
    QCOMPARE(cell(0, NumbersModel::Name), u"Alerts 2"_s);
    QCOMPARE(cell(1, NumbersModel::Name), u"no name"_s);
    QCOMPARE(cell(0, NumbersModel::Type), u"Local"_s);
    QCOMPARE(cell(0, NumbersModel::Region), u"US"_s);
    QCOMPARE(cell(0, NumbersModel::Capabilities), u"SMS, voice"_s);
    QCOMPARE(cell(0, NumbersModel::Sms), u"support"_s);
    QCOMPARE(cell(1, NumbersModel::Sms), u"not linked"_s);
    QCOMPARE(cell(0, NumbersModel::Campaign), u"CDCQLGJ"_s);
    QCOMPARE(cell(1, NumbersModel::Campaign), u"—"_s);
    QCOMPARE(cell(0, NumbersModel::Voice), u"RTC ivr"_s);
    QCOMPARE(cell(0, NumbersModel::Price), u"0.50 USD"_s);
    QCOMPARE(cell(0, NumbersModel::NextCharge), u"6 Dec"_s);
    QCOMPARE(cell(0, NumbersModel::Expires), u"—"_s);
    QCOMPARE(cell(0, NumbersModel::Callback), u"https://hooks.example.com"_s);
    QCOMPARE(cell(0, NumbersModel::Emergency), u"not read yet"_s);
    m_model->setEmergency(one.phoneNumber, EmergencyState::None);
    QCOMPARE(cell(0, NumbersModel::Emergency), u"no address"_s);
    QCOMPARE(cell(0, NumbersModel::Sms, Qt::AccessibleTextRole), u"support, Linked"_s);
}

void TestNumbersModel::saysHowAServiceIs_data()
{
    QTest::addColumn<Open<ProvisioningStatus>>("status");
    QTest::addColumn<Meaning>("meaning");
    QTest::addColumn<QString>("said");
    QTest::newRow("waiting") << Open<ProvisioningStatus>(ProvisioningStatus::Waiting) << Meaning::Waiting
                             << u"Waiting"_s;
    QTest::newRow("at it") << Open<ProvisioningStatus>(ProvisioningStatus::InProgress) << Meaning::Waiting
                           << u"In progress"_s;
    QTest::newRow("failed") << Open<ProvisioningStatus>(ProvisioningStatus::Failed) << Meaning::Failed << u"Failed"_s;
    QTest::newRow("a word nobody knows") << Open<ProvisioningStatus>(ProvisioningStatus::Unknown, u"PAUSED"_s)
                                         << Meaning::Unknown << u"PAUSED"_s;
}

void TestNumbersModel::saysHowAServiceIs()
{
    QFETCH(const Open<ProvisioningStatus>, status);
    QFETCH(const QString, said);
    ActiveNumber one = number(1);
    one.sms.servicePlanId = u"support"_s;
    one.sms.scheduled = SmsProvisioning{
        .servicePlanId = u"alerts"_s, .status = status, .errors = {ProvisioningError::CampaignNotAvailable}};
    m_model->merge(NumberList::Local, {one});
    QCOMPARE(cell(0, NumbersModel::Sms), u"alerts"_s);
    QTEST(m_model->index(0, NumbersModel::Sms).data(MeaningRole).value<Meaning>(), "meaning");
    QCOMPARE(cell(0, NumbersModel::Sms, Qt::AccessibleTextRole), u"alerts, "_s + said);
    const QString tooltip = cell(0, NumbersModel::Sms, Qt::ToolTipRole);
    QVERIFY2(tooltip.contains(said) && tooltip.contains("campaign is not available"_L1)
            && tooltip.contains("Until then: support"_L1),
        qPrintable(tooltip));
}

void TestNumbersModel::showsRowsAsPagesArrive()
{
    constexpr int count = 23'000; // more than are sorted between two frames
    m_model->sort(NumbersModel::Number);
    for (int from = 0; from < count; from += 1000) {
        m_model->merge(NumberList::Local, many(1000, from));
        QTRY_VERIFY(m_model->rowCount() > from); // before all are there, in whatever order
    }
    m_model->arrangeNow();
    QTRY_COMPARE(m_model->rowCount(), count);
    QTRY_VERIFY(!m_model->isArranging());
    m_model->arrangeNow();
    QStringList numbers;
    for (int row = 0; row < count; ++row)
        numbers << m_model->idAt(row);
    QVERIFY(std::ranges::is_sorted(numbers));
}

void TestNumbersModel::keepsTheCurrentRow()
{
    m_model->merge(NumberList::Local, many(21'000));
    m_model->arrangeNow();
    QTRY_VERIFY(!m_model->isArranging());
    const QPersistentModelIndex current = m_model->index(12'345, NumbersModel::Name);
    const QString name = current.data().toString();
    for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
        m_model->sort(NumbersModel::Name, order);
        QTRY_VERIFY(!m_model->isArranging());
        QCOMPARE(current.data().toString(), name);
    }
    m_model->setFilter({.text = name});
    QTRY_VERIFY(m_model->rowCount() < 100);
    QCOMPARE(current.data().toString(), name);
    m_model->setFilter({.text = u"nobody"_s});
    QTRY_COMPARE(m_model->rowCount(), 0);
    QVERIFY(!current.isValid());
}

void TestNumbersModel::takesOutWhatItsListNoLongerHas()
{
    m_model->merge(NumberList::Local, {number(1), number(2)});
    m_model->merge(NumberList::Mobile, {number(3)});
    m_model->put(number(4)); // read by itself: no list was asked for it yet
    m_model->beginList(NumberList::Local);
    QCOMPARE(m_model->rowCount(), 4); // until something better is there
    m_model->merge(NumberList::Local, {number(2), number(2)});
    QCOMPARE(m_model->rowCount(), 4);
    m_model->completeList(NumberList::Local);
    QCOMPARE(shown(), (QStringList{u"0002"_s, u"0003"_s, u"0004"_s}));
    QCOMPARE(m_model->numbers(), 3);
    QVERIFY(!m_model->find(number(1).phoneNumber));
}

void TestNumbersModel::showsANumberAgainThatWasGone()
{
    m_model->merge(NumberList::Local, {number(1), number(2)});
    m_model->drop(number(1).phoneNumber);
    QCOMPARE(shown(), QStringList{u"0002"_s});
    m_model->merge(NumberList::Local, {number(1, u"back"_s)});
    QCOMPARE(shown(), (QStringList{u"0001"_s, u"0002"_s}));
    QCOMPARE(cell(0, NumbersModel::Name), u"back"_s);
}

void TestNumbersModel::takesOutWhatIsGone()
{
    m_model->merge(NumberList::Local, many(21'000));
    m_model->arrangeNow();
    QTRY_VERIFY(!m_model->isArranging());
    const QString gone = m_model->idAt(777);
    m_model->tick(gone, true);
    m_model->drop(gone);
    QCOMPARE(m_model->ticked(), 0);
    QTRY_COMPARE(m_model->rowCount(), 20'999);
    QCOMPARE(m_model->rowOf(gone), -1);
}

void TestNumbersModel::ticksStayWhenRowsAreHidden()
{
    m_model->merge(NumberList::Local, {number(1, u"one"_s), number(2, u"two"_s), number(3, u"three"_s)});
    QSignalSpy changed(m_model.get(), &NumbersModel::checkedChanged);
    QVERIFY(m_model->setData(m_model->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    m_model->tick(number(3).phoneNumber, true);
    QCOMPARE(changed.size(), 2);
    m_model->setFilter({.text = u"one"_s});
    QCOMPARE(m_model->ticked(), 2);
    QCOMPARE(m_model->tickedOnShow(), 1);
    QCOMPARE(m_model->tickedNumbers().size(), 2u);
    QCOMPARE(m_model->index(0, NumbersModel::Name).data(CheckRole).toInt(), int(Qt::Checked));
    m_model->clearTicks();
    QCOMPARE(m_model->ticked(), 0);
}

void TestNumbersModel::ticksAMillionAtOnce()
{
    m_model->merge(NumberList::Local, many(21'000));
    m_model->setFilter({.text = u"line 77"_s});
    QTRY_VERIFY(!m_model->isArranging() && m_model->rowCount() < 21'000);
    QSignalSpy changed(m_model.get(), &NumbersModel::dataChanged);
    m_model->tickAllShown();
    QCOMPARE(m_model->ticked(), m_model->rowCount());
    QCOMPARE(changed.size(), 1); // not one for each row
}

void TestNumbersModel::exportsWhatOneWouldType()
{
    ActiveNumber one = number(1);
    one.sms.servicePlanId = u"8f2c"_s;
    one.voice = {.type = VoiceType::Fax, .serviceId = u"f1"_s};
    m_model->merge(NumberList::Local, {one});
    m_model->setNames({{u"8f2c"_s, u"Clinics"_s}});
    QCOMPARE(m_model->exportRow(0).join(u'|'),
        u"+12085550001||Local|US|SMS, voice|8f2c||FAX f1||0.50 USD|2026-12-02T12:00:00Z||"_s);
    QCOMPARE(m_model->exportTitles().size(), m_model->columnCount());
}

QTEST_GUILESS_MAIN(TestNumbersModel)
#include "tst_numbersmodel.moc"
