#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/testdesk.h"
#include "views/dialogs/numbers/numbereventwords.h"
#include "views/dialogs/pasteeventdialog.h"
#include "views/widgets/errorbanner.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace domain;

//! An event of a number or a number order that somebody pastes.
class TestNumberEventDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysItInWordsAndReadsTheNumber();
    void leadsToTheNumberAndToTheOrder();
    void saysThatItCannotBeRead();
    void titlesEveryEvent_data();
    void titlesEveryEvent();
    void hasWordsForWhatNobodyHasHeardOf();
    void saysWhereANumberStands();

private:
    template <class W>
    W *child(const QString &name)
    {
        W *found = m_dialog->findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static QString event(const QString &subject, const QString &id, const QString &type, const QString &more)
    {
        return u"{\"resourceType\":\"%1\",\"resourceId\":\"%2\",\"eventType\":\"%3\",%4}"_s.arg(
            subject, id, type, more);
    }

    static const QString number;
    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<flows::OrderReader> m_reader;
    std::unique_ptr<flows::OrderWatch> m_watch;
    std::unique_ptr<views::PasteEventDialog> m_dialog;
};

const QString TestNumberEventDialog::number = u"+14045550199"_s;

void TestNumberEventDialog::init()
{
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_desk->isReady());
    const flows::Desk &desk = m_desk->desk();
    m_reader = std::make_unique<flows::OrderReader>(desk.orders, desk.now, desk.timing);
    m_watch = std::make_unique<flows::OrderWatch>(desk, *m_reader);
    m_dialog = std::make_unique<views::PasteEventDialog>(std::make_unique<flows::EventReading>(*m_reader, *m_watch),
        std::make_unique<flows::NumberEventReading>(desk), views::BandInfo());
    m_dialog->show();
}

void TestNumberEventDialog::cleanup()
{
    m_dialog.reset();
    m_watch.reset();
    m_reader.reset();
}

void TestNumberEventDialog::saysItInWordsAndReadsTheNumber()
{
    QCOMPARE(m_desk->sandbox().control("PUT", u"/numbers/"_s + number, {{u"appId"_s, u"IVR"_s}}).status, 200);
    m_dialog->setText(event(u"ACTIVE_NUMBER"_s, number, u"PROVISIONING_TO_CAMPAIGN"_s,
        u"\"status\":\"FAILED\",\"failureCode\":\"CAMPAIGN_EXPIRED\",\"internalFailureCode\":\"<b>CRS</b>\""_s));
    QCOMPARE(child<QLabel>(u"eventTitle"_s)->text(), u"A number could not join its campaign"_s);
    const auto *says = child<QLabel>(u"eventSays"_s);
    QVERIFY(says->text().contains(u"(404) 555-0199"_s));
    QVERIFY(says->text().contains(u"CAMPAIGN_EXPIRED"_s));
    QVERIFY(says->text().contains(u"<b>CRS</b>"_s));
    QCOMPARE(says->textFormat(), Qt::PlainText);
    child<QPushButton>(u"eventRead"_s)->click();
    QTRY_VERIFY(child<QLabel>(u"eventResult"_s)->text().contains(u"Voice: linked to IVR"_s));
}

void TestNumberEventDialog::leadsToTheNumberAndToTheOrder()
{
    const QSignalSpy numbers(m_dialog.get(), &views::PasteEventDialog::openNumberRequested);
    const QSignalSpy orders(m_dialog.get(), &views::PasteEventDialog::openNumberOrderRequested);
    auto *open = child<QPushButton>(u"eventOpen"_s);
    QVERIFY(!open->isEnabled());
    m_dialog->setText(event(u"NUMBER_ORDER"_s, u"01j"_s, u"NUMBER_ORDER_PROCESSING"_s, u"\"status\":\"BLOCKED\""_s));
    QVERIFY(!open->isVisible()); // nobody shows them
    m_dialog->setLeads(true, true);
    QVERIFY(open->isVisible());
    m_dialog->setText(
        event(u"ACTIVE_NUMBER"_s, number, u"PROVISIONING_TO_VOICE_PLATFORM"_s, u"\"status\":\"FAILED\""_s));
    QCOMPARE(open->accessibleName(), u"Open number"_s);
    open->click();
    QCOMPARE(numbers[0][0].toString(), number);
    m_dialog->show();
    m_dialog->setText(event(u"NUMBER_ORDER"_s, u"01j"_s, u"NUMBER_ORDER_PROCESSING"_s, u"\"status\":\"BLOCKED\""_s));
    QVERIFY(child<QLabel>(u"eventTitle"_s)->text().contains(u"blocked"_s));
    open->click();
    QCOMPARE(orders[0][0].value<NumberOrderId>().text, u"01j"_s);
}

