#include "flows/savedviews.h"
#include "store/settings.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using flows::NameProblem;
using flows::OrderScope;
using flows::OrderView;
using flows::SavedViews;

namespace {

OrderView everythingSet()
{
    OrderView view{.name = u"Copperline, früh & spät"_s, .scope = OrderScope::Rejected};
    view.filter = {.orderId = u"890190675"_s,
        .status = domain::OrderStatus::Confirmed,
        .customerReference = u"Copperline"_s,
        .phoneNumber = u"+12125550142"_s,
        .createdFrom = QDate(2026, 10, 26),
        .createdTo = QDate(2026, 11, 24),
        .focFrom = QDate(2026, 12, 1),
        .focTo = QDate(2026, 12, 31)};
    view.text = u"verizon \"grp\"; 1"_s;
    view.sortColumn = u"foc"_s;
    view.descending = false;
    view.hidden = {u"created"_s, u"lastChange"_s};
    return view;
}

} // namespace

class TestSavedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<store::Settings>(file());
    }

    void beginsWithTheBuiltInOnes()
    {
        const SavedViews views(*m_settings, u"p1"_s);
        QStringList ids;
        for (const OrderView &view : views.all()) {
            ids << view.id;
            QVERIFY(SavedViews::isBuiltIn(view.id));
        }
        const QStringList expected{u"all"_s, u"open"_s, u"rejected"_s, u"ready"_s};
        QCOMPARE(ids, expected);
    }

    void keepsAViewOverARestart()
    {
        OrderView made = everythingSet();
        {
            SavedViews views(*m_settings, u"p1"_s);
            made.id = views.add(made);
            QVERIFY(!made.id.isEmpty());
        }
        restart();
        const SavedViews views(*m_settings, u"p1"_s);
        QCOMPARE(views.all().size(), 5U);
        QVERIFY(views.find(made.id));
        QCOMPARE(*views.find(made.id), made);
        // Every profile has its own.
        QCOMPARE(SavedViews(*m_settings, u"p2"_s).all().size(), 4U);
    }

    void keepsAStatusThatNobodyHeardOf()
    {
        OrderView odd = everythingSet();
        odd.filter.status = {domain::OrderStatus::Unknown, u"CARRIER_HOLD"_s};
        odd.id = SavedViews(*m_settings, u"p1"_s).add(odd);
        restart();
        QCOMPARE(SavedViews(*m_settings, u"p1"_s).find(odd.id)->filter.status.text, u"CARRIER_HOLD"_s);
    }

    void refusesNamesThatAreEmptyTakenOrTooLong()
    {
        SavedViews views(*m_settings, u"p1"_s);
        const QString id = views.add({.name = u"Mine"_s});
        QCOMPARE(views.problemWith(u"  "_s), NameProblem::Empty);
        QCOMPARE(views.problemWith(u" mine "_s), NameProblem::Taken);
        QCOMPARE(views.problemWith(u"mine"_s, id), NameProblem::None); // it is its own name
        QCOMPARE(views.problemWith(QString(41, u'x')), NameProblem::TooLong);
        QCOMPARE(views.problemWith(QString(40, u'x')), NameProblem::None);
        QVERIFY(views.add({.name = u"MINE"_s}).isEmpty());
        QCOMPARE(views.all().size(), 5U);
    }

    void updatesRenamesAndRemovesOnlyOwnOnes()
    {
        SavedViews views(*m_settings, u"p1"_s);
        const QString id = views.add({.name = u"Mine"_s});
        OrderView shown = everythingSet();
        QVERIFY(views.update(id, shown));
        QCOMPARE(views.find(id)->name, u"Mine"_s);
        QVERIFY(views.find(id)->showsTheSameAs(shown));
        QVERIFY(views.rename(id, u" Yours  too "_s));
        QCOMPARE(views.find(id)->name, u"Yours too"_s);
        for (const QString &other : {u"all"_s, u"nowhere"_s}) {
            QVERIFY(!views.update(other, shown));
            QVERIFY(!views.rename(other, u"X"_s));
            QVERIFY(!views.remove(other));
        }
        QVERIFY(views.remove(id));
        QVERIFY(!views.find(id));
    }

    void takesTheLastChangeBack_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("save") << 0;
        QTest::newRow("rename") << 1;
        QTest::newRow("delete") << 2;
        QTest::newRow("new") << 3;
    }

    void takesTheLastChangeBack()
    {
        QFETCH(int, change);
        SavedViews views(*m_settings, u"p1"_s);
        QVERIFY(!views.canUndo());
        const QString first = views.add({.name = u"First"_s});
        const QString id = views.add(everythingSet());
        const std::vector<OrderView> before = views.all();
        switch (change) {
        case 0:
            views.update(id, {.text = u"other"_s});
            break;
        case 1:
            views.rename(id, u"Other"_s);
            break;
        case 2:
            views.remove(first); // comes back to its place
            break;
        default:
            views.add({.name = u"Third"_s});
        }
        QVERIFY(views.all() != before);
        QVERIFY(views.canUndo());
        const QSignalSpy changes(&views, &SavedViews::changed);
        bool couldUndo = true;
        connect(&views, &SavedViews::changed, this, [&] { couldUndo = views.canUndo(); });
        views.undo();
        QCOMPARE(views.all(), before);
        QCOMPARE(changes.count(), 1);
        QVERIFY(!couldUndo);
        QVERIFY(!views.canUndo());
        restart(); // and it is kept
        QCOMPARE(SavedViews(*m_settings, u"p1"_s).all(), before);
    }

    void ignoresWhatSomebodyWroteIntoTheFile()
    {
        m_settings->setViews(u"p1"_s,
            {QJsonObject{{u"id"_s, u"all"_s}, {u"name"_s, u"Trap"_s}}, QJsonObject{{u"id"_s, u"x"_s}}, 42,
                QJsonObject{{u"id"_s, u"good"_s}, {u"name"_s, u"Good"_s}, {u"scope"_s, u"nonsense"_s},
                    {u"createdFrom"_s, u"yesterday"_s}, {u"hidden"_s, u"none"_s}},
                QJsonObject{{u"id"_s, u"good"_s}, {u"name"_s, u"Twice"_s}}});
        const SavedViews views(*m_settings, u"p1"_s);
        QCOMPARE(views.all().size(), 5U);
        const OrderView *good = views.find(u"good"_s);
        QVERIFY(good);
        QCOMPARE(good->scope, OrderScope::All);
        QVERIFY(!good->filter.createdFrom.isValid());
        QVERIFY(views.find(u"all"_s)->name.isEmpty());
    }

    void comparesWhatIsShownAndNotWhatItIsCalled()
    {
        OrderView a = everythingSet();
        OrderView b = a;
        b.id = u"other"_s;
        b.name = u"Other"_s;
        b.filter.pageSize = 100;
        QVERIFY(a.showsTheSameAs(b));
        b.descending = !b.descending;
        QVERIFY(!a.showsTheSameAs(b));
    }

private:
    QString file() const { return m_folder->filePath(u"portside.ini"_s); }
    void restart()
    {
        m_settings.reset();
        m_settings = std::make_unique<store::Settings>(file());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Settings> m_settings;
};

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
