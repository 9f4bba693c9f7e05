#include "tables/numbers/numbersmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

class TestNumbersModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatTheServerSaid();
    void saysHowAServiceIs_data();
    void saysHowAServiceIs();
    void showsRowsAsPagesArrive();
    void losesNoPageThatComesWhileItSorts();
    void findsBy_data();
    void findsBy();
    void findsMoreAndLessAsOneTypes();
    void findsAnIdByItsName();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void sortsManyByName();
    void keepsTheCurrentRow();
    void takesOutWhatItsListNoLongerHas();
    void showsANumberAgainThatWasGone();
    void takesOutWhatIsGone();
    void ticksStayWhenRowsAreHidden();
    void ticksAMillionAtOnce();
    void exportsWhatOneWouldType();
    void looksForIdsOnly();
    void mayBeDestroyedWhileItSorts();

private:
    static QDateTime now() { return {QDate(2026, 11, 24), QTime(15, 0), Qt::UTC}; }
    static ActiveNumber number(int line, const QString &name = {});
    static std::vector<ActiveNumber> many(int count, int from = 0);
    QStringList shown() const;
    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }

    std::unique_ptr<NumbersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestNumbersModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<NumbersModel>(now);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

ActiveNumber TestNumbersModel::number(int line, const QString &name)
{
    return {.phoneNumber = u"+1208%1"_s.arg(5550000 + line),
        .displayName = name,
        .regionCode = u"US"_s,
        .type = NumberType::Local,
        .capabilities = {Capability::Sms, Capability::Voice},
        .price = Money{.currency = u"USD"_s, .amount = u"0.50"_s},
        .paymentIntervalMonths = 1,
        .nextCharge = QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC).addDays(line % 28)};
}

//! Not in order, as lists that are read at the same time come.
std::vector<ActiveNumber> TestNumbersModel::many(int count, int from)
{
    std::vector<ActiveNumber> numbers;
    for (int i = from; i < from + count; ++i)
        numbers.push_back(number(i * 7919 % 1'000'003, u"Line %1"_s.arg(i)));
    return numbers;
}

QStringList TestNumbersModel::shown() const
{
    QStringList numbers;
    for (int row = 0; row < m_model->rowCount(); ++row)
        numbers << m_model->idAt(row).right(4);
    return numbers;
}

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

void TestNumbersModel::losesNoPageThatComesWhileItSorts()
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

void TestNumbersModel::findsBy_data()
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

void TestNumbersModel::findsBy()
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

void TestNumbersModel::findsMoreAndLessAsOneTypes()
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

void TestNumbersModel::findsAnIdByItsName()
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

void TestNumbersModel::sortsByEveryColumn_data()
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

void TestNumbersModel::sortsByEveryColumn()
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

void TestNumbersModel::sortsManyByName()
{
    m_model->merge(NumberList::Local, many(21'000));
    m_model->arrangeNow();
    m_model->sort(NumbersModel::Name);
    QTRY_COMPARE(cell(20'999, NumbersModel::Name), u"Line 20999"_s);
    QCOMPARE(cell(0, NumbersModel::Name), u"Line 0"_s);
    QCOMPARE(cell(10, NumbersModel::Name), u"Line 10"_s);
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

void TestNumbersModel::looksForIdsOnly()
{
    m_model->merge(NumberList::Local, {number(1), number(2)});
    const QModelIndex start = m_model->index(0, 0);
    QCOMPARE(m_model->match(start, IdRole, number(2).phoneNumber, 1, Qt::MatchExactly).value(0).row(), 1);
    QVERIFY(m_model->match(start, IdRole, u"+1"_s, 1, Qt::MatchExactly).isEmpty());
    QVERIFY(m_model->match(start, Qt::DisplayRole, u"("_s, 1, Qt::MatchStartsWith).isEmpty());
}

void TestNumbersModel::mayBeDestroyedWhileItSorts()
{
    m_model->merge(NumberList::Local, many(21'000));
    m_model->arrangeNow();
    QVERIFY(m_model->isArranging());
    m_tester.reset();
    m_model.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestNumbersModel)
#include "tst_numbersmodel.moc"
