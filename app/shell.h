#pragma once

#include "app/workspace.h"
#include "domain/porting/portindraft.h"
#include "views/widgets/band.h"

#include <QTimer>

namespace views {
class MainWindow;
class OrderPage;
class PortInWizard;
class Prompts;
class Theme;
} // namespace views

namespace app {

class NumberDialogs;
class OrderDialogs;
class Simulation;

//! The window of one profile: holds the pages of pageTable(), and takes the operator from one to the other.
class Shell final : public QObject
{
    Q_OBJECT
public:
    struct Surroundings {
        views::Theme &theme;
        views::Prompts &prompts;
        std::vector<store::Profile> made = {}; //!< profiles that the program made itself, with their secrets
        QHash<QString, QString> madeSecrets = {};
        QUrl control = {}; //!< of the sandbox; empty: there is none
        QStringList languages = {};
    };

    Shell(Workspace &workspace, Surroundings around);
    ~Shell() override;

    views::MainWindow &window() const { return *m_window; }
    Workspace &workspace() const { return m_workspace; }
    const Surroundings &around() const { return m_around; }
    const views::BandInfo &band() const { return m_band; }
    OrderDialogs &dialogs() const { return *m_dialogs; }
    NumberDialogs &numberDialogs() const { return *m_numberDialogs; }
    int drafts() const { return m_draftCount; }

    void show();
    //! \returns the page that shows it; null for no id.
    views::OrderPage *openOrder(const domain::OrderId &id);
    //! \returns the wizard, which deletes itself when it is closed.
    views::PortInWizard *newPortIn();
    void resumeDraft(const domain::DraftId &id);
    void showDrafts();
    //! A number or an order id, as from the command line.
    void find(const QString &target);
    void showSettings(const QString &section);
    //! The profile's settings were never given, or its secret is not here.
    void askForSecret();

Q_SIGNALS:
    void profileRequested(const QString &profileId);
    void storeOpened(); //!< the store and the keychain are there
    void draftsCounted(int drafts);
    void ordersTouched(); //!< this window changed something: lists of orders are to be read again
    void leaving(); //!< the moment to remember columns and the like

private:
    void buildWindow();
    void buildMenus();
    void connectSimulation();
    void storeReady();
    void countDrafts();
    void followConnection();
    void tick();
    void remember();
    views::PortInWizard *openWizard(const std::optional<store::LoadedDraft> &draft);

    Workspace &m_workspace;
    Services &m_services;
    const Surroundings m_around;
    views::BandInfo m_band;
    std::unique_ptr<views::MainWindow> m_window;
    OrderDialogs *m_dialogs = nullptr; //!< the window owns it
    NumberDialogs *m_numberDialogs = nullptr;
    views::OrderPage *m_order = nullptr;
    int m_draftCount = 0;
    std::unique_ptr<Simulation> m_simulation;
    QTimer m_tick;
};

} // namespace app
