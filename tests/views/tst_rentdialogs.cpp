#include "flows/rentbench.h"
#include "views/dialogs/numbers/rentanydialog.h"
#include "views/dialogs/numbers/rentdialog.h"
#include "views/style/theme.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using tables::RentResultsModel;
using views::RentAnyDialog, views::RentDialog;

//! The last look before numbers are rented, and what is said afterwards.
class TestRentDialogs : public RentBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new views::Theme(*qApp); }
    void init() { QVERIFY(begin({.numbers = 20})); }
    void cleanup() { m_parent.reset(); }
    void namesEveryNumberAndTheMoney();
    void rentsAndLinksAtOnce();
    void refusesLinksThatTheServerWould_data();
    void refusesLinksThatTheServerWould();
    void neverRentsByEnter();
    void saysWhatBecameOfEachNumber();
    void goesOnAfterARefusalOnlyWhenToldTo();
    void saysThatTheOutcomeIsNotKnown();
    void hearsTheRequestToItsEndWhenItIsClosed();
    void rentsAny();
    void saysThatNothingFits();
    void looksAgainAfterTyping();
    void saysWhichNumberCameInWhenTheAnswerIsLost();
    void saysThatAnEarlierOneIsOpen();

private:
    RentDialog *rentDialog(const std::vector<domain::AvailableNumber> &numbers)
    {
        m_parent = std::make_unique<QWidget>();
        auto flow = std::make_unique<flows::RentFlow>(m_desk->desk(), m_desk->settler(), numbers);
        auto *dialog = new RentDialog(std::move(flow), views::BandInfo(), m_parent.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
        return dialog;
    }
    RentAnyDialog *rentAnyDialog()
    {
        m_parent = std::make_unique<QWidget>();
        auto flow = std::make_unique<flows::RentAnyFlow>(m_desk->desk(), m_desk->settler());
        auto *dialog = new RentAnyDialog(std::move(flow), views::BandInfo(), m_parent.get());
        dialog->show();
        return dialog;
    }
    template <class W>
    static W *child(const QWidget *parent, const QString &name)
    {
        W *found = parent->findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static void click(const QWidget *dialog, const QString &name) { child<QPushButton>(dialog, name)->click(); }
    static void type(const QWidget *dialog, const QString &name, const QString &text)
    {
        child<QLineEdit>(dialog, name)->setText(text);
    }
    static QString cell(const QWidget *dialog, int row, int column)
    {
        return child<views::DataTable>(dialog, u"rentNumbers"_s)->model()->index(row, column).data().toString();
    }
    static QString text(const QWidget *dialog, const QString &name) { return child<QLabel>(dialog, name)->text(); }

    std::unique_ptr<QWidget> m_parent;
};

void TestRentDialogs::namesEveryNumberAndTheMoney()
{
    const auto numbers = offers(3);
    auto *dialog = rentDialog(numbers);
    QCOMPARE(child<views::DataTable>(dialog, u"rentNumbers"_s)->model()->rowCount(), 3);
    QCOMPARE(cell(dialog, 2, RentResultsModel::Setup), u"USD 0.50"_s);
    const auto *go = child<QPushButton>(dialog, u"rentGo"_s);
    QCOMPARE(go->text().remove(u'&'), u"Rent 3 number(s) (USD 1.50 for setup, USD 1.50 a month)"_s);
    QVERIFY(go->isEnabled());
    QCOMPARE(child<QPushButton>(dialog, u"rentLeave"_s)->text().remove(u'&'), u"Not now"_s);
    click(dialog, u"rentLeave"_s);
    QCOMPARE(rents(), 0);
}

void TestRentDialogs::rentsAndLinksAtOnce()
{
    const auto numbers = offers(2);
    auto *dialog = rentDialog(numbers);
    const QSignalSpy started(dialog, &RentDialog::started);
    const QSignalSpy show(dialog, &RentDialog::showNumbersRequested);
    type(dialog, u"rentPlan"_s, u" plan1 "_s);
    type(dialog, u"rentCampaign"_s, u"CAMP1"_s);
    auto *voice = child<QComboBox>(dialog, u"rentVoiceType"_s);
    voice->setCurrentIndex(voice->findText(u"EST"_s, Qt::MatchContains));
    type(dialog, u"rentVoiceId"_s, u"trunk1"_s);
    type(dialog, u"rentCallback"_s, u"https://hooks.example.com/numbers"_s);
    click(dialog, u"rentGo"_s);
    QTRY_COMPARE(dialog->flow().count(domain::RentState::Rented), 2);
    QCOMPARE(started.size(), 1);
    const QJsonObject held = m_desk->sandbox().numbers("GET", u"/activeNumbers/"_s + numbers[0].phoneNumber).object;
    const QJsonValue sms = held["smsConfiguration"_L1]["scheduledProvisioning"_L1];
    QCOMPARE(sms["servicePlanId"_L1].toString(), u"plan1"_s);
    QCOMPARE(sms["campaignId"_L1].toString(), u"CAMP1"_s);
    QCOMPARE(held["voiceConfiguration"_L1]["scheduledVoiceProvisioning"_L1]["trunkId"_L1].toString(), u"trunk1"_s);
    QCOMPARE(held["callbackUrl"_L1].toString(), u"https://hooks.example.com/numbers"_s);
    QCOMPARE(cell(dialog, 0, RentResultsModel::Result), u"Rented"_s);
    QVERIFY(cell(dialog, 0, RentResultsModel::Next).contains(u"linking"_s));
    QTRY_VERIFY(child<QPushButton>(dialog, u"rentShow"_s)->isVisible());
    QVERIFY(!child<QPushButton>(dialog, u"rentGo"_s)->isVisible());
    click(dialog, u"rentShow"_s);
    QCOMPARE(show.size(), 1);
}

void TestRentDialogs::refusesLinksThatTheServerWould_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("a campaign without a plan") << u"rentCampaign"_s << u"CAMP1"_s;
    QTest::newRow("a callback that is no address") << u"rentCallback"_s << u"hooks.example.com"_s;
    QTest::newRow("a callback that runs something") << u"rentCallback"_s << u"javascript:alert(1)"_s;
}

