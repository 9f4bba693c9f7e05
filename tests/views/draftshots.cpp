//! draft_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the pages of drafts and campaigns in the window,
//! and of the end of a cancelation. For looking at, not for comparing.
#include "flows/campaigns.h"
#include "flows/cancelflow.h"
#include "flows/parkeddrafts.h"
#include "store/campaigns.h"
#include "views/dialogs/canceldialog.h"
#include "views/mainwindow.h"
#include "views/pages/campaignspage.h"
#include "views/pages/draftspage.h"
#include "views/shots.h"
#include "views/widgets/datatable.h"
#include "views/wizardbench.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using domain::SubmitState;

namespace {

class Shots
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
        , m_store(m_bench.database)
        , m_parked(m_bench.desk)
        , m_campaigns(m_bench.desk, m_store)
    {
    }

    void run();

private:
    void show();
    void shot(const QString &name, QWidget *of = nullptr);
    void save(const domain::PortInDraft &draft) { m_bench.drafts.save(m_bench.desk.profileKey, draft); }
    QStringList numbers(int count);
    qint64 order(const QStringList &numbers, const QString &reference);
    void fill();
    void addCampaign();
    void addDrafts();

    QString m_folder;
    QSize m_size;
    WizardBench m_bench;
    store::Campaigns m_store;
    flows::ParkedDraftsFlow m_parked;
    flows::CampaignsFlow m_campaigns;
    std::unique_ptr<views::MainWindow> m_window;
    int m_next = 100;
    qint64 m_leaving = 0;
};

QStringList Shots::numbers(int count)
{
    QStringList numbers;
    for (int i = 0; i < count; ++i)
        numbers.append(u"+1212555%1"_s.arg(m_next++, 4, 10, QChar(u'0')));
    return numbers;
}

qint64 Shots::order(const QStringList &numbers, const QString &reference)
{
    return m_bench.sandbox.createOrder(numbers, reference);
}

void Shots::show()
{
    const auto local = [] { return QDateTime::currentDateTimeUtc(); };
    m_window = std::make_unique<views::MainWindow>(std::vector<views::PageSpec>{
        {.id = u"campaigns"_s,
            .icon = views::Icon::Split,
            .title = QObject::tr("Campaigns"),
            .section = QObject::tr("Porting"),
            .create = [this, local] { return new views::CampaignsPage(m_campaigns, local); }},
        {.id = u"drafts"_s,
            .icon = views::Icon::Save,
            .title = QObject::tr("Drafts"),
            .section = QObject::tr("Porting"),
            .create = [this, local] {
                return new views::DraftsPage(m_bench.drafts, m_bench.desk.profileKey, m_parked, local);
            }}});
    m_window->setBand(m_bench.band);
    m_window->resize(m_size.isValid() ? m_size : QSize(1440, 900));
    m_window->show();
}

void Shots::shot(const QString &name, QWidget *of)
{
    shots::grab(of ? *of : *m_window, m_folder + u'/' + name + u".png"_s);
}

void Shots::addCampaign()
{
    domain::PortInDraft intake;
    intake.id = {u"intake"_s};
    intake.reference = u"Bluefinch Q4"_s;
    constexpr int total = 6;
    for (int i = 1; i <= total; ++i) {
        const QStringList own = numbers(3 + 4 * (i % 4));
        const QString reference = u"Bluefinch Q4 %1/%2 #K%3Q2"_s.arg(i).arg(total).arg(i + 1);
        const bool sent = i < total;
        const qint64 id = sent ? order(own, reference) : 0;
        if (i == 1)
            m_bench.sandbox.confirm(id);
        if (i == 2) {
            m_bench.sandbox.reject(id, own.mid(0, 2), u"Address mismatch"_s);
            m_bench.sandbox.confirm(id, {{u"leaveRejected"_s, true}});
        }
        if (i == 3)
            m_bench.sandbox.change(id, {{u"status"_s, u"COMPLETED"_s}});
        intake.orders.push_back({.reference = reference,
            .numbers = {own.begin(), own.end()},
            .state = sent ? SubmitState::Created : SubmitState::Refused,
            .orderId = {id ? QString::number(id) : QString()},
            .problem = sent ? QString() : u"The port-out PIN is wrong."_s});
        for (const QString &number : own)
            intake.numbers.push_back({.read = number, .e164 = number});
    }
    intake.step = domain::PortInStep::Review;
    save(intake);
    domain::PortInDraft second;
    second.id = {u"second"_s};
    second.reference = u"Kestrel & Sons — Verlängerung der Hauptstelle"_s;
    for (const SubmitState state : {SubmitState::Created, SubmitState::UnknownOutcome}) {
        const QStringList own = numbers(12);
        const qint64 id = state == SubmitState::Created ? order(own, u"Kestrel 1/2 #AAAA"_s) : 0;
        second.orders.push_back({.reference = u"Kestrel & Sons 1/2 #AAAA"_s,
            .numbers = {own.begin(), own.end()},
            .state = state,
            .orderId = {id ? QString::number(id) : QString()}});
    }
    save(second);
    domain::PortInDraft rest;
    rest.id = {u"rest"_s};
    rest.reference = u"Bluefinch Q4"_s;
    rest.numbers = {{.read = intake.numbers[7].e164, .e164 = intake.numbers[7].e164}};
    rest.origin = domain::DraftOrigin{.order = intake.orders[1].orderId, .reference = intake.orders[1].reference};
    save(rest);
}

