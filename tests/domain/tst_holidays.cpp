#include "domain/holidays.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::Holiday;
using domain::HolidayCountry;

namespace {

struct Fact {
    const char *country;
    const char *name;
    const char *day;
    const char *observed;
};

// 5 U.S.C. 6103 and the Canada Labour Code, Part III, for five years.
constexpr Fact facts[]{
    {"US", "New Year's Day", "2025-01-01", "2025-01-01"},
    {"US", "Birthday of Martin Luther King, Jr.", "2025-01-20", "2025-01-20"},
    {"US", "Washington's Birthday", "2025-02-17", "2025-02-17"},
    {"US", "Memorial Day", "2025-05-26", "2025-05-26"},
    {"US", "Juneteenth", "2025-06-19", "2025-06-19"},
    {"US", "Independence Day", "2025-07-04", "2025-07-04"},
    {"US", "Labor Day", "2025-09-01", "2025-09-01"},
    {"US", "Columbus Day", "2025-10-13", "2025-10-13"},
    {"US", "Veterans Day", "2025-11-11", "2025-11-11"},
    {"US", "Thanksgiving Day", "2025-11-27", "2025-11-27"},
    {"US", "Christmas Day", "2025-12-25", "2025-12-25"},
    {"CA", "New Year's Day", "2025-01-01", "2025-01-01"},
    {"CA", "Good Friday", "2025-04-18", "2025-04-18"},
    {"CA", "Victoria Day", "2025-05-19", "2025-05-19"},
    {"CA", "Canada Day", "2025-07-01", "2025-07-01"},
    {"CA", "Labour Day", "2025-09-01", "2025-09-01"},
    {"CA", "National Day for Truth and Reconciliation", "2025-09-30", "2025-09-30"},
    {"CA", "Thanksgiving Day", "2025-10-13", "2025-10-13"},
    {"CA", "Remembrance Day", "2025-11-11", "2025-11-11"},
    {"CA", "Christmas Day", "2025-12-25", "2025-12-25"},
    {"CA", "Boxing Day", "2025-12-26", "2025-12-26"},
    {"US", "New Year's Day", "2026-01-01", "2026-01-01"},
    {"US", "Birthday of Martin Luther King, Jr.", "2026-01-19", "2026-01-19"},
    {"US", "Washington's Birthday", "2026-02-16", "2026-02-16"},
    {"US", "Memorial Day", "2026-05-25", "2026-05-25"},
    {"US", "Juneteenth", "2026-06-19", "2026-06-19"},
    {"US", "Independence Day", "2026-07-04", "2026-07-03"},
    {"US", "Labor Day", "2026-09-07", "2026-09-07"},
    {"US", "Columbus Day", "2026-10-12", "2026-10-12"},
    {"US", "Veterans Day", "2026-11-11", "2026-11-11"},
    {"US", "Thanksgiving Day", "2026-11-26", "2026-11-26"},
    {"US", "Christmas Day", "2026-12-25", "2026-12-25"},
    {"CA", "New Year's Day", "2026-01-01", "2026-01-01"},
    {"CA", "Good Friday", "2026-04-03", "2026-04-03"},
    {"CA", "Victoria Day", "2026-05-18", "2026-05-18"},
    {"CA", "Canada Day", "2026-07-01", "2026-07-01"},
    {"CA", "Labour Day", "2026-09-07", "2026-09-07"},
    {"CA", "National Day for Truth and Reconciliation", "2026-09-30", "2026-09-30"},
    {"CA", "Thanksgiving Day", "2026-10-12", "2026-10-12"},
    {"CA", "Remembrance Day", "2026-11-11", "2026-11-11"},
    {"CA", "Christmas Day", "2026-12-25", "2026-12-25"},
    {"CA", "Boxing Day", "2026-12-26", "2026-12-26"},
    {"US", "New Year's Day", "2027-01-01", "2027-01-01"},
    {"US", "Birthday of Martin Luther King, Jr.", "2027-01-18", "2027-01-18"},
    {"US", "Washington's Birthday", "2027-02-15", "2027-02-15"},
    {"US", "Memorial Day", "2027-05-31", "2027-05-31"},
    {"US", "Juneteenth", "2027-06-19", "2027-06-18"},
    {"US", "Independence Day", "2027-07-04", "2027-07-05"},
    {"US", "Labor Day", "2027-09-06", "2027-09-06"},
    {"US", "Columbus Day", "2027-10-11", "2027-10-11"},
    {"US", "Veterans Day", "2027-11-11", "2027-11-11"},
    {"US", "Thanksgiving Day", "2027-11-25", "2027-11-25"},
    {"US", "Christmas Day", "2027-12-25", "2027-12-24"},
    {"CA", "New Year's Day", "2027-01-01", "2027-01-01"},
    {"CA", "Good Friday", "2027-03-26", "2027-03-26"},
    {"CA", "Victoria Day", "2027-05-24", "2027-05-24"},
    {"CA", "Canada Day", "2027-07-01", "2027-07-01"},
    {"CA", "Labour Day", "2027-09-06", "2027-09-06"},
    {"CA", "National Day for Truth and Reconciliation", "2027-09-30", "2027-09-30"},
    {"CA", "Thanksgiving Day", "2027-10-11", "2027-10-11"},
    {"CA", "Remembrance Day", "2027-11-11", "2027-11-11"},
    {"CA", "Christmas Day", "2027-12-25", "2027-12-25"},
    {"CA", "Boxing Day", "2027-12-26", "2027-12-26"},
    {"US", "New Year's Day", "2028-01-01", "2027-12-31"},
    {"US", "Birthday of Martin Luther King, Jr.", "2028-01-17", "2028-01-17"},
    {"US", "Washington's Birthday", "2028-02-21", "2028-02-21"},
    {"US", "Memorial Day", "2028-05-29", "2028-05-29"},
    {"US", "Juneteenth", "2028-06-19", "2028-06-19"},
    {"US", "Independence Day", "2028-07-04", "2028-07-04"},
    {"US", "Labor Day", "2028-09-04", "2028-09-04"},
    {"US", "Columbus Day", "2028-10-09", "2028-10-09"},
    {"US", "Veterans Day", "2028-11-11", "2028-11-10"},
    {"US", "Thanksgiving Day", "2028-11-23", "2028-11-23"},
    {"US", "Christmas Day", "2028-12-25", "2028-12-25"},
    {"CA", "New Year's Day", "2028-01-01", "2028-01-01"},
    {"CA", "Good Friday", "2028-04-14", "2028-04-14"},
    {"CA", "Victoria Day", "2028-05-22", "2028-05-22"},
    {"CA", "Canada Day", "2028-07-01", "2028-07-01"},
    {"CA", "Labour Day", "2028-09-04", "2028-09-04"},
    {"CA", "National Day for Truth and Reconciliation", "2028-09-30", "2028-09-30"},
    {"CA", "Thanksgiving Day", "2028-10-09", "2028-10-09"},
    {"CA", "Remembrance Day", "2028-11-11", "2028-11-11"},
    {"CA", "Christmas Day", "2028-12-25", "2028-12-25"},
    {"CA", "Boxing Day", "2028-12-26", "2028-12-26"},
    {"US", "New Year's Day", "2029-01-01", "2029-01-01"},
    {"US", "Birthday of Martin Luther King, Jr.", "2029-01-15", "2029-01-15"},
    {"US", "Washington's Birthday", "2029-02-19", "2029-02-19"},
    {"US", "Memorial Day", "2029-05-28", "2029-05-28"},
    {"US", "Juneteenth", "2029-06-19", "2029-06-19"},
    {"US", "Independence Day", "2029-07-04", "2029-07-04"},
    {"US", "Labor Day", "2029-09-03", "2029-09-03"},
    {"US", "Columbus Day", "2029-10-08", "2029-10-08"},
    {"US", "Veterans Day", "2029-11-11", "2029-11-12"},
    {"US", "Thanksgiving Day", "2029-11-22", "2029-11-22"},
    {"US", "Christmas Day", "2029-12-25", "2029-12-25"},
    {"CA", "New Year's Day", "2029-01-01", "2029-01-01"},
    {"CA", "Good Friday", "2029-03-30", "2029-03-30"},
    {"CA", "Victoria Day", "2029-05-21", "2029-05-21"},
    {"CA", "Canada Day", "2029-07-01", "2029-07-01"},
    {"CA", "Labour Day", "2029-09-03", "2029-09-03"},
    {"CA", "National Day for Truth and Reconciliation", "2029-09-30", "2029-09-30"},
    {"CA", "Thanksgiving Day", "2029-10-08", "2029-10-08"},
    {"CA", "Remembrance Day", "2029-11-11", "2029-11-11"},
    {"CA", "Christmas Day", "2029-12-25", "2029-12-25"},
    {"CA", "Boxing Day", "2029-12-26", "2029-12-26"},
};

HolidayCountry countryOf(const Fact &fact)
{
    return QByteArrayView(fact.country) == "US" ? HolidayCountry::Us : HolidayCountry::Ca;
}

QDate dateOf(const char *iso)
{
    return QDate::fromString(QLatin1StringView(iso), Qt::ISODate);
}

} // namespace

