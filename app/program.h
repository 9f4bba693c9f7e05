#pragma once

#include "app/options.h"
#include "app/sandboxprocess.h"
#include "app/services.h"
#include "store/profile.h"
#include "views/prompts.h"
#include "views/style/theme.h"

#include <QObject>

#include <memory>

class QApplication;

namespace store {
class Keychain;
class MemorySecrets;
} // namespace store

namespace app {

class Shell;
class Workspace;

//! A run of Portside: decides which profile to open, starts the sandbox for one that needs it, and keeps the window of
//! the profile at work. Another profile is another window; the program ends with the last one.
class Program final : public QObject
{
    Q_OBJECT
public:
    Program(const Options &options, QApplication &application, views::Prompts &prompts);
    ~Program() override;

    void start();
    Shell *shell() const { return m_shell.get(); }
    const std::optional<SandboxInfo> &sandbox() const { return m_sandbox.info(); }

Q_SIGNALS:
    void shellReady(app::Shell *shell);
    //! There is nothing to show a window for.
    void failed(const QString &text);

private:
    void chooseProfile();
    void openProfile(const QString &id);
    void openSandbox();
    void offerStart();
    void sandboxStarted(const SandboxInfo &info);
    void open(const store::Profile &profile, const QString &secret);
    void readSecret(const store::Profile &profile);
    std::vector<store::Profile> madeProfiles() const;

    const Options m_options;
    QApplication &m_application;
    views::Prompts &m_prompts;
    std::unique_ptr<store::SecretStore> m_keychain;
    std::unique_ptr<Services> m_services;
    views::Theme m_theme;
    SandboxProcess m_sandbox;
    std::optional<store::EnvironmentProfile> m_environment;
    std::optional<store::Profile> m_sandboxProfile;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Shell> m_shell; //!< after the workspace: it goes first
};

} // namespace app
