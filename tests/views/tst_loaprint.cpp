#include "support/readpdf.h"
#include "views/print/loaletter.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using views::LoaLetter;

class TestLoaPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoAuthorizesWhat();
    void putsEveryNumberSomewhere_data();
    void putsEveryNumberSomewhere();
    void beginsEachLetterOnAPageOfItsOwn();
    void leavesLinesForWhatIsNotKnown();
    void takesTextFromOutsideAsText();
    void hasThePaperThatWasAskedFor_data();
    void hasThePaperThatWasAskedFor();

private:
    static LoaLetter letter(int numbers);
    //! The texts of its pages, on US Letter.
    static QStringList pages(const std::vector<LoaLetter> &letters)
    {
        return support::ReadPdf(views::loaPdf(letters, domain::LoaPaper::UsLetter)).texts();
    }
};

LoaLetter TestLoaPrint::letter(int numbers)
{
    LoaLetter letter{.statement = {.holder = u"Bluefinch Dental Group LLC"_s,
                         .address = u"1400 N Harbor Court SW, New York, NY 10004"_s,
                         .billingNumber = u"+12125550100"_s,
                         .carriers = {u"Verizon"_s, u"T-Mobile"_s}},
        .signer = u"J. Doe"_s,
        .signerTitle = u"Office manager"_s,
        .newProvider = u"Kestrel Voice"_s,
        .date = {2026, 11, 24}};
    for (int i = 0; i < numbers; ++i)
        letter.statement.numbers.append(u"+1212555%1"_s.arg(i, 4, 10, QLatin1Char('0')));
    return letter;
}

void TestLoaPrint::saysWhoAuthorizesWhat()
{
    const QStringList texts = pages({letter(12)});
    QCOMPARE(texts.size(), 1);
    for (const QString &words : {u"LETTER OF AUTHORIZATION"_s, u"November 24, 2026"_s, u"Bluefinch Dental Group LLC"_s,
             u"1400 N Harbor Court SW, New York, NY 10004"_s, u"(212) 555-0100"_s, u"Verizon, T-Mobile"_s,
             u"I authorize Kestrel Voice"_s, u"Telephone numbers (12)"_s, u"(212) 555-0011"_s, u"Signature"_s,
             u"J. Doe"_s, u"Office manager"_s})
        QVERIFY2(texts[0].contains(words), qPrintable(words + u"\n" + texts[0]));
}

void TestLoaPrint::putsEveryNumberSomewhere_data()
{
    QTest::addColumn<int>("numbers");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a page") << 40 << 1;
    QTest::newRow("a few too many for one page") << 120 << 2;
    QTest::newRow("an order that is full") << 500 << 5;
}

void TestLoaPrint::putsEveryNumberSomewhere()
{
    QFETCH(int, numbers);
    QFETCH(int, count);
    const LoaLetter full = letter(numbers);
    const QStringList texts = pages({full});
    QCOMPARE(texts.size(), count);
    const QString all = texts.join(u'\n');
    for (int i = 0; i < numbers; ++i)
        QCOMPARE(all.count(u"(212) 555-%1"_s.arg(i, 4, 10, QLatin1Char('0'))),
            i == 100 ? 2 : 1); // 0100 is the billing number
    QVERIFY(texts.first().contains(u"Signature"_s));
    if (count > 1)
        QVERIFY2(texts.last().contains(u"Page %1 of %1"_s.arg(count)), qPrintable(texts.last()));
}

void TestLoaPrint::beginsEachLetterOnAPageOfItsOwn()
{
    LoaLetter other = letter(2);
    other.statement.holder = u"Finch Labs"_s;
    const QStringList texts = pages({letter(3), other});
    QCOMPARE(texts.size(), 2);
    QVERIFY(!texts[0].contains(u"Finch Labs"_s));
    QVERIFY(texts[1].contains(u"Finch Labs"_s) && texts[1].contains(u"Signature"_s));
}

void TestLoaPrint::leavesLinesForWhatIsNotKnown()
{
    LoaLetter bare = letter(1);
    bare.signer.clear();
    bare.signerTitle.clear();
    bare.newProvider.clear();
    bare.statement.carriers.clear();
    const QString text = pages({bare}).value(0);
    QCOMPARE(text.split(QRegularExpression(u"_{20,}"_s)).size(), 3); // two lines: name and title
    QVERIFY(text.contains(u"I authorize the new provider"_s));
    QVERIFY(!text.contains(u"Losing carriers"_s));
}

void TestLoaPrint::takesTextFromOutsideAsText()
{
    LoaLetter odd = letter(1);
    odd.statement.holder = u"<b>Müller & Söhne</b> %1"_s;
    const QString text = pages({odd}).value(0);
    QVERIFY2(text.contains(u"<b>Müller & Söhne</b> %1"_s), qPrintable(text));
}

void TestLoaPrint::hasThePaperThatWasAskedFor_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<QSize>("points");
    QTest::newRow("US Letter") << int(domain::LoaPaper::UsLetter) << QSize(612, 792);
    QTest::newRow("A4") << int(domain::LoaPaper::A4) << QSize(595, 842);
}

void TestLoaPrint::hasThePaperThatWasAskedFor()
{
    QFETCH(int, paper);
    QFETCH(QSize, points);
    const support::ReadPdf pdf(views::loaPdf({letter(1)}, domain::LoaPaper(paper)));
    QCOMPARE(pdf.pageSize(), points);
}

QTEST_MAIN(TestLoaPrint)
#include "tst_loaprint.moc"
