#include "views/style/theme.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/simulationstrip.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace views;

//! What happens in the rows and heads of a window when there is less room than they would like.
class TestOverflow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void simulationNeedsAnOrder();
    void simulationSuitsThePage();
    void simulationStaysOneLine();
    void buttonsWithoutRoomGoIntoAMenu();
    void whatIsHiddenStaysHiddenInTheRow();
    void theHeadCutsItsTitleLast();
    void theHeadKeepsItsHeightOnALowPage();
};

void TestOverflow::initTestCase()
{
    new Theme(*qApp);
}

void TestOverflow::simulationNeedsAnOrder()
{
    SimulationStrip strip;
    QSignalSpy confirmed(&strip, &SimulationStrip::confirmRequested);
    QSignalSpy advanced(&strip, &SimulationStrip::advanceRequested);
    auto *confirm = strip.findChild<QAbstractButton *>(u"simulateConfirm"_s);
    QVERIFY(!confirm->isEnabled());
    strip.setOrder(u"890192331"_s);
    confirm->click();
    QCOMPARE(confirmed.value(0).value(0).toString(), u"890192331"_s);
    strip.findChild<QAbstractButton *>(u"simulateDay"_s)->click();
    QCOMPARE(advanced.value(0).value(0).value<std::chrono::hours>(), std::chrono::hours(24));
}

void TestOverflow::simulationSuitsThePage()
{
    SimulationStrip strip;
    strip.resize(2000, strip.sizeHint().height());
    strip.show();
    const auto button = [&strip](const QString &name) { return strip.findChild<QAbstractButton *>(name); };
    QVERIFY(button(u"simulateConfirm"_s)->isVisible());
    QVERIFY(!button(u"simulateFailSms"_s)->isVisible());
    strip.setArea(views::SimulationArea::Numbers);
    QVERIFY(!button(u"simulateConfirm"_s)->isVisible());
    QVERIFY(button(u"simulateFailSms"_s)->isVisible());
    QVERIFY(button(u"simulateDay"_s)->isVisible());
    const QSignalSpy played(&strip, &SimulationStrip::numberPlayRequested);
    button(u"simulateBlockOrder"_s)->click();
    QVERIFY(played.value(0).value(0).value<views::NumberPlay>() == views::NumberPlay::BlockOrder);
    strip.setArea(views::SimulationArea::Hosting);
    QVERIFY(!button(u"simulateFailSms"_s)->isVisible());
    QVERIFY(!button(u"simulateSign"_s)->isEnabled()); // no order is selected
    const QSignalSpy hosted(&strip, &SimulationStrip::hostingPlayRequested);
    strip.setOrder(u"01hq"_s);
    button(u"simulateSign"_s)->click();
    QVERIFY(hosted.value(0).value(0).value<views::HostingPlay>() == views::HostingPlay::Sign);
    QCOMPARE(hosted.value(0).value(1).toString(), u"01hq"_s);
}

void TestOverflow::simulationStaysOneLine()
{
    SimulationStrip strip;
    strip.resize(2000, strip.sizeHint().height());
    strip.show();
    const int line = strip.height();
    auto *day = strip.findChild<QAbstractButton *>(u"simulateDay"_s);
    auto *fail = strip.findChild<QAbstractButton *>(u"simulateFailure"_s);
    QVERIFY(fail->isVisible());
    for (const SimulationArea area : {SimulationArea::PortIns, SimulationArea::Numbers, SimulationArea::Hosting}) {
        strip.setArea(area);
        strip.showMessage(u"The carrier confirmed order 890192331 after a long while."_s);
        strip.resize(560, line);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(strip.sizeHint().height(), line);
        QVERIFY(strip.minimumSizeHint().width() <= 560);
        QVERIFY(day->isVisible());
        QVERIFY(!fail->isVisible());
    }
}

//! What the menu of the row offers; empty while there is none.
static QStringList offered(QWidget &parent)
{
    auto *more = parent.findChild<QAbstractButton *>(u"moreActions"_s);
    if (!more->isVisible())
        return {};
    more->click();
    auto *menu = parent.findChild<QMenu *>(u"moreActionsMenu"_s);
    QStringList texts;
    for (const QAction *entry : menu->actions())
        texts << (entry->isEnabled() ? entry->text() : u"(%1)"_s.arg(entry->text()));
    menu->close();
    QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
    return texts;
}

