#pragma once

#include "domain/fingerprint.h"
#include "domain/numbers/servicestate.h"
#include "domain/worklist.h"

#include <map>

//! What the numbers of the project ask for (product: worklist rules).
namespace domain {

//! What the rules want to know of a number, wherever it is kept.
struct NumberFacts {
    QString number = {}; //!< E.164
    QString name = {};
    bool isUsLocal = false; //!< 10DLC is for these
    bool isReleased = false; //!< it only waits for its end
    ServiceState sms = ServiceState::None;
    ServiceState voice = ServiceState::None;
    QString plan = {}; //!< linked, not scheduled
    QString campaign = {}; //!< likewise
    QStringList errors = {}; //!< codes of what failed, as the server writes them
    QDateTime changedAt = {}; //!< UTC: when it failed
};

enum class NumberWorkKind : quint8 { None, ProvisioningFailed, NoCampaign };
NumberWorkKind workKindOf(const NumberFacts &number);

//! Entries of the worklist over any number of numbers. Where many have the same cause, they share one entry: a list of
//! ten thousand rows is no list of decisions.
class NumberWork
{
public:
    static constexpr size_t mostOfACause = 10; //!< in entries of their own
    static constexpr size_t mostCauses = 50; //!< told apart; what comes after is counted together

    void take(const NumberFacts &number);
    //! More of the same cause, of which nothing else is known.
    void takeMore(NumberWorkKind kind, const QString &cause, const SetFingerprint &members);
    std::vector<WorkItem> items(const QDateTime &nowUtc) const;
    bool isEmpty() const { return m_causes.empty(); }

private:
    struct Cause {
        SetFingerprint members = {};
        QDateTime since = {};
        std::vector<NumberFacts> first = {};
    };
    using CauseKey = std::pair<NumberWorkKind, QString>; //!< an error code, or a service plan

    Cause &causeFor(NumberWorkKind kind, const QString &cause);

    std::map<CauseKey, Cause> m_causes;
};

//! What tells numbers with work apart: the first error code, or the service plan.
QString causeOf(NumberWorkKind kind, const NumberFacts &number);
//! What tells the numbers of one cause apart: one that fails again is another.
QString memberOf(NumberWorkKind kind, const NumberFacts &number);

//! Of \p total numbers only \p read are looked at by themselves.
WorkItem notWatched(int read, int total, const QDateTime &nowUtc);

} // namespace domain