void Shots::addDrafts()
{
    domain::PortInDraft draft;
    draft.id = {u"plain"_s};
    draft.reference = u"Larkspur Dental Group, move to the new building"_s;
    for (const QString &number : numbers(48))
        draft.numbers.push_back({.read = number, .e164 = number});
    draft.step = domain::PortInStep::Loa;
    save(draft);
    const QStringList leaving = numbers(12);
    m_leaving = order(leaving, u"Harbor 1/1 #H2H2"_s);
    m_bench.sandbox.porting("DELETE", u"/orders/portIns/%1"_s.arg(m_leaving));
    const qint64 gone = order(numbers(3), u"Tern #T2T2"_s);
    m_bench.sandbox.cancelNow(gone);
    domain::PortInDraft parked;
    for (const auto &[id, reference, waited] :
        {std::tuple(u"parked"_s, u"Harbor Clinic"_s, m_leaving), std::tuple(u"can go"_s, u"Tern Logistics"_s, gone)}) {
        parked.id = {id};
        parked.reference = reference;
        parked.numbers = draft.numbers;
        parked.numbers.resize(12);
        save(parked);
        m_bench.drafts.park(m_bench.desk.profileKey, parked.id,
            {{.order = {QString::number(waited)}, .since = QDateTime::currentDateTimeUtc()}});
    }
    domain::PortInDraft empty;
    empty.id = {u"empty"_s};
    save(empty);
    domain::KeptTextEnable text{.id = {u"text"_s},
        .step = domain::TextEnableStep::Details,
        .draft = {.displayName = u"Juniper Veterinary"_s},
        .chosen = numbers(14)};
    m_bench.drafts.save(m_bench.desk.profileKey, text);
    text.id = {u"stopped text"_s};
    text.draft.displayName = u"Osprey Outfitters"_s;
    text.problem = u"The service plan is not of this project."_s;
    m_bench.drafts.save(m_bench.desk.profileKey, text);
}

void Shots::run()
{
    show();
    m_window->showPage(u"drafts"_s);
    shot(u"40-drafts-empty"_s);
    m_window->showPage(u"campaigns"_s);
    shot(u"50-campaigns-empty"_s);
    addCampaign();
    addDrafts();
    m_window->showPage(u"drafts"_s);
    m_window->currentPage()->refresh();
    auto *drafts = m_window->findChild<views::DataTable *>(u"draftsTable"_s);
    shots::waitUntil([&] { return drafts->model()->rowCount() > 4 && !m_parked.isReading(); }, "the drafts are read");
    drafts->selectId(u"can go"_s);
    shot(u"41-drafts"_s);
    drafts->selectId(u"parked"_s);
    shot(u"42-drafts-parked"_s);
    drafts->selectId(u"plain"_s);
    drafts->selectId(u"text"_s);
    shot(u"44-drafts-text-enablement"_s);
    drafts->selectId(u"plain"_s);
    m_window->findChild<QPushButton *>(u"discardDraft"_s)->click();
    shot(u"43-drafts-discarded"_s);
    m_window->showPage(u"campaigns"_s);
    m_window->currentPage()->refresh();
    shot(u"51-campaigns"_s);
    m_window->findChild<views::DataTable *>(u"campaignsTable"_s)->selectId(u"intake"_s);
    m_window->findChild<views::DataTable *>(u"campaignOrders"_s)->selectRow(1);
    shot(u"52-campaign-rejected"_s);

    const domain::OrderId leaving{QString::number(m_leaving)};
    views::CancelDialog dialog(std::make_unique<flows::CancelFlow>(m_bench.desk, leaving, m_bench.settler),
        std::make_unique<flows::SuccessorFlow>(m_bench.desk, leaving), m_bench.band);
    dialog.show();
    shot(u"60-cancel-asked"_s, &dialog);
    dialog.findChild<QPushButton *>(u"makeSuccessor"_s)->click();
    shot(u"61-cancel-successor"_s, &dialog);

    const auto draft = m_bench.drafts.load(m_bench.desk.profileKey, {u"parked"_s});
    shots::waitUntil([&] { return draft.isFinished(); }, "the draft is loaded");
    store::LoadedDraft left{.draft = draft.result().value()->draft};
    left.draft.numbers[0].e164 = left.draft.numbers[0].read = u"+12129800100"_s;
    left.draft.numbers[0].portability = domain::Portability{.phoneNumber = u"+12129800100"_s, .portable = true};
    left.draft.numbers[1].e164 = left.draft.numbers[1].read = u"+12125550100"_s;
    left.draft.numbers[2].e164 = left.draft.numbers[2].read = u"+12125550196"_s;
    for (const int step : {0, 1, 7}) {
        left.draft.step = domain::PortInStep(step);
        const auto wizard = m_bench.wizard(left);
        wizard->resize(m_size.isValid() ? m_size : QSize(1100, 760));
        shot(u"7%1-wizard-news"_s.arg(step), wizard.get());
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
