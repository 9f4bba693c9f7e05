#include "views/forms/datetext.h"
#include "views/forms/emergencyform.h"
#include "views/forms/enduserform.h"
#include "views/forms/issuetext.h"
#include "views/forms/portoutform.h"
#include "views/forms/scheduleform.h"
#include "views/forms/servicesform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using views::Typed;

namespace {

domain::EndUser completeEndUser()
{
    domain::EndUser endUser;
    endUser.name = u"Bluefinch Dental"_s;
    endUser.streetNumber = u"1400"_s;
    endUser.streetPreDirection = u"N"_s;
    endUser.streetName = u"Harbor"_s;
    endUser.streetType = u"Court"_s;
    endUser.streetPostDirection = u"SW"_s;
    endUser.locationType1 = u"Suite"_s;
    endUser.locationValue1 = u"2134"_s;
    endUser.locationType3 = u"Floor"_s;
    endUser.locationValue3 = u"3"_s;
    endUser.city = u"New York"_s;
    endUser.state = u"NY"_s;
    endUser.zipCode = u"01004"_s;
    endUser.typeOfService = domain::ServiceType::Residence;
    endUser.rest = {{u"floorPlan"_s, u"unknown member"_s}};
    return endUser;
}

template <class W>
W *child(QWidget &parent, const char *name)
{
    return parent.findChild<W *>(QString::fromLatin1(name));
}

} // namespace

class TestForms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDatesAsPeopleTypeThem_data();
    void readsDatesAsPeopleTypeThem();
    void readsTimesAsPeopleTypeThem_data();
    void readsTimesAsPeopleTypeThem();
    void givesTheEndUserBackAsItWas();
    void serviceIsBusinessUntilSomebodySaysResidence();
    void keepsLeadingZerosOfAPin();
    void masksThePinUntilTheEyeIsOn();
    void tellsWhichFieldWasEdited();
    void isSilentWhenAValueIsPutIn();
    void doesNotDisturbTypingWithTheSameValue();
    void writesAStateInCapitals();
    void saysWhatIsMissingOnlyAfterAVisit();
    void showsTheWorstIssueOfAField();
    void tellsScreenReadersTheIssue();
    void saysThatThereIsNoSuchDay();
    void keepsATextThatIsNoDate();
    void showsTheProjectsDefaults();
    void showsTheSameMomentInThreeZones();
    void keepsAForeignZoneUntilAnotherIsChosen();
    void givesServicesBackAsTheyWere();
    void putsTheIdWhereItsTypeWantsIt();
    void copiesTheEndUsersAddress();
    void namesEveryControl();
};

void TestForms::readsDatesAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Typed>("typed");
    QTest::addColumn<QDate>("date");
    const QDate day(2026, 12, 4);
    QTest::newRow("nothing") << u"  "_s << Typed::Nothing << QDate();
    QTest::newRow("iso") << u"2026-12-04"_s << Typed::Read << day;
    QTest::newRow("american") << u"12/4/2026"_s << Typed::Read << day;
    QTest::newRow("short year") << u"12/4/26"_s << Typed::Read << day;
    QTest::newRow("day first") << u"4 Dec 2026"_s << Typed::Read << day;
    QTest::newRow("long month") << u"4 december 2026"_s << Typed::Read << day;
    QTest::newRow("month first") << u"Dec 4, 2026"_s << Typed::Read << day;
    QTest::newRow("with weekday") << u"Fri 4 Dec 2026"_s << Typed::Read << day;
    QTest::newRow("leap day") << u"2028-02-29"_s << Typed::Read << QDate(2028, 2, 29);
    QTest::newRow("no leap day") << u"2026-02-29"_s << Typed::NoSuchDay << QDate();
    QTest::newRow("31 February") << u"31 Feb 2026"_s << Typed::NoSuchDay << QDate();
    QTest::newRow("month 13") << u"13/13/2026"_s << Typed::NoSuchDay << QDate();
    QTest::newRow("words") << u"next Friday"_s << Typed::NotUnderstood << QDate();
    QTest::newRow("no month") << u"4 Foo 2026"_s << Typed::NotUnderstood << QDate();
    QTest::newRow("half") << u"2026-12"_s << Typed::NotUnderstood << QDate();
}

