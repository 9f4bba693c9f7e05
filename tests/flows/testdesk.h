#pragma once

#include "api/imported/importedapi.h"
#include "api/numbers/numbersapi.h"
#include "api/porting/configurationapi.h"
#include "api/porting/ordersapi.h"
#include "api/porting/portabilityapi.h"
#include "flows/portinflow.h"
#include "flows/settleflow.h"
#include "net/tokensource.h"
#include "store/database.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "support/sandbox.h"

#include <QTemporaryDir>
#include <QTest>

//! The answer of a future, with the events of this thread running meanwhile.
template <class T>
T await(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
        qFatal("a future was not answered");
    return future.result();
}

//! Everything that the flows of one profile work with, against a sandbox that runs already. No wait is longer than it
//! must be, and this computer's clock is the test's.
class DeskParts
{
public:
    //! \p vaultKey: what secrets in the store are encrypted with.
    DeskParts(const app::SandboxInfo &info, const QString &storeFile, const QByteArray &vaultKey);

    bool openStore() { return await(m_database->open()).has_value(); }
    const flows::Desk &desk() const { return m_desk; }
    flows::Desk &desk() { return m_desk; }
    flows::SettleFlow &settler() { return *m_settler; }
    net::Client &client() { return *m_client; }
    net::Client &numbersClient() { return *m_numbersClient; }
    net::Client &importedClient() { return *m_importedClient; }
    store::Journal &journal() { return *m_journal; }
    store::Drafts &drafts() { return *m_drafts; }
    store::Database &database() { return *m_database; }

    //! How long a write may take before it is given up.
    void setWriteTimeout(std::chrono::milliseconds timeout);
    //! How much later it is on this computer than it really is.
    void setLocalOffset(std::chrono::milliseconds offset) { m_offset = offset; }
    //! Forgets what is in memory, as the next start of the program does: the settler, not the store.
    void restartSettler();

    std::vector<store::JournalEntry> journalEntries();
    store::OutcomeState stateOf(const QString &intentId);

private:
    std::unique_ptr<net::TokenSource> m_tokens;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<api::OrdersApi> m_orders;
    std::unique_ptr<api::PortabilityApi> m_portability;
    std::unique_ptr<api::ConfigurationApi> m_configuration;
    std::unique_ptr<net::Client> m_numbersClient;
    std::unique_ptr<api::NumbersApi> m_numbers;
    std::unique_ptr<net::Client> m_importedClient;
    std::unique_ptr<api::ImportedApi> m_imported;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<store::Drafts> m_drafts;
    std::chrono::milliseconds m_offset{0};
    flows::Desk m_desk;
    std::unique_ptr<flows::SettleFlow> m_settler;
};

//! A sandbox, a folder that goes with the test, and a desk.
class TestDesk : private support::Sandbox, private QTemporaryDir, public DeskParts
{
public:
    enum class Store { Open, Closed }; //!< a closed one refuses everything

    explicit TestDesk(const support::SandboxOptions &options = {}, Store store = Store::Open);

    bool isReady() const { return m_ready; }
    support::Sandbox &sandbox() { return *this; }
    QString filePath(const QString &name) const { return QTemporaryDir::filePath(name); }
    //! How many orders the sandbox has; with this reference.
    int orders();
    int ordersWith(const QString &reference);
    //! A PDF that may be uploaded.
    QString writeLetter(const QString &name = QStringLiteral("loa.pdf"), const QByteArray &more = {});

private:
    bool m_ready = false;
};

//! E.164 numbers of one portable block in Chicago, one after the other.
QStringList someNumbers(int count, int from = 0);
//! Types what a complete port-in of \p numbers needs, and waits until it was read and checked.
bool fillIn(flows::PortInFlow &flow, const QStringList &numbers, const QString &reference = QStringLiteral("REF"));
