#include "views/numberordersbench.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using domain::NumberOrderId;

//! One number order: its form and its JSON, its papers, and what the reviewers say.
class TestNumberOrderPage : public QObject, protected NumberOrdersBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void fillsInTheFormAndTheJsonTogether();
    void keepsMembersThatTheFormDoesNotKnow();
    void holdsTheFormWhileTheJsonIsNone();
    void keepsWhatWasTypedOverAStart();
    void saysWhatTheServerRefusesBesideTheField();
    void uploadsAPaper();
    void asksWhichDocumentItIs();
    void saysThatAFileIsTooLarge();
    void goesFromTheFormToCompletion();
    void showsWhatTheReviewersSayBesideTheFields();
    void saysWhereNothingIsRequired();
    void opensAFormOnlyWhenItIsWanted();
    void changesNothingOnceItIsOver();
};

void TestNumberOrderPage::fillsInTheFormAndTheJsonTogether()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    auto *json = m_page->findChild<QPlainTextEdit *>(u"jsonText"_s);
    field(u"city"_s)->setText(u"Berlin"_s);
    QVERIFY(json->toPlainText().contains(u"\"city\": \"Berlin\""_s));
    json->setPlainText(u"{\"city\": \"Bonn\", \"street\": \"Rheinweg\"}"_s);
    QCOMPARE(field(u"city"_s)->text(), u"Bonn"_s);
    QCOMPARE(field(u"street"_s)->text(), u"Rheinweg"_s);
    QVERIFY(m_desk->book().find(id)->draft);
}

void TestNumberOrderPage::keepsMembersThatTheFormDoesNotKnow()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    auto *json = m_page->findChild<QPlainTextEdit *>(u"jsonText"_s);
    json->setPlainText(u"{\"theirs\": {\"x\": [1, null]}, \"city\": \"Bonn\"}"_s);
    field(u"street"_s)->setText(u"Rheinweg"_s);
    field(u"city"_s)->clear();
    const QJsonObject expected{
        {u"theirs"_s, QJsonObject{{u"x"_s, QJsonArray{1, QJsonValue()}}}}, {u"street"_s, u"Rheinweg"_s}};
    QCOMPARE(m_desk->book().find(id)->draft->rest, expected);
}

void TestNumberOrderPage::holdsTheFormWhileTheJsonIsNone()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    field(u"city"_s)->setText(u"Berlin"_s);
    auto *json = m_page->findChild<QPlainTextEdit *>(u"jsonText"_s);
    json->setPlainText(u"{\n  \"city\": "_s);
    QVERIFY(field(u"city"_s)->isReadOnly());
    QVERIFY(!find<QPushButton>(u"saveRegistration"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"submitNumberOrder"_s)->isEnabled());
    QVERIFY(m_page->findChild<QLabel *>(u"jsonVerdict"_s)->text().contains(u"line 2"_s));
    m_desk->book().refresh(id); // a reading does not take away what is being typed
    QTRY_VERIFY(!m_desk->book().isReading());
    QCOMPARE(json->toPlainText(), u"{\n  \"city\": "_s);
    json->setPlainText(u"{}"_s);
    QVERIFY(!field(u"city"_s)->isReadOnly());
}

void TestNumberOrderPage::keepsWhatWasTypedOverAStart()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    field(u"city"_s)->setText(u"Berlin"_s);
    const auto stored = [&] {
        const auto all = await(m_desk->orders().list(m_desk->desk().profileKey)).value();
        return all.size() == 1 && all.front().draft ? all.front().draft->rest : QJsonObject();
    };
    QTRY_COMPARE(stored().value("city"_L1).toString(), u"Berlin"_s);
}

void TestNumberOrderPage::saysWhatTheServerRefusesBesideTheField()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    fillIn();
    field(u"postalCode"_s)->setText(u"1067"_s);
    find<QPushButton>(u"saveRegistration"_s)->click();
    QCOMPARE(m_prompts.asked.size(), 1); // one field is not as asked for, and it is sent all the same
    QTRY_VERIFY(banner().contains(u"not saved"_s));
    QVERIFY(m_desk->book().find(id)->draft); // nothing typed is lost
    const auto *message = field(u"postalCode"_s);
    QVERIFY(!message->accessibleDescription().isEmpty());
}

