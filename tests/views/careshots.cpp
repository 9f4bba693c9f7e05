//! care_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the repair desk, the guarded update, the dictionary
//! and the upload, in their usual, empty and failed states. For looking at, not for comparing.
#include "flows/testdesk.h"
#include "views/dialogs/dictionarydialog.h"
#include "views/dialogs/repairdialog.h"
#include "views/dialogs/teachdialog.h"
#include "views/dialogs/uploaddialog.h"
#include "views/shots.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class Shots
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size.isValid() ? size : QSize(1100, 760))
        , m_database(m_desk.filePath(u"words.sqlite"_s))
        , m_words(m_database)
    {
        await(m_database.open());
    }

    void run();

private:
    void grab(QWidget &widget, const QString &name) { shots::grab(widget, m_folder + u'/' + name + u".png"_s); }
    qint64 newOrder(int numbers);
    void repairs();
    void dictionary();
    void upload();
    void guard();
    void guardStates();
    std::unique_ptr<views::RepairDialog> repair(qint64 order, bool shown = true);
    std::unique_ptr<views::UpdateDialog> update(qint64 order, const views::UpdateDialog::Start &start = {});
    void waitForGuard(views::UpdateDialog &dialog);
    //! Sends, and waits until the dialog says what became of it.
    void pressGo(views::UpdateDialog &dialog);
    template <class W>
    static W *find(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    const QString m_folder;
    const QSize m_size;
    TestDesk m_desk;
    store::Database m_database;
    store::RejectionWords m_words;
    TestPrompts m_prompts;
    int m_begin = 100;
};

const views::BandInfo band{.profile = u"Kestrel Voice · Production"_s, .projectId = u"7c1f0b52-aa01-4f9a-9e04"_s};

qint64 Shots::newOrder(int count)
{
    QStringList numbers;
    for (int i = 0; i < count; ++i)
        numbers << u"+13125550%1"_s.arg(m_begin++);
    return m_desk.sandbox().createOrder(numbers, u"Bluefinch Dental — Q4 move"_s, true);
}

QString number(int n)
{
    return u"+13125550%1"_s.arg(n);
}

std::unique_ptr<views::RepairDialog> Shots::repair(qint64 order, bool shown)
{
    auto flow = std::make_unique<flows::RepairFlow>(
        m_desk.desk(), domain::OrderId{QString::number(order)}, m_desk.settler(), m_words);
    auto dialog = std::make_unique<views::RepairDialog>(std::move(flow), band, m_prompts);
    dialog->resize(m_size);
    dialog->show();
    if (shown)
        shots::waitUntil([&] { return find<QWidget>(*dialog, u"repairGo"_s)->isEnabled(); }, "the order is read");
    return dialog;
}

void Shots::repairs()
{
    const qint64 order = newOrder(24);
    m_desk.sandbox().reject(order, {number(100), number(101), number(103)}, u"Invalid port-out PIN"_s);
    m_desk.sandbox().reject(order, {number(104)}, u"PIN missing"_s);
    m_desk.sandbox().reject(
        order, {number(105), number(106)}, u"Service address mismatch: carrier has 412 Alder St, Ste 200"_s);
    m_desk.sandbox().reject(order, {number(107)}, u"Pending order at the losing carrier"_s);
    m_desk.sandbox().reject(order, {number(108), number(109)}, u"RC 7A / see <b>remarks</b>"_s);
    auto dialog = repair(order);
    grab(*dialog, u"10-repair"_s);
    auto *table = find<views::DataTable>(*dialog, u"repairGroups"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    find<QPushButton>(*dialog, u"repairDraftNote"_s)->click();
    grab(*dialog, u"11-repair-address-note"_s);
    table->setCurrentIndex(table->model()->index(3, 0));
    find<QPushButton>(*dialog, u"repairTeach/0"_s)->click();
    auto *teach = find<QDialog>(*dialog, u"teachDialog"_s);
    grab(*teach, u"13-teach"_s);
    find<QLineEdit>(*teach, u"teachWords"_s)->setText(u"RC 7A"_s);
    find<QComboBox>(*teach, u"teachKind"_s)->setCurrentIndex(10);
    find<QPushButton>(*teach, u"teachGo"_s)->click();
    grab(*dialog, u"12-repair-taught"_s);
    dialog.reset();
    m_desk.sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s}});
    dialog = repair(order, false);
    grab(*dialog, u"14-repair-failed"_s);
    m_desk.sandbox().removeAllFaults();
    dialog = repair(newOrder(2), false);
    grab(*dialog, u"15-repair-nothing"_s);
    m_desk.sandbox().confirm(order, {{u"leaveRejected"_s, true}});
    dialog = repair(order);
    grab(*dialog, u"16-repair-confirmed"_s);
    const qint64 many = newOrder(60);
    QStringList all;
    for (int i = m_begin - 60; i < m_begin; ++i)
        all << number(i);
    m_desk.sandbox().reject(many, all, QString(400, u'x') + u" LOA illegible "_s + QString(200, u'y'));
    dialog = repair(many);
    grab(*dialog, u"17-repair-many"_s);
}

