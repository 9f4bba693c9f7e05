#include "app/program.h"

#include "app/logging.h"
#include "app/pseudotranslator.h"
#include "app/shell.h"
#include "app/workspace.h"
#include "store/future.h"
#include "store/keychain.h"
#include "store/memorysecrets.h"
#include "views/dialogs/startdialog.h"
#include "views/mainwindow.h"
#include "views/widgets/accessiblecombobox.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QProcessEnvironment>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace app {

static const QString sandboxId = u"sandbox"_s;

static QStringList languages()
{
    QStringList codes{u"en"_s};
    const QStringList catalogues = QDir(u":/i18n"_s).entryList({u"portside_*.qm"_s});
    for (const QString &file : catalogues) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        if (!codes.contains(code))
            codes << code;
    }
    return codes;
}

static void translate(QApplication &application, const QString &wanted)
{
    if (wanted == u"pseudo") {
        QApplication::installTranslator(new PseudoTranslator(&application));
        return;
    }
    const QLocale locale = wanted.isEmpty() ? QLocale() : QLocale(wanted);
    if (!wanted.isEmpty())
        QLocale::setDefault(locale);
    const auto install = [&](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>(&application);
        if (translator->load(locale, name, u"_"_s, folder))
            QApplication::installTranslator(translator.release());
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    auto english = std::make_unique<QTranslator>(&application); // plural forms, where nothing better is found
    if (english->load(u":/i18n/portside_en.qm"_s))
        QApplication::installTranslator(english.release());
    install(u"portside"_s, u":/i18n"_s);
}

Program::Program(const Options &options, QApplication &application, views::Prompts &prompts)
    : m_options(options)
    , m_application(application)
    , m_prompts(prompts)
    , m_theme(application)
{
    // A tour leaves nothing behind, in the keychain neither.
    if (options.tourDir.isEmpty())
        m_keychain = std::make_unique<store::Keychain>();
    else
        m_keychain = std::make_unique<store::MemorySecrets>();
    m_services = std::make_unique<Services>(Folders::from(options.dataDir), *m_keychain);
    logTo(m_services->folders.data);
    const QString language = m_services->settings.value(store::setting::language);
    translate(application, options.language.isEmpty() ? language : options.language);
    views::installAccessibleComboBoxes();
    if (options.theme.isEmpty())
        m_theme.setChoice(views::ThemeChoice(int(m_services->settings.theme())));
    else
        m_theme.setChoice(options.theme == u"dark" ? views::ThemeChoice::Dark : views::ThemeChoice::Light);

    QMap<QString, QString> variables;
    const auto environment = QProcessEnvironment::systemEnvironment();
    const QStringList keys = environment.keys();
    for (const QString &key : keys)
        variables.insert(key, environment.value(key));
    QString problem;
    m_environment = store::environmentProfile(variables, &problem);
    if (!problem.isEmpty())
        qWarning("%s", qUtf8Printable(problem));

    connect(&m_sandbox, &SandboxProcess::started, this, &Program::sandboxStarted);
    connect(&m_sandbox, &SandboxProcess::failed, this,
        [this](const QString &text) { Q_EMIT failed(tr("The simulated service did not start. %1").arg(text)); });
}

Program::~Program() = default;

void Program::start()
{
    if (m_options.sandbox || !m_options.tourDir.isEmpty())
        return openSandbox();
    chooseProfile();
}

void Program::chooseProfile()
{
    const store::Profiles &profiles = m_services->profiles;
    if (!m_options.profile.isEmpty()) {
        if (const store::Profile *named = profiles.findByName(m_options.profile))
            return openProfile(named->id);
        if (m_environment && m_environment->profile.name.compare(m_options.profile, Qt::CaseInsensitive) == 0)
            return openProfile(m_environment->profile.id);
        Q_EMIT failed(tr("There is no profile named \"%1\".").arg(m_options.profile));
        return;
    }
    if (m_environment)
        return openProfile(m_environment->profile.id);
    const QString last = m_services->settings.value(store::setting::lastProfile);
    if (last == sandboxId)
        return openSandbox();
    if (profiles.find(last))
        return openProfile(last);
    if (!profiles.all().empty())
        return openProfile(profiles.all().front().id);
    offerStart();
}

void Program::offerStart()
{
    auto *dialog = new views::StartDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &views::StartDialog::sandboxChosen, this, &Program::openSandbox);
    connect(dialog, &views::StartDialog::projectChosen, this, [this] {
        open({.name = tr("New profile")}, {});
        m_shell->askForSecret();
    });
    connect(dialog, &QDialog::rejected, &m_application, &QApplication::quit);
    dialog->show();
}

