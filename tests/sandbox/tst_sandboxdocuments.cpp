#include "sandbox/rawhttp.h"
#include "support/sandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSandboxDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_order = m_sandbox.createOrder({u"+13125550100"_s}); }

    void givesBackWhatWasUploaded_data();
    void givesBackWhatWasUploaded();
    void takesTenMebibytesAndNoMore();
    void refuses_data();
    void refuses();
    void answers404ForAnUnknownDocument();

private:
    support::SandboxAnswer upload(const QJsonObject &body)
    {
        return m_sandbox.porting("POST", u"/orders/portIns/%1/documents"_s.arg(m_order), body);
    }

    support::Sandbox m_sandbox;
    qint64 m_order = 0;
};

void TestSandboxDocuments::givesBackWhatWasUploaded_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("type");
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\n...") << u"application/pdf"_s;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n123") << u"image/png"_s;
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0 123") << u"image/jpeg"_s;
    QTest::newRow("TIFF") << QByteArray("II*\0rest", 8) << u"image/tiff"_s;
    QTest::newRow("one zero") << QByteArray(1, '\0') << u"application/octet-stream"_s;
}

void TestSandboxDocuments::givesBackWhatWasUploaded()
{
    QFETCH(QByteArray, content);
    const auto made = upload({{u"documentName"_s, u"LOA é.pdf"_s}, {u"description"_s, u"letter"_s},
        {u"fileContent"_s, QString::fromLatin1(content.toBase64())}});
    QCOMPARE(made.status, 200);
    QVERIFY(!made.object.contains("fileContent"_L1));
    const qint64 id = made.object.value("id"_L1).toInteger();
    QVERIFY(id > 0);
    for (const QString &path : {u"/orders/%1/documents/%2"_s, u"/orders/portIns/%1/documents/%2"_s}) {
        const auto read = m_sandbox.porting("GET", path.arg(QString::number(m_order), QString::number(id)));
        QCOMPARE(read.status, 200);
        QCOMPARE(read.object.value("documentId"_L1).toInteger(), id);
        QCOMPARE(read.object.value("id"_L1).toInteger(), id);
        QCOMPARE(read.object.value("documentName"_L1).toString(), u"LOA é.pdf"_s);
        QTEST(read.object.value("contentType"_L1).toString(), "type");
        QCOMPARE(QByteArray::fromBase64(read.object.value("fileContent"_L1).toString().toLatin1()), content);
    }
    const QJsonArray documents
        = m_sandbox.porting("GET", u"/orders/portIns/%1"_s.arg(m_order)).object.value("documents"_L1).toArray();
    QCOMPARE(documents.last().toObject().value("id"_L1).toInteger(), id);
}

void TestSandboxDocuments::takesTenMebibytesAndNoMore()
{
    const QByteArray token = "Authorization: Bearer " + m_sandbox.token().toLatin1() + "\r\n";
    const QByteArray path = u"/porting/v1/projects/%1/orders/portIns/%2/documents"_s.arg(m_sandbox.info().project)
                                .arg(m_order)
                                .toLatin1();
    const auto status = [&](qsizetype size) {
        const QByteArray body = R"({"documentName":"big","fileContent":")" + QByteArray(size, 'x').toBase64() + R"("})";
        return RawHttp::send(m_sandbox.info().porting, "POST", path, token, body, 30'000).status();
    };
    QCOMPARE(status(10 * 1024 * 1024), 200);
    QCOMPARE(status(10 * 1024 * 1024 + 1), 422);
}

void TestSandboxDocuments::refuses_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    const QString file = QString::fromLatin1(QByteArray("x").toBase64());
    QTest::newRow("no name") << QJsonObject{{u"fileContent"_s, file}} << 400;
    QTest::newRow("empty name") << QJsonObject{{u"documentName"_s, QString()}, {u"fileContent"_s, file}} << 422;
    QTest::newRow("no content") << QJsonObject{{u"documentName"_s, u"a"_s}} << 400;
    QTest::newRow("empty content") << QJsonObject{{u"documentName"_s, u"a"_s}, {u"fileContent"_s, QString()}} << 422;
    QTest::newRow("no base64") << QJsonObject{{u"documentName"_s, u"a"_s}, {u"fileContent"_s, u"%%%"_s}} << 422;
}

void TestSandboxDocuments::refuses()
{
    QFETCH(QJsonObject, body);
    QTEST(upload(body).status, "status");
}

void TestSandboxDocuments::answers404ForAnUnknownDocument()
{
    QCOMPARE(m_sandbox.porting("GET", u"/orders/%1/documents/1"_s.arg(m_order)).status, 404);
    QCOMPARE(m_sandbox.porting("GET", u"/orders/1/documents/1"_s).status, 404);
}

QTEST_GUILESS_MAIN(TestSandboxDocuments)
#include "tst_sandboxdocuments.moc"
