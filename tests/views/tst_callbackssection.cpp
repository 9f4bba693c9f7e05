#include "domain/numbers/callbacksignature.h"
#include "flows/testdesk.h"
#include "sandbox/importedcalls.h"
#include "store/vault.h"
#include "views/pages/numbers/callbackssection.h"
#include "views/pages/numbers/signaturechecker.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using flows::CallbackSecretFlow;

//! Settings, Callbacks, against a sandbox: the secret, the addresses and the check of a signature.
class TestCallbacksSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheSecretOnlyWhenAsked();
    void generatesAndChangesAfterAQuestion();
    void keepsTheOldOneUnlessItIsSaid();
    void saysWhatASecretNeeds();
    void saysThatItCannotBeRead();
    void saysWhenAnswersAreLost();
    void copiesTheAddresses();
    void checksWhatTheSandboxSends();
    void warnsOfALineBreakAtTheEnd();
    void keepsBlanksThatDoNotBreak();
    void readsAFileByteForByte();
    void checksWithAnotherSecret();
    void keepsTheSecretsOfTheTwoApisApart();
    void takesAnySecretForHosting();
    void checksAnEventOfHostingWithItsOwnSecret();
    void findsOutWhatBecameOfALostSecretOfHosting();

private:
    template <class W>
    W *child(const QString &name)
    {
        W *found = m_section->findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QString onServer()
    {
        return m_desk->sandbox().numbers("GET", u"/callbackConfiguration"_s).object.value("hmacSecret"_L1).toString();
    }
    void put(const QString &value)
    {
        QCOMPARE(
            m_desk->sandbox().numbers("PATCH", u"/callbackConfiguration"_s, {{u"hmacSecret"_s, value}}).status, 200);
    }
    bool read()
    {
        m_section->shown();
        return QTest::qWaitFor([this] { return m_flow->state() == CallbackSecretFlow::State::Read; }, 15'000);
    }
    QString verdict() { return child<QLabel>(u"signatureVerdict"_s)->text(); }
    QString banner() { return m_section->findChild<views::ErrorBanner *>(u"callbacksBanner"_s)->text(); }

    static const QString secret;
    static const QString signature;
    std::unique_ptr<TestDesk> m_desk;
    QString onImportedServer()
    {
        return ImportedCalls(m_desk->sandbox())
            .call("GET", u"/callbackConfiguration"_s)
            .object.value("hmacSecret"_L1)
            .toString();
    }
    std::unique_ptr<CallbackSecretFlow> m_flow;
    std::unique_ptr<CallbackSecretFlow> m_hosting;
    TestPrompts m_prompts;
    std::unique_ptr<views::CallbacksSection> m_section;
};

// The contract's example, of the body {"a":1}.
const QString TestCallbacksSection::secret = u"0123456789abcdef0123456789abcdef"_s;
const QString TestCallbacksSection::signature = u"370f232578dddccee2cbb41ad8aa29f97db83954"_s;

void TestCallbacksSection::init()
{
    m_section.reset();
    m_flow.reset();
    m_hosting.reset();
    m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.numbers = 20});
    QVERIFY(m_desk->isReady());
    m_prompts = {};
    m_flow = std::make_unique<CallbackSecretFlow>(m_desk->desk(), m_desk->settler());
    m_hosting = std::make_unique<CallbackSecretFlow>(m_desk->desk(), m_desk->settler(), flows::CallbackHost::Imported);
    m_section = std::make_unique<views::CallbacksSection>(*m_flow, *m_hosting, m_prompts);
    m_section->resize(900, 700);
    m_section->show();
}

void TestCallbacksSection::showsTheSecretOnlyWhenAsked()
{
    put(secret);
    QVERIFY(read());
    auto *line = child<QLineEdit>(u"callbackSecret"_s);
    QCOMPARE(line->text(), secret);
    QVERIFY(line->displayText() != secret);
    QVERIFY(line->isReadOnly());
    child<QPushButton>(u"showCallbackSecret"_s)->click();
    QCOMPARE(line->displayText(), secret);
    child<QPushButton>(u"showCallbackSecret"_s)->click();
    QVERIFY(line->displayText() != secret);
    child<QPushButton>(u"copyCallbackSecret"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), secret);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
}

