#include "app/logging.h"
#include "flows/activationflow.h"
#include "flows/noteflow.h"
#include "flows/submitflow.h"
#include "flows/testdesk.h"
#include "flows/updateflow.h"
#include "journeys/secrets.h"
#include "journeys/windowbench.h"
#include "views/mainwindow.h"
#include "views/page.h"
#include "views/wizards/portin/portinwizard.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QPointer>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

// No digits that a number, a date or an id could hold by chance.
const QString pin = u"90715530042"_s;
const QString account = u"ACC-551029384-71"_s;
const QString newPin = u"Neu-Zürich-88#"_s;
const QString ownPin = u"0420427731986"_s; //!< of one number
const QString laterPin = u"77003311559"_s;
const QString laterAccount = u"KONTO 0091 8827 3"_s;
const QStringList planted{pin, account, newPin, ownPin, laterPin, laterAccount};

template <class Condition>
bool comesTo(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

} // namespace

//! A day's work with secrets that can be recognized, and then a look at every byte that it left behind.
class TestLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void findsASecretInEveryForm();
    void leavesNoSecretBehind_data();
    void leavesNoSecretBehind();

private:
    bool createOrder();
    bool update();
    bool isRefusedInTheServersWords();
    bool note();
    bool activate();
    void pressEverythingThatWritesOrCopies();
    QStringList leaks() const;

    std::unique_ptr<QTemporaryDir> m_temporary; //!< this process's own place for temporary files
    std::unique_ptr<WindowBench> m_bench;
    qint64 m_order = 0;
    QString m_copied;
};

void TestLeaks::initTestCase()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(qputenv("TMPDIR", m_temporary->path().toLocal8Bit()));
    QVERIFY(qputenv("XDG_RUNTIME_DIR", m_temporary->path().toLocal8Bit()));
    QVERIFY(qputenv("XDG_CACHE_HOME", m_temporary->filePath(u"cache"_s).toLocal8Bit()));
    app::startLogging();
    QLoggingCategory::setFilterRules(u"portside.*=true"_s); // the most that it can tell
}

void TestLeaks::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
}