void TestOverflow::buttonsWithoutRoomGoIntoAMenu()
{
    OverflowRow row(OverflowRow::Keeps::Last);
    const QStringList names{u"Refresh"_s, u"Evidence…"_s, u"Update…"_s, u"Activate…"_s};
    std::vector<QPushButton *> buttons;
    for (const QString &name : names)
        row.add(buttons.emplace_back(new QPushButton(name)));
    row.resize(row.sizeHint());
    row.show();
    QCOMPARE(offered(row), QStringList());
    QVERIFY(buttons.front()->isVisible());
    buttons[0]->setEnabled(false);
    row.resize(row.compactWidth() - 1, row.height());
    QVERIFY(offered(row).contains(u"(Refresh)"_s)); // it is as much off as before
    row.resize(row.minimumSizeHint());
    QCOMPARE(offered(row), QStringList({u"(Refresh)"_s, u"Evidence…"_s, u"Update…"_s}));
    QVERIFY(buttons[3]->isVisible());
    QVERIFY(row.rect().contains(buttons[3]->geometry()));
    for (const QPushButton *button : buttons) // in the row or in its menu
        QVERIFY(OverflowRow::isOffered(*button, row));
    buttons[2]->hide();
    QVERIFY(!OverflowRow::isOffered(*buttons[2], row));
    buttons[2]->show();

    const QSignalSpy clicked(buttons[1], &QAbstractButton::clicked);
    row.findChild<QAbstractButton *>(u"moreActions"_s)->click();
    row.findChild<QMenu *>(u"moreActionsMenu"_s)->actions().at(1)->trigger();
    QCOMPARE(clicked.size(), 1);
    row.resize(row.sizeHint());
    QCOMPARE(offered(row), QStringList());
    QVERIFY(buttons[1]->isVisible());
}

void TestOverflow::whatIsHiddenStaysHiddenInTheRow()
{
    OverflowRow row(OverflowRow::Keeps::First);
    auto *keep = new QPushButton(u"One"_s);
    auto *hidden = new QPushButton(u"Two"_s);
    auto *other = new QPushButton(u"Three"_s);
    hidden->hide();
    for (QPushButton *button : {keep, hidden, other})
        row.add(button);
    row.resize(row.minimumSizeHint());
    row.show();
    QCOMPARE(offered(row), QStringList(u"Three"_s));
    hidden->show();
    row.resize(row.minimumSizeHint());
    QCOMPARE(offered(row), QStringList({u"Two"_s, u"Three"_s}));
    other->hide();
    QCOMPARE(offered(row), QStringList(u"Two"_s));
    row.resize(row.sizeHint());
    QVERIFY(hidden->isVisible());
    QVERIFY(!other->isVisible());
}

void TestOverflow::theHeadCutsItsTitleLast()
{
    PageHeader head;
    head.setTitle(u"Bluefinch Dental Group, order 890192331"_s);
    head.setSubtitle(u"of the campaign that moves everything"_s);
    std::vector<QPushButton *> buttons;
    for (const QString &name : {u"Save the evidence as a PDF…"_s, u"Update the order…"_s, u"Activate…"_s})
        head.addAction(buttons.emplace_back(new QPushButton(name)));
    const auto *title = head.findChild<QLabel *>(u"pageTitle"_s);
    const auto *words = head.findChild<QLabel *>(u"pageSubtitle"_s);
    const int whole = title->sizeHint().width();
    head.resize(1600, head.sizeHint().height());
    head.show();
    QVERIFY(words->width() >= words->sizeHint().width());
    const auto narrow = [&head](int width) {
        head.resize(width, head.height());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    };
    int width = head.width();
    while (width > 100 && words->width() >= words->sizeHint().width())
        narrow(--width);
    QCOMPARE(offered(head), QStringList()); // the words beside it go first
    while (width > 100 && buttons.front()->isVisible())
        narrow(--width);
    QCOMPARE(title->width(), whole); // then the buttons
    while (width > 100 && buttons[1]->isVisible())
        narrow(--width);
    QCOMPARE(title->width(), whole);
    narrow(head.minimumSizeHint().width() + whole / 2);
    QVERIFY(title->width() < whole);
    QVERIFY(title->width() > 0);
    QVERIFY(buttons.back()->isVisible());
}

void TestOverflow::theHeadKeepsItsHeightOnALowPage()
{
    QWidget page;
    auto *head = new PageHeader;
    head->setTitle(u"Bluefinch Dental"_s);
    head->setTrail(u"Port-ins"_s, u"890192331"_s);
    head->addAction(new QPushButton(u"Activate…"_s));
    auto *table = new QTextEdit; // wants more than there is, and can do with less
    auto *column = new QVBoxLayout(&page);
    column->addWidget(head);
    column->addWidget(table);
    page.resize(600, head->sizeHint().height() + table->minimumSizeHint().height() + 40);
    page.show();
    QCOMPARE(head->height(), head->sizeHint().height());
    QVERIFY(table->height() < table->sizeHint().height());
}

QTEST_MAIN(TestOverflow)
#include "tst_overflow.moc"
