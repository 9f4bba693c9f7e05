#include "flows/noteflow.h"

#include "api/porting/ordersapi.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"

namespace flows {

NoteFlow::NoteFlow(Desk desk, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
{
}

void NoteFlow::send(const domain::OrderId &order, const QString &text, const WriteOrigin &origin)
{
    Q_ASSERT(!text.trimmed().isEmpty() && text.size() <= maximumLength);
    store::Intent intent = m_desk.intent(store::IntentKind::AddNote, order.text, m_desk.timing.writeTimeout);
    intent.id = origin.intentId;
    intent.draftId = origin.draftId;
    intent.data = intentdata::note(text, m_desk.now());
    m_call.start(
        m_desk.journal, intent, [this, order, text] { return m_desk.orders.addNote(order, text); },
        [this](const WriteEnd &end, const auto &) {
            if (end.state == store::OutcomeState::Unknown)
                m_settler.settle(end.intentId);
            Q_EMIT runningChanged(false);
            Q_EMIT finished(end);
        });
    Q_EMIT runningChanged(true);
}

} // namespace flows
