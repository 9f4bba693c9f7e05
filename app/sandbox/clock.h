#pragma once

#include <QDateTime>
#include <QElapsedTimer>

namespace sandbox {

struct Duration;

//! The sandbox's own time. It starts where it is told, and runs at a pace; everything with a date asks it.
class Clock
{
public:
    explicit Clock(const QDateTime &start, int pace = 1);

    QDateTime now() const; //!< UTC
    QDate today() const { return now().date(); }
    void advance(const Duration &duration);
    void set(const QDateTime &now);
    int pace() const { return m_pace; }
    QByteArray httpDate() const; //!< as the Date header writes it

private:
    QDateTime m_anchor;
    QElapsedTimer m_since;
    int m_pace = 1;
};

} // namespace sandbox
