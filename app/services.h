#pragma once

#include "store/campaigns.h"
#include "store/credentials.h"
#include "store/database.h"
#include "store/drafts.h"
#include "store/history.h"
#include "store/importjobs.h"
#include "store/journal.h"
#include "store/numberjobs.h"
#include "store/numberorders.h"
#include "store/profiles.h"
#include "store/protectednumbers.h"
#include "store/rejectionwords.h"
#include "store/seenids.h"
#include "store/seennotes.h"
#include "store/settings.h"
#include "store/tempfiles.h"
#include "store/workmarks.h"

namespace app {

//! Where this run keeps its things.
struct Folders {
    QString data = {}; //!< store, sandbox state, log
    QString settings = {}; //!< the settings file stands in it

    //! Where the desktop keeps them, or all below \p dataDir.
    static Folders from(const QString &dataDir);
};

//! What the whole program shares, whatever the profile: built once, in order, and handed on by reference.
class Services final : public QObject
{
    Q_OBJECT
public:
    //! \p keychain outlives it.
    Services(const Folders &folders, store::SecretStore &keychain);

    const Folders folders;
    store::Settings settings;
    store::Profiles profiles;
    store::Credentials credentials;
    store::Database database;
    store::Journal journal;
    store::Drafts drafts;
    store::Campaigns campaigns;
    store::History history;
    store::NumberOrders numberOrders;
    store::SeenIds seenIds;
    store::ProtectedNumbers protectedNumbers;
    store::NumberJobs numberJobs;
    store::ImportJobs importJobs;
    store::RejectionWords rejectionWords;
    store::WorkMarks workMarks;
    store::SeenNotes seenNotes;
    store::TempFiles tempFiles;

    //! Store and vault, after the first paint. ready() follows once both have answered, good or bad.
    void open();
    bool isOpen() const { return m_storeAnswered && m_vaultAnswered && !m_storeError; }
    const std::optional<store::Error> &storeError() const { return m_storeError; }
    //! Without a vault, PINs and account numbers are not stored.
    const std::optional<store::SecretError> &vaultError() const { return m_vaultError; }

Q_SIGNALS:
    void ready();

private:
    void answered();

    bool m_storeAnswered = false;
    bool m_vaultAnswered = false;
    std::optional<store::Error> m_storeError;
    std::optional<store::SecretError> m_vaultError;
};

} // namespace app
