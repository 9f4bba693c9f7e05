#include "flows/testdesk.h"
#include "views/dialogs/activationdialog.h"
#include "views/dialogs/canceldialog.h"
#include "views/pages/followuplist.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

//! The dialogs that cancel and activate an order, against a sandbox.
class TestOrderDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cancelsTheOrder();
    void keepsAnOrderThatIsConfirmed();
    void offersADraftThatWaitsForTheCancelation();
    void offersADraftOfACanceledOrder();
    void offersNoDraftOfAnOrderThatGoesOn();
    void listsEveryNumberThatAnActivationHits();
    void offersWhatFollowsAnActivation();
    void remembersWhatWasDoneAfterAnActivation();

private:
    std::unique_ptr<views::CancelDialog> cancelDialog();
    std::vector<store::DraftSummary> drafts()
    {
        return await(m_desk->drafts().list(m_desk->desk().profileKey)).value();
    }
    template <class W>
    static W *child(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QJsonObject onServer() { return m_desk->sandbox().porting("GET", u"/orders/portIns/%1"_s.arg(m_order)).object; }

    std::unique_ptr<TestDesk> m_desk;
    qint64 m_order = 0;
};

void TestOrderDialogs::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_order = m_desk->sandbox().createOrder({u"+13125550100"_s, u"+13125550101"_s, u"+13125550102"_s}, u"REF"_s, true);
    QVERIFY(m_order > 0);
}

std::unique_ptr<views::CancelDialog> TestOrderDialogs::cancelDialog()
{
    const domain::OrderId id{QString::number(m_order)};
    auto dialog = std::make_unique<views::CancelDialog>(
        std::make_unique<flows::CancelFlow>(m_desk->desk(), id, m_desk->settler()),
        std::make_unique<flows::SuccessorFlow>(m_desk->desk(), id), views::BandInfo());
    dialog->show();
    return dialog;
}

void TestOrderDialogs::offersADraftThatWaitsForTheCancelation()
{
    const auto dialog = cancelDialog();
    auto *go = child<QPushButton>(*dialog, u"cancelGo"_s);
    auto *make = child<QPushButton>(*dialog, u"makeSuccessor"_s);
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(!make->isVisible()); // what may still be corrected needs no other order
    go->click();
    QTRY_VERIFY(make->isVisible());
    QVERIFY(drafts().empty());
    make->click();
    QTRY_COMPARE(drafts().size(), 1U);
    QCOMPARE(drafts().front().numbers, 3);
    QTRY_VERIFY(child<views::ErrorBanner>(*dialog, u"cancelBanner"_s)->text().contains(u"waits until"_s));
    QCOMPARE(drafts().front().waits.size(), 1U);
    QCOMPARE(drafts().front().waits.front().order.text, QString::number(m_order));
    const QSignalSpy resumed(dialog.get(), &views::CancelDialog::resumeRequested);
    make->click(); // the same button opens it now; no second draft
    QCOMPARE(resumed.size(), 1);
    QCOMPARE(resumed[0][0].value<domain::DraftId>(), drafts().front().id);
    QCOMPARE(drafts().size(), 1U);
}

void TestOrderDialogs::offersADraftOfACanceledOrder()
{
    QVERIFY(m_desk->sandbox().cancelNow(m_order));
    const auto dialog = cancelDialog();
    auto *make = child<QPushButton>(*dialog, u"makeSuccessor"_s);
    QTRY_VERIFY(make->isVisible());
    make->click();
    QTRY_COMPARE(drafts().size(), 1U);
    QTRY_VERIFY(child<views::ErrorBanner>(*dialog, u"cancelBanner"_s)->text().contains(u"at once"_s));
    QVERIFY(drafts().front().waits.empty());
}

void TestOrderDialogs::offersNoDraftOfAnOrderThatGoesOn()
{
    QVERIFY(m_desk->sandbox().reject(m_order, {u"+13125550100"_s}, u"Invalid PIN"_s));
    QVERIFY(m_desk->sandbox().confirm(m_order, {{u"leaveRejected"_s, true}}));
    const auto dialog = cancelDialog();
    QTRY_VERIFY(child<QWidget>(*dialog, u"cancelWords"_s)->property("text").toString().contains(u"confirmed"_s));
    QVERIFY(!child<QPushButton>(*dialog, u"makeSuccessor"_s)->isVisible());
}

void TestOrderDialogs::cancelsTheOrder()
{
    const auto dialog = cancelDialog();
    auto *go = child<QPushButton>(*dialog, u"cancelGo"_s);
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(!go->isDefault());
    QCOMPARE(child<QListWidget>(*dialog, u"cancelNumbers"_s)->count(), 3);
    go->click();
    QTRY_VERIFY(!go->isVisible());
    QTRY_VERIFY(child<QWidget>(*dialog, u"cancelWords"_s)->property("text").toString().contains(u"cancelation"_s));
    QTRY_VERIFY(onServer().value(u"status"_s).toString().contains(u"CANCEL"_s));
}

void TestOrderDialogs::keepsAnOrderThatIsConfirmed()
{
    QVERIFY(m_desk->sandbox().confirm(m_order));
    const auto dialog = cancelDialog();
    QTRY_VERIFY(child<QWidget>(*dialog, u"cancelWords"_s)->property("text").toString().contains(u"confirmed"_s));
    QVERIFY(!child<QPushButton>(*dialog, u"cancelGo"_s)->isEnabled());
}

