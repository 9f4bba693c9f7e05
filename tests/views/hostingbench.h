#pragma once

#include "flows/hostingdesk.h"
#include "views/dialogs/imported/scopesdialog.h"
#include "views/mainwindow.h"
#include "views/pages/imported/hostingorderpage.h"
#include "views/pages/imported/hostingorderspage.h"
#include "views/wizardbench.h"

//! The hosting orders in a window, as the program has them.
class HostingBench
{
public:
    explicit HostingBench(int numbers = 0)
        : desk(numbers)
    {
    }

    //! Before the window: what is there when it opens.
    HostingDesk desk;
    TestPrompts prompts;
    std::unique_ptr<views::MainWindow> window;

    views::HostingOrdersPage *list()
    {
        return qobject_cast<views::HostingOrdersPage *>(window->page(QStringLiteral("hosting")));
    }
    views::HostingOrderPage *order() { return qobject_cast<views::HostingOrderPage *>(window->currentPage()); }

    void show(QSize size = {1440, 900})
    {
        std::vector<views::PageSpec> pages{{.id = QStringLiteral("hosting"),
            .icon = views::Icon::Message,
            .title = QStringLiteral("Hosting orders"),
            .section = QStringLiteral("Messaging"),
            .create = [this] { return make(); }}};
        window = std::make_unique<views::MainWindow>(std::move(pages));
        window->setBand({.profile = QStringLiteral("Kestrel Voice · Production"),
            .projectId = QStringLiteral("7c1f0b52-51a9-4bb3-a513-c47b3a659e04")});
        window->resize(size);
        window->showPage(QStringLiteral("hosting"));
        window->show();
    }
    //! The list was asked for, and the numbers of its orders are read.
    bool listed()
    {
        return QTest::qWaitFor(
            [this] {
                return desk.list->state() != flows::ListState::Reading
                    && (desk.list->asOf() || desk.scopes->asked().empty()) && !desk.book->isReading();
            },
            30'000);
    }
    bool opened()
    {
        return QTest::qWaitFor([this] { return order() && !desk.detail->isReading(); }, 30'000);
    }
    void open(const domain::HostingOrderId &id)
    {
        desk.detail->open(id);
        if (order())
            return;
        auto *page = new views::HostingOrderPage({.detail = *desk.detail,
            .book = *desk.book,
            .prompts = prompts,
            .nameOf
            = [](const QString &each) { return each == QLatin1StringView("plan") ? QStringLiteral("Clinics") : each; },
            .now = desk.desk().now});
        page->setOrigin(list()->title(), list()->shownHostingOrders());
        QObject::connect(page, &views::HostingOrderPage::openRequested, window.get(),
            [this](const domain::HostingOrderId &next) { open(next); });
        window->open(page);
    }

private:
    views::Page *make()
    {
        auto *page = new views::HostingOrdersPage({.list = *desk.list,
            .book = *desk.book,
            .scopes = *desk.scopes,
            .prompts = prompts,
            .nameOf
            = [](const QString &each) { return each == QLatin1StringView("plan") ? QStringLiteral("Clinics") : each; },
            .now = desk.desk().now});
        page->setNames({{QStringLiteral("plan"), QStringLiteral("Clinics")}});
        QObject::connect(page, &views::HostingOrdersPage::openRequested, window.get(),
            [this](const domain::HostingOrderId &id) { open(id); });
        QObject::connect(
            page, &views::HostingOrdersPage::failuresRequested, window.get(), [this](const domain::HostingOrderId &id) {
                open(id);
                order()->showFailures();
            });
        return page;
    }
};
