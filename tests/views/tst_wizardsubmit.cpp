#include "views/wizardbench.h"
#include "views/wizards/portin/pasteedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::PortInStep;
using domain::SubmitState;

namespace {

//! All that the orders need, typed by nobody: for tests that begin at the review.
store::LoadedDraft completeDraft()
{
    domain::PortInDraft draft;
    draft.id = {u"draft-1"_s};
    draft.reference = u"Bluefinch"_s;
    draft.step = PortInStep::Review;
    for (const QString &number : {u"+12125550142"_s, u"+12125550143"_s}) {
        domain::DraftNumber entry{.line = int(draft.numbers.size()) + 1, .read = number, .e164 = number};
        entry.portability = domain::Portability{.phoneNumber = number, .portable = true, .carrier = u"Verizon"_s};
        entry.portabilityAt = QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC);
        draft.numbers.push_back(entry);
    }
    draft.pastedText = u"+12125550142\n+12125550143\n"_s;
    draft.endUser = sampleEndUser();
    draft.portOut = samplePortOut();
    draft.schedule.date = QDate(2026, 12, 8);
    return {.draft = draft};
}

QString outcome(views::PortInWizard &wizard, int order = 1)
{
    const auto label = child<QLabel>(wizard, u"outcome%1"_s.arg(order));
    return label ? label->text() : QString();
}

QJsonObject objection(const QString &field, const QString &words)
{
    const QJsonObject violation{{u"field"_s, field}, {u"description"_s, words}};
    const QJsonObject body{{u"code"_s, u"422"_s}, {u"error"_s, u"Invalid parameters"_s},
        {u"message"_s, u"The order is not valid"_s},
        {u"details"_s, QJsonObject{{u"fieldViolations"_s, QJsonArray{violation}}}}};
    return {{u"kind"_s, u"status"_s}, {u"status"_s, 422}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s},
        {u"body"_s, body}};
}

SubmitState stateOf(views::PortInWizard &wizard, std::size_t order = 0)
{
    const auto &orders = wizard.submit().orders();
    return order < orders.size() ? orders[order].state : SubmitState::Waiting;
}

} // namespace

class TestWizardSubmit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesAPortInToAnOrderByKeyboardAlone();
    void saysWhatWillBeSubmitted();
    void masksSecretsInWordsAndJson();
    void doesNotSubmitWhileSomethingIsMissing();
    void leadsFromAWarningToItsPage();
    void showsTheServersObjectionAtItsField();
    void findsOutWhatBecameOfACutRequest();
    void uploadsTheLetterToTheOrder();
    void asksBeforeLeavingWhileSubmitting();
};

