#include "views/pages/profilessection.h"

#include "flows/signin.h"
#include "store/future.h"
#include "store/profiles.h"
#include "tables/roles.h"
#include "views/format.h"
#include "views/pages/connectiontable.h"
#include "views/pages/profileform.h"
#include "views/pages/secretnote.h"
#include "views/prompts.h"
#include "views/widgets/band.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace views {

ProfilesSection::ProfilesSection(store::Profiles &profiles, store::Credentials &credentials,
    std::vector<store::Profile> made, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_credentials(credentials)
    , m_made(std::move(made))
    , m_prompts(prompts)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildList());
    layout->addWidget(new Hairline(Qt::Vertical));
    layout->addWidget(buildDetail(), 1);

    connect(&m_profiles, &store::Profiles::changed, this, [this] { fill(m_current); });
    connect(&m_test, &flows::ConnectionTestFlow::rowChanged, this, [this] { m_connection->setRows(m_test.rows()); });
    connect(&m_test, &flows::ConnectionTestFlow::finished, this, [this](bool allWork) {
        m_testButton->setText(tr("&Test again"));
        m_testButton->setEnabled(true);
        noteTest(allWork);
    });
    fill({});
}

ProfilesSection::~ProfilesSection() = default;

std::optional<store::Profile> ProfilesSection::find(const QString &id) const
{
    if (const auto *stored = m_profiles.find(id))
        return *stored;
    for (const store::Profile &profile : m_made) {
        if (profile.id == id)
            return profile;
    }
    return {};
}

bool ProfilesSection::isMade(const QString &id) const
{
    return !id.isEmpty() && !m_profiles.find(id);
}

void ProfilesSection::noteTest(bool passed)
{
    if (m_dirty)
        return; // what was tested is not what is kept
    if (const auto *stored = m_profiles.find(m_current)) {
        store::Profile tested = *stored;
        tested.lastTestedAt = QDateTime::currentDateTimeUtc();
        tested.lastTestPassed = passed;
        m_profiles.update(tested);
        return;
    }
    const auto made = std::ranges::find(m_made, m_current, &store::Profile::id);
    if (made == m_made.end())
        return;
    made->lastTestedAt = QDateTime::currentDateTimeUtc();
    made->lastTestPassed = passed;
    fill(m_current);
}

void ProfilesSection::fill(const QString &selectId)
{
    const QSignalBlocker blocker(m_list->selectionModel());
    m_model->clear();
    std::vector<store::Profile> all = m_profiles.all();
    all.insert(all.end(), m_made.begin(), m_made.end());
    for (const store::Profile &profile : all) {
        auto *item = new QStandardItem(profile.name);
        QString state = tr("not tested yet");
        if (profile.lastTestedAt.isValid())
            state = (profile.lastTestPassed ? tr("tested %1") : tr("failed %1"))
                        .arg(format::recently(profile.lastTestedAt.toLocalTime(), QDateTime::currentDateTime()));
        item->setData(QString(shortened(profile.projectId) % u", "_s % state), tables::SecondLineRole);
        item->setData(profile.id, tables::IdRole);
        m_model->appendRow(item);
        if (profile.id == selectId)
            m_list->setCurrentIndex(item->index());
    }
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0 && !m_dirty) {
        m_list->setCurrentIndex(m_model->index(0, 0));
        choose(m_model->index(0, 0).data(tables::IdRole).toString());
    }
    if (all.empty())
        add();
}

void ProfilesSection::choose(const QString &id)
{
    if (id == m_current && !id.isEmpty())
        return;
    const auto open = [this, id] {
        m_current = id;
        m_test.cancel();
        m_banner->clear();
        if (const auto profile = find(id))
            show(*profile);
    };
    if (!m_dirty)
        return open();
    m_prompts.ask(this,
        {.title = tr("Unsaved changes"),
            .text = tr("The changes to this profile are not saved."),
            .explanation = tr("Stay to save them, or go on without them."),
            .answers = {tr("Stay here"), tr("Drop the changes")},
            .harmless = 0,
            .dangerous = true},
        [this, open](int answer) {
            if (answer == 1)
                return open();
            fill(m_current);
        });
}

void ProfilesSection::show(const store::Profile &profile)
{
    m_title->setText(profile.name.isEmpty() ? tr("New profile") : profile.name);
    m_inUseMark->setVisible(!profile.id.isEmpty() && profile.id == m_inUse);
    m_use->setVisible(!profile.id.isEmpty() && profile.id != m_inUse);
    const bool made = isMade(profile.id);
    m_form->setProfile(profile, made);
    m_form->setReadOnly(made);
    m_connection->setRows({});
    m_testButton->setText(tr("&Test connection"));
    m_testButton->setEnabled(true);
    m_remove->setVisible(!made && !profile.id.isEmpty());
    m_revert->setVisible(!made);
    m_save->setVisible(!made);
    m_form->setSecretNote({}, false);
    setDirty(false);
    if (made || profile.id.isEmpty())
        return;
    store::then(m_credentials.read(profile.id), this, [this, profile](const store::SecretResult<QString> &secret) {
        if (m_current != profile.id || m_dirty)
            return;
        m_form->setProfile(profile, secret.has_value());
        showSecretState(secret);
        setDirty(false);
    });
}

