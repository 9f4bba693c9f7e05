#include "flows/importedbench.h"

#include "flows/imported/removalflow.h"
#include "flows/numbers/relinkflow.h"
#include "store/numberjobs.h"
#include "store/protectednumbers.h"
#include "store/seenids.h"
#include "tables/imported/importedmodel.h"
#include "views/dialogs/imported/removaldialog.h"
#include "views/dialogs/numbers/numberchangedialog.h"
#include "views/dialogs/numbers/relinkdialog.h"
#include "views/pages/imported/importedpage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using flows::NumberHost;
using tables::ImportedModel;

//! The imported numbers through the window: what was asked, what is there, and each thing that is done there.
class TestImportedPage : public ImportedBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatWasAskedFor();
    void asksAgainWhenMorePairsAreKnown();
    void showsLinksAndCarriersInWords();
    void showsWhatFailedAsPlainText();
    void offersNothingWhileItIsProvisioned();
    void hasNoPaneBesideAnEmptyList();
    void leavesTheRoomOfASmallPageToTheList();
    void renamesInTheDialog();
    void relinksInTheDialog();
    void deletesOnlyWhatWasTyped();
    void refusesToDeleteWithAReason();

private:
    template <class W>
    static W *find(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    template <class W>
    W *find(const QString &name)
    {
        return find<W>(*m_page, name);
    }
    bool putLinked(const QString &number, const QString &plan, const QString &campaign = {})
    {
        return putImported(number, {{u"servicePlanId"_s, plan}, {u"campaignId"_s, campaign}})
            && desk->sandbox().advance(u"PT10M"_s);
    }
    bool reads()
    {
        m_page->refresh();
        return QTest::qWaitFor([this] { return !m_list->isReading(); }, 20'000);
    }
    bool isBeingLinked(const QString &number)
    {
        return putImported(number)
            && calls
                   ->call("PATCH", u"/importedNumbers/"_s + number,
                       {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan-a"_s}}}})
                   .status
            == 200;
    }

    std::unique_ptr<store::SeenIds> m_ids;
    std::unique_ptr<store::ProtectedNumbers> m_protected;
    std::unique_ptr<store::NumberJobs> m_jobs;
    std::unique_ptr<flows::NumberNames> m_names;
    std::unique_ptr<flows::ImportedListFlow> m_list;
    std::unique_ptr<views::ImportedPage> m_page;
};

void TestImportedPage::init()
{
    QVERIFY(begin());
    desk->desk().timing.activationPoll = std::chrono::milliseconds(20);
    m_ids = std::make_unique<store::SeenIds>(desk->database());
    m_protected = std::make_unique<store::ProtectedNumbers>(desk->database());
    m_jobs = std::make_unique<store::NumberJobs>(desk->database());
    m_names = std::make_unique<flows::NumberNames>(desk->desk(), *m_ids, *m_protected);
    m_list = std::make_unique<flows::ImportedListFlow>(desk->desk());
    m_page = std::make_unique<views::ImportedPage>(*m_list);
    new QAbstractItemModelTester(m_page->table()->model(), m_page.get());
    m_page->setKnown({{u"plan-a"_s, {}}, {u"plan-a"_s, u"C1"_s}});
    m_page->resize(1300, 700);
    m_page->show();
}

void TestImportedPage::cleanup()
{
    m_page.reset();
    m_list.reset();
    m_names.reset();
    m_jobs.reset();
    m_protected.reset();
    m_ids.reset();
}

void TestImportedPage::saysWhatWasAskedFor()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s, u"C1"_s));
    QVERIFY(putImported(phone(2)));
    m_page->setNames({{u"plan-a"_s, u"Front desk"_s}});
    QVERIFY(reads());
    QCOMPARE(m_page->table()->model()->rowCount(), 2); // also the one that is linked to nothing
    const QString asked = find<QLabel>(u"importedAsked"_s)->toolTip();
    QVERIFY2(asked.contains(u"3 pair(s)"_s) && asked.contains(u"plan Front desk, campaign C1"_s)
            && asked.contains(u"linked to nothing"_s),
        qPrintable(asked));
}

