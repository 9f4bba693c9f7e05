#include "app/pages/pagetable.h"
#include "app/shell.h"
#include "views/pages/appearancesection.h"
#include "views/pages/caresection.h"
#include "views/pages/numbers/callbackssection.h"
#include "views/pages/numbers/numbersettings.h"
#include "views/pages/portingdefaultssection.h"
#include "views/pages/profilessection.h"
#include "views/pages/settingspage.h"

using namespace Qt::StringLiterals;

namespace app {

static Page *makeSettings(Shell &shell)
{
    using views::Icon;
    Workspace &workspace = shell.workspace();
    Services &services = workspace.services;
    const Shell::Surroundings &around = shell.around();
    auto *profiles = new views::ProfilesSection(services.profiles, services.credentials, around.made, around.prompts);
    for (auto secret = around.madeSecrets.cbegin(); secret != around.madeSecrets.cend(); ++secret)
        profiles->setMadeSecret(secret.key(), secret.value());
    profiles->setInUse(workspace.profile.id);
    QObject::connect(profiles, &views::ProfilesSection::useRequested, &shell, &Shell::profileRequested);
    QObject::connect(profiles, &views::ProfilesSection::saved, &shell, [&shell](const QString &id) {
        if (id == shell.workspace().profile.id)
            Q_EMIT shell.profileRequested(id);
    });
    auto *defaults = new views::PortingDefaultsSection(workspace.defaults);
    auto *callbacks = new views::CallbacksSection(workspace.callbackSecret, workspace.hostingSecret, around.prompts);
    auto *care = new views::CareSection(services.settings, services.rejectionWords, workspace.desk.user);
    auto *numbers = new views::NumberSettingsSection(workspace.numberNames, services.settings);
    auto *appearance = new views::AppearanceSection(services.settings, around.theme, around.languages);
    return new views::SettingsPage({
        {.id = u"profiles"_s, .icon = Icon::AccountKey, .title = Shell::tr("Profiles"), .widget = profiles},
        {.id = u"defaults"_s,
            .icon = Icon::PhoneIncoming,
            .title = Shell::tr("Porting defaults"),
            .widget = defaults,
            .shown = [defaults] { defaults->shown(); },
            .refresh = [defaults] { defaults->refresh(); }},
        {.id = u"callbacks"_s,
            .icon = Icon::Webhook,
            .title = Shell::tr("Callbacks"),
            .widget = callbacks,
            .shown = [callbacks] { callbacks->shown(); },
            .refresh = [callbacks] { callbacks->refresh(); }},
        {.id = u"care"_s,
            .icon = Icon::FileDocument,
            .title = Shell::tr("Letters and rejections"),
            .widget = care,
            .refresh = [care] { care->refresh(); }},
        {.id = u"numbers"_s, .icon = Icon::Pound, .title = Shell::tr("Numbers"), .widget = numbers},
        {.id = u"appearance"_s, .icon = Icon::ThemeLightDark, .title = Shell::tr("Appearance"), .widget = appearance},
    });
}

PageSpec settingsPage(Shell &shell)
{
    return {.id = u"settings"_s,
        .icon = views::Icon::Settings,
        .title = Shell::tr("Settings"),
        .section = Shell::tr("Desk"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Comma),
        .create = [&shell] { return makeSettings(shell); }};
}

} // namespace app