void TestRentDialogs::refusesLinksThatTheServerWould()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    auto *dialog = rentDialog(offers(1));
    type(dialog, field, typed);
    QVERIFY(!child<QPushButton>(dialog, u"rentGo"_s)->isEnabled());
    QVERIFY(text(dialog, u"rentWhy"_s).contains(u"Correct"_s));
    type(dialog, field, {});
    QVERIFY(child<QPushButton>(dialog, u"rentGo"_s)->isEnabled());
    auto *voice = child<QComboBox>(dialog, u"rentVoiceType"_s);
    voice->setCurrentIndex(1); // without its id
    QVERIFY(!child<QPushButton>(dialog, u"rentGo"_s)->isEnabled());
}

void TestRentDialogs::neverRentsByEnter()
{
    auto *dialog = rentDialog(offers(1));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTest::keyClick(child<QLineEdit>(dialog, u"rentPlan"_s), Qt::Key_Return);
    QVERIFY(!dialog->flow().isRunning());
    QCOMPARE(rents(), 0);
}

void TestRentDialogs::saysWhatBecameOfEachNumber()
{
    const auto numbers = offers(2);
    QVERIFY(take(numbers[0].phoneNumber));
    auto *dialog = rentDialog(numbers);
    click(dialog, u"rentGo"_s);
    QTRY_COMPARE(cell(dialog, 1, RentResultsModel::Result), u"Rented"_s);
    QTRY_VERIFY(!dialog->flow().isRunning());
    QCOMPARE(cell(dialog, 0, RentResultsModel::Result), u"Refused"_s);
    QVERIFY(cell(dialog, 0, RentResultsModel::Next).contains(u"not available any more"_s));
    QVERIFY(cell(dialog, 1, RentResultsModel::Next).contains(u"Not linked"_s));
    QVERIFY(dialog->windowTitle().contains(u"1 of 2"_s));
}

void TestRentDialogs::goesOnAfterARefusalOnlyWhenToldTo()
{
    const auto numbers = offers(2);
    QVERIFY(set({{u"trial"_s, true}}));
    auto *dialog = rentDialog(numbers);
    click(dialog, u"rentGo"_s);
    const auto *banner = child<views::ErrorBanner>(dialog, u"rentBanner"_s);
    QTRY_VERIFY(banner->text().contains(u"Trial account"_s));
    QCOMPARE(rents(), 1);
    QVERIFY(set({{u"trial"_s, false}}));
    QVERIFY(child<QPushButton>(dialog, u"rentGo"_s)->text().contains(u"1 number"_s));
    click(dialog, u"rentAgain"_s); // the refused one waits again
    QCOMPARE(rents(), 1);
    QVERIFY(child<QPushButton>(dialog, u"rentGo"_s)->text().contains(u"2 number(s)"_s));
    click(dialog, u"rentGo"_s);
    QTRY_COMPARE(dialog->flow().count(domain::RentState::Rented), 2);
    QVERIFY(banner->isEmpty());
    QCOMPARE(charged().size(), 2);
}

void TestRentDialogs::saysThatTheOutcomeIsNotKnown()
{
    const auto numbers = offers(1);
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"path"_s, u":rent$"_s}}) > 0);
    m_desk->desk().timing.settleRetry = std::chrono::seconds(1);
    const int reading = m_desk->sandbox().addFault(
        {{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"/activeNumbers/"_s}});
    QVERIFY(reading > 0);
    auto *dialog = rentDialog(numbers);
    click(dialog, u"rentGo"_s);
    QTRY_COMPARE(cell(dialog, 0, RentResultsModel::Result), u"Unknown"_s);
    QTRY_VERIFY(child<views::ErrorBanner>(dialog, u"rentBanner"_s)->text().contains(u"no answer came"_s));
    QVERIFY(!child<QPushButton>(dialog, u"rentAgain"_s)->isVisible()); // not before it is proven
    QVERIFY(m_desk->sandbox().removeFault(reading));
    QTRY_COMPARE(cell(dialog, 0, RentResultsModel::Result), u"Rented"_s);
    QVERIFY(child<views::ErrorBanner>(dialog, u"rentBanner"_s)->isEmpty());
    QCOMPARE(charged().size(), 1);
}

