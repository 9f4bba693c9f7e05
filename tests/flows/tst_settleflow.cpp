#include "flows/intentdata.h"
#include "flows/journalledcall.h"
#include "flows/settleflow.h"
#include "flows/testdesk.h"

#include <QCryptographicHash>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using flows::SettleState;
using store::IntentKind;
using store::OutcomeState;

//! Finding out by reading what became of a write whose answer was lost.
class TestSettleFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsACreatedOrderByItsReference();
    void doesNotTakeAnotherOrderForIt();
    void provesAbsenceOnlyWithTwoLooksFarEnoughApart();
    void provesNothingBeforeTheRequestGaveUp();
    void goesOnWhenAReadingFails();
    void settlesWhatACrashedRunLeft();
    void leavesAloneWhatIsUnderWay();
    void tellsANoteByItsTextAndTime();
    void countsEqualNotes();
    void leavesTwoLostEqualNotesToAPerson();
    void tellsADocumentFromOneThatWasThereBefore();
    void tellsADocumentFromAnotherOfTheSameName();
    void tellsAnActivationByItsGroups();
    void tellsAConfigurationByItsValues_data();
    void tellsAConfigurationByItsValues();
    void settlesAnUpdateByWhatItWasToChange();
    void leavesAnUpdateOfASecretToAPerson();
    void mayBeDestroyedWhileReading();

private:
    //! An entry as a request leaves it whose answer was lost.
    QString leftUnknown(IntentKind kind, const QString &target, const QJsonObject &data = {},
        std::chrono::milliseconds givesUpIn = 0ms);
    std::optional<SettleState> state(const QString &intentId);
    //! Straight to the server. \returns the document's id.
    QString upload(qint64 order, const QByteArray &content);

    std::unique_ptr<TestDesk> m_desk;
};

void TestSettleFlow::init()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
}

QString TestSettleFlow::leftUnknown(
    IntentKind kind, const QString &target, const QJsonObject &data, std::chrono::milliseconds givesUpIn)
{
    store::Intent intent = m_desk->desk().intent(kind, target, givesUpIn);
    intent.id = flows::newIntentId();
    intent.data = data;
    const bool begun = await(m_desk->journal().begin(intent)).has_value();
    const bool noted = await(m_desk->journal().append(intent.id, {.state = OutcomeState::Unknown})).has_value();
    return begun && noted ? intent.id : QString();
}

std::optional<SettleState> TestSettleFlow::state(const QString &intentId)
{
    const auto settlement = m_desk->settler().settlement(intentId);
    return settlement ? std::optional(settlement->state) : std::nullopt;
}

void TestSettleFlow::findsACreatedOrderByItsReference()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF #K7Q2"_s);
    const QString id = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q2"_s);
    const QSignalSpy settled(&m_desk->settler(), &flows::SettleFlow::settled);
    m_desk->settler().settle(id);
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(state(id), SettleState::Done);
    QCOMPARE(m_desk->settler().settlement(id)->orderId, QString::number(order));
    QCOMPARE(m_desk->stateOf(id), OutcomeState::Done);
    QCOMPARE(m_desk->settler().progress(), (flows::Progress{1, 1}));
}

void TestSettleFlow::doesNotTakeAnotherOrderForIt()
{
    QVERIFY(m_desk->sandbox().createOrder(someNumbers(1), u"REF #K7Q3"_s) > 0);
    const QString id = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q2"_s);
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Absent);
    QCOMPARE(m_desk->stateOf(id), OutcomeState::Absent);
    QCOMPARE(m_desk->sandbox().count(u"POST"_s, u"orders/portIns$"_s), 1); // the other one's
}

void TestSettleFlow::provesAbsenceOnlyWithTwoLooksFarEnoughApart()
{
    m_desk->desk().timing.absenceGap = 30s;
    m_desk->journal().setAbsenceRules({.apart = 30s});
    m_desk->restartSettler();
    const QString id = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q2"_s);
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::WaitingToLook);
    const auto next = m_desk->settler().settlement(id)->nextLookAt;
    QVERIFY(next && *next > QDateTime::currentDateTimeUtc().addSecs(25));

    m_desk->setLocalOffset(10s);
    m_desk->settler().settle(id); // a person is impatient
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns$"_s), 2);
    QTRY_COMPARE(state(id), SettleState::WaitingToLook);
    QCOMPARE(m_desk->stateOf(id), OutcomeState::Unknown);

    m_desk->setLocalOffset(31s);
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Absent);
    QCOMPARE(m_desk->stateOf(id), OutcomeState::Absent);
}

