#include "journeys/journey.h"

#include "flows/testdesk.h"

#include <QSignalSpy>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

store::Profile profileOf(const QJsonObject &config)
{
    return {.id = u"sandbox"_s,
        .name = u"Sandbox"_s,
        .kind = store::ProfileKind::Sandbox,
        .projectId = config.value("project"_L1).toString(),
        .keyId = config.value("keyId"_L1).toString(),
        .urls = {.auth = QUrl(config.value("auth"_L1).toString()),
            .porting = QUrl(config.value("porting"_L1).toString()),
            .numbers = QUrl(config.value("numbers"_L1).toString()),
            .imported = QUrl(config.value("imported"_L1).toString())},
        .instance = u"one"_s};
}

} // namespace

Journey::Journey(const QJsonObject &config)
    : m_config(config)
{
    m_keychain.write(u"vault"_s, text("vaultKey"_L1));
    m_services = std::make_unique<app::Services>(app::Folders::from(text("folder"_L1)), m_keychain);
    // As short as the settings allow: a lost write is looked for once its own time-out has passed.
    m_services->settings.set(store::setting::readTimeout, 1s);
    m_services->settings.set(store::setting::uploadTimeout, 1s);
    m_services->settings.set(store::setting::absenceApart, 0s);
    m_services->journal.setAbsenceRules({.apart = 0s});
    m_workspace = std::make_unique<app::Workspace>(profileOf(config), text("keySecret"_L1), *m_services);
    QObject::connect(&m_services->journal, &store::Journal::changed, m_workspace.get(), [this] { step(); });
}

bool Journey::open()
{
    m_services->open();
    return QTest::qWaitFor([this] { return m_services->isOpen(); }, 30'000) && !m_services->vaultError();
}

void Journey::step()
{
    if (++m_step == m_config.value("dieAt"_L1).toInt())
        std::raise(SIGKILL);
}

void Journey::countSettling()
{
    QObject::connect(&settler(), &flows::SettleFlow::changed, m_workspace.get(), [this] { step(); });
}

flows::Desk Journey::impatientDesk() const
{
    flows::Desk desk = m_workspace->desk;
    desk.timing.activationPoll = 50ms;
    return desk;
}

bool Journey::settle()
{
    QSignalSpy settled(&settler(), &flows::SettleFlow::settled);
    for (int look = 0; look < 60; ++look) {
        const auto open = await(m_services->journal.unsettled(desk().profileKey));
        if (!open)
            return false;
        if (open->empty())
            return true;
        settler().settleAll(); // at once, as a person who is impatient
        settled.wait(500);
    }
    return false;
}

bool Journey::isDone(store::IntentKind kind)
{
    const auto entries = await(m_services->journal.recent(desk().profileKey, 100));
    return entries && std::ranges::any_of(*entries, [kind](const store::JournalEntry &entry) {
        return entry.intent.kind == kind && store::currentState(entry) == store::OutcomeState::Done;
    });
}

int runUntilDone(Journey &journey, const JourneyJob &job)
{
    journey.countSettling();
    // What is proven not to have arrived waits for a person who sends it again: that is us.
    for (int attempt = 0; attempt < 4; ++attempt) {
        if (!journey.settle())
            return 5;
        if (journey.isDone(job.kind))
            return 0;
        if (!job.run(journey))
            return 6;
    }
    return 1;
}
