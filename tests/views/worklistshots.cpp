//! worklist_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: the worklist of a seeded desk, full, filtered, empty,
//! failed, and its questions. For looking at, not for comparing.
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/orderwork.h"
#include "flows/testdesk.h"
#include "flows/workcase.h"
#include "flows/worklistflow.h"
#include "flows/writework.h"
#include "views/mainwindow.h"
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
        , m_desk({.orders = 60, .now = u"2026-11-24T15:02:17Z"_s})
        , m_database(m_desk.filePath(u"marks.db"_s))
        , m_marks(m_database)
        , m_reader(m_desk.desk().orders, m_desk.desk().now)
        , m_watch(m_desk.desk(), m_reader)
        , m_worklist(m_desk.desk(), m_marks)
        , m_work(m_desk.desk(), m_watch, m_desk.settler())
        , m_window({{.id = u"worklist"_s,
              .icon = views::Icon::Inbox,
              .title = u"Worklist"_s,
              .shortcut = QKeySequence(Qt::CTRL | Qt::Key_1),
              .create = [this] {
                  return new views::WorklistPage({.worklist = m_worklist,
                      .work = m_work,
                      .settler = m_desk.settler(),
                      .now = m_desk.desk().now,
                      .local = m_desk.desk().local});
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

    QString m_folder;
    QSize m_size;
    TestDesk m_desk;
    store::Database m_database;
    store::WorkMarks m_marks;
    flows::OrderReader m_reader;
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
    for (const WorkReason reason : domain::workReasons()) {
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
