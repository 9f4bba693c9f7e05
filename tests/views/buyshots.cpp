//! buy_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the page that buys numbers and of its dialogs. For
//! looking at, not for comparing.
#include "flows/rentbench.h"
#include "views/dialogs/numbers/rentanydialog.h"
#include "views/dialogs/numbers/rentdialog.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/buypage.h"
#include "views/shots.h"
#include "views/widgets/datatable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

class Shots final : public RentBench
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
    }

    void run();

private:
    void shot(const QString &name, QWidget *of = nullptr)
    {
        shots::grab(of ? *of : *m_window, m_folder + u'/' + name + u".png"_s);
    }
    template <class W>
    W *child(const QString &name, QWidget *of = nullptr) const
    {
        return (of ? of : static_cast<QWidget *>(m_window.get()))->findChild<W *>(name);
    }
    void search(const QString &digits);
    void showPages();
    void showRenting();
    void showRentingAny();

    QString m_folder;
    QSize m_size;
    std::unique_ptr<flows::AvailableSearch> m_search;
    flows::RentBasket m_basket;
    std::unique_ptr<views::MainWindow> m_window;
    const views::BandInfo m_band{.profile = u"Kestrel Voice · Production"_s, .projectId = u"7c1f0b52-8d11-4a7e"_s};
};

void Shots::search(const QString &digits)
{
    child<QLineEdit>(u"buyPattern"_s)->setText(digits);
    child<QPushButton>(u"buySearch"_s)->click();
    shots::waitUntil([this] { return m_search->state() != flows::SearchState::Searching; }, "the search is answered");
}

void Shots::showPages()
{
    shots::waitUntil([this] { return m_search->regionsKnown(); }, "the regions are read");
    shot(u"1-not-asked"_s);
    search(u"208"_s);
    shot(u"2-found"_s);
    auto *model = child<views::DataTable>(u"availableTable"_s)->model();
    for (int row = 0; row < 7; ++row)
        model->setData(model->index(2 * row, 0), Qt::Checked, Qt::CheckStateRole);
    child<views::DataTable>(u"availableTable"_s)->setFocus();
    shot(u"3-basket"_s);
    child<QLineEdit>(u"buyPattern"_s)->setText(u"FLOWERS"_s);
    shot(u"4-no-digits"_s);
    search(u"+1999"_s);
    shot(u"5-nothing"_s);
    auto *type = child<QComboBox>(u"buyType"_s);
    type->setCurrentIndex(1);
    search({});
    model->setData(model->index(0, 0), Qt::Checked, Qt::CheckStateRole);
    shot(u"6-toll-free"_s);
    m_desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}});
    search({});
    shot(u"7-failed"_s);
}

void Shots::showRenting()
{
    m_desk->sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"path"_s, u":rent$"_s}, {u"skip"_s, 3}});
    auto numbers = m_basket.numbers();
    numbers.resize(6);
    take(numbers[1].phoneNumber);
    m_desk->desk().timing.writeTimeout = std::chrono::seconds(60);
    auto flow = std::make_unique<flows::RentFlow>(m_desk->desk(), m_desk->settler(), numbers);
    auto *dialog = new views::RentDialog(std::move(flow), m_band, m_window.get());
    dialog->open();
    shot(u"a1-rent"_s, dialog);
    child<QLineEdit>(u"rentCampaign"_s, dialog)->setText(u"CDCQLGJ"_s);
    auto *voice = child<QComboBox>(u"rentVoiceType"_s, dialog);
    voice->setCurrentIndex(2);
    child<QLineEdit>(u"rentCallback"_s, dialog)->setText(u"hooks.example.com"_s);
    shot(u"a2-rent-wrong"_s, dialog);
    child<QLineEdit>(u"rentPlan"_s, dialog)->setText(u"alerts"_s);
    child<QLineEdit>(u"rentVoiceId"_s, dialog)->setText(u"01G65Z755AFWAKHE12NY0CQ9FH"_s);
    child<QLineEdit>(u"rentCallback"_s, dialog)->setText(u"https://hooks.example.com/numbers"_s);
    const int held
        = m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u":rent$"_s}, {u"skip"_s, 2}});
    const int reading = m_desk->sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"path"_s, u"/activeNumbers/"_s}});
    child<QPushButton>(u"rentGo"_s, dialog)->click();
    shots::waitUntil([&] { return dialog->flow().progress().done == 2; }, "two are done");
    shot(u"a3-renting"_s, dialog);
    m_desk->sandbox().removeFault(held);
    shots::waitUntil([&] { return !dialog->flow().isRunning(); }, "it has stopped");
    shot(u"a4-unknown"_s, dialog);
    m_desk->sandbox().removeFault(reading);
    shots::waitUntil([&] { return dialog->flow().count(domain::RentState::Unknown) == 0; }, "it was found out");
    child<QPushButton>(u"rentGo"_s, dialog)->click();
    shots::waitUntil([&] { return !dialog->flow().isRunning(); }, "all are done");
    shot(u"a5-rented"_s, dialog);
    delete dialog;
}

void Shots::showRentingAny()
{
    auto *dialog = new views::RentAnyDialog(
        std::make_unique<flows::RentAnyFlow>(m_desk->desk(), m_desk->settler()), m_band, m_window.get());
    dialog->propose({.pattern = u"+1208"_s, .search = domain::SearchPattern::Start}, {domain::Capability::Sms});
    dialog->open();
    shots::waitUntil([&] { return child<QPushButton>(u"rentAnyGo"_s, dialog)->isEnabled(); }, "an offer is there");
    shot(u"b1-any"_s, dialog);
    child<QPushButton>(u"rentAnyGo"_s, dialog)->click();
    shots::waitUntil([&] { return child<QPushButton>(u"rentAnyShow"_s, dialog)->isVisible(); }, "it is rented");
    shot(u"b2-any-rented"_s, dialog);
    delete dialog;
}

void Shots::run()
{
    if (!begin({.numbers = 50}))
        qFatal("no sandbox");
    m_search = std::make_unique<flows::AvailableSearch>(m_desk->desk().numbers, m_desk->desk().now);
    m_window = std::make_unique<views::MainWindow>(std::vector<views::PageSpec>{{.id = u"buy"_s,
        .icon = views::Icon::Cart,
        .title = QObject::tr("Buy numbers"),
        .section = QObject::tr("Numbers"),
        .create = [this] {
            auto *page = new views::BuyPage(*m_search, m_basket);
            page->offerOrders();
            return page;
        }}});
    m_window->setBand(m_band);
    m_window->resize(m_size.isValid() ? m_size : QSize(1440, 900));
    m_window->showPage(u"buy"_s);
    m_window->show();
    showPages();
    showRenting();
    showRentingAny();
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
