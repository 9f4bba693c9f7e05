#include "await.h"
#include "store/protectednumbers.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using store::ProtectedNumber;

class TestProtectedNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beginsEmpty();
    void keepsWhyANumberMustStay();
    void replacesTheReason();
    void letsGoOfANumber();
    void keepsProfilesApart();
    void tellsWhoShowsThem();

private:
    store::ProtectedNumbers &numbers() { return *m_numbers; }
    std::vector<ProtectedNumber> list(const QString &profileKey = u"p"_s)
    {
        return await(numbers().list(profileKey)).value();
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::ProtectedNumbers> m_numbers;
};

void TestProtectedNumbers::init()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_numbers = std::make_unique<store::ProtectedNumbers>(*m_store->database);
}

void TestProtectedNumbers::cleanup()
{
    m_numbers.reset();
    m_store.reset();
}

void TestProtectedNumbers::beginsEmpty()
{
    QVERIFY(list().empty());
}

void TestProtectedNumbers::keepsWhyANumberMustStay()
{
    QVERIFY(await(numbers().protect(u"p"_s, {u"+12125550142"_s, u"+12125550101"_s},
                      u"printed on trucks 🚚 'n \"vans\""_s, u"ana@desk"_s))
                .has_value());
    QVERIFY(m_store->reopen());
    m_numbers = std::make_unique<store::ProtectedNumbers>(*m_store->database);
    QCOMPARE(list().size(), 2U);
    QCOMPARE(list()[0].number, u"+12125550101"_s);
    QCOMPARE(list()[1].reason, u"printed on trucks 🚚 'n \"vans\""_s);
    QCOMPARE(list()[1].by, u"ana@desk"_s);
    QVERIFY(list()[1].at.isValid());
}

void TestProtectedNumbers::replacesTheReason()
{
    numbers().protect(u"p"_s, {u"+12125550142"_s}, u"old"_s, {});
    numbers().protect(u"p"_s, {u"+12125550142"_s}, u"new"_s, {});
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list().front().reason, u"new"_s);
}

void TestProtectedNumbers::letsGoOfANumber()
{
    numbers().protect(u"p"_s, {u"+12125550142"_s, u"+12125550143"_s}, {}, {});
    numbers().unprotect(u"p"_s, {u"+12125550142"_s, u"+19995550000"_s});
    QCOMPARE(list().size(), 1U);
    QCOMPARE(list().front().number, u"+12125550143"_s);
}

void TestProtectedNumbers::keepsProfilesApart()
{
    numbers().protect(u"p"_s, {u"+12125550142"_s}, {}, {});
    numbers().unprotect(u"q"_s, {u"+12125550142"_s});
    QVERIFY(list(u"q"_s).empty());
    QCOMPARE(list().size(), 1U);
}

void TestProtectedNumbers::tellsWhoShowsThem()
{
    QSignalSpy changed(&numbers(), &store::ProtectedNumbers::changed);
    numbers().protect(u"p"_s, {u"+12125550142"_s}, {}, {});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toString(), u"p"_s);
    numbers().unprotect(u"p"_s, {u"+12125550142"_s});
    QTRY_COMPARE(changed.size(), 2);
}

QTEST_GUILESS_MAIN(TestProtectedNumbers)
#include "tst_protectednumbers.moc"
