#include "net/problem.h"

#include <QTest>

using namespace Qt::StringLiterals;
using net::ErrorKind;

class TestProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPublishedBody_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("fields"); // "field=words; …"
        const auto row = [](const char *name, const QByteArray &body, const QString &code, const QString &title,
                             const QString &detail, const QString &fields = {}) {
            QTest::newRow(name) << body << code << title << detail << fields;
        };
        row("A, text code, object details",
            R"({"code":"422","error":"Invalid parameters","message":"Bad zip","details":{"fieldViolations":[)"
            R"({"field":"phoneNumbers[0].endUser.zipCode","description":"five digits"},{"field":"b","description":"c"}]}})",
            u"422"_s, u"Invalid parameters"_s, u"Bad zip"_s, u"phoneNumbers[0].endUser.zipCode=five digits; b=c"_s);
        row("A without details", R"({"code":"404","error":"Not found","message":"No such order"})", u"404"_s,
            u"Not found"_s, u"No such order"_s);
        row("A with a number as code", R"({"code":402,"error":"Payment required","message":"Balance is 0"})", u"402"_s,
            u"Payment required"_s, u"Balance is 0"_s);
        row("B, array details",
            R"({"code":400,"status":"INVALID_ARGUMENT","message":"Bad","details":[{"type":"BadRequest",)"
            R"("fieldViolations":[{"field":"to","description":"wrong"}]}]})",
            u"INVALID_ARGUMENT"_s, {}, u"Bad"_s, u"to=wrong"_s);
        row("B, error info",
            R"({"code":400,"status":"FAILED","message":"","details":[{"type":"ErrorInfo","reason":"PIN_WRONG",)"
            R"("domain":"x","metaData":{"a":"b"}}]})",
            u"FAILED"_s, {}, u"PIN_WRONG"_s);
        row("B, not found", R"({"code":404,"status":"NOT_FOUND","message":"gone","details":[{"type":"NotFound"}]})",
            u"NOT_FOUND"_s, {}, u"gone"_s);
        row("C",
            R"({"type":"https://developers.sinch.com/docs/errors/registry/access-token-expired",)"
            R"("title":"Token expired","detail":"Get another"})",
            u"access-token-expired"_s, u"Token expired"_s, u"Get another"_s);
        row("C with errors",
            R"({"type":"https://x/registry/validation-error","title":"Validation error","detail":"2 errors",)"
            R"("errors":[{"pointer":"/phoneNumbers/3/endUser/zipCode","detail":"missing"},{"pointer":"#/a~1b","detail":"x"}]})",
            u"validation-error"_s, u"Validation error"_s, u"2 errors"_s,
            u"phoneNumbers[3].endUser.zipCode=missing; a/b=x"_s);
        row("Numbers, violations",
            R"({"error":{"code":400,"message":"Bad","status":"INVALID_ARGUMENT","details":[{"type":"BadRequest",)"
            R"("fieldViolations":[{"field":"regionCode","description":"unknown"}]}]}})",
            u"INVALID_ARGUMENT"_s, {}, u"Bad"_s, u"regionCode=unknown"_s);
        row("Numbers, resource",
            R"({"error":{"code":404,"message":"","status":"NOT_FOUND","details":[{"type":"ResourceInfo",)"
            R"("resourceType":"ActiveNumber","resourceName":"+1","owner":"","description":"not yours"}]}})",
            u"NOT_FOUND"_s, u"ActiveNumber"_s, u"not yours"_s);
        row("Numbers, only what it is about",
            R"({"error":{"code":404,"message":"","status":"NOT_FOUND","details":[{"type":"ResourceInfo",)"
            R"("resourceType":"AvailableNumber","resourceName":"+1","owner":"","description":""}]}})",
            u"NOT_FOUND"_s, u"AvailableNumber"_s, {});
        row("Numbers, nothing said", R"({"error":{"code":403,"message":"","status":"PERMISSION_DENIED","details":[]}})",
            u"PERMISSION_DENIED"_s, {}, {});
        row("OAuth",
            R"({"error":"invalid_client","error_verbose":"long","error_description":"Client authentication failed","error_hint":"h"})",
            u"invalid_client"_s, {}, u"Client authentication failed"_s);
        row("OAuth, hint only", R"({"error":"invalid_request","error_hint":"Check the form"})", u"invalid_request"_s,
            {}, u"Check the form"_s);
        row("OAuth, bare", R"({"error":"unsupported_grant_type"})", u"unsupported_grant_type"_s, {}, {});
        row("message alone", R"({"message":"Forbidden"})", {}, {}, u"Forbidden"_s);
        row("details of the wrong type", R"({"code":"422","error":"E","message":"m","details":"words"})", u"422"_s,
            u"E"_s, u"m"_s);
        row("violations of the wrong type",
            R"({"code":"1","error":"E","message":"m","details":{"fieldViolations":[1,"x",null]}})", u"1"_s, u"E"_s,
            u"m"_s, u"=x"_s);
        row("nulls", R"({"code":null,"error":null,"message":null,"details":null})", {}, {}, {});
        row("empty", {}, {}, {}, {});
        row("empty object", "{}", {}, {}, {});
        row("list", "[1]", {}, {}, {});
        row("HTML", "<html><body><h1>502 Bad Gateway</h1></body></html>", {}, {}, {});
        row("garbage", QByteArray::fromHex("00ff7b226572"), {}, {}, {});
        row("cut", "{\"code\":\"422\",\"error\":\"Inval", {}, {}, {});
    }

    void readsEveryPublishedBody()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, fields);
        const auto error = net::problem(422, body);
        QTEST(error.code, "code");
        QTEST(error.title, "title");
        QTEST(error.detail, "detail");
        QStringList found;
        for (const auto &field : error.fields)
            found << field.field + u'=' + field.message;
        QCOMPARE(found.join(u"; "_s), fields);
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QCOMPARE(error.httpStatus, 422);
    }

    void believesTheStatusNotTheBody()
    {
        QCOMPARE(
            net::problem(400, R"({"error":{"code":404,"message":"x","status":"NOT_FOUND"}})").kind, ErrorKind::Invalid);
    }

    void namesWhatCanBeDone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        const std::pair<int, ErrorKind> rows[] = {{400, ErrorKind::Invalid}, {401, ErrorKind::Unauthorized},
            {402, ErrorKind::Payment}, {403, ErrorKind::Forbidden}, {404, ErrorKind::NotFound},
            {408, ErrorKind::Timeout}, {409, ErrorKind::Conflict}, {410, ErrorKind::NotFound},
            {412, ErrorKind::Conflict}, {413, ErrorKind::TooLarge}, {415, ErrorKind::Invalid},
            {418, ErrorKind::Invalid}, {422, ErrorKind::Invalid}, {429, ErrorKind::RateLimited},
            {500, ErrorKind::Server}, {503, ErrorKind::Server}, {599, ErrorKind::Server}, {302, ErrorKind::Protocol},
            {0, ErrorKind::Protocol}};
        for (const auto &[status, kind] : rows)
            QTest::addRow("%d", status) << status << kind;
    }

    void namesWhatCanBeDone()
    {
        QFETCH(int, status);
        QTEST(net::kindOf(status), "kind");
    }
};

QTEST_APPLESS_MAIN(TestProblem)
#include "tst_problem.moc"
