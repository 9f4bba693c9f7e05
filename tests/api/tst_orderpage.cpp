#include "api/porting/orderpage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using api::Cursor;

Q_DECLARE_METATYPE(std::optional<Cursor>)

class TestOrderPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNextPage_data();
    void findsTheNextPage();
    void refusesWhatIsNoPage();
};

void TestOrderPage::findsTheNextPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("seen");
    QTest::addColumn<QString>("next"); // empty: the last page
    const QByteArray two = R"({"orders": [{"id": 1}, {"id": 2}])";
    QTest::newRow("first of pages from 1") << two + R"(, "page": 1, "totalItems": 5})" << QString() << 0 << u"2"_s;
    QTest::newRow("first of pages from 0") << two + R"(, "page": 0, "totalItems": 5})" << QString() << 0 << u"1"_s;
    QTest::newRow("in the middle") << two + R"(, "page": 2, "totalItems": 5})" << u"2"_s << 2 << u"3"_s;
    QTest::newRow("all seen") << two + R"(, "page": 2, "totalItems": 4})" << u"2"_s << 2 << QString();
    QTest::newRow("more seen than there are") << two + R"(, "page": 2, "totalItems": 3})" << u"2"_s << 2 << QString();
    QTest::newRow("empty page, whatever the total says")
        << QByteArray(R"({"orders": [], "page": 3, "totalItems": 99})") << u"3"_s << 4 << QString();
    QTest::newRow("nothing at all") << QByteArray(R"({"orders": [], "page": 1, "totalItems": 0})") << QString() << 0
                                    << QString();
    QTest::newRow("without a total") << two + R"(, "page": 1})" << QString() << 0 << u"2"_s;
    QTest::newRow("without page numbers") << two + R"(, "totalItems": 5})" << QString() << 0 << u"2"_s;
    QTest::newRow("later, without page numbers") << two + R"(, "totalItems": 5})" << u"2"_s << 2 << u"3"_s;
    QTest::newRow("page as text") << two + R"(, "page": "1", "totalItems": "5"})" << QString() << 0 << u"2"_s;
    QTest::newRow("a server that does not page") << two + R"(, "page": 1})" << u"2"_s << 2 << QString();
    QTest::newRow("unreadable rows count as seen")
        << QByteArray(R"({"orders": [{"status": "PENDING"}, 7], "page": 1, "totalItems": 5})") << QString() << 0
        << u"2"_s;
}

void TestOrderPage::findsTheNextPage()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, token);
    QFETCH(const int, seen);
    const auto outcome = api::decodeOrderPage(body, {.token = token, .seen = seen});
    QVERIFY(outcome.result);
    const auto next = outcome.result->next;
    QTEST(next ? next->token : QString(), "next");
    if (next)
        QCOMPARE(next->seen, seen + 2);
}

void TestOrderPage::refusesWhatIsNoPage()
{
    for (const QByteArray &body : {"{}"_ba, "[]"_ba, ""_ba, "<html>"_ba, R"({"orders": {}})"_ba})
        QVERIFY(!api::decodeOrderPage(body, {}).result);
}

QTEST_APPLESS_MAIN(TestOrderPage)
#include "tst_orderpage.moc"
