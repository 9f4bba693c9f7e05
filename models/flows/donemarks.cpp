#include "flows/donemarks.h"

namespace flows {

DoneMarks::DoneMarks(const Desk &desk, store::WorkMarks &marks, QLatin1StringView prefix, QObject *parent)
    : QObject(parent)
    , m_profileKey(desk.profileKey)
    , m_user(desk.user)
    , m_prefix(prefix)
    , m_marks(marks)
{
    connect(&m_marks, &store::WorkMarks::changed, this, [this](const QString &profileKey) {
        if (profileKey == m_profileKey)
            read();
    });
    read();
}

const store::WorkMark *DoneMarks::mark(const QString &key) const
{
    const auto found = m_done.constFind(m_prefix + key);
    return found == m_done.cend() ? nullptr : &*found;
}

void DoneMarks::setDone(const QString &key, bool done)
{
    if (m_known && done != (mark(key) != nullptr))
        write(key, done);
}

void DoneMarks::renew(const QString &key)
{
    if (m_known)
        write(key, true);
}

void DoneMarks::write(const QString &key, bool done)
{
    const auto future = done ? m_marks.mark(m_profileKey, {.key = m_prefix + key, .by = m_user})
                             : m_marks.unmark(m_profileKey, m_prefix + key);
    store::then(future, this, [this](const store::Result<void> &written) {
        if (written)
            return; // changed() of the store makes it read again
        Q_EMIT failed(written.error());
        Q_EMIT changed(); // what is on show goes back to what is remembered
    });
}

void DoneMarks::read()
{
    store::then(m_marks.list(m_profileKey), this, [this](const store::Result<std::vector<store::WorkMark>> &marks) {
        if (!marks) {
            Q_EMIT failed(marks.error());
            return;
        }
        m_done.clear();
        for (const store::WorkMark &mark : *marks) {
            if (mark.key.startsWith(m_prefix) && !mark.until.isValid())
                m_done.insert(mark.key, mark);
        }
        m_known = true;
        Q_EMIT changed();
    });
}

} // namespace flows
