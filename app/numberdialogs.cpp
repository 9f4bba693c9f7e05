#include "app/numberdialogs.h"

#include "flows/numbers/emergencyaddress.h"
#include "flows/numbers/numberreads.h"
#include "flows/numbers/releaseflow.h"
#include "flows/numbers/relinkflow.h"
#include "store/numbersettings.h"
#include "views/dialogs/numbers/bulkchangedialog.h"
#include "views/dialogs/numbers/emergencyaddressdialog.h"
#include "views/dialogs/numbers/protectdialog.h"
#include "views/dialogs/numbers/releasedialog.h"
#include "views/dialogs/numbers/relinkdialog.h"

#include <utility>

namespace app {

NumberDialogs::NumberDialogs(
    Workspace &workspace, views::Prompts &prompts, const views::BandInfo &band, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_band(band)
    , m_window(window)
{
    connect(&m_workspace.services.numberJobs, &store::NumberJobs::changed, this, &NumberDialogs::countLeft);
}

void NumberDialogs::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void NumberDialogs::tellRead(flows::NumberHost host, const domain::ActiveNumber &number, const QDateTime &readAt)
{
    if (host == flows::NumberHost::Imported)
        Q_EMIT importedRead(number.phoneNumber);
    else
        Q_EMIT numberRead(number, readAt);
}

void NumberDialogs::change(const QString &number, const views::NumberChangeDialog::Start &start, flows::NumberHost host)
{
    auto flow = std::make_unique<flows::NumberChangeFlow>(m_workspace.desk, number, m_workspace.settler, host);
    connect(flow.get(), &flows::NumberChangeFlow::numberRead, this,
        [this, host](const domain::ActiveNumber &read, const QDateTime &at) { tellRead(host, read, at); });
    auto *dialog = new views::NumberChangeDialog(std::move(flow), m_workspace.numberNames, start, m_band, m_window);
    connect(dialog, &views::NumberChangeDialog::changeTaken, this, &NumberDialogs::see);
    connect(dialog, &views::NumberChangeDialog::relinkRequested, this,
        [this, host](
            const QString &which, const domain::NumberSettings &wanted) { openRelink(which, host, wanted, {}); });
    open(dialog);
}

void NumberDialogs::relink(const QString &number, flows::NumberHost host)
{
    openRelink(number, host, {}, {});
}

void NumberDialogs::openRelink(const QString &number, flows::NumberHost host,
    const std::optional<domain::NumberSettings> &wanted, const std::optional<domain::NumberJob> &left)
{
    auto flow = std::make_unique<flows::RelinkFlow>(
        m_workspace.desk, number, m_workspace.settler, m_workspace.services.numberJobs, host);
    connect(flow.get(), &flows::RelinkFlow::numberRead, this,
        [this, host](const domain::ActiveNumber &read, const QDateTime &at) { tellRead(host, read, at); });
    auto *dialog = new views::RelinkDialog(
        std::move(flow), m_workspace.numberNames, {.wanted = wanted, .left = left}, m_band, m_window);
    follow(dialog, left.has_value());
    if (wanted)
        see(*wanted);
    open(dialog);
}

void NumberDialogs::changeMany(const std::vector<domain::ActiveNumber> &numbers, domain::NumberMember member)
{
    openBulk(numbers, member, {});
}

void NumberDialogs::openBulk(const std::vector<domain::ActiveNumber> &numbers,
    const std::optional<domain::NumberMember> &member, const std::optional<domain::NumberJob> &left)
{
    auto flow = std::make_unique<flows::NumberJobFlow>(
        m_workspace.desk, m_workspace.settler, m_workspace.services.numberJobs);
    flow->setPace({.gap
        = std::chrono::milliseconds(1000 / m_workspace.services.settings.value(store::setting::changesPerSecond))});
    auto *dialog = new views::BulkChangeDialog(std::move(flow), std::make_unique<flows::NumberReads>(m_workspace.desk),
        numbers, {.band = m_band, .names = m_workspace.numberNames, .prompts = m_prompts}, m_window);
    connect(dialog, &views::BulkChangeDialog::numberRead, this, &NumberDialogs::numberRead);
    follow(dialog, left.has_value());
    if (left) {
        dialog->takeUp(*left);
    } else if (member && !numbers.empty()) {
        dialog->choose(*member);
    }
    open(dialog);
}

//! What this desk knows of a number before it is released.
static flows::ReleaseFlow::Known knownOf(const Workspace &workspace, const QString &number)
{
    flows::ReleaseFlow::Known known{.ordersRead = workspace.orderWatch.isComplete()};
    for (const auto &[id, watched] : workspace.orderWatch.orders()) {
        const bool names = std::ranges::any_of(
            watched.order.numbers, [&](const domain::PortNumber &each) { return each.phoneNumber == number; });
        if (names && domain::isOpen(watched.order.status.value))
            known.openOrder = id.text;
    }
    if (const store::ProtectedNumber *protection = workspace.numberNames.protection(number)) {
        known.isProtected = true;
        known.protectedFor = protection->reason;
    }
    return known;
}

void NumberDialogs::release(const QStringList &numbers)
{
    auto flow = std::make_unique<flows::ReleaseFlow>(
        m_workspace.desk, m_workspace.settler,
        [&workspace = m_workspace](const QString &number) { return knownOf(workspace, number); }, numbers);
    connect(flow.get(), &flows::ReleaseFlow::numberRead, this, &NumberDialogs::numberRead);
    connect(&m_workspace.numberNames, &flows::NumberNames::changed, flow.get(), &flows::ReleaseFlow::judgeAgain);
    connect(&m_workspace.orderWatch, &flows::OrderWatch::roundCompleted, flow.get(), &flows::ReleaseFlow::judgeAgain);
    open(new views::ReleaseDialog(std::move(flow), m_band, m_window));
}

void NumberDialogs::protect(const QStringList &numbers)
{
    open(new views::ProtectDialog(m_workspace.numberNames, numbers, m_band, m_window));
}

void NumberDialogs::emergencyAddress(const domain::ActiveNumber &number)
{
    auto flow
        = std::make_unique<flows::EmergencyAddressFlow>(m_workspace.desk, m_workspace.settler, number.phoneNumber);
    auto *dialog = new views::EmergencyAddressDialog(
        std::move(flow), {.name = number.displayName, .regionCode = number.regionCode}, m_prompts, m_band, m_window);
    connect(dialog, &views::EmergencyAddressDialog::changed, this, &NumberDialogs::addressChanged);
    open(dialog);
}

void NumberDialogs::offerLeft()
{
    if (!std::exchange(m_offered, true))
        goOn();
}

void NumberDialogs::goOn()
{
    if (m_atWork)
        return;
    store::then(m_workspace.services.numberJobs.list(m_workspace.desk.profileKey), this,
        [this](const store::Result<std::vector<domain::NumberJob>> &jobs) {
            if (!jobs || m_atWork)
                return; // the window says what is wrong with the store
            m_queue = *jobs;
            openNext();
        });
}

void NumberDialogs::openNext()
{
    if (m_queue.empty())
        return countLeft();
    const domain::NumberJob job = m_queue.front();
    m_queue.erase(m_queue.begin());
    openLeft(job);
}

//! Its change is nobody else's while it is open.
void NumberDialogs::follow(QDialog *dialog, bool isLeft)
{
    m_atWork = dialog;
    connect(dialog, &QDialog::finished, this, [this, dialog, isLeft] {
        if (m_atWork == dialog)
            m_atWork.clear();
        isLeft ? openNext() : countLeft();
    });
}

void NumberDialogs::countLeft()
{
    if (m_atWork)
        return;
    store::then(m_workspace.services.numberJobs.list(m_workspace.desk.profileKey), this,
        [this](const store::Result<std::vector<domain::NumberJob>> &jobs) {
            if (!jobs || m_atWork || m_leftCount == int(jobs->size()))
                return;
            m_leftCount = int(jobs->size());
            Q_EMIT leftChanged(m_leftCount);
        });
}

void NumberDialogs::openLeft(const domain::NumberJob &job)
{
    if (job.rows.empty())
        return;
    switch (job.kind) {
    case domain::NumberJobKind::Relink:
    case domain::NumberJobKind::RelinkImported:
        openRelink(job.rows.front().plan.number, flows::hostOf(job.kind), {}, job);
        return;
    case domain::NumberJobKind::Bulk:
        openBulk({}, {}, job);
        return;
    }
    Q_UNREACHABLE();
}

void NumberDialogs::see(const domain::NumberSettings &settings)
{
    m_workspace.numberNames.see({{.kind = store::SeenKind::ServicePlan, .id = settings.servicePlanId},
        {.kind = store::SeenKind::Campaign, .id = settings.campaignId},
        {.kind = flows::seenKindOf(settings.voiceType.value), .id = settings.voiceId}});
}

} // namespace app
