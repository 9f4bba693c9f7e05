#include "app/orderdialogs.h"
#include "journeys/windowbench.h"
#include "views/mainwindow.h"
#include "views/page.h"
#include "views/wizards/portin/portinwizard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QGroupBox>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

// What others write in a name, a note or a reason: markup, an ampersand, lines, and marks that turn the writing around.
const QString foreign = u"<b>evil</b> A&B <img src=\"file:///etc/passwd\">\n\t%1 %2 \u202Eevil\u202C\u2067"_s;
const QString endless = QString(65'536, u'W');

template <class Condition>
bool comesTo(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

QString where(const QObject *object)
{
    QStringList names;
    for (; object; object = object->parent())
        names.prepend(object->objectName().isEmpty() ? QString::fromLatin1(object->metaObject()->className())
                                                     : object->objectName());
    return names.join(u'/');
}

bool isRich(const QString &tip)
{
    return Qt::mightBeRichText(tip);
}

//! Something else stands in the place of its percent signs.
bool isFilledIn(const QString &text)
{
    return text.count(u"evil"_s) > 1 && !text.contains(u"%1 %2"_s);
}

//! What a label would show otherwise than as it was written.
bool isSpoilt(const QString &text)
{
    return text.contains(u'\u202E') || isFilledIn(text);
}

//! What a person reads in a tooltip.
QString read(const QString &tip)
{
    QTextDocument document;
    if (!isRich(tip))
        return tip;
    document.setHtml(tip);
    return document.toPlainText();
}

} // namespace

//! Text from the server stays text wherever it is shown, and never breaks the window apart.
class TestForeignText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void staysPlainOnEveryPage();
    void staysPlainInTheDialogs();
    void doesNotBreakTheWindowApart();

private:
    bool makeOrder(const QString &text, bool ready);
    QDialog *dialog(const char *className);
    //! Everything below \p window that would show it otherwise than as it was written.
    static QStringList badlyShown(QWidget &window);
    static QStringList badTooltips(const QAbstractItemView &view);
    static QStringList tooLarge(const QWidget &window);

    std::unique_ptr<WindowBench> m_bench;
    qint64 m_order = 0;
    int m_orders = 0;
};

void TestForeignText::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->sandbox().isRunning());
    m_orders = 0;
}

void TestForeignText::cleanup()
{
    m_bench.reset();
}

bool TestForeignText::makeOrder(const QString &text, bool ready)
{
    support::Sandbox &sandbox = m_bench->sandbox();
    const QStringList numbers{
        u"+1312555%1"_s.arg(++m_orders, 4, 10, QChar(u'0')), u"+1312556%1"_s.arg(m_orders, 4, 10, QChar(u'0'))};
    m_order = sandbox.createOrder(numbers, u"REF"_s, true);
    const QJsonObject user{{u"name"_s, text}, {u"city"_s, text}, {u"streetName"_s, text}};
    const auto entry = [&](const QString &number, const QString &status) {
        return QJsonObject{{u"phoneNumber"_s, number}, {u"status"_s, status}, {u"rejectReason"_s, text},
            {u"endUser"_s, user}, {u"phoneNumberGroup"_s, text},
            {u"voiceConfiguration"_s, QJsonObject{{u"type"_s, text}}},
            {u"smsConfiguration"_s, QJsonObject{{u"smsAppId"_s, text}}}};
    };
    const QString other = ready ? u"CONFIRMED"_s : u"REJECTED"_s;
    const QJsonObject document{
        {u"documentName"_s, text}, {u"description"_s, text}, {u"fileContent"_s, u"JVBERi0xLjQK"_s}};
    const QJsonObject patch{{u"customerOrderReference"_s, text}, {u"resellerName"_s, text}, {u"loaUploadedBy"_s, text},
        {u"phoneNumbers"_s, QJsonArray{entry(numbers[0], other), entry(numbers[1], text.left(40))}}};
    const QString path = u"/orders/%1/note"_s.arg(m_order);
    bool done = m_order > 0
        && sandbox.porting("POST", u"/orders/portIns/%1/documents"_s.arg(m_order), document).status == 200
        && sandbox.control("POST", path, {{u"note"_s, text}, {u"author"_s, text}}).status == 200;
    if (ready)
        done = done && sandbox.confirm(m_order, {{u"focDate"_s, u"2026-01-05"_s}}) && sandbox.release(m_order);
    return done && sandbox.change(m_order, patch)
        && (!ready || sandbox.change(m_order, {{u"status"_s, u"CONFIRMED"_s}}));
}

