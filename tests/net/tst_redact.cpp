#include "net/redact.h"
#include "net/request.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksNumbersAndKeepsIds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("logged");
        const auto same = [](const char *name, const QString &path) { QTest::newRow(name) << path << path; };
        same("order", u"/v1/projects/d1923022-5199-4bb3-a513-c47b3a656bc5/orders/portIns/890192331"_s);
        same("document", u"/orders/portIns/890192331/documents/01HX7F"_s);
        same("nothing", QString());
        QTest::newRow("encoded plus") << u"/activeNumbers/%2B12025550134"_s << u"/activeNumbers/%2B*********34"_s;
        QTest::newRow("raw plus") << u"/activeNumbers/+12025550134"_s << u"/activeNumbers/+*********34"_s;
        QTest::newRow("no plus") << u"/qualifiedNumbers/12025550134"_s << u"/qualifiedNumbers/*********34"_s;
        QTest::newRow("verb behind") << u"/activeNumbers/%2b12025550134:release"_s
                                     << u"/activeNumbers/%2b*********34:release"_s;
        QTest::newRow("two") << u"/a/+12025550134/b/+12025550178"_s << u"/a/+*********34/b/+*********78"_s;
    }

    void masksNumbersAndKeepsIds()
    {
        QFETCH(QString, path);
        QFETCH(QString, logged);
        QCOMPARE(net::redactedPath(path), logged);
    }

    void theLineHasNeitherBodyNorQuery()
    {
        net::Request request = net::get(u"op"_s, u"/orders"_s, net::Query().add(u"phone"_s, u"+12025550134"_s));
        request.body = R"({"pin":"0042"})";
        const auto line = net::logLine(request, u"200"_s, 12ms, u"id-1"_s);
        QCOMPARE(line, u"GET /orders -> 200 in 12 ms, id-1"_s);
    }
};

QTEST_APPLESS_MAIN(TestRedact)
#include "tst_redact.moc"
