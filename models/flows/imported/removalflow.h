#pragma once

#include "domain/imported/importednumber.h"
#include "domain/imported/qualifiednumber.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

#include <QObject>

namespace flows {

class SettleFlow;
struct Settlement;

enum class Removable : quint8 { QualifiedNumber, ImportedNumber };

//! Takes a number out of the project. Not while Sinch is at it: it is read right before, and then nothing is sent.
class RemovalFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Reading, Ready, Sending, Settling, Gone };

    RemovalFlow(Desk desk, Removable what, QString number, SettleFlow &settler, QObject *parent = nullptr);
    ~RemovalFlow() override;

    //! First, and again whenever the person comes back to it.
    void prepare();
    void remove();

    Step step() const { return m_step; }
    Removable what() const { return m_what; }
    const QString &phoneNumber() const { return m_phoneNumber; }
    //! As read last; only the one that it is about.
    const std::optional<domain::QualifiedNumber> &qualified() const { return m_qualified; }
    const std::optional<domain::ImportedNumber> &imported() const { return m_imported; }
    //! As far as its state goes.
    bool isAllowed() const;

Q_SIGNALS:
    void stepChanged();
    void readFailed(const net::Error &error);
    //! Sinch is at it since it was read last: nothing was sent.
    void moved();
    void numberRead();
    void numberGone(const QString &number);
    void sent(const flows::WriteEnd &end);
    //! A lost answer is known, or will not be known by itself. Not taken: it is still there.
    void settled(bool taken);

private:
    void read(const std::function<void()> &then);
    template <class Number>
    void take(const net::Result<std::optional<Number>> &number, std::optional<Number> &known,
        const std::function<void()> &then);
    void send();
    void takeEnd(const WriteEnd &end);
    void takeSettlement(const Settlement &settlement);
    void endGone();
    void setStep(Step step);

    const Desk m_desk;
    const Removable m_what;
    const QString m_phoneNumber;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    std::optional<domain::QualifiedNumber> m_qualified;
    std::optional<domain::ImportedNumber> m_imported;
    QString m_intentId;
    net::Call<domain::QualifiedNumber> m_qualifiedCall;
    net::Call<domain::ImportedNumber> m_importedCall;
    JournalledCall<net::Nothing> m_call;
};

} // namespace flows
