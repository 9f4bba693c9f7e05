#include "views/dialogs/numbers/jobdialog.h"

#include "views/format.h"
#include "views/storetext.h"
#include "views/widgets/errorbanner.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using flows::JobFlow;

namespace views {

JobStand JobStand::of(const JobFlow &job, int waiting, int toRetry)
{
    return {.isRunning = job.state() == JobFlow::State::Running,
        .isPaused = job.state() == JobFlow::State::Paused,
        .isOver = job.state() == JobFlow::State::Over,
        .waiting = waiting,
        .toRetry = toRetry,
        .waitsUntil = job.waitsUntil()};
}

JobDialog::JobDialog(const QString &name, JobFlow &job, const BandInfo &band, const QSize &size, QWidget *parent)
    : NumberDialog(name, band, size, parent)
    , m_name(name)
    , m_job(job)
{
    connect(&m_job, &JobFlow::storeFailed, this,
        [this](const store::Error &error) { banner()->showError(storeErrorText(StoreAttempt::Record, error)); });
}

void JobDialog::addHalts()
{
    m_cancel = addButton(m_name + u"Cancel"_s, tr("Give up the &rest"));
    m_pause = addButton(m_name + u"Pause"_s, tr("&Pause"));
    connect(m_cancel, &QPushButton::clicked, &m_job, &JobFlow::cancel);
    connect(m_pause, &QPushButton::clicked, &m_job,
        [&job = m_job] { job.state() == JobFlow::State::Paused ? job.proceed() : job.pause(); });
}

void JobDialog::addRetry()
{
    m_retry = addButton(m_name + u"Retry"_s, tr("Try the failed ones a&gain"));
    connect(m_retry, &QPushButton::clicked, &m_job, &JobFlow::retryFailed);
}

void JobDialog::followJob(const JobStand &stand)
{
    const bool open = stand.isRunning || stand.isPaused;
    m_cancel->setVisible(open);
    m_cancel->setEnabled(stand.waiting > 0);
    m_pause->setVisible(open);
    setText(m_pause, stand.isPaused ? tr("&Go on") : tr("&Pause"));
    m_retry->setVisible(stand.isOver && stand.toRetry > 0);
    setText(m_retry, tr("Try %n failed one(s) a&gain", nullptr, stand.toRetry));
}

QString JobDialog::hindrance(const JobStand &stand)
{
    if (stand.waitsUntil)
        return tr("The server asked to be left alone until %1.")
            .arg(format::time(stand.waitsUntil->toLocalTime().time()));
    return stand.isPaused ? tr("Paused.") : QString();
}

} // namespace views
