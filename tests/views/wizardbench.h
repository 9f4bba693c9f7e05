#pragma once

#include "api/session.h"
#include "flows/desk.h"
#include "flows/settleflow.h"
#include "store/database.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "store/settings.h"
#include "support/sandbox.h"
#include "views/forms/servicesform.h"
#include "views/prompts.h"
#include "views/wizards/portin/portinwizard.h"

#include <QPdfWriter>
#include <QTemporaryDir>

//! What a wizard needs around it: a sandbox of its own, a store in a folder of its own, and prompts that a test
//! answers.
class TestPrompts final : public views::Prompts
{
public:
    void ask(QWidget *, const views::Question &question, std::function<void(int)> answered) override
    {
        asked.append(question.title);
        answered(answer < 0 ? question.harmless : answer);
    }
    void openFile(QWidget *, const QString &, const QStringList &, std::function<void(const QString &)> chosen) override
    {
        if (!fileToOpen.isEmpty())
            chosen(fileToOpen);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QStringList &,
        std::function<void(const QString &)> chosen) override
    {
        if (!fileToSave.isEmpty())
            chosen(fileToSave);
    }
    bool openUrl(const QUrl &url) override
    {
        opened = url;
        return true;
    }
    void print(QWidget *, const QString &, std::function<void(QPagedPaintDevice &)> chosen) override
    {
        if (fileToPrint.isEmpty())
            return;
        QPdfWriter writer(fileToPrint);
        chosen(writer);
    }

    QStringList asked;
    QUrl opened; //!< last
    int answer = -1; //!< -1: the harmless one
    QString fileToOpen;
    QString fileToSave;
    QString fileToPrint;
};

class WizardBench
{
public:
    explicit WizardBench(const support::SandboxOptions &options = {.now = QStringLiteral("2026-11-23T15:00:00Z")});

    //! A new port-in, shown. Parts that the session has replaced must not outlive it.
    std::unique_ptr<views::PortInWizard> wizard(const std::optional<store::LoadedDraft> &draft = {});
    //! The one draft that is stored, as it would be resumed.
    std::optional<store::LoadedDraft> storedDraft();
    QString file(const QString &name, const QByteArray &content);

    support::Sandbox sandbox;
    QTemporaryDir folder;
    TestPrompts prompts;
    store::Settings settings;
    store::Database database;
    store::Journal journal;
    store::Drafts drafts;
    api::Session session;
    flows::Desk desk;
    flows::SettleFlow settler;
    views::BandInfo band;
    std::vector<views::KnownId> knownIds;
};

//! The control of that name that is shown: the heads of pages hide buttons of the same names.
template <class W>
W *child(QWidget &parent, const QString &name)
{
    const QList<W *> all = parent.findChildren<W *>(name);
    for (W *const each : all) {
        if (each->isVisibleTo(&parent))
            return each;
    }
    return all.isEmpty() ? nullptr : all.constFirst();
}

//! What a customer writes: three numbers that are portable, between words.
inline constexpr auto goodText
    = QLatin1StringView("Hi, please move these:\n212.555.0142\n+1 (212) 555-0143\n917 555 0107\n");
//! Types it into the first page.
void paste(views::PortInWizard &wizard, const QString &text);

//! A draft in which nothing is missing, for numbers of the sandbox that are portable.
domain::EndUser sampleEndUser();
domain::PortOutInfo samplePortOut();
//! A small picture as a PNG; another shade makes other bytes.
QByteArray pngLetter(int shade = 0);
