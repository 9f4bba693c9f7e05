#pragma once

#include "flows/desk.h"
#include "flows/progress.h"
#include "net/error.h"
#include "store/journal.h"

#include <QObject>

#include <map>
#include <memory>

namespace flows {

struct Sighting;

enum class SettleState : quint8 {
    Reading,
    WaitingToLook, //!< looked in vain, or too early: until nextLookAt
    ReadFailed, //!< the reading itself failed: tried again at nextLookAt
    Undecided, //!< read, and it tells neither: a person has to look
    Done,
    Absent, //!< proven: "Send again" is unlocked
};

//! How far the settling of one write of unknown outcome is.
struct Settlement {
    QString intentId = {};
    store::IntentKind kind = store::IntentKind::Unknown;
    QString target = {};
    SettleState state = SettleState::Reading;
    QString orderId = {}; //!< when Done
    std::optional<QDateTime> nextLookAt = {}; //!< UTC, this computer's clock
    std::optional<net::Error> error = {};

    bool isSettled() const { return state == SettleState::Done || state == SettleState::Absent; }
};

//! Finds out by reading what became of writes whose answer was lost. It never sends anything that changes something.
//! One per profile: two that settle the same write would only read twice.
class SettleFlow final : public QObject
{
    Q_OBJECT

public:
    explicit SettleFlow(Desk desk, QObject *parent = nullptr);
    ~SettleFlow() override;

    //! Looks now, and again until it is settled. Asking twice changes nothing, but looks at once.
    void settle(const QString &intentId);
    //! Every unsettled write of this profile that is not under way: at start-up, and on demand.
    void settleAll();
    void cancel(const QString &intentId);

    std::vector<Settlement> settlements() const;
    std::optional<Settlement> settlement(const QString &intentId) const;
    //! Settled among those that were asked for.
    Progress progress() const;

Q_SIGNALS:
    void changed(const flows::Settlement &settlement);
    //! Done or Absent, with the entry as the journal has it now.
    void settled(const flows::Settlement &settlement, const store::JournalEntry &entry);
    void progressChanged(const flows::Progress &progress);
    void storeFailed(const store::Error &error);

private:
    struct Case;

    void take(const store::JournalEntry &entry);
    bool concluded(Case &item);
    void look(Case &item);
    void looked(const QString &intentId, const net::Result<Sighting> &sighting);
    void record(const QString &intentId, const QFuture<store::Result<store::JournalEntry>> &writing);
    void lookAgain(Case &item, SettleState state, std::chrono::milliseconds wait);
    void set(Case &item, SettleState state);

    const Desk m_desk;
    std::map<QString, std::unique_ptr<Case>> m_cases;
};

} // namespace flows
