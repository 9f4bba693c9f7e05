#include "domain/registrationasked.h"

using namespace Qt::StringLiterals;
using namespace domain;

//! The form that requirements make, what is said about what was typed, and that nothing else is lost.
class TestRegistrationForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesFieldsOfASchema();
    void keepsTheOrderOfWhatMustBeFilledIn();
    void makesFieldsOfTemplates();
    void makesNothingOfWhatItCannotRead_data();
    void makesNothingOfWhatItCannotRead();
    void namesFieldsThatHaveNoTitle_data();
    void namesFieldsThatHaveNoTitle();
    void leavesListsToTheJson();
    void followsReferencesAndStopsAtCircles();
    void judgesWhatWasTyped_data();
    void judgesWhatWasTyped();
    void wantsAnOptionalGroupWholeOrNotAtAll();
    void aPatternThatIsNoneJudgesNothing();
    void placesAreWrittenAsTheServerNamesThem();
    void changesOneValueAndKeepsTheRest();
    void takesAValueAwayWithWhatItLeavesEmpty();
    void destroysNothingThatStandsInTheWay();
    void putsWhatIsAskedForIntoAnEditor();
    void tellsWhereTextStopsBeingJson_data();
    void tellsWhereTextStopsBeingJson();
};

void TestRegistrationForm::makesFieldsOfASchema()
{
    const RegistrationForm form = formOf(asking(british));
    QVERIFY(!form.asksForMore);
    QCOMPARE(form.sections.size(), 3u);
    QVERIFY(form.sections.at(0).title.isEmpty());
    QCOMPARE(form.sections.at(1).title, u"Registered address"_s);
    QCOMPARE(form.sections.at(2).title, u"Contact"_s);
    const RegistrationField *name = find(form, u"businessName"_s);
    QVERIFY(name);
    QCOMPARE(name->title, u"Business name"_s);
    QVERIFY(name->required);
    QVERIFY(name->kind == FormFieldKind::Text);
    QCOMPARE(name->rules.minLength, 2);
    QVERIFY(find(form, u"purpose"_s)->kind == FormFieldKind::Choice);
    QVERIFY(find(form, u"consumers"_s)->kind == FormFieldKind::Flag);
    QVERIFY(find(form, u"perDay"_s)->kind == FormFieldKind::Integer);
    QVERIFY(find(form, u"contact.email"_s)->rules.format == TextFormat::Email);
    // What must be filled in stands first.
    QVERIFY(form.sections.at(0).fields.at(0).required);
    QVERIFY(!form.sections.at(0).fields.back().required);
}

void TestRegistrationForm::keepsTheOrderOfWhatMustBeFilledIn()
{
    const RegistrationForm form = formOf(asking(R"({"required":["street","city"],"properties":{
        "addition":{"type":"string"},"city":{"type":"string"},"street":{"type":"string"}}})"));
    QStringList places;
    for (const RegistrationField &field : form.sections.at(0).fields)
        places << placeText(field.place);
    QCOMPARE(places, (QStringList{u"street"_s, u"city"_s, u"addition"_s}));
}

void TestRegistrationForm::makesFieldsOfTemplates()
{
    const RegistrationForm form = formOf(asking(australian));
    QVERIFY(!form.asksForMore);
    QCOMPARE(form.sections.size(), 2u);
    QVERIFY(!find(form, u"data[0][0].senderId"_s)->required);
    QVERIFY(find(form, u"data[0][0].useCase"_s)->required);
    QCOMPARE(find(form, u"data[1].endBusinessName"_s)->title, u"End business name"_s);
}

void TestRegistrationForm::makesNothingOfWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("asksForMore");
    QTest::newRow("nothing") << QByteArray("{}") << false;
    QTest::newRow("no properties") << QByteArray(R"({"properties":{}})") << false;
    QTest::newRow("another language") << QByteArray(R"({"questions":["who?"]})") << true;
    QTest::newRow("the published example") << QByteArray(
        R"({"schema":"/schema/policySchema-v1.json","rules":[{"template":{}},{"template":{}}],"attachments":[]})")
                                           << true;
    QTest::newRow("members of odd kinds") << QByteArray(R"({"properties":{"a":5,"b":null,"c":[]}})") << true;
}

void TestRegistrationForm::makesNothingOfWhatItCannotRead()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const bool, asksForMore);
    const RegistrationForm form = formOf(asking(fields.constData()));
    QCOMPARE(form.asksForMore, asksForMore);
    QVERIFY(formIssues(form, {}).empty());
}

