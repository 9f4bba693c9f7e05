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
#include "views/widgets/passwordedit.h"
#include "views/widgets/phonenumberedit.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/steplist.h"
#include "views/widgets/textfilter.h"
#include "views/widgets/tooltip.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

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
