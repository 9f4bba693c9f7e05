#include "api/numbers/activenumberpage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestActiveNumberPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNextPage_data();
    void findsTheNextPage();
    void refusesWhatIsNoPage();
};

void TestActiveNumberPage::findsTheNextPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("next"); // empty: the last page
    QTest::addColumn<int>("seen");
    const QByteArray two = R"({"activeNumbers": [{"phoneNumber": "+1"}, {"phoneNumber": "+2"}])";
    QTest::newRow("first") << two + R"(, "nextPageToken": "b", "totalSize": 5})" << QString() << u"b"_s << 2;
    QTest::newRow("in the middle") << two + R"(, "nextPageToken": "c", "totalSize": 5})" << u"b"_s << u"c"_s << 2;
    QTest::newRow("last") << two + R"(, "nextPageToken": "", "totalSize": 5})" << u"c"_s << QString() << 0;
    QTest::newRow("last, without a token") << two + R"(, "totalSize": 5})" << u"c"_s << QString() << 0;
    QTest::newRow("last, with null") << two + R"(, "nextPageToken": null})" << u"c"_s << QString() << 0;
    QTest::newRow("whatever the total says")
        << two + R"(, "nextPageToken": "b", "totalSize": 1})" << QString() << u"b"_s << 2;
    QTest::newRow("an empty page in between")
        << R"({"activeNumbers": [], "nextPageToken": "c", "totalSize": 5})"_ba << u"b"_s << u"c"_s << 0;
    QTest::newRow("the same page for ever") << two + R"(, "nextPageToken": "b"})" << u"b"_s << QString() << 0;
    QTest::newRow("rows that cannot be read count")
        << R"({"activeNumbers": [{"phoneNumber": "+1"}, 7, {}], "nextPageToken": "b"})"_ba << QString() << u"b"_s << 3;
    QTest::newRow("parts of a row that cannot be read do not")
        << R"({"activeNumbers": [{"phoneNumber": "+1", "capability": [1, 2]}], "nextPageToken": "b"})"_ba << QString()
        << u"b"_s << 1;
}

void TestActiveNumberPage::findsTheNextPage()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, asked);
    QFETCH(const int, seen);
    const auto outcome = api::decodeActiveNumberPage(body, {.token = asked, .seen = 10});
    QVERIFY(outcome.result);
    const auto next = outcome.result->next;
    QTEST(next ? next->token : QString(), "next");
    if (next)
        QCOMPARE(next->seen, 10 + seen);
}

void TestActiveNumberPage::refusesWhatIsNoPage()
{
    for (const QByteArray &body : {"{}"_ba, "[]"_ba, ""_ba, "<html>"_ba, R"({"activeNumbers": {}})"_ba})
        QVERIFY(!api::decodeActiveNumberPage(body, {}).result);
}

QTEST_APPLESS_MAIN(TestActiveNumberPage)
#include "tst_activenumberpage.moc"
