#include "flows/followups.h"

namespace flows {

using namespace Qt::StringLiterals;
using domain::FollowUp;
using domain::OrderId;

static QString keyOf(const OrderId &order, FollowUp what)
{
    return order.text + u'/' + domain::storedName(what);
}

FollowUps::FollowUps(const Desk &desk, store::WorkMarks &marks, QObject *parent)
    : QObject(parent)
    , m_done(desk, marks, "after/"_L1)
{
    connect(&m_done, &DoneMarks::changed, this, &FollowUps::changed);
    connect(&m_done, &DoneMarks::failed, this, &FollowUps::failed);
}

const store::WorkMark *FollowUps::doneMark(const OrderId &order, FollowUp what) const
{
    return m_done.mark(keyOf(order, what));
}

void FollowUps::setDone(const OrderId &order, FollowUp what, bool done)
{
    m_done.setDone(keyOf(order, what), done);
}

} // namespace flows
