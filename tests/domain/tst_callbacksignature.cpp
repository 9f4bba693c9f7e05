#include "domain/numbers/callbackconfiguration.h"
#include "domain/numbers/callbacksignature.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

//! Whether a callback is Sinch's, and if not, why it may not look like it.
class TestCallbackSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsAsPublished();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void takesTheHeaderAsItIsCopied_data();
    void takesTheHeaderAsItIsCopied();
    void countsEveryByte();
    void tellsWhatAnEditorDid_data();
    void tellsWhatAnEditorDid();
    void aKeyIsBytesOfUtf8();
    void makesSecretsThatTheServerTakes();

private:
    static const QString secret;
    static const QByteArray payload;
    static const QString signature;
};

// The contract's example.
const QString TestCallbackSignature::secret = u"0123456789abcdef0123456789abcdef"_s;
const QByteArray TestCallbackSignature::payload = R"({"a":1})";
const QString TestCallbackSignature::signature = u"370f232578dddccee2cbb41ad8aa29f97db83954"_s;

void TestCallbackSignature::signsAsPublished()
{
    QCOMPARE(callbackSignature(payload, secret), signature.toLatin1());
    const SignatureCheck check = checkSignature(payload, signature, secret);
    QVERIFY(check.isGenuine());
    QVERIFY(check.verdict == SignatureVerdict::Matches);
}

void TestCallbackSignature::saysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("key");
    QTest::addColumn<SignatureVerdict>("verdict");
    QTest::newRow("no payload") << QByteArray() << signature << secret << SignatureVerdict::NoPayload;
    QTest::newRow("no header") << payload << u" "_s << secret << SignatureVerdict::NoSignature;
    QTest::newRow("the name alone") << payload << u"X-Sinch-Signature:"_s << secret << SignatureVerdict::NoSignature;
    QTest::newRow("no secret") << payload << signature << QString() << SignatureVerdict::NoSecret;
    QTest::newRow("base64") << payload << u"Nw8jJXjd3M7iy7QarYqin5fbg5U="_s << secret << SignatureVerdict::NotHex;
    QTest::newRow("of SHA-256") << payload << QString(64, u'a') << secret << SignatureVerdict::WrongLength;
    QTest::newRow("cut") << payload << signature.left(39) << secret << SignatureVerdict::WrongLength;
    QTest::newRow("another secret") << payload << signature << QString(secret).replace(u'0', u'1')
                                    << SignatureVerdict::Differs;
    QTest::newRow("another body") << R"({"a":2})"_ba << signature << secret << SignatureVerdict::Differs;
}

void TestCallbackSignature::saysWhatIsMissing()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, header);
    QFETCH(const QString, key);
    QFETCH(const SignatureVerdict, verdict);
    const SignatureCheck check = checkSignature(bytes, header, key);
    QCOMPARE(int(check.verdict), int(verdict));
    QVERIFY(!check.isGenuine());
    if (verdict == SignatureVerdict::WrongLength)
        QCOMPARE(check.digits, int(header.size()));
}

void TestCallbackSignature::takesTheHeaderAsItIsCopied_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("genuine");
    QTest::newRow("alone") << signature << true;
    QTest::newRow("with a line break") << signature + u'\n' << true;
    QTest::newRow("with its name") << u"X-Sinch-Signature: "_s + signature << true;
    QTest::newRow("with its name in small letters") << u"x-sinch-signature:"_s + signature << true;
    QTest::newRow("as JSON") << u"\"X-Sinch-Signature\": \""_s + signature + u"\","_s << true;
    QTest::newRow("in quotes") << u"'"_s + signature + u"'"_s << true;
    QTest::newRow("in capitals") << signature.toUpper() << false;
}

void TestCallbackSignature::takesTheHeaderAsItIsCopied()
{
    QFETCH(const QString, header);
    QFETCH(const bool, genuine);
    const SignatureCheck check = checkSignature(payload, header, secret);
    QCOMPARE(check.isGenuine(), genuine);
    if (!genuine)
        QVERIFY(check.verdict == SignatureVerdict::MatchesInCapitals);
}

void TestCallbackSignature::countsEveryByte()
{
    for (const QByteArray &other : {R"({"a":1} )"_ba, R"({"a": 1})"_ba, R"({"a":1}x)"_ba, QByteArray("{\"a\":1}\0", 8)})
        QVERIFY(!checkSignature(other, signature, secret).isGenuine());
}

void TestCallbackSignature::tellsWhatAnEditorDid_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<PayloadBytes>("bytes");
    QTest::newRow("a line break at the end") << payload << payload + '\n' << PayloadBytes::WithoutLastLineBreak;
    QTest::newRow("a Windows one") << payload << payload + "\r\n" << PayloadBytes::WithoutLastLineBreak;
    QTest::newRow("two of them") << payload << payload + "\n\n" << PayloadBytes::WithoutLastLineBreak;
    QTest::newRow("one taken away") << payload + '\n' << payload << PayloadBytes::WithLastLineBreak;
    QTest::newRow("CR LF made LF") << "{\r\n\"a\":1}"_ba
                                   << "{\n\"a\":1}"_ba << PayloadBytes::LinesEndInCrLf;
    QTest::newRow("LF made CR LF") << "{\n\"a\":1}"_ba
                                   << "{\r\n\"a\":1}"_ba << PayloadBytes::LinesEndInLf;
    QTest::newRow("a byte order mark") << payload << "\xEF\xBB\xBF" + payload << PayloadBytes::WithoutByteOrderMark;
    QTest::newRow("laid out") << R"({"a b":"x \" y","c":[1,2]})"_ba
                              << "{\n  \"a b\": \"x \\\" y\",\n  \"c\": [1, 2]\n}\n"_ba << PayloadBytes::WithoutBlanks;
}

void TestCallbackSignature::tellsWhatAnEditorDid()
{
    QFETCH(const QByteArray, original);
    QFETCH(const QByteArray, given);
    QFETCH(const PayloadBytes, bytes);
    const SignatureCheck check
        = checkSignature(given, QString::fromLatin1(callbackSignature(original, secret)), secret);
    QVERIFY(check.verdict == SignatureVerdict::MatchesOtherBytes);
    QCOMPARE(int(check.bytes), int(bytes));
    QVERIFY(!check.isGenuine());
}

void TestCallbackSignature::aKeyIsBytesOfUtf8()
{
    // Older secrets may be anything.
    const QString old = u"schlüssel-€-0123456789"_s;
    QVERIFY(checkSignature(payload, QString::fromLatin1(callbackSignature(payload, old)), old).isGenuine());
    QVERIFY(callbackSignature(payload, old) != callbackSignature(payload, u"schlussel-€-0123456789"_s));
}

void TestCallbackSignature::makesSecretsThatTheServerTakes()
{
    QSet<QString> made;
    for (int i = 0; i < 200; ++i) {
        const QString fresh = newCallbackSecret();
        QVERIFY2(isCallbackSecret(fresh), qPrintable(fresh));
        made.insert(fresh);
    }
    QCOMPARE(made.size(), 200);
    QSet<QChar> characters;
    for (const QString &each : std::as_const(made)) {
        for (const QChar c : each)
            characters.insert(c);
    }
    QCOMPARE(characters.size(), 62);
}

QTEST_APPLESS_MAIN(TestCallbackSignature)
#include "tst_callbacksignature.moc"