void TestCallbacksSection::generatesAndChangesAfterAQuestion()
{
    put(secret);
    QVERIFY(read());
    auto *change = child<QPushButton>(u"changeCallbackSecret"_s);
    QVERIFY(!change->isEnabled());
    child<QPushButton>(u"generateCallbackSecret"_s)->click();
    const QString fresh = child<QLineEdit>(u"newCallbackSecret"_s)->text();
    QVERIFY(domain::isCallbackSecret(fresh));
    QVERIFY(change->isEnabled());
    m_prompts.answer = 1;
    change->click();
    QCOMPARE(m_prompts.asked, QStringList{u"Change the secret of the callbacks?"_s});
    QTRY_VERIFY(banner().contains(u"Changed at Sinch"_s));
    QCOMPARE(onServer(), fresh);
    QTRY_COMPARE(child<QLineEdit>(u"callbackSecret"_s)->text(), fresh);
    QCOMPARE(child<QLineEdit>(u"newCallbackSecret"_s)->text(), QString());
}

void TestCallbacksSection::keepsTheOldOneUnlessItIsSaid()
{
    put(secret);
    QVERIFY(read());
    child<QPushButton>(u"generateCallbackSecret"_s)->click();
    child<QPushButton>(u"changeCallbackSecret"_s)->click(); // Esc
    QCOMPARE(m_prompts.asked.size(), 1);
    QCOMPARE(onServer(), secret);
    QVERIFY(m_desk->journalEntries().empty());
}

void TestCallbacksSection::saysWhatASecretNeeds()
{
    QVERIFY(read());
    auto *line = child<QLineEdit>(u"newCallbackSecret"_s);
    auto *problem = child<QLabel>(u"callbackProblem"_s);
    line->setText(u"short"_s);
    QVERIFY(problem->text().contains(u"This has 5"_s));
    QVERIFY(!child<QPushButton>(u"changeCallbackSecret"_s)->isEnabled());
    line->setText(secret);
    QVERIFY(problem->text().isEmpty());
    QVERIFY(child<QPushButton>(u"changeCallbackSecret"_s)->isEnabled());
}

void TestCallbacksSection::saysThatItCannotBeRead()
{
    const int fault = m_desk->sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"verb"_s, u"GET"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    m_section->shown();
    QTRY_VERIFY(banner().contains(u"could not be read"_s));
    QVERIFY(!child<QPushButton>(u"generateCallbackSecret"_s)->isEnabled());
    m_desk->sandbox().removeFault(fault);
    m_section->refresh();
    QTRY_VERIFY(child<QPushButton>(u"generateCallbackSecret"_s)->isEnabled());
    QCOMPARE(banner(), QString());
}

void TestCallbacksSection::saysWhenAnswersAreLost()
{
    QVERIFY(read());
    m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"PATCH"_s}});
    child<QLineEdit>(u"newCallbackSecret"_s)->setText(secret);
    m_prompts.answer = 1;
    child<QPushButton>(u"changeCallbackSecret"_s)->click();
    QTRY_VERIFY(banner().contains(u"Reading found the new secret"_s));
    QCOMPARE(m_desk->sandbox().count(u"PATCH"_s, u"callbackConfiguration"_s), 1);
}

void TestCallbacksSection::copiesTheAddresses()
{
    child<QPushButton>(u"copyCallbackSources"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"54.76.19.159\n54.78.194.39\n54.155.83.128"_s);
}

void TestCallbacksSection::checksWhatTheSandboxSends()
{
    put(secret);
    QVERIFY(read());
    const QString number = m_desk->sandbox()
                               .numbers("GET", u"/activeNumbers?regionCode=US&type=LOCAL&pageSize=1"_s)
                               .object.value("activeNumbers"_L1)[0]["phoneNumber"_L1]
                               .toString();
    const QJsonObject change{{u"callbackUrl"_s, u"https://example.com/events"_s},
        {u"voiceConfiguration"_s, QJsonObject{{u"appId"_s, u"another"_s}}}};
    QCOMPARE(m_desk->sandbox().numbers("PATCH", u"/activeNumbers/"_s + number, change).status, 200);
    QVERIFY(m_desk->sandbox().advance(u"PT1H"_s));
    const QJsonArray sent = m_desk->sandbox().control("GET", u"/callbacks"_s).object.value("callbacks"_L1).toArray();
    QVERIFY(!sent.isEmpty());
    const QJsonObject event = sent.last().toObject();
    child<QPlainTextEdit>(u"signaturePayload"_s)
        ->setPlainText(
            QString::fromUtf8(QJsonDocument(event.value("body"_L1).toObject()).toJson(QJsonDocument::Compact)));
    child<QLineEdit>(u"signatureHeader"_s)->setText(event.value("signature"_L1).toString());
    QVERIFY2(verdict().startsWith(u"It matches"_s), qPrintable(verdict()));
    QVERIFY(m_desk->journalEntries().empty());
}

