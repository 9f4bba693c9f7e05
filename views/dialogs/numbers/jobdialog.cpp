#include "views/dialogs/numbers/jobdialog.h"

#include "views/format.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace views {

JobDialog::JobDialog(const QString &name, const BandInfo &band, const QSize &size, QWidget *parent)
    : NumberDialog(name, band, size, parent)
{
}

void JobDialog::addHalts(const QString &name)
{
    m_cancel = addButton(name + u"Cancel"_s, tr("Give up the &rest"));
    m_pause = addButton(name + u"Pause"_s, tr("&Pause"));
}

void JobDialog::addRetry(const QString &name)
{
    m_retry = addButton(name + u"Retry"_s, tr("Try the failed ones a&gain"));
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
