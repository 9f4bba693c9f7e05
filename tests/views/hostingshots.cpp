//! hosting_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the hosting orders in the window: none, listed,
//! one opened with its report, failures, five hundred numbers, errors. For looking at, not for comparing.
#include "views/hostingbench.h"
#include "views/shots.h"

#include <QSplitter>

using namespace Qt::StringLiterals;
using domain::HostingOrderId;

namespace {

class Shots
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size.isValid() ? size : QSize(1440, 900))
    {
        if (!m_bench.desk.isReady())
            qFatal("no desk");
        // At the pace of the program: a picture of what is made anew all the time shows it half done.
        m_bench.desk.desk().timing = {};
        m_bench.desk.restart();
    }

    void run()
    {
        m_bench.show(m_size);
        shot(u"00-nothing-known"_s);
        m_bench.desk.scopes->add(u"plan"_s, u"C1"_s);
        m_bench.desk.scopes->add(u"plan"_s, {});
        m_bench.list()->refresh();
        shots::waitUntil([this] { return m_bench.listed(); }, "an empty list");
        shot(u"01-none"_s);
        fill();
        m_bench.list()->refresh();
        shots::waitUntil([this] { return m_bench.listed(); }, "the list");
        m_bench.list()->select(m_partly);
        shot(u"10-list"_s);
        m_bench.list()->select(m_waiting);
        shot(u"11-list-waiting"_s);
        auto *scopes = new views::ScopesDialog(
            *m_bench.desk.scopes, [](const QString &id) { return id == u"plan"_s ? u"Clinics"_s : id; },
            m_bench.window.get());
        scopes->open();
        shots::grab(*scopes, m_folder + u"/12-scopes.png"_s);
        scopes->accept();
        order(m_busy, u"20-order"_s);
        order(m_partly, u"21-partly"_s);
        m_bench.order()->showFailures();
        shot(u"22-failures"_s);
        order(m_waiting, u"23-waiting"_s);
        order(m_tollFree, u"24-toll-free"_s);
        order(m_many, u"25-five-hundred"_s);
        m_bench.desk.sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 503}, {u"verb"_s, u"GET"_s},
            {u"path"_s, u"/hostingOrders"_s}, {u"times"_s, 0}});
        m_bench.order()->refresh();
        shots::waitUntil([this] { return !m_bench.desk.detail->isReading(); }, "the error");
        shot(u"30-order-error"_s);
        m_bench.order()->goBack();
        m_bench.list()->refresh();
        shots::waitUntil([this] { return m_bench.listed(); }, "the errors");
        shot(u"31-list-error"_s);
    }

private:
    void shot(const QString &name) { shots::grab(*m_bench.window, m_folder + u'/' + name + u".png"_s); }
    void order(const HostingOrderId &id, const QString &name)
    {
        m_bench.open(id);
        shots::waitUntil([this] { return m_bench.opened(); }, "the order");
        shot(name);
    }
    void fill()
    {
        HostingDesk &desk = m_bench.desk;
        m_partly = desk.textEnabled(30, u"Larkspur Clinics — text-enable"_s);
        desk.failNext(u"osr"_s, u"INVALID_NNID"_s);
        desk.failNext(u"platform"_s, u"NUMBER_PROVISIONING_FAILED"_s);
        desk.failNext(u"campaign"_s, u"CAMPAIGN_EXPIRED"_s, {}, 2);
        desk.failNext(u"carrier"_s, u"60135"_s, {}, 2);
        desk.finish(m_partly);
        m_tollFree = desk.textEnabled(6, u"Harbour Line, no campaign"_s, u"plan"_s, {});
        desk.finish(m_tollFree);
        m_waiting = desk.textEnabled(12, u"Ironbark Roofing"_s);
        desk.sandbox().advance(u"P3B"_s);
        const HostingOrderId rejected = desk.textEnabled(8, u"Bluefinch Couriers"_s);
        desk.outside(rejected, u"reject"_s);
        m_many = desk.textEnabled(500, u"Kestrel, everything at once"_s);
        m_busy = desk.textEnabled(48, u"Saltmarsh Dental"_s);
        desk.outside(m_busy, u"sign"_s);
        desk.sandbox().advance(u"PT31M"_s);
    }

    const QString m_folder;
    const QSize m_size;
    HostingBench m_bench;
    HostingOrderId m_partly;
    HostingOrderId m_tollFree;
    HostingOrderId m_waiting;
    HostingOrderId m_many;
    HostingOrderId m_busy;
};

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
