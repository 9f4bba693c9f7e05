//! worklist_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: the worklist of a seeded desk, full, filtered, empty,
//! failed, and its questions; its port-ins and its history. For looking at, not for comparing.
#include "flows/historyrecorder.h"
#include "flows/historysearch.h"
#include "flows/lastchanges.h"
#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/orderwork.h"
#include "flows/testdesk.h"
#include "flows/workcase.h"
#include "flows/worklistflow.h"
#include "flows/writework.h"
#include "views/mainwindow.h"
#include "views/pages/historypage.h"
#include "views/pages/orderspage.h"
#include "views/pages/worklistpage.h"
#include "views/shots.h"
#include "views/widgets/datatable.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::WorkReason;

namespace {

class Shots
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
        , m_desk({.orders = 240, .now = u"2026-11-24T15:02:17Z"_s})
        , m_database(m_desk.filePath(u"marks.db"_s))
        , m_marks(m_database)
        , m_history(m_desk.database())
        , m_changes(m_desk.desk(), m_history)
        , m_search(m_desk.desk(), m_history)
        , m_list(m_desk.desk().orders, m_desk.desk().now)
        , m_reader(m_desk.desk().orders, m_desk.desk().now)
        , m_recorder(m_desk.desk(), m_history, m_reader)
        , m_watch(m_desk.desk(), m_reader)
        , m_worklist(m_desk.desk(), m_marks)
        , m_work(m_desk.desk(), m_watch, m_desk.settler())
        , m_window({{.id = u"worklist"_s,
                        .icon = views::Icon::Inbox,
                        .title = u"Worklist"_s,
                        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_1),
                        .create =
                            [this] {
                                return new views::WorklistPage({.worklist = m_worklist,
                                    .work = m_work,
                                    .settler = m_desk.settler(),
                                    .now = m_desk.desk().now,
                                    .local = m_desk.desk().local});
                            }},
              {.id = u"portins"_s,
                  .icon = views::Icon::PhoneIncoming,
                  .title = u"Port-ins"_s,
                  .create =
                      [this] {
                          return new views::OrdersPage({.list = m_list,
                              .reader = m_reader,
                              .settler = m_desk.settler(),
                              .worklist = m_worklist,
                              .changes = m_changes,
                              .now = m_desk.desk().now});
                      }},
              {.id = u"history"_s, .icon = views::Icon::Magnify, .title = u"History"_s, .create = [this] {
                   return new views::HistoryPage(m_search);
               }}})
    {
        await(m_database.open());
        m_worklist.add(std::make_unique<flows::OrderWork>(m_desk.desk(), m_watch));
        m_worklist.add(std::make_unique<flows::WriteWork>(m_desk.desk(), m_watch));
    }

    void run();

private:
    void shot(const QString &name) { shots::grab(m_window, m_folder % u'/' % name % u".png"_s); }
    void dialogShot(const QString &name)
    {
        if (auto *dialog = m_window.findChild<QDialog *>())
            shots::grab(*dialog, m_folder % u'/' % name % u".png"_s);
    }
    void press(const QString &name) { m_window.findChild<QAbstractButton *>(name)->click(); }
    void select(WorkReason reason);
    void lose();
    void showOthers();

    QString m_folder;
    QSize m_size;
    TestDesk m_desk;
    store::Database m_database;
    store::WorkMarks m_marks;
    store::History m_history;
    flows::LastChanges m_changes;
    flows::HistorySearch m_search;
    flows::OrderListFlow m_list;
    flows::OrderReader m_reader;
    flows::HistoryRecorder m_recorder;
    flows::OrderWatch m_watch;
    flows::WorklistFlow m_worklist;
    flows::WorkCase m_work;
    views::MainWindow m_window;
};

void Shots::select(WorkReason reason)
{
    for (const flows::WorkEntry &entry : m_worklist.entries()) {
        if (entry.item.reason == reason && !entry.isHidden()) {
            m_window.findChild<views::DataTable *>(u"worklistTable"_s)->selectId(entry.item.key);
            return;
        }
    }
}