void TestWizardSubmit::carriesAPortInToAnOrderByKeyboardAlone()
{
    WizardBench bench;
    const auto wizard = bench.wizard();
    QVERIFY(QTest::qWaitForWindowActive(wizard.get()));
    const auto focused = [&] { return wizard->focusWidget(); };
    const auto typeInto = [&](const QString &name, const QString &text) {
        // Tab goes through the page until the field has the focus.
        for (int i = 0; i < 60 && focused()->objectName() != name; ++i)
            QTest::keyClick(focused(), Qt::Key_Tab);
        QCOMPARE(focused()->objectName(), name);
        QTest::keyClicks(focused(), text);
    };
    const auto next = [&](int step) {
        QTRY_VERIFY(child<QPushButton>(*wizard, u"next"_s)->isEnabled());
        QTest::keyClick(focused(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(wizard->step(), step);
    };
    typeInto(u"reference"_s, u"Bluefinch"_s);
    typeInto(u"paste"_s, u"212-555-0142 and 212-555-0143"_s);
    QTRY_COMPARE(wizard->flow().counts().goOn, 2);
    next(1);
    next(2);
    typeInto(u"endUserName"_s, u"Bluefinch Dental"_s);
    typeInto(u"endUserStreetNumber"_s, u"1400"_s);
    typeInto(u"endUserStreetName"_s, u"Harbor"_s);
    typeInto(u"endUserCity"_s, u"New York"_s);
    typeInto(u"endUserState"_s, u"ny"_s);
    typeInto(u"endUserZipCode"_s, u"10004"_s);
    next(3);
    typeInto(u"portOutPin"_s, u"004217"_s);
    typeInto(u"portOutAuthorizingName"_s, u"Jane Doe"_s);
    typeInto(u"portOutAuthorizingDate"_s, u"11/20/2026"_s);
    next(4);
    typeInto(u"scheduleDate"_s, u"2026-12-08"_s);
    next(5);
    next(6);
    next(7);
    QTRY_VERIFY(child<QPushButton>(*wizard, u"next"_s)->isEnabled());
    QCOMPARE(child<QPushButton>(*wizard, u"next"_s)->text().remove(u"(s)"_s),
        u"&Submit 2 number in 1 order"_s); // the plural forms are the catalogue's
    QTest::keyClick(focused(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stateOf(*wizard), SubmitState::Created);
    QVERIFY2(outcome(*wizard).startsWith(u"Created as order "_s), qPrintable(outcome(*wizard)));
    QCOMPARE(bench.sandbox.count(u"POST"_s, u"orders/portIns$"_s), 1);
    const auto order = bench.sandbox.porting("GET", u"/orders/portIns/"_s + wizard->submit().orders()[0].orderId.text);
    const QJsonObject number = order.object.value(u"phoneNumbers"_s).toArray().at(0).toObject();
    QCOMPARE(number.value(u"endUser"_s).toObject().value(u"state"_s).toString(), u"NY"_s);
    QCOMPARE(number.value(u"portOutInfo"_s).toObject().value(u"existingPortOutPin"_s).toString(), u"004217"_s);
    QTRY_COMPARE(child<QPushButton>(*wizard, u"next"_s)->text(), u"&Close"_s);
}

void TestWizardSubmit::saysWhatWillBeSubmitted()
{
    WizardBench bench;
    const auto wizard = bench.wizard(completeDraft());
    QCOMPARE(wizard->step(), int(PortInStep::Review));
    QTRY_COMPARE(child<QPushButton>(*wizard, u"next"_s)->text().remove(u"(s)"_s),
        u"&Submit 2 number in 1 order"_s); // the plural forms are the catalogue's
    QStringList texts;
    const auto labels = wizard->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    const QString all = texts.join(u'\n');
    QVERIFY(all.contains(u"from Verizon"_s));
    QVERIFY(all.contains(u"(212) 555-0142 to 0143"_s));
    QVERIFY(all.contains(u"1400 N Harbor Court SW"_s));
    QVERIFY(all.contains(u"Kestrel Voice · Production"_s));
    QVERIFY(all.contains(u"No letter of authorization"_s));
}

void TestWizardSubmit::masksSecretsInWordsAndJson()
{
    WizardBench bench;
    const auto wizard = bench.wizard(completeDraft());
    child<QPushButton>(*wizard, u"showJson1"_s)->click();
    const QString json = child<QPlainTextEdit>(*wizard, u"json1"_s)->toPlainText();
    QVERIFY(json.contains(u"+12125550142"_s));
    QVERIFY(json.contains(u"existingPortOutPin"_s));
    QVERIFY(!json.contains(u"004217"_s));
    QVERIFY(!json.contains(u"8830-0512"_s));
    const auto labels = wizard->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(
            !label->text().contains(u"004217"_s) && !label->text().contains(u"8830-0512"_s), qPrintable(label->text()));
}

void TestWizardSubmit::doesNotSubmitWhileSomethingIsMissing()
{
    WizardBench bench;
    store::LoadedDraft loaded = completeDraft();
    loaded.draft.endUser.city.clear();
    const auto wizard = bench.wizard(loaded);
    QVERIFY(!child<QPushButton>(*wizard, u"next"_s)->isEnabled());
    wizard->showField(PortInStep::EndUser, u"endUser.city"_s);
    QCOMPARE(wizard->step(), int(PortInStep::EndUser));
    auto *city = child<QLineEdit>(*wizard, u"endUserCity"_s);
    QVERIFY(city->accessibleDescription().contains(u"Missing"_s));
    QTest::keyClicks(city, u"New York"_s);
    wizard->goTo(int(PortInStep::Review));
    QTRY_VERIFY(child<QPushButton>(*wizard, u"next"_s)->isEnabled());
}

void TestWizardSubmit::leadsFromAWarningToItsPage()
{
    WizardBench bench;
    const auto wizard = bench.wizard(completeDraft());
    QPushButton *link = nullptr;
    const auto buttons = wizard->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->accessibleName().startsWith(u"No letter of authorization"_s))
            link = button;
    }
    QVERIFY(link);
    link->click();
    QCOMPARE(wizard->step(), int(PortInStep::Loa));
}

void TestWizardSubmit::showsTheServersObjectionAtItsField()
{
    WizardBench bench;
    bench.sandbox.addFault(objection(u"phoneNumbers[0].endUser.zipCode"_s, u"does not match the carrier's record"_s));
    const auto wizard = bench.wizard(completeDraft());
    child<QPushButton>(*wizard, u"next"_s)->click();
    QTRY_COMPARE(stateOf(*wizard), SubmitState::Refused);
    QTRY_VERIFY(!wizard->submit().isRunning());
    auto *fix = child<QPushButton>(*wizard, u"fixOrder1"_s);
    QTRY_VERIFY(fix->isVisible());
    fix->click();
    QCOMPARE(wizard->step(), int(PortInStep::EndUser));
    auto *zip = child<QLineEdit>(*wizard, u"endUserZipCode"_s);
    QVERIFY2(zip->accessibleDescription().contains(u"does not match the carrier's record"_s),
        qPrintable(zip->accessibleDescription()));
    zip->setText(u"10005"_s);
    QTRY_VERIFY(!zip->accessibleDescription().contains(u"does not match"_s));
    wizard->goTo(int(PortInStep::Review));
    QTRY_VERIFY(child<QPushButton>(*wizard, u"next"_s)->isEnabled());
    child<QPushButton>(*wizard, u"next"_s)->click();
    QTRY_COMPARE(stateOf(*wizard), SubmitState::Created);
    QCOMPARE(bench.sandbox.count(u"POST"_s, u"orders/portIns$"_s), 2);
}

void TestWizardSubmit::findsOutWhatBecameOfACutRequest()
{
    WizardBench bench;
    // Reading is held as well, so that the state in between can be looked at.
    const int hold = bench.sandbox.addFault({{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"GET"_s},
        {u"path"_s, u"orders/portIns$"_s}, {u"times"_s, 0}, {u"skip"_s, 2}});
    bench.sandbox.addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s}});
    const auto wizard = bench.wizard(completeDraft());
    QTRY_COMPARE(wizard->flow().lookup().progress().done, 2);
    child<QPushButton>(*wizard, u"next"_s)->click();
    QTRY_COMPARE(stateOf(*wizard), SubmitState::UnknownOutcome);
    QTRY_VERIFY2(outcome(*wizard).contains(u"may or may not"_s), qPrintable(outcome(*wizard)));
    QVERIFY(outcome(*wizard).contains(u"nothing is sent twice"_s));
    bench.sandbox.removeFault(hold);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*wizard), SubmitState::Created, 20'000);
    QTRY_VERIFY(outcome(*wizard).startsWith(u"Created as order "_s));
    QCOMPARE(bench.sandbox.count(u"POST"_s, u"orders/portIns$"_s), 1);
}

