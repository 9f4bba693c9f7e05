#pragma once

#include "flows/numbers/numberjobflow.h"

namespace flows {

//! Links a number to another plan or campaign. The API wants it unlinked first, in a request of its own, and takes its
//! time: one action of two requests that keeps the old values. It can be gone on with, or gone back, from between them.
class RelinkFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 {
        Idle,
        Reading,
        Ready, //!< the number is on show
        Unlinking,
        Between, //!< it stopped, and a person says how it goes on: it may be linked to nothing
        Linking,
        Settling, //!< the answer to one of the two was lost: found out by reading
        Following, //!< taken, and being provisioned
        Over,
    };

    RelinkFlow(Desk desk, QString number, SettleFlow &settler, store::NumberJobs &jobs,
        NumberHost host = NumberHost::Numbers, QObject *parent = nullptr);
    ~RelinkFlow() override;

    void prepare();
    //! Not when nothing would have to be unlinked, see domain::unlinkedBetween().
    void relink(const domain::NumberSettings &wanted);
    //! One that an earlier run left.
    void takeUp(const domain::NumberJob &job);
    //! Goes on from where it stopped: with the second request, or with one that was refused.
    void finish();
    //! From between, or when the new link failed: links it to what it had.
    void goBack();
    //! Leaves it as it is now. Nothing is sent.
    void leave();
    void stopFollowing();

    Step step() const { return m_step; }
    NumberHost host() const { return m_host; }
    const QString &phoneNumber() const { return m_phoneNumber; }
    const std::optional<domain::ActiveNumber> &number() const { return m_number; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; }
    //! What is being done; null before that.
    const domain::NumberRow *row() const;
    //! It is on its way back to what it had.
    bool isWayBack() const { return m_wayBack; }
    bool mayFinish() const;
    bool mayGoBack() const;

Q_SIGNALS:
    void stepChanged(flows::RelinkFlow::Step step);
    void rowChanged();
    void readFailed(const net::Error &error);
    void storeFailed(const store::Error &error);
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);

private:
    void show(const domain::ActiveNumber &number, const QDateTime &readAt);
    void followRow();
    void setStep(Step step);

    const Desk m_desk;
    const QString m_phoneNumber;
    const NumberHost m_host;
    NumberJobFlow m_job;
    Step m_step = Step::Idle;
    std::optional<domain::ActiveNumber> m_number;
    std::optional<QDateTime> m_readAt;
    std::optional<domain::NumberSettings> m_old; //!< what it had before the relinking
    bool m_wayBack = false;
    net::Call<domain::ActiveNumber> m_read;
    NumberPoll m_poll;
};

} // namespace flows