void TestForms::readsDatesAsPeopleTypeThem()
{
    QFETCH(QString, text);
    const views::DateReading reading = views::readDate(text);
    QTEST(reading.typed, "typed");
    QTEST(reading.date, "date");
}

void TestForms::readsTimesAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::newRow("nothing") << QString() << QTime();
    QTest::newRow("hour") << u"9"_s << QTime(9, 0);
    QTest::newRow("wire") << u"09:00:00"_s << QTime(9, 0);
    QTest::newRow("without colon") << u"0930"_s << QTime(9, 30);
    QTest::newRow("morning") << u"9 am"_s << QTime(9, 0);
    QTest::newRow("afternoon") << u"4:15 p.m."_s << QTime(16, 15);
    QTest::newRow("noon") << u"12 pm"_s << QTime(12, 0);
    QTest::newRow("midnight") << u"12 am"_s << QTime(0, 0);
    QTest::newRow("25") << u"25:00"_s << QTime();
    QTest::newRow("13 pm") << u"13 pm"_s << QTime();
    QTest::newRow("60 minutes") << u"9:60"_s << QTime();
    QTest::newRow("words") << u"noon"_s << QTime();
}

void TestForms::readsTimesAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QTEST(views::readTime(text).time, "time");
}

void TestForms::givesTheEndUserBackAsItWas()
{
    views::EndUserForm form;
    form.setValue(completeEndUser());
    QCOMPARE(form.value(), completeEndUser());
    form.setValue({});
    QCOMPARE(form.value(), domain::EndUser());
}

void TestForms::serviceIsBusinessUntilSomebodySaysResidence()
{
    views::EndUserForm form;
    form.setValue({});
    auto *service = form.findChild<QComboBox *>(u"endUserTypeOfService"_s);
    QVERIFY(service);
    QVERIFY(service->currentText().contains(u"Business"_s));
    QVERIFY(form.value().typeOfService.value != domain::ServiceType::Residence);
    service->setCurrentIndex(1);
    QCOMPARE(form.value().typeOfService.value, domain::ServiceType::Residence);
    service->setCurrentIndex(0);
    QVERIFY(form.value().typeOfService.value != domain::ServiceType::Residence);
}

void TestForms::keepsLeadingZerosOfAPin()
{
    views::PortOutForm form;
    QTest::keyClicks(child<QLineEdit>(form, "portOutPin"), u"004217"_s);
    QTest::keyClicks(child<QLineEdit>(form, "portOutAccount"), u"000830512"_s);
    QCOMPARE(form.value().pin, u"004217"_s);
    QCOMPARE(form.value().accountNumber, u"000830512"_s);
}

void TestForms::masksThePinUntilTheEyeIsOn()
{
    views::PortOutForm form;
    auto *pin = child<QLineEdit>(form, "portOutPin");
    pin->setText(u"004217"_s);
    QVERIFY(!pin->displayText().contains(u"4217"_s));
    QVERIFY(!pin->actions().isEmpty());
    pin->actions().constFirst()->trigger();
    QCOMPARE(pin->displayText(), u"004217"_s);
}

void TestForms::tellsWhichFieldWasEdited()
{
    views::EndUserForm form;
    QSignalSpy edited(&form, &views::Form::edited);
    QSignalSpy changed(&form, &views::Form::changed);
    QTest::keyClicks(child<QLineEdit>(form, "endUserCity"), u"N"_s);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.at(0).at(0).toString(), u"endUser.city"_s);
    QCOMPARE(changed.count(), 1);
}