void TestCallbacksSection::warnsOfALineBreakAtTheEnd()
{
    put(secret);
    QVERIFY(read());
    child<QLineEdit>(u"signatureHeader"_s)->setText(signature);
    auto *payload = child<QPlainTextEdit>(u"signaturePayload"_s);
    payload->setPlainText(u"{\"a\":1}"_s);
    QVERIFY(verdict().startsWith(u"It matches: exactly"_s));
    auto *source = child<QLabel>(u"signatureSource"_s);
    QVERIFY(!source->isVisible());
    payload->setPlainText(u"{\"a\":1}\n"_s);
    QVERIFY(source->isVisible());
    QVERIFY(source->text().contains(u"line break"_s));
    QVERIFY(verdict().contains(u"once the line break at the end is taken away"_s));
    payload->setPlainText(u"{\"a\":2}"_s);
    QVERIFY(verdict().startsWith(u"It does not match"_s));
}

void TestCallbacksSection::keepsBlanksThatDoNotBreak()
{
    put(secret);
    QVERIFY(read());
    const QString body = u"{\"a\":\"x\u00a0y\"}"_s;
    child<QPlainTextEdit>(u"signaturePayload"_s)->setPlainText(body);
    child<QLineEdit>(u"signatureHeader"_s)
        ->setText(QString::fromLatin1(domain::callbackSignature(body.toUtf8(), secret)));
    QVERIFY(verdict().startsWith(u"It matches: exactly"_s));
}

