#include "support/sandbox.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

//! The default desk: everything that a desk must cope with is on it, and it is the same every time.
class TestSandboxSeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void isTheSameForTheSameSeed();
    void hasThePublishedStatusesAndNoOther();
    void hasEverything_data();
    void hasEverything();
    void noNumberIsInTwoOrders();
    void documentsAreWhatTheySay();
    void everyNumberIsPortable();
    void aSmallDeskHasOnlyKnownStatuses();

private:
    static QList<QJsonObject> allOrders(support::Sandbox &sandbox);

    support::Sandbox m_sandbox{{.orders = 240, .now = u"2026-05-04T14:00:00Z"_s}};
    QList<QJsonObject> m_orders;
};

using Test = std::function<bool(const QJsonObject &order)>;

static QList<QJsonObject> numbersOf(const QJsonObject &order)
{
    QList<QJsonObject> numbers;
    for (const QJsonArray array = order.value("phoneNumbers"_L1).toArray(); const auto &number : array)
        numbers.append(number.toObject());
    return numbers;
}

static bool anyNumber(const QJsonObject &order, const QString &member, const std::function<bool(const QString &)> &test)
{
    const QList<QJsonObject> numbers = numbersOf(order);
    return std::any_of(numbers.begin(), numbers.end(),
        [&](const QJsonObject &number) { return number.contains(member) && test(number.value(member).toString()); });
}

static bool hasStatus(const QJsonObject &order, const QString &status)
{
    return anyNumber(order, u"status"_s, [&status](const QString &text) { return text == status; });
}

static QSet<QString> groupsOf(const QJsonObject &order)
{
    QSet<QString> groups;
    for (const QJsonObject &number : numbersOf(order))
        groups.insert(number.value("phoneNumberGroup"_L1).toString());
    return groups;
}

QList<QJsonObject> TestSandboxSeeds::allOrders(support::Sandbox &sandbox)
{
    QList<QJsonObject> orders;
    const QJsonArray rows
        = sandbox.porting("GET", u"/orders/portIns?pageSize=1000"_s).object.value("orders"_L1).toArray();
    for (const auto &row : rows)
        orders.append(sandbox.control("GET", u"/orders/%1"_s.arg(row.toObject().value("id"_L1).toInteger())).object);
    return orders;
}

void TestSandboxSeeds::initTestCase()
{
    QVERIFY(m_sandbox.isRunning());
    m_orders = allOrders(m_sandbox);
    QCOMPARE(m_orders.size(), 240);
}

void TestSandboxSeeds::isTheSameForTheSameSeed()
{
    support::Sandbox twin({.orders = 240, .now = u"2026-05-04T14:00:00Z"_s});
    support::Sandbox other({.orders = 240, .seed = 2, .now = u"2026-05-04T14:00:00Z"_s});
    const QString list = u"/orders/portIns?pageSize=1000"_s;
    QCOMPARE(twin.porting("GET", list).body, m_sandbox.porting("GET", list).body);
    QVERIFY(other.porting("GET", list).body != m_sandbox.porting("GET", list).body);
    const QString first = u"/orders/%1"_s.arg(m_orders.at(100).value("id"_L1).toInteger());
    QCOMPARE(twin.control("GET", first).body, m_sandbox.control("GET", first).body);
}

void TestSandboxSeeds::hasThePublishedStatusesAndNoOther()
{
    QSet<QString> statuses;
    for (const QJsonObject &order : std::as_const(m_orders))
        statuses.insert(order.value("status"_L1).toString());
    const QSet<QString> wanted{u"PENDING"_s, u"CONFIRMED"_s, u"COMPLETED"_s, u"CANCELED"_s, u"PENDING_CANCELATION"_s};
    QCOMPARE(statuses, wanted);
}