void TestRegistrationForm::namesFieldsThatHaveNoTitle_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("title");
    QTest::newRow("words") << u"endBusinessAddress2"_s << u"End business address 2"_s;
    QTest::newRow("one word") << u"city"_s << u"City"_s;
    QTest::newRow("underscores") << u"postal_code"_s << u"Postal code"_s;
    QTest::newRow("capitals") << u"VAT"_s << u"VAT"_s;
}

void TestRegistrationForm::namesFieldsThatHaveNoTitle()
{
    QFETCH(const QString, member);
    QFETCH(const QString, title);
    const QJsonObject schema{{u"properties"_s, QJsonObject{{member, QJsonObject{{u"type"_s, u"string"_s}}}}}};
    const RegistrationForm form = formOf({.fields = {schema}});
    QCOMPARE(form.sections.at(0).fields.at(0).title, title);
}

void TestRegistrationForm::leavesListsToTheJson()
{
    const RegistrationForm form
        = formOf(asking(R"({"properties":{"directors":{"type":"array","items":{"type":"string"}}}})"));
    QVERIFY(form.asksForMore);
    QVERIFY(find(form, u"directors"_s)->kind == FormFieldKind::Other);
}

void TestRegistrationForm::followsReferencesAndStopsAtCircles()
{
    const RegistrationForm form = formOf(asking(R"({"definitions":{"city":{"type":"string","title":"Town"},
        "loop":{"$ref":"#/definitions/loop"},"tree":{"properties":{"leaf":{"type":"string"},
        "branch":{"$ref":"#/definitions/tree"}}}},
        "properties":{"city":{"$ref":"#/definitions/city"},"loop":{"$ref":"#/definitions/loop"},
        "tree":{"$ref":"#/definitions/tree"}}})"));
    QCOMPARE(find(form, u"city"_s)->title, u"Town"_s);
    QVERIFY(find(form, u"tree.branch.leaf"_s));
    QVERIFY(find(form, u"loop"_s)->kind == FormFieldKind::Other);
}

void TestRegistrationForm::judgesWhatWasTyped_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("problem"); // -1: none
    const auto row = [](const char *name, const char *rules, const char *value, int problem) {
        QTest::newRow(name) << QByteArray(rules) << QByteArray(value) << problem;
    };
    using enum FormProblem;
    row("text", R"("type":"string")", R"("Ash")", -1);
    row("blank text", R"("type":"string")", R"("  ")", int(Missing));
    row("null", R"("type":"string")", "null", int(Missing));
    row("a number for text", R"("type":"string")", "5", int(WrongKind));
    row("too short", R"("type":"string","minLength":5)", R"("SW1")", int(TooShort));
    row("too long", R"("type":"string","maxLength":2)", R"("SW1")", int(TooLong));
    row("the pattern", R"("type":"string","pattern":"^[0-9]{5}$")", R"("01067")", -1);
    row("not the pattern", R"("type":"string","pattern":"^[0-9]{5}$")", R"("1067")", int(NotThePattern));
    row("an address", R"("type":"string","format":"email")", R"("ann@example.com")", -1);
    row("no address", R"("type":"string","format":"email")", R"("ann at example")", int(NotTheFormat));
    row("a date", R"("type":"string","format":"date")", R"("2026-11-24")", -1);
    row("no date", R"("type":"string","format":"date")", R"("24.11.2026")", int(NotTheFormat));
    row("no uri", R"("type":"string","format":"uri")", R"("example")", int(NotTheFormat));
    row("a choice", R"("enum":["a",1,true])", "1", -1);
    row("no choice", R"("enum":["a",1,true])", "2", int(NotAChoice));
    row("a constant", R"("const":"yes")", R"("no")", int(NotAChoice));
    row("whole", R"("type":"integer")", "1200", -1);
    row("not whole", R"("type":"integer")", "1.5", int(WrongKind));
    row("text for a number", R"("type":"integer")", R"("many")", int(WrongKind));
    row("too small", R"("type":"number","minimum":1)", "0.5", int(TooSmall));
    row("too large", R"("type":"number","maximum":9)", "10", int(TooLarge));
    row("a flag", R"("type":"boolean")", "false", -1);
    row("text for a flag", R"("type":"boolean")", R"("yes")", int(WrongKind));
}

void TestRegistrationForm::judgesWhatWasTyped()
{
    QFETCH(const QByteArray, rules);
    QFETCH(const QByteArray, value);
    QFETCH(const int, problem);
    const QByteArray schema = R"({"required":["x"],"properties":{"x":{)" + rules + "}}}";
    const auto issues
        = formIssues(formOf(asking(schema.constData())), object(QByteArray("{\"x\":" + value + "}").constData()));
    QCOMPARE(issues.empty() ? -1 : int(issues.front().problem), problem);
    QVERIFY(issues.size() <= 1);
}

