#pragma once

#include "domain/numbers/releaserules.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"
#include "flows/parallel.h"
#include "flows/progress.h"

namespace flows {

class SettleFlow;
struct Settlement;

//! Releases numbers: each is read with what stands in its way, and again right before its request, which goes out once.
//! One after the other: what was not begun can still be kept.
class ReleaseFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, Reading, Ready, Releasing, Over };

    //! What this desk knows of a number besides what the Numbers API says.
    struct Known {
        QString openOrder = {}; //!< id of an open order that names it
        bool ordersRead = false;
        bool isProtected = false;
        QString protectedFor = {};
    };
    using Ask = std::function<Known(const QString &number)>;

    ReleaseFlow(Desk desk, SettleFlow &settler, Ask ask, QStringList numbers, QObject *parent = nullptr);
    ~ReleaseFlow() override;

    //! First, and again whenever the person comes back to it. Not while numbers are being released.
    void prepare();
    //! Judges anew with what was read: something that this desk knows has changed.
    void judgeAgain();
    //! Those that are ready.
    void release();
    //! Begins no other one; what is on its way comes to its end.
    void stop();

    Step step() const { return m_step; }
    const std::vector<domain::ReleaseRow> &rows() const { return m_rows; }
    Progress progress() const; //!< of the reading, then of the releasing
    int count(domain::ReleaseState state) const;
    std::vector<QString> ready() const;

Q_SIGNALS:
    void stepChanged(flows::ReleaseFlow::Step step);
    void rowChanged(int row);
    //! The journal could not be written: nothing more is sent.
    void storeFailed(const store::Error &error);
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);

private:
    void numberAnswered(int row, const net::Result<domain::ActiveNumber> &result);
    void addressAnswered(int row, const net::Result<domain::E911Address> &result);
    void readingEnded();
    void judge(domain::ReleaseRow &row) const;
    void next();
    void sendIfUnmoved(int row, const domain::ActiveNumber &number);
    void takeEnd(int row, const WriteEnd &end, const std::optional<domain::ActiveNumber> &answer);
    void takeSettlement(const Settlement &settlement);
    void confirmReleased(int row);
    void set(int row, domain::ReleaseState state, const QString &words = {});
    void setStep(Step step);

    const Desk m_desk;
    SettleFlow &m_settler;
    const Ask m_ask;
    Step m_step = Step::Idle;
    std::vector<domain::ReleaseRow> m_rows;
    std::vector<int> m_queue; //!< to be released, first one last
    int m_toRelease = 0;
    Parallel<int, domain::ActiveNumber> m_numbers;
    Parallel<int, domain::E911Address> m_addresses;
    net::Call<domain::ActiveNumber> m_read;
    JournalledCall<domain::ActiveNumber> m_call;
};

} // namespace flows
