#pragma once

#include "domain/numbers/numberrequests.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"
#include "flows/numbers/numberset.h"
#include "flows/numbers/rentitem.h"

#include <QObject>

namespace flows {

class SettleFlow;
struct Settlement;

//! Rents whichever number fits: the server chooses. What the project had before is read first and written down with
//! the request, so that a lost answer is told by what came in.
class RentAnyFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 {
        Idle,
        Looking, //!< at what is offered, and at what is still open
        Blocked, //!< another one has no answer yet: two could not be told apart
        Ready,
        Counting, //!< what the project has
        Sending,
        Settling,
        Undecided, //!< a person has to look
        Over,
    };

    RentAnyFlow(Desk desk, SettleFlow &settler, QObject *parent = nullptr);
    ~RentAnyFlow() override;

    //! What would be rented, and for how much. Not once it is being rented.
    void prepare(const domain::RentAnyRequest &request);
    //! Reads what the project has, then sends; once.
    void rent(const domain::RentAnyRequest &request);
    //! What is read before the sending; what was sent stays sent.
    void cancel();

    Step step() const { return m_step; }
    const domain::RentAnyRequest &request() const { return m_request; }
    //! One that fits, as it is offered now: the server may give another one. Nothing when none fits.
    const std::optional<domain::AvailableNumber> &offer() const { return m_offer; }
    RentState state() const { return m_state; } //!< once it is over
    const Progress &progress() const { return m_progress; } //!< of the counting
    const QString &rentedNumber() const { return m_rented; } //!< once it is rented
    const std::optional<domain::ActiveNumber> &active() const { return m_active; }

Q_SIGNALS:
    void changed();
    void readFailed(const net::Error &error); //!< nothing was sent
    void sent(const flows::WriteEnd &end);
    void rented(const domain::ActiveNumber &number);

private:
    void look();
    void count();
    void send(const QStringList &before);
    void takeEnd(const WriteEnd &end, const std::optional<domain::ActiveNumber> &answer);
    void follow(const Settlement &settlement);
    void takeSettled(const Settlement &settlement, const store::JournalEntry &entry);
    void readRented();
    void fail(const net::Error &error);
    void setStep(Step step);

    const Desk m_desk;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    domain::RentAnyRequest m_request;
    std::optional<domain::AvailableNumber> m_offer;
    RentState m_state = RentState::Waiting;
    Progress m_progress;
    QString m_intentId;
    QString m_rented;
    std::optional<domain::ActiveNumber> m_active;
    std::unique_ptr<QObject> m_asking; //!< answers of the journal to older questions are not listened to
    net::Call<std::vector<domain::AvailableNumber>> m_offerCall;
    std::unique_ptr<NumberSet> m_counting;
    JournalledCall<domain::ActiveNumber> m_call;
    net::Call<domain::ActiveNumber> m_rentedCall;
};

//! What is counted before and after: every number that could be the answer to \p request.
api::ActiveNumberFilter countedBy(const domain::RentAnyRequest &request);

} // namespace flows
