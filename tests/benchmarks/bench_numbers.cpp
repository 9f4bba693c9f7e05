#include "tables/numbers/numberkeys.h"
#include "tables/numbers/numbersearch.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace tables;

//! A million numbers: what one keystroke and one click on a heading cost before anything is painted, and what they take
//! in memory. The goals are 16 ms, 150 ms and 150 bytes a number.
class BenchNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mergesAPageOfAThousand();
    void filters_data();
    void filters();
    void narrows();
    void sorts_data();
    void sorts();
    void ranksNames();

private:
    static constexpr int count = 1'000'000;
    static std::vector<ActiveNumber> page(int first);
    static qint64 residentBytes();

    NumberStore m_store;
};

std::vector<ActiveNumber> BenchNumbers::page(int first)
{
    std::vector<ActiveNumber> numbers;
    for (int i = first; i < first + 1000; ++i) {
        const int spread = int(qint64(i) * 7919 % count); // not in order
        ActiveNumber number{.phoneNumber = u"+1208%1"_s.arg(spread, 7, 10, QChar(u'0')),
            .displayName = i % 10 < 3 ? QString() : u"Customer %1 – Front desk"_s.arg(i % 4001),
            .regionCode = u"US"_s,
            .type = i % 7 ? NumberType::Local : NumberType::TollFree,
            .capabilities = {Capability::Sms, Capability::Voice},
            .price = Money{.currency = u"USD"_s, .amount = i % 4 ? u"0.50"_s : u"1.00"_s},
            .paymentIntervalMonths = 1,
            .nextCharge = QDateTime::fromSecsSinceEpoch(1'780'000'000 + i % 2'500'000, Qt::UTC)};
        number.sms.servicePlanId = u"plan-%1"_s.arg(i % 7);
        number.sms.campaignId = i % 8 ? u"C%1"_s.arg(i % 9) : QString();
        number.voice = {.type = VoiceType::Rtc, .appId = u"00000000-0000-0000-0000-00000000000%1"_s.arg(i % 5)};
        numbers.push_back(number);
    }
    return numbers;
}

qint64 BenchNumbers::residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

void BenchNumbers::initTestCase()
{
    const qint64 before = residentBytes();
    for (int first = 0; first < count; first += 1000)
        m_store.merge(page(first));
    QCOMPARE(m_store.size(), std::size_t(count));
    qInfo(
        "%lld bytes a number in the process, %zu counted", (residentBytes() - before) / count, m_store.bytes() / count);
}

void BenchNumbers::mergesAPageOfAThousand()
{
    const auto numbers = page(500'000);
    QBENCHMARK
    {
        QCOMPARE(m_store.merge(numbers).repeated, 1000);
    }
}

void BenchNumbers::filters_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2", "12", "9999", "desk", "customer 77", "plan-3", "(208) 055-0100", "zzz"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void BenchNumbers::filters()
{
    QFETCH(const QString, text);
    std::size_t found = 0;
    QBENCHMARK
    {
        found = matching(m_store, {.text = text}).size();
    }
    QCOMPARE(found == 0, text == u"zzz"_s);
}

//! A longer text finds among what the shorter one has found.
void BenchNumbers::narrows()
{
    const auto before = matching(m_store, {.text = u"customer 77 055"_s});
    QVERIFY(before.size() > 100);
    QBENCHMARK
    {
        QVERIFY(matching(m_store, {.text = u"customer 77 0550"_s}, before).size() < before.size());
    }
}

void BenchNumbers::sorts_data()
{
    QTest::addColumn<QString>("column");
    for (const char *column : {"number", "plan", "next charge"})
        QTest::newRow(column) << QString::fromLatin1(column);
}

void BenchNumbers::sorts()
{
    QFETCH(const QString, column);
    const auto all = matching(m_store, {});
    QBENCHMARK
    {
        auto rows = all;
        if (column == u"number"_s)
            sort(rows, keysByNumber(m_store));
        else if (column == u"plan"_s)
            sort(rows, keysByServices(m_store, [](const auto &services) { return services.sms.servicePlanId; }));
        else
            sort(rows, keysByNextCharge(m_store), Qt::DescendingOrder);
        QCOMPARE(rows.size(), all.size());
    }
}

void BenchNumbers::ranksNames()
{
    QBENCHMARK_ONCE
    {
        QCOMPARE(keysByName(m_store).size(), std::size_t(count));
    }
}

QTEST_APPLESS_MAIN(BenchNumbers)
#include "bench_numbers.moc"
