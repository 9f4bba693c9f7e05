#include "views/style/metrics.h"
#include "views/style/theme.h"
#include "views/widgets/band.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/labels.h"
#include "views/widgets/navrail.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/passwordedit.h"
#include "views/widgets/phonenumberedit.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/simulationstrip.h"
#include "views/widgets/steplist.h"
#include "views/widgets/textfilter.h"
#include "views/widgets/tooltip.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace views;
using tables::Meaning;

class TestWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theRailAsksBeforeItChanges();
    void theRailKeepsNamesWhenCollapsed();
    void aBadgeIsSaidInWords();
    void theBandShortensTheProject_data();
    void theBandShortensTheProject();
    void theBandSaysSandbox();
    void chipsThatDoNotFitGoIntoMoreFilters();
    void aChipIsClearedByKeyAndCross();
    void theTextFilterWaitsForARest();
    void escapeClearsTheTextFilter();
    void aSecretIsMaskedUntilAsked();
    void aPhoneNumberIsGivenInE164_data();
    void aPhoneNumberIsGivenInE164();
    void stepsAheadCannotBeChosen();
    void theShortcutGoesFirst();
    void simulationNeedsAnOrder();
    void simulationSuitsThePage();
    void simulationStaysOneLine();
    void buttonsWithoutRoomGoIntoAMenu();
    void whatIsHiddenStaysHiddenInTheRow();
    void theHeadCutsItsTitleLast();
    void theHeadKeepsItsHeightOnALowPage();
    void labelsNeverRenderHtml();
    void tooltipsShowWhatWasWritten();
    void textOfOthersStaysInItsPlace();
    void factsWrapWhenNarrow();
    void factsThatChangeAreThereAtOnce();
};

void TestWidgets::initTestCase()
{
    new Theme(*qApp);
}

void TestWidgets::theRailAsksBeforeItChanges()
{
    NavRail rail;
    rail.setEntries({{.id = u"a"_s, .title = u"Port-ins"_s}, {.id = u"b"_s, .title = u"Settings"_s}});
    rail.setCurrent(u"a"_s);
    QSignalSpy chosen(&rail, &NavRail::chosen);
    rail.findChild<QAbstractButton *>(u"nav_b"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"b"_s);
    QVERIFY(rail.findChild<QAbstractButton *>(u"nav_a"_s)->isChecked());
    rail.setCurrent(u"b"_s);
    QVERIFY(rail.findChild<QAbstractButton *>(u"nav_b"_s)->isChecked());
    rail.setCurrent(u"no such page"_s);
    QVERIFY(!rail.findChild<QAbstractButton *>(u"nav_b"_s)->isChecked());
}

void TestWidgets::theRailKeepsNamesWhenCollapsed()
{
    NavRail rail;
    rail.setEntries({{.id = u"a"_s, .icon = Icon::Inbox, .title = u"Port-ins"_s, .section = u"Porting"_s}});
    const int wide = rail.width();
    rail.setCollapsed(true);
    QCOMPARE(rail.width(), metrics::navCollapsedWidth);
    QVERIFY(wide >= metrics::navWidth);
    auto *button = rail.findChild<QAbstractButton *>(u"nav_a"_s);
    QCOMPARE(button->accessibleName(), u"Port-ins"_s);
    QVERIFY(button->toolTip().contains(u"Port-ins"_s));
    QVERIFY(!rail.grab().isNull());
}

void TestWidgets::aBadgeIsSaidInWords()
{
    NavRail rail;
    rail.setEntries({{.id = u"a"_s, .title = u"Activity"_s}});
    rail.setBadge(u"a"_s, {1, Meaning::Unknown});
    QVERIFY(rail.findChild<QAbstractButton *>(u"nav_a"_s)->accessibleName().contains(u"unknown"_s));
    rail.setBadge(u"a"_s, {});
    QCOMPARE(rail.findChild<QAbstractButton *>(u"nav_a"_s)->accessibleName(), u"Activity"_s);
    rail.setBadge(u"gone"_s, {1, Meaning::Unknown});
}

void TestWidgets::theBandShortensTheProject_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a project") << u"7c1f0b52-3d6e-4a19-8f27-5b0c61d29e04"_s << u"7c1f0b52…9e04"_s;
    QTest::newRow("short") << u"sandbox"_s << u"sandbox"_s;
    QTest::newRow("as long as its short form") << u"1234567890abc"_s << u"1234567890abc"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestWidgets::theBandShortensTheProject()
{
    QFETCH(QString, id);
    QFETCH(QString, shown);
    QCOMPARE(shortened(id), shown);
}