QStringList TestForeignText::badTooltips(const QAbstractItemView &view)
{
    QStringList bad;
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            // A model keeps every mark, for exports; the delegates leave them out when they draw.
            if (isFilledIn(model->index(row, column).data().toString()))
                bad.append(where(&view) + u": "_s + model->index(row, column).data().toString());
            QToolTip::hideText();
            const QRect cell = view.visualRect(model->index(row, column));
            if (!cell.isValid())
                continue;
            QHelpEvent help(QEvent::ToolTip, cell.center(), view.viewport()->mapToGlobal(cell.center()));
            QApplication::sendEvent(view.viewport(), &help);
            if (QToolTip::text().contains(u'\u202E'))
                bad.append(where(&view) + u": a tooltip that is turned around"_s);
            if (QToolTip::text().contains(u"evil"_s) && !read(QToolTip::text()).contains(u"<b>evil</b> A&B"_s))
                bad.append(u"%1 %2,%3: %4"_s.arg(where(&view)).arg(row).arg(column).arg(QToolTip::text()));
        }
    }
    QToolTip::hideText();
    return bad;
}

QStringList TestForeignText::badlyShown(QWidget &window)
{
    QStringList bad;
    QList<QWidget *> all = window.findChildren<QWidget *>();
    all.append(&window);
    for (QWidget *widget : all) {
        if (widget->toolTip().contains(u"evil"_s) && !read(widget->toolTip()).contains(u"<b>evil</b> A&B"_s))
            bad.append(where(widget) + u": tooltip "_s + widget->toolTip());
        QString mnemonics;
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            if (label->inherits("QTipLabel"))
                continue; // what it shows was read above
            if (label->text().contains(u"evil"_s) && label->textFormat() != Qt::PlainText)
                bad.append(where(widget) + u": label"_s);
            if (isSpoilt(label->text()))
                bad.append(where(widget) + u": "_s + label->text());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            mnemonics = button->text();
        } else if (const auto *box = qobject_cast<QGroupBox *>(widget)) {
            mnemonics = box->title();
        } else if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                mnemonics += tabs->tabText(i);
        } else if (const auto *view = qobject_cast<QAbstractItemView *>(widget)) {
            if (view->isVisible())
                bad += badTooltips(*view);
        } else if (qobject_cast<QTextEdit *>(widget)) {
            bad.append(where(widget) + u": a rich text edit"_s);
        }
        if (mnemonics.contains(u"A&B"_s)) // the ampersand would be an underline
            bad.append(where(widget) + u": "_s + mnemonics);
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->text().contains(u"A&B"_s))
            bad.append(u"action "_s + action->text());
    }
    return bad;
}

QStringList TestForeignText::tooLarge(const QWidget &window)
{
    QStringList large;
    const QSize needs = window.minimumSizeHint();
    if (needs.width() > 1024 || needs.height() > 700)
        large.append(u"%1 needs %2 x %3"_s.arg(where(&window)).arg(needs.width()).arg(needs.height()));
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->width() <= 1024)
            continue;
        if (const auto *parent = widget->parentWidget(); parent && parent->width() <= 1024)
            large.append(u"%1 is %2 wide"_s.arg(where(widget)).arg(widget->width()));
    }
    return large;
}

QDialog *TestForeignText::dialog(const char *className)
{
    QDialog *found = nullptr;
    (void)QTest::qWaitFor([&] {
        for (QDialog *each : m_bench->window().findChildren<QDialog *>()) {
            if (each->isVisible() && each->inherits(className))
                found = each;
        }
        return found != nullptr;
    });
    return found;
}

