#include "app/options.h"
#include "app/program.h"
#include "app/shell.h"
#include "views/mainwindow.h"
#include "views/prompts.h"
#include "views/wizards/wizarddialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s; // the sandbox, a debug build and a busy machine

//! Nothing may be asked that only a mouse could answer: every question is answered by going ahead.
class GoAhead final : public views::Prompts
{
public:
    void ask(QWidget *parent, const views::Question &question, std::function<void(int)> answered) override
    {
        QMetaObject::invokeMethod(
            parent, [answered, last = int(question.answers.size()) - 1] { answered(last); }, Qt::QueuedConnection);
    }
    void openFile(QWidget *, const QString &, const QStringList &, std::function<void(const QString &)>) override { }
    void saveFile(
        QWidget *, const QString &, const QString &, const QStringList &, std::function<void(const QString &)>) override
    {
    }
    bool openUrl(const QUrl &) override { return true; }
    void print(QWidget *, const QString &, std::function<void(QPagedPaintDevice &)>) override { }
};

} // namespace

//! The whole main job with nothing but keys: no click, no call into a widget.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesAPortInToAnActivatedGroup();

private:
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    //! Walks with Tab until the control of that name has the focus.
    static bool walkTo(const QString &objectName);
    static bool typeInto(const QString &objectName, const QString &text);
    static bool pressOn(const QString &objectName);
    template <class W>
    static W *seen(const QString &objectName);
    static bool isEnabled(const QString &objectName);
    static QString said(const QString &objectName);
};

//! Where a key goes.
static QWidget *receiver()
{
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : QApplication::activeWindow();
}

//! What a window manager does when a dialog closes; offscreen has none.
static bool handsBack(QWidget &window)
{
    return QTest::qWaitFor(
        [&window] {
            if (!QApplication::activeModalWidget() && !QApplication::activeWindow())
                window.activateWindow();
            return window.isActiveWindow();
        },
        int(std::chrono::milliseconds(patience).count()));
}

void TestKeyboard::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(receiver(), Qt::Key(key), modifiers);
}