void TestNumberOrderPage::uploadsAPaper()
{
    open(m_desk->made());
    upload();
    QTRY_VERIFY(!m_upload->isRunning());
    QTRY_COMPARE(flows::missingOf(m_desk->book().orders().front()).papers, 0);
    QTRY_COMPARE(find<QPushButton>(u"paperSend1"_s)->text(), u"Send another file…"_s);
    QVERIFY(find<QPushButton>(u"paperSend1"_s)->isEnabled());
}

void TestNumberOrderPage::asksWhichDocumentItIs()
{
    open(m_desk->made());
    m_prompts.fileToOpen = m_desk->writeLetter(u"bill.pdf"_s);
    find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(2);
    find<QPushButton>(u"paperSend1"_s)->click();
    QVERIFY(!m_upload->isRunning());
    QVERIFY(find<views::ErrorBanner>(u"papersBanner"_s)->text().contains(u"which document"_s));
}

void TestNumberOrderPage::saysThatAFileIsTooLarge()
{
    open(m_desk->made());
    m_prompts.fileToOpen = m_desk->writeLetter(u"bill.pdf"_s, QByteArray(11 * 1024 * 1024, ' '));
    find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(2);
    find<QComboBox>(u"paperType1"_s)->setCurrentIndex(2);
    find<QPushButton>(u"paperSend1"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        find<views::ErrorBanner>(u"papersBanner"_s)->text().contains(u"larger than the server takes"_s), 30'000);
}

void TestNumberOrderPage::goesFromTheFormToCompletion()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    fillIn();
    upload();
    QTRY_VERIFY(!m_upload->isRunning());
    QTRY_VERIFY(find<QPushButton>(u"submitNumberOrder"_s)->isEnabled());
    find<QPushButton>(u"submitNumberOrder"_s)->click(); // saves first
    QTRY_COMPARE(m_desk->stateOnServer(id), u"IN_REVIEW"_s);
    QTRY_VERIFY(banner().contains(u"submitted"_s));
    QVERIFY(m_desk->sandbox().advance(u"P1D"_s));
    QTRY_VERIFY(m_desk->book().find(id)->order.state == domain::NumberOrderState::Completed);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"submit$"_s), 1);
    QVERIFY(!m_page->nextAction());
}

void TestNumberOrderPage::showsWhatTheReviewersSayBesideTheFields()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    QVERIFY(m_desk->act(id, u"block"_s, u"<b>The street</b> is missing."_s));
    QTRY_VERIFY(m_desk->book().find(id)->order.state == domain::NumberOrderState::Blocked);
    const auto said = [&] {
        const auto labels = find<QWidget>(u"numberOrderPanel"_s)->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text() == u"<b>The street</b> is missing."_s && label->textFormat() == Qt::PlainText;
        });
    };
    QTRY_VERIFY(said());
    QVERIFY(!field(u"street"_s)->isReadOnly());
    QVERIFY(find<QPushButton>(u"submitNumberOrder"_s)->isVisible());
}

void TestNumberOrderPage::saysWhereNothingIsRequired()
{
    const NumberOrderId id = m_desk->made(u"US"_s);
    open(id);
    QVERIFY(find<QLabel>(u"registrationRemark"_s)->text().contains(u"404"_s));
    find<QPushButton>(u"submitNumberOrder"_s)->click();
    QTRY_COMPARE(m_desk->stateOnServer(id), u"IN_REVIEW"_s);
}

void TestNumberOrderPage::opensAFormOnlyWhenItIsWanted()
{
    open(m_desk->made(u"AU"_s, domain::NumberType::Mobile));
    find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(2);
    QCOMPARE(m_prompts.asked.size(), 0);
    find<QPushButton>(u"paperTemplate1"_s)->click();
    QCOMPARE(m_prompts.asked.size(), 1);
}

void TestNumberOrderPage::changesNothingOnceItIsOver()
{
    const NumberOrderId id = m_desk->made();
    open(id);
    QVERIFY(m_desk->act(id, u"expire"_s));
    QTRY_VERIFY(m_desk->book().find(id)->order.state == domain::NumberOrderState::Expired);
    QTRY_VERIFY(field(u"city"_s)->isReadOnly());
    QVERIFY(!m_page->nextAction());
}

QTEST_MAIN(TestNumberOrderPage)
#include "tst_numberorderpage.moc"
