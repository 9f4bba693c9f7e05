#include "sandbox/clock.h"

#include "sandbox/duration.h"

#include <QLocale>

namespace sandbox {

using namespace Qt::StringLiterals;

Clock::Clock(const QDateTime &start, int pace)
    : m_anchor(start.toUTC())
    , m_pace(std::max(1, pace))
{
    m_since.start();
}

QDateTime Clock::now() const
{
    return m_anchor.addMSecs(m_since.elapsed() * m_pace);
}

void Clock::advance(const Duration &duration)
{
    set(added(now(), duration));
}

void Clock::set(const QDateTime &now)
{
    m_anchor = now.toUTC();
    m_since.restart();
}

QByteArray Clock::httpDate() const
{
    return QLocale::c().toString(now(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace sandbox