void Program::openProfile(const QString &id)
{
    if (id == sandboxId)
        return openSandbox();
    if (m_environment && m_environment->profile.id == id)
        return open(m_environment->profile, m_environment->secret);
    if (const store::Profile *profile = m_services->profiles.find(id))
        readSecret(*profile);
}

void Program::openSandbox()
{
    if (m_sandboxProfile && m_sandbox.isRunning())
        return open(*m_sandboxProfile, m_sandbox.info()->keySecret);
    QStringList arguments;
    if (m_options.tourDir.isEmpty())
        arguments << u"--state"_s << m_services->folders.data + u"/sandbox"_s;
    m_sandbox.start(arguments);
}

void Program::sandboxStarted(const SandboxInfo &info)
{
    m_sandboxProfile = store::Profile{
        .id = sandboxId,
        .name = tr("Sandbox"),
        .kind = store::ProfileKind::Sandbox,
        .projectId = info.project,
        .keyId = info.keyId,
        .urls = {.auth = info.auth, .porting = info.porting, .numbers = info.numbers, .imported = info.imported},
        .color = store::BandColor::Graphite,
        .instance = info.instance,
    };
    open(*m_sandboxProfile, info.keySecret);
}

void Program::readSecret(const store::Profile &profile)
{
    // The window does not wait for the keychain: it may ask the person to unlock it first.
    open(profile, {});
    store::then(m_services->credentials.read(profile.id), m_workspace.get(),
        [this, workspace = m_workspace.get()](const store::SecretResult<QString> &secret) {
            if (!secret || secret->isEmpty())
                return m_shell->askForSecret();
            workspace->setSecret(*secret);
            if (m_services->isOpen())
                workspace->begin();
        });
}

std::vector<store::Profile> Program::madeProfiles() const
{
    std::vector<store::Profile> made;
    if (m_environment)
        made.push_back(m_environment->profile);
    if (m_sandboxProfile)
        made.push_back(*m_sandboxProfile);
    else
        made.push_back({.id = sandboxId, .name = tr("Sandbox"), .kind = store::ProfileKind::Sandbox});
    return made;
}

void Program::open(const store::Profile &profile, const QString &secret)
{
    const bool isSandbox = profile.kind == store::ProfileKind::Sandbox;
    // The new window is there before the old one goes, or the program would end in between.
    auto workspace = std::make_unique<Workspace>(profile, secret, *m_services);
    Shell::Surroundings around{.theme = m_theme,
        .prompts = m_prompts,
        .made = madeProfiles(),
        .control = isSandbox ? m_sandbox.info()->control : QUrl(),
        .languages = languages()};
    if (m_environment)
        around.madeSecrets.insert(m_environment->profile.id, m_environment->secret);
    if (m_sandbox.info())
        around.madeSecrets.insert(sandboxId, m_sandbox.info()->keySecret);
    auto shell = std::make_unique<Shell>(*workspace, around);
    connect(
        shell.get(), &Shell::profileRequested, this, [this](const QString &id) { openProfile(id); },
        Qt::QueuedConnection); // the window that asks goes
    shell->show();
    m_shell = std::move(shell);
    m_workspace = std::move(workspace);
    if (!profile.id.isEmpty())
        m_services->settings.set(store::setting::lastProfile, profile.id);
    if (!m_options.target.isEmpty())
        m_shell->find(m_options.target);
    Q_EMIT shellReady(m_shell.get());
}

} // namespace app
