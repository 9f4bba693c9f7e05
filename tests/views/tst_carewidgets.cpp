#include "views/dialogs/dictionaryeditor.h"
#include "views/dialogs/teachdialog.h"
#include "views/dialogs/uploaddialog.h"
#include "views/lettertext.h"
#include "views/pages/caresection.h"
#include "views/rejectiontext.h"
#include "views/widgets/datatable.h"
#include "views/wizardbench.h"

#include "store/lettersettings.h"
#include "store/rejectionwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::RejectionKind;

//! The dictionary of rejections, the upload of a document, and the words on letters.
class TestCareWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void beginsWithoutWordsOfOnesOwn();
    void addsAnEntryAndTakesItBack();
    void changesAnEntryAndTakesItBack();
    void removesAnEntryAndTakesItBack();
    void triesAReason();
    void saysThatTheDictionaryCannotBeRead();
    void setsTheAgesOfLetters();
    void uploadsOnlyAFileThatWillDo();
    void asksWhatADocumentIs();
    void offersAFreeName();
    void uploadsASecondOneOnlyWhenTicked();
    void knowsALetterByItsName();
    void namesEveryKindOfRejection();
    void saysHowOldALetterIs_data();
    void saysHowOldALetterIs();
    void saysWhatIsKnownOfALetter();

private:
    template <class T>
    static T await(const QFuture<T> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
            qFatal("a future was not answered");
        return future.result();
    }
    template <class W>
    static W *find(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    std::vector<store::TaughtWords> taught() { return await(m_words->list()).value(); }
    std::unique_ptr<views::DictionaryEditor> editor(int rows);
    QString file(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("the file was not written");
        return path;
    }
    static domain::PortOrder orderWith(const QStringList &documents)
    {
        domain::PortOrder order{.id = {u"4711"_s}};
        for (const QString &name : documents)
            order.documents.push_back({.id = {name}, .name = name});
        return order;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::RejectionWords> m_words;
};

void TestCareWidgets::init()
{
    m_words.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<store::Database>(m_folder->filePath(u"portside.sqlite"_s));
    QVERIFY(await(m_database->open()).has_value());
    m_words = std::make_unique<store::RejectionWords>(*m_database);
}

std::unique_ptr<views::DictionaryEditor> TestCareWidgets::editor(int rows)
{
    auto editor = std::make_unique<views::DictionaryEditor>(*m_words, u"ana@desk"_s);
    editor->show();
    const auto *table = find<views::DataTable>(*editor, u"dictionaryTable"_s);
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() == rows; }, 15'000))
        qFatal("the dictionary was not shown");
    return editor;
}

