#include "flows/testdesk.h"
#include "views/dialogs/numbers/addressverdict.h"
#include "views/dialogs/numbers/emergencyaddressdialog.h"
#include "views/forms/e911form.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using flows::EmergencyAddressFlow;
using views::EmergencyAddressDialog;

//! The dialog of a number's emergency address, against a sandbox.
class TestEmergencyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatThereIsNone();
    void fillsInWhatThereIs();
    void judgesWhileItIsTyped();
    void savesOnlyWhatWasValidated();
    void showsWhatASuggestionChanges();
    void offersCandidatesWhenNothingMatches();
    void savesWhatIsNotKnownOnlyWhenItIsSaid();
    void aFailingCheckDoesNotLockTheAddress();
    void putsTheServersWordsAtTheField();
    void removesOnlyAfterTheWarning();
    void saysWhenTheAnswerIsLost();
    void saysWhenSomebodyElseWasFaster();
    void isForUsNumbersOnly();
    void worksByKeyboardAlone();

private:
    template <class W>
    W *child(const QString &name)
    {
        W *found = m_dialog->findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QPushButton *button(const QString &name) { return child<QPushButton>(name); }
    QString label(const QString &name) { return child<QLabel>(name)->text(); }
    QString banner() { return child<views::ErrorBanner>(u"addressBanner"_s)->text(); }
    void type(const QString &name, const QString &text) { child<QLineEdit>(name)->setText(text); }
    void typeLenox(const QString &street = u"Lenox Rd NE"_s)
    {
        type(u"e911Name"_s, u"Front desk"_s);
        type(u"e911StreetNumber"_s, u"3500"_s);
        type(u"e911Street"_s, street);
        type(u"e911City"_s, u"Atlanta"_s);
        type(u"e911State"_s, u"ga"_s);
        type(u"e911Zip"_s, u"30326"_s);
    }
    bool open(const EmergencyAddressDialog::Subject &subject = {})
    {
        auto flow = std::make_unique<EmergencyAddressFlow>(m_desk->desk(), m_desk->settler(), number);
        const EmergencyAddressFlow *running = flow.get();
        m_dialog = std::make_unique<EmergencyAddressDialog>(std::move(flow), subject, m_prompts, views::BandInfo());
        m_dialog->show();
        return QTest::qWaitFor([=] { return running->step() == EmergencyAddressFlow::Step::Ready; }, 15'000);
    }
    bool validate()
    {
        button(u"addressValidate"_s)->click();
        return QTest::qWaitFor([this] { return !label(u"addressWhy"_s).contains(u"Validating"_s); }, 15'000);
    }
    void put(const QString &street = u"Lenox Rd NE"_s)
    {
        const QJsonObject address{{u"streetNumber"_s, u"3500"_s}, {u"streetInfo"_s, street}, {u"city"_s, u"Atlanta"_s},
            {u"state"_s, u"GA"_s}, {u"postalCode"_s, u"30326"_s}};
        QCOMPARE(m_desk->sandbox()
                     .numbers("POST", u"/activeNumbers/%1/emergencyAddress:provision"_s.arg(number),
                         {{u"displayName"_s, u"Desk"_s}, {u"address"_s, address}})
                     .status,
            200);
    }
    QJsonObject onServer()
    {
        return m_desk->sandbox().numbers("GET", u"/activeNumbers/%1/emergencyAddress"_s.arg(number)).object;
    }
    int sent(const QString &verb) { return m_desk->sandbox().count(u"POST"_s, u"emergencyAddress:%1$"_s.arg(verb)); }

    static const QString number;
    std::unique_ptr<TestDesk> m_desk;
    TestPrompts m_prompts;
    std::unique_ptr<EmergencyAddressDialog> m_dialog;
};

const QString TestEmergencyDialog::number = u"+14045550199"_s;

void TestEmergencyDialog::init()
{
    m_dialog.reset();
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    QVERIFY(m_desk->isReady());
    m_prompts = {};
    QCOMPARE(m_desk->sandbox().control("PUT", u"/numbers/"_s + number, {{u"appId"_s, u"app"_s}}).status, 200);
}

void TestEmergencyDialog::saysThatThereIsNone()
{
    QVERIFY(open({.name = u"Lobby"_s, .regionCode = u"US"_s}));
    QVERIFY(label(u"addressNow"_s).contains(u"has to say where they are"_s));
    QVERIFY(!button(u"addressRemove"_s)->isEnabled());
    QVERIFY(!button(u"addressSave"_s)->isEnabled());
    QCOMPARE(child<QLineEdit>(u"e911Name"_s)->text(), u"Lobby"_s);
}

void TestEmergencyDialog::fillsInWhatThereIs()
{
    put();
    QVERIFY(open());
    QCOMPARE(label(u"addressNow"_s), u"3500 Lenox Rd NE\nAtlanta, GA 30326"_s);
    QCOMPARE(child<QLineEdit>(u"e911Street"_s)->text(), u"Lenox Rd NE"_s);
    QVERIFY(button(u"addressRemove"_s)->isEnabled());
    type(u"e911Name"_s, u"Desk"_s);
    QVERIFY(label(u"addressWhy"_s).contains(u"told already"_s));
}

void TestEmergencyDialog::judgesWhileItIsTyped()
{
    QVERIFY(open());
    typeLenox();
    auto *form = m_dialog->findChild<views::E911Form *>();
    QCOMPARE(form->issueAt(u"address.postalCode"_s), QString());
    type(u"e911Zip"_s, u"2134"_s);
    QVERIFY(form->issueAt(u"address.postalCode"_s).contains(u"five digits"_s));
    QVERIFY(!button(u"addressValidate"_s)->isEnabled());
    type(u"e911Zip"_s, u"02134"_s);
    QCOMPARE(form->issueAt(u"address.postalCode"_s), QString());
    type(u"e911State"_s, u"ON"_s);
    QVERIFY(form->issueAt(u"address.state"_s).contains(u"US"_s));
}

void TestEmergencyDialog::savesOnlyWhatWasValidated()
{
    QVERIFY(open());
    typeLenox();
    QVERIFY(!button(u"addressSave"_s)->isEnabled());
    QVERIFY(label(u"addressWhy"_s).contains(u"Validate it first"_s));
    QVERIFY(validate());
    QVERIFY(label(u"verdictTitle"_s).contains(u"known as it stands"_s));
    QVERIFY(button(u"addressSave"_s)->isEnabled());
    type(u"e911StreetNumber"_s, u"3501"_s); // another address
    QVERIFY(!button(u"addressSave"_s)->isEnabled());
    type(u"e911StreetNumber"_s, u"3500"_s);
    QVERIFY(button(u"addressSave"_s)->isEnabled());
    const QSignalSpy changed(m_dialog.get(), &EmergencyAddressDialog::changed);
    button(u"addressSave"_s)->click();
    QTRY_VERIFY(banner().contains(u"The address is saved"_s));
    QCOMPARE(onServer().value("streetNumber"_L1).toString(), u"3500"_s);
    QCOMPARE(onServer().value("state"_L1).toString(), u"GA"_s);
    QCOMPARE(label(u"addressNow"_s), u"3500 Lenox Rd NE\nAtlanta, GA 30326"_s);
    QCOMPARE(sent(u"provision"_s), 1);
    QVERIFY(!changed.isEmpty());
}

void TestEmergencyDialog::showsWhatASuggestionChanges()
{
    QVERIFY(open());
    typeLenox(u"Lenox Road NE"_s);
    QVERIFY(validate());
    QVERIFY(label(u"verdictTitle"_s).contains(u"another spelling"_s));
    QVERIFY(label(u"verdictRemarks"_s).contains(u"Corrected to valid address; Corrected address abbreviations"_s));
    QStringList shown;
    for (const QLabel *each : m_dialog->findChild<QWidget *>(u"suggestion/0"_s)->findChildren<QLabel *>())
        shown << each->text();
    QVERIFY(shown.contains(u"Lenox Road NE"_s) && shown.contains(u"Lenox Rd NE"_s));
    QVERIFY(shown.contains(u"Street"_s));
    QVERIFY(!shown.contains(u"City"_s)); // only what changes
    QVERIFY(button(u"addressSave"_s)->isEnabled()); // the person's own spelling may be kept
    button(u"useSuggestion/0"_s)->click();
    QCOMPARE(child<QLineEdit>(u"e911Street"_s)->text(), u"Lenox Rd NE"_s);
    QCOMPARE(child<QLineEdit>(u"e911Name"_s)->text(), u"Front desk"_s);
    QVERIFY(!button(u"addressSave"_s)->isEnabled());
    QVERIFY(validate());
    button(u"addressSave"_s)->click();
    QTRY_COMPARE(onServer().value("streetInfo"_L1).toString(), u"Lenox Rd NE"_s);
}

void TestEmergencyDialog::offersCandidatesWhenNothingMatches()
{
    QVERIFY(open());
    typeLenox(u"Lenox Road"_s);
    QVERIFY(validate());
    QVERIFY(label(u"verdictTitle"_s).contains(u"No such address"_s));
    QVERIFY(!button(u"addressSave"_s)->isEnabled());
    QCOMPARE(label(u"suggestedAddress/0"_s), u"3500 Lenox Rd NE\nAtlanta, GA 30326"_s);
    button(u"useSuggestion/0"_s)->click();
    QVERIFY(!m_dialog->findChild<views::AddressVerdict *>()->isVisible());
    QVERIFY(validate());
    QVERIFY(button(u"addressSave"_s)->isEnabled());
}

void TestEmergencyDialog::savesWhatIsNotKnownOnlyWhenItIsSaid()
{
    QVERIFY(open());
    typeLenox(u"Lenox Road"_s);
    auto *tick = child<QCheckBox>(u"saveUnmatched"_s);
    QVERIFY(!tick->isVisible());
    QVERIFY(validate());
    QVERIFY(tick->isVisible());
    QVERIFY(!button(u"addressSave"_s)->isEnabled());
    tick->click();
    QVERIFY(button(u"addressSave"_s)->isEnabled());
    button(u"addressSave"_s)->click();
    QTRY_VERIFY(banner().contains(u"was not saved"_s)); // this server refuses such an address
    QVERIFY(onServer().contains("error"_L1));
    type(u"e911City"_s, u"Decatur"_s);
    QVERIFY(!tick->isVisible());
    QVERIFY(!tick->isChecked()); // it was said of that address only
}

void TestEmergencyDialog::aFailingCheckDoesNotLockTheAddress()
{
    QVERIFY(open());
    typeLenox();
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, u":validate$"_s}, {u"status"_s, 503}, {u"times"_s, 0}});
    QVERIFY(validate());
    QTRY_VERIFY(banner().contains(u"could not be validated"_s));
    QVERIFY(button(u"addressSave"_s)->isEnabled());
    button(u"addressSave"_s)->click();
    QTRY_VERIFY(banner().contains(u"The address is saved"_s));
}