void TestSandboxSeeds::hasEverything_data()
{
    QTest::addColumn<Test>("test");
    const auto row = [](const char *name, const Test &test) { QTest::newRow(name) << test; };
    row("confirmed beside rejected and excluded", [](const QJsonObject &order) {
        return order.value("status"_L1).toString() == "CONFIRMED"_L1 && hasStatus(order, u"REJECTED"_s)
            && hasStatus(order, u"EXCLUDED"_s) && hasStatus(order, u"CONFIRMED"_s);
    });
    row("500 numbers", [](const QJsonObject &order) { return numbersOf(order).size() == 500; });
    row("three groups", [](const QJsonObject &order) { return groupsOf(order).size() >= 3; });
    row("one group of several numbers",
        [](const QJsonObject &order) { return groupsOf(order).size() == 1 && numbersOf(order).size() > 1; });
    row("Canadian with reseller", [](const QJsonObject &order) {
        return anyNumber(order, u"countryCode"_s, [](const QString &country) { return country == "CA"_L1; })
            && !order.value("resellerName"_L1).toString().isEmpty();
    });
    row("right to left", [](const QJsonObject &order) {
        const QString name = numbersOf(order).at(0).value("endUser"_L1).toObject().value("name"_L1).toString();
        return name.at(0).direction() == QChar::DirAL || name.at(0).direction() == QChar::DirR;
    });
    row("long name", [](const QJsonObject &order) {
        return numbersOf(order).at(0).value("endUser"_L1).toObject().value("name"_L1).toString().size() > 90;
    });
    row("emoji", [](const QJsonObject &order) {
        const QString name = numbersOf(order).at(0).value("endUser"_L1).toObject().value("name"_L1).toString();
        return std::any_of(name.begin(), name.end(), [](QChar letter) { return letter.isHighSurrogate(); });
    });
    row("notes of both sides", [](const QJsonObject &order) {
        QSet<QString> authors;
        for (const QJsonArray notes = order.value("notes"_L1).toArray(); const auto &note : notes)
            authors.insert(note.toObject().value("createdBy"_L1).toString());
        return authors.contains(u"Sinch Porting"_s) && authors.size() > 1;
    });
    row("a note like HTML", [](const QJsonObject &order) {
        return QJsonDocument(order.value("notes"_L1).toArray()).toJson().contains("<b>");
    });
    row("leading zeros in PIN and ZIP", [](const QJsonObject &order) {
        const QJsonObject number = numbersOf(order).at(0);
        return number.value("portOutInfo"_L1).toObject().value("existingPortOutPin"_L1).toString().startsWith(u'0')
            || number.value("endUser"_L1).toObject().value("zipCode"_L1).toString().startsWith(u'0');
    });
    const auto focAgainstDesired = [](int sign) {
        return [sign](const QJsonObject &order) {
            const QString desired
                = order.value("desiredPortSchedule"_L1).toObject().value("desiredPortDate"_L1).toString();
            return anyNumber(order, u"focDate"_s,
                [&](const QString &foc) { return sign * QString::compare(foc.left(10), desired) > 0; });
        };
    };
    row("FOC earlier than desired", focAgainstDesired(-1));
    row("FOC later than desired", focAgainstDesired(1));
    const auto onDemand = [](bool routing, const QString &least, const QString &most) {
        return [=](const QJsonObject &order) {
            const QList<QJsonObject> numbers = numbersOf(order);
            return order.value("onDemandActivation"_L1).toBool()
                && std::any_of(numbers.begin(), numbers.end(), [&](const QJsonObject &number) {
                       const QString foc = number.value("focDate"_L1).toString().left(10);
                       return number.value("status"_L1).toString() == "CONFIRMED"_L1
                           && number.value("routing"_L1).toBool() == routing && foc >= least && foc <= most;
                   });
        };
    };
    row("ready today", onDemand(true, u"2026-05-04"_s, u"2026-05-04"_s));
    row("waiting for its date", onDemand(false, u"2026-05-05"_s, u"2026-06-30"_s));
    row("missed its date", onDemand(true, u"2026-04-01"_s, u"2026-05-01"_s));
    row("missed its date, and is not ready", onDemand(false, u"2026-04-01"_s, u"2026-05-01"_s));
    row("half activated", [](const QJsonObject &order) {
        return order.value("status"_L1).toString() == "CONFIRMED"_L1 && hasStatus(order, u"ACTIVATED"_s);
    });
}

void TestSandboxSeeds::hasEverything()
{
    QFETCH(Test, test);
    QVERIFY(std::any_of(m_orders.begin(), m_orders.end(), test));
}

void TestSandboxSeeds::noNumberIsInTwoOrders()
{
    QSet<QString> seen;
    for (const QJsonObject &order : std::as_const(m_orders)) {
        for (const QJsonObject &number : numbersOf(order)) {
            const QString phoneNumber = number.value("phoneNumber"_L1).toString();
            QVERIFY2(!seen.contains(phoneNumber), qPrintable(phoneNumber));
            seen.insert(phoneNumber);
        }
    }
}

void TestSandboxSeeds::documentsAreWhatTheySay()
{
    QSet<QString> types;
    for (const QJsonObject &order : std::as_const(m_orders)) {
        for (const QJsonArray documents = order.value("documents"_L1).toArray(); const auto &document : documents) {
            const auto read = m_sandbox.porting("GET",
                u"/orders/%1/documents/%2"_s.arg(order.value("id"_L1).toInteger())
                    .arg(document.toObject().value("id"_L1).toInteger()));
            const QByteArray content
                = QByteArray::fromBase64(read.object.value("fileContent"_L1).toString().toLatin1());
            const QString type = read.object.value("contentType"_L1).toString();
            types.insert(type);
            if (type == "application/pdf"_L1) {
                QVERIFY(content.endsWith("%%EOF\n"));
                const qsizetype mark = content.lastIndexOf("startxref\n") + 10;
                const qsizetype table = content.mid(mark, content.indexOf('\n', mark) - mark).toLongLong();
                QVERIFY(content.mid(table).startsWith("xref\n"));
            }
        }
    }
    QCOMPARE(types, QSet<QString>({u"application/pdf"_s, u"image/png"_s, u"image/tiff"_s}));
}

void TestSandboxSeeds::everyNumberIsPortable()
{
    QJsonArray numbers;
    for (const QJsonObject &order : std::as_const(m_orders))
        numbers.append(numbersOf(order).last().value("phoneNumber"_L1));
    const QJsonArray verdicts = m_sandbox.porting("POST", u"/portabilityChecks"_s, {{u"phoneNumbers"_s, numbers}})
                                    .object.value("phoneNumbers"_L1)
                                    .toArray();
    QCOMPARE(verdicts.size(), numbers.size());
    for (const auto &verdict : verdicts)
        QVERIFY(verdict.toObject().value("portable"_L1).toBool());
}

void TestSandboxSeeds::aSmallDeskHasOnlyKnownStatuses()
{
    support::Sandbox small({.orders = 40, .now = u"2026-05-04T14:00:00Z"_s});
    const QJsonObject byStatus = small.state().value("byStatus"_L1).toObject();
    QCOMPARE(byStatus.keys(),
        QStringList({u"CANCELED"_s, u"COMPLETED"_s, u"CONFIRMED"_s, u"PENDING"_s, u"PENDING_CANCELATION"_s}));
}

QTEST_GUILESS_MAIN(TestSandboxSeeds)
#include "tst_sandboxseeds.moc"