void TestCareWidgets::beginsWithoutWordsOfOnesOwn()
{
    const auto shown = editor(0);
    QTRY_VERIFY(!find<views::DataTable>(*shown, u"dictionaryTable"_s)->isVisible());
    QVERIFY(!find<QPushButton>(*shown, u"dictionaryRemove"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(*shown, u"dictionaryChange"_s)->isEnabled());
}

void TestCareWidgets::addsAnEntryAndTakesItBack()
{
    const auto shown = editor(0);
    find<QPushButton>(*shown, u"dictionaryAdd"_s)->click();
    auto *dialog = find<views::TeachDialog>(*shown, u"teachDialog"_s);
    auto *go = find<QPushButton>(*dialog, u"teachGo"_s);
    QVERIFY(!go->isEnabled());
    find<QLineEdit>(*dialog, u"teachWords"_s)->setText(u"RC 7A"_s);
    QVERIFY(!go->isEnabled());
    auto *kind = find<QComboBox>(*dialog, u"teachKind"_s);
    kind->setCurrentIndex(kind->findData(int(RejectionKind::Locked)));
    go->click();
    QTRY_COMPARE(taught().size(), 1U);
    QCOMPARE(taught().front().kind, RejectionKind::Locked);
    QCOMPARE(taught().front().by, u"ana@desk"_s);
    auto *undo = find<QPushButton>(*shown, u"dictionaryUndo"_s);
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_VERIFY(taught().empty());
}

void TestCareWidgets::changesAnEntryAndTakesItBack()
{
    QVERIFY(await(m_words->teach({.words = u"RC 7A"_s, .kind = RejectionKind::Pin, .by = u"bob"_s})).has_value());
    const auto shown = editor(1);
    auto *change = find<QPushButton>(*shown, u"dictionaryChange"_s);
    QTRY_VERIFY(change->isEnabled());
    change->click();
    auto *dialog = find<views::TeachDialog>(*shown, u"teachDialog"_s);
    QCOMPARE(find<QLineEdit>(*dialog, u"teachWords"_s)->text(), u"RC 7A"_s);
    find<QLineEdit>(*dialog, u"teachWords"_s)->setText(u"RC 7B"_s);
    auto *kind = find<QComboBox>(*dialog, u"teachKind"_s);
    kind->setCurrentIndex(kind->findData(int(RejectionKind::Other)));
    find<QPushButton>(*dialog, u"teachGo"_s)->click();
    auto *undo = find<QPushButton>(*shown, u"dictionaryUndo"_s);
    QTRY_VERIFY(undo->isVisible());
    QCOMPARE(taught().size(), 1U);
    QCOMPARE(taught().front().words, u"RC 7B"_s);
    QCOMPARE(taught().front().kind, RejectionKind::Other);
    undo->click();
    QTRY_COMPARE(taught().front().words, u"RC 7A"_s);
    QTRY_COMPARE(taught().size(), 1U);
    QCOMPARE(taught().front().by, u"bob"_s);
}

void TestCareWidgets::removesAnEntryAndTakesItBack()
{
    QVERIFY(await(m_words->teach({.words = u"RC 7A"_s, .kind = RejectionKind::Pin})).has_value());
    const auto before = taught();
    const auto shown = editor(1);
    auto *remove = find<QPushButton>(*shown, u"dictionaryRemove"_s);
    QTRY_VERIFY(remove->isEnabled());
    remove->click();
    QTRY_VERIFY(taught().empty());
    auto *undo = find<QPushButton>(*shown, u"dictionaryUndo"_s);
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(taught(), before);
}

void TestCareWidgets::triesAReason()
{
    QVERIFY(await(m_words->teach({.words = u"RC 7A"_s, .kind = RejectionKind::Locked})).has_value());
    const auto shown = editor(1);
    auto *reason = find<QLineEdit>(*shown, u"dictionaryReason"_s);
    auto *verdict = find<QLabel>(*shown, u"dictionaryVerdict"_s);
    reason->setText(u"Rejected, rc 7a"_s);
    QVERIFY2(verdict->text().startsWith(u"Port freeze or lock, by your words “RC 7A”"_s), qPrintable(verdict->text()));
    reason->setText(u"ZIP code mismatch"_s);
    QVERIFY2(verdict->text().contains(u"by Portside’s words"_s), qPrintable(verdict->text()));
    QVERIFY(verdict->text().contains(u"To check: ZIP or postal code."_s));
    reason->setText(u"<b>moon</b> phase"_s);
    QVERIFY(verdict->text().startsWith(u"Not known."_s));
    reason->setText(u"…"_s);
    QVERIFY(!verdict->text().startsWith(u"Not known."_s));
}

void TestCareWidgets::saysThatTheDictionaryCannotBeRead()
{
    store::Database closed(m_folder->filePath(u"never.sqlite"_s));
    store::RejectionWords words(closed);
    views::DictionaryEditor shown(words, {});
    shown.show();
    const auto says = [&] {
        const auto labels = shown.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"cannot be read", Qt::CaseInsensitive);
        });
    };
    QTRY_VERIFY(says());
}

void TestCareWidgets::setsTheAgesOfLetters()
{
    store::Settings settings(m_folder->filePath(u"portside.ini"_s));
    views::CareSection section(settings, *m_words, {});
    QCOMPARE(find<QSpinBox>(section, u"letterWarnDays"_s)->value(), 15);
    QCOMPARE(find<QSpinBox>(section, u"letterUrgeDays"_s)->value(), 30);
    find<QSpinBox>(section, u"letterUrgeDays"_s)->setValue(90);
    QCOMPARE(settings.value(store::setting::letterUrgeDays), 90);
}

void TestCareWidgets::uploadsOnlyAFileThatWillDo()
{
    views::UploadDialog dialog(orderWith({}), file(u"bill.pdf"_s, "hello"));
    dialog.show();
    auto *verdict = find<QLabel>(dialog, u"uploadVerdict"_s);
    QTRY_VERIFY(verdict->text().contains(u"not a PDF"_s));
    find<QComboBox>(dialog, u"uploadDescription"_s)->setCurrentIndex(1);
    QVERIFY(!find<QPushButton>(dialog, u"uploadGo"_s)->isEnabled());
}

void TestCareWidgets::asksWhatADocumentIs()
{
    views::UploadDialog dialog(orderWith({}), file(u"scan.png"_s, pngLetter()));
    dialog.show();
    auto *verdict = find<QLabel>(dialog, u"uploadVerdict"_s);
    QTRY_VERIFY2(verdict->text().startsWith(u"PNG, "_s), qPrintable(verdict->text()));
    auto *go = find<QPushButton>(dialog, u"uploadGo"_s);
    QVERIFY(!go->isEnabled()); // a bill is not called a letter by itself
    find<QComboBox>(dialog, u"uploadDescription"_s)->setEditText(u"Recent bill"_s);
    QVERIFY(go->isEnabled());
    const auto document = dialog.document();
    QCOMPARE(document.order.text, u"4711"_s);
    QCOMPARE(document.name, u"scan.png"_s);
    QCOMPARE(document.description, u"Recent bill"_s);
    QVERIFY(!document.sha256.isEmpty());
    QVERIFY(!document.mayRepeatName);
    find<QLineEdit>(dialog, u"uploadName"_s)->clear();
    QVERIFY(!go->isEnabled());
}