void Shots::dictionary()
{
    views::DictionaryDialog dialog(m_words, u"ana@desk"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *words = find<views::DataTable>(dialog, u"dictionaryTable"_s);
    shots::waitUntil([&] { return words->model()->rowCount() > 0; }, "the words are read");
    find<QLineEdit>(dialog, u"dictionaryReason"_s)->setText(u"Wrong suite, rc 7b"_s);
    grab(dialog, u"20-dictionary"_s);
    find<QPushButton>(dialog, u"dictionaryRemove"_s)->click();
    find<QLineEdit>(dialog, u"dictionaryReason"_s)->setText(u"moon phase"_s);
    grab(dialog, u"21-dictionary-empty"_s);
}

void Shots::upload()
{
    const QString letter = m_desk.filePath(u"signed-loa.png"_s);
    QFile file(letter);
    if (!file.open(QIODevice::WriteOnly) || file.write(pngLetter()) < 1)
        qFatal("no letter");
    file.close();
    const domain::PortOrder order{.id = {u"1"_s}, .documents = {{.id = {u"1"_s}, .name = u"signed-loa.png"_s}}};
    views::UploadDialog twice(order, letter);
    twice.show();
    grab(twice, u"30-upload-same-name"_s);
    views::UploadDialog once({.id = {u"1"_s}}, letter);
    once.show();
    grab(once, u"31-upload"_s);
    const QString bad = m_desk.filePath(u"bill.pdf"_s);
    QFile text(bad);
    if (!text.open(QIODevice::WriteOnly) || text.write("hello") < 1)
        qFatal("no file");
    text.close();
    views::UploadDialog refused({.id = {u"1"_s}}, bad);
    refused.show();
    grab(refused, u"32-upload-refused"_s);
}

std::unique_ptr<views::UpdateDialog> Shots::update(qint64 order, const views::UpdateDialog::Start &start)
{
    auto flow
        = std::make_unique<flows::UpdateFlow>(m_desk.desk(), domain::OrderId{QString::number(order)}, m_desk.settler());
    const views::UpdateDialog::Surroundings around{.band = band, .prompts = m_prompts, .now = m_desk.desk().now};
    auto dialog = std::make_unique<views::UpdateDialog>(std::move(flow), start, around);
    dialog->resize(m_size);
    dialog->show();
    auto *list = find<QListWidget>(*dialog, u"editorList"_s);
    shots::waitUntil([&] { return list->count() > 1 && list->isEnabled(); }, "the order is read");
    return dialog;
}

void Shots::waitForGuard(views::UpdateDialog &dialog)
{
    find<QPushButton>(dialog, u"updateGo"_s)->click();
    shots::waitUntil([&] { return find<QWidget>(dialog, u"guardTable"_s)->isVisible(); }, "the guard is there");
}

void Shots::pressGo(views::UpdateDialog &dialog)
{
    const auto *banner = find<views::ErrorBanner>(dialog, u"updateBanner"_s);
    const QString before = banner->text();
    find<QPushButton>(dialog, u"updateGo"_s)->click();
    shots::waitUntil(
        [&] { return !banner->text().isEmpty() && banner->text() != before; }, "the dialog says something");
}

void Shots::guard()
{
    const int first = m_begin;
    const qint64 order = newOrder(12);
    m_desk.sandbox().reject(order, {number(first), number(first + 1)}, u"Invalid port-out PIN"_s);
    m_desk.sandbox().reject(order, {number(first + 2)}, u"Service address mismatch"_s);
    auto dialog = update(order,
        {.numbers = {number(first), number(first + 1)},
            .fields = {u"portOutInfo.existingPortOutPin"_s},
            .why = u"Rejected with “Invalid port-out PIN”."_s});
    grab(*dialog, u"40-update-marked"_s);
    auto *list = find<QListWidget>(*dialog, u"editorList"_s);
    const auto select = [&](const QList<int> &rows) {
        list->clearSelection();
        for (const int row : rows)
            list->item(row)->setSelected(true);
    };
    const auto type
        = [&](const QString &field, const QString &text) { find<QLineEdit>(*dialog, field)->setText(text); };
    type(u"portOutPin"_s, u"918273"_s);
    select({3});
    type(u"endUserStreetType"_s, u"Court"_s);
    type(u"endUserCity"_s, {});
    select({7});
    find<QPushButton>(*dialog, u"editorDrop"_s)->click();
    select({0});
    auto *reference = find<QLineEdit>(*dialog, u"editorReference"_s);
    reference->clear();
    QTest::keyClicks(reference, u"Bluefinch Dental, east wing"_s);
    grab(*dialog, u"41-update-order"_s);
    m_desk.sandbox().change(order,
        {{u"customerOrderReference"_s, u"Bluefinch Dental — Q1 move"_s}, {u"resellerName"_s, u"Northern Voice"_s}});
    waitForGuard(*dialog);
    grab(*dialog, u"42-guard-conflict"_s);
    find<QRadioButton>(*dialog, u"guardTyped//customerOrderReference"_s)->click();
    const auto boxes = dialog->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes) {
        if (box->objectName().startsWith(u"guardConfirm"_s) && box->isVisible())
            box->click();
    }
    grab(*dialog, u"43-guard-decided"_s);
    m_desk.sandbox().change(order, {{u"customerOrderReference"_s, u"Moved again"_s}});
    pressGo(*dialog);
    grab(*dialog, u"44-guard-moved"_s);
    find<QRadioButton>(*dialog, u"guardTyped//customerOrderReference"_s)->click();
    m_desk.sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 422}, {u"verb"_s, u"PUT"_s}});
    pressGo(*dialog);
    grab(*dialog, u"45-guard-refused"_s);
    m_desk.sandbox().addFault({{u"kind"_s, u"drop-before"_s}, {u"verb"_s, u"PUT"_s}});
    pressGo(*dialog);
    grab(*dialog, u"46-guard-unknown"_s);
    shots::waitUntil([&] { return find<QPushButton>(*dialog, u"updateGo"_s)->isEnabled(); }, "it may be sent again");
    grab(*dialog, u"47-guard-proven-absent"_s);
    pressGo(*dialog);
    grab(*dialog, u"48-guard-done"_s);
}

