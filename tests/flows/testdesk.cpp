#include "flows/testdesk.h"

#include "store/vault.h"

#include <QFile>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

flows::Timing quick()
{
    return {.autosave = 1ms,
        .writeTimeout = 0ms,
        .uploadTimeout = 0ms,
        .absenceGap = 1ms,
        .settleRetry = 20ms,
        .activationPoll = 20ms,
        .activationPollMax = 40ms,
        .activationPolls = 200,
        .readerPause = 50ms,
        .historyRest = 1ms,
        .watchEvery = 20ms,
        .watchSlowest = 100ms};
}

} // namespace

DeskParts::DeskParts(const app::SandboxInfo &info, const QString &storeFile, const QByteArray &vaultKey)
    : m_tokens(std::make_unique<net::TokenSource>(info.auth))
    , m_client(std::make_unique<net::Client>(info.porting, m_tokens.get()))
    , m_orders(std::make_unique<api::OrdersApi>(*m_client, info.project))
    , m_portability(std::make_unique<api::PortabilityApi>(*m_client, info.project))
    , m_configuration(std::make_unique<api::ConfigurationApi>(*m_client, info.project))
    , m_numbersClient(std::make_unique<net::Client>(info.numbers, m_tokens.get()))
    , m_numbers(std::make_unique<api::NumbersApi>(*m_numbersClient, info.project))
    , m_importedClient(std::make_unique<net::Client>(info.imported, m_tokens.get()))
    , m_imported(std::make_unique<api::ImportedApi>(*m_importedClient, info.project))
    , m_database(std::make_unique<store::Database>(storeFile))
    , m_journal(std::make_unique<store::Journal>(*m_database))
    , m_drafts(std::make_unique<store::Drafts>(*m_database))
    , m_desk{.orders = *m_orders,
          .portability = *m_portability,
          .configuration = *m_configuration,
          .numbers = *m_numbers,
          .imported = *m_imported,
          .journal = *m_journal,
          .drafts = *m_drafts,
          .profileKey = u"test"_s,
          .user = u"tester"_s,
          .now = m_client->clock().asClock(),
          .local = [this] { return QDateTime::currentDateTimeUtc().addMSecs(m_offset.count()); },
          .timing = quick()}
{
    const net::RetryPolicy soon{.attempts = 2, .base = 1ms, .cap = 2ms};
    m_client->setRetryPolicy(soon);
    m_numbersClient->setRetryPolicy(soon);
    m_importedClient->setRetryPolicy(soon);
    m_tokens->client().setRetryPolicy(soon);
    m_tokens->setCredentials(net::OAuth2{.keyId = info.keyId, .secret = info.keySecret});
    const std::shared_ptr<const store::Vault> vault = store::Vault::fromKey(vaultKey);
    m_journal->setVault(vault);
    m_drafts->setVault(vault);
    m_journal->setAbsenceRules({.apart = m_desk.timing.absenceGap});
    restartSettler();
}

TestDesk::TestDesk(const support::SandboxOptions &options, Store store)
    : support::Sandbox(options)
    , DeskParts(sandbox().info(), filePath(u"portside.db"_s), store::Vault::newKey())
    , m_ready(isRunning() && (store == Store::Closed || openStore()))
{
}

void DeskParts::setWriteTimeout(std::chrono::milliseconds timeout)
{
    for (net::Client *client : {m_client.get(), m_numbersClient.get(), m_importedClient.get()}) {
        net::Timeouts timeouts = client->timeouts();
        timeouts.write = timeouts.upload = timeout;
        client->setTimeouts(timeouts);
    }
}

void DeskParts::restartSettler()
{
    m_settler = std::make_unique<flows::SettleFlow>(m_desk);
}

std::vector<store::JournalEntry> DeskParts::journalEntries()
{
    return await(m_journal->recent(m_desk.profileKey, 1000)).value_or(std::vector<store::JournalEntry>());
}

store::OutcomeState DeskParts::stateOf(const QString &intentId)
{
    const auto entry = await(m_journal->find(intentId));
    return entry && *entry ? store::currentState(**entry) : store::OutcomeState::Begun;
}

int TestDesk::ordersWith(const QString &reference)
{
    int found = 0;
    const QJsonArray orders = control("GET", u"/orders"_s).object.value("orders"_L1).toArray();
    for (const auto &order : orders)
        found += order.toObject().value("customerOrderReference"_L1).toString() == reference;
    return found;
}

int TestDesk::orders()
{
    return int(control("GET", u"/orders"_s).object.value("orders"_L1).toArray().size());
}

QString TestDesk::writeLetter(const QString &name, const QByteArray &more)
{
    QFile file(filePath(name));
    const QByteArray pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n" + more + "\ntrailer\n<<>>\n%%EOF\n";
    return file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() ? file.fileName() : QString();
}

QStringList someNumbers(int count, int from)
{
    QStringList numbers;
    for (int i = 0; i < count; ++i)
        numbers.append(u"+1312555%1"_s.arg(from + i, 4, 10, QChar(u'0')));
    return numbers;
}

bool fillIn(flows::PortInFlow &flow, const QStringList &numbers, const QString &reference)
{
    flow.start();
    flow.setReference(reference);
    flow.setPastedText(numbers.join(u'\n'));
    if (!QTest::qWaitFor([&] { return !flow.isBusy(domain::PortInStep::Numbers); }, 15'000))
        return false;
    flow.goTo(domain::PortInStep::Portability);
    const auto allChecked = [&] {
        const std::vector<domain::DraftNumber> &rows = flow.draft().numbers;
        return std::all_of(rows.begin(), rows.end(), [&](const domain::DraftNumber &number) {
            return number.portability && flow.inUse().contains(number.e164);
        });
    };
    if (!QTest::qWaitFor(allChecked, 15'000))
        return false;
    flow.setEndUser({.name = u"Larkspur Dental Group"_s,
        .streetNumber = u"0420"_s,
        .streetName = u"Main"_s,
        .streetType = u"St"_s,
        .city = u"Springfield"_s,
        .state = u"IL"_s,
        .zipCode = u"02134"_s,
        .typeOfService = domain::ServiceType::Business});
    flow.setPortOut({.pin = u"0042"_s,
        .accountNumber = u"000123456"_s,
        .authorizingName = u"Ann Larkspur"_s,
        .authorizingDate = QDate(2026, 1, 5)});
    flow.setSchedule({.date = QDateTime::currentDateTimeUtc().date().addDays(20),
        .time = QTime(9, 0),
        .zone = domain::PortZone::Eastern});
    flow.goTo(domain::PortInStep::Review);
    return true;
}
