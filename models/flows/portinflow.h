#pragma once

#include "domain/porting/draftnews.h"
#include "domain/porting/draftrules.h"
#include "domain/porting/split.h"
#include "flows/desk.h"
#include "flows/draftautosave.h"
#include "flows/numberlookup.h"
#include "flows/portabilitycheck.h"
#include "store/drafts.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace flows {

//! A field that the server objected to when an order of the draft was sent.
struct ServerIssue {
    domain::PortInStep step = domain::PortInStep::Review;
    QString field = {}; //!< as in DraftIssue: "endUser.zipCode"
    int number = -1; //!< index in the draft; -1 for all
    int order = -1; //!< index in the draft's orders
    QString words = {}; //!< the server's own, plain text from outside

    friend bool operator==(const ServerIssue &, const ServerIssue &) = default;
};

//! A port-in from the first pasted line to the orders that it will be: owns the draft, its rules and its calls, and
//! saves every change. Pages get a reference and hold nothing of their own.
//!
//! rows(), issues() and plan() are worked out when they are asked for, and always fit draft().
class PortInFlow final : public QObject
{
    Q_OBJECT

public:
    //! A new one. Nothing is stored before the first change.
    explicit PortInFlow(const Desk &desk, QObject *parent = nullptr);
    //! One that was left: opens at the page where it was, and reads again what may have changed since: see news().
    PortInFlow(const Desk &desk, const store::LoadedDraft &loaded, QObject *parent = nullptr);
    //! Saves what was not saved.
    ~PortInFlow() override;

    //! Reads the project's defaults and looks the numbers up; of one that was left, asks about portability again where
    //! the answer is old. Call once the window is there.
    void start();

    const domain::PortInDraft &draft() const { return m_draft; }
    //! PINs, account numbers and pasted lines could not be stored or opened: they must be typed again.
    bool secretsMissing() const { return m_secretsMissing; }

    domain::PortInStep step() const { return m_draft.step; }
    //! Any step, at any time; entering Portability starts the check. The draft remembers it.
    void goTo(domain::PortInStep step);
    domain::StepState state(domain::PortInStep step) const;
    //! Something is on its way that this step waits for: reading of text, the portability check.
    bool isBusy(domain::PortInStep step) const;

    // What was typed. Each setter that changes something emits changed() and starts the autosave.
    void setReference(const QString &reference);
    void setPastedText(const QString &text); //!< read on a worker; numbersRead() follows
    void setNumbers(const std::vector<domain::DraftNumber> &numbers, const QString &fileName = {}); //!< of a file
    void addNumbers(const std::vector<domain::DraftNumber> &numbers);
    void fixNumber(int index, const QString &typed);
    void setNumber(int index, const domain::DraftNumber &number); //!< what was typed for it alone
    void setRemoved(const std::vector<int> &indexes, bool removed);
    void setSplit(domain::SplitMode split);
    void setEndUser(const domain::EndUser &endUser);
    void setResellerName(const QString &name);
    void setPortOut(const domain::PortOutInfo &portOut);
    void setSchedule(const domain::PortSchedule &schedule);
    void setOnDemand(bool onDemand);
    void setVoice(const std::optional<domain::VoiceConfiguration> &voice);
    void setSms(const std::optional<domain::SmsConfiguration> &sms);
    void setEmergency(const std::optional<domain::EmergencyAddress> &emergency);
    void setNewPortOutPin(const QString &pin);
    void setMessagingFeatures(const QStringList &features);
    void setDirectoryListing(const QString &text);
    void setLoa(const domain::LoaChoice &loa);
    //! For SubmitFlow: saved at once. \p saved is called when it is on the disk, or could not be put there.
    void setOrders(
        const std::vector<domain::SubmittedOrder> &orders, QObject *context, const DraftAutosave::Saved &saved);