void TestEmergencyDialog::putsTheServersWordsAtTheField()
{
    QVERIFY(open());
    typeLenox();
    const QJsonObject violation{{u"field"_s, u"address.city"_s}, {u"description"_s, u"<b>no</b> such city"_s}};
    const QJsonObject body{{u"error"_s,
        QJsonObject{{u"code"_s, 400}, {u"message"_s, u"Bad"_s}, {u"status"_s, u"INVALID_ARGUMENT"_s},
            {u"details"_s,
                QJsonArray{
                    QJsonObject{{u"type"_s, u"BadRequest"_s}, {u"fieldViolations"_s, QJsonArray{violation}}}}}}}};
    m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"path"_s, u":validate$"_s}, {u"status"_s, 400}, {u"body"_s, body}});
    QVERIFY(validate());
    auto *form = m_dialog->findChild<views::E911Form *>();
    QTRY_VERIFY(form->issueAt(u"address.city"_s).contains(u"<b>no</b> such city"_s));
    QVERIFY(!button(u"addressSave"_s)->isEnabled());
    type(u"e911City"_s, u"Atlanta "_s); // edited: its word on it no longer holds
    QCOMPARE(form->issueAt(u"address.city"_s), QString());
}

void TestEmergencyDialog::removesOnlyAfterTheWarning()
{
    put();
    QVERIFY(open());
    button(u"addressRemove"_s)->click(); // Esc
    QCOMPARE(m_prompts.asked.size(), 1);
    QCOMPARE(sent(u"deprovision"_s), 0);
    m_prompts.answer = 1;
    button(u"addressRemove"_s)->click();
    QTRY_VERIFY(banner().contains(u"The address is removed"_s));
    QCOMPARE(sent(u"deprovision"_s), 1);
    QVERIFY(!button(u"addressRemove"_s)->isEnabled());
    QVERIFY(onServer().contains("error"_L1));
}

