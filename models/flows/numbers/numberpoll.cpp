#include "flows/numbers/numberpoll.h"

#include <utility>

namespace flows {

using domain::ActiveNumber;

NumberPoll::NumberPoll(Desk desk, NumberHost host, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_host(host)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NumberPoll::look);
}

void NumberPoll::start(const QString &number, Until until)
{
    stop();
    m_number = number;
    m_until = std::move(until);
    m_looks = 0;
    m_wait = m_desk.timing.activationPoll;
    look();
}

void NumberPoll::stop()
{
    m_timer.stop();
    m_call.cancel();
    m_nextLook.reset();
    m_until = nullptr;
}

void NumberPoll::look()
{
    m_nextLook.reset();
    m_call = readNumber(m_desk, m_host, m_number);
    m_call.then(this, [this](const net::Result<ActiveNumber> &result) {
        m_call.cancel();
        const bool reached = result && m_until(*result);
        const bool gaveUp = !reached && ++m_looks >= m_desk.timing.activationPolls;
        if (reached || gaveUp) {
            stop();
        } else {
            m_timer.start(m_wait);
            m_nextLook = m_desk.local().addMSecs(m_wait.count());
            m_wait = std::min(m_wait + m_wait / 2, m_desk.timing.activationPollMax);
        }
        if (result)
            Q_EMIT numberRead(*result, m_desk.now());
        else
            Q_EMIT readFailed(result.error());
        if (reached || gaveUp)
            Q_EMIT ended(reached ? End::Reached : End::GaveUp);
    });
}

} // namespace flows