void TestCallbacksSection::readsAFileByteForByte()
{
    put(secret);
    QVERIFY(read());
    const QByteArray body = "{\r\n\"a\":1}\r\n";
    QFile file(m_desk->filePath(u"body.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(body) == body.size());
    file.close();
    m_prompts.fileToOpen = file.fileName();
    child<QPushButton>(u"signatureOpen"_s)->click();
    child<QLineEdit>(u"signatureHeader"_s)->setText(QString::fromLatin1(domain::callbackSignature(body, secret)));
    QVERIFY(verdict().startsWith(u"It matches: exactly"_s));
    // A key typed into it makes it a typed one.
    QTest::keyClick(child<QPlainTextEdit>(u"signaturePayload"_s), Qt::Key_X);
    QVERIFY(!verdict().startsWith(u"It matches: exactly"_s));
    m_prompts.fileToOpen = m_desk->filePath(u"nowhere.json"_s);
    child<QPushButton>(u"signatureOpen"_s)->click();
    QVERIFY(child<QLabel>(u"signatureSource"_s)->text().contains(u"cannot be read"_s));
}

void TestCallbacksSection::checksWithAnotherSecret()
{
    child<QPlainTextEdit>(u"signaturePayload"_s)->setPlainText(u"{\"a\":1}"_s);
    child<QLineEdit>(u"signatureHeader"_s)->setText(signature);
    QVERIFY(verdict().contains(u"not read yet"_s));
    child<QCheckBox>(u"signatureOther"_s)->click();
    QVERIFY(verdict().contains(u"Type the other secret"_s));
    child<QLineEdit>(u"signatureSecret"_s)->setText(secret);
    QVERIFY(verdict().startsWith(u"It matches"_s));
    child<QPushButton>(u"signatureClear"_s)->click();
    QVERIFY(verdict().contains(u"Paste the body"_s));
    QCOMPARE(child<QLineEdit>(u"signatureSecret"_s)->text(), QString());
}

void TestCallbacksSection::keepsTheSecretsOfTheTwoApisApart()
{
    put(secret);
    QVERIFY(read());
    QTRY_VERIFY(m_hosting->state() == CallbackSecretFlow::State::Read);
    QCOMPARE(child<QLineEdit>(u"callbackSecret"_s)->text(), secret);
    QVERIFY(child<QLineEdit>(u"hostingCallbackSecret"_s)->text().isEmpty());
    child<QPushButton>(u"hostingGenerateCallbackSecret"_s)->click();
    const QString made = child<QLineEdit>(u"hostingNewCallbackSecret"_s)->text();
    QCOMPARE(made.size(), 36);
    m_prompts.answer = 1;
    child<QPushButton>(u"hostingChangeCallbackSecret"_s)->click();
    QTRY_COMPARE(onImportedServer(), made);
    QCOMPARE(onServer(), secret);
    QCOMPARE(m_desk->journalEntries().size(), size_t(1));
    QVERIFY(m_desk->journalEntries()[0].intent.kind == store::IntentKind::HostingCallbacks);
}

void TestCallbacksSection::takesAnySecretForHosting()
{
    QVERIFY(read());
    QTRY_VERIFY(m_hosting->state() == CallbackSecretFlow::State::Read);
    child<QLineEdit>(u"newCallbackSecret"_s)->setText(u"short"_s);
    child<QLineEdit>(u"hostingNewCallbackSecret"_s)->setText(u"short"_s);
    QVERIFY(!child<QPushButton>(u"changeCallbackSecret"_s)->isEnabled());
    QVERIFY(child<QPushButton>(u"hostingChangeCallbackSecret"_s)->isEnabled());
    child<QLineEdit>(u"hostingNewCallbackSecret"_s)->setText(u"  "_s);
    QVERIFY(!child<QPushButton>(u"hostingChangeCallbackSecret"_s)->isEnabled());
}

void TestCallbacksSection::checksAnEventOfHostingWithItsOwnSecret()
{
    // The contract's second example.
    const QString body = u"{\"resourceType\":\"IMPORTED_NUMBER\",\"eventType\":\"LINK_TO_10DLC_CAMPAIGN\",\"eventId\":"
                         "\"abcd1234efghijklmnop567890\",\"timestamp\":\"2023-06-06T07:45:27.785357Z\",\"projectId\":"
                         "\"abcd12ef-ab12-ab12-bc34-abcdef123456\",\"resourceId\":\"+12345612345\",\"status\":"
                         "\"FAILED\",\"failureCode\":\"CAMPAIGN_NOT_AVAILABLE\"}"_s;
    put(secret);
    QCOMPARE(ImportedCalls(m_desk->sandbox())
                 .call("PATCH", u"/callbackConfiguration"_s, {{u"hmacSecret"_s, u"foundation-secret"_s}})
                 .status,
        200);
    QVERIFY(read());
    QTRY_VERIFY(m_hosting->state() == CallbackSecretFlow::State::Read);
    child<QPlainTextEdit>(u"signaturePayload"_s)->setPlainText(body);
    child<QLineEdit>(u"signatureHeader"_s)->setText(u"3f7920f617e7bc05dd353d7da19d98ef5f112ca5"_s);
    QVERIFY2(verdict().startsWith(u"It matches"_s), qPrintable(verdict()));
}

void TestCallbacksSection::findsOutWhatBecameOfALostSecretOfHosting()
{
    QVERIFY(read());
    QTRY_VERIFY(m_hosting->state() == CallbackSecretFlow::State::Read);
    QVERIFY(m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"PATCH"_s},
                {u"path"_s, u"imported.*callbackConfiguration$"_s}})
        > 0);
    m_desk->journal().setVault(store::Vault::fromKey(store::Vault::newKey()));
    m_prompts.answer = 1;
    child<QLineEdit>(u"hostingNewCallbackSecret"_s)->setText(secret);
    child<QPushButton>(u"hostingChangeCallbackSecret"_s)->click();
    QTRY_VERIFY(banner().contains(u"Reading found the new secret"_s));
    QCOMPARE(onImportedServer(), secret);
}

QTEST_MAIN(TestCallbacksSection)
#include "tst_callbackssection.moc"
