#include "store/error.h"
#include "views/errortext.h"
#include "views/storetext.h"

#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;
using net::ErrorKind;
using namespace std::chrono_literals;

namespace {

constexpr Attempt attempts[] = {Attempt::ReadOrders, Attempt::ReadOrder, Attempt::ReadNotes, Attempt::ReadDocuments,
    Attempt::ReadDocument, Attempt::ReadGroups, Attempt::ReadDefaults, Attempt::CheckPortability, Attempt::SearchNumber,
    Attempt::SignIn, Attempt::TestConnection, Attempt::CreateOrder, Attempt::UpdateOrder, Attempt::CancelOrder,
    Attempt::AddNote, Attempt::Upload, Attempt::Activate, Attempt::SaveDefaults};

bool isSentence(const QString &text)
{
    return text.size() > 3 && text.front().isUpper() && text.endsWith(u'.') && !text.contains(u'<')
        && !text.contains(u'%');
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysThreeThings_data();
    void saysThreeThings();
    void aReadNeverSaysThatItWasSent();
    void aWriteThatMayHaveArrivedIsUnknown();
    void aWriteThatNeverLeftSaysSo();
    void putsTheCodeLast();
    void quotesTheServerAsPlainText();
    void clipsAPageThatAServerAnswersWith();
    void saysHowLongToWait();
    void detailsNameWhatSupportAsksFor();
    void theTroublesOfTheStoreAreSaid();
    void saysWhyTheStoreCannotBeOpened();
    void saysThatAnUnrecordedChangeWasNotSent();
};

void TestErrorText::saysThreeThings_data()
{
    QTest::addColumn<int>("kind");
    const auto kinds = QMetaEnum::fromType<ErrorKind>();
    for (int i = 0; i < kinds.keyCount(); ++i)
        QTest::newRow(kinds.key(i)) << kinds.value(i);
}

void TestErrorText::saysThreeThings()
{
    QFETCH(int, kind);
    for (const Attempt attempt : attempts) {
        const ErrorText text = errorText({.kind = static_cast<ErrorKind>(kind)}, attempt);
        QVERIFY2(isSentence(text.happened), qPrintable(text.happened));
        QVERIFY2(isSentence(text.means), qPrintable(text.means));
        QVERIFY2(isSentence(text.todo), qPrintable(text.todo));
        QCOMPARE(text.joined(), text.happened + u' ' + text.means + u' ' + text.todo);
    }
}

void TestErrorText::aReadNeverSaysThatItWasSent()
{
    for (const Attempt attempt : attempts) {
        const ErrorText text = errorText({.kind = ErrorKind::Timeout, .mayHaveArrived = true}, attempt);
        QCOMPARE(text.outcomeUnknown, isWrite(attempt));
    }
}

void TestErrorText::aWriteThatMayHaveArrivedIsUnknown()
{
    const net::Error cut{.kind = ErrorKind::Offline, .mayHaveArrived = true};
    const ErrorText text = unknownOutcomeText(cut, Attempt::UpdateOrder, u"09:47:03"_s);
    QCOMPARE(text.joined(),
        u"The update was sent at 09:47:03 and no answer came. The server may or may not have made the change. "
        "Reconcile: this only reads."_s);
    QVERIFY(text.outcomeUnknown);
}

void TestErrorText::aWriteThatNeverLeftSaysSo()
{
    const ErrorText text = errorText({.kind = ErrorKind::Offline}, Attempt::CreateOrder);
    QVERIFY(text.joined().contains(u"Nothing was sent."_s));
    QVERIFY(!errorText({.kind = ErrorKind::Invalid, .httpStatus = 400}, Attempt::CreateOrder)
                 .joined()
                 .contains(u"Nothing was sent."_s));
}

void TestErrorText::putsTheCodeLast()
{
    const net::Error refused{.kind = ErrorKind::Forbidden, .httpStatus = 403};
    QVERIFY(errorText(refused, Attempt::ReadOrders).means.endsWith(u"(403)."_s));
    const net::Error coded{.kind = ErrorKind::Conflict, .httpStatus = 409, .code = u"ORDER_LOCKED"_s};
    QVERIFY(errorText(coded, Attempt::CancelOrder).means.endsWith(u"(ORDER_LOCKED)."_s));
}

void TestErrorText::quotesTheServerAsPlainText()
{
    const net::Error error{.kind = ErrorKind::Invalid, .httpStatus = 400, .detail = u"<b>No</b> %1"_s};
    QVERIFY(errorText(error, Attempt::AddNote).means.contains(u"“<b>No</b> %1”"_s));
}

void TestErrorText::clipsAPageThatAServerAnswersWith()
{
    const net::Error error{.kind = ErrorKind::Invalid, .httpStatus = 400, .detail = QString(65'536, u'x')};
    QVERIFY(errorText(error, Attempt::AddNote).joined().size() < 600);
    QVERIFY(errorText(error, Attempt::AddNote).details.size() < 2200);
}

void TestErrorText::saysHowLongToWait()
{
    const net::Error error{.kind = ErrorKind::RateLimited, .httpStatus = 429, .retryAfter = 12500ms};
    QVERIFY(errorText(error, Attempt::ReadOrders).todo.contains(u"13"_s));
}

void TestErrorText::detailsNameWhatSupportAsksFor()
{
    const net::Error error{.kind = ErrorKind::Invalid,
        .httpStatus = 422,
        .code = u"INVALID"_s,
        .requestId = u"01HF"_s,
        .fields = {{u"phoneNumbers[3].endUser.zipCode"_s, u"is required"_s}}};
    const QString details = errorText(error, Attempt::CreateOrder).details;
    for (const QString &part : {u"422"_s, u"INVALID"_s, u"01HF"_s, u"phoneNumbers[3].endUser.zipCode: is required"_s})
        QVERIFY2(details.contains(part), qPrintable(details));
}

void TestErrorText::theTroublesOfTheStoreAreSaid()
{
    for (const auto trouble : {StoreTrouble::CannotOpen, StoreTrouble::CannotWrite, StoreTrouble::CannotRead,
             StoreTrouble::Damaged, StoreTrouble::KeychainLocked, StoreTrouble::KeychainMissing}) {
        const ErrorText text = storeErrorText(trouble, u"disk full"_s);
        QVERIFY(isSentence(text.happened) && isSentence(text.means) && isSentence(text.todo));
        QCOMPARE(text.details, u"disk full"_s);
    }
}

void TestErrorText::saysWhyTheStoreCannotBeOpened()
{
    using store::ErrorKind;
    QSet<QString> said;
    const std::pair<ErrorKind, QString> causes[] = {{ErrorKind::Damaged, u"damaged"_s}, {ErrorKind::Newer, u"newer"_s},
        {ErrorKind::Locked, u"Another Portside"_s}, {ErrorKind::ReadOnly, u"Allow this user"_s},
        {ErrorKind::Full, u"Make room"_s}, {ErrorKind::Other, u"data folder exists"_s}};
    for (const auto &[kind, word] : causes) {
        const ErrorText text = storeErrorText(StoreAttempt::Open, store::Error{kind, u"code 11"_s});
        QVERIFY2(text.joined().contains(word), qPrintable(text.joined()));
        QVERIFY2(text.means.contains(u"nothing can be changed at the server"_s), qPrintable(text.joined()));
        QCOMPARE(text.details, u"code 11"_s);
        said.insert(text.joined());
    }
    QCOMPARE(said.size(), qsizetype(std::size(causes)));
}

void TestErrorText::saysThatAnUnrecordedChangeWasNotSent()
{
    for (const auto kind : {store::ErrorKind::Full, store::ErrorKind::ReadOnly, store::ErrorKind::Other})
        QVERIFY(storeErrorText(StoreAttempt::Record, store::Error{kind, {}}).happened.contains(u"not sent"_s));
}

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
