#pragma once

#include "views/hostingbench.h"

#include "views/widgets/datatable.h"
#include "views/widgets/filterchip.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

//! What the tests of the list of hosting orders and of one of them do with the window.
class HostingPagesBench
{
protected:
    void begin()
    {
        m_bench = std::make_unique<HostingBench>();
        QVERIFY(desk().isReady());
    }
    void end()
    {
        m_bench->window.reset();
        m_bench.reset();
    }
    QString text(const QString &name) { return child<QLabel>(*m_bench->window, name)->text(); }
    QString emptyText()
    {
        QStringList words;
        for (const QLabel *label : m_bench->window->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'|');
    }
    QAbstractItemModel *numbers()
    {
        return child<views::DataTable>(*m_bench->order(), QStringLiteral("hostingNumbers"))->model();
    }
    //! Answers the question of a chip.
    void choose(QWidget &page, const QString &chip, const QString &words)
    {
        child<views::FilterChip>(page, chip)->click();
        auto *dialog = m_bench->window->findChild<QDialog *>(QStringLiteral("filterDialog"));
        QVERIFY(dialog);
        for (QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
            if (button->text() == words)
                button->click();
        }
        dialog->findChild<QPushButton *>(QStringLiteral("filterApply"))->click();
        QTRY_VERIFY(!m_bench->window->findChild<QDialog *>(QStringLiteral("filterDialog")));
    }
    void showList()
    {
        m_bench->show();
        QVERIFY(m_bench->listed());
        new QAbstractItemModelTester(m_bench->list()->table()->model(),
            QAbstractItemModelTester::FailureReportingMode::QtTest, m_bench->window.get());
    }
    void showOrder(const domain::HostingOrderId &id)
    {
        showList();
        m_bench->open(id);
        QVERIFY(m_bench->opened());
    }
    HostingDesk &desk() { return m_bench->desk; }

    std::unique_ptr<HostingBench> m_bench;
};
