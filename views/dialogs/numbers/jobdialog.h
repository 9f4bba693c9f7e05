#pragma once

#include "views/dialogs/numbers/numberdialog.h"

#include <QDateTime>

#include <optional>

namespace views {

//! How far a job over many numbers is.
struct JobStand {
    bool isRunning = false;
    bool isPaused = false;
    bool isOver = false;
    int waiting = 0;
    int toRetry = 0;
    std::optional<QDateTime> waitsUntil = {}; //!< the server asked for it

    //! The flows of jobs are of different kinds, and move alike.
    template <class Flow>
    static JobStand of(const Flow &flow, int waiting, int toRetry)
    {
        using State = typename Flow::State;
        return {.isRunning = flow.state() == State::Running,
            .isPaused = flow.state() == State::Paused,
            .isOver = flow.state() == State::Over,
            .waiting = waiting,
            .toRetry = toRetry,
            .waitsUntil = flow.waitsUntil()};
    }
};

//! A dialog whose numbers are worked off one after the other: it can be held up, given up, and tried again.
class JobDialog : public NumberDialog
{
    Q_OBJECT

protected:
    JobDialog(const QString &name, const BandInfo &band, const QSize &size, QWidget *parent);

    //! "Give up the rest" and "Pause"; \p name is the dialog's, without "Dialog". What they do is the dialog's.
    void addHalts(const QString &name);
    void addRetry(const QString &name);
    QPushButton *cancelButton() const { return m_cancel; }
    QPushButton *pauseButton() const { return m_pause; }
    QPushButton *retryButton() const { return m_retry; }
    void followJob(const JobStand &stand);
    //! Why nothing moves, in words; empty while it does.
    static QString hindrance(const JobStand &stand);

private:
    QPushButton *m_cancel = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace views
