#pragma once

#include "app/shell.h"
#include "store/memorysecrets.h"
#include "support/sandbox.h"
#include "views/mainwindow.h"
#include "views/prompts.h"
#include "views/style/theme.h"

#include <QTemporaryDir>

#include <memory>

//! Answers every question by going ahead, and lets every file be written into one folder.
class AheadPrompts final : public views::Prompts
{
public:
    explicit AheadPrompts(QString folder)
        : m_folder(std::move(folder))
    {
    }

    QString fileToOpen = {};

    void ask(QWidget *parent, const views::Question &question, std::function<void(int)> answered) override;
    void openFile(QWidget *parent, const QString &title, const QStringList &filters,
        std::function<void(const QString &)> chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &proposedName, const QStringList &filters,
        std::function<void(const QString &)> chosen) override;
    bool openUrl(const QUrl &url) override;
    void print(QWidget *parent, const QString &title, std::function<void(QPagedPaintDevice &)> chosen) override;

private:
    const QString m_folder;
    int m_files = 0;
};

//! The program's own window on a sandbox, with everything that it keeps in a folder of the test's.
class WindowBench
{
public:
    explicit WindowBench(const support::SandboxOptions &options = {});
    ~WindowBench();

    //! Everything of the program, from the store to the window. \returns false when the store did not answer.
    bool start();
    //! Closes it; the folder stays.
    void end();

    support::Sandbox &sandbox() { return m_sandbox; }
    store::MemorySecrets &keychain() { return m_keychain; }
    AheadPrompts &prompts() { return m_prompts; }
    app::Services &services() { return *m_services; }
    app::Workspace &workspace() { return *m_workspace; }
    app::Shell &shell() { return *m_shell; }
    views::MainWindow &window() { return m_shell->window(); }
    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString exportFolder() const { return m_folder.filePath(QStringLiteral("exports")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    //! The one of that name that can be seen; null when there is none.
    template <class W>
    W *find(const QString &name)
    {
        for (W *each : window().findChildren<W *>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    //! Opens the order's page, and waits until it was read.
    bool openOrder(qint64 order);
    //! Shows the page with that id, and waits until nothing is being read for it. \returns false when it did not end.
    bool showPage(const QString &id);

private:
    QTemporaryDir m_folder;
    support::Sandbox m_sandbox;
    store::MemorySecrets m_keychain;
    AheadPrompts m_prompts;
    std::unique_ptr<views::Theme> m_theme;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<app::Shell> m_shell;
};