void TestWizardSubmit::uploadsTheLetterToTheOrder()
{
    WizardBench bench;
    store::LoadedDraft loaded = completeDraft();
    const QByteArray letter = pngLetter();
    loaded.draft.loa = {.kind = domain::LoaKind::File,
        .filePath = bench.file(u"loa.png"_s, letter),
        .sha256 = QCryptographicHash::hash(letter, QCryptographicHash::Sha256)};
    const auto wizard = bench.wizard(loaded);
    child<QPushButton>(*wizard, u"next"_s)->click();
    QTRY_COMPARE(stateOf(*wizard), SubmitState::Created);
    QTRY_COMPARE(wizard->submit().orders().at(0).loa, domain::LoaState::Uploaded);
    QCOMPARE(bench.sandbox.count(u"POST"_s, u"documents$"_s), 1);
}

void TestWizardSubmit::asksBeforeLeavingWhileSubmitting()
{
    WizardBench bench;
    const int hold = bench.sandbox.addFault(
        {{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s}});
    const auto wizard = bench.wizard(completeDraft());
    QSignalSpy finished(wizard.get(), &QDialog::finished);
    child<QPushButton>(*wizard, u"next"_s)->click();
    QTRY_COMPARE(stateOf(*wizard), SubmitState::Sent);
    wizard->reject();
    QCOMPARE(bench.prompts.asked.size(), 1);
    QCOMPARE(finished.count(), 0);
    bench.prompts.answer = 1;
    wizard->reject();
    QCOMPARE(finished.count(), 0);
    bench.sandbox.removeFault(hold);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(stateOf(*wizard), SubmitState::Created);
}

QTEST_MAIN(TestWizardSubmit)
#include "tst_wizardsubmit.moc"