void TestRentDialogs::hearsTheRequestToItsEndWhenItIsClosed()
{
    const auto numbers = offers(3);
    const int fault = m_desk->sandbox().addFault({{u"kind"_s, u"hold-after"_s}, {u"path"_s, u":rent$"_s}});
    QVERIFY(fault > 0);
    auto *dialog = rentDialog(numbers);
    click(dialog, u"rentGo"_s);
    QTRY_COMPARE(rents(), 1);
    QPointer<RentDialog> there(dialog);
    dialog->reject();
    QTRY_VERIFY(!there);
    QVERIFY(m_desk->sandbox().removeFault(fault));
    QTRY_VERIFY([&] {
        const auto entries = m_desk->journalEntries();
        return entries.size() == 1 && store::currentState(entries[0]) == store::OutcomeState::Done;
    }());
    QCOMPARE(charged(), QStringList{numbers[0].phoneNumber}); // and none of the others
}

void TestRentDialogs::rentsAny()
{
    auto *dialog = rentAnyDialog();
    const auto *go = child<QPushButton>(dialog, u"rentAnyGo"_s);
    QTRY_VERIFY(go->isEnabled());
    QCOMPARE(go->text().remove(u'&'), u"Rent one number (USD 0.50 for setup, USD 0.50 a month)"_s);
    QVERIFY(text(dialog, u"rentAnyWords"_s).contains(u"may choose another one"_s));
    click(dialog, u"rentAnyGo"_s);
    QTRY_VERIFY(text(dialog, u"rentAnyTitle"_s).contains(u"is rented"_s));
    QCOMPARE(charged().size(), 1);
    QVERIFY(child<QPushButton>(dialog, u"rentAnyShow"_s)->isVisible());
    QVERIFY(!go->isVisible());
}

void TestRentDialogs::saysThatNothingFits()
{
    auto *dialog = rentAnyDialog();
    dialog->propose({.pattern = u"+1999"_s, .search = domain::SearchPattern::Start}, {});
    QTRY_VERIFY(text(dialog, u"rentAnyTitle"_s).contains(u"No number like this"_s));
    QVERIFY(!child<QPushButton>(dialog, u"rentAnyGo"_s)->isEnabled());
}

void TestRentDialogs::looksAgainAfterTyping()
{
    auto *dialog = rentAnyDialog();
    QTRY_VERIFY(child<QPushButton>(dialog, u"rentAnyGo"_s)->isEnabled());
    type(dialog, u"rentAnyPattern"_s, u"20x"_s);
    QVERIFY(!child<QPushButton>(dialog, u"rentAnyGo"_s)->isEnabled());
    QVERIFY(text(dialog, u"rentAnyHint"_s).contains(u"Digits only"_s));
    type(dialog, u"rentAnyPattern"_s, u"208"_s);
    QVERIFY(!child<QPushButton>(dialog, u"rentAnyGo"_s)->isEnabled()); // not before it was looked at
    QTRY_VERIFY(child<QPushButton>(dialog, u"rentAnyGo"_s)->isEnabled());
    QVERIFY(text(dialog, u"rentAnyWords"_s).contains(u"(208)"_s));
}

void TestRentDialogs::saysWhichNumberCameInWhenTheAnswerIsLost()
{
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"path"_s, u":rentAny$"_s}}) > 0);
    auto *dialog = rentAnyDialog();
    QTRY_VERIFY(child<QPushButton>(dialog, u"rentAnyGo"_s)->isEnabled());
    click(dialog, u"rentAnyGo"_s);
    QTRY_VERIFY(text(dialog, u"rentAnyTitle"_s).contains(u"is rented"_s));
    QCOMPARE(charged().size(), 1);
    QVERIFY(child<views::ErrorBanner>(dialog, u"rentAnyBanner"_s)->isEmpty());
}

void TestRentDialogs::saysThatAnEarlierOneIsOpen()
{
    m_desk->setWriteTimeout(std::chrono::milliseconds(200));
    m_desk->desk().timing.writeTimeout = std::chrono::seconds(30);
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u":rentAny$"_s}}) > 0);
    flows::RentAnyFlow first(m_desk->desk(), m_desk->settler());
    const domain::RentAnyRequest request{.regionCode = u"US"_s, .type = domain::NumberType::Local};
    first.prepare(request);
    QTRY_COMPARE(first.step(), flows::RentAnyFlow::Step::Ready);
    first.rent(request);
    QTRY_COMPARE(first.step(), flows::RentAnyFlow::Step::Settling);
    auto *dialog = rentAnyDialog();
    QTRY_VERIFY(text(dialog, u"rentAnyTitle"_s).contains(u"no answer yet"_s));
    QVERIFY(!child<QPushButton>(dialog, u"rentAnyGo"_s)->isEnabled());
}

QTEST_MAIN(TestRentDialogs)
#include "tst_rentdialogs.moc"
