#include "net/serverclock.h"

#include <QElapsedTimer>
#include <QLocale>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

milliseconds uptime()
{
#ifdef Q_OS_LINUX // QElapsedTimer stands still while a Linux machine sleeps, and a token does not
    timespec time = {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#else
    static const auto timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return milliseconds(timer.elapsed());
#endif
}

QDateTime httpDate(const QByteArray &text)
{
    auto date = QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

ServerClock::ServerClock(QObject *parent)
    : ServerClock([] { return QDateTime::currentDateTimeUtc(); }, uptime, parent)
{
}

ServerClock::ServerClock(domain::Clock local, Uptime elapsed, QObject *parent)
    : QObject(parent)
    , m_local(std::move(local))
    , m_uptime(std::move(elapsed))
{
}

QDateTime ServerClock::now() const
{
    if (!m_anchor)
        return m_local();
    return m_anchor->server.addMSecs((m_uptime() - m_anchor->at).count());
}

milliseconds ServerClock::offset() const
{
    return m_anchor ? milliseconds(m_local().msecsTo(now())) : 0ms;
}

domain::Clock ServerClock::asClock() const
{
    return [this] { return now(); };
}

void ServerClock::observe(const QByteArray &dateHeader)
{
    const QDateTime server = httpDate(dateHeader);
    if (!server.isValid())
        return;
    // A Date stands for the whole second that it begins: as long as we are inside it, we are right already.
    const auto ahead = milliseconds(server.msecsTo(now()));
    if (m_anchor && ahead >= 0ms && ahead < 1s)
        return;
    const bool jumped = !m_anchor || ahead >= 2s || ahead <= -1s;
    m_anchor = Anchor{server, m_uptime()};
    if (jumped)
        Q_EMIT changed();
}

} // namespace net