void TestForms::isSilentWhenAValueIsPutIn()
{
    views::EndUserForm form;
    QSignalSpy changed(&form, &views::Form::changed);
    form.setValue(completeEndUser());
    QCOMPARE(changed.count(), 0);
}

void TestForms::doesNotDisturbTypingWithTheSameValue()
{
    views::EndUserForm form;
    auto *name = child<QLineEdit>(form, "endUserName");
    connect(&form, &views::Form::changed, &form, [&form] { form.setValue(form.value()); });
    QTest::keyClicks(name, u"Bluefinch Dental "_s);
    QCOMPARE(name->text(), u"Bluefinch Dental "_s);
    name->setCursorPosition(4);
    QTest::keyClicks(name, u"xy"_s);
    QCOMPARE(name->cursorPosition(), 6);
}

void TestForms::writesAStateInCapitals()
{
    views::EndUserForm form;
    QTest::keyClicks(child<QLineEdit>(form, "endUserState"), u"ny"_s);
    QCOMPARE(form.value().state, u"NY"_s);
    child<QLineEdit>(form, "endUserState")->setText(u"New York"_s);
    QCOMPARE(form.value().state, u"New York"_s);
}

void TestForms::saysWhatIsMissingOnlyAfterAVisit()
{
    views::EndUserForm form;
    const views::FieldIssue missing{.path = u"endUser.city"_s, .text = u"The city is missing."_s, .missing = true};
    form.setIssues({missing});
    QCOMPARE(form.issueAt(u"endUser.city"_s), QString());
    form.revealMissing();
    QCOMPARE(form.issueAt(u"endUser.city"_s), missing.text);
    form.setIssues({});
    QCOMPARE(form.issueAt(u"endUser.city"_s), QString());
}

void TestForms::showsTheWorstIssueOfAField()
{
    views::EndUserForm form;
    form.setIssues({{.path = u"endUser.zipCode"_s, .severity = domain::Severity::Warning, .text = u"Odd."_s},
        {.path = u"endUser.zipCode"_s, .severity = domain::Severity::Error, .text = u"Wrong."_s},
        {.path = u"nobody.knows"_s, .text = u"Elsewhere."_s}});
    QCOMPARE(form.issueAt(u"endUser.zipCode"_s), u"Wrong."_s);
}

void TestForms::tellsScreenReadersTheIssue()
{
    views::EndUserForm form;
    form.setIssues({views::serverFieldIssue(u"endUser.zipCode"_s, u"does not match"_s)});
    auto *zip = child<QLineEdit>(form, "endUserZipCode");
    QVERIFY(zip->accessibleDescription().contains(u"does not match"_s));
    QCOMPARE(zip->accessibleName(), u"ZIP or postal code"_s);
}

void TestForms::saysThatThereIsNoSuchDay()
{
    views::PortOutForm form;
    QTest::keyClicks(child<QLineEdit>(form, "portOutAuthorizingDate"), u"2026-02-31"_s);
    QVERIFY(!form.value().authorizingDate.isValid());
    QVERIFY(form.issueAt(u"portOutInfo.authorizingDate"_s).contains(u"no such day"_s));
}

void TestForms::keepsATextThatIsNoDate()
{
    views::ScheduleForm form;
    auto *date = child<QLineEdit>(form, "scheduleDate");
    QTest::keyClicks(date, u"next Fri"_s);
    form.setValue(form.value());
    QCOMPARE(date->text(), u"next Fri"_s);
}

void TestForms::showsTheProjectsDefaults()
{
    views::ScheduleForm form;
    domain::PortingDefaults defaults;
    defaults.portTime = QTime(7, 30);
    defaults.portZone = domain::PortZone::Pacific;
    form.setDefaults(defaults, true);
    QVERIFY(child<QLineEdit>(form, "scheduleTime")->placeholderText().startsWith(u"07:30"_s));
    QVERIFY(child<QComboBox>(form, "scheduleZone")->itemText(0).startsWith(u"US/Pacific"_s));
    QCOMPARE(form.value(), views::ScheduleValue());
}