void TestEmergencyDialog::saysWhenTheAnswerIsLost()
{
    put();
    QVERIFY(open());
    m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"path"_s, u":deprovision$"_s}});
    m_prompts.answer = 1;
    button(u"addressRemove"_s)->click();
    QTRY_VERIFY(banner().contains(u"The address is removed"_s)); // found out by reading
    QCOMPARE(sent(u"deprovision"_s), 1);
}

void TestEmergencyDialog::saysWhenSomebodyElseWasFaster()
{
    QVERIFY(open());
    typeLenox();
    QVERIFY(validate());
    put(u"Peachtree St"_s);
    button(u"addressSave"_s)->click();
    QTRY_VERIFY(banner().contains(u"changed on the server after you looked"_s));
    QVERIFY(label(u"addressNow"_s).contains(u"Peachtree"_s));
    QCOMPARE(child<QLineEdit>(u"e911Street"_s)->text(), u"Lenox Rd NE"_s); // what was typed stays
    QCOMPARE(sent(u"provision"_s), 1); // theirs
}

void TestEmergencyDialog::isForUsNumbersOnly()
{
    QVERIFY(open({.regionCode = u"GB"_s}));
    QVERIFY(label(u"addressNow"_s).contains(u"US numbers only"_s));
    QVERIFY(!m_dialog->findChild<views::E911Form *>()->isEnabled());
    QVERIFY(!button(u"addressValidate"_s)->isEnabled());
}

void TestEmergencyDialog::worksByKeyboardAlone()
{
    QVERIFY(open());
    QTest::keyClicks(child<QLineEdit>(u"e911Name"_s), u"Desk"_s);
    QTest::keyClicks(child<QLineEdit>(u"e911StreetNumber"_s), u"3500"_s);
    QTest::keyClicks(child<QLineEdit>(u"e911Street"_s), u"Lenox Rd NE"_s);
    QTest::keyClicks(child<QLineEdit>(u"e911City"_s), u"Atlanta"_s);
    QTest::keyClicks(child<QLineEdit>(u"e911State"_s), u"GA"_s);
    QTest::keyClicks(child<QLineEdit>(u"e911Zip"_s), u"30326"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return); // validates
    QTRY_VERIFY(button(u"addressSave"_s)->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return); // saves
    QTRY_VERIFY(banner().contains(u"The address is saved"_s));
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(sent(u"provision"_s), 1);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(TestEmergencyDialog)
#include "tst_emergencydialog.moc"
