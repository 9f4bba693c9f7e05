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
    m_isReading = true;
    m_order = m_desk.orders.get(order);
    m_order.then(this, [this, order, text, origin](const net::Result<domain::PortOrder> &result) {
        m_order.cancel();
        m_isReading = false;
        if (result) {
            write(order, text, origin, intentdata::equalNotes(*result, text));
            return;
        }
        net::Error error = result.error();
        error.mayHaveArrived = false; // only the reading was tried
        Q_EMIT runningChanged(false);
        Q_EMIT finished({.state = store::OutcomeState::Failed, .error = error});
    });
    Q_EMIT runningChanged(true);
}

void NoteFlow::sendFirst(const domain::OrderId &order, const QString &text, const WriteOrigin &origin)
{
    write(order, text, origin, 0);
    Q_EMIT runningChanged(true);
}

void NoteFlow::write(const domain::OrderId &order, const QString &text, const WriteOrigin &origin, int equalBefore)
{
    Q_ASSERT(!text.trimmed().isEmpty() && text.size() <= maximumLength);
    store::Intent intent = m_desk.intent(store::IntentKind::AddNote, order.text, m_desk.timing.writeTimeout);
    intent.id = origin.intentId;
    intent.draftId = origin.draftId;
    intent.data = intentdata::note(text, m_desk.now(), equalBefore);
    m_call.start(
        m_desk.journal, intent, [this, order, text] { return m_desk.orders.addNote(order, text); },
        [this](const WriteEnd &end, const auto &) {
            if (end.state == store::OutcomeState::Unknown)
                m_settler.settle(end.intentId);
            Q_EMIT runningChanged(false);
            Q_EMIT finished(end);
        });
}

} // namespace flows
