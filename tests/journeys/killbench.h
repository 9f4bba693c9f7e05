#pragma once

#include "store/intent.h"
#include "support/sandbox.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

//! A sandbox, and a journey_runner to kill.
class KillBench
{
public:
    bool start(const support::SandboxOptions &options = {}); //!< the sandbox
    support::Sandbox &sandbox() { return *m_sandbox; }

    //! A desk that has nothing yet, with this job: members for the runner's configuration.
    bool newDesk(const QJsonObject &job = {});
    //! \returns true when it died at that step, false when it had ended before.
    bool diesAt(int step);
    //! Runs it until nothing is left to do. \returns whether it says that the job is done.
    bool finishes();
    //! The same, for jobs that may end in several ways. \returns the exit code.
    int runs();
    //! Kills it while the sandbox holds a request that meets \p fault, then lets the request go on.
    bool isKilledWhileHeld(const QJsonObject &fault);

    //! What is written in the desk's journal, newest first; not while the runner runs.
    std::vector<store::JournalEntry> journal();

private:
    bool startRunner(int dieAt);
    bool runnerEnded();
    int held();

    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_runner;
    QByteArray m_vaultKey;
    QJsonObject m_job;
};