void TestSettleFlow::provesNothingBeforeTheRequestGaveUp()
{
    const QString id = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q2"_s, {}, 60s);
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::WaitingToLook);
    m_desk->settler().settle(id);
    QTRY_COMPARE(m_desk->sandbox().count(u"GET"_s, u"orders/portIns$"_s), 2);
    QTRY_COMPARE(state(id), SettleState::WaitingToLook);

    QVERIFY(m_desk->sandbox().createOrder(someNumbers(1), u"REF #K7Q2"_s) > 0); // it did arrive, late
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Done);
}

void TestSettleFlow::goesOnWhenAReadingFails()
{
    QVERIFY(m_desk->sandbox().createOrder(someNumbers(1), u"REF #K7Q2"_s) > 0);
    const QString id = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q2"_s);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 2}});
    const QSignalSpy changed(&m_desk->settler(), &flows::SettleFlow::changed);
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Done);
    const bool failedOnce = std::any_of(changed.begin(), changed.end(), [](const QList<QVariant> &change) {
        const auto settlement = change[0].value<flows::Settlement>();
        return settlement.state == SettleState::ReadFailed && settlement.error->httpStatus == 500;
    });
    QVERIFY(failedOnce);
}

void TestSettleFlow::settlesWhatACrashedRunLeft()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF #K7Q2"_s);
    QVERIFY(order > 0);
    const QString created = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q2"_s);
    const QString lost = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q9"_s);
    m_desk->settler().settleAll();
    QTRY_COMPARE(m_desk->settler().progress(), (flows::Progress{2, 2}));
    QCOMPARE(state(created), SettleState::Done);
    QCOMPARE(state(lost), SettleState::Absent);
}

void TestSettleFlow::leavesAloneWhatIsUnderWay()
{
    store::Intent intent = m_desk->desk().intent(IntentKind::CreateOrder, u"REF #K7Q2"_s, 0ms);
    QVERIFY(await(m_desk->journal().begin(intent)).has_value());
    const QString other = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q9"_s);
    m_desk->settler().settleAll();
    QTRY_COMPARE(state(other), SettleState::Absent);
    QCOMPARE(m_desk->settler().settlements().size(), size_t(1));
}

void TestSettleFlow::tellsANoteByItsTextAndTime()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF"_s);
    const QDateTime now = m_desk->sandbox().now();
    QVERIFY(m_desk->sandbox()
                .porting("POST", u"/orders/portIns/%1/notes"_s.arg(order), {{u"note"_s, u"Please expedite"_s}})
                .status
        == 200);
    const QString target = QString::number(order);
    const QString arrived
        = leftUnknown(IntentKind::AddNote, target, flows::intentdata::note(u"Please expedite"_s, now));
    const QString other = leftUnknown(IntentKind::AddNote, target, flows::intentdata::note(u"Something else"_s, now));
    const QString later
        = leftUnknown(IntentKind::AddNote, target, flows::intentdata::note(u"Please expedite"_s, now.addDays(1)));
    m_desk->settler().settleAll();
    QTRY_COMPARE(m_desk->settler().progress(), (flows::Progress{3, 3}));
    QCOMPARE(state(arrived), SettleState::Done);
    QCOMPARE(state(other), SettleState::Absent);
    QCOMPARE(state(later), SettleState::Absent);
}

//! The same text twice within two minutes: the first is there, the second was lost.
void TestSettleFlow::countsEqualNotes()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF"_s);
    const QString target = QString::number(order);
    const QString text = u"Please expedite"_s;
    const auto post = [&] {
        return m_desk->sandbox().porting("POST", u"/orders/portIns/%1/notes"_s.arg(order), {{u"note"_s, text}}).status
            == 200;
    };
    QVERIFY(post());
    const QString lost
        = leftUnknown(IntentKind::AddNote, target, flows::intentdata::note(text, m_desk->sandbox().now(), 1));
    m_desk->settler().settle(lost);
    QTRY_COMPARE(state(lost), SettleState::Absent);

    QVERIFY(post()); // sent again, and this answer was lost
    const QString arrived
        = leftUnknown(IntentKind::AddNote, target, flows::intentdata::note(text, m_desk->sandbox().now(), 1));
    m_desk->settler().settle(arrived);
    QTRY_COMPARE(state(arrived), SettleState::Done);

    // What is known to have come after it is not taken for it.
    const QString early
        = leftUnknown(IntentKind::AddNote, target, flows::intentdata::note(text, m_desk->sandbox().now(), 2));
    const QString later
        = leftUnknown(IntentKind::AddNote, target, flows::intentdata::note(text, m_desk->sandbox().now(), 2));
    QVERIFY(await(m_desk->journal().append(later, {.state = OutcomeState::Done})).has_value());
    QVERIFY(post());
    m_desk->settler().settle(early);
    QTRY_COMPARE(state(early), SettleState::Absent);
}

