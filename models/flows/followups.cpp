#include "flows/followups.h"

namespace flows {

using namespace Qt::StringLiterals;
using domain::FollowUp;
using domain::OrderId;

namespace {

//! Stands beside the keys of the worklist, and is like none of them.
constexpr auto prefix = "after/"_L1;

QString keyOf(const OrderId &order, FollowUp what)
{
    return prefix + order.text + u'/' + domain::storedName(what);
}

} // namespace

FollowUps::FollowUps(const Desk &desk, store::WorkMarks &marks, QObject *parent)
    : QObject(parent)
    , m_profileKey(desk.profileKey)
    , m_user(desk.user)
    , m_marks(marks)
{
    connect(&m_marks, &store::WorkMarks::changed, this, [this](const QString &profileKey) {
        if (profileKey == m_profileKey)
            read();
    });
    read();
}

const store::WorkMark *FollowUps::doneMark(const OrderId &order, FollowUp what) const
{
    const auto found = m_done.constFind(keyOf(order, what));
    return found == m_done.cend() ? nullptr : &*found;
}

void FollowUps::setDone(const OrderId &order, FollowUp what, bool done)
{
    if (!m_known || done == (doneMark(order, what) != nullptr))
        return;
    const QString key = keyOf(order, what);
    const auto future
        = done ? m_marks.mark(m_profileKey, {.key = key, .by = m_user}) : m_marks.unmark(m_profileKey, key);
    store::then(future, this, [this](const store::Result<void> &written) {
        if (written)
            return; // changed() of the store makes it read again
        Q_EMIT failed(written.error());
        Q_EMIT changed(); // what is on show goes back to what is remembered
    });
}

void FollowUps::read()
{
    store::then(m_marks.list(m_profileKey), this, [this](const store::Result<std::vector<store::WorkMark>> &marks) {
        if (!marks) {
            Q_EMIT failed(marks.error());
            return;
        }
        m_done.clear();
        for (const store::WorkMark &mark : *marks) {
            if (mark.key.startsWith(prefix) && !mark.until.isValid())
                m_done.insert(mark.key, mark);
        }
        m_known = true;
        Q_EMIT changed();
    });
}

} // namespace flows
