#pragma once

#include "sandbox/imported/hosting.h"

namespace sandbox {

class Callbacks;
class Clock;

//! How hosting moves on the sandbox's clock:
//!
//!   qualified  eligibility 10 s; a code is good for 10 minutes; invoices are looked at for 2 days
//!   orders     SUBMITTED 5 s, then WAITING_FOR_LOA_SIGNATURE until somebody signs or 30 days are over; imports, and
//!   what
//!              goes under a blanket letter, begin at once. What is signed after its scheduled time begins the next day
//!              at that time
//!   numbers    OSR 30 min (local text-enabling only), platform 1 min, campaign 5 min (if there is one), then the
//!              carriers within 90 s. An order is COMPLETED when all of its numbers are over and one of them made it
//!   links      WAITING 3 s, plan 7 s, campaign 10 s, then the carriers
//!
//! It fails when somebody said so (fail()); when a campaign is the very name of an error, as CAMPAIGN_EXPIRED; when a
//! toll-free number is to get a campaign; with the NNID 000000; and no number that ends in 9999 is eligible. Each end
//! is told to the callback URL of the number or of its order.
class HostingLife
{
public:
    //! What is to happen the next \p times: \p step is "eligibility", "plan", "campaign", "osr", "platform" or
    //! "carrier".
    struct Outcome {
        QString step = {};
        QString number = {}; //!< empty: any
        QString errorCode = {};
        bool parks = false; //!< staff must act, see release(); for the steps of an order only
        int times = 1;
    };

    HostingLife(HostingBook &book, const Clock &clock, Callbacks &callbacks);

    //! Begins to link \p number to what is said, or to unlink it where that is empty; what is there already stays.
    void link(ImportedNumber &number, const std::optional<QString> &plan, const std::optional<QString> &campaign);
    void remove(const QString &phoneNumber);

    void sendChallenge(QualifiedNumber &number);
    void verify(QualifiedNumber &number, const QString &code);
    void receiveInvoices(QualifiedNumber &number);
    //! Somebody at Sinch sets it.
    void setState(QualifiedNumber &number, const QString &state, const QString &error = {});

    //! Takes the order in; its numbers are busy from then on.
    const HostingOrder &add(HostingOrder order);
    void sign(HostingOrder &order);
    void reject(HostingOrder &order, const QString &why);
    void release(HostingOrder &order); //!< what was parked goes on

    void fail(const Outcome &outcome) { m_outcomes.push_back(outcome); }
    //! Does everything that is due. Call it after the clock was moved, and now and then.
    void tick();

private:
    void advance(QualifiedNumber &number, const QDateTime &now);
    void advance(HostingOrder &order, const QDateTime &now);
    bool advance(HostingOrder &order, OrderNumber &number, const QDateTime &now);
    void advance(ImportedNumber &number, const QDateTime &now);
    bool advance(Carriers &carriers, QDateTime &from, const QString &number, bool migrates, const QDateTime &now);
    void finish(ImportedNumber &number, const QDateTime &at, bool isCampaign);
    void start(HostingOrder &order, const QDateTime &at);
    void settle(HostingOrder &order, OrderNumber &number, const QDateTime &at, const QString &error);
    void close(HostingOrder &order, const QString &state, const QDateTime &at);
    //! Why this step of an order's number fails; nothing when it does not.
    QString failureOf(const HostingOrder &order, const OrderNumber &number, const QString &name);
    QString campaignFailure(const QString &number, const QString &campaign);
    std::optional<Outcome> take(const QString &step, const QString &number, bool parking = false);

    struct Event {
        QString type = {};
        bool failed = false;
        QString failureCode = {};
    };
    void tell(const QString &url, const QString &resourceType, const QString &number, const Event &event);

    HostingBook &m_book;
    const Clock &m_clock;
    Callbacks &m_callbacks;
    std::vector<Outcome> m_outcomes;
};

namespace hostingStep {
inline const QString osr = QStringLiteral("osr");
inline const QString platform = QStringLiteral("platform");
inline const QString campaign = QStringLiteral("campaign");
} // namespace hostingStep

//! All carriers have to take up the number, or to let it go, from \p at on.
void beginCarriers(Carriers &carriers, QDateTime &from, const QDateTime &at, bool leaving);
bool isTollFreeText(const QString &number);
bool isHostingStep(const QString &name);
bool isHostingErrorCode(const QString &code);

} // namespace sandbox
