#pragma once

#include "flows/jobflow.h"
#include "views/dialogs/numbers/numberdialog.h"

namespace views {

//! How far a job over many numbers is.
struct JobStand {
    bool isRunning = false;
    bool isPaused = false;
    bool isOver = false;
    int waiting = 0;
    int toRetry = 0;
    std::optional<QDateTime> waitsUntil = {}; //!< the server asked for it

    static JobStand of(const flows::JobFlow &job, int waiting, int toRetry);
};

//! A dialog whose numbers are worked off one after the other: it can be held up, given up, and tried again.
class JobDialog : public NumberDialog
{
    Q_OBJECT

protected:
    //! \p name: the dialog's, without "Dialog". \p job lives as long as the dialog.
    JobDialog(const QString &name, flows::JobFlow &job, const BandInfo &band, const QSize &size, QWidget *parent);

    //! "Give up the rest" and "Pause".
    void addHalts();
    void addRetry();
    QPushButton *retryButton() const { return m_retry; }
    void followJob(const JobStand &stand);
    //! Why nothing moves, in words; empty while it does.
    static QString hindrance(const JobStand &stand);

private:
    const QString m_name;
    flows::JobFlow &m_job;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace views
