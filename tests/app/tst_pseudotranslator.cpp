#include "app/pseudotranslator.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using app::PseudoTranslator;

class TestPseudoTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAThirdLonger()
    {
        const QString plain = u"Leave, keep draft"_s;
        QVERIFY(PseudoTranslator::accented(plain).size() >= plain.size() * 135 / 100);
    }

    void leavesMarkersAlone()
    {
        const QString text = PseudoTranslator::accented(u"Submit %n numbers in %1 orders, %L2"_s);
        QVERIFY(text.contains(u"%n"_s) && text.contains(u"%1"_s) && text.contains(u"%L2"_s));
    }

    void countsThroughTranslate()
    {
        PseudoTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QString one = QCoreApplication::translate("x", "%n order(s)", nullptr, 1);
        const QString two = QCoreApplication::translate("x", "%n order(s)", nullptr, 2);
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(one.contains(u"1 "_s) && !one.contains(u'('), qPrintable(one));
        QVERIFY2(two.contains(u"2 "_s) && two.contains(u'š'), qPrintable(two));
    }

    void leavesTheFormatOfADateAlone()
    {
        QCOMPARE(PseudoTranslator().translate("x", "d MMM yyyy", "date format", -1), u"d MMM yyyy"_s);
    }

    void keepsEmptyTextsEmpty() { QVERIFY(PseudoTranslator().translate("x", "", nullptr, -1).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestPseudoTranslator)
#include "tst_pseudotranslator.moc"
