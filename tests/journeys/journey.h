#pragma once

#include "app/workspace.h"
#include "store/memorysecrets.h"

#include <QJsonObject>
#include <QTest>

#include <memory>

//! A desk without a window, of the same parts as the program's, in a process that may be killed at any step.
//!
//! The configuration says where the sandbox is (auth, porting, numbers, project, keyId, keySecret), where the desk
//! keeps its things (folder, vaultKey) and at which step to die (dieAt; 0: never). What else is in it is for the job.
class Journey
{
public:
    explicit Journey(const QJsonObject &config);

    //! \returns false when the store or the vault cannot be had.
    bool open();
    QString text(QLatin1StringView key) const { return m_config.value(key).toString(); }
    domain::OrderId order() const { return {text(QLatin1StringView("order"))}; }

    app::Workspace &workspace() { return *m_workspace; }
    const flows::Desk &desk() const { return m_workspace->desk; }
    flows::SettleFlow &settler() { return m_workspace->settler; }
    //! What is asked for over there is done in a moment, so it is looked for soon.
    flows::Desk impatientDesk() const;

    //! Dies here as in a power cut when this is the step: nothing is flushed, nothing is told.
    void step();
    //! Each step of finding out what became of a write is one to die at, too.
    void countSettling();
    //! Finds out what became of every write that is open, as a start of the program does. \returns false when it could
    //! not be found out.
    bool settle();
    //! The journal says that the server did one of this kind.
    bool isDone(store::IntentKind kind);

private:
    const QJsonObject m_config;
    int m_step = 0;
    store::MemorySecrets m_keychain;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Workspace> m_workspace;
};

template <class Condition>
bool comesTo(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

//! One write that the configuration's "job" may name.
struct JourneyJob {
    QLatin1StringView name;
    store::IntentKind kind = {};
    //! Tries once, and comes back when nothing of it runs any more. \returns false when it could not even be tried.
    bool (*run)(Journey &) = nullptr;
};

//! \returns the exit code: 0 when the journal says that the server did it.
int runUntilDone(Journey &journey, const JourneyJob &job);

//! Each of them is the whole job, from where an earlier run left it. \returns the exit code: 0 when it is done.
int runCreate(Journey &journey);
//! The change that the configuration's "job" names.
int runChange(Journey &journey);
//! The same of numbers: of those that "targets" names.
int runNumber(Journey &journey);
//! The same of qualified and imported numbers: of what "hosted" names.
int runImported(Journey &journey);
//! Imports or text-enables the numbers that are "toHost".
int runHosting(Journey &journey);
//! A number order of the number that is "wanted".
int runNumberOrder(Journey &journey);
//! What that returns while an order was sent of which nobody can tell whether it was made.
inline constexpr int lostOrder = 7;
//! Jobs of runChange(): each tries once.
bool rentNumber(Journey &journey);
bool submitNumberOrder(Journey &journey);
bool rentAnyNumber(Journey &journey);