void TestOrderDialogs::listsEveryNumberThatAnActivationHits()
{
    const QString yesterday = m_desk->sandbox().now().date().addDays(-1).toString(Qt::ISODate);
    QVERIFY(m_desk->sandbox().confirm(m_order, {{u"focDate"_s, yesterday}}));
    QVERIFY(m_desk->sandbox().release(m_order));
    views::ActivationDialog dialog(std::make_unique<flows::ActivationFlow>(
                                       m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler()),
        {}, {});
    dialog.show();
    const auto *table = child<views::DataTable>(dialog, u"activationNumbers"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QStringList shown;
    for (int row = 0; row < 3; ++row)
        shown.append(table->model()->index(row, 0).data().toString());
    QCOMPARE(shown, (QStringList{u"(312) 555-0100"_s, u"(312) 555-0101"_s, u"(312) 555-0102"_s}));
    // Only who has counted them may go on.
    const auto *go = child<QPushButton>(dialog, u"activationGo"_s);
    auto *count = child<QLineEdit>(dialog, u"activationCount"_s);
    QVERIFY(!go->isEnabled());
    count->setText(u"2"_s);
    QVERIFY(!go->isEnabled());
    count->setText(u"3"_s);
    QVERIFY(go->isEnabled());
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"/activate$"_s), 0);
}

//! Trap F31.
void TestOrderDialogs::offersWhatFollowsAnActivation()
{
    const QString yesterday = m_desk->sandbox().now().date().addDays(-1).toString(Qt::ISODate);
    QVERIFY(m_desk->sandbox().confirm(m_order, {{u"focDate"_s, yesterday}}));
    QVERIFY(m_desk->sandbox().release(m_order));
    store::WorkMarks marks(m_desk->database());
    views::ActivationDialog dialog(std::make_unique<flows::ActivationFlow>(
                                       m_desk->desk(), domain::OrderId{QString::number(m_order)}, m_desk->settler()),
        {}, {});
    dialog.offerFollowUps(std::make_unique<flows::FollowUps>(m_desk->desk(), marks));
    dialog.show();
    auto *go = child<QPushButton>(dialog, u"activationGo"_s);
    QTRY_COMPARE(child<views::DataTable>(dialog, u"activationNumbers"_s)->model()->rowCount(), 3);
    QVERIFY(!dialog.findChild<QCheckBox *>(u"followUp/test-call"_s)); // nothing is live yet
    child<QLineEdit>(dialog, u"activationCount"_s)->setText(u"3"_s);
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QCheckBox *>(u"followUp/test-call"_s), 20'000);
    const auto *heading = child<QLabel>(dialog, u"followUpHeading"_s);
    auto *box = child<QCheckBox>(dialog, u"followUp/test-call"_s);
    QVERIFY(heading->text().contains(u"0 of 5"_s));
    QTRY_VERIFY(box->isEnabled());
    box->click();
    QTRY_VERIFY2(heading->text().contains(u"1 of 5"_s), qPrintable(heading->text()));
    QVERIFY2(box->accessibleDescription().contains(u"Done by"_s), qPrintable(box->accessibleDescription()));
}

//! Trap F31.
void TestOrderDialogs::remembersWhatWasDoneAfterAnActivation()
{
    domain::PortOrder order;
    order.id = {u"890192331"_s};
    order.status = domain::OrderStatus::Confirmed;
    domain::PortNumber number;
    number.phoneNumber = u"+13125550100"_s;
    number.status = domain::NumberStatus::Activated;
    order.numbers = {number};
    store::WorkMarks marks(m_desk->database());
    {
        flows::FollowUps before(m_desk->desk(), marks);
        views::FollowUpList list(before);
        list.showOrder(order);
        // What harms numbers that have not moved waits for the rest of the order.
        QTRY_VERIFY(child<QCheckBox>(list, u"followUp/tell-customer"_s)->isEnabled());
        auto *cancel = child<QCheckBox>(list, u"followUp/cancel-old-service"_s);
        QVERIFY(!cancel->isEnabled());
        QVERIFY2(
            cancel->accessibleDescription().contains(u"Not before"_s), qPrintable(cancel->accessibleDescription()));
        child<QCheckBox>(list, u"followUp/tell-customer"_s)->click();
        QTRY_COMPARE(list.done(), 1);
    }
    flows::FollowUps after(m_desk->desk(), marks);
    views::FollowUpList list(after);
    order.status = domain::OrderStatus::Completed;
    list.showOrder(order);
    QTRY_COMPARE(list.done(), 1);
    QVERIFY(child<QCheckBox>(list, u"followUp/tell-customer"_s)->isChecked());
    QVERIFY(child<QCheckBox>(list, u"followUp/cancel-old-service"_s)->isEnabled());
    child<QCheckBox>(list, u"followUp/tell-customer"_s)->click(); // it was a mistake
    QTRY_COMPARE(list.done(), 0);
    order.id = {u"890192332"_s};
    list.showOrder(order);
    QCOMPARE(list.done(), 0);
}

QTEST_MAIN(TestOrderDialogs)
#include "tst_orderdialogs.moc"