void TestCareWidgets::offersAFreeName()
{
    views::UploadDialog dialog(orderWith({u"LOA.png"_s}), file(u"loa.png"_s, pngLetter()));
    dialog.show();
    auto *go = find<QPushButton>(dialog, u"uploadGo"_s);
    auto *rename = find<QPushButton>(dialog, u"uploadRename"_s);
    QTRY_VERIFY(rename->isVisible());
    QVERIFY(!go->isEnabled());
    rename->click();
    QCOMPARE(find<QLineEdit>(dialog, u"uploadName"_s)->text(), u"loa (2).png"_s);
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(!rename->isVisible());
}

void TestCareWidgets::uploadsASecondOneOnlyWhenTicked()
{
    views::UploadDialog dialog(orderWith({u"loa.png"_s}), file(u"loa.png"_s, pngLetter()));
    dialog.show();
    auto *go = find<QPushButton>(dialog, u"uploadGo"_s);
    auto *repeat = find<QCheckBox>(dialog, u"uploadRepeat"_s);
    QTRY_VERIFY(find<QLabel>(dialog, u"uploadVerdict"_s)->text().startsWith(u"PNG"_s));
    QVERIFY(!go->isEnabled());
    repeat->click();
    QVERIFY(go->isEnabled());
    QVERIFY(dialog.document().mayRepeatName);
    find<QLineEdit>(dialog, u"uploadName"_s)->setText(u"other.png"_s);
    QVERIFY(!dialog.document().mayRepeatName);
}

void TestCareWidgets::knowsALetterByItsName()
{
    views::UploadDialog dialog(orderWith({}), file(u"signed_loa.png"_s, pngLetter()));
    QCOMPARE(dialog.document().description, u"Letter of authorization"_s);
}

void TestCareWidgets::namesEveryKindOfRejection()
{
    QSet<QString> names;
    for (const RejectionKind kind : domain::rejectionKinds()) {
        QVERIFY(!views::rejectionAdvice(kind).isEmpty());
        names.insert(views::rejectionName(kind));
    }
    QCOMPARE(size_t(names.size()), domain::rejectionKinds().size());
}

void TestCareWidgets::saysHowOldALetterIs_data()
{
    QTest::addColumn<QDate>("written");
    QTest::addColumn<tables::Meaning>("meaning");
    using M = tables::Meaning;
    QTest::newRow("fresh") << QDate(2026, 11, 20) << M::None;
    QTest::newRow("fifteen days") << QDate(2026, 11, 16) << M::NeedsYou;
    QTest::newRow("thirty days") << QDate(2026, 11, 1) << M::Failed;
}

void TestCareWidgets::saysHowOldALetterIs()
{
    QFETCH(QDate, written);
    QFETCH(tables::Meaning, meaning);
    const auto age = views::letterAgeText(written, QDate(2026, 12, 1), {});
    QCOMPARE(age.meaning, meaning);
    QVERIFY(age.text.contains(u"1 Dec 2026"_s));
    QVERIFY(views::letterAgeText({}, QDate(2026, 12, 1), {}).text.isEmpty());
}

void TestCareWidgets::saysWhatIsKnownOfALetter()
{
    domain::PortOrder order = orderWith({});
    QCOMPARE(views::letterFacts(order, {}, {}).size(), 1U);
    QCOMPARE(views::letterFact(order, {}, {}).value, u"None"_s);
    order = orderWith({u"scan.pdf"_s});
    QCOMPARE(views::letterFact(order, {}, {}).value, u"Unknown"_s);
    order = orderWith({u"loa.pdf"_s});
    QCOMPARE(views::letterFact(order, {}, {}).value, u"Attached"_s);
    order.schedule.date = QDate(2026, 12, 1);
    order.numbers.push_back({.phoneNumber = u"+12125550142"_s,
        .endUser = domain::EndUser{.name = u"Bluefinch"_s},
        .portOutInfo = domain::PortOutInfo{.authorizingDate = QDate(2026, 11, 1)}});
    QCOMPARE(views::letterFact(order, {}, {}).meaning, tables::Meaning::Failed);
    const flows::OrderLetter letter{.name = u"loa.pdf"_s,
        .attachedAt = QDateTime(QDate(2026, 11, 3), QTime(10, 0), Qt::UTC),
        .stated = {{.holder = u"Finch"_s, .numbers = {u"+12125550142"_s}}}};
    QCOMPARE(views::letterFact(order, letter, {}).value, u"Stale"_s);
    const auto facts = views::letterFacts(order, letter, {});
    QCOMPARE(facts.size(), 4U);
    QCOMPARE(facts[0].value, u"Attached 3 Nov 2026 as loa.pdf"_s);
    QCOMPARE(facts[3].meaning, tables::Meaning::NeedsYou);
}

QTEST_MAIN(TestCareWidgets)
#include "tst_carewidgets.moc"