void TestImportedPage::asksAgainWhenMorePairsAreKnown()
{
    QVERIFY(putLinked(phone(1), u"plan-b"_s));
    QVERIFY(reads());
    QCOMPARE(m_page->table()->model()->rowCount(), 0);
    m_page->setKnown({{u"plan-b"_s, {}}});
    QTRY_COMPARE(m_page->table()->model()->rowCount(), 1);
}

void TestImportedPage::showsLinksAndCarriersInWords()
{
    QVERIFY(putImported(phone(1)));
    QCOMPARE(
        calls
            ->call("PATCH", u"/importedNumbers/"_s + phone(1),
                {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan-a"_s}, {u"campaignId"_s, u"C1"_s}}}})
            .status,
        200);
    QVERIFY(desk->sandbox().advance(u"PT10M"_s));
    QVERIFY(reads());
    const QModelIndex row = m_page->table()->model()->index(0, 0);
    QCOMPARE(row.siblingAtColumn(ImportedModel::Plan).data().toString(), u"plan-a"_s);
    QCOMPARE(row.siblingAtColumn(ImportedModel::Campaign).data().toString(), u"C1"_s);
    QCOMPARE(row.siblingAtColumn(ImportedModel::TmobileMms).data().toString(), u"Done"_s);
    QCOMPARE(row.siblingAtColumn(ImportedModel::Summary).data().toString(), u"In use"_s);
}

void TestImportedPage::showsWhatFailedAsPlainText()
{
    QCOMPARE(desk->sandbox()
                 .control("POST", u"/hosting/outcome"_s, {{u"step"_s, u"carrier"_s}, {u"errorCode"_s, u"60135"_s}})
                 .status,
        204);
    QVERIFY(putImported(phone(1)));
    QCOMPARE(calls
                 ->call("PATCH", u"/importedNumbers/"_s + phone(1),
                     {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan-a"_s}}}})
                 .status,
        200);
    QVERIFY(desk->sandbox().advance(u"PT10M"_s));
    QVERIFY(reads());
    QCOMPARE(m_page->table()->model()->index(0, ImportedModel::Summary).data().toString(), u"Failed"_s);
    const QString said = find<views::ErrorBanner>(u"importedFailure"_s)->text();
    QVERIFY2(said.contains(u"60135"_s), qPrintable(said));
}

void TestImportedPage::offersNothingWhileItIsProvisioned()
{
    QVERIFY(isBeingLinked(phone(1)));
    QVERIFY(reads());
    m_page->select(phone(1));
    QVERIFY(!find<QPushButton>(u"paneRemoveImported"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"paneRemoveImported"_s)->toolTip().isEmpty()); // it says why
    QVERIFY(!find<QPushButton>(u"paneRelinkImported"_s)->isEnabled());
    QVERIFY(desk->sandbox().advance(u"PT10M"_s));
    QTRY_VERIFY(find<QPushButton>(u"paneRemoveImported"_s)->isEnabled()); // looked at by itself
    const QSignalSpy remove(m_page.get(), &views::ImportedPage::removeRequested);
    find<QPushButton>(u"paneRemoveImported"_s)->click();
    QCOMPARE(remove[0][0].toString(), phone(1));
}

void TestImportedPage::hasNoPaneBesideAnEmptyList()
{
    auto *pane = find<QWidget>(u"importedPane"_s);
    QVERIFY(reads());
    QVERIFY(!pane->isVisible());
    m_page->togglePane();
    QVERIFY(!pane->isVisible()); // there is nothing that it could show
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    QVERIFY(reads());
    QVERIFY(pane->isVisible());
    find<QLineEdit>(u"textFilter"_s)->setText(u"no such number"_s);
    QTRY_VERIFY(!pane->isVisible());
}

void TestImportedPage::leavesTheRoomOfASmallPageToTheList()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    QVERIFY(reads());
    auto *pane = find<QWidget>(u"importedPane"_s);
    m_page->resize(976, 600); // what a window of 1024 x 700 has
    QVERIFY(!pane->isVisible());
    m_page->togglePane();
    QVERIFY(pane->isVisible());
    m_page->resize(980, 610);
    QVERIFY(pane->isVisible()); // it was asked for
    QCOMPARE(pane->x(), 0); // under the list
    m_page->togglePane();
    QVERIFY(!pane->isVisible());
    m_page->resize(1300, 600);
    QVERIFY(pane->isVisible());
    QVERIFY(pane->x() > 0);
    m_page->togglePane();
    m_page->resize(1310, 610);
    QVERIFY(!pane->isVisible()); // it was sent away
}

void TestImportedPage::renamesInTheDialog()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    views::NumberChangeDialog dialog(
        std::make_unique<flows::NumberChangeFlow>(desk->desk(), phone(1), desk->settler(), NumberHost::Imported),
        *m_names, {}, views::BandInfo());
    dialog.show();
    auto *name = find<QLineEdit>(dialog, u"numberName"_s);
    QTRY_VERIFY(name->isEnabled());
    QVERIFY(!find<QLineEdit>(dialog, u"numberVoiceId"_s)->isVisible()); // there is no voice
    QTRY_COMPARE(find<QLineEdit>(dialog, u"numberPlan"_s)->text(), u"plan-a"_s);
    name->setText(u"Front desk"_s);
    auto *go = find<QPushButton>(dialog, u"numberChangeGo"_s);
    QTRY_VERIFY(go->isEnabled());
    go->click();
    QTRY_COMPARE(imported(phone(1))->displayName, u"Front desk"_s);
}

void TestImportedPage::relinksInTheDialog()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    views::RelinkDialog dialog(
        std::make_unique<flows::RelinkFlow>(desk->desk(), phone(1), desk->settler(), *m_jobs, NumberHost::Imported),
        *m_names, {}, views::BandInfo());
    dialog.show();
    auto *plan = find<QLineEdit>(dialog, u"numberPlan"_s);
    QTRY_COMPARE(plan->text(), u"plan-a"_s);
    plan->setText(u"plan-b"_s);
    auto *go = find<QPushButton>(dialog, u"relinkGo"_s);
    QTRY_VERIFY(go->isEnabled());
    go->click();
    QVERIFY(QTest::qWaitFor(
        [&] {
            desk->sandbox().advance(u"PT20S"_s);
            return imported(phone(1))->sms.servicePlanId == u"plan-b"_s;
        },
        30'000));
    QCOMPARE(arrived(u"PATCH"_s, u"importedNumbers/"_s), 2);
}

void TestImportedPage::deletesOnlyWhatWasTyped()
{
    QVERIFY(putLinked(phone(1), u"plan-a"_s));
    views::RemovalDialog dialog(
        std::make_unique<flows::RemovalFlow>(desk->desk(), flows::Removable::ImportedNumber, phone(1), desk->settler()),
        views::BandInfo());
    dialog.show();
    auto *typed = find<QLineEdit>(dialog, u"removalTyped"_s);
    QTRY_VERIFY(typed->isVisible());
    QVERIFY(!find<QPushButton>(dialog, u"removalGo"_s)->isEnabled());
    typed->setText(u"0001"_s);
    find<QPushButton>(dialog, u"removalGo"_s)->click();
    QTRY_VERIFY(!imported(phone(1)));
}

void TestImportedPage::refusesToDeleteWithAReason()
{
    QVERIFY(isBeingLinked(phone(1)));
    views::RemovalDialog dialog(
        std::make_unique<flows::RemovalFlow>(desk->desk(), flows::Removable::ImportedNumber, phone(1), desk->settler()),
        views::BandInfo());
    dialog.show();
    QTRY_VERIFY(find<QLabel>(dialog, u"removalObstacle"_s)->text().contains(u"service plan is being made"_s));
    QVERIFY(!find<QPushButton>(dialog, u"removalGo"_s)->isEnabled());
    QVERIFY(desk->sandbox().advance(u"PT10M"_s));
    find<QPushButton>(dialog, u"removalAgain"_s)->click();
    QTRY_VERIFY(find<QLineEdit>(dialog, u"removalTyped"_s)->isVisible());
}

QTEST_MAIN(TestImportedPage)
#include "tst_importedpage.moc"