void TestLeaks::findsASecretInEveryForm()
{
    const QTemporaryDir folder;
    const QByteArrayList forms = secrets::formsOf(newPin);
    QVERIFY(forms.contains(newPin.toUtf8()));
    for (qsizetype i = 0; i < forms.size(); ++i) {
        QVERIFY2(forms[i].size() >= newPin.size(), forms[i].constData());
        QFile file(folder.filePath(QString::number(i)));
        QVERIFY(file.open(QIODevice::WriteOnly)
            && file.write("before\0" + forms[i]
                   + "\xff"
                     "after")
                > 0);
    }
    QVERIFY(secrets::findIn({folder.path()}, {newPin}).size() >= forms.size());
    QVERIFY(secrets::findIn({folder.path()}, {pin}).isEmpty());
    for (int before = 0; before < 3; ++before) {
        const QTemporaryDir other;
        QFile file(other.filePath(u"encoded"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = QByteArray(before, 'x').append(newPin.toUtf8()).append("tail");
        file.write(text.toBase64());
        file.close();
        QCOMPARE(secrets::findIn({other.path()}, {newPin}).size(), 1);
    }
}

bool TestLeaks::createOrder()
{
    app::Workspace &workspace = m_bench->workspace();
    QString draft;
    {
        flows::PortInFlow flow(workspace.desk);
        if (!fillIn(flow, someNumbers(3)))
            return false;
        domain::PortOutInfo portOut = flow.draft().portOut;
        portOut.pin = pin;
        portOut.accountNumber = account;
        flow.setPortOut(portOut);
        flow.setNewPortOutPin(newPin);
        flow.setOnDemand(true);
        flow.setDirectoryListing(u"white pages"_s);
        // A number with a PIN of its own, on a line that tells it.
        flow.setPastedText(u"%1\n%2\n%3 PIN %4 account %5"_s.arg(
            someNumbers(3)[0], someNumbers(3)[1], someNumbers(3)[2], ownPin, account));
        if (!comesTo([&] { return !flow.isBusy(domain::PortInStep::Numbers); }))
            return false;
        domain::DraftNumber number = flow.draft().numbers.back();
        number.portOut = portOut;
        number.portOut->pin = ownPin;
        flow.setNumber(int(flow.draft().numbers.size()) - 1, number);
        flow.goTo(domain::PortInStep::Review);
        flow.save();
        if (!comesTo([&] { return flow.isSaved(); }))
            return false;
        draft = flow.draft().id.text;
    }
    // The wizard shows it on every page, and submits it.
    m_bench->shell().resumeDraft({draft});
    views::PortInWizard *wizard = nullptr;
    if (!comesTo([&] { return (wizard = m_bench->window().findChild<views::PortInWizard *>()) != nullptr; }))
        return false;
    if (wizard->flow().secretsMissing()) {
        // Without a keychain they are asked for again.
        domain::PortOutInfo portOut = wizard->flow().draft().portOut;
        portOut.pin = pin;
        portOut.accountNumber = account;
        wizard->flow().setPortOut(portOut);
        wizard->flow().setNewPortOutPin(newPin);
        for (int i = 0; i < int(wizard->flow().draft().numbers.size()); ++i) {
            domain::DraftNumber number = wizard->flow().draft().numbers[size_t(i)];
            if (!number.portOut)
                continue;
            number.portOut->pin = ownPin;
            number.portOut->accountNumber = account;
            wizard->flow().setNumber(i, number);
        }
    }
    for (int step = 0; step < 8; ++step)
        wizard->flow().goTo(domain::PortInStep(step));
    wizard->submit().start();
    if (!comesTo([&] { return wizard->submit().summary().isComplete(); }))
        return false;
    m_order = wizard->submit().orders().front().orderId.text.toLongLong();
    wizard->reject();
    return m_order > 0;
}

bool TestLeaks::update()
{
    using Step = flows::UpdateFlow::Step;
    app::Workspace &workspace = m_bench->workspace();
    flows::UpdateFlow flow(workspace.desk, {QString::number(m_order)}, workspace.settler);
    flow.open();
    if (!comesTo([&] { return flow.step() == Step::Editing; }))
        return false;
    domain::PortOrder order = flow.typed();
    for (domain::PortNumber &number : order.numbers) {
        number.portOutInfo->pin = laterPin;
        number.portOutInfo->accountNumber = laterAccount;
    }
    flow.setTyped(order);
    flow.check();
    if (!comesTo([&] { return flow.step() == Step::Deciding; }))
        return false;
    for (const flows::MemberKey &key : flow.undecided())
        flow.confirm(key, true);
    const QSignalSpy sent(&flow, &flows::UpdateFlow::sent);
    flow.send();
    return comesTo([&] { return !sent.isEmpty() && (flow.step() == Step::Over || flow.step() == Step::Deciding); });
}

bool TestLeaks::isRefusedInTheServersWords()
{
    const QJsonObject body{{u"code"_s, u"422"_s}, {u"error"_s, u"Invalid parameters"_s},
        {u"message"_s, u"The PIN %1 does not belong to account %2"_s.arg(laterPin, laterAccount)},
        {u"details"_s,
            QJsonObject{{u"fieldViolations"_s,
                QJsonArray{QJsonObject{{u"field"_s, u"phoneNumbers[0].portOutInfo.existingPortOutPin"_s},
                    {u"description"_s, u"%1 is wrong"_s.arg(laterPin)}}}}}}};
    return m_bench->sandbox().addFault(
               {{u"kind"_s, u"status"_s}, {u"status"_s, 422}, {u"verb"_s, u"PUT"_s}, {u"body"_s, body}})
        > 0
        && update();
}

bool TestLeaks::note()
{
    app::Workspace &workspace = m_bench->workspace();
    flows::NoteFlow flow(workspace.desk, workspace.settler);
    const QSignalSpy finished(&flow, &flows::NoteFlow::finished);
    flow.send({QString::number(m_order)}, u"The PIN was mended."_s);
    return comesTo([&] { return !finished.isEmpty(); });
}

bool TestLeaks::activate()
{
    using Step = flows::ActivationFlow::Step;
    support::Sandbox &sandbox = m_bench->sandbox();
    const QString today = sandbox.now().date().addDays(-1).toString(Qt::ISODate);
    if (!sandbox.confirm(m_order, {{u"focDate"_s, today}}) || !sandbox.release(m_order))
        return false;
    app::Workspace &workspace = m_bench->workspace();
    flows::ActivationFlow flow(workspace.desk, {QString::number(m_order)}, workspace.settler);
    flow.prepare();
    if (!comesTo([&] { return flow.step() == Step::Ready; }))
        return false;
    QStringList groups;
    for (const flows::GroupProgress &group : flow.groups())
        groups.append(group.name);
    flow.activate(groups);
    return comesTo([&] { return flow.step() == Step::Following || flow.step() == Step::Over; });
}

//! Every export, copy and print that a page of the window offers, whichever pages there are.
void TestLeaks::pressEverythingThatWritesOrCopies()
{
    const auto writes = [](const QObject *control) {
        const QString name = control->objectName();
        // A workbook is packed, and nothing could be found in it: the tables stay CSV.
        return !name.contains(u"leave"_s, Qt::CaseInsensitive) && name != "exportWorkbook"_L1 && name != "exportJson"_L1
            && (name.contains(u"export"_s, Qt::CaseInsensitive) || name.contains(u"copy"_s, Qt::CaseInsensitive)
                || name.contains(u"print"_s, Qt::CaseInsensitive) || name.contains(u"evidence"_s, Qt::CaseInsensitive));
    };
    const auto noteClipboard = [this] { m_copied += QApplication::clipboard()->text() + u'\n'; };
    QWidget &window = m_bench->window();
    for (QTableView *table : window.findChildren<QTableView *>()) {
        if (table->isVisible() && table->model() && table->model()->rowCount() > 0)
            table->selectRow(0);
    }
    // One that opens a dialog, or ends one, adds to them or takes some away.
    const auto pressIn = [&](const QWidget &parent) {
        std::vector<QPointer<QAbstractButton>> buttons;
        for (QAbstractButton *button : parent.findChildren<QAbstractButton *>())
            buttons.emplace_back(button);
        for (const QPointer<QAbstractButton> &button : buttons) {
            if (!button || !writes(button) || !button->isVisible() || !button->isEnabled())
                continue;
            button->click();
            QCoreApplication::processEvents();
            noteClipboard();
        }
    };
    const auto answerDialogs = [&] {
        std::vector<QPointer<QDialog>> dialogs;
        for (QDialog *dialog : window.findChildren<QDialog *>())
            dialogs.emplace_back(dialog);
        for (const QPointer<QDialog> &dialog : dialogs) {
            if (!dialog || !dialog->isVisible())
                continue;
            pressIn(*dialog);
            if (const auto *end = dialog ? dialog->findChild<QWidget *>(u"exportBanner"_s) : nullptr)
                QVERIFY(comesTo([end] { return end->isVisible(); })); // where it went
            if (dialog)
                dialog->reject();
        }
    };
    pressIn(window);
    answerDialogs();
    std::vector<QPointer<QAction>> actions;
    for (QAction *action : window.findChildren<QAction *>())
        actions.emplace_back(action);
    for (const QPointer<QAction> &action : actions) {
        if (!action || !writes(action) || !action->isEnabled())
            continue;
        action->trigger();
        QCoreApplication::processEvents();
        noteClipboard();
        answerDialogs();
    }
}

QStringList TestLeaks::leaks() const
{
    return secrets::findIn({m_bench->dataFolder(), m_bench->exportFolder(), m_temporary->path()}, planted);
}

void TestLeaks::leavesNoSecretBehind_data()
{
    QTest::addColumn<bool>("keychain");
    QTest::newRow("with a keychain") << true;
    QTest::newRow("without one") << false;
}

void TestLeaks::leavesNoSecretBehind()
{
    QFETCH(bool, keychain);
    m_bench = std::make_unique<WindowBench>();
    if (!keychain)
        m_bench->keychain().setRefusal(store::SecretError{store::SecretError::Kind::NoService, {}});
    QVERIFY(m_bench->sandbox().isRunning());
    QVERIFY(m_bench->start());
    QCOMPARE(m_bench->services().vaultError().has_value(), !keychain);
    app::logTo(m_bench->dataFolder());
    QVERIFY(createOrder());
    QVERIFY(m_bench->openOrder(m_order));
    QVERIFY(isRefusedInTheServersWords());
    QVERIFY(update());
    QVERIFY(note());
    QVERIFY(activate());
    // The server has them, so all of it was really done with them.
    const QByteArray onServer = m_bench->sandbox().porting("GET", u"/orders/portIns/%1"_s.arg(m_order)).body;
    QVERIFY(onServer.contains(laterPin.toUtf8()) && onServer.contains(newPin.toUtf8()));

    views::MainWindow &window = m_bench->window();
    auto *tabs = window.findChild<QTabWidget *>(u"orderTabs"_s);
    QVERIFY(tabs && tabs->isVisible());
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        pressEverythingThatWritesOrCopies();
    }
    for (const QString &page :
        {u"worklist"_s, u"portins"_s, u"calendar"_s, u"drafts"_s, u"campaigns"_s, u"activity"_s, u"settings"_s}) {
        QVERIFY2(m_bench->showPage(page), qPrintable(page));
        QCOMPARE(window.currentPageId(), page);
        pressEverythingThatWritesOrCopies();
    }
    const QStringList whileRunning = leaks(); // the store is open, with its write-ahead log
    QVERIFY2(whileRunning.isEmpty(), qPrintable(whileRunning.join(u'\n')));
    for (const QString &secret : planted)
        QVERIFY2(!m_copied.contains(secret), qPrintable(secret));
    // What was searched is what was meant to be there.
    QVERIFY(QDir(m_bench->exportFolder()).entryList({u"*.csv"_s}).size() > 2);
    QVERIFY(!QDir(m_bench->exportFolder()).entryList({u"*.pdf"_s}).isEmpty());
    m_bench->end();
    const QStringList afterwards = leaks();
    QVERIFY2(afterwards.isEmpty(), qPrintable(afterwards.join(u'\n')));
    QVERIFY(QFileInfo(m_bench->dataFolder() + u"/portside.sqlite"_s).size() > 0);
    QVERIFY(QFileInfo(m_bench->dataFolder() + u"/portside.log"_s).size() > 0);
}

QTEST_MAIN(TestLeaks)
#include "tst_leaks.moc"