void TestWidgets::theBandSaysSandbox()
{
    Band band;
    band.resize(900, 30);
    band.setInfo({u"Kestrel"_s, u"7c1f"_s, BandColor::Petrol, false});
    const QImage real = band.grab().toImage();
    QVERIFY(!band.accessibleName().contains(u"simulated"_s));
    band.setInfo({u"Kestrel"_s, u"7c1f"_s, BandColor::Petrol, true});
    QVERIFY(band.accessibleName().contains(u"simulated"_s));
    QVERIFY(band.grab().toImage() != real);
}

void TestWidgets::chipsThatDoNotFitGoIntoMoreFilters()
{
    FilterBar bar;
    for (const QString &name : {u"Status"_s, u"Number"_s, u"Reference"_s, u"Created"_s, u"FOC"_s})
        bar.addChip(name, name);
    bar.resize(1200, 44);
    bar.show();
    auto *more = bar.findChild<QAbstractButton *>(u"moreFilters"_s);
    QTRY_VERIFY(bar.findChild<FilterChip *>(u"FOC"_s)->isVisible());
    QVERIFY(!more->isVisible());
    bar.resize(560, 44);
    QTRY_VERIFY(more->isVisible());
    QVERIFY(!bar.findChild<FilterChip *>(u"FOC"_s)->isVisible());
    QVERIFY(bar.findChild<FilterChip *>(u"Status"_s)->isVisible());
    QVERIFY(!bar.findChild<QAbstractButton *>(u"clearFilters"_s)->isVisible());
    bar.findChild<FilterChip *>(u"FOC"_s)->setValue(u"this week"_s);
    bar.resize(561, 44);
    QTRY_VERIFY(bar.findChild<QAbstractButton *>(u"clearFilters"_s)->isVisible());
    QSignalSpy cleared(&bar, &FilterBar::clearRequested);
    bar.findChild<QAbstractButton *>(u"clearFilters"_s)->click();
    QCOMPARE(cleared.size(), 1);
}

void TestWidgets::aChipIsClearedByKeyAndCross()
{
    FilterChip chip(u"Status"_s);
    QSignalSpy cleared(&chip, &FilterChip::cleared);
    QSignalSpy clicked(&chip, &QAbstractButton::clicked);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(cleared.size(), 0); // nothing is set
    QVERIFY(chip.inWords().isEmpty());
    chip.setValue(u"Rejected"_s);
    QVERIFY(chip.accessibleName().contains(u"Rejected"_s));
    QCOMPARE(chip.inWords(), u"Status is set to Rejected"_s);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(cleared.size(), 1);
    chip.resize(chip.sizeHint());
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 8, chip.height() / 2));
    QCOMPARE(cleared.size(), 2);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(8, chip.height() / 2));
    QCOMPARE(clicked.size(), 1);
}

void TestWidgets::theTextFilterWaitsForARest()
{
    TextFilter filter;
    QSignalSpy changed(&filter, &TextFilter::filterChanged);
    QTest::keyClicks(&filter, u"blue"_s);
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"blue"_s);
}

void TestWidgets::escapeClearsTheTextFilter()
{
    TextFilter filter;
    filter.setText(u"blue"_s);
    QTest::keyClick(&filter, Qt::Key_Escape);
    QVERIFY(filter.text().isEmpty());
}

void TestWidgets::aSecretIsMaskedUntilAsked()
{
    PasswordEdit edit;
    edit.setText(u"00123"_s);
    QCOMPARE(edit.text(), u"00123"_s);
    QVERIFY(!edit.displayText().contains(u'1'));
    edit.eyeAction()->trigger();
    QCOMPARE(edit.displayText(), u"00123"_s);
    edit.eyeAction()->trigger();
    QVERIFY(!edit.isShown());
}

void TestWidgets::aPhoneNumberIsGivenInE164_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("valid");
    QTest::newRow("national") << u"212-555-0142"_s << u"+12125550142"_s << true;
    QTest::newRow("E.164") << u"+12125550142"_s << u"+12125550142"_s << true;
    QTest::newRow("too short stays as typed") << u" 555-01 "_s << u"555-01"_s << false;
    QTest::newRow("empty") << QString() << QString() << false;
}

void TestWidgets::aPhoneNumberIsGivenInE164()
{
    QFETCH(QString, typed);
    PhoneNumberEdit edit;
    edit.setText(typed);
    QTEST(edit.number(), "number");
    QTEST(edit.isNumber(), "valid");
}

