#pragma once

#include "domain/imported/qualifiednumber.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>

namespace flows {

class SettleFlow;
struct Settlement;

//! Proves whose a number is: it is called with a code, and the code is told. It is read before each of them, and
//! nothing is sent where its state does not allow it any more.
class ChallengeFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Reading, Ready, Sending, Settling, Gone };
    enum class Write : quint8 { None, Challenge, Code };

    ChallengeFlow(Desk desk, QString number, SettleFlow &settler, QObject *parent = nullptr);
    ~ChallengeFlow() override;

    //! First, and again whenever the person comes back to it.
    void prepare();
    //! The number's telephone rings.
    void challenge();
    //! \p code: digits as they were heard, with their zeros.
    void verify(const QString &code);

    Step step() const { return m_step; }
    Write lastWrite() const { return m_write; }
    const QString &phoneNumber() const { return m_phoneNumber; }
    //! As read or answered last.
    const std::optional<domain::QualifiedNumber> &number() const { return m_number; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; }
    //! How many codes this desk has told the server, by its journal; nothing: not known yet.
    const std::optional<int> &codesTold() const { return m_codesTold; }

Q_SIGNALS:
    void stepChanged(flows::ChallengeFlow::Step step);
    //! Nothing was sent.
    void readFailed(const net::Error &error);
    //! The number is not in a state any more that allows it: nothing was sent.
    void moved();
    void numberRead(const domain::QualifiedNumber &number);
    void numberGone(const QString &number);
    void sent(const flows::WriteEnd &end);
    //! A lost answer is known, or will not be known by itself: only a person can tell whether the telephone rang.
    void settled(flows::ChallengeFlow::Write write, store::OutcomeState state);

private:
    void read(const std::function<void()> &then);
    void write(Write what, const std::function<bool(domain::QualifiedState)> &isAllowed,
        const std::function<net::Call<domain::QualifiedNumber>()> &send);
    void takeEnd(const WriteEnd &end, const std::optional<domain::QualifiedNumber> &answer);
    void takeSettlement(const Settlement &settlement);
    void countCodes();
    void show(const domain::QualifiedNumber &number);
    void setStep(Step step);

    const Desk m_desk;
    const QString m_phoneNumber;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    Write m_write = Write::None;
    std::optional<domain::QualifiedNumber> m_number;
    std::optional<QDateTime> m_readAt;
    std::optional<int> m_codesTold;
    QString m_intentId;
    net::Call<domain::QualifiedNumber> m_read;
    JournalledCall<domain::QualifiedNumber> m_call;
};

} // namespace flows
