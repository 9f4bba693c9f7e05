#include "net/multipart.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMultipart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFilesAndFields();
    void aFileNameCannotEndItsHeader_data();
    void aFileNameCannotEndItsHeader();
    void anOddMediaTypeIsNotSent_data();
    void anOddMediaTypeIsNotSent();
    void theBoundaryIsNewEachTime();
};

static QByteArray boundaryOf(const net::Multipart &form)
{
    const QByteArray before = "multipart/form-data; boundary=";
    return form.contentType.startsWith(before) ? form.contentType.mid(before.size()) : QByteArray();
}

void TestMultipart::writesFilesAndFields()
{
    const QByteArray bytes("%PDF-1.4\r\n\0\xff--\r\n", 17);
    const auto form = net::multipart(
        {{.name = u"file"_s, .content = bytes, .fileName = u"bill.pdf"_s, .contentType = u"application/pdf"_s},
            {.name = u"documentType"_s, .content = "UTILITY_BILL"}});
    const QByteArray line = boundaryOf(form);
    QVERIFY(line.size() > 20 && line.size() <= 70);
    QCOMPARE(form.body,
        "--" + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bill.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n" + bytes + "\r\n--" + line
            + "\r\nContent-Disposition: form-data; name=\"documentType\"\r\n\r\nUTILITY_BILL\r\n--" + line + "--\r\n");
}

void TestMultipart::aFileNameCannotEndItsHeader_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("quotes") << u"a\"; name=\"b.pdf"_s << "a%22; name=%22b.pdf"_ba;
    QTest::newRow("a line more") << u"a\r\nX-Evil: 1\r\n\r\nb"_s << "a%0D%0AX-Evil: 1%0D%0A%0D%0Ab"_ba;
    QTest::newRow("other alphabets") << u"Rechnung März 📄.pdf"_s << u"Rechnung März 📄.pdf"_s.toUtf8();
    QTest::newRow("as long as can be") << QString(10'000, u'x') << QByteArray(10'000, 'x');
}

void TestMultipart::aFileNameCannotEndItsHeader()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, written);
    const auto form = net::multipart({{.name = u"file"_s, .content = "x", .fileName = name}});
    const QByteArray head = form.body.left(form.body.indexOf("\r\n\r\n"));
    QCOMPARE(head.split('\n').size(), 3); // boundary, disposition, type
    QVERIFY(head.contains(QByteArray("; filename=\"" + written + "\"\r\n")));
}

void TestMultipart::anOddMediaTypeIsNotSent_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("usual") << u"image/svg+xml"_s << "image/svg+xml"_ba;
    QTest::newRow("none") << QString() << "application/octet-stream"_ba;
    QTest::newRow("a header more") << u"image/png\r\nX: 1"_s << "application/octet-stream"_ba;
    QTest::newRow("half") << u"image/"_s << "application/octet-stream"_ba;
    QTest::newRow("two lines") << u"image/png\n"_s << "application/octet-stream"_ba;
}

void TestMultipart::anOddMediaTypeIsNotSent()
{
    QFETCH(const QString, type);
    QFETCH(const QByteArray, written);
    const auto form = net::multipart({{.name = u"file"_s, .content = "x", .fileName = u"f"_s, .contentType = type}});
    QVERIFY(form.body.contains(QByteArray("\r\nContent-Type: " + written + "\r\n\r\nx\r\n")));
}

void TestMultipart::theBoundaryIsNewEachTime()
{
    QVERIFY(boundaryOf(net::multipart({})) != boundaryOf(net::multipart({})));
}

QTEST_APPLESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
