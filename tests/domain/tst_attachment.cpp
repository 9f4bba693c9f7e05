#include "domain/attachment.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::AttachmentIssue;
using domain::FileKind;
using Issues = QList<AttachmentIssue>;

namespace {

const QByteArray pdf("%PDF-1.7\nbody\n%%EOF\n");
const QByteArray png("\x89PNG\r\n\x1a\nbody\0\0\0\0IEND\xae\x42\x60\x82", 24);
const QByteArray jpeg("\xff\xd8\xff\xe0 body");
const QByteArray tiff("II\x2a\0 body", 9);

} // namespace

class TestAttachment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FileKind>("kind");
        QTest::addColumn<Issues>("issues");
        using I = AttachmentIssue;
        QTest::newRow("PDF") << u"loa.pdf"_s << pdf << FileKind::Pdf << Issues{};
        QTest::newRow("PDF, capitals") << u"LOA.PDF"_s << pdf << FileKind::Pdf << Issues{};
        QTest::newRow("PDF behind junk") << u"loa.pdf"_s << "\r\n" + pdf << FileKind::Pdf << Issues{};
        QTest::newRow("PNG") << u"loa.png"_s << png << FileKind::Png << Issues{};
        QTest::newRow("JPEG") << u"loa.jpeg"_s << jpeg << FileKind::Jpeg << Issues{};
        QTest::newRow("TIFF") << u"loa.tif"_s << tiff << FileKind::Tiff << Issues{};
        QTest::newRow("big-endian TIFF") << u"loa.tiff"_s << QByteArray("MM\0\x2a body", 9) << FileKind::Tiff
                                         << Issues{};
        QTest::newRow("picture named PDF") << u"loa.pdf"_s << png << FileKind::Png << Issues{I::SuffixDiffers};
        QTest::newRow("no suffix") << u"loa"_s << pdf << FileKind::Pdf << Issues{I::SuffixDiffers};
        QTest::newRow("half a PDF") << u"loa.pdf"_s << pdf.first(12) << FileKind::Pdf << Issues{I::CutShort};
        QTest::newRow("half a PNG") << u"loa.png"_s << png.first(12) << FileKind::Png << Issues{I::CutShort};
        QTest::newRow("text") << u"loa.pdf"_s << QByteArray("hello") << FileKind::Unknown << Issues{I::NotAllowed};
        QTest::newRow("Word") << u"loa.docx"_s << QByteArray("PK\x03\x04") << FileKind::Unknown
                              << Issues{I::NotAllowed};
        QTest::newRow("HTML") << u"loa.pdf"_s << QByteArray("<html>") << FileKind::Unknown << Issues{I::NotAllowed};
        QTest::newRow("empty") << u"loa.pdf"_s << QByteArray() << FileKind::Unknown << Issues{I::Empty};
        QTest::newRow("no name") << u" "_s << QByteArray() << FileKind::Unknown << Issues{I::NoName, I::Empty};
    }

    void judgesFiles()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QTEST(domain::fileKind(bytes), "kind");
        const std::vector<AttachmentIssue> issues = domain::attachmentIssues(name, bytes);
        QTEST(Issues(issues.begin(), issues.end()), "issues");
    }

    void allowsTenMebibytesAndNotAByteMore()
    {
        QByteArray bytes = pdf + QByteArray(domain::maxAttachmentBytes - 2 * pdf.size(), ' ') + pdf;
        QCOMPARE(bytes.size(), domain::maxAttachmentBytes);
        QVERIFY(domain::attachmentIssues(u"loa.pdf"_s, bytes).empty());
        bytes.append('\n');
        QCOMPARE(domain::attachmentIssues(u"loa.pdf"_s, bytes), std::vector{AttachmentIssue::TooLarge});
    }

    void letsWarningsGo()
    {
        QVERIFY(!domain::blocks(AttachmentIssue::SuffixDiffers));
        QVERIFY(!domain::blocks(AttachmentIssue::CutShort));
        QVERIFY(domain::blocks(AttachmentIssue::NotAllowed));
        QVERIFY(domain::blocks(AttachmentIssue::TooLarge));
    }

    void namesTypes()
    {
        QCOMPARE(domain::mimeName(FileKind::Pdf), u"application/pdf"_s);
        QCOMPARE(domain::mimeName(FileKind::Unknown), QString());
    }
};

QTEST_APPLESS_MAIN(TestAttachment)
#include "tst_attachment.moc"
