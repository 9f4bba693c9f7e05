#include "flows/orderwork.h"

#include "domain/porting/orderwork.h"
#include "flows/intentdata.h"
#include "flows/orderwatch.h"
#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace flows {

using domain::OrderId;
using store::IntentKind;
using store::JournalEntry;

//! How many orders are judged before the window gets its turn.
static constexpr int judgedAtOnce = 100;

OrderWork::OrderWork(Desk desk, OrderWatch &watch, QObject *parent)
    : WorkSource(parent)
    , m_desk(std::move(desk))
    , m_watch(watch)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &OrderWork::judgeSome);
    connect(&m_watch, &OrderWatch::orderRead, this, &OrderWork::judge);
    connect(&m_watch, &OrderWatch::stateChanged, this, &WorkSource::readingChanged);
    connect(&m_watch, &OrderWatch::roundCompleted, this, &WorkSource::readingChanged);
    connect(&m_watch, &OrderWatch::failed, this, [this] {
        m_failedAt = m_desk.local();
        Q_EMIT readingChanged();
    });
    connect(&m_desk.journal, &store::Journal::changed, this, &OrderWork::lookUp);
}

WorkReading OrderWork::reading() const
{
    return {.isReading = m_watch.isReading(),
        .isComplete = m_oursKnown && m_watch.asOf().has_value(),
        .progress = m_watch.progress(),
        .asOf = m_watch.asOf(),
        .nextAt = m_watch.nextRoundAt(),
        .error = m_watch.error(),
        .failedAt = m_failedAt};
}

void OrderWork::start()
{
    store::then(m_desk.journal.ofKinds(m_desk.profileKey, {IntentKind::AddNote, IntentKind::UploadDocument}), this,
        [this](const store::Result<std::vector<JournalEntry>> &entries) {
            // Without a journal every note looks like Sinch's: better asked for once too often than not seen.
            if (entries) {
                for (const JournalEntry &entry : *entries)
                    take(entry);
            }
            m_oursKnown = true;
            judgeAgain();
            Q_EMIT readingChanged();
        });
}

void OrderWork::refresh()
{
    m_watch.refresh();
}

void OrderWork::judgeAgain()
{
    m_queue.clear();
    for (const auto &[id, watched] : m_watch.orders())
        m_queue.push_back(id);
    m_turn.start();
}

void OrderWork::judgeSome()
{
    for (int i = 0; i < judgedAtOnce && !m_queue.empty(); ++i) {
        const OrderId id = m_queue.front();
        m_queue.pop_front();
        judge(id);
    }
    if (m_queue.empty())
        m_turn.stop();
}

void OrderWork::lookUp(const QString &intentId)
{
    store::then(m_desk.journal.find(intentId), this, [this](const store::Result<std::optional<JournalEntry>> &entry) {
        if (!entry || !*entry || (*entry)->intent.profileKey != m_desk.profileKey)
            return;
        const IntentKind kind = (*entry)->intent.kind;
        if (kind != IntentKind::AddNote && kind != IntentKind::UploadDocument)
            return;
        take(**entry);
        judge({(*entry)->intent.target});
    });
}

void OrderWork::take(const JournalEntry &entry)
{
    const store::Intent &intent = entry.intent;
    Ours &ours = m_ours[{intent.target}];
    const store::OutcomeState state = store::currentState(entry);
    const bool arrived = !store::isFinal(state) || state == store::OutcomeState::Done;
    if (intent.kind == IntentKind::AddNote && arrived)
        ours.notes.insert(intent.id, intent.data.value("note"_L1).toString().simplified());
    else if (intent.kind == IntentKind::AddNote)
        ours.notes.remove(intent.id);
    else if (arrived)
        ours.documents.insert(intent.id, intent.data);
    else
        ours.documents.remove(intent.id);
}

void OrderWork::judge(const OrderId &id)
{
    const WatchedOrder *watched = m_watch.find(id);
    if (!watched || !m_oursKnown)
        return;
    domain::OrderFacts facts{.order = watched->order, .ready = watched->ready};
    if (const auto ours = m_ours.constFind(id); ours != m_ours.cend()) {
        facts.ourNotes = {ours->notes.begin(), ours->notes.end()};
        for (const QJsonObject &sent : ours->documents)
            facts.ourDocuments += intentdata::documentsOf(watched->order, sent);
    }
    Q_EMIT found(u"order/"_s + id.text, domain::workOf(facts, m_desk.now()));
}

} // namespace flows
