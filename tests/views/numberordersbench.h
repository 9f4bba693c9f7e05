#pragma once

#include "flows/numberdesk.h"
#include "views/dialogs/numbers/numberorderdialog.h"
#include "views/pages/numbers/numberorderspage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/jsonedit.h"
#include "views/wizardbench.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

//! The page of number orders over a desk of numbers, and what the tests do with it.
class NumberOrdersBench
{
protected:
    void begin();
    void end();
    template <class W>
    W *find(const QString &name)
    {
        W *found = child<W>(*m_page, name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QLineEdit *field(const QString &place) { return find<QLineEdit>(QStringLiteral("registration.") + place); }
    void open(const domain::NumberOrderId &id)
    {
        m_page->open(id);
        QTRY_VERIFY(!m_desk->book().isReading());
    }
    void fillIn(const QString &street = QStringLiteral("Hauptstraße"))
    {
        field(QStringLiteral("companyName"))->setText(QStringLiteral("Müller & Söhne GmbH"));
        field(QStringLiteral("street"))->setText(street);
        field(QStringLiteral("houseNumber"))->setText(QStringLiteral("7a"));
        field(QStringLiteral("city"))->setText(QStringLiteral("Berlin"));
        field(QStringLiteral("postalCode"))->setText(QStringLiteral("01067"));
    }
    void upload()
    {
        m_prompts.fileToOpen = m_desk->writeLetter(QStringLiteral("bill.pdf"));
        find<QTabWidget>(QStringLiteral("numberOrderTabs"))->setCurrentIndex(2);
        find<QComboBox>(QStringLiteral("paperType1"))->setCurrentIndex(2);
        find<QPushButton>(QStringLiteral("paperSend1"))->click();
    }
    QString banner() { return find<views::ErrorBanner>(QStringLiteral("numberOrderBanner"))->text(); }
    std::unique_ptr<views::NumberOrderDialog> dialog()
    {
        auto made = std::make_unique<views::NumberOrderDialog>(
            std::make_unique<flows::CreateNumberOrder>(m_desk->desk(), m_desk->book(), m_desk->settler()),
            views::BandInfo{.profile = QStringLiteral("Test")});
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->show();
        return made;
    }
    static void choose(QDialog &dialog, const QString &region, domain::NumberType type)
    {
        auto *regions = child<QComboBox>(dialog, QStringLiteral("newOrderRegion"));
        QTRY_VERIFY(regions->findData(region) >= 0);
        regions->setCurrentIndex(regions->findData(region));
        auto *types = child<QComboBox>(dialog, QStringLiteral("newOrderType"));
        types->setCurrentIndex(types->findData(int(type)));
    }

    std::unique_ptr<NumberDesk> m_desk;
    TestPrompts m_prompts;
    std::unique_ptr<flows::NumberOrderFlow> m_flow;
    std::unique_ptr<flows::PaperUpload> m_upload;
    std::unique_ptr<views::NumberOrdersPage> m_page;
};

inline void NumberOrdersBench::begin()
{
    m_desk = std::make_unique<NumberDesk>();
    QVERIFY(m_desk->begins());
    m_prompts = {};
    m_prompts.answer = 1; // go ahead
    m_flow = std::make_unique<flows::NumberOrderFlow>(m_desk->desk(), m_desk->book(), m_desk->settler());
    m_upload = std::make_unique<flows::PaperUpload>(m_desk->desk(), m_desk->book(), m_desk->settler());
    m_page = std::make_unique<views::NumberOrdersPage>(views::NumberOrderSheet::Parts{
        .book = m_desk->book(), .flow = *m_flow, .upload = *m_upload, .prompts = m_prompts, .now = m_desk->desk().now});
    m_page->resize(1224, 800);
    m_page->show();
    m_page->shown();
    new QAbstractItemModelTester(
        m_page->table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
}

inline void NumberOrdersBench::end()
{
    m_page.reset();
    m_upload.reset();
    m_flow.reset();
    m_desk.reset();
}
