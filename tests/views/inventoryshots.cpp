//! inventory_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: the inventory of a seeded desk, full, filtered, empty,
//! failed, with ticks. For looking at, not for comparing.
#include "store/settings.h"
#include "views/inventorybench.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/inventorycolumns.h"
#include "views/pages/numbers/inventorypage.h"
#include "views/shots.h"
#include "views/widgets/datatable.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QTabBar>

using namespace Qt::StringLiterals;
using views::InventoryPage;

static void take(const QString &folder, QSize size)
{
    TestDesk desk({.numbers = 400, .now = u"2026-11-24T15:02:17Z"_s});
    InventoryBench bench(desk.desk());
    store::Settings settings(desk.filePath(u"settings.ini"_s));
    flows::InventoryViews views(settings, u"p"_s, views::InventoryColumns::usuallyHidden(bench.model));
    InventoryPage *page = nullptr;
    views::MainWindow window({{.id = u"numbers"_s,
        .icon = views::Icon::Pound,
        .title = u"Numbers"_s,
        .section = u"Numbers"_s,
        .create = [&] {
            page = new InventoryPage(
                {.flow = bench.flow, .detail = bench.detail, .model = bench.model, .now = desk.desk().now});
            page->setSavedViews(views);
            for (const auto signal :
                {&InventoryPage::renameRequested, &InventoryPage::changeRequested, &InventoryPage::relinkRequested,
                    &InventoryPage::emergencyAddressRequested, &InventoryPage::passportRequested})
                QObject::connect(page, signal, page, [] {});
            for (const auto signal : {&InventoryPage::bulkRequested, &InventoryPage::releaseRequested})
                QObject::connect(page, signal, page, [] {});
            QObject::connect(page, &InventoryPage::buyRequested, page, [] {});
            return page;
        }}});
    window.setBand({.profile = u"Kestrel Voice · Production"_s, .projectId = u"7c1f0b52-8d11-4a7e"_s});
    window.resize(size.isValid() ? size : QSize(1440, 900));
    const auto shot = [&](const QString &name) { shots::grab(window, folder % u'/' % name % u".png"_s); };
    const auto type = [&](const QString &text) { window.findChild<QLineEdit *>(u"textFilter"_s)->setText(text); };
    const auto isRead = [&] { return bench.flow.state() == flows::ListState::Complete; };
    window.showPage(u"numbers"_s);
    window.show();
    shots::waitUntil(isRead, "the numbers are read");
    page->table()->selectRow(4);
    shots::waitUntil([&] { return bench.detail.readAt().has_value(); }, "the number is read");
    shot(u"1-full"_s);
    auto *tabs = window.findChild<QTabBar *>(u"savedViews"_s);
    tabs->setCurrentIndex(1);
    page->table()->selectRow(0);
    shots::waitUntil([&] { return bench.detail.readAt().has_value(); }, "the number is read");
    shot(u"2-failed"_s);
    tabs->setCurrentIndex(2);
    shot(u"3-no-campaign"_s);
    tabs->setCurrentIndex(0);
    for (int row = 3; row < 9; ++row)
        bench.model.tick(bench.model.idAt(row), true);
    type(bench.model.idAt(5).left(8));
    shot(u"4-ticked"_s);
    bench.model.clearTicks();
    type(u"nobody"_s);
    shot(u"5-none"_s);
    type({});
    page->columns().setHidden({});
    shot(u"6-all-columns"_s);
    page->columns().ask();
    if (auto *dialog = window.findChild<QDialog *>())
        shots::grab(*dialog, folder % u"/7-columns.png"_s);
    desk.sandbox().addFault(
        {{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"path"_s, u"activeNumbers$"_s}, {u"times"_s, 0}});
    page->refresh();
    shots::waitUntil([&] { return bench.flow.state() == flows::ListState::Failed; }, "reading fails");
    shot(u"8-refused"_s);
}

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, take);
}
