#include "app/workspace.h"

#include "flows/numbers/numberorderwork.h"
#include "flows/orderwork.h"
#include "flows/signin.h"
#include "flows/writework.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace app {

static api::SessionConfig configOf(
    const store::Profile &profile, const QString &secret, const store::Settings &settings)
{
    return {
        .projectId = profile.projectId,
        .credentials = flows::credentialsOf(profile, secret),
        .urls = {.auth = profile.urls.auth,
            .porting = profile.urls.porting,
            .numbers = profile.urls.numbers,
            .imported = profile.urls.imported},
        .timeouts = {.connect = settings.value(store::setting::connectTimeout),
            .read = settings.value(store::setting::readTimeout),
            .write = settings.value(store::setting::readTimeout),
            .upload = settings.value(store::setting::uploadTimeout)},
    };
}

static flows::Timing timingOf(const store::Settings &settings)
{
    flows::Timing timing;
    timing.writeTimeout = settings.value(store::setting::readTimeout);
    timing.uploadTimeout = settings.value(store::setting::uploadTimeout);
    timing.absenceGap = settings.value(store::setting::absenceApart);
    timing.watchEvery = settings.value(store::setting::pollEvery);
    timing.watchSlowest = 5 * timing.watchEvery;
    return timing;
}

//! Who sat at this computer, for the journal.
static QString userName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return user.isEmpty() ? QSysInfo::machineHostName() : user % u'@' % QSysInfo::machineHostName();
}

static flows::Desk withClock(flows::Desk desk, domain::Clock now)
{
    desk.now = std::move(now);
    return desk;
}

Workspace::Workspace(const store::Profile &which, const QString &secret, Services &shared)
    : profile(which)
    , services(shared)
    , session(configOf(which, secret, shared.settings))
    , desk{.orders = session.orders(),
          .portability = session.portability(),
          .configuration = session.configuration(),
          .numbers = session.numbers(),
          .imported = session.imported(),
          .journal = shared.journal,
          .drafts = shared.drafts,
          .profileKey = which.storeKey(),
          .user = userName(),
          .now = session.clock(),
          .local = [] { return QDateTime::currentDateTimeUtc(); },
          .timing = timingOf(shared.settings)}
    , numbersDesk(withClock(desk, session.numbersClient().clock().asClock()))
    , settler(desk)
    , numberNames(desk, shared.seenIds, shared.protectedNumbers)
    , list(session.orders(), desk.now)
    , reader(session.orders(), desk.now, desk.timing)
    , orderWatch(desk, reader)
    , history(desk, shared.history, reader)
    , lastChanges(desk, shared.history)
    , unread(desk, shared.seenNotes)
    , detail(session.orders(), desk.now)
    , defaults(desk, settler)
    , callbackSecret(desk, settler)
    , hostingSecret(desk, settler, flows::CallbackHost::Imported)
    , campaigns(desk, shared.campaigns)
    , parked(desk)
    , numberOrders(numbersDesk, shared.numberOrders)
    , worklist(desk, shared.workMarks)
    , activity(desk)
    , m_hasSecret(!secret.isEmpty())
{
    worklist.add(std::make_unique<flows::OrderWork>(desk, orderWatch));
    worklist.add(std::make_unique<flows::WriteWork>(desk, orderWatch));
    worklist.add(std::make_unique<flows::NumberOrderWork>(numbersDesk, numberOrders));
    connect(&numberOrders, &flows::NumberOrderBook::lostFound, &settler, &flows::SettleFlow::settle);
    watch.add(session.porting());
    watch.add(session.numbersClient());
    connect(&watch, &flows::ConnectionWatch::onlineChanged, &reader, &flows::OrderReader::setOnline);
    connect(&watch, &flows::ConnectionWatch::onlineChanged, &orderWatch, &flows::OrderWatch::setOnline);
    connect(&watch, &flows::ConnectionWatch::onlineChanged, &parked, &flows::ParkedDraftsFlow::setOnline);
    connect(&watch, &flows::ConnectionWatch::onlineChanged, &numberOrders, &flows::NumberOrderBook::setOnline);
    connect(&detail, &flows::OrderDetailFlow::orderRead, &reader, &flows::OrderReader::accept);
    connect(&detail, &flows::OrderDetailFlow::orderRead, &campaigns, &flows::CampaignsFlow::accept);
    connect(&detail, &flows::OrderDetailFlow::orderRead, &parked, &flows::ParkedDraftsFlow::accept);
    connect(&reader, &flows::OrderReader::orderRead, &campaigns, &flows::CampaignsFlow::accept);
    connect(&reader, &flows::OrderReader::orderRead, &parked, &flows::ParkedDraftsFlow::accept);
    connect(&reader, &flows::OrderReader::orderRead, &detail, &flows::OrderDetailFlow::accept);
}

void Workspace::begin()
{
    campaigns.load();
    numberNames.load();
    numberOrders.load();
    history.start();
    lastChanges.start();
    unread.start();
    if (!m_hasSecret)
        return;
    settler.settleAll();
    orderWatch.start();
    parked.start();
    numberOrders.start();
}

void Workspace::setSecret(const QString &secret)
{
    m_hasSecret = !secret.isEmpty();
    session.setCredentials(flows::credentialsOf(profile, secret));
}

} // namespace app