#define VERIFY_NONE(list)                                                                                              \
    do {                                                                                                               \
        const QStringList found = list;                                                                                \
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u"\n  "_s)));                                                  \
    } while (false)

void TestForeignText::staysPlainOnEveryPage()
{
    QVERIFY(makeOrder(foreign, false));
    QVERIFY(m_bench->start());
    views::MainWindow &window = m_bench->window();
    QVERIFY(comesTo([&] { return m_bench->workspace().reader.find({QString::number(m_order)}) != nullptr; }));
    for (const QString &page :
        {u"portins"_s, u"worklist"_s, u"calendar"_s, u"drafts"_s, u"campaigns"_s, u"activity"_s}) {
        QVERIFY2(m_bench->showPage(page), qPrintable(page));
        QCOMPARE(window.currentPageId(), page);
        for (QAbstractItemView *view : window.currentPage()->findChildren<QAbstractItemView *>()) {
            if (view->model() && view->model()->rowCount() > 0)
                view->setCurrentIndex(view->model()->index(0, 0));
        }
        VERIFY_NONE(badlyShown(window));
    }
    window.showPage(u"portins"_s);
    QVERIFY(m_bench->openOrder(m_order));
    auto *tabs = window.findChild<QTabWidget *>(u"orderTabs"_s);
    QVERIFY(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        VERIFY_NONE(badlyShown(window));
    }
}

void TestForeignText::staysPlainInTheDialogs()
{
    QVERIFY(makeOrder(foreign, false));
    QVERIFY(m_bench->start());
    const domain::OrderId pending{QString::number(m_order)};
    m_bench->shell().dialogs().update(pending);
    QDialog *update = dialog("views::UpdateDialog");
    QVERIFY(update);
    QVERIFY(comesTo([&] { return !update->findChildren<QAbstractItemView *>().isEmpty(); }));
    VERIFY_NONE(badlyShown(*update));
    update->done(0);
    m_bench->shell().dialogs().cancel(pending);
    QDialog *cancel = dialog("views::CancelDialog");
    QVERIFY(cancel);
    VERIFY_NONE(badlyShown(*cancel));
    cancel->done(0);

    QVERIFY(makeOrder(foreign, true));
    m_bench->shell().dialogs().activate({QString::number(m_order)});
    QDialog *activate = dialog("views::ActivationDialog");
    QVERIFY(activate);
    QVERIFY(comesTo([&] {
        return std::ranges::any_of(
            activate->findChildren<QLabel *>(), [](const QLabel *label) { return label->text().contains(u"evil"_s); });
    }));
    VERIFY_NONE(badlyShown(*activate));
}

void TestForeignText::doesNotBreakTheWindowApart()
{
    QVERIFY(makeOrder(endless, false));
    QVERIFY(m_bench->start());
    views::MainWindow &window = m_bench->window();
    window.resize(1024, 700);
    QVERIFY(comesTo([&] { return m_bench->workspace().reader.find({QString::number(m_order)}) != nullptr; }));
    VERIFY_NONE(tooLarge(window));
    QVERIFY(m_bench->openOrder(m_order));
    auto *tabs = window.findChild<QTabWidget *>(u"orderTabs"_s);
    QVERIFY(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        VERIFY_NONE(tooLarge(window));
    }
    m_bench->shell().dialogs().update({QString::number(m_order)});
    QDialog *update = dialog("views::UpdateDialog");
    QVERIFY(update);
    VERIFY_NONE(tooLarge(*update));
    update->done(0);
    m_bench->shell().dialogs().cancel({QString::number(m_order)});
    QDialog *cancel = dialog("views::CancelDialog");
    QVERIFY(cancel);
    VERIFY_NONE(tooLarge(*cancel));
}

QTEST_MAIN(TestForeignText)
#include "tst_foreigntext.moc"