void ProfilesSection::showSecretState(const store::SecretResult<QString> &secret)
{
    const SecretNote note = secretNote(m_credentials.state(), m_credentials.stateDetail(), secret.has_value());
    m_form->setSecretNote(note.text, note.alarming);
}

void ProfilesSection::setInUse(const QString &profileId)
{
    m_inUse = profileId;
    if (const auto profile = find(m_current); profile && !m_dirty)
        show(*profile);
}

void ProfilesSection::setMadeSecret(const QString &profileId, const QString &secret)
{
    m_madeSecrets.insert(profileId, secret);
}

void ProfilesSection::add()
{
    m_list->clearSelection();
    m_list->selectionModel()->clearCurrentIndex();
    m_current.clear();
    m_banner->clear();
    show({});
    m_form->focusName();
}

void ProfilesSection::setDirty(bool dirty)
{
    m_dirty = dirty;
    m_changes->setText(dirty ? tr("Unsaved changes") : tr("No unsaved changes"));
    m_revert->setEnabled(dirty && !m_current.isEmpty());
    m_save->setEnabled(dirty && m_form->problems().isEmpty());
}

void ProfilesSection::save()
{
    store::Profile profile = m_form->profile();
    const auto added = m_current.isEmpty() ? m_profiles.add(profile) : std::optional<store::Profile>();
    if (added)
        profile = *added;
    else if (m_current.isEmpty() || !m_profiles.update(profile))
        return m_banner->showMessage(tables::Meaning::Failed,
            tr("The profile was not saved: the settings file could not be written. Look at its folder's rights, then "
               "save again."));
    const QString secret = m_form->typedSecret();
    m_current = profile.id;
    m_dirty = false;
    fill(profile.id);
    if (secret.isEmpty()) {
        show(profile);
        Q_EMIT saved(profile.id);
        return;
    }
    store::then(
        m_credentials.write(profile.id, secret), this, [this, profile](const store::SecretResult<store::Kept> &) {
            if (m_current == profile.id)
                show(profile);
            Q_EMIT saved(profile.id);
        });
}

void ProfilesSection::revert()
{
    if (const auto profile = find(m_current))
        show(*profile);
}

void ProfilesSection::askRemove()
{
    const auto profile = find(m_current);
    if (!profile)
        return;
    m_prompts.ask(this,
        {.title = tr("Remove profile"),
            .text = tr("Remove “%1” from this desk?").arg(profile->name),
            .explanation
            = tr("Its secret is forgotten. Orders at Sinch stay as they are; drafts and the journal of this "
                 "profile stay on this computer."),
            .answers = {tr("Keep it"), tr("Remove profile")},
            .harmless = 0,
            .dangerous = true},
        [this, id = profile->id](int answer) {
            if (answer != 1)
                return;
            store::then(m_credentials.remove(id), this, [](const store::SecretResult<void> &) {});
            m_current.clear();
            m_dirty = false;
            m_profiles.remove(id);
        });
}

void ProfilesSection::forgetSecret()
{
    store::then(m_credentials.remove(m_current), this, [this](const store::SecretResult<void> &removed) {
        if (!removed)
            m_banner->showMessage(tables::Meaning::Failed,
                tr("The secret is still in the keychain: it would not let go of it. It said: %1")
                    .arg(removed.error().detail));
        else if (const auto profile = find(m_current))
            show(*profile);
    });
}

void ProfilesSection::test()
{
    if (!m_form->problems().isEmpty() && !isMade(m_current)) {
        m_banner->showMessage(tables::Meaning::NeedsYou, m_form->problems().constFirst());
        return;
    }
    m_banner->clear();
    m_testButton->setEnabled(false);
    if (isMade(m_current))
        return startTest(m_madeSecrets.value(m_current));
    if (const QString typed = m_form->typedSecret(); !typed.isEmpty())
        return startTest(typed);
    store::then(m_credentials.read(m_current), this,
        [this](const store::SecretResult<QString> &secret) { startTest(secret.value_or(QString())); });
}

void ProfilesSection::startTest(const QString &secret)
{
    const store::Profile profile = isMade(m_current) ? *find(m_current) : m_form->profile();
    m_test.start({.authUrl = profile.urls.auth,
        .portingUrl = profile.urls.porting,
        .project = profile.projectId,
        .credentials = flows::credentialsOf(profile, secret)});
    m_connection->setRows(m_test.rows());
}

} // namespace views
