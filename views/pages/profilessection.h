#pragma once

#include "flows/connectiontest.h"
#include "store/credentials.h"
#include "store/profile.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStandardItemModel;

namespace store {
class Profiles;
}

namespace views {

class ConnectionTable;
class ErrorBanner;
class ProfileForm;
class Prompts;
class TextLabel;

//! Settings, Profiles: the projects of this desk, how to sign in to each, and a test of what each host answers.
class ProfilesSection final : public QWidget
{
    Q_OBJECT
public:
    //! \p made are profiles that the program made itself (sandbox, environment): shown, tested, not edited.
    ProfilesSection(store::Profiles &profiles, store::Credentials &credentials, std::vector<store::Profile> made,
        Prompts &prompts, QWidget *parent = nullptr);
    ~ProfilesSection() override;

    //! The profile that this window works with.
    void setInUse(const QString &profileId);
    //! The secret of a profile in \p made, for its test.
    void setMadeSecret(const QString &profileId, const QString &secret);
    //! A new profile, ready to type in.
    void add();
    bool hasUnsavedChanges() const { return m_dirty; }

Q_SIGNALS:
    //! Work with this profile from now on.
    void useRequested(const QString &profileId);
    //! The profile or its secret is another one now.
    void saved(const QString &profileId);

private:
    QWidget *buildList();
    QWidget *buildDetail();
    void noteTest(bool passed);
    void fill(const QString &selectId);
    void choose(const QString &id);
    void show(const store::Profile &profile);
    void showSecretState(const store::SecretResult<QString> &secret);
    void setDirty(bool dirty);
    void save();
    void revert();
    void askRemove();
    void forgetSecret();
    void test();
    void startTest(const QString &secret);
    std::optional<store::Profile> find(const QString &id) const;
    bool isMade(const QString &id) const;

    store::Profiles &m_profiles;
    store::Credentials &m_credentials;
    std::vector<store::Profile> m_made; //!< by the program: in no file
    QHash<QString, QString> m_madeSecrets;
    Prompts &m_prompts;
    flows::ConnectionTestFlow m_test;
    QStandardItemModel *m_model = nullptr;
    QListView *m_list = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_inUseMark = nullptr;
    ProfileForm *m_form = nullptr;
    ErrorBanner *m_banner = nullptr;
    ConnectionTable *m_connection = nullptr;
    QPushButton *m_testButton = nullptr;
    TextLabel *m_changes = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_use = nullptr;
    QString m_current; //!< id; empty: a new one
    QString m_inUse;
    bool m_dirty = false;
};

} // namespace views
