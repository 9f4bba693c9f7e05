#include "domain/porting/chasenote.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::WorkItem;
using domain::WorkReason;

class TestChaseNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAfterAnOrderWithoutFoc();
    void asksAfterAGroupThatMissedItsDay();
    void isEnglishOnEveryDesk();
    void saysNothingForWhatIsNotChased();
};

void TestChaseNote::asksAfterAnOrderWithoutFoc()
{
    const QString note = domain::chaseNote(
        {.reason = WorkReason::NoFoc, .order = {u"890186950"_s}, .since = QDate(2026, 11, 16), .businessDays = 6});
    QCOMPARE(note,
        u"Order 890186950 has been pending since 16 Nov 2026 (6 business days) and has no FOC date yet. What is it "
        "waiting for, and when can we expect the date?"_s);
}

void TestChaseNote::asksAfterAGroupThatMissedItsDay()
{
    const QString note = domain::chaseNote({.reason = WorkReason::GroupLate,
        .order = {u"4711"_s},
        .group = u"GW T-Mobile Grp2"_s,
        .businessDays = 1,
        .foc = QDate(2026, 11, 20)});
    QCOMPARE(note,
        u"Group GW T-Mobile Grp2 of order 4711 had its FOC on 20 Nov 2026 (1 business day ago) and is still not ready "
        "to activate. What is missing, and when will it be ready?"_s);
}

void TestChaseNote::isEnglishOnEveryDesk()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French));
    const QString note = domain::chaseNote({.reason = WorkReason::NoFoc, .since = QDate(2026, 2, 16)});
    QLocale::setDefault(before);
    QVERIFY(note.contains(u"16 Feb 2026"_s));
}

void TestChaseNote::saysNothingForWhatIsNotChased()
{
    for (const WorkReason reason : domain::workReasons())
        QCOMPARE(domain::chaseNote({.reason = reason}).isEmpty(),
            reason != WorkReason::NoFoc && reason != WorkReason::GroupLate);
}

QTEST_APPLESS_MAIN(TestChaseNote)
#include "tst_chasenote.moc"