//! An update whose answer never came.
void Shots::lose()
{
    const auto &watched = m_watch.orders().begin()->second.order;
    store::Intent intent = m_desk.desk().intent(store::IntentKind::UpdateOrder, watched.id.text, 1h);
    const auto number = [&watched](const QString &account) {
        return QJsonObject{{u"phoneNumber"_s, watched.numbers.front().phoneNumber},
            {u"portOutInfo"_s, QJsonObject{{u"accountNum"_s, account}}}};
    };
    const auto body = [&](const QString &date, const QString &account) {
        return QJsonObject{{u"desiredPortDate"_s, date}, {u"phoneNumbers"_s, QJsonArray{number(account)}}};
    };
    intent.data = {{u"before"_s, body(u"2026-12-02"_s, u"1"_s)}, {u"order"_s, body(u"2026-12-07"_s, u"2"_s)}};
    const auto begun = await(m_desk.journal().begin(intent));
    await(m_desk.journal().append(begun->id, {.state = store::OutcomeState::Sent}));
    await(m_desk.journal().append(
        begun->id, {.at = QDateTime::currentDateTimeUtc().addMSecs(12'400), .state = store::OutcomeState::Unknown}));
}

//! The same orders as a list, after some of them have moved; and what was seen of that.
void Shots::showOthers()
{
    m_window.showPage(u"history"_s);
    shot(u"b-history-empty"_s);
    m_recorder.start();
    m_window.showPage(u"portins"_s);
    const auto isRead = [this] { return m_list.state() == flows::ListState::Complete && !m_watch.isReading(); };
    shots::waitUntil(isRead, "the orders are read");
    m_desk.sandbox().advance(u"P2B"_s);
    m_worklist.refresh();
    shots::waitUntil([&] { return isRead() && !m_changes.all().empty(); }, "changes are seen");
    shot(u"a-portins"_s);
    m_window.findChild<views::DataTable *>(u"ordersTable"_s)
        ->sortByColumn(tables::OrdersModel::NextAction, Qt::AscendingOrder);
    shot(u"a-portins-by-action"_s);
    m_window.findChild<views::DataTable *>(u"ordersTable"_s)
        ->sortByColumn(tables::OrdersModel::LastChange, Qt::DescendingOrder);
    m_window.findChild<views::DataTable *>(u"ordersTable"_s)->selectRow(0);
    shot(u"a-portins-by-change"_s);
    m_window.showPage(u"history"_s);
    shots::waitUntil([this] { return !m_search.entries().empty(); }, "the history is read");
    shot(u"b-history"_s);
    m_window.findChild<QLineEdit *>(u"historySearch"_s)->setText(u"foc"_s);
    shots::waitUntil([this] { return m_search.text() == u"foc"_s; }, "it is looked for");
    shot(u"b-history-found"_s);
    m_window.findChild<QLineEdit *>(u"historySearch"_s)->setText(u"nobody"_s);
    shots::waitUntil([this] { return m_search.entries().empty(); }, "nothing is found");
    shot(u"b-history-none"_s);
}

void Shots::run()
{
    m_window.setBand({.profile = u"Kestrel Voice · Production"_s, .projectId = u"7c1f0b52-8d11-4a7e"_s});
    m_window.resize(m_size.isValid() ? m_size : QSize(1440, 900));
    m_window.showPage(u"worklist"_s);
    m_window.show();
    shot(u"0-not-read"_s);
    m_worklist.start();
    m_watch.start();
    shots::waitUntil([this] { return m_worklist.reading().isComplete; }, "everything is read");
    lose();
    shot(u"1-full"_s);
    showOthers();
    m_window.showPage(u"worklist"_s);
    for (const WorkReason reason : domain::workReasons()) {
        if (domain::areaOf(reason) != domain::WorkArea::Porting)
            continue; // this desk has orders alone
        select(reason);
        shot(u"2-%1"_s.arg(domain::storedName(reason)));
    }
    select(WorkReason::NoFoc);
    press(u"paneSnooze"_s);
    dialogShot(u"3-snooze"_s);
    auto *dialog = m_window.findChild<QDialog *>(u"markDialog"_s);
    dialog->findChild<QLineEdit *>(u"markReason"_s)->setText(u"The carrier promised an answer"_s);
    dialogShot(u"4-snooze-reason"_s);
    dialog->findChild<QAbstractButton *>(u"markGo"_s)->click();
    shot(u"5-snoozed"_s);
    m_window.findChild<QLineEdit *>(u"textFilter"_s)->setText(u"snoozed"_s);
    press(u"showSnoozed"_s);
    shot(u"6-show-snoozed"_s);
    m_window.findChild<QLineEdit *>(u"textFilter"_s)->setText(u"nobody"_s);
    shot(u"7-filtered"_s);
    m_window.findChild<QLineEdit *>(u"textFilter"_s)->clear();
    m_desk.sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    m_worklist.refresh();
    shots::waitUntil([this] { return m_worklist.reading().error.has_value(); }, "the reading fails");
    shot(u"8-failed"_s);
    m_desk.sandbox().removeAllFaults();
    const std::vector<flows::WorkEntry> entries = m_worklist.entries(); // each mark makes the list anew
    for (const flows::WorkEntry &entry : entries)
        await(m_marks.mark(m_desk.desk().profileKey, {.key = entry.item.key, .reason = u"done"_s}));
    press(u"showSnoozed"_s);
    m_worklist.refresh();
    shots::waitUntil([this] { return !m_worklist.reading().error; }, "the reading works again");
    shot(u"9-nothing"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