void TestWidgets::stepsAheadCannotBeChosen()
{
    StepList list;
    list.setSteps({u"Numbers"_s, u"Portability"_s, u"Review"_s});
    list.setCurrent(0);
    list.setReachable(1, true);
    QSignalSpy chosen(&list, &StepList::chosen);
    list.findChild<QAbstractButton *>(u"step_3"_s)->click();
    QCOMPARE(chosen.size(), 0);
    list.findChild<QAbstractButton *>(u"step_2"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(list.current(), 0); // the wizard decides
    list.setState(0, StepState::NeedsYou);
    QVERIFY(list.findChild<QAbstractButton *>(u"step_1"_s)->accessibleName().contains(u"look at"_s));
}

void TestWidgets::theShortcutGoesFirst()
{
    ShortcutButton button(u"Refresh"_s);
    const int plain = button.sizeHint().width();
    button.setHint(QKeySequence(Qt::Key_F5));
    QVERIFY(button.sizeHint().width() > plain);
    QCOMPARE(button.minimumSizeHint().width(), plain);
    button.setHint(QString());
    QCOMPARE(button.sizeHint().width(), plain);
}

void TestWidgets::simulationNeedsAnOrder()
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

void TestWidgets::simulationSuitsThePage()
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

void TestWidgets::simulationStaysOneLine()
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

void TestWidgets::buttonsWithoutRoomGoIntoAMenu()
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

void TestWidgets::whatIsHiddenStaysHiddenInTheRow()
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

void TestWidgets::theHeadCutsItsTitleLast()
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

void TestWidgets::theHeadKeepsItsHeightOnALowPage()
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

void TestWidgets::labelsNeverRenderHtml()
{
    const TextLabel label(u"<b>bold</b>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    EmptyState state;
    state.setText(Icon::Inbox, u"<h1>x</h1>"_s, u"<b>y</b>"_s);
    for (const QLabel *each : state.findChildren<QLabel *>())
        QCOMPARE(each->textFormat(), Qt::PlainText);
}

void TestWidgets::tooltipsShowWhatWasWritten()
{
    QVERIFY(!Qt::mightBeRichText(plainToolTip(u"AT&T"_s)));
    QCOMPARE(plainToolTip(u"AT&T"_s), u"AT&T"_s);
    const QString marked = u"<b>R&D</b>\n<img src=\"x\">"_s;
    QVERIFY(Qt::mightBeRichText(plainToolTip(marked)));
    QTextDocument read;
    read.setHtml(plainToolTip(marked));
    QCOMPARE(read.toPlainText(), marked);
    QVERIFY(plainToolTip(QString(65'536, u'x')).size() < 1200);
    QVERIFY(plainToolTip({}).isEmpty());
}

void TestWidgets::textOfOthersStaysInItsPlace()
{
    QCOMPARE(oneLine(u"a\n\tb\u202Ec\u2067"_s), u"a bc"_s);
    QVERIFY(oneLine(QString(65'536, u'x')).size() <= 501);
    QCOMPARE(inParagraphs(u"one\r\ntwo\u200F"_s), u"one\ntwo"_s);
    QCOMPARE(inParagraphs(QString(100, u'x')).count(QChar(0x200B)), 2);
    QVERIFY(!inParagraphs(u"many words "_s.repeated(30)).contains(QChar(0x200B)));
    QCOMPARE(onButton(u"AT&T"_s), u"AT&&T"_s);
}

void TestWidgets::factsWrapWhenNarrow()
{
    FactsRow row;
    row.setFacts({{.name = u"Desired"_s, .value = u"Tue 1 Dec 2026, 09:00 US/Eastern"_s},
        {.name = u"Activation"_s, .value = u"On-demand"_s}, {.name = u"Created"_s, .value = u"16 Nov 2026"_s}});
    QVERIFY(row.heightForWidth(300) > row.heightForWidth(1200));
}

void TestWidgets::factsThatChangeAreThereAtOnce()
{
    FactsList list;
    list.setFacts({{.name = u"Reference"_s, .value = u"first"_s}});
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    list.setFacts({{.name = u"Reference"_s, .value = u"second"_s}});
    const auto labels = list.findChildren<QLabel *>();
    QCOMPARE(labels.size(), 2);
    for (const QLabel *label : labels)
        QVERIFY2(label->isVisible(), qPrintable(label->text()));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