void TestNumberEventDialog::saysThatItCannotBeRead()
{
    m_dialog->setText(
        event(u"ACTIVE_NUMBER"_s, number, u"PROVISIONING_TO_VOICE_PLATFORM"_s, u"\"status\":\"FAILED\""_s));
    child<QPushButton>(u"eventRead"_s)->click();
    QTRY_VERIFY(!child<views::ErrorBanner>(u"eventBanner"_s)->isEmpty());
    m_dialog->setText(event(u"HOSTING_ORDER"_s, u"7"_s, u"SIGNED"_s, u"\"status\":\"X\""_s));
    QVERIFY(child<views::ErrorBanner>(u"eventBanner"_s)->isEmpty());
    QVERIFY(!child<QPushButton>(u"eventRead"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"eventOpen"_s)->isEnabled());
}

void TestNumberEventDialog::titlesEveryEvent_data()
{
    QTest::addColumn<NumberEventType>("type");
    QTest::addColumn<NumberEventStatus>("status");
    using enum NumberEventType;
    for (const auto type : {ToSms, FromSms, ToCampaign, FromCampaign, ToVoice, FromVoice}) {
        for (const auto status : {NumberEventStatus::Succeeded, NumberEventStatus::Failed})
            QTest::addRow("%d %d", int(type), int(status)) << type << status;
    }
    using Status = NumberEventStatus;
    for (const auto status : {Status::InReview, Status::Blocked, Status::Completed, Status::Rejected, Status::Expired})
        QTest::addRow("order %d", int(status)) << OrderProcessing << status;
}

void TestNumberEventDialog::titlesEveryEvent()
{
    QFETCH(const NumberEventType, type);
    QFETCH(const NumberEventStatus, status);
    static QSet<QString> titles;
    const QString title = views::numberevent::title({.type = type, .status = status});
    QVERIFY(!title.isEmpty());
    QVERIFY2(!titles.contains(title), qPrintable(title)); // each says something else
    titles.insert(title);
}

void TestNumberEventDialog::hasWordsForWhatNobodyHasHeardOf()
{
    NumberEvent event{.subject = {NumberEventSubject::Unknown, u"HOSTING_ORDER"_s}, .subjectId = u"7"_s};
    event.type = {NumberEventType::Unknown, u"SIGNED"_s};
    QVERIFY(views::numberevent::title(event).contains(u"SIGNED"_s));
    QVERIFY(views::numberevent::lines(event).at(0).contains(u"HOSTING_ORDER 7"_s));
    event.type = NumberEventType::ToSms;
    event.status = {NumberEventStatus::Unknown, u"PAUSED"_s};
    QVERIFY(views::numberevent::title(event).contains(u"PAUSED"_s)); // and not that it worked
}

void TestNumberEventDialog::saysWhereANumberStands()
{
    ActiveNumber active;
    QCOMPARE(views::numberevent::standing(active), u"SMS: not linked. Voice: not linked."_s);
    active.sms = {.servicePlanId = u"plan"_s, .campaignId = u"C1"_s};
    active.voice.type = VoiceType::Rtc;
    active.voice.scheduled
        = VoiceProvisioning{.type = VoiceType::Fax, .serviceId = u"fax"_s, .status = ProvisioningStatus::Failed};
    QCOMPARE(views::numberevent::standing(active),
        u"SMS: linked to plan with campaign C1. Voice: failed on its way to fax."_s);
}

QTEST_MAIN(TestNumberEventDialog)
#include "tst_numbereventdialog.moc"