void TestSettleFlow::leavesTwoLostEqualNotesToAPerson()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF"_s);
    const QString target = QString::number(order);
    const QJsonObject data = flows::intentdata::note(u"Please expedite"_s, m_desk->sandbox().now(), 0);
    const QString one = leftUnknown(IntentKind::AddNote, target, data);
    const QString other = leftUnknown(IntentKind::AddNote, target, data);
    QVERIFY(m_desk->sandbox()
                .porting("POST", u"/orders/portIns/%1/notes"_s.arg(order), {{u"note"_s, u"Please expedite"_s}})
                .status
        == 200);
    m_desk->settler().settle(one);
    m_desk->settler().settle(other);
    QTRY_COMPARE(state(one), SettleState::Undecided); // one of the two: nobody can tell which
    QTRY_COMPARE(state(other), SettleState::Undecided);
}

QString TestSettleFlow::upload(qint64 order, const QByteArray &content)
{
    const QJsonObject document{{u"documentName"_s, u"loa.pdf"_s}, {u"description"_s, u"LOA"_s},
        {u"fileContent"_s, QString::fromLatin1(content.toBase64())}};
    const auto made = m_desk->sandbox().porting("POST", u"/orders/portIns/%1/documents"_s.arg(order), document).object;
    return made.value("id"_L1).toVariant().toString();
}

//! What an upload of this content leaves in the journal.
static QJsonObject documentData(const QByteArray &content, const QStringList &knownBefore)
{
    const QByteArray checksum = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    return flows::intentdata::document(u"loa.pdf"_s, u"LOA"_s, content.size(), checksum, knownBefore);
}

void TestSettleFlow::tellsADocumentFromOneThatWasThereBefore()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF"_s);
    const QString before = upload(order, "%PDF-1");
    QVERIFY(!before.isEmpty());
    const QString target = QString::number(order);
    const auto data = documentData("%PDF-1", {before});
    const QString lost = leftUnknown(IntentKind::UploadDocument, target, data);
    m_desk->settler().settle(lost);
    QTRY_COMPARE(state(lost), SettleState::Absent);

    upload(order, "%PDF-1");
    const QString arrived = leftUnknown(IntentKind::UploadDocument, target, data);
    m_desk->settler().settle(arrived);
    QTRY_COMPARE(state(arrived), SettleState::Done);
}

void TestSettleFlow::tellsADocumentFromAnotherOfTheSameName()
{
    const qint64 order = m_desk->sandbox().createOrder(someNumbers(1), u"REF"_s);
    QVERIFY(!upload(order, "%PDF-of a colleague").isEmpty());
    const QString id = leftUnknown(IntentKind::UploadDocument, QString::number(order), documentData("%PDF-ours", {}));
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Undecided); // the server may have changed what it was given
    QCOMPARE(m_desk->stateOf(id), OutcomeState::Unknown);

    QVERIFY(!upload(order, "%PDF-ours").isEmpty());
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Done);
}

void TestSettleFlow::tellsAnActivationByItsGroups()
{
    support::Sandbox &sandbox = m_desk->sandbox();
    const qint64 order = sandbox.createOrder(someNumbers(2), u"REF"_s, true);
    const QString yesterday = sandbox.now().date().addDays(-1).toString(Qt::ISODate); // passed in every zone
    QVERIFY(order > 0 && sandbox.confirm(order, {{u"focDate"_s, yesterday}}));
    QVERIFY(sandbox.release(order));
    const auto read = sandbox.porting("GET", u"/orders/portIns/%1"_s.arg(order)).object;
    const QString group = read.value("phoneNumbers"_L1)[0]["phoneNumberGroup"_L1].toString();
    const auto data = flows::intentdata::activation({group}, someNumbers(2));
    const QString target = QString::number(order);
    const QString lost = leftUnknown(IntentKind::Activate, target, data);
    m_desk->settler().settle(lost);
    QTRY_COMPARE(state(lost), SettleState::Absent);

    const QString arrived = leftUnknown(IntentKind::Activate, target, data);
    const auto answer = sandbox.porting(
        "POST", u"/orders/portIns/%1/activate"_s.arg(order), {{u"phoneNumberGroups"_s, QJsonArray{group}}});
    QVERIFY2(answer.status / 100 == 2, answer.body.constData());
    QVERIFY(sandbox.advance(u"PT1H"_s));
    m_desk->settler().settle(arrived);
    QTRY_COMPARE(state(arrived), SettleState::Done);
}

