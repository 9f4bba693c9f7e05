#include "app/tour/tourrunner.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmap>
#include <QPointer>
#include <QSaveFile>
#include <QTextStream>
#include <QWidget>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

static constexpr int pollEvery = 50; // ms

TourRunner::TourRunner(QString folder)
    : m_folder(std::move(folder))
{
    m_poll.setInterval(pollEvery);
    connect(&m_poll, &QTimer::timeout, this, &TourRunner::poll);
}

void TourRunner::start()
{
    QTimer::singleShot(0, this, &TourRunner::next);
}

void TourRunner::next()
{
    if (m_steps.empty())
        return end(true);
    m_current = std::move(m_steps.front());
    m_steps.pop_front();
    ++m_number;
    m_waited = 0;
    m_seenFor = 0;
    act();
    m_poll.start();
}

void TourRunner::act()
{
    if (m_current->act)
        m_current->act();
    m_pressed = !m_current->press || m_current->press();
}

void TourRunner::poll()
{
    m_waited += pollEvery;
    m_pressed = m_pressed || m_current->press();
    const bool seen = m_pressed && (!m_current->seen || m_current->seen());
    if (!seen && m_waited < std::chrono::milliseconds(m_current->patience).count()) {
        if (m_pressed && m_current->again && m_current->again())
            act();
        return;
    }
    // What was just shown is laid out and painted first, and what appears after a moment (a progress strip) has gone.
    m_seenFor += pollEvery;
    if (seen && (m_waited < qint64(8) * pollEvery || m_seenFor < qint64(4) * pollEvery))
        return;
    m_poll.stop();
    QWidget *widget = m_current->picture ? m_current->picture() : nullptr;
    const QString file = widget ? grab(widget) : QString();
    const bool passed = seen && (!m_current->picture || !file.isEmpty());
    m_report.append(QJsonObject{{u"step"_s, m_number}, {u"name"_s, m_current->name}, {u"checked"_s, m_current->checked},
        {u"picture"_s, file}, {u"passed"_s, passed}});
    QTextStream(stdout) << (passed ? "passed " : "FAILED ") << m_number << ' ' << m_current->name << Qt::endl;
    if (!passed)
        return end(false);
    if (widget && widget->isWindow() && !m_small.isEmpty())
        grabSmall(widget);
    else
        next();
}

void TourRunner::grabSmall(QWidget *window)
{
    const QSize size = window->size();
    window->resize(size.boundedTo(m_small));
    const auto goOn = [this, size, small = QPointer(window)] {
        if (small) {
            grab(small, u"-%1x%2"_s.arg(m_small.width()).arg(m_small.height()));
            small->resize(size);
        }
        next();
    };
    QTimer::singleShot(4 * pollEvery, this, goOn);
}

QString TourRunner::grab(QWidget *widget, const QString &remark)
{
    const QString file = u"%1-%2%3.png"_s.arg(m_number, 2, 10, QChar(u'0')).arg(m_current->name, remark);
    return widget->grab().save(m_folder + u'/' + file) ? file : QString();
}

bool TourRunner::write()
{
    QSaveFile file(m_folder + u"/tour.json"_s);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(m_report).toJson()) > 0 && file.commit();
}

void TourRunner::end(bool passed)
{
    const bool written = write();
    Q_EMIT finished(passed && written);
}

} // namespace app
