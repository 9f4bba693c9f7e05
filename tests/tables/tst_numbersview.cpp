#include "tables/numbersmodelbench.h"

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

//! What the model of the inventory shows of its numbers, and in which order.
class TestNumbersView : public QObject, protected NumbersModelBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void losesNoPageThatComesWhileItSorts();
    void findsBy_data();
    void findsBy();
    void findsMoreAndLessAsOneTypes();
    void findsAnIdByItsName();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void sortsManyByName();
    void looksForIdsOnly();
    void mayBeDestroyedWhileItSorts();
};

void TestNumbersView::losesNoPageThatComesWhileItSorts()
{
    m_model->merge(NumberList::Local, many(21'000));
    m_model->arrangeNow();
    QVERIFY(m_model->isArranging());
    m_model->merge(NumberList::Local, many(500, 21'000));
    m_model->drop(number(0).phoneNumber);
    m_model->setFilter({.text = u"line"_s});
    QTRY_COMPARE(m_model->rowCount(), 21'499);
    QCOMPARE(m_model->numbers(), 21'499);
}

void TestNumbersView::findsBy_data()
{
    QTest::addColumn<InventoryFilter>("filter");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing") << InventoryFilter() << QStringList{u"0001"_s, u"0002"_s, u"0003"_s, u"0004"_s, u"0005"_s};
    QTest::newRow("text") << InventoryFilter{.text = u"front"_s} << QStringList{u"0001"_s};
    QTest::newRow("type") << InventoryFilter{.type = NumberType::TollFree} << QStringList{u"0002"_s};
    QTest::newRow("type nobody knows") << InventoryFilter{.type = {NumberType::Unknown, u"PAGER"_s}}
                                       << QStringList{u"0005"_s};
    QTest::newRow("region") << InventoryFilter{.region = u"CA"_s} << QStringList{u"0003"_s};
    QTest::newRow("capability") << InventoryFilter{.capability = Capability::Voice}
                                << QStringList{u"0001"_s, u"0002"_s, u"0004"_s, u"0005"_s};
    QTest::newRow("plan") << InventoryFilter{.plan = u"gold"_s} << QStringList{u"0001"_s};
    QTest::newRow("plan on its way") << InventoryFilter{.plan = u"silver"_s} << QStringList{u"0002"_s};
    QTest::newRow("campaign") << InventoryFilter{.campaign = u"C1"_s} << QStringList{u"0003"_s};
    QTest::newRow("voice") << InventoryFilter{.voice = u"ivr"_s} << QStringList{u"0004"_s};
    QTest::newRow("linked") << InventoryFilter{.state = NumberState::Linked}
                            << QStringList{u"0001"_s, u"0003"_s, u"0004"_s};
    QTest::newRow("not linked") << InventoryFilter{.state = NumberState::NotLinked}
                                << QStringList{u"0002"_s, u"0005"_s};
    QTest::newRow("provisioning") << InventoryFilter{.state = NumberState::Provisioning} << QStringList{u"0002"_s};
    QTest::newRow("failed") << InventoryFilter{.state = NumberState::Failed} << QStringList{u"0004"_s};
    QTest::newRow("no campaign") << InventoryFilter{.state = NumberState::NoCampaign} << QStringList{u"0001"_s};
    QTest::newRow("released") << InventoryFilter{.state = NumberState::Released} << QStringList{u"0005"_s};
    QTest::newRow("two things") << InventoryFilter{.text = u"555"_s, .region = u"CA"_s} << QStringList{u"0003"_s};
    QTest::newRow("nobody") << InventoryFilter{.plan = u"gold"_s, .state = NumberState::Failed} << QStringList();
}

void TestNumbersView::findsBy()
{
    QFETCH(const InventoryFilter, filter);
    std::vector<ActiveNumber> numbers;
    for (int i = 1; i <= 5; ++i)
        numbers.push_back(number(i));
    numbers[0].displayName = u"Front desk"_s;
    numbers[0].sms.servicePlanId = u"gold"_s;
    numbers[1].type = NumberType::TollFree;
    numbers[1].sms.scheduled = SmsProvisioning{.servicePlanId = u"silver"_s, .status = ProvisioningStatus::InProgress};
    numbers[2].regionCode = u"CA"_s;
    numbers[2].capabilities = {Capability::Sms};
    numbers[2].sms = {.servicePlanId = u"bronze"_s, .campaignId = u"C1"_s};
    numbers[3].voice = {.type = VoiceType::Rtc,
        .appId = u"ivr"_s,
        .scheduled = VoiceProvisioning{.type = VoiceType::Est, .status = ProvisioningStatus::Failed}};
    numbers[4].type = {NumberType::Unknown, u"PAGER"_s};
    numbers[4].expires = now().addDays(9);
    m_model->merge(NumberList::Local, numbers);
    m_model->setFilter(filter);
    QTEST(shown(), "found");
}

void TestNumbersView::findsMoreAndLessAsOneTypes()
{
    std::vector<ActiveNumber> numbers = many(21'000);
    m_model->merge(NumberList::Local, numbers);
    m_model->sort(NumbersModel::Name, Qt::DescendingOrder);
    for (const QString &text : {u"l"_s, u"line 12"_s, u"line 1234"_s, u"line 12"_s, QString(), u"LINE 2099"_s}) {
        m_model->setFilter({.text = text});
        const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
        int expected = 0;
        for (const ActiveNumber &each : numbers) {
            const QString hay
                = each.displayName.toLower() % u'\n' % each.phoneNumber % u'\n' % "us\nlocal\nsms\nvoice"_L1;
            expected += std::ranges::all_of(words, [&hay](const QString &word) { return hay.contains(word); }) ? 1 : 0;
        }
        QTRY_VERIFY(!m_model->isArranging());
        QCOMPARE(m_model->rowCount(), expected);
        for (int row = 1; row < std::min(200, m_model->rowCount()); ++row)
            QVERIFY(naturalKey(cell(row - 1, NumbersModel::Name)) >= naturalKey(cell(row, NumbersModel::Name)));
    }
}

void TestNumbersView::findsAnIdByItsName()
{
    ActiveNumber one = number(1);
    one.sms.servicePlanId = u"8f2c"_s;
    m_model->merge(NumberList::Local, {one, number(2)});
    m_model->setNames({{u"8f2c"_s, u"Clinics"_s}});
    QCOMPARE(cell(0, NumbersModel::Sms), u"Clinics"_s);
    m_model->setFilter({.text = u"clini"_s});
    QCOMPARE(shown(), QStringList{u"0001"_s});
    m_model->setFilter({.text = u"8f2c"_s});
    QCOMPARE(shown(), QStringList{u"0001"_s});
}

void TestNumbersView::sortsByEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    const auto row = [](NumbersModel::ColumnIndex column, const QString &order) {
        QTest::newRow(qPrintable(NumbersModel(now).columnInfo(column).key)) << int(column) << order.split(u' ');
    };
    // The first is small, the second is large, the third has none: it comes last in either order.
    row(NumbersModel::Number, u"0001 0002 0003"_s);
    row(NumbersModel::Name, u"0001 0002 0003"_s);
    row(NumbersModel::Type, u"0001 0002 0003"_s);
    row(NumbersModel::Region, u"0001 0002 0003"_s);
    row(NumbersModel::Capabilities, u"0001 0002 0003"_s);
    row(NumbersModel::Sms, u"0001 0002 0003"_s);
    row(NumbersModel::Campaign, u"0001 0002 0003"_s);
    row(NumbersModel::Voice, u"0001 0002 0003"_s);
    row(NumbersModel::Emergency, u"0001 0002 0003"_s);
    row(NumbersModel::Price, u"0001 0002 0003"_s);
    row(NumbersModel::NextCharge, u"0001 0002 0003"_s);
    row(NumbersModel::Expires, u"0001 0002 0003"_s);
    row(NumbersModel::Callback, u"0001 0002 0003"_s);
}

void TestNumbersView::sortsByEveryColumn()
{
    QFETCH(const int, column);
    QFETCH(QStringList, ascending);
    ActiveNumber low = number(1, u"Line 9"_s);
    low.regionCode = u"CA"_s;
    low.type = NumberType::Local;
    low.capabilities = {Capability::Sms};
    low.price = Money{.currency = u"USD"_s, .amount = u"0.45"_s};
    low.sms = {.servicePlanId = u"plan 9"_s, .campaignId = u"C9"_s};
    low.voice = {.type = VoiceType::Est, .trunkId = u"a"_s};
    low.nextCharge = now();
    low.expires = now();
    low.callbackUrl = u"https://a"_s;
    ActiveNumber high = number(2, u"line 10"_s);
    high.regionCode = u"US"_s;
    high.type = NumberType::Mobile;
    high.price = Money{.currency = u"USD"_s, .amount = u"0.5"_s};
    high.sms = {.servicePlanId = u"Plan 10"_s, .campaignId = u"C10"_s};
    high.voice = {.type = VoiceType::Rtc, .appId = u"a"_s};
    high.nextCharge = now().addDays(1);
    high.expires = now().addDays(1);
    high.callbackUrl = u"https://b"_s;
    ActiveNumber none = number(3);
    none.regionCode.clear();
    none.type = {NumberType::Unknown, u"X"_s};
    none.capabilities = {{Capability::Unknown, u"X"_s}};
    none.price.reset();
    none.nextCharge.reset();
    m_model->merge(NumberList::Local, {high, none, low});
    m_model->setEmergency(low.phoneNumber, EmergencyState::None);
    m_model->setEmergency(high.phoneNumber, EmergencyState::Set);
    m_model->sort(column, Qt::AscendingOrder);
    QCOMPARE(shown(), ascending);
    m_model->sort(column, Qt::DescendingOrder);
    std::swap(ascending[0], ascending[1]);
    const bool alwaysSet
        = column == NumbersModel::Number || column == NumbersModel::Type || column == NumbersModel::Capabilities;
    if (alwaysSet)
        ascending.move(2, 0);
    QCOMPARE(shown(), ascending);
}

void TestNumbersView::sortsManyByName()
{
    m_model->merge(NumberList::Local, many(21'000));
    m_model->arrangeNow();
    m_model->sort(NumbersModel::Name);
    QTRY_COMPARE(cell(20'999, NumbersModel::Name), u"Line 20999"_s);
    QCOMPARE(cell(0, NumbersModel::Name), u"Line 0"_s);
    QCOMPARE(cell(10, NumbersModel::Name), u"Line 10"_s);
}

void TestNumbersView::looksForIdsOnly()
{
    m_model->merge(NumberList::Local, {number(1), number(2)});
    const QModelIndex start = m_model->index(0, 0);
    QCOMPARE(m_model->match(start, IdRole, number(2).phoneNumber, 1, Qt::MatchExactly).value(0).row(), 1);
    QVERIFY(m_model->match(start, IdRole, u"+1"_s, 1, Qt::MatchExactly).isEmpty());
    QVERIFY(m_model->match(start, Qt::DisplayRole, u"("_s, 1, Qt::MatchStartsWith).isEmpty());
}

void TestNumbersView::mayBeDestroyedWhileItSorts()
{
    m_model->merge(NumberList::Local, many(21'000));
    m_model->arrangeNow();
    QVERIFY(m_model->isArranging());
    m_tester.reset();
    m_model.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestNumbersView)
#include "tst_numbersview.moc"
