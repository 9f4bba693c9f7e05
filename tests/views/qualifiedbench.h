#pragma once

#include "flows/imported/addqualifiedflow.h"
#include "flows/imported/challengeflow.h"
#include "flows/imported/removalflow.h"
#include "flows/importedbench.h"
#include "tables/imported/qualifiedmodel.h"
#include "views/dialogs/imported/addqualifieddialog.h"
#include "views/dialogs/imported/challengedialog.h"
#include "views/dialogs/imported/invoicedialog.h"
#include "views/dialogs/imported/removaldialog.h"
#include "views/pages/imported/qualifiedpage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/wizardbench.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>

//! The page of qualified numbers and its dialogs.
class QualifiedBench : public ImportedBench
{
protected:
    void begin();
    void end();
    template <class W>
    static W *find(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    template <class W>
    W *find(const QString &name)
    {
        return find<W>(*m_page, name);
    }
    bool reads()
    {
        m_list->read();
        return QTest::qWaitFor([this] { return !m_list->isReading(); }, 20'000);
    }
    QStringList headings()
    {
        QStringList all;
        const QAbstractItemModel *model = m_page->table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QVariant heading = model->index(row, 0).data(tables::GroupTitleRole);
            if (heading.isValid())
                all << heading.toString();
        }
        return all;
    }
    static QString banner(QWidget &dialog, const QString &name)
    {
        return find<views::ErrorBanner>(dialog, name)->text();
    }
    std::unique_ptr<views::ChallengeDialog> challengeDialog(const QString &number)
    {
        auto dialog = std::make_unique<views::ChallengeDialog>(
            std::make_unique<flows::ChallengeFlow>(desk->desk(), number, desk->settler()), views::BandInfo());
        dialog->show();
        return dialog;
    }
    std::unique_ptr<views::RemovalDialog> removalDialog(const QString &number)
    {
        auto dialog
            = std::make_unique<views::RemovalDialog>(std::make_unique<flows::RemovalFlow>(desk->desk(),
                                                         flows::Removable::QualifiedNumber, number, desk->settler()),
                views::BandInfo());
        dialog->show();
        return dialog;
    }
    //! Rings, and types \p code; an empty one is the right one.
    void tell(views::ChallengeDialog &dialog, const QString &number, const QString &code)
    {
        auto *call = find<QPushButton>(dialog, QStringLiteral("challengeCall"));
        QTRY_VERIFY(call->isEnabled());
        call->click();
        auto *field = find<QLineEdit>(dialog, QStringLiteral("challengeCode"));
        QTRY_VERIFY(field->isEnabled());
        field->setText(code.isEmpty() ? codeOf(number) : code);
        find<QPushButton>(dialog, QStringLiteral("challengeVerify"))->click();
    }

    std::unique_ptr<store::WorkMarks> m_marks;
    std::unique_ptr<flows::QualifiedListFlow> m_list;
    std::unique_ptr<flows::Invoices> m_invoices;
    std::unique_ptr<views::QualifiedPage> m_page;
    TestPrompts m_prompts;
};

inline void QualifiedBench::begin()
{
    QVERIFY(ImportedBench::begin());
    m_prompts = {};
    m_marks = std::make_unique<store::WorkMarks>(desk->database());
    m_list = std::make_unique<flows::QualifiedListFlow>(desk->desk());
    m_invoices = std::make_unique<flows::Invoices>(desk->desk(), *m_marks);
    m_page = std::make_unique<views::QualifiedPage>(
        views::QualifiedPage::Parts{.list = *m_list, .invoices = *m_invoices, .now = desk->desk().now});
    new QAbstractItemModelTester(m_page->table()->model(), m_page.get());
    m_page->resize(1200, 700);
    m_page->show();
    QTRY_VERIFY(m_invoices->isKnown());
}

inline void QualifiedBench::end()
{
    m_page.reset();
    m_invoices.reset();
    m_list.reset();
    m_marks.reset();
}
