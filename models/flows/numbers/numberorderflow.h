#pragma once

#include "api/numbers/numbersapi.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

namespace flows {

class NumberOrderBook;
class SettleFlow;

//! Saves the registration of one number order, and submits it. Each begins with a reading: the registration is
//! replaced as a whole, so it must still be what the person saw, and the state on the server decides what may be done.
class NumberOrderFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Reading, Saving, Submitting };

    NumberOrderFlow(Desk desk, NumberOrderBook &book, SettleFlow &settler, QObject *parent = nullptr);
    ~NumberOrderFlow() override;

    void save(const domain::NumberOrderId &id, const domain::FreeForm &details);
    void submit(const domain::NumberOrderId &id);
    //! What was sent already is found out by reading.
    void cancel();
    Step step() const { return m_step; }
    const domain::NumberOrderId &id() const { return m_id; } //!< of the order that it is about, or was last
    bool isRunning() const { return m_step != Step::Idle; }

Q_SIGNALS:
    void stepChanged(flows::NumberOrderFlow::Step step);
    //! The order could not be read first; nothing was sent.
    void notStarted(const net::Error &error);
    //! The details are others than those that this desk read last, and were taken over; nothing was sent.
    void moved();
    //! The order can be changed no more; nothing was sent.
    void tooLate();
    void saved(const flows::WriteEnd &end);
    void submitted(const flows::WriteEnd &end);

private:
    //! Reads the order; \p ready runs when it still takes changes.
    void readFirst(std::function<void(const domain::NumberOrder &)> ready);
    void compareAndSave(const domain::FreeForm &details);
    void put(const domain::Registration &before, const domain::FreeForm &details);
    void post(const domain::NumberOrder &before);
    void setStep(Step step);

    const Desk m_desk;
    NumberOrderBook &m_book;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    domain::NumberOrderId m_id;
    QString m_intentId;
    net::Call<domain::NumberOrder> m_order;
    net::Call<domain::Registration> m_registration;
    JournalledCall<domain::Registration> m_put;
    JournalledCall<domain::NumberOrder> m_post;
};

} // namespace flows