void TestRegistrationForm::wantsAnOptionalGroupWholeOrNotAtAll()
{
    const auto good = R"({"businessName":"Ash","address":{"city":"Leeds"},"purpose":"Support"})";
    QCOMPARE(issuesOf(british, good), QStringList());
    QCOMPARE(issuesOf(british, "{}"),
        (QStringList{missing(u"businessName"_s), missing(u"purpose"_s), missing(u"address.city"_s)}));
    const auto halfAContact
        = R"({"businessName":"Ash","address":{"city":"Leeds"},"purpose":"Support","contact":{"phone":"1"}})";
    QCOMPARE(issuesOf(british, halfAContact), QStringList{missing(u"contact.email"_s)});
}

void TestRegistrationForm::aPatternThatIsNoneJudgesNothing()
{
    const QByteArray schema = "{\"properties\":{\"x\":{\"type\":\"string\",\"pattern\":\"([\"}}}";
    QCOMPARE(issuesOf(schema.constData(), R"({"x":"y"})"), QStringList());
}

void TestRegistrationForm::placesAreWrittenAsTheServerNamesThem()
{
    QCOMPARE(placeText({{.name = u"data"_s}, {.index = 0}, {.index = 2}, {.name = u"city"_s}}), u"data[0][2].city"_s);
    QCOMPARE(placeText({}), QString());
}

void TestRegistrationForm::changesOneValueAndKeepsTheRest()
{
    const QJsonObject details = object(R"({"data":[[{"a":"1","theirs":{"x":[1,2]}}]],"more":9007199254740993})");
    const JsonPlace place{{.name = u"data"_s}, {.index = 0}, {.index = 0}, {.name = u"a"_s}};
    const QJsonObject changed = withValue(details, place, u"2"_s);
    QCOMPARE(changed, object(R"({"data":[[{"a":"2","theirs":{"x":[1,2]}}]],"more":9007199254740993})"));
    QCOMPARE(changed.value("more"_L1).toInteger(), 9007199254740993);
    // What is not there is made on the way.
    QCOMPARE(withValue({}, {{.name = u"data"_s}, {.index = 1}, {.name = u"b"_s}}, true),
        object(R"({"data":[null,{"b":true}]})"));
}

void TestRegistrationForm::takesAValueAwayWithWhatItLeavesEmpty()
{
    const JsonPlace city{{.name = u"address"_s}, {.name = u"city"_s}};
    QCOMPARE(
        withValue(object(R"({"address":{"city":"Leeds"},"a":1})"), city, QJsonValue::Undefined), object(R"({"a":1})"));
    QCOMPARE(withValue(object(R"({"address":{"city":"Leeds","zip":"2"}})"), city, QJsonValue::Undefined),
        object(R"({"address":{"zip":"2"}})"));
    QCOMPARE(withValue({}, city, QJsonValue::Undefined), QJsonObject());
}

void TestRegistrationForm::destroysNothingThatStandsInTheWay()
{
    const QJsonObject details = object(R"({"address":"Leeds, the whole of it","data":{"a":1}})");
    QCOMPARE(withValue(details, {{.name = u"address"_s}, {.name = u"city"_s}}, u"Leeds"_s), details);
    QCOMPARE(withValue(details, {{.name = u"data"_s}, {.index = 0}}, u"x"_s), details);
    QCOMPARE(withValue(details, {{.name = u"list"_s}, {.index = 2'000'000'000}}, u"x"_s), details);
}

void TestRegistrationForm::putsWhatIsAskedForIntoAnEditor()
{
    const RegistrationForm form = formOf(asking(australian));
    QCOMPARE(withAskedMembers(form, object(R"({"data":[[{"useCase":"Alerts"}]],"mine":1})")),
        object(R"({"data":[[{"useCase":"Alerts"}],{"endBusinessName":""}],"mine":1})"));
}

void TestRegistrationForm::tellsWhereTextStopsBeingJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line"); // 0: it is an object
    QTest::newRow("nothing") << u"  \n"_s << 0;
    QTest::newRow("an object") << u"{\"a\": \"ä\"}"_s << 0;
    QTest::newRow("cut") << u"{\n  \"a\": 1,\n  \"b\": \n}"_s << 4;
    QTest::newRow("a list") << u"[1]"_s << 1;
    QTest::newRow("words") << u"who knows"_s << 1;
}

void TestRegistrationForm::tellsWhereTextStopsBeingJson()
{
    QFETCH(const QString, text);
    QFETCH(const int, line);
    const auto read = json::readFreeForm(text);
    QCOMPARE(read ? 0 : read.error().line, line);
    if (read)
        QCOMPARE(json::readFreeForm(json::freeFormText(*read)).value(), *read);
}

QTEST_APPLESS_MAIN(TestRegistrationForm)
#include "tst_registrationform.moc"
