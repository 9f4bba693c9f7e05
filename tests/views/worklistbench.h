#pragma once

#include "flows/orderlist.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/testdesk.h"
#include "flows/workcase.h"
#include "views/findings.h"
#include "views/mainwindow.h"
#include "views/pages/worklistpage.h"
#include "views/widgets/datatable.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>

//! The worklist as a person sees it, in a window of its own, with what a test finds in it.
class WorklistBench
{
protected:
    bool begin()
    {
        m_desk = std::make_unique<TestDesk>(support::SandboxOptions{.now = QStringLiteral("2026-11-24T15:00:00Z")});
        if (!m_desk->isReady())
            return false;
        // The server's time is known from its first answer.
        flows::OrderListFlow list(m_desk->desk().orders, m_desk->desk().now);
        list.refresh();
        return QTest::qWaitFor([&] { return list.state() == flows::ListState::Complete; }, 20'000);
    }

    bool open()
    {
        using namespace Qt::StringLiterals;
        m_database = std::make_unique<store::Database>(m_desk->filePath(u"marks%1.db"_s.arg(++m_run)));
        if (!await(m_database->open()).has_value())
            return false;
        m_marks = std::make_unique<store::WorkMarks>(*m_database);
        const flows::Desk &desk = m_desk->desk();
        m_reader = std::make_unique<flows::OrderReader>(desk.orders, desk.now, desk.timing);
        m_watch = std::make_unique<flows::OrderWatch>(desk, *m_reader);
        m_worklist = std::make_unique<flows::WorklistFlow>(desk, *m_marks);
        auto findings = std::make_unique<Findings>();
        m_findings = findings.get();
        m_worklist->add(std::move(findings));
        m_work = std::make_unique<flows::WorkCase>(desk, *m_watch, m_desk->settler());
        m_findings->state = {.asOf = QDateTime(QDate(2026, 11, 24), QTime(15, 2, 17), Qt::UTC),
            .nextAt = QDateTime::currentDateTimeUtc().addSecs(43)};
        m_window = std::make_unique<views::MainWindow>(
            std::vector<views::PageSpec>{{.id = u"worklist"_s, .title = u"Worklist"_s, .create = [this] {
                                              m_page = new views::WorklistPage({.worklist = *m_worklist,
                                                  .work = *m_work,
                                                  .settler = m_desk->settler(),
                                                  .now = m_desk->desk().now,
                                                  .local = m_desk->desk().local});
                                              return m_page;
                                          }}});
        m_window->resize(1440, 900);
        m_window->showPage(u"worklist"_s);
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return false;
        m_worklist->start();
        return QTest::qWaitFor([this] { return m_worklist->reading().isComplete; }, 20'000);
    }

    void close()
    {
        m_window.reset();
        m_work.reset();
        m_worklist.reset();
        m_watch.reset();
        m_reader.reset();
        m_marks.reset();
        m_database.reset();
    }

    bool find(std::initializer_list<domain::WorkItem> items)
    {
        for (const domain::WorkItem &each : items)
            m_findings->find(each);
        return QTest::qWaitFor(
            [&] { return m_worklist->entries().size() == items.size() && table()->isVisible(); }, 20'000);
    }

    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(which), modifiers);
    }

    //! The visible one of that name, in the window or in a dialog of its.
    template <class W>
    W *child(const QString &name) const
    {
        for (W *candidate : m_page->window()->findChildren<W *>(name)) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    QString text(const QString &name) const
    {
        const auto *label = child<QLabel>(name);
        return label ? label->text() : QString();
    }
    views::DataTable *table() const { return m_page->findChild<views::DataTable *>(QStringLiteral("worklistTable")); }
    bool select(const QString &entry) { return table()->selectId(entry); }
    QDialog *dialog() const { return child<QDialog>(QStringLiteral("markDialog")); }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::WorkMarks> m_marks;
    std::unique_ptr<flows::OrderReader> m_reader;
    std::unique_ptr<flows::OrderWatch> m_watch;
    std::unique_ptr<flows::WorklistFlow> m_worklist;
    std::unique_ptr<flows::WorkCase> m_work;
    std::unique_ptr<views::MainWindow> m_window;
    Findings *m_findings = nullptr;
    views::WorklistPage *m_page = nullptr;

private:
    int m_run = 0;
};