void TestForms::showsTheSameMomentInThreeZones()
{
    views::ScheduleForm form;
    views::ScheduleValue value;
    value.schedule.date = QDate(2026, 12, 4);
    value.schedule.time = QTime(9, 0);
    value.schedule.zone = domain::PortZone::Eastern;
    form.setValue(value);
    QStringList texts;
    const auto labels = child<QWidget>(form, "instants")->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    QVERIFY2(texts.join(u'|').contains(u"09:00"_s), qPrintable(texts.join(u'|')));
    QVERIFY2(texts.join(u'|').contains(u"14:00"_s), qPrintable(texts.join(u'|')));
    QCOMPARE(form.value(), value);
}

void TestForms::keepsAForeignZoneUntilAnotherIsChosen()
{
    views::ScheduleForm form;
    views::ScheduleValue value;
    value.schedule.zone = domain::Open<domain::PortZone>(domain::PortZone::Unknown, u"US/Alaska"_s);
    form.setValue(value);
    QCOMPARE(form.value(), value);
    auto *zone = child<QComboBox>(form, "scheduleZone");
    zone->setCurrentIndex(2);
    QCOMPARE(form.value().schedule.zone, domain::Open<domain::PortZone>(domain::PortZone::Central));
}

void TestForms::givesServicesBackAsTheyWere()
{
    views::ServicesForm form;
    views::ServicesValue value;
    value.voice.emplace().type = domain::VoiceType::Est;
    value.voice->trunkId = u"01G65Z755AFWAKHE12NY0CQ9FH"_s;
    value.sms.emplace().appId = u"front-desk"_s;
    value.newPortOutPin = u"0099"_s;
    value.messagingFeatures = {u"A2PLC"_s};
    value.directoryListing = u"Bluefinch Dental"_s;
    form.setValue(value);
    QCOMPARE(form.value(), value);
}

void TestForms::putsTheIdWhereItsTypeWantsIt()
{
    views::ServicesForm form;
    auto *type = child<QComboBox>(form, "voiceType");
    child<QLineEdit>(form, "voiceId")->setText(u"abc"_s);
    QVERIFY(!form.value().voice);
    type->setCurrentIndex(type->findData(int(domain::VoiceType::Fax)));
    QCOMPARE(form.value().voice->serviceId, u"abc"_s);
    type->setCurrentIndex(type->findData(int(domain::VoiceType::Rtc)));
    QCOMPARE(form.value().voice->appId, u"abc"_s);
    QCOMPARE(form.value().voice->serviceId, QString());
}

void TestForms::copiesTheEndUsersAddress()
{
    views::EmergencyForm form;
    form.setEndUser(completeEndUser());
    QVERIFY(!form.value());
    child<QCheckBox>(form, "emergencyGiven")->click();
    child<QPushButton>(form, "emergencyCopy")->click();
    const auto address = form.value();
    QVERIFY(address);
    QCOMPARE(address->streetInfo, u"N Harbor Court SW"_s);
    QCOMPARE(address->location, u"Suite 2134 Floor 3"_s);
    QCOMPARE(address->postalCode, u"01004"_s);
}

void TestForms::namesEveryControl()
{
    views::EndUserForm endUser;
    views::PortOutForm portOut;
    views::ScheduleForm schedule;
    views::ServicesForm services;
    views::EmergencyForm emergency;
    for (QWidget *form : std::initializer_list<QWidget *>{&endUser, &portOut, &schedule, &services, &emergency}) {
        const auto children = form->findChildren<QWidget *>();
        for (const QWidget *control : children) {
            const bool isControl = qobject_cast<const QLineEdit *>(control) || qobject_cast<const QComboBox *>(control)
                || qobject_cast<const QAbstractButton *>(control);
            if (!isControl || qobject_cast<const QLineEdit *>(control->parentWidget()))
                continue;
            QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        }
    }
}

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