void TestSettleFlow::tellsAConfigurationByItsValues_data()
{
    QTest::addColumn<QJsonObject>("onServer");
    QTest::addColumn<SettleState>("expected");
    const QJsonObject before{{u"webhookUrl"_s, u"https://old.example"_s}, {u"defaultPortTime"_s, u"10:00:00"_s}};
    const QJsonObject wanted{{u"webhookUrl"_s, u"https://new.example"_s}, {u"defaultPortTime"_s, u"10:00:00"_s}};
    const auto with = [](QJsonObject object, const QString &key, const QString &value) {
        object.insert(key, value);
        return object;
    };
    QTest::newRow("as it was sent") << wanted << SettleState::Done;
    QTest::newRow("as it was sent, and more") << with(wanted, u"updatedBy"_s, u"server"_s) << SettleState::Done;
    QTest::newRow("as it was before") << before << SettleState::Absent;
    QTest::newRow("as it was before, and something else changed")
        << with(before, u"defaultPortTime"_s, u"11:00:00"_s) << SettleState::Absent;
    QTest::newRow("changed by somebody else")
        << with(before, u"webhookUrl"_s, u"https://third.example"_s) << SettleState::Undecided;
}

void TestSettleFlow::tellsAConfigurationByItsValues()
{
    QFETCH(const QJsonObject, onServer);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"configuration$"_s},
        {u"status"_s, 200}, {u"times"_s, 0}, {u"body"_s, onServer}});
    const QJsonObject data{
        {u"before"_s, QJsonObject{{u"webhookUrl"_s, u"https://old.example"_s}, {u"defaultPortTime"_s, u"10:00:00"_s}}},
        {u"configuration"_s,
            QJsonObject{{u"webhookUrl"_s, u"https://new.example"_s}, {u"defaultPortTime"_s, u"10:00:00"_s}}}};
    const QString id = leftUnknown(IntentKind::Configuration, u"configuration"_s, data);
    m_desk->settler().settle(id);
    QFETCH(const SettleState, expected);
    QTRY_COMPARE(state(id), expected);
}

void TestSettleFlow::settlesAnUpdateByWhatItWasToChange()
{
    const qint64 number = m_desk->sandbox().createOrder({u"+13125550100"_s}, u"Before"_s);
    QVERIFY(number > 0);
    const domain::OrderId order{QString::number(number)};
    const auto read = m_desk->sandbox().porting("GET", u"/orders/portIns/"_s + order.text).object;
    const domain::PortOrder before = *flows::intentdata::orderOf(read, order);
    domain::PortOrder after = before;
    after.customerReference = u"After"_s;
    const auto data = flows::intentdata::update(before, flows::intentdata::create(after).value(u"order"_s).toObject());

    const QString lost = leftUnknown(IntentKind::UpdateOrder, order.text, data);
    m_desk->settler().settle(lost);
    QTRY_COMPARE(state(lost), SettleState::Absent);

    QVERIFY(m_desk->sandbox().change(number, {{u"customerOrderReference"_s, u"After"_s}}));
    const QString arrived = leftUnknown(IntentKind::UpdateOrder, order.text, data);
    m_desk->settler().settle(arrived);
    QTRY_COMPARE(state(arrived), SettleState::Done);
}

void TestSettleFlow::leavesAnUpdateOfASecretToAPerson()
{
    const qint64 number = m_desk->sandbox().createOrder({u"+13125550100"_s}, u"Before"_s);
    const domain::OrderId order{QString::number(number)};
    const auto read = m_desk->sandbox().porting("GET", u"/orders/portIns/"_s + order.text).object;
    const domain::PortOrder before = *flows::intentdata::orderOf(read, order);
    domain::PortOrder after = before;
    after.numbers[0].portOutInfo->pin = u"4711"_s;
    const auto body = flows::intentdata::create(after).value(u"order"_s).toObject();
    const QString id = leftUnknown(IntentKind::UpdateOrder, order.text, flows::intentdata::update(before, body));
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Undecided);
    QCOMPARE(m_desk->stateOf(id), OutcomeState::Unknown);
}

void TestSettleFlow::mayBeDestroyedWhileReading()
{
    const QString id = leftUnknown(IntentKind::CreateOrder, u"REF #K7Q2"_s);
    const int held = m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"GET"_s}});
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Reading);
    m_desk->restartSettler();
    m_desk->sandbox().removeFault(held);
    m_desk->settler().settle(id);
    QTRY_COMPARE(state(id), SettleState::Absent);
}

QTEST_GUILESS_MAIN(TestSettleFlow)
#include "tst_settleflow.moc"