bool TestKeyboard::walkTo(const QString &objectName)
{
    for (int i = 0; i < 120 && receiver(); ++i) {
        const QWidget *focus = QApplication::focusWidget();
        for (const QWidget *part = focus; part; part = part->parentWidget()) { // a combo box is its line edit
            if (part->objectName() == objectName)
                return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

bool TestKeyboard::typeInto(const QString &objectName, const QString &text)
{
    if (!walkTo(objectName))
        return false;
    QTest::keyClicks(receiver(), text);
    return true;
}

bool TestKeyboard::pressOn(const QString &objectName)
{
    if (!walkTo(objectName))
        return false;
    press(Qt::Key_Space);
    return true;
}

template <class W>
W *TestKeyboard::seen(const QString &objectName)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (W *candidate : window->findChildren<W *>(objectName)) {
            if (candidate->isVisible())
                return candidate;
        }
    }
    return nullptr;
}

bool TestKeyboard::isEnabled(const QString &objectName)
{
    const auto *button = seen<QAbstractButton>(objectName);
    return button && button->isEnabled();
}

QString TestKeyboard::said(const QString &objectName)
{
    if (const auto *button = seen<QAbstractButton>(objectName))
        return button->text();
    const auto *label = seen<QLabel>(objectName);
    return label ? label->text() : QString();
}

// Each step waits for what a person would wait for. The macro returns, so the steps are one function.
#define KEYBOARD_WAIT(condition)                                                                                       \
    QTRY_VERIFY2_WITH_TIMEOUT(condition,                                                                               \
        qPrintable(u"the focus is on %1"_s.arg(receiver() ? receiver()->objectName() : u"nothing"_s)),                 \
        int(std::chrono::milliseconds(patience).count()))

void TestKeyboard::carriesAPortInToAnActivatedGroup()
{
    const QTemporaryDir data;
    app::Options options;
    options.sandbox = true;
    options.dataDir = data.path();
    GoAhead prompts;
    app::Program program(options, *qApp, prompts);
    const QSignalSpy ready(&program, &app::Program::shellReady);
    program.start();
    KEYBOARD_WAIT(ready.count() == 1);
    KEYBOARD_WAIT(QApplication::activeWindow());
    press(Qt::Key_2, Qt::ControlModifier); // from the worklist to the port-ins
    KEYBOARD_WAIT(seen<QTableView>(u"ordersTable"_s) && seen<QTableView>(u"ordersTable"_s)->model()->rowCount() > 0);

    press(Qt::Key_N, Qt::ControlModifier);
    KEYBOARD_WAIT(QApplication::activeWindow() && QApplication::activeWindow()->inherits("views::WizardDialog"));
    const auto *wizard = qobject_cast<views::WizardDialog *>(QApplication::activeWindow());
    const auto goesOnTo = [&](int step) {
        press(Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor(
            [&] { return wizard->step() == step; }, int(std::chrono::milliseconds(patience).count()));
    };
    QVERIFY(typeInto(u"reference"_s, u"Bluefinch"_s));
    QVERIFY(typeInto(u"paste"_s, u"212-555-0142 and 212-555-0143"_s));
    KEYBOARD_WAIT(isEnabled(u"next"_s));
    QVERIFY(goesOnTo(1));
    KEYBOARD_WAIT(isEnabled(u"next"_s));
    QVERIFY(goesOnTo(2));
    QVERIFY(typeInto(u"endUserName"_s, u"Bluefinch Dental"_s));
    QVERIFY(typeInto(u"endUserStreetNumber"_s, u"1400"_s));
    QVERIFY(typeInto(u"endUserStreetName"_s, u"Harbor"_s));
    QVERIFY(typeInto(u"endUserCity"_s, u"New York"_s));
    QVERIFY(typeInto(u"endUserState"_s, u"NY"_s));
    QVERIFY(typeInto(u"endUserZipCode"_s, u"10004"_s));
    QVERIFY(goesOnTo(3));
    QVERIFY(typeInto(u"portOutPin"_s, u"0412"_s));
    QVERIFY(typeInto(u"portOutAuthorizingName"_s, u"Jane Doe"_s));
    QVERIFY(typeInto(u"portOutAuthorizingDate"_s, QDate::currentDate().addDays(-2).toString(Qt::ISODate)));
    QVERIFY(goesOnTo(4));
    QVERIFY(typeInto(u"scheduleDate"_s, QDate::currentDate().addDays(16).toString(Qt::ISODate)));
    QVERIFY(walkTo(u"scheduleAutomatic"_s) || walkTo(u"scheduleOnDemand"_s));
    press(Qt::Key_Down); // to the other one
    press(Qt::Key_Space);
    QVERIFY(goesOnTo(5));
    QVERIFY(typeInto(u"voiceType"_s, u"E"_s));
    QVERIFY(typeInto(u"voiceId"_s, u"01G65Z755AFWAKHE12NY0CQ9FH"_s));
    QVERIFY(goesOnTo(6));
    QVERIFY(goesOnTo(7));
    KEYBOARD_WAIT(isEnabled(u"next"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    KEYBOARD_WAIT(isEnabled(u"openOrder1"_s));
    QVERIFY(pressOn(u"openOrder1"_s));

    QVERIFY(handsBack(program.shell()->window()));
    KEYBOARD_WAIT(seen<QTableView>(u"orderNumbers"_s) && seen<QTableView>(u"orderNumbers"_s)->model()->rowCount() == 2);
    QVERIFY(pressOn(u"simulateConfirm"_s));
    KEYBOARD_WAIT(said(u"simulationMessage"_s).contains(u"confirmed"_s));
    // The FOC is some days away; after each one the group is read again.
    const auto open = [] { return isEnabled(u"activateOrder"_s); };
    for (int day = 0; day < 40 && !QTest::qWaitFor(open, day ? 1500 : 0); ++day)
        QVERIFY(pressOn(u"simulateDay"_s));
    KEYBOARD_WAIT(isEnabled(u"activateOrder"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    KEYBOARD_WAIT(seen<QWidget>(u"activationCount"_s));
    QVERIFY(typeInto(u"activationCount"_s, u"2"_s));
    KEYBOARD_WAIT(isEnabled(u"activationGo"_s));
    QVERIFY(pressOn(u"activationGo"_s));
    KEYBOARD_WAIT(isEnabled(u"activationLeave"_s) && !isEnabled(u"activationGo"_s));
    KEYBOARD_WAIT(program.shell()->window().findChild<QWidget *>(u"activationBanner"_s)
        && program.shell()->window().findChild<QWidget *>(u"activationBanner"_s)->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(handsBack(program.shell()->window()));
    KEYBOARD_WAIT(std::ranges::count_if(QList<int>{0, 1}, [&](int row) {
        const auto *numbers = seen<QTableView>(u"orderNumbers"_s);
        const auto *model = numbers ? numbers->model() : nullptr;
        bool active = false;
        for (int column = 0; model && column < model->columnCount(); ++column)
            active |= model->index(row, column).data().toString() == u"Active"_s;
        return active;
    }) == 2);
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