void Shots::guardStates()
{
    const qint64 order = newOrder(2);
    m_desk.sandbox().addFault(
        {{u"kind"_s, u"sparse"_s}, {u"verb"_s, u"GET"_s}, {u"path"_s, u"portIns/"_s}, {u"times"_s, 0}});
    auto dialog = update(order);
    auto *reference = find<QLineEdit>(*dialog, u"editorReference"_s);
    reference->clear();
    QTest::keyClicks(reference, u"Other"_s);
    waitForGuard(*dialog);
    grab(*dialog, u"50-guard-not-known"_s);
    dialog.reset();
    m_desk.sandbox().removeAllFaults();
    dialog = update(order);
    reference = find<QLineEdit>(*dialog, u"editorReference"_s);
    reference->clear();
    QTest::keyClicks(reference, u"Other"_s);
    waitForGuard(*dialog);
    const QJsonObject before = m_desk.sandbox().porting("GET", u"/orders/portIns/%1"_s.arg(order)).object;
    m_desk.sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"status"_s, 200}, {u"verb"_s, u"PUT"_s}, {u"body"_s, before}});
    pressGo(*dialog);
    grab(*dialog, u"51-guard-not-taken"_s);
    dialog = update(order);
    find<QPushButton>(*dialog, u"updateGo"_s)->click();
    grab(*dialog, u"52-guard-nothing"_s);
    m_desk.sandbox().confirm(order);
    dialog = update(order);
    grab(*dialog, u"53-update-confirmed"_s);
}

void Shots::run()
{
    repairs();
    dictionary();
    upload();
    guard();
    guardStates();
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