class TestHolidays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryHoliday_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(facts)); ++i)
            QTest::addRow("%s %s %s", facts[i].country, facts[i].day, facts[i].name) << i;
    }

    void knowsEveryHoliday()
    {
        QFETCH(int, index);
        const Fact &fact = facts[index];
        const HolidayCountry country = countryOf(fact);
        for (const char *const iso : {fact.day, fact.observed}) {
            const std::optional<Holiday> holiday = domain::holidayOn(dateOf(iso), country);
            QVERIFY(holiday);
            QCOMPARE(domain::holidayName(holiday->kind, country), QString::fromLatin1(fact.name));
            QCOMPARE(holiday->day, dateOf(fact.day));
            QCOMPARE(holiday->observed, dateOf(fact.observed));
        }
    }

    void knowsNoOthers()
    {
        for (const HolidayCountry country : {HolidayCountry::Us, HolidayCountry::Ca}) {
            std::vector<Holiday> computed;
            for (int year = 2025; year <= 2029; ++year) {
                const std::vector<Holiday> all = domain::holidays(country, year);
                QVERIFY(std::is_sorted(
                    all.begin(), all.end(), [](const Holiday &a, const Holiday &b) { return a.day < b.day; }));
                computed.insert(computed.end(), all.begin(), all.end());
            }
            const auto known = std::count_if(
                std::begin(facts), std::end(facts), [country](const Fact &f) { return countryOf(f) == country; });
            QCOMPARE(std::ptrdiff_t(computed.size()), std::ptrdiff_t(known));
        }
    }

    void beginsHolidaysWhenTheLawDid()
    {
        QVERIFY(!domain::holidayOn(QDate(2020, 6, 19), HolidayCountry::Us));
        QVERIFY(!domain::holidayOn(QDate(2020, 9, 30), HolidayCountry::Ca));
    }

    void findsEaster_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::newRow("earliest in two centuries") << QDate(1818, 3, 22);
        QTest::newRow("late") << QDate(2038, 4, 25);
        QTest::newRow("2000") << QDate(2000, 4, 23);
        QTest::newRow("2024") << QDate(2024, 3, 31);
        QTest::newRow("2026") << QDate(2026, 4, 5);
    }

    void findsEaster()
    {
        QFETCH(QDate, day);
        QCOMPARE(domain::easter(day.year()), day);
    }

    void takesOrdinaryAndInvalidDays()
    {
        QVERIFY(!domain::holidayOn(QDate(2026, 11, 24), HolidayCountry::Us));
        QVERIFY(!domain::holidayOn(QDate(), HolidayCountry::Ca));
    }
};

QTEST_APPLESS_MAIN(TestHolidays)
#include "tst_holidays.moc"
