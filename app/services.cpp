#include "app/services.h"

#include "store/future.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

Folders Folders::from(const QString &dataDir)
{
    if (!dataDir.isEmpty())
        return {.data = dataDir, .settings = dataDir};
    return {.data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation),
        .settings = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)};
}

Services::Services(const Folders &where, store::SecretStore &keychain)
    : folders(where)
    , settings(where.settings + u"/portside.ini"_s)
    , profiles(settings)
    , credentials(keychain)
    , database(where.data + u"/portside.sqlite"_s)
    , journal(database)
    , drafts(database)
    , campaigns(database)
    , history(database)
    , numberOrders(database)
    , seenIds(database)
    , protectedNumbers(database)
    , numberJobs(database)
    , importJobs(database)
    , rejectionWords(database)
    , workMarks(database)
    , seenNotes(database)
{
    journal.setAbsenceRules({.apart = settings.value(store::setting::absenceApart)});
}

void Services::open()
{
    store::then(database.open(), this, [this](const store::Result<void> &opened) {
        m_storeAnswered = true;
        if (!opened)
            m_storeError = opened.error();
        answered();
    });
    store::then(
        credentials.openVault(), this, [this](const store::SecretResult<std::shared_ptr<const store::Vault>> &vault) {
            m_vaultAnswered = true;
            if (vault) {
                journal.setVault(*vault);
                drafts.setVault(*vault);
                history.setVault(*vault);
                numberOrders.setVault(*vault);
            } else {
                m_vaultError = vault.error();
            }
            answered();
        });
}

void Services::answered()
{
    if (m_storeAnswered && m_vaultAnswered)
        Q_EMIT ready();
}

} // namespace app