    // What follows from it.
    const std::vector<domain::IntakeRow> &rows() const; //!< one for each number
    domain::IntakeCounts counts() const;
    const std::vector<domain::DraftIssue> &issues() const;
    std::vector<domain::DraftIssue> issues(domain::PortInStep step) const;
    const std::vector<domain::PlannedOrder> &plan() const;
    domain::InUse inUse() const;
    //! Of one that was left: what is different now. Fills up as the answers come.
    domain::DraftNews news() const { return domain::draftNews(m_left, m_draft, inUse()); }
    //! What its numbers wait for.
    std::vector<domain::NumbersInOrder> cancelingOrders() const { return domain::cancelingOrders(m_draft, inUse()); }
    //! Saves it, and keeps it waiting until these orders are canceled; parked() follows.
    void park();
    //! As the server will take it: what was left empty comes from the project.
    domain::PortSchedule effectiveSchedule() const;
    //! The project's, once read; empty until then and when it has none.
    const domain::PortingDefaults &defaults() const { return m_defaults; }
    const std::optional<net::Error> &defaultsError() const { return m_defaultsError; }

    PortabilityCheckFlow &portability() { return m_portability; }
    NumberLookupFlow &lookup() { return m_lookup; }
    //! Again for all numbers that go on, or only for those without an answer.
    void checkPortability(bool again = false);

    //! Now, without waiting for the autosave.
    void save();
    bool isSaved() const { return m_autosave.isSaved(); }
    const std::optional<QDateTime> &savedAt() const { return m_autosave.savedAt(); }

    //! Kept until something on the issue's page changes.
    const std::vector<ServerIssue> &serverIssues() const { return m_serverIssues; }
    //! Replaces those of \p order.
    void setServerIssues(int order, const std::vector<ServerIssue> &issues);

Q_SIGNALS:
    //! The draft changed, in what belongs to that step.
    void changed(domain::PortInStep step);
    //! rows(), issues() or plan() may be others now; several changes make one signal.
    void judged();
    void stepChanged(domain::PortInStep step);
    void busyChanged(domain::PortInStep step);
    void numbersRead();
    void defaultsChanged();
    void saved(const QDateTime &at);
    void saveFailed(const store::Error &error);
    void parked();

private:
    PortInFlow(const Desk &desk, domain::PortInDraft draft, bool secretsMissing, QObject *parent);

    template <class T>
    void set(T domain::PortInDraft::*member, const T &value, domain::PortInStep step);
    void replaceNumbers(std::vector<domain::DraftNumber> numbers);
    void touch(domain::PortInStep step);
    void forgetJudgment();
    void readPastedText();
    void takePastedText();
    void takePortability(const std::vector<CheckedNumber> &numbers);
    void takeDefaults(const net::Result<domain::PortingDefaults> &result);
    void lookUp();
    std::vector<QString> numbersToCheck() const;
    bool hasOldAnswers() const;

    const Desk m_desk;
    domain::PortInDraft m_draft;
    const bool m_secretsMissing;
    domain::KnownPortability m_left; //!< empty in a new one
    domain::PortingDefaults m_defaults;
    std::optional<net::Error> m_defaultsError;
    net::Call<domain::PortingDefaults> m_defaultsCall;
    PortabilityCheckFlow m_portability;
    NumberLookupFlow m_lookup;
    QFutureWatcher<std::vector<domain::DraftNumber>> m_reading;
    bool m_isReading = false; //!< until the result was taken, which is later than until it is there
    int m_numbersRevision = 0;
    int m_readingRevision = 0; //!< of the numbers that the reading began with

    mutable std::optional<std::vector<domain::IntakeRow>> m_rows;
    mutable std::optional<std::vector<domain::DraftIssue>> m_issues;
    mutable std::optional<std::vector<domain::PlannedOrder>> m_plan;
    std::vector<ServerIssue> m_serverIssues;

    QTimer m_judging;
    DraftAutosave m_autosave;
};

} // namespace flows
