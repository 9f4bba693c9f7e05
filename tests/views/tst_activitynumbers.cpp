#include "views/pages/activitynumbers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using store::IntentKind;

//! What the journal says of a change of a number.
class TestActivityNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheNumberAndWhatWasSent();
    void showsNoSecret();

private:
    static QStringList lines(const store::Intent &intent)
    {
        QStringList lines;
        for (const views::Fact &fact : views::activitywords::ofNumbers(intent))
            lines << fact.name + u": "_s + fact.value;
        return lines;
    }
};

void TestActivityNumbers::namesTheNumberAndWhatWasSent()
{
    const QJsonObject address{{u"city"_s, u"Boston"_s}, {u"postalCode"_s, u"02109"_s}};
    const QStringList shown = lines({.kind = IntentKind::ProvisionAddress,
        .target = u"+14045550199"_s,
        .data = {{u"sent"_s, QJsonObject{{u"displayName"_s, u"Desk"_s}, {u"address"_s, address}}}}});
    QCOMPARE(shown, QStringList({u"Number: +14045550199"_s, u"City: Boston"_s, u"ZIP code: 02109"_s, u"Name: Desk"_s}));
}

void TestActivityNumbers::showsNoSecret()
{
    const QString secret = u"Zq7-0123456789abcdefghijKLMNOPQRST"_s;
    const QStringList shown = lines({.kind = IntentKind::CallbackSecret,
        .target = u"callbackConfiguration"_s,
        .data = {{u"sent"_s, QJsonObject{{u"hmacSecret"_s, secret}}},
            {u"before"_s, QJsonObject{{u"hmacSecret"_s, secret}}}}});
    QVERIFY(!shown.join(u'\n').contains(secret));
    QVERIFY(shown.contains(u"Secret: ••••••"_s));
}

QTEST_APPLESS_MAIN(TestActivityNumbers)
#include "tst_activitynumbers.moc"
